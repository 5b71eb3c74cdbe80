// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/summary/needs_summary.h"

#include "db/summary/due_items.h"
#include "db/summary/mask_name.h"
#include "db/summary/utf8.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace db::summary {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::size_t kMostLines = 7;
constexpr std::size_t kMostPast = 5;
constexpr std::size_t kLongestText = 60; // characters: one line of the card
constexpr int kSoonWorkingDays = 2;      // a promise this near is "due soon"
constexpr int kColours = 6;

/// What every rule looks at.
struct View {
    const ResidentFile& file;
    const Catalogue& catalogue;
    Date today;
};

long daysUntil(Date today, Date day) {
    return (sys_days{day} - sys_days{today}).count();
}

/// "6 月 3 日", with the year if it is another.
std::string dayText(Date day, Date today) {
    std::string text;
    if (day.year() != today.year()) text = std::to_string(static_cast<int>(day.year())) + " 年 ";
    return text + std::to_string(static_cast<unsigned>(day.month())) + " 月 " +
           std::to_string(static_cast<unsigned>(day.day())) + " 日";
}

std::string agoText(Date day, Date today) {
    const long ago = -daysUntil(today, day);
    if (ago <= 0) return "今天";
    if (ago == 1) return "昨天";
    if (ago <= 30) return std::to_string(ago) + " 天前";
    return dayText(day, today);
}

std::string itemName(const View& view, const std::string& code) {
    const ServiceItem* item = view.catalogue.item(code);
    return item ? item->name.zh : code;
}

std::string joined(const std::vector<std::string>& texts, std::string_view between) {
    std::string all;
    for (const std::string& text : texts) {
        if (!all.empty()) all += between;
        all += text;
    }
    return all;
}

std::vector<std::string> namesOf(const std::vector<Material>& materials) {
    std::vector<std::string> names;
    names.reserve(materials.size());
    for (const Material& material : materials)
        names.push_back(material.name.zh);
    return names;
}

/// The clock stands still while the hall waits for material.
bool isRunning(const Matter& matter) {
    return isOpen(matter) && matter.state != MatterState::WaitingForMaterial;
}

/// The nearer of the two clocks, if the matter has one.
std::optional<Date> limitOf(const Matter& matter) {
    if (matter.promisedBy && matter.statutoryBy) return std::min(*matter.promisedBy, *matter.statutoryBy);
    return matter.promisedBy ? matter.promisedBy : matter.statutoryBy;
}

bool isPast(const View& view, Date limit) {
    return limit < view.today;
}

bool isNear(const View& view, Date limit) {
    return limit >= view.today && view.catalogue.calendar.between(view.today, limit) <= kSoonWorkingDays;
}

std::string matterText(const View& view, const Matter& matter) {
    std::string text = itemName(view, matter.itemCode);
    if (!matter.note.empty()) text += "，" + matter.note;
    return shortened(text, kLongestText);
}

std::string acceptedText(const View& view, const Matter& matter) {
    return dayText(matter.acceptedOn, view.today) + "受理";
}

/// An open matter with a clock, and by when.
struct Clocked {
    const Matter* matter = nullptr;
    Date limit{};
};

/// Overdue or near its limit, whichever `isWanted` asks for; the longest past first.
std::vector<Clocked> clocked(const View& view, bool (*isWanted)(const View& view, Date limit)) {
    std::vector<Clocked> found;
    for (const Matter& matter : view.file.matters) {
        const auto limit = limitOf(matter);
        if (isRunning(matter) && limit && isWanted(view, *limit)) found.push_back({&matter, *limit});
    }
    std::sort(found.begin(), found.end(), [](const Clocked& a, const Clocked& b) {
        return a.limit != b.limit ? a.limit < b.limit : a.matter < b.matter;
    });
    return found;
}

void addOverdue(const View& view, std::vector<SummaryLine>& lines) {
    for (const auto& [matter, limit] : clocked(view, isPast)) {
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

/// A yearly item that is late stands among the overdue, one that is near among the due.
void addYearly(const View& view, const std::vector<DueItem>& due, bool isLate, std::vector<SummaryLine>& lines) {
    for (const DueItem& item : due) {
        if ((item.by < view.today) != isLate) continue;
        const bool isAtOnce = item.item->promisedWorkingDays == 0;
        const std::string by = dayText(item.by, view.today) + "前";
        if (isLate) {
            lines.push_back(
                {.kind = SummaryKind::Overdue,
                 .tone = SummaryTone::Late,
                 .tag = "逾期未办",
                 .text = item.item->name.zh + "，应在 " + by + "办理，未见记录" + (isAtOnce ? "，可当场办" : ""),
                 .because = "依据：每年一次"});
        } else {
            lines.push_back({.kind = SummaryKind::Due,
                             .tone = SummaryTone::Soon,
                             .tag = dueTag(item.by, view.today),
                             .text = item.item->name.zh + (isAtOnce ? "，可当场办" : ""),
                             .because = by});
        }
    }
}

void addNearLimits(const View& view, std::vector<SummaryLine>& lines) {
    for (const auto& [matter, limit] : clocked(view, isNear)) {
        const int left = view.catalogue.calendar.between(view.today, limit);
        lines.push_back({.kind = SummaryKind::Due,
                         .tone = SummaryTone::Soon,
                         .tag = left == 0 ? "今天到期" : "还剩 " + std::to_string(left) + " 个工作日",
                         .text = matterText(view, *matter),
                         .because = acceptedText(view, *matter)});
    }
}

void addWaiting(const View& view, std::vector<SummaryLine>& lines) {
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

void addOpenMatters(const View& view, std::vector<SummaryLine>& lines) {
    for (const Matter& matter : view.file.matters) {
        const auto limit = limitOf(matter);
        if (!isRunning(matter) || (limit && (isPast(view, *limit) || isNear(view, *limit)))) continue;
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

void addEligible(const View& view, const std::vector<EligibleItem>& eligible, std::vector<SummaryLine>& lines) {
    for (const EligibleItem& item : eligible) {
        lines.push_back({.kind = SummaryKind::Eligible,
                         .tone = SummaryTone::Soon,
                         .tag = item.since <= view.today ? "可申请" : "将可申请",
                         .text = eligibleText(view, item),
                         .because = "依据：年龄规则"});
    }
}

bool isOpenNeed(const Need& need) {
    return need.state != NeedState::Evaluated;
}

void addNeeds(const View& view, bool withProgress, std::vector<SummaryLine>& lines) {
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
void addServiceHelp(const View& view, std::vector<SummaryLine>& lines) {
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

void addLastVisit(const View& view, std::vector<SummaryLine>& lines) {
    const auto& diary = view.file.diary;
    const auto last = std::max_element(
        diary.begin(), diary.end(), [](const DiaryEntry& a, const DiaryEntry& b) { return a.visitedOn < b.visitedOn; });
    if (last == diary.end()) return;
    const std::string who = last->visitor.empty() ? "" : "，" + last->visitor;
    lines.push_back({.kind = SummaryKind::LastVisit,
                     .tone = SummaryTone::Calm,
                     .tag = "上次走访",
                     .text = shortened(last->text, kLongestText),
                     .because = dayText(last->visitedOn, view.today) + who});
}

std::string categoryName(const View& view, const std::string& code) {
    if (const auto* item = view.catalogue.item(code)) return item->name.zh; // they chose it from the catalogue
    const auto* category = view.catalogue.category(code);
    return category ? category->name.zh : std::string{};
}

void addLastArrival(const View& view, std::vector<SummaryLine>& lines) {
    const ResidentFile::PastArrival* last = nullptr;
    for (const auto& arrival : view.file.arrivals) {
        if (arrival.on < view.today && (!last || last->on < arrival.on)) last = &arrival;
    }
    if (!last) return;
    const std::string category = categoryName(view, last->category);
    lines.push_back({.kind = SummaryKind::LastArrival,
                     .tone = SummaryTone::Calm,
                     .tag = "上次来厅",
                     .text = agoText(last->on, view.today) + "来过大厅" + (category.empty() ? "" : "，办" + category),
                     .because = dayText(last->on, view.today)});
}

/// Cuts from the end, but how to serve always stays.
void keepSeven(std::vector<SummaryLine>& lines) {
    while (lines.size() > kMostLines) {
        const auto last = std::find_if(lines.rbegin(), lines.rend(),
                                       [](const SummaryLine& line) { return line.kind != SummaryKind::ServiceHelp; });
        lines.erase(std::next(last).base());
    }
}

const Matter* firstWaiting(const View& view) {
    const auto& matters = view.file.matters;
    const auto at = std::find_if(matters.begin(), matters.end(),
                                 [](const Matter& m) { return m.state == MatterState::WaitingForMaterial; });
    return at == matters.end() ? nullptr : &*at;
}

const Matter* firstOverdue(const View& view) {
    const auto late = clocked(view, isPast);
    return late.empty() ? nullptr : late.front().matter;
}

const EligibleItem* firstReached(const View& view, const std::vector<EligibleItem>& eligible) {
    const auto at = std::find_if(eligible.begin(), eligible.end(),
                                 [&](const EligibleItem& item) { return item.since <= view.today; });
    return at == eligible.end() ? nullptr : &*at;
}

std::string likelyReason(const View& view, const std::vector<DueItem>& due, const std::vector<EligibleItem>& eligible) {
    if (const Matter* waiting = firstWaiting(view)) {
        return "补交材料：" + itemName(view, waiting->itemCode) +
               (waiting->missing.empty() ? "" : "，缺" + shortened(joined(waiting->missing, "、"), 20));
    }
    if (const EligibleItem* item = firstReached(view, eligible)) {
        return "可能来办：" + item->item->name.zh + "（年满 " + std::to_string(item->age) + "，未申请）";
    }
    if (!due.empty()) return "可能来办：" + due.front().item->name.zh;
    if (const Matter* late = firstOverdue(view)) return "可能来问：" + itemName(view, late->itemCode) + "，已超期";
    for (const Matter& matter : view.file.matters) {
        if (isOpen(matter)) return "可能来问：" + itemName(view, matter.itemCode) + "办到哪了";
    }
    for (const Need& need : view.file.needs) {
        if (isOpenNeed(need)) return "可能来问：" + shortened(need.text, 20);
    }
    return {};
}

/// The one next thing, of at most two parts: what can be settled now, and what must be told at once.
std::string suggestion(const View& view, const std::vector<DueItem>& due, const std::vector<EligibleItem>& eligible) {
    std::vector<std::string> parts;
    if (const Matter* waiting = firstWaiting(view); waiting && !waiting->missing.empty()) {
        parts.push_back("收下" + shortened(joined(waiting->missing, "、"), 20) + "，接着办" +
                        itemName(view, waiting->itemCode));
    }
    const auto atOnce =
        std::find_if(due.begin(), due.end(), [](const DueItem& d) { return d.item->promisedWorkingDays == 0; });
    if (atOnce != due.end()) parts.push_back("当场办" + atOnce->item->name.zh);
    if (const EligibleItem* item = firstReached(view, eligible)) {
        parts.push_back("一次性告知" + item->item->name.zh + "材料（" + joined(namesOf(item->item->materials), "、") +
                        "）");
    }
    if (const Matter* late = firstOverdue(view)) {
        parts.push_back("说明" + itemName(view, late->itemCode) + "为什么超期，约定新的时间");
    }
    if (parts.size() > 2) parts.resize(2);
    return joined(parts, "，并");
}

std::vector<NeedsSummary::Past> past(const View& view) {
    std::vector<NeedsSummary::Past> all;
    all.reserve(view.file.diary.size() + view.file.arrivals.size() + view.file.matters.size());
    for (const DiaryEntry& entry : view.file.diary)
        all.push_back({.on = entry.visitedOn, .text = "网格员走访，记民情日记 1 条"});
    for (const auto& arrival : view.file.arrivals) {
        if (arrival.on >= view.today) continue;
        const std::string category = categoryName(view, arrival.category);
        all.push_back({.on = arrival.on, .text = "来大厅" + (category.empty() ? "" : "：" + category)});
    }
    for (const Matter& matter : view.file.matters) {
        if (matter.state == MatterState::Finished && matter.finishedOn) {
            all.push_back({.on = *matter.finishedOn, .text = itemName(view, matter.itemCode) + "，已办结"});
        }
    }
    std::sort(all.begin(), all.end(),
              [](const auto& a, const auto& b) { return a.on != b.on ? b.on < a.on : a.text < b.text; });
    if (all.size() > kMostPast) all.resize(kMostPast);
    return all;
}

std::vector<SummaryLine> lines(const View& view, const std::vector<DueItem>& due,
                               const std::vector<EligibleItem>& eligible) {
    std::vector<SummaryLine> lines;
    addOverdue(view, lines);
    addYearly(view, due, true, lines);
    addNearLimits(view, lines);
    addYearly(view, due, false, lines);
    addWaiting(view, lines);
    addOpenMatters(view, lines);
    addEligible(view, eligible, lines);
    addNeeds(view, true, lines);
    addNeeds(view, false, lines);
    addServiceHelp(view, lines);
    addLastVisit(view, lines);
    addLastArrival(view, lines);
    keepSeven(lines);
    return lines;
}

} // namespace

NeedsSummary composeNeedsSummary(const ResidentFile& file, const Catalogue& catalogue, Date today) {
    const View view{file, catalogue, today};
    const auto due = dueItems(file, catalogue, today);
    const auto eligible = eligibleItems(file, catalogue, today);
    const Resident& who = file.resident;
    NeedsSummary summary{.resident = who.id,
                         .name = who.name,
                         .initial = firstCharacter(who.name),
                         .colour = static_cast<int>(raw(who.id) % kColours),
                         .sexAndAge = sexAndAge(who, today),
                         .idTail =
                             who.idNumber.size() < 4 ? std::string{} : who.idNumber.substr(who.idNumber.size() - 4),
                         .address = who.address,
                         .gridWorker = file.cell ? file.cell->workerName : std::string{},
                         .likelyReason = likelyReason(view, due, eligible),
                         .lines = lines(view, due, eligible),
                         .suggestion = suggestion(view, due, eligible),
                         .past = past(view)};
    for (const Matter& matter : file.matters) {
        if (!isOpen(matter)) continue;
        ++summary.openMatters;
        if (matter.lastProgressOn) ++summary.mattersWithProgress;
    }
    summary.openNeeds = static_cast<int>(std::count_if(file.needs.begin(), file.needs.end(), isOpenNeed));
    return summary;
}

} // namespace db::summary
