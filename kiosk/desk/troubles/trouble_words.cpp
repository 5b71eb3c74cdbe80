// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/troubles/trouble_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace desk::words {

namespace {

/// For the translations' context.
class TroubleWords {
    Q_DECLARE_TR_FUNCTIONS(TroubleWords)
};

enum class Kind { Resident, Face, Consent, Care, Case, Need, Diary, Staff, Time, HandOver, Topic, Grid, Audit, Other };

/// By the beginning of the table's name: the steps of a matter are lost with it.
constexpr std::array<std::pair<std::string_view, Kind>, 20> kKinds{{
    {"resident", Kind::Resident},
    {"household", Kind::Resident},
    {"face_template", Kind::Face},
    {"consent", Kind::Consent},
    {"authority", Kind::Consent},
    {"care_flag", Kind::Care},
    {"matter", Kind::Case},
    {"one_time_notice", Kind::Case},
    {"need", Kind::Need},
    {"rating", Kind::Need},
    {"diary_entry", Kind::Diary},
    {"staff", Kind::Staff},
    {"appointment", Kind::Time},
    {"arrival_hand_over", Kind::HandOver},
    {"whereabouts", Kind::HandOver},
    {"topic", Kind::Topic},
    {"publication", Kind::Topic},
    {"grid_cell", Kind::Grid},
    {"audit", Kind::Audit},
    {"key_check", Kind::Audit},
}};

Kind kindOf(std::string_view table) {
    const auto found =
        std::ranges::find_if(kKinds, [table](const auto& each) { return table.starts_with(each.first); });
    return found == kKinds.end() ? Kind::Other : found->second;
}

} // namespace

QString damagedThing(std::string_view table) {
    switch (kindOf(table)) {
    case Kind::Resident:
        return TroubleWords::tr("居民档案");
    case Kind::Face:
        return TroubleWords::tr("一份人脸特征");
    case Kind::Consent:
        return TroubleWords::tr("同意书或授权上的姓名");
    case Kind::Care:
        return TroubleWords::tr("关爱提示");
    case Kind::Case:
        return TroubleWords::tr("办件");
    case Kind::Need:
        return TroubleWords::tr("诉求");
    case Kind::Diary:
        return TroubleWords::tr("走访记录");
    case Kind::Staff:
        return TroubleWords::tr("工作人员");
    case Kind::Time:
        return TroubleWords::tr("预约");
    case Kind::HandOver:
        return TroubleWords::tr("移交或外出留言");
    case Kind::Topic:
        return TroubleWords::tr("议题或公示");
    case Kind::Grid:
        return TroubleWords::tr("网格员姓名、电话");
    case Kind::Audit:
        return TroubleWords::tr("审计记录");
    case Kind::Other:
        return TroubleWords::tr("一条记录");
    }
    return {};
}

QString damagedMeans(std::string_view table) {
    switch (kindOf(table)) {
    case Kind::Resident:
        return TroubleWords::tr("刷脸认不出这位居民，按姓名也找不到。本人来了照样办事：看证件，按没有档案接待。");
    case Kind::Face:
        return TroubleWords::tr("少一份比对，别的几份还在用。总认不出时，请本人重新登记人脸。");
    case Kind::Consent:
        return TroubleWords::tr("同意仍然有效，只是看不到是谁代签或代办的。请本人带材料来，再记一次。");
    case Kind::Care:
        return TroubleWords::tr("接待时看不到这一条提示。请问本人需要什么照顾，再记一次。");
    case Kind::Case:
        return TroubleWords::tr("列表里看不到这件事，到期也不会提醒。请按回执编号找到本人，重新受理。");
    case Kind::Need:
        return TroubleWords::tr("列表里看不到这条诉求，到期也不会提醒。请当面问清，重新登记。");
    case Kind::Diary:
        return TroubleWords::tr("档案里看不到这次走访写了什么。");
    case Kind::Staff:
        return TroubleWords::tr("这位同事登录不了，名字也显示不出来。请维护人员重新添加。");
    case Kind::Time:
        return TroubleWords::tr("今天的预约里看不到它。请打电话问本人，再约一次。");
    case Kind::HandOver:
        return TroubleWords::tr("看不到同事留的这句话。请当面问。");
    case Kind::Topic:
        return TroubleWords::tr("说事日和一体机上看不到它。请重新提一次。");
    case Kind::Grid:
        return TroubleWords::tr("看不到这一格由谁负责、打哪个电话。请维护人员重新导入。");
    case Kind::Audit:
        return TroubleWords::tr("办事不受影响；以前的一条说明读不出了。");
    case Kind::Other:
        return TroubleWords::tr("大厅照常开门，只是看不到这一条。");
    }
    return {};
}

} // namespace desk::words
