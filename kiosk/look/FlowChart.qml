// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick

/// A flow chart as db::catalogue laid it out: boxes on squared paper, lines that go down from row to row. Draws what it
/// is told and decides nothing. `flow`: rows, columns, cells {row, column, kind, text}, lines {when, path}.
Item {
    id: root

    required property var flow
    property int textSize: Theme.textSmall
    /// Between two rows: room for a line and the word on it.
    property int between: Math.round(root.textSize * 2.2)
    readonly property int rows: root.flow.rows ?? 0
    readonly property int columns: Math.max(1, root.flow.columns ?? 1)
    readonly property real columnWidth: (root.width - Theme.gap * (root.columns - 1)) / root.columns
    readonly property real rowHeight: Math.max(root.tallest, Theme.touch * 0.6)
    /// Of the boxes, so that all are alike.
    property real tallest: 0
    readonly property var words: root.flow.cells ?? []

    function columnX(column: int): real {
        return column * (root.columnWidth + Theme.gap);
    }
    function centre(column: int): real {
        return root.columnX(column) + root.columnWidth / 2;
    }
    function rowY(row: int): real {
        return row * (root.rowHeight + root.between);
    }

    implicitHeight: root.rows === 0 ? 0 : root.rows * root.rowHeight + (root.rows - 1) * root.between

    Repeater {
        model: root.flow.lines ?? []

        Item {
            id: way

            required property var modelData
            required property int index

            z: -way.index // the word on an earlier line lies over the lines that leave the same box

            // One piece for each two rows: down, across in the middle of the gap, down; through a free square, straight.
            Repeater {
                model: way.modelData.path.length - 1

                Item {
                    id: piece

                    required property int index
                    readonly property var from: way.modelData.path[piece.index]
                    readonly property var to: way.modelData.path[piece.index + 1]
                    readonly property real fromX: root.centre(piece.from.column)
                    readonly property real toX: root.centre(piece.to.column)
                    readonly property real startY: root.rowY(piece.from.row) + (piece.index === 0 ? root.rowHeight : 0)
                    readonly property real bendY: root.rowY(piece.to.row) - root.between / 2
                    readonly property bool isLast: piece.index === way.modelData.path.length - 2

                    Rectangle {
                        x: piece.fromX - Theme.hairline
                        y: piece.startY
                        width: Theme.hairline * 2
                        height: piece.bendY - piece.startY
                        color: Theme.pine
                    }
                    Rectangle {
                        x: Math.min(piece.fromX, piece.toX) - Theme.hairline
                        y: piece.bendY - Theme.hairline
                        width: Math.abs(piece.fromX - piece.toX) + Theme.hairline * 2
                        height: Theme.hairline * 2
                        color: Theme.pine
                    }
                    Rectangle {
                        x: piece.toX - Theme.hairline
                        y: piece.bendY
                        width: Theme.hairline * 2
                        height: root.between / 2
                        color: Theme.pine
                    }
                    Rectangle {
                        visible: piece.isLast
                        x: piece.toX - width / 2
                        y: root.rowY(piece.to.row) - width
                        width: Theme.hairline * 5
                        height: width
                        rotation: 45
                        color: Theme.pine
                    }
                    Rectangle {
                        visible: piece.index === 0 && way.modelData.when !== ""
                        x: piece.toX - width / 2
                        y: piece.bendY - height / 2
                        width: Math.min(when.implicitWidth + Theme.gapSmall * 2, root.columnWidth)
                        height: when.implicitHeight + Theme.gapTiny
                        radius: Theme.radiusSmall
                        color: Theme.pineSoft

                        LookText {
                            id: when

                            anchors.centerIn: parent
                            width: Math.min(implicitWidth, root.columnWidth - Theme.gapSmall * 2)
                            text: way.modelData.when
                            font.pixelSize: Math.max(Theme.textLeast, root.textSize * 0.9)
                            wrapMode: Text.NoWrap
                            elide: Text.ElideRight
                            lineHeight: 1
                        }
                    }
                }
            }
        }
    }

    Repeater {
        id: boxes

        model: root.words

        Rectangle {
            id: box

            required property var modelData
            readonly property bool isQuestion: box.modelData.kind === 1
            readonly property bool isEnd: box.modelData.kind === 2

            objectName: "flowBox"
            x: root.columnX(box.modelData.column)
            y: root.rowY(box.modelData.row)
            width: root.columnWidth
            height: root.rowHeight
            radius: box.isQuestion ? Theme.radiusSmall : box.isEnd ? height / 2 : Theme.radius
            color: box.isQuestion ? Theme.amberSoft : box.isEnd ? Theme.pineSoft : Theme.card
            border.width: Theme.hairline
            border.color: box.isQuestion ? Theme.amber : Theme.pine

            LookText {
                anchors.centerIn: parent
                width: parent.width - Theme.gap * 2
                text: box.modelData.text
                font.pixelSize: root.textSize
                lineHeight: Theme.tightLineHeight
                horizontalAlignment: Text.AlignHCenter
                onImplicitHeightChanged: root.measure()
                Component.onCompleted: root.measure()
            }
        }
    }

    /// The tallest text decides; asked again when a text wraps otherwise.
    function measure(): void {
        let most = 0;
        for (let i = 0; i < boxes.count; ++i) {
            const box = boxes.itemAt(i);
            if (box)
                most = Math.max(most, box.children[0].implicitHeight);
        }
        root.tallest = most + Theme.gap;
    }
}
