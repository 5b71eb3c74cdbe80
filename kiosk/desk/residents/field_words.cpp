// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/residents/field_words.h"

#include "kiosk/desk/base/words.h"

#include <QCoreApplication>
#include <span>
#include <string_view>

namespace desk::words {

namespace {

/// lupdate reads the context from this name.
struct FieldWords {
    Q_DECLARE_TR_FUNCTIONS(FieldWords)
};

struct Word {
    std::string_view code;
    const char* name;
};

QString found(std::span<const Word> all, const std::string& code) {
    for (const Word& each : all) {
        if (each.code == code) { return FieldWords::tr(each.name); }
    }
    return QString::fromStdString(code);
}

} // namespace

QString fieldName(const std::string& what) {
    static constexpr Word kNames[] = {{"name", QT_TRANSLATE_NOOP("FieldWords", "姓名")},
                                      {"sex", QT_TRANSLATE_NOOP("FieldWords", "性别")},
                                      {"birth-date", QT_TRANSLATE_NOOP("FieldWords", "出生日期")},
                                      {"id-number", QT_TRANSLATE_NOOP("FieldWords", "证件号码")},
                                      {"document", QT_TRANSLATE_NOOP("FieldWords", "证件种类")},
                                      {"first-id-number", QT_TRANSLATE_NOOP("FieldWords", "15 位证件号")},
                                      {"phone", QT_TRANSLATE_NOOP("FieldWords", "电话")},
                                      {"phone-extension", QT_TRANSLATE_NOOP("FieldWords", "分机")},
                                      {"second-phone", QT_TRANSLATE_NOOP("FieldWords", "第二个电话")},
                                      {"address", QT_TRANSLATE_NOOP("FieldWords", "住址")},
                                      {"grid-cell", QT_TRANSLATE_NOOP("FieldWords", "网格")},
                                      {"household", QT_TRANSLATE_NOOP("FieldWords", "户号")},
                                      {"language", QT_TRANSLATE_NOOP("FieldWords", "常用语言")},
                                      {"hearing", QT_TRANSLATE_NOOP("FieldWords", "听力帮助")},
                                      {"wheelchair", QT_TRANSLATE_NOOP("FieldWords", "坐轮椅")},
                                      {"note", QT_TRANSLATE_NOOP("FieldWords", "备注")},
                                      {"made-up", QT_TRANSLATE_NOOP("FieldWords", "演示数据")},
                                      {"standing", QT_TRANSLATE_NOOP("FieldWords", "在册状态")},
                                      {"standing-since", QT_TRANSLATE_NOOP("FieldWords", "迁出或去世的日子")},
                                      {"merged-into", QT_TRANSLATE_NOOP("FieldWords", "合并到")}};
    return found(kNames, what);
}

QString fieldValue(const std::string& what, const std::string& value) {
    static constexpr Word kValues[] = {{"female", QT_TRANSLATE_NOOP("FieldWords", "女")},
                                       {"male", QT_TRANSLATE_NOOP("FieldWords", "男")},
                                       {"unstated", QT_TRANSLATE_NOOP("FieldWords", "未说明")},
                                       {"yes", QT_TRANSLATE_NOOP("FieldWords", "是")},
                                       {"here", QT_TRANSLATE_NOOP("FieldWords", "在册")},
                                       {"moved-out", QT_TRANSLATE_NOOP("FieldWords", "已迁出")},
                                       {"died", QT_TRANSLATE_NOOP("FieldWords", "已去世")},
                                       {"merged", QT_TRANSLATE_NOOP("FieldWords", "已合并")},
                                       {"id-card", QT_TRANSLATE_NOOP("FieldWords", "居民身份证")},
                                       {"hong-kong-macao-permit", QT_TRANSLATE_NOOP("FieldWords", "港澳通行证")},
                                       {"taiwan-permit", QT_TRANSLATE_NOOP("FieldWords", "台胞证")},
                                       {"passport", QT_TRANSLATE_NOOP("FieldWords", "护照")},
                                       {"foreign-permit", QT_TRANSLATE_NOOP("FieldWords", "外国人永久居留证")},
                                       {"disability-card", QT_TRANSLATE_NOOP("FieldWords", "残疾人证")},
                                       {"other", QT_TRANSLATE_NOOP("FieldWords", "其他证件")}};
    static constexpr std::string_view kWithWords[] = {"sex",     "hearing",  "wheelchair",
                                                      "made-up", "standing", "document"};
    for (const std::string_view each : kWithWords) {
        if (each == what) { return value.empty() ? QString{} : found(kValues, value); }
    }
    if (what == "language") { return value == "zh" ? FieldWords::tr("普通话") : spokenLanguage(value); }
    return QString::fromStdString(value);
}

QString auditAction(const std::string& action) {
    static constexpr Word kActions[] = {
        {"resident.added", QT_TRANSLATE_NOOP("FieldWords", "登记在册")},
        {"resident.opened", QT_TRANSLATE_NOOP("FieldWords", "打开档案")},
        {"resident.history_read", QT_TRANSLATE_NOOP("FieldWords", "看了这份记录")},
        {"resident.merged", QT_TRANSLATE_NOOP("FieldWords", "与另一份合并")},
        {"resident.merge_undone", QT_TRANSLATE_NOOP("FieldWords", "撤销合并")},
        {"care_flags.read", QT_TRANSLATE_NOOP("FieldWords", "看了关爱登记")},
        {"care_flag.added", QT_TRANSLATE_NOOP("FieldWords", "登记关爱")},
        {"care_flag.changed", QT_TRANSLATE_NOOP("FieldWords", "改了关爱登记")},
        {"care_flag.removed", QT_TRANSLATE_NOOP("FieldWords", "不再登记关爱")},
        {"residents.searched", QT_TRANSLATE_NOOP("FieldWords", "在查找里看到")},
        {"authorities.listed", QT_TRANSLATE_NOOP("FieldWords", "查看代办人")},
        {"authority.added", QT_TRANSLATE_NOOP("FieldWords", "登记代办人")},
        {"arrivals.listed", QT_TRANSLATE_NOOP("FieldWords", "在到访名单里看到")},
        {"arrival.recorded", QT_TRANSLATE_NOOP("FieldWords", "到访")},
        {"arrival.seen_again", QT_TRANSLATE_NOOP("FieldWords", "到访，又见到一次")},
        {"arrival.confirmed", QT_TRANSLATE_NOOP("FieldWords", "本人确认到访")},
        {"arrival.finished", QT_TRANSLATE_NOOP("FieldWords", "到访办完")},
        {"arrival.handed_over", QT_TRANSLATE_NOOP("FieldWords", "把到访交给同事")},
        {"arrival.accepted", QT_TRANSLATE_NOOP("FieldWords", "接下同事交来的到访")},
        {"arrival.unlinked", QT_TRANSLATE_NOOP("FieldWords", "认定不是本人")},
        {"arrival.linked", QT_TRANSLATE_NOOP("FieldWords", "认定是本人")},
        {"arrival.taken", QT_TRANSLATE_NOOP("FieldWords", "接待")},
        {"consents.held_listed", QT_TRANSLATE_NOOP("FieldWords", "在待确认名单里看到")},
        {"consent.given", QT_TRANSLATE_NOOP("FieldWords", "同意人脸识别")},
        {"consent.withdrawn", QT_TRANSLATE_NOOP("FieldWords", "撤回人脸同意")},
        {"templates.erased", QT_TRANSLATE_NOOP("FieldWords", "人脸特征已删除")},
        {"appointment.made", QT_TRANSLATE_NOOP("FieldWords", "约时间")},
        {"summary_line.dismissed", QT_TRANSLATE_NOOP("FieldWords", "去掉一行提示")},
    };
    return found(kActions, action);
}

QString actor(const std::string& name) {
    if (name == "operator") { return FieldWords::tr("管理员命令"); }
    if (name == "hall") { return FieldWords::tr("大厅服务"); }
    if (name.starts_with("device:")) {
        return FieldWords::tr("一体机 %1").arg(QString::fromStdString(name.substr(name.find(':') + 1)));
    }
    return QString::fromStdString(name);
}

} // namespace desk::words
