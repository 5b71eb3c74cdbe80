// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Yimen.Desk.Base
import Yimen.Desk.Residents
import Yimen.Look

/// What the books say of a resident: typed for somebody new, or corrected.
Sheet {
    id: root

    required property EntryForm form
    property int sex: 0
    readonly property var known: root.form.known
    /// The field that shows each value of the form's start.
    readonly property var fields: ({
            name: name,
            idNumber: idNumber,
            birthDate: birthDate,
            phone: phone,
            address: address,
            grid: grid,
            household: household,
            language: language
        })

    signal knownWanted(resident: var, name: string)

    function begin(): void {
        const start = root.form.start;
        for (const field in root.fields)
            root.fields[field].text = start[field] ?? "";
        root.sex = start.sex ?? 2;
        hearing.checked = start.hearing ?? false;
        wheelchair.checked = start.wheelchair ?? false;
    }

    function typed(): var {
        let values = {sex: root.sex, hearing: hearing.checked, wheelchair: wheelchair.checked};
        for (const field in root.fields)
            values[field] = root.fields[field].text;
        return values;
    }

    visible: root.form.isAsking
    title: root.form.isNew ? qsTr("登记新居民") : qsTr("更正 %1 的资料").arg(root.form.residentName)
    sentence: qsTr("请照证件写。改动前的内容会留着，谁改的也会记下。")
    cardWidth: 860
    onCloseWanted: root.form.cancel()
    onVisibleChanged: {
        root.begin();
        if (root.visible)
            name.forceActiveFocus();
    }

    Connections {
        target: root.form

        function onChanged(): void {
            const wrong = root.fields[root.form.fault];
            if (wrong)
                wrong.forceActiveFocus();
        }
    }

    component Labelled: ColumnLayout {
        id: labelled

        required property string label
        required property string field
        default property alias body: place.data

        spacing: Theme.gapTiny
        Layout.fillWidth: true
        Layout.preferredWidth: 1

        LookText {
            text: labelled.label
            strong: root.form.fault === labelled.field && labelled.field !== ""
            color: root.form.fault === labelled.field && labelled.field !== "" ? Theme.toneInks[Theme.Tone.Late] : Theme.inkSoft
            font.pixelSize: Theme.textSmall
            lineHeight: Theme.tightLineHeight
            wrapMode: Text.NoWrap // what wraps has another height before it has its width, and the grid keeps that
            elide: Text.ElideRight
            Layout.fillWidth: true
        }

        RowLayout {
            id: place

            spacing: Theme.gapSmall
            Layout.fillWidth: true
        }
    }

    GridLayout {
        columns: 2
        columnSpacing: Theme.gapLarge
        rowSpacing: Theme.gap
        Layout.fillWidth: true

        Labelled {
            label: qsTr("姓名")
            field: "name"

            TextLine {
                id: name

                objectName: "entryName"
                about: "entry" + root.form.residentName
                maximumLength: 60
                placeholderText: qsTr("比如：张桂兰")
                Layout.fillWidth: true
                onAccepted: idNumber.forceActiveFocus()
            }
        }

        Labelled {
            label: qsTr("性别（有身份证号时以号码为准）")
            field: "sex"

            Repeater {
                model: [qsTr("女"), qsTr("男"), qsTr("未说明")]

                SegmentButton {
                    id: choice

                    required property string modelData
                    required property int index

                    objectName: "entrySex" + choice.index
                    text: choice.modelData
                    checkable: false
                    checked: root.sex === choice.index
                    onClicked: root.sex = choice.index
                }
            }

            Item {
                Layout.fillWidth: true
            }
        }

        Labelled {
            label: qsTr("证件号码")
            field: "idNumber"

            TextLine {
                id: idNumber

                objectName: "entryIdNumber"
                about: name.about
                maximumLength: 60
                placeholderText: qsTr("身份证、居住证、通行证或护照号；没有就空着")
                Layout.fillWidth: true
                onAccepted: birthDate.forceActiveFocus()
            }
        }

        Labelled {
            label: qsTr("出生日期（有身份证号时可空着）")
            field: "birthDate"

            TextLine {
                id: birthDate

                objectName: "entryBirthDate"
                about: name.about
                maximumLength: 40
                placeholderText: qsTr("比如：1946-05-03")
                Layout.fillWidth: true
                onAccepted: phone.forceActiveFocus()
            }
        }

        Labelled {
            label: qsTr("电话")
            field: "phone"

            TextLine {
                id: phone

                objectName: "entryPhone"
                about: name.about
                maximumLength: 80
                placeholderText: qsTr("手机或座机；两个号码用分号隔开")
                Layout.fillWidth: true
                onAccepted: address.forceActiveFocus()
            }
        }

        Labelled {
            label: qsTr("住址")
            field: "address"

            TextLine {
                id: address

                objectName: "entryAddress"
                about: name.about
                maximumLength: 120
                placeholderText: qsTr("小区、楼、单元、室")
                Layout.fillWidth: true
                onAccepted: grid.forceActiveFocus()
            }
        }

        Labelled {
            label: qsTr("网格")
            field: "grid"

            TextLine {
                id: grid

                objectName: "entryGrid"
                about: name.about
                maximumLength: 40
                placeholderText: qsTr("本厅已有的网格名称")
                Layout.fillWidth: true
                onAccepted: household.forceActiveFocus()
            }
        }

        Labelled {
            label: qsTr("户号")
            field: "household"

            TextLine {
                id: household

                objectName: "entryHousehold"
                about: name.about
                maximumLength: 32
                placeholderText: qsTr("同一户写同一个号；没有就空着")
                Layout.fillWidth: true
                onAccepted: language.forceActiveFocus()
            }
        }

        Labelled {
            label: qsTr("常用语言")
            field: "language"

            TextLine {
                id: language

                objectName: "entryLanguage"
                about: name.about
                maximumLength: 32
                placeholderText: qsTr("普通话、粤语、上海话……")
                Layout.fillWidth: true
                onAccepted: root.form.save(root.typed())
            }
        }

        Labelled {
            label: qsTr("要照顾的（可都选）")
            field: "hearing"

            SegmentButton {
                id: hearing

                objectName: "entryHearing"
                text: qsTr("听力不好")
                autoExclusive: false
            }

            SegmentButton {
                id: wheelchair

                objectName: "entryWheelchair"
                text: qsTr("坐轮椅")
                autoExclusive: false
            }

            Item {
                Layout.fillWidth: true
            }
        }
    }

    SheetProblem {
        objectName: "entryProblem"
        text: root.form.problem
    }

    RowLayout {
        spacing: Theme.gap
        Layout.alignment: Qt.AlignRight

        DeskButton {
            text: qsTr("取消")
            deed: "back"
            strong: false
            onClicked: root.closeWanted()
        }

        DeskButton {
            objectName: "openKnown"
            visible: root.known.name !== undefined
            text: qsTr("打开已有的那一份")
            strong: false
            onClicked: {
                const known = root.known;
                root.form.cancel();
                root.knownWanted(known.resident, known.name);
            }
        }

        DeskButton {
            objectName: "saveEntry"
            text: root.form.isDoubted ? qsTr("核对过了，照样保存") : qsTr("保存")
            deed: "confirm"
            primary: true
            enabled: !root.form.isBusy
            onClicked: root.form.save(root.typed())
        }
    }
}
