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

} // namespace desk::words
