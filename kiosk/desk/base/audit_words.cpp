// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/base/audit_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <algorithm>
#include <string_view>

namespace desk::words {

namespace {

/// lupdate reads the context from this name.
struct AuditWords {
    Q_DECLARE_TR_FUNCTIONS(AuditWords)
};

struct Word {
    std::string_view code;
    const char* name;
};

constexpr Word kActions[] = {
    {"resident.added", QT_TRANSLATE_NOOP("AuditWords", "登记在册")},
    {"resident.opened", QT_TRANSLATE_NOOP("AuditWords", "打开档案")},
    {"resident.history_read", QT_TRANSLATE_NOOP("AuditWords", "看了这份记录")},
    {"resident.merged", QT_TRANSLATE_NOOP("AuditWords", "与另一份合并")},
    {"resident.merge_undone", QT_TRANSLATE_NOOP("AuditWords", "撤销合并")},
    {"resident.changed", QT_TRANSLATE_NOOP("AuditWords", "改动资料")},
    {"resident.exported", QT_TRANSLATE_NOOP("AuditWords", "导出本人资料")},
    {"residents.searched", QT_TRANSLATE_NOOP("AuditWords", "在查找里看到")},
    {"residents.tidied", QT_TRANSLATE_NOOP("AuditWords", "程序统一写法")},
    {"authorities.listed", QT_TRANSLATE_NOOP("AuditWords", "查看代办人")},
    {"authority.added", QT_TRANSLATE_NOOP("AuditWords", "登记代办人")},
    {"arrivals.listed", QT_TRANSLATE_NOOP("AuditWords", "在到访名单里看到")},
    {"arrival.recorded", QT_TRANSLATE_NOOP("AuditWords", "到访")},
    {"arrival.seen_again", QT_TRANSLATE_NOOP("AuditWords", "到访，又见到一次")},
    {"arrival.confirmed", QT_TRANSLATE_NOOP("AuditWords", "本人确认到访")},
    {"arrival.finished", QT_TRANSLATE_NOOP("AuditWords", "到访办完")},
    {"arrival.handed_over", QT_TRANSLATE_NOOP("AuditWords", "把到访交给同事")},
    {"arrival.accepted", QT_TRANSLATE_NOOP("AuditWords", "接下同事交来的到访")},
    {"arrival.unlinked", QT_TRANSLATE_NOOP("AuditWords", "认定不是本人")},
    {"arrival.unlink_undone", QT_TRANSLATE_NOOP("AuditWords", "撤销“不是本人”")},
    {"arrival.denied", QT_TRANSLATE_NOOP("AuditWords", "本人说不是自己")},
    {"arrival.linked", QT_TRANSLATE_NOOP("AuditWords", "认定是本人")},
    {"arrival.taken", QT_TRANSLATE_NOOP("AuditWords", "接待")},
    {"consents.held_listed", QT_TRANSLATE_NOOP("AuditWords", "在待确认名单里看到")},
    {"consents.held_back", QT_TRANSLATE_NOOP("AuditWords", "同意待本人确认")},
    {"consents.all_withdrawn", QT_TRANSLATE_NOOP("AuditWords", "撤回全部人脸同意")},
    {"consent.given", QT_TRANSLATE_NOOP("AuditWords", "同意人脸识别")},
    {"consent.confirmed", QT_TRANSLATE_NOOP("AuditWords", "确认同意仍有效")},
    {"consent.withdrawn", QT_TRANSLATE_NOOP("AuditWords", "撤回人脸同意")},
    {"templates.erased", QT_TRANSLATE_NOOP("AuditWords", "人脸特征已删除")},
    {"templates.orphans_erased", QT_TRANSLATE_NOOP("AuditWords", "删除没有主人的人脸特征")},
    {"templates.refresh", QT_TRANSLATE_NOOP("AuditWords", "请居民更新人脸")},
    {"templates.refreshed", QT_TRANSLATE_NOOP("AuditWords", "人脸特征已更新")},
    {"enrolment.approved", QT_TRANSLATE_NOOP("AuditWords", "同意登记人脸")},
    {"look_alike.noted", QT_TRANSLATE_NOOP("AuditWords", "记下与人相像")},
    {"calibration.made", QT_TRANSLATE_NOOP("AuditWords", "定出新阈值")},
    {"calibration.chosen", QT_TRANSLATE_NOOP("AuditWords", "换用阈值")},
    {"calibration.tried", QT_TRANSLATE_NOOP("AuditWords", "试算阈值")},
    {"attack.seen", QT_TRANSLATE_NOOP("AuditWords", "有人拿照片冒充")},
    {"appointment.made", QT_TRANSLATE_NOOP("AuditWords", "约时间")},
    {"appointment.cancelled", QT_TRANSLATE_NOOP("AuditWords", "取消预约")},
    {"summary_line.dismissed", QT_TRANSLATE_NOOP("AuditWords", "去掉一行提示")},
    {"summary_line.restored", QT_TRANSLATE_NOOP("AuditWords", "恢复一行提示")},
    {"care_flags.read", QT_TRANSLATE_NOOP("AuditWords", "看了关爱登记")},
    {"care_flag.added", QT_TRANSLATE_NOOP("AuditWords", "登记关爱")},
    {"care_flag.changed", QT_TRANSLATE_NOOP("AuditWords", "改了关爱登记")},
    {"care_flag.removed", QT_TRANSLATE_NOOP("AuditWords", "不再登记关爱")},
    {"diary.added", QT_TRANSLATE_NOOP("AuditWords", "记下走访")},
    {"household.added", QT_TRANSLATE_NOOP("AuditWords", "登记一户")},
    {"visitor.signed_in", QT_TRANSLATE_NOOP("AuditWords", "在一体机签到")},
    {"visitor.returned", QT_TRANSLATE_NOOP("AuditWords", "再次来到")},
    {"visitor.sign_in_failed", QT_TRANSLATE_NOOP("AuditWords", "在一体机签到，没对上")},
    {"visitor.sign_in_asked", QT_TRANSLATE_NOOP("AuditWords", "在一体机查了手机尾号")},
    {"matter.added", QT_TRANSLATE_NOOP("AuditWords", "受理办件")},
    {"matter.opened", QT_TRANSLATE_NOOP("AuditWords", "打开办件")},
    {"matters.listed", QT_TRANSLATE_NOOP("AuditWords", "看了办件名单")},
    {"need.added", QT_TRANSLATE_NOOP("AuditWords", "记下诉求")},
    {"need.opened", QT_TRANSLATE_NOOP("AuditWords", "打开诉求")},
    {"needs.listed", QT_TRANSLATE_NOOP("AuditWords", "看了诉求名单")},
    {"topic.raised", QT_TRANSLATE_NOOP("AuditWords", "提出说事日的话题")},
    {"topics.listed", QT_TRANSLATE_NOOP("AuditWords", "看了说事日的话题")},
    {"rating.given", QT_TRANSLATE_NOOP("AuditWords", "评价")},
    {"ratings.listed", QT_TRANSLATE_NOOP("AuditWords", "看了评价")},
    {"progress.looked_up", QT_TRANSLATE_NOOP("AuditWords", "在一体机查进度")},
    {"progress.failed", QT_TRANSLATE_NOOP("AuditWords", "在一体机查进度，没对上")},
    {"staff.added", QT_TRANSLATE_NOOP("AuditWords", "加了账号")},
    {"staff.changed", QT_TRANSLATE_NOOP("AuditWords", "改了账号")},
    {"staff.password_set", QT_TRANSLATE_NOOP("AuditWords", "改了自己的密码")},
    {"staff.password_reset", QT_TRANSLATE_NOOP("AuditWords", "给了一次性密码")},
    {"staff.signed_in", QT_TRANSLATE_NOOP("AuditWords", "登录")},
    {"staff.sign_in_failed", QT_TRANSLATE_NOOP("AuditWords", "登录，密码不对")},
    {"waits.lifted", QT_TRANSLATE_NOOP("AuditWords", "解除等待")},
    {"whereabouts.set", QT_TRANSLATE_NOOP("AuditWords", "留言外出")},
    {"whereabouts.cleared", QT_TRANSLATE_NOOP("AuditWords", "撤下留言")},
    {"duty.left", QT_TRANSLATE_NOOP("AuditWords", "没留话就走了")},
    {"device.paired", QT_TRANSLATE_NOOP("AuditWords", "配对设备")},
    {"device.revoked", QT_TRANSLATE_NOOP("AuditWords", "作废设备")},
    {"setting.changed", QT_TRANSLATE_NOOP("AuditWords", "改了设置")},
    {"coverage.set", QT_TRANSLATE_NOOP("AuditWords", "设定本厅记录")},
    {"coverage.removed", QT_TRANSLATE_NOOP("AuditWords", "撤销本厅记录的设定")},
    {"grid.added", QT_TRANSLATE_NOOP("AuditWords", "加了网格")},
    {"grid.changed", QT_TRANSLATE_NOOP("AuditWords", "改了网格")},
    {"residents.imported", QT_TRANSLATE_NOOP("AuditWords", "导入居民名单")},
    {"benefits.imported", QT_TRANSLATE_NOOP("AuditWords", "导入待遇名单")},
    {"care_flags.imported", QT_TRANSLATE_NOOP("AuditWords", "导入关爱名单")},
    {"visits.imported", QT_TRANSLATE_NOOP("AuditWords", "导入走访记录")},
    {"matters.imported", QT_TRANSLATE_NOOP("AuditWords", "导入办结事项")},
    {"grid.imported", QT_TRANSLATE_NOOP("AuditWords", "导入网格")},
    {"hall.started", QT_TRANSLATE_NOOP("AuditWords", "大厅服务启动")},
    {"hall.restored", QT_TRANSLATE_NOOP("AuditWords", "从备份恢复")},
    {"hall.outside_differs", QT_TRANSLATE_NOOP("AuditWords", "外面留的记号与记录不符")},
    {"hall.outside_accepted", QT_TRANSLATE_NOOP("AuditWords", "认可了不符")},
    {"clock.stepped", QT_TRANSLATE_NOOP("AuditWords", "时钟被拨动")},
    {"clock.differs", QT_TRANSLATE_NOOP("AuditWords", "设备时钟不准")},
    {"clock.agrees", QT_TRANSLATE_NOOP("AuditWords", "设备时钟准了")},
    {"resident.erased", QT_TRANSLATE_NOOP("AuditWords", "档案到期删除")},
    {"retention.erased", QT_TRANSLATE_NOOP("AuditWords", "到期的记录删除")},
    {"backup.recovery_key", QT_TRANSLATE_NOOP("AuditWords", "做了恢复钥匙")},
    {"audit.read", QT_TRANSLATE_NOOP("AuditWords", "看了审计记录")},
    {"audit.checked", QT_TRANSLATE_NOOP("AuditWords", "核对审计记录")},
    {"audit.end_renewed", QT_TRANSLATE_NOOP("AuditWords", "审计记录的末尾重新封上")},
};
constexpr Word kKinds[] = {
    {"resident.", QT_TRANSLATE_NOOP("AuditWords", "居民资料有变化")},
    {"arrival.", QT_TRANSLATE_NOOP("AuditWords", "到访有变化")},
    {"matter.", QT_TRANSLATE_NOOP("AuditWords", "办件有进展")},
    {"need.", QT_TRANSLATE_NOOP("AuditWords", "诉求有进展")},
    {"topic.", QT_TRANSLATE_NOOP("AuditWords", "说事日的话题有进展")},
    {"consent.", QT_TRANSLATE_NOOP("AuditWords", "人脸同意有变化")},
    {"benefits.", QT_TRANSLATE_NOOP("AuditWords", "待遇名单有变化")},
    {"household.", QT_TRANSLATE_NOOP("AuditWords", "一户的资料有变化")},
};

} // namespace

QString auditAction(const std::string& action) {
    const auto* const known = std::ranges::find(kActions, action, &Word::code);
    if (known != std::end(kActions)) { return AuditWords::tr(known->name); }
    const auto* const kind =
        std::ranges::find_if(kKinds, [&action](const Word& each) { return action.starts_with(each.code); });
    return kind != std::end(kKinds) ? AuditWords::tr(kind->name) : QString::fromStdString(action);
}

QString when(db::Time at) {
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count()).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString actor(const std::string& name) {
    if (name == "operator") { return AuditWords::tr("管理员命令"); }
    if (name == "hall") { return AuditWords::tr("大厅服务"); }
    if (name.starts_with("device:")) {
        return AuditWords::tr("一体机 %1").arg(QString::fromStdString(name.substr(name.find(':') + 1)));
    }
    return QString::fromStdString(name);
}

} // namespace desk::words
