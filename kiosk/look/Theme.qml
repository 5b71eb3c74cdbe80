// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton

import QtQuick

/// Every colour, size and time on the screens. Nothing else holds one.
/// The kiosk's scale is the default; the desk's window sets `desk` when it is made.
QtObject {
    id: root

    /// In the order of db::SummaryTone. Colour never speaks alone: whoever shows a tone shows a word with it.
    enum Tone { Late, Soon, Calm, Help }

    property bool desk: false
    property bool elder: false
    property bool landscape: false
    property bool reduceMotion: false

    // Colours
    readonly property color paper: "#FAF6EE"
    readonly property color card: "#FFFDF8"
    readonly property color line: "#DCD5C7"
    /// The edge of what can be touched: 3.3 to 1 against paper and card (WCAG 2.2, 1.4.11).
    readonly property color keyLine: "#8F8878"
    readonly property color ink: "#16302B"
    readonly property color inkSoft: "#4B625C"
    /// What cannot be touched now: still read, 4.5 to 1 on the quietest ground that it stands on.
    readonly property color inkOff: "#5F6F69"
    readonly property color pine: "#1F5F52"
    readonly property color pinePressed: "#174A40"
    readonly property color pineSoft: "#E3EFE9"
    readonly property color textOnPine: "#FFFFFF"
    readonly property color textOnInk: "#FAF6EE"
    readonly property color vermilion: "#B8391F"
    readonly property color vermilionSoft: "#FBE9E3"
    readonly property color amber: "#8A5A00"
    readonly property color amberSoft: "#FDF0CF"
    readonly property color sky: "#2B5C8A"
    readonly property color skySoft: "#E4EEF7"
    readonly property color pressed: "#F1EBDE"
    readonly property color figure: "#91A79D"
    readonly property color shade: "#99162F2A"
    readonly property list<color> toneInks: [root.vermilion, root.amber, root.pine, root.sky]
    readonly property list<color> toneGrounds: [root.vermilionSoft, root.amberSoft, root.pineSoft, root.skySoft]
    /// For db::NeedsSummary::colour, 0 to 5.
    readonly property list<color> badgeInks: ["#1F5F52", "#2B5C8A", "#6B3F6E", "#7A4A22", "#47611C", "#3F4A8A"]
    readonly property list<color> badgeGrounds: ["#E3EFE9", "#E4EEF7", "#F2E8F3", "#F5EADF", "#EBF1DC", "#E8EAF6"]

    // Type, in pixels of a kiosk 1080 wide or a desk 1920 wide
    readonly property string family: "Noto Sans CJK SC"
    // Times the face's own line of 1.448 em: 1.45 em for reading, 1.3 em for words on buttons and titles.
    readonly property real lineHeight: 1
    readonly property real tightLineHeight: 0.9
    /// A quarter larger for elder eyes; 1280 x 800 has room for an eighth.
    readonly property real grow: root.desk || !root.elder ? 1 : root.landscape ? 1.12 : 1.25
    /// Landscape at elder size has room for the words, but not for signs beside them.
    readonly property bool isTight: root.landscape && root.elder
    readonly property int textLeast: root.desk ? 13 : 32
    readonly property int textSmall: root.desk ? 15 : Math.round((root.landscape ? 32 : 34) * root.grow)
    /// A few words under a name on a tile: whole at every size, so less is added for elder eyes.
    readonly property int textHint: root.desk || !root.elder ? root.textSmall : 34
    readonly property int textBody: root.desk ? 16 : Math.round((root.landscape ? 34 : 40) * root.grow)
    readonly property int textLarge: root.desk ? 18 : Math.round((root.landscape ? 40 : 54) * root.grow)
    readonly property int textTitle: root.desk ? 22 : Math.round((root.landscape ? 48 : 76) * root.grow)
    readonly property int textDisplay: root.desk ? 32 : Math.round((root.landscape ? 110 : 168) * root.grow)

    // Room
    readonly property int radius: root.desk ? 14 : 28
    readonly property int radiusSmall: root.desk ? 8 : 16
    readonly property int touch: root.desk ? 40 : 120
    readonly property int gap: root.desk ? 12 : 24
    readonly property int gapSmall: root.desk ? 8 : 16
    readonly property int gapTiny: root.desk ? 4 : 8
    readonly property int gapLarge: root.desk ? 20 : root.landscape ? 28 : 48
    readonly property int margin: root.desk ? 24 : root.landscape ? 40 : 56
    readonly property int hairline: root.desk ? 1 : 2
    readonly property int outline: root.desk ? 2 : 4
    readonly property int iconSmall: root.desk ? 16 : Math.round((root.landscape ? 36 : 44) * root.grow)
    readonly property int icon: root.desk ? 24 : root.landscape ? 48 : 64
    readonly property int iconLarge: root.desk ? 40 : 112
    readonly property int badge: root.desk ? 44 : 112
    readonly property int badgeLarge: root.desk ? 72 : root.landscape ? 120 : 168
    readonly property int rail: 190
    readonly property int bar: root.desk ? 6 : 12

    // Motion, in milliseconds
    readonly property int motion: root.reduceMotion ? 0 : 180
    readonly property int easing: Easing.OutCubic
}
