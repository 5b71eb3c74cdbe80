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

const Words kComma{"，", ", "};
/// What the hall cannot know it does not say: it may have been done elsewhere.
const Words kNoRecord{"本厅无记录，可问是否已办", "no record here, ask whether it was done"};

/// With a capital: it stands alone or begins.
Words agoText(Date day, Date today) {
    const long ago = -daysUntil(today, day);
    if (ago <= 0) { return {"今天", "Today"}; }
    if (ago == 1) { return {"昨天", "Yesterday"}; }
    if (ago <= 30) { return {std::to_string(ago) + " 天前", counted(ago, "day") + " ago"}; }
    return dayText(day, today);
}

Words matterText(const View& view, const Matter& matter) {
    Words text = itemName(view, matter.itemCode);
    if (!matter.note.empty()) { text += kComma + both(matter.note); }
    return shortened(text, kLongestText);
}

Words acceptedText(const View& view, const Matter& matter) {
    const Words day = dayText(matter.acceptedOn, view.today);
    return {day.zh + "受理", "Accepted on " + day.en};
}

void addLateMatters(const View& view, Lines& lines) {
    for (const auto& [matter, limit] : lateMatters(view)) {
        const long by = -daysUntil(view.today, limit);
        const bool isUnlawful = matter->statutoryBy && *matter->statutoryBy < view.today;
        lines.push_back({.kind = SummaryKind::Overdue,
                         .tone = SummaryTone::Late,
                         .tag = {"超期 " + std::to_string(by) + " 天", counted(by, "day") + " late"},
                         .text = matterText(view, *matter) +
                                 (isUnlawful ? Words{"，已过法定时限", ", past the limit by law"} : Words{}),
                         .because = acceptedText(view, *matter)});
    }
}

Words dueTag(Date by, Date today) {
    const long left = daysUntil(today, by);
    if (left == 0) { return {"今天到期", "Due today"}; }
    if (by.year() == today.year() && by.month() == today.month()) { return {"本月到期", "Due this month"}; }
    return {std::to_string(left) + " 天后到期", "Due in " + counted(left, "day")};
}

Words atOnceText(const ServiceItem& item) {
    return item.promisedWorkingDays == 0 ? Words{"，可当场办", ", can be done at once"} : Words{};
}

Words beforeText(Date by, Date today) {
    const Words day = dayText(by, today);
    return {day.zh + "前", "By " + day.en};
}

/// A rule, and by what the hall knows that nothing was done.
Words reason(Words rule, const Coverage& coverage, Date today) {
    if (coverage.isComplete()) { rule += Words{"；", "; "} + coverageText(coverage, today); }
    return rule;
}

void addLateYearly(const View& view, Lines& lines) {
    for (const DueItem& item : view.due) {
        if (item.by >= view.today) { continue; }
        const Words by = dayText(item.by, view.today);
        lines.push_back(
            {.kind = SummaryKind::Overdue,
             .tone = SummaryTone::Late,
             .tag = {"逾期未办", "Overdue"},
             .text = item.item->name +
                     Words{"，应在 " + by.zh + "前办理，未见记录", ", was due by " + by.en + ", not on the books"} +
                     atOnceText(*item.item),
             .because = reason({"依据：每年一次", "Rule: once a year"}, item.coverage, view.today),
             .key = lineKey(item)});
    }
}

void addDueYearly(const View& view, Lines& lines) {
    for (const DueItem& item : view.due) {
        if (item.by < view.today) { continue; }
        lines.push_back(
            {.kind = SummaryKind::Due,
             .tone = SummaryTone::Soon,
             .tag = dueTag(item.by, view.today),
             .text = item.item->name + (item.coverage.isComplete() ? atOnceText(*item.item) : kComma + kNoRecord),
             .because = reason(beforeText(item.by, view.today), item.coverage, view.today),
             .key = lineKey(item)});
    }
}

void addNearLimits(const View& view, int workingDays, Lines& lines) {
    for (const auto& [matter, limit] : mattersNearLimit(view, workingDays)) {
        const int left = view.catalogue.calendar.between(view.today, limit);
        lines.push_back({.kind = SummaryKind::Due,
                         .tone = SummaryTone::Soon,
                         .tag = left == 0 ? Words{"今天到期", "Due today"}
                                          : Words{"还剩 " + std::to_string(left) + " 个工作日",
                                                  counted(left, "working day") + " left"},
                         .text = matterText(view, *matter),
                         .because = acceptedText(view, *matter)});
    }
}

void addWaiting(const View& view, Lines& lines) {
    for (const Matter& matter : view.file.matters) {
        if (matter.state != MatterState::WaitingForMaterial) { continue; }
        Words text = itemName(view, matter.itemCode);
        text += matter.missing.empty() ? Words{"，等补交材料", ", waits for materials"}
                                       : Words{"，缺", ", missing: "} + listed(missingOf(view, matter));
        lines.push_back({.kind = SummaryKind::OpenMatter,
                         .tone = SummaryTone::Soon,
                         .tag = {"缺材料", "Missing"},
                         .text = shortened(text, kLongestText),
                         .because = acceptedText(view, matter)});
    }
}

/// Those of which another rule speaks, whichever of the two stands first.
std::vector<const Matter*> mattersWithOwnLine(const View& view) {
    std::vector<const Matter*> told;
    const auto note = [&told](const std::vector<Clocked>& some) {
        for (const Clocked& each : some) {
            told.push_back(each.matter);
        }
    };
    if (ruleOf(view.catalogue, SummaryRule::Kind::LateMatter)) { note(lateMatters(view)); }
    if (const auto* near = ruleOf(view.catalogue, SummaryRule::Kind::NearLimit)) {
        note(mattersNearLimit(view, near->number));
    }
    return told;
}

void addOpenMatters(const View& view, Lines& lines) {
    const auto told = mattersWithOwnLine(view);
    for (const Matter& matter : view.file.matters) {
        if (!isRunning(matter) || std::find(told.begin(), told.end(), &matter) != told.end()) { continue; }
        const auto& progress = matter.lastProgressOn;
        lines.push_back({.kind = SummaryKind::OpenMatter,
                         .tone = SummaryTone::Calm,
                         .tag = progress ? Words{"办件有进展", "Matter: news"} : Words{"在办", "Open matter"},
                         .text = matterText(view, matter),
                         .because = progress ? agoText(*progress, view.today) : acceptedText(view, matter)});
    }
}

/// The age that opens it, and what the books say of it.
Words eligibleText(const View& view, const EligibleItem& eligible, const Words& onTheBooks) {
    const std::string age = std::to_string(eligible.age);
    const Words day = dayText(eligible.since, view.today);
    const Words colon{"：", ": "};
    const Words& name = eligible.item->name;
    if (view.today < eligible.since) {
        return name + colon +
               Words{day.zh + "年满 " + age + "，可提前准备", "turns " + age + " on " + day.en + ", time to prepare"};
    }
    const bool isThisYear = eligible.since.year() == view.today.year();
    return name + colon +
           (isThisYear ? Words{day.zh + "年满 " + age, "turned " + age + " on " + day.en}
                       : Words{"已年满 " + age, "has turned " + age}) +
           kComma + onTheBooks;
}

Words unrecordedText(const View& view, const UnrecordedItem& item) {
    if (item.eligible) { return eligibleText(view, *item.eligible, kNoRecord); }
    if (!item.late) { return item.item->name + Words{"：", ": "} + kNoRecord; }
    const Words by = dayText(item.late->by, view.today);
    return item.item->name + Words{"，应在 " + by.zh + "前办理，", ", was due by " + by.en + ", "} + kNoRecord;
}

void addUnrecorded(const View& view, Lines& lines) {
    for (const UnrecordedItem& item : view.unrecorded) {
        const bool isToCome = item.eligible && view.today < item.eligible->since;
        lines.push_back({.kind = SummaryKind::Eligible,
                         .tone = SummaryTone::Calm,
                         .tag = isToCome ? Words{"将可申请", "May apply soon"} : Words{"可以问问", "Worth asking"},
                         .text = unrecordedText(view, item),
                         .because = item.eligible ? Words{"依据：年龄规则", "Rule: by age"}
                                                  : Words{"依据：每年一次", "Rule: once a year"},
                         .key = lineKey(item, view.today)});
    }
}

void addEligible(const View& view, Lines& lines) {
    for (const EligibleItem& item : view.eligible) {
        lines.push_back(
            {.kind = SummaryKind::Eligible,
             .tone = SummaryTone::Soon,
             .tag = item.since <= view.today ? Words{"可申请", "May apply"} : Words{"将可申请", "May apply soon"},
             .text = eligibleText(view, item, {"尚未申请", "no application yet"}),
             .because = reason({"依据：年龄规则", "Rule: by age"}, item.coverage, view.today),
             .key = lineKey(item)});
    }
}

void addNeeds(const View& view, bool withProgress, Lines& lines) {
    for (const Need& need : view.file.needs) {
        const auto& progress = need.lastProgressOn;
        if (!isOpenNeed(need) || progress.has_value() != withProgress) { continue; }
        Words text = both(need.text);
        if (!need.claimedBy.empty()) {
            text += Words{"，" + need.claimedBy + "已认领", ", claimed by " + need.claimedBy};
        }
        const Words raised = dayText(dateOf(need.raisedAt), view.today);
        lines.push_back(
            {.kind = SummaryKind::OpenNeed,
             .tone = SummaryTone::Calm,
             .tag = progress ? Words{"诉求有进展", "Issue: news"} : Words{"诉求在办", "Open issue"},
             .text = shortened(text, kLongestText),
             .because = progress ? agoText(*progress, view.today) : Words{raised.zh + "提出", "Made on " + raised.en}});
    }
}

Words languageHelp(const std::string& tag) {
    struct Name {
        std::string_view code;
        const char* zh;
        const char* en;
    };
    static constexpr Name kNames[] = {{"yue", "粤语", "Cantonese"}, {"wuu", "吴语", "Wu"},
                                      {"nan", "闽南语", "Hokkien"}, {"hak", "客家话", "Hakka"},
                                      {"en", "英语", "English"},    {"ug", "维吾尔语", "Uyghur"},
                                      {"bo", "藏语", "Tibetan"},    {"mn", "蒙古语", "Mongolian"},
                                      {"ko", "朝鲜语", "Korean"},   {"za", "壮语", "Zhuang"}};
    if (tag.empty() || tag == "zh" || tag.starts_with("zh-") || tag == "cmn") { return {}; }
    for (const auto& [code, zh, en] : kNames) {
        if (tag == code || tag.starts_with(std::string(code) + "-")) {
            return {std::string("请找会说") + zh + "的同事", std::string("find a colleague who speaks ") + en};
        }
    }
    return {"本人说其他语言（" + tag + "），请找人翻译", "speaks another language (" + tag + "), find an interpreter"};
}

/// How to serve this person: what to do, never why.
void addServiceHelp(const View& view, Lines& lines) {
    std::vector<Words> help;
    const auto add = [&help](Words text) {
        if (!text.isEmpty() && std::find(help.begin(), help.end(), text) == help.end()) {
            help.push_back(std::move(text));
        }
    };
    if (view.file.resident.needsHearingHelp) { add({"请面对面、慢一点说", "speak face to face and slowly"}); }
    if (view.file.resident.usesWheelchair) { add({"请安排无障碍窗口", "offer a counter without steps"}); }
    add(languageHelp(view.file.resident.spokenLanguage));
    for (const CareFlag& flag : view.file.careFlags) {
        if (!flag.until || *flag.until >= view.today) { add(serviceEffect(flag, view.catalogue)); }
    }
    if (help.empty()) { return; }
    lines.push_back({.kind = SummaryKind::ServiceHelp,
                     .tone = SummaryTone::Help,
                     .tag = {"服务方式", "How to serve"},
                     .text = capitalised(joined(help, {"；", "; "})), // never cut: what stands last may matter most
                     .because = {"居民档案", "From the record"}});
}

/// Of the kind that always stays: whoever serves them has to know it first.
void addStanding(const View& view, Lines& lines) {
    const Resident& resident = view.file.resident;
    if (resident.standing != Standing::MovedOut && resident.standing != Standing::Died) { return; }
    const bool isDead = resident.standing == Standing::Died;
    const Words day = resident.standingSince ? dayText(*resident.standingSince, view.today) : Words{};
    Words text =
        isDead ? Words{"登记为已去世", "On the books as deceased"}
               : Words{"登记为已迁出；迁回了请改在册状态", "On the books as moved away; put it right if they are back"};
    lines.push_back({.kind = SummaryKind::ServiceHelp,
                     .tone = SummaryTone::Soon,
                     .tag = {"不在册", "Not living here"},
                     .text = std::move(text),
                     .because = day.isEmpty() ? Words{"居民档案", "From the record"} : day});
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
        if (flag.until && *flag.until < view.today) { continue; }
        const int days = rule.daysByGrade.at(static_cast<std::size_t>(std::clamp(flag.grade, 1, 3) - 1));
        if (days == 0) { continue; }
        round.isClose = true;
        round.days = std::min(round.days, days);
    }
    return round;
}

/// The round itself is not said: a short one would tell that somebody carries a flag. Who never had a visit on the
/// books is spoken of only with a flag: the books of a new hall begin empty.
void addVisitOverdue(const View& view, const SummaryRule& rule, Lines& lines) {
    if (view.file.resident.standing != Standing::Here) { return; }
    const VisitRound round = visitRound(view, rule);
    const DiaryEntry* last = lastVisit(view);
    if (!last && !round.isClose) { return; }
    if (last && -daysUntil(view.today, last->visitedOn) <= round.days) { return; }
    const std::string key = visitKey(last);
    if (isDismissed(view.file, key, view.today)) { return; }
    const Words day = last ? dayText(last->visitedOn, view.today) : Words{};
    lines.push_back(
        {.kind = SummaryKind::VisitOverdue,
         .tone = SummaryTone::Soon,
         .tag = {"该走访了", "Visit due"},
         .text = last ? Words{"上次走访是 " + day.zh + "，可当面约个时间",
                              "Last visit on " + day.en + ", a time can be agreed now"}
                      : Words{"还没有走访记录，可当面约个时间", "No home visit on the books, a time can be agreed now"},
         .because = {"依据：走访规则", "Rule: home visits"},
         .key = key});
}

void addRatingOpen(const View& view, int days, Lines& lines) {
    for (const ResidentFile::Unrated& each : view.file.unrated) {
        const std::string key = ratingKey(each);
        if (-daysUntil(view.today, each.on) > days || isDismissed(view.file, key, view.today)) { continue; }
        const Words day = dayText(each.on, view.today);
        const Words what = purposeName(view, each.purpose);
        const Words about = what.isEmpty() ? Words{} : Words{"（" + what.zh + "）", " (" + what.en + ")"};
        lines.push_back({.kind = SummaryKind::RatingOpen,
                         .tone = SummaryTone::Calm,
                         .tag = {"还没评价", "Not rated"},
                         .text = {"请对" + day.zh + "的服务" + about.zh + "打个分，一体机上一分钟",
                                  "Ask for a rating of " + day.en + about.en + ": a minute at the kiosk"},
                         .because = {day.zh + "办结", "Done on " + day.en},
                         .key = key});
        return; // one is enough to ask at a time
    }
}

void addAppointment(const View& view, Lines& lines) {
    for (const Appointment& each : view.file.appointments) {
        if (each.isCancelled || each.on != view.today) { continue; }
        Words text = both(clockText(each.minute)) + Words{" 预约办", ", "} + purposeName(view, each.itemCode);
        if (!each.note.empty()) { text += kComma + both(each.note); }
        lines.push_back({.kind = SummaryKind::Appointment,
                         .tone = SummaryTone::Soon,
                         .tag = {"今天有预约", "Appointment"},
                         .text = shortened(text, kLongestText),
                         .because = {"预约登记", "Booked"}});
    }
}

void addLastVisit(const View& view, Lines& lines) {
    const DiaryEntry* last = lastVisit(view);
    if (!last) { return; }
    const Words who = last->visitor.empty() ? Words{} : kComma + both(last->visitor);
    lines.push_back({.kind = SummaryKind::LastVisit,
                     .tone = SummaryTone::Calm,
                     .tag = {"上次走访", "Last home visit"},
                     .text = shortened(both(last->text), kLongestText),
                     .because = dayText(last->visitedOn, view.today) + who});
}

void addLastArrival(const View& view, Lines& lines) {
    const ResidentFile::PastArrival* last = nullptr;
    for (const auto& arrival : view.file.arrivals) {
        if (arrival.on < view.today && (!last || last->on < arrival.on)) { last = &arrival; }
    }
    if (!last) { return; }
    const Words what = purposeName(view, last->category);
    const Words ago = agoText(last->on, view.today);
    lines.push_back({.kind = SummaryKind::LastArrival,
                     .tone = SummaryTone::Calm,
                     .tag = {"上次来厅", "Last here"},
                     .text = what.isEmpty() ? Words{ago.zh + "来过大厅", ago.en}
                                            : Words{ago.zh + "来过大厅，办" + what.zh, ago.en + ": " + what.en},
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
    case Kind::NoRecord:
        return addUnrecorded(view, lines);
    }
}

} // namespace

std::vector<SummaryLine> composeLines(const View& view) {
    Lines lines;
    addStanding(view, lines);
    for (const SummaryRule& rule : view.catalogue.summaryRules) {
        addBy(rule, view, lines);
    }
    keepSeven(lines);
    return lines;
}

} // namespace db::summary
