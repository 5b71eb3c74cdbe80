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

using Words = std::pair<std::string_view, std::string_view>;
constexpr std::array kActions{
    Words{"resident.added", "登记在册"},
    Words{"resident.opened", "打开档案"},
    Words{"resident.history_read", "看了改动记录"},
    Words{"resident.merged", "与另一份合并"},
    Words{"resident.merge_undone", "撤销合并"},
    Words{"resident.changed", "改动资料"},
    Words{"resident.exported", "导出本人资料"},
    Words{"residents.searched", "在查找里看到"},
    Words{"authorities.listed", "查看代办人"},
    Words{"authority.added", "登记代办人"},
    Words{"arrivals.listed", "在到访名单里看到"},
    Words{"arrival.recorded", "到访"},
    Words{"arrival.seen_again", "到访，又见到一次"},
    Words{"arrival.confirmed", "本人确认到访"},
    Words{"arrival.finished", "到访办完"},
    Words{"arrival.handed_over", "把到访交给同事"},
    Words{"arrival.accepted", "接下同事交来的到访"},
    Words{"arrival.unlinked", "认定不是本人"},
    Words{"arrival.linked", "认定是本人"},
    Words{"arrival.taken", "接待"},
    Words{"consents.held_listed", "在待确认名单里看到"},
    Words{"consent.given", "同意人脸识别"},
    Words{"consent.withdrawn", "撤回人脸同意"},
    Words{"templates.erased", "人脸特征已删除"},
    Words{"appointment.made", "约时间"},
    Words{"summary_line.dismissed", "去掉一行提示"},
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
    return at(value, std::array<std::string_view, 5>{"一体机", "窗口", "走访", "电话", "议事日"});
}
std::string_view said(NeedKind value) {
    return at(value, std::array<std::string_view, 3>{"常规", "专业", "重点"});
}
std::string_view said(NeedEnd value) {
    return at(value, std::array<std::string_view, 3>{"并入另一件", "未受理", "已撤回"});
}
std::string_view said(Grade value) {
    return at(value, std::array<std::string_view, 5>{"非常满意", "满意", "基本满意", "不满意", "非常不满意"});
}
std::string_view said(AuthorityKind value) {
    return at(value, std::array<std::string_view, 4>{"监护人", "家属", "书面委托", "公证委托"});
}
std::string_view said(DismissReason value) {
    return at(value, std::array<std::string_view, 4>{"不需要", "已在别处办理", "不符合条件", "以后再说"});
}
std::string_view saidOfAction(std::string_view action) {
    const auto* found = std::ranges::find(kActions, action, &Words::first);
    return found == kActions.end() ? action : found->second;
}

} // namespace db::person
