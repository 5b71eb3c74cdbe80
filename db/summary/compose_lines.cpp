// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/summary/dismissals.h"
#include "db/summary/utf8.h"
#include "db/summary/view.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace db::summary {
namespace {

using Lines = std::vector<SummaryLine>;

constexpr std::size_t kMostLines = 7;
constexpr std::size_t kLongestText = 60; // characters: one line of the card

std::string agoText(Date day, Date today) {
    const long ago = -daysUntil(today, day);
    if (ago <= 0) return "今天";
    if (ago == 1) return "昨天";
    if (ago <= 30) return std::to_string(ago) + " 天前";
    return dayText(day, today);
}

std::string matterText(const View& view, const Matter& matter) {
    std::string text = itemName(view, matter.itemCode);
    if (!matter.note.empty()) text += "，" + matter.note;
    return shortened(text, kLongestText);
}

std::string acceptedText(const View& view, const Matter& matter) {
    return dayText(matter.acceptedOn, view.today) + "受理";
}

void addLateMatters(const View& view, Lines& lines) {
    for (const auto& [matter, limit] : lateMatters(view)) {
        const long by = -daysUntil(view.today, limit);
        const bool isUnlawful = matter->statutoryBy && *matter->statutoryBy < view.today;
        lines.push_back({.kind = SummaryKind::Overdue,
                         .tone = SummaryTone::Late,
                         .tag = "超期 " + std::to_string(by) + " 天",
                         .text = matterText(view, *matter) + (isUnlawful ? "，已过法定时限" : ""),
                         .because = acceptedText(view, *matter)});
    }
}

std::string dueTag(Date by, Date today) {
    const long left = daysUntil(today, by);
    if (left == 0) return "今天到期";
    if (by.year() == today.year() && by.month() == today.month()) return "本月到期";
    return std::to_string(left) + " 天后到期";
}

std::string atOnceText(const ServiceItem& item) {
    return item.promisedWorkingDays == 0 ? "，可当场办" : "";
}

void addLateYearly(const View& view, Lines& lines) {
    for (const DueItem& item : view.due) {
        if (item.by >= view.today) continue;
        const std::string by = dayText(item.by, view.today) + "前";
        lines.push_back({.kind = SummaryKind::Overdue,
                         .tone = SummaryTone::Late,
                         .tag = "逾期未办",
                         .text = item.item->name.zh + "，应在 " + by + "办理，未见记录" + atOnceText(*item.item),
                         .because = "依据：每年一次",
                         .key = lineKey(item)});
    }
}

void addDueYearly(const View& view, Lines& lines) {
    for (const DueItem& item : view.due) {
        if (item.by < view.today) continue;
        lines.push_back({.kind = SummaryKind::Due,
                         .tone = SummaryTone::Soon,
                         .tag = dueTag(item.by, view.today),
                         .text = item.item->name.zh + atOnceText(*item.item),
                         .because = dayText(item.by, view.today) + "前",
                         .key = lineKey(item)});
    }
}

void addNearLimits(const View& view, int workingDays, Lines& lines) {
    for (const auto& [matter, limit] : mattersNearLimit(view, workingDays)) {
        const int left = view.catalogue.calendar.between(view.today, limit);
        lines.push_back({.kind = SummaryKind::Due,
                         .tone = SummaryTone::Soon,
                         .tag = left == 0 ? "今天到期" : "还剩 " + std::to_string(left) + " 个工作日",
                         .text = matterText(view, *matter),
                         .because = acceptedText(view, *matter)});
    }
}

void addWaiting(const View& view, Lines& lines) {
    for (const Matter& matter : view.file.matters) {
        if (matter.state != MatterState::WaitingForMaterial) continue;
        std::string text = itemName(view, matter.itemCode);
        text += matter.missing.empty() ? "，等补交材料" : "，缺" + joined(matter.missing, "、");
        lines.push_back({.kind = SummaryKind::OpenMatter,
                         .tone = SummaryTone::Soon,
                         .tag = "缺材料",
                         .text = shortened(text, kLongestText),
                         .because = acceptedText(view, matter)});
    }
}

/// Those of which another rule speaks, whichever of the two stands first.
std::vector<const Matter*> mattersWithOwnLine(const View& view) {
    std::vector<const Matter*> told;
    const auto note = [&told](const std::vector<Clocked>& some) {
        for (const Clocked& each : some)
            told.push_back(each.matter);
    };
    if (ruleOf(view.catalogue, SummaryRule::Kind::LateMatter)) note(lateMatters(view));
    if (const auto* near = ruleOf(view.catalogue, SummaryRule::Kind::NearLimit))
        note(mattersNearLimit(view, near->number));
    return told;
}

void addOpenMatters(const View& view, Lines& lines) {
    const auto told = mattersWithOwnLine(view);
    for (const Matter& matter : view.file.matters) {
        if (!isRunning(matter) || std::find(told.begin(), told.end(), &matter) != told.end()) continue;
        const auto& progress = matter.lastProgressOn;
        lines.push_back({.kind = SummaryKind::OpenMatter,
                         .tone = SummaryTone::Calm,
                         .tag = progress ? "办件有进展" : "在办",
                         .text = matterText(view, matter),
                         .because = progress ? agoText(*progress, view.today) : acceptedText(view, matter)});
    }
}

std::string eligibleText(const View& view, const EligibleItem& eligible) {
    const std::string age = "年满 " + std::to_string(eligible.age);
    if (view.today < eligible.since)
        return eligible.item->name.zh + "：" + dayText(eligible.since, view.today) + age + "，可提前准备";
    const bool isThisYear = eligible.since.year() == view.today.year();
    return eligible.item->name.zh + "：" + (isThisYear ? dayText(eligible.since, view.today) : "已") + age +
           "，尚未申请";
}

void addEligible(const View& view, Lines& lines) {
    for (const EligibleItem& item : view.eligible) {
        lines.push_back({.kind = SummaryKind::Eligible,
                         .tone = SummaryTone::Soon,
                         .tag = item.since <= view.today ? "可申请" : "将可申请",
                         .text = eligibleText(view, item),
                         .because = "依据：年龄规则",
                         .key = lineKey(item)});
    }
}

void addNeeds(const View& view, bool withProgress, Lines& lines) {
    for (const Need& need : view.file.needs) {
        const auto& progress = need.lastProgressOn;
        if (!isOpenNeed(need) || progress.has_value() != withProgress) continue;
        std::string text = need.text;
        if (!need.claimedBy.empty()) text += "，" + need.claimedBy + "已认领";
        lines.push_back({.kind = SummaryKind::OpenNeed,
                         .tone = SummaryTone::Calm,
                         .tag = progress ? "诉求有进展" : "诉求在办",
                         .text = shortened(text, kLongestText),
                         .because = progress ? agoText(*progress, view.today)
                                             : dayText(dateOf(need.raisedAt), view.today) + "提出"});
    }
}

std::string languageHelp(const std::string& tag) {
    static constexpr std::pair<std::string_view, std::string_view> kNames[] = {
        {"yue", "粤语"},    {"wuu", "吴语"}, {"nan", "闽南语"}, {"hak", "客家话"}, {"en", "英语"},
        {"ug", "维吾尔语"}, {"bo", "藏语"},  {"mn", "蒙古语"},  {"ko", "朝鲜语"},  {"za", "壮语"}};
    if (tag.empty() || tag == "zh" || tag.starts_with("zh-") || tag == "cmn") return {};
    for (const auto& [code, name] : kNames) {
        if (tag == code || tag.starts_with(std::string(code) + "-")) return "请找会说" + std::string(name) + "的同事";
    }
    return "本人说其他语言（" + tag + "），请找人翻译";
}

/// How to serve this person: what to do, never why.
void addServiceHelp(const View& view, Lines& lines) {
    std::vector<std::string> help;
    const auto add = [&help](std::string text) {
        if (!text.empty() && std::find(help.begin(), help.end(), text) == help.end()) help.push_back(std::move(text));
    };
    if (view.file.resident.needsHearingHelp) add("请面对面、慢一点说");
    if (view.file.resident.usesWheelchair) add("请安排无障碍窗口");
    add(languageHelp(view.file.resident.spokenLanguage));
    for (const CareFlag& flag : view.file.careFlags) {
        if (!flag.until || *flag.until >= view.today) add(flag.serviceEffect);
    }
    if (help.empty()) return;
    lines.push_back({.kind = SummaryKind::ServiceHelp,
                     .tone = SummaryTone::Help,
                     .tag = "服务方式",
                     .text = joined(help, "；"), // never cut: what stands last may matter most
                     .because = "居民档案"});
}

const DiaryEntry* lastVisit(const View& view) {
    const auto& diary = view.file.diary;
    const auto last = std::max_element(
        diary.begin(), diary.end(), [](const DiaryEntry& a, const DiaryEntry& b) { return a.visitedOn < b.visitedOn; });
    return last == diary.end() ? nullptr : &*last;
}

/// In how many days a visit comes round for this resident, and whether that is for a care flag's sake.
struct VisitRound {
    int days = 0;
    bool isClose = false;
};

VisitRound visitRound(const View& view, const SummaryRule& rule) {
    VisitRound round{.days = rule.number};
    for (const CareFlag& flag : view.file.careFlags) {
        if (flag.until && *flag.until < view.today) continue;
        const int days = rule.daysByGrade.at(static_cast<std::size_t>(std::clamp(flag.grade, 1, 3) - 1));
        if (days == 0) continue;
        round.isClose = true;
        round.days = std::min(round.days, days);
    }
    return round;
}

/// The round itself is not said: a short one would tell that somebody carries a flag. Who never had a visit on the
/// books is spoken of only with a flag: the books of a new hall begin empty.
void addVisitOverdue(const View& view, const SummaryRule& rule, Lines& lines) {
    const VisitRound round = visitRound(view, rule);
    const DiaryEntry* last = lastVisit(view);
    if (!last && !round.isClose) return;
    if (last && -daysUntil(view.today, last->visitedOn) <= round.days) return;
    const std::string key = visitKey(last);
    if (isDismissed(view.file, key, view.today)) return;
    lines.push_back({.kind = SummaryKind::VisitOverdue,
                     .tone = SummaryTone::Soon,
                     .tag = "该走访了",
                     .text = last ? "上次走访是 " + dayText(last->visitedOn, view.today) + "，可当面约个时间"
                                  : "还没有走访记录，可当面约个时间",
                     .because = "依据：走访规则",
                     .key = key});
}

void addRatingOpen(const View& view, int days, Lines& lines) {
    for (const ResidentFile::Unrated& each : view.file.unrated) {
        const std::string key = ratingKey(each);
        if (-daysUntil(view.today, each.on) > days || isDismissed(view.file, key, view.today)) continue;
        const std::string what = purposeName(view, each.purpose);
        lines.push_back({.kind = SummaryKind::RatingOpen,
                         .tone = SummaryTone::Calm,
                         .tag = "还没评价",
                         .text = "请对" + dayText(each.on, view.today) + "的服务" +
                                 (what.empty() ? "" : "（" + what + "）") + "打个分，一体机上一分钟",
                         .because = dayText(each.on, view.today) + "办结",
                         .key = key});
        return; // one is enough to ask at a time
    }
}

void addAppointment(const View& view, Lines& lines) {
    for (const Appointment& each : view.file.appointments) {
        if (each.isCancelled || each.on != view.today) continue;
        std::string text = clockText(each.minute) + " 预约办" + purposeName(view, each.itemCode);
        if (!each.note.empty()) text += "，" + each.note;
        lines.push_back({.kind = SummaryKind::Appointment,
                         .tone = SummaryTone::Soon,
                         .tag = "今天有预约",
                         .text = shortened(text, kLongestText),
                         .because = "预约登记"});
    }
}

void addLastVisit(const View& view, Lines& lines) {
    const DiaryEntry* last = lastVisit(view);
    if (!last) return;
    const std::string who = last->visitor.empty() ? "" : "，" + last->visitor;
    lines.push_back({.kind = SummaryKind::LastVisit,
                     .tone = SummaryTone::Calm,
                     .tag = "上次走访",
                     .text = shortened(last->text, kLongestText),
                     .because = dayText(last->visitedOn, view.today) + who});
}

void addLastArrival(const View& view, Lines& lines) {
    const ResidentFile::PastArrival* last = nullptr;
    for (const auto& arrival : view.file.arrivals) {
        if (arrival.on < view.today && (!last || last->on < arrival.on)) last = &arrival;
    }
    if (!last) return;
    const std::string category = purposeName(view, last->category);
    lines.push_back({.kind = SummaryKind::LastArrival,
                     .tone = SummaryTone::Calm,
                     .tag = "上次来厅",
                     .text = agoText(last->on, view.today) + "来过大厅" + (category.empty() ? "" : "，办" + category),
                     .because = dayText(last->on, view.today)});
}

/// Cuts from the end, but how to serve always stays.
void keepSeven(Lines& lines) {
    while (lines.size() > kMostLines) {
        const auto last = std::find_if(lines.rbegin(), lines.rend(),
                                       [](const SummaryLine& line) { return line.kind != SummaryKind::ServiceHelp; });
        lines.erase(std::next(last).base());
    }
}

void addBy(const SummaryRule& rule, const View& view, Lines& lines) {
    using Kind = SummaryRule::Kind;
    switch (rule.kind) {
    case Kind::Appointment:
        return addAppointment(view, lines);
    case Kind::LateMatter:
        return addLateMatters(view, lines);
    case Kind::LateYearly:
        return addLateYearly(view, lines);
    case Kind::NearLimit:
        return addNearLimits(view, rule.number, lines);
    case Kind::DueYearly:
        return addDueYearly(view, lines);
    case Kind::MissingMaterial:
        return addWaiting(view, lines);
    case Kind::OpenMatter:
        return addOpenMatters(view, lines);
    case Kind::MayApply:
        return addEligible(view, lines);
    case Kind::NeedProgress:
        return addNeeds(view, true, lines);
    case Kind::OpenNeed:
        return addNeeds(view, false, lines);
    case Kind::VisitOverdue:
        return addVisitOverdue(view, rule, lines);
    case Kind::RatingOpen:
        return addRatingOpen(view, rule.number, lines);
    case Kind::HowToServe:
        return addServiceHelp(view, lines);
    case Kind::LastVisit:
        return addLastVisit(view, lines);
    case Kind::LastArrival:
        return addLastArrival(view, lines);
    }
}

} // namespace

std::vector<SummaryLine> composeLines(const View& view) {
    Lines lines;
    for (const SummaryRule& rule : view.catalogue.summaryRules)
        addBy(rule, view, lines);
    keepSeven(lines);
    return lines;
}

} // namespace db::summary
