// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/matters/matter_slip.h"

#include <QCoreApplication>
#include <QDateTime>

namespace desk {

namespace {

/// lupdate reads the context from this name.
struct SlipWords {
    Q_DECLARE_TR_FUNCTIONS(desk::MatterSlip)
};

} // namespace

paper::Sheet slipOf(const MatterFacts& matter, db::Time now) {
    const QStringList& toBring = matter.noticeLines.isEmpty() ? matter.missing : matter.noticeLines;
    paper::Sheet sheet{.title = toBring.isEmpty() ? SlipWords::tr("受理回执：%1").arg(matter.item)
                                                  : SlipWords::tr("一次性告知单：%1").arg(matter.item),
                       .lines = {}};
    if (!matter.isWithoutName) { sheet.lines << SlipWords::tr("居民：%1").arg(matter.resident); }
    if (!matter.number.isEmpty()) {
        sheet.lines << SlipWords::tr("编号 %1，查询码 %2").arg(matter.number, matter.code)
                    << SlipWords::tr("在一体机上查进度：把下面的二维码对着摄像头，或者输入编号和查询码。");
        sheet.code = SlipWords::tr("编号：%1\n查询码：%2").arg(matter.number, matter.code);
        if (matter.isWithoutName) { sheet.lines << SlipWords::tr("没有留姓名：请收好这张回执，丢了就查不到了。"); }
    }
    if (!matter.promised.isEmpty() && toBring.isEmpty()) { sheet.lines << matter.promised; }
    if (!matter.delayed.isEmpty()) { sheet.lines << matter.delayed; }
    if (!matter.owner.isEmpty()) { sheet.lines << SlipWords::tr("经办人：%1").arg(matter.owner); }
    if (!toBring.isEmpty()) { sheet.lines << SlipWords::tr("办这件事还要带这 %1 样").arg(toBring.size()); }
    for (const QString& material : toBring) {
        sheet.lines << QStringLiteral("□ ") + material;
    }
    if (!toBring.isEmpty()) { sheet.lines << SlipWords::tr("带齐后再来，不用重新排队说明。"); }
    if (!toBring.isEmpty() && !matter.noticeLimit.isEmpty()) { sheet.lines << matter.noticeLimit; }
    const auto at = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count());
    sheet.lines << at.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    return sheet;
}

} // namespace desk
