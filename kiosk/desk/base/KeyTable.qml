// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton

import QtQuick

/// Every key of the desk, and the one thing that it does wherever it does anything. The shortcuts take their keys from
/// here, on pages, on sheets and in fields, and so do the buttons and the sheet of keys. With Shift: the step back, or
/// the rarer sister of the same letter.
QtObject {
    id: root

    /// The ways to the pages, {deed, keys, does} each: set by the desk from its table of pages.
    property var pages: []
    readonly property var groups: [
        {title: qsTr("到哪一页"), deeds: root.pages},
        {title: qsTr("每一页"), deeds: [
            {deed: "down", keys: ["J", "Down"], cap: "J ↓", does: qsTr("下一条")},
            {deed: "up", keys: ["K", "Up"], cap: "K ↑", does: qsTr("上一条")},
            {deed: "search", keys: ["/"], does: qsTr("查找")},
            {deed: "confirm", keys: ["Return", "Enter"], does: qsTr("确定；接待这一位")},
            {deed: "back", keys: ["Esc"], does: qsTr("返回、关闭")},
            {deed: "undo", keys: ["Ctrl+Z"], does: qsTr("撤销上一步")},
            {deed: "choose", keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9"], cap: "1–9", does: qsTr("选第几项")},
            {deed: "chooseAll", keys: ["0"], does: qsTr("全选")},
            {deed: "print", keys: ["Ctrl+P"], does: qsTr("打印清单")},
            {deed: "refresh", keys: ["F5"], does: qsTr("看更新")},
            {deed: "away", keys: ["Ctrl+G"], does: qsTr("外出留言")},
            {deed: "otherWay", keys: ["Ctrl+Tab"], does: qsTr("换一种交接")},
            {deed: "sound", keys: ["Ctrl+M"], does: qsTr("开关提示音")},
            {deed: "lock", keys: ["Ctrl+L"], does: qsTr("锁屏")},
            {deed: "keys", keys: ["?"], does: qsTr("全部快捷键")}
        ]},
        {title: qsTr("到访和居民"), deeds: [
            {deed: "next", keys: ["Q"], does: qsTr("下一位：等得最久的")},
            {deed: "finishVisit", keys: ["D"], does: qsTr("接待完毕")},
            {deed: "reject", keys: ["U"], does: qsTr("不是此人")},
            {deed: "open", keys: ["O"], does: qsTr("打开档案")},
            {deed: "item", keys: ["I"], does: qsTr("看选的事项")},
            {deed: "start", keys: ["S"], does: qsTr("受理办件")},
            {deed: "proxy", keys: ["Shift+A"], does: qsTr("别人代办")},
            {deed: "nameless", keys: ["Ctrl+N"], does: qsTr("投诉不留姓名")},
            {deed: "accept", keys: ["A"], does: qsTr("我来接手")},
            {deed: "handOver", keys: ["T"], does: qsTr("移交同事")},
            {deed: "appointment", keys: ["B"], does: qsTr("约个时间")},
            {deed: "dismiss", keys: ["X"], does: qsTr("不再提某一行")}
        ]},
        {title: qsTr("办件、诉求和议题"), deeds: [
            {deed: "fresh", keys: ["N"], does: qsTr("新登记：诉求、议题、匿名投诉")},
            {deed: "progress", keys: ["P"], does: qsTr("记进展")},
            {deed: "finish", keys: ["F"], does: qsTr("办完，写结果")},
            {deed: "reopen", keys: ["Shift+F"], does: qsTr("重新办理")},
            {deed: "ask", keys: ["M"], does: qsTr("还缺材料")},
            {deed: "delay", keys: ["Y"], does: qsTr("延期")},
            {deed: "handOn", keys: ["H"], does: qsTr("转办")},
            {deed: "acknowledge", keys: ["Shift+H"], does: qsTr("对方已签收")},
            {deed: "withdraw", keys: ["W"], does: qsTr("撤回")},
            {deed: "restore", keys: ["Shift+W"], does: qsTr("恢复")},
            {deed: "ratings", keys: ["Ctrl+R"], does: qsTr("居民的评价")}
        ]},
        {title: qsTr("诉求和议题"), deeds: [
            {deed: "classify", keys: ["C"], does: qsTr("分类")},
            {deed: "plan", keys: ["L"], does: qsTr("统筹；议事")},
            {deed: "claim", keys: ["R"], does: qsTr("认领")},
            {deed: "unclaim", keys: ["Shift+R"], does: qsTr("退回认领")},
            {deed: "rate", keys: ["G"], does: qsTr("评价；评事")},
            {deed: "rateByUnit", keys: ["Shift+G"], does: qsTr("承办方评价")},
            {deed: "close", keys: ["E"], does: qsTr("办结；了事")},
            {deed: "publish", keys: ["V"], does: qsTr("公示")},
            {deed: "merge", keys: ["Z"], does: qsTr("合并")},
            {deed: "decline", keys: ["Shift+S"], does: qsTr("不予受理")},
            {deed: "raise", keys: ["Shift+N"], does: qsTr("提到说事日")},
            {deed: "weight", keys: ["Shift+P"], does: qsTr("评价权重")}
        ]}
    ]
    readonly property var byDeed: {
        const all = {};
        for (const group of root.groups)
            for (const entry of group.deeds)
                all[entry.deed] = entry;
        return all;
    }

    function entryOf(deed: string): var {
        return root.byDeed[deed] ?? (root.pages.length === 0 ? {keys: []} : undefined); // a page: they come in a moment
    }

    function keysOf(deed: string): var {
        return root.entryOf(deed).keys;
    }

    /// What stands on a button; empty without a deed.
    function capOf(deed: string): string {
        if (deed === "")
            return "";
        const entry = root.entryOf(deed);
        return entry.cap ?? (entry.keys[0] === "Return" ? "Enter" : entry.keys[0] ?? "");
    }
}
