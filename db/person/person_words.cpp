// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/person/person_words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace db::person {
namespace {

template <typename Enum, std::size_t N>
std::string_view at(Enum value, const std::array<std::string_view, N>& words) {
    static_assert(N == WordsOf<Enum>::kAll.size());
    return words.at(static_cast<std::size_t>(value));
}

using Said = std::pair<std::string_view, std::string_view>;
constexpr std::array kActions{
    Said{"resident.added", "登记在册"},
    Said{"resident.opened", "打开档案"},
    Said{"resident.history_read", "看了改动记录"},
    Said{"resident.merged", "与另一份合并"},
    Said{"resident.merge_undone", "撤销合并"},
    Said{"resident.changed", "改动资料"},
    Said{"resident.exported", "导出本人资料"},
    Said{"audit.read", "在审计记录里看到"},
    Said{"residents.searched", "在查找里看到"},
    Said{"authorities.listed", "查看代办人"},
    Said{"authority.added", "登记代办人"},
    Said{"arrivals.listed", "在到访名单里看到"},
    Said{"arrival.recorded", "到访"},
    Said{"arrival.seen_again", "到访，又见到一次"},
    Said{"arrival.confirmed", "本人确认到访"},
    Said{"arrival.finished", "到访办完"},
    Said{"arrival.handed_over", "把到访交给同事"},
    Said{"arrival.accepted", "接下同事交来的到访"},
    Said{"arrival.unlinked", "认定不是本人"},
    Said{"arrival.linked", "认定是本人"},
    Said{"arrival.taken", "接待"},
    Said{"consents.held_listed", "在待确认名单里看到"},
    Said{"consent.given", "同意人脸识别"},
    Said{"consent.withdrawn", "撤回人脸同意"},
    Said{"templates.erased", "人脸特征已删除"},
    Said{"appointment.made", "约时间"},
    Said{"summary_line.dismissed", "去掉一行提示"},
    Said{"filed", "提出"},
    Said{"classified", "分类"},
    Said{"merged", "合并"},
    Said{"planned", "统筹"},
    Said{"claimed", "认领"},
    Said{"unclaimed", "退回认领"},
    Said{"progress", "进展"},
    Said{"finished", "办结"},
    Said{"resident-rated", "居民评价"},
    Said{"unit-rated", "承办方评价"},
    Said{"reopened", "重新办理"},
    Said{"closed", "办结"},
    Said{"declined", "不予受理"},
    Said{"withdrawn", "撤回"},
    Said{"restored", "恢复"},
    Said{"started", "受理"},
    Said{"materials-brought", "补来材料"},
    Said{"materials-asked", "告知补料"},
    Said{"delayed", "延期告知"},
    Said{"handed-on", "转办"},
    Said{"acknowledged", "对方签收"},
    Said{"handed-over", "移交"},
    Said{"accepted", "接手"},
    Said{"appointment.cancelled", "取消预约"},
    Said{"arrival.denied", "本人说不是自己"},
    Said{"arrival.unlink_undone", "撤销“不是本人”"},
    Said{"care_flag.added", "登记服务提示"},
    Said{"care_flag.removed", "取消服务提示"},
    Said{"consent.confirmed", "确认同意仍有效"},
    Said{"consents.held_back", "同意待本人确认"},
    Said{"diary.added", "记下走访"},
    Said{"enrolment.approved", "同意登记人脸"},
    Said{"look_alike.noted", "记下与人相像"},
    Said{"matter.added", "登记办件"},
    Said{"matter.changed", "办件有变化"},
    Said{"matter.opened", "打开办件"},
    Said{"matter.progress", "办件进展"},
    Said{"matters.listed", "在办件名单里看到"},
    Said{"need.added", "登记需求"},
    Said{"need.changed", "需求有变化"},
    Said{"need.classified", "需求分类"},
    Said{"need.opened", "打开需求"},
    Said{"needs.listed", "在需求名单里看到"},
    Said{"progress.looked_up", "在一体机查进度"},
    Said{"progress.failed", "在一体机查进度，没查到"},
    Said{"rating.given", "评价"},
    Said{"ratings.listed", "在评价名单里看到"},
    Said{"residents.tidied", "程序统一写法"},
    Said{"summary_line.restored", "恢复一行提示"},
    Said{"templates.refresh", "更新人脸特征"},
    Said{"templates.refreshed", "人脸特征已更新"},
    Said{"topics.listed", "在说事日名单里看到"},
    Said{"visitor.signed_in", "在一体机签到"},
    Said{"visitor.returned", "再次来到"},
};

} // namespace

std::string_view said(Sex value) {
    return at(value, std::array<std::string_view, 3>{"女", "男", "未说明"});
}
std::string_view said(DocumentKind value) {
    constexpr std::array<std::string_view, 7> kWords{"身份证（含港澳台居住证）",
                                                     "港澳居民来往内地通行证",
                                                     "台湾居民来往大陆通行证",
                                                     "护照",
                                                     "外国人永久居留证",
                                                     "残疾人证",
                                                     "其他证件"};
    return kWords.at(static_cast<std::size_t>(value));
}
std::string_view said(Standing value) {
    return at(value, std::array<std::string_view, 4>{"在册", "已迁出", "已去世", "已合并到另一份"});
}
std::string_view said(ArrivalBasis value) {
    return at(value, std::array<std::string_view, 6>{"人脸识别", "人脸识别，本人确认", "手机尾号和姓名",
                                                     "人脸识别，未能确定", "未表明身份", "工作人员认定"});
}
std::string_view said(ArrivalState value) {
    return at(value, std::array<std::string_view, 3>{"等候", "接待中", "结束"});
}
std::string_view said(MatterState value) {
    return at(value, std::array<std::string_view, 5>{"已受理", "等补材料", "办理中", "已办结", "已撤回"});
}
std::string_view said(InformedBy value) {
    return at(value, std::array<std::string_view, 4>{"当面", "电话", "短信", "信函"});
}
std::string_view said(NeedState value) {
    return at(value, std::array<std::string_view, 5>{"精准发现", "分类汇总", "统筹设计", "联动实施", "双向评估"});
}
std::string_view said(NeedChannel value) {
    return at(value, std::array<std::string_view, 5>{"一体机", "窗口", "走访", "电话", "说事日"});
}
std::string_view said(NeedKind value) {
    return at(value, std::array<std::string_view, 3>{"常规", "专业", "重点"});
}
std::string_view said(NeedEnd value) {
    return at(value, std::array<std::string_view, 3>{"并入另一件", "未受理", "已撤回"});
}
std::string_view said(Grade value) {
    return at(value, std::array<std::string_view, 5>{"非常满意", "满意", "基本满意", "不满意", "很不满意"});
}
std::string_view said(AuthorityKind value) {
    return at(value, std::array<std::string_view, 4>{"监护人", "家属", "书面委托", "公证委托"});
}
std::string_view said(DismissReason value) {
    return at(value, std::array<std::string_view, 4>{"不需要", "已在别处办理", "不符合条件", "以后再说"});
}
std::string_view saidOfAction(std::string_view action) {
    const auto* found = std::ranges::find(kActions, action, &Said::first);
    return found == kActions.end() ? action : found->second;
}

} // namespace db::person
