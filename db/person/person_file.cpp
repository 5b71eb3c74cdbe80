// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/person/person_file.h"

#include "db/person/person_words.h"
#include "db/records/resident_fields.h"
#include "db/stores/audit_pages.h"
#include "db/stores/rows_of_resident.h"
#include "db/summary/needs_summary.h"

#include <array>
#include <charconv>
#include <concepts>
#include <cstdio>
#include <functional>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

namespace db::person {
namespace {

using stores::PlaceOfResident;

// In the order of the sections.
constexpr std::array kPlaces{
    PlaceOfResident{"resident", "merged_into_id"},
    PlaceOfResident{"resident_merge", "kept_id"},
    PlaceOfResident{"tidied_resident", "resident_id"},
    PlaceOfResident{"tidied_resident", "alike_id"},
    PlaceOfResident{"consent", "resident_id"},
    PlaceOfResident{"recognition_evidence", "resident_id"},
    PlaceOfResident{"recognition_evidence", "other_id"},
    PlaceOfResident{"look_alike", "first_id"},
    PlaceOfResident{"look_alike", "second_id"},
    PlaceOfResident{"arrival", "resident_id"},
    PlaceOfResident{"arrival", "candidate_1"},
    PlaceOfResident{"arrival", "candidate_2"},
    PlaceOfResident{"arrival", "candidate_3"},
    PlaceOfResident{"matter", "resident_id"},
    PlaceOfResident{"need", "resident_id"},
    PlaceOfResident{"appointment", "resident_id"},
    PlaceOfResident{"authority", "resident_id"},
    PlaceOfResident{"care_flag", "resident_id"},
    PlaceOfResident{"diary_entry", "resident_id"},
    PlaceOfResident{"summary_dismissal", "resident_id"},
    PlaceOfResident{"resident_change", "resident_id"},
};

template <typename... Values>
std::string printed(const char* format, Values... values) {
    std::array<char, 32> text{};
    const int length = std::snprintf(text.data(), text.size(), format, values...);
    return {text.data(), static_cast<std::size_t>(length)};
}

/// `minute` of the day.
std::string clock(int minute) {
    return printed("%02d:%02d", minute / 60, minute % 60);
}

/// In the hall.
std::string clock(Time at) {
    const auto inHall = at.time_since_epoch() + std::chrono::minutes{summary::kHallUtcOffset};
    return clock(static_cast<int>(std::chrono::floor<std::chrono::minutes>(inHall).count() % (24 * 60)));
}

/// A row that is being filled; what says nothing is left out.
class Filling {
public:
    Filling& add(std::string name, std::string title, const std::string& text) {
        if (!text.empty()) { m_row.push_back({std::move(name), std::move(title), text, text}); }
        return *this;
    }
    Filling& add(std::string name, std::string title, Date day) {
        return add(std::move(name), std::move(title), day.ok() ? isoDay(day) : std::string());
    }
    Filling& add(std::string name, std::string title, Time at) {
        const std::string day = isoDay(summary::dateOf(at));
        m_row.push_back({std::move(name), std::move(title), day + "T" + clock(at) + "+08:00", day + " " + clock(at)});
        return *this;
    }
    Filling& add(std::string name, std::string title, bool is) {
        if (is) { m_row.push_back({std::move(name), std::move(title), "yes", "是"}); }
        return *this;
    }
    Filling& add(std::string name, std::string title, std::integral auto number) {
        return add(std::move(name), std::move(title), std::to_string(number));
    }
    template <typename Enum>
        requires requires(Enum value) { said(value); }
    Filling& add(std::string name, std::string title, Enum value) {
        m_row.push_back({std::move(name), std::move(title), db::detail::shown(value), std::string(said(value))});
        return *this;
    }
    template <typename T>
    Filling& add(std::string name, std::string title, const std::optional<T>& value) {
        return value ? add(std::move(name), std::move(title), *value) : *this;
    }
    /// A code, and what it is called.
    Filling& add(std::string name, std::string title, const std::string& code, std::string_view called) {
        if (!code.empty()) { m_row.push_back({std::move(name), std::move(title), code, std::string(called)}); }
        return *this;
    }
    [[nodiscard]] Row take() { return std::move(m_row); }

private:
    Row m_row;
};

/// Ends the reading; never leaves this file.
struct Stop {
    Error error;
};

/// Reads for one person; throws Stop.
class Reader {
public:
    Reader(const stores::HallDatabase& hall, const stores::FacesDatabase& faces, ResidentId who,
           const ItemName& itemName)
        : m_hall(hall)
        , m_faces(faces)
        , m_who(who)
        , m_itemName(itemName) {}

    [[nodiscard]] PersonFile read(Time now) {
        PersonFile file;
        file.madeAt = now;
        file.sections = {books(), merged(),     tidied(),  consents(),     recognition(), visits(),
                         taken(), matters(),    needs(),   appointments(), authorities(), careFlags(),
                         diary(), dismissals(), changes(), looks()};
        file.isCut = m_isCut;
        return file;
    }

private:
    template <typename T>
    static T must(Expected<T> result) {
        if (!result) { throw Stop{result.error()}; }
        return *std::move(result);
    }

    [[nodiscard]] std::string actor(const std::string& word) const {
        constexpr std::string_view kStaff = "staff:";
        if (word == "operator") { return "管理员命令"; }
        if (word == "hall") { return "大厅服务"; }
        std::int64_t id = 0;
        if (word.starts_with(kStaff) &&
            std::from_chars(word.data() + kStaff.size(), word.data() + word.size(), id).ec == std::errc()) {
            return staff(StaffId{id});
        }
        return word.starts_with("device:") ? "设备 " + word.substr(word.find(':') + 1) : word;
    }
    [[nodiscard]] std::string staff(StaffId id) const {
        const auto found = must(m_hall.staff().find(id));
        return found ? found->name : "工作人员 " + std::to_string(raw(id));
    }
    [[nodiscard]] std::string item(const std::string& code) const {
        const std::string name = m_itemName(code);
        return name.empty() ? code : name;
    }
    /// What people read of a field that holds an id or a code.
    [[nodiscard]] std::string saidOf(const ResidentField& field, const Resident& resident) const {
        if (field.name == "sex") { return std::string(said(resident.sex)); }
        if (field.name == "document") { return std::string(said(resident.document)); }
        if (field.name == "standing") { return std::string(said(resident.standing)); }
        if (field.name == "grid-cell" && resident.gridCell) {
            const auto cell = must(m_hall.grid().find(*resident.gridCell));
            if (cell) { return cell->label; }
        }
        if (field.name == "household" && resident.household) {
            return must(m_hall.residents().householdNumber(*resident.household));
        }
        const std::string shown = field.shown(resident);
        return shown == "yes" ? "是" : shown;
    }
    [[nodiscard]] Row onTheBooks(const Resident& resident) const {
        Row row = Filling().add("number", "本厅编号", raw(resident.id)).take();
        for (const ResidentField& field : kResidentFields) {
            std::string shown = field.shown(resident);
            if (shown.empty()) { continue; }
            row.push_back(
                {std::string(field.name), std::string(field.chinese), std::move(shown), saidOf(field, resident)});
        }
        return row;
    }
    [[nodiscard]] Section books() const {
        const auto resident = must(m_hall.residents().find(m_who));
        if (!resident) { throw Stop{{ErrorKind::NotFound, "resident " + std::to_string(raw(m_who))}}; }
        return {"resident", "登记资料", {onTheBooks(*resident)}};
    }
    [[nodiscard]] Section merged() const {
        Section section{"merged-records", "合并进来的另一份登记", {}};
        for (const auto& merge : must(stores::mergesInto(m_hall, m_who))) {
            const auto other = must(m_hall.residents().find(merge.merged));
            if (!other) { continue; }
            Row row = Filling().add("merged-at", "合并时间", merge.at).take();
            std::ranges::move(onTheBooks(*other), std::back_inserter(row));
            section.rows.push_back(std::move(row));
        }
        return section;
    }
    [[nodiscard]] Section tidied() const {
        Section section{"put-in-one-form", "程序统一过写法的资料", {}};
        for (const auto& one : must(m_hall.residents().tidied())) {
            if (one.id != m_who && one.alike != m_who) { continue; }
            Filling row;
            if (one.id == m_who) {
                row.add("name-before", "原来的姓名", one.nameBefore)
                    .add("phone-before", "原来的电话", one.phoneBefore)
                    .add("name-is-damaged", "姓名里有坏字", one.isNameLost)
                    .add("phone-is-no-number", "电话不是号码", one.isPhoneWrong);
            }
            // Who it is is theirs to know.
            row.add("is-alike", "另有同名同生日的登记", one.alike.has_value());
            section.rows.push_back(row.take());
        }
        return section;
    }
    [[nodiscard]] Section consents() const {
        Section section{"face-consents", "人脸识别的同意", {}};
        for (const Consent& consent : must(m_hall.consents().ofResident(m_who))) {
            Filling row;
            row.add("text", "同意书版本", consent.textVersion)
                .add("given-at", "同意时间", consent.givenAt)
                .add("given-by", "由谁同意", consent.givenBy, consent.givenBy == "guardian" ? "监护人" : "本人")
                .add("guardian", "监护人姓名", consent.guardianName)
                .add("seen-by", "经手人", staff(consent.approvedBy))
                .add("withdrawn-at", "撤回时间", consent.withdrawnAt);
            if (!consent.withdrawnAt) {
                row.add("templates", "保存的人脸特征（份）", must(m_faces.templates().countOf(m_who)));
                row.add("held-since", "待本人确认，自", must(m_hall.heldConsents().sinceOf(m_who)));
            }
            section.rows.push_back(row.take());
        }
        return section;
    }
    /// Scores and likenesses; of the other one only that there is one.
    [[nodiscard]] Section recognition() const {
        Section section{"recognition", "人脸识别留下的比对记录", {}};
        for (const auto& one : must(stores::evidenceNaming(m_hall, m_who))) {
            section.rows.push_back(Filling()
                                       .add("at", "时间", one.seenAt)
                                       .add("score", "相似度", printed("%.3f", one.score))
                                       .add("of-another", "与另一位居民比对", one.isOfAnother)
                                       .take());
        }
        for (const LookAlike& pair : must(m_hall.lookAlikes().all())) {
            if (pair.first != m_who && pair.second != m_who) { continue; }
            section.rows.push_back(Filling()
                                       .add("at", "时间", pair.lastAt)
                                       .add("is-alike", "与另一位居民相像", true)
                                       .add("near", "一起成为候选（次）", pair.near)
                                       .add("mixed-up", "认错（次）", pair.mixedUp)
                                       .take());
        }
        return section;
    }
    [[nodiscard]] Row visit(const Arrival& arrival) const {
        Filling row;
        row.add("first-seen-at", "到访时间", arrival.firstSeenAt)
            .add("last-seen-at", "最后一次见到", arrival.lastSeenAt)
            .add("basis", "怎样知道是谁", arrival.basis)
            .add("state", "状态", arrival.state)
            .add("category", "来办的事", arrival.category, item(arrival.category))
            .add("token", "叫号", arrival.token)
            .add("sent-to", "引导到窗口", arrival.sentTo.value_or(""))
            .add("taken-at", "接待时间", arrival.takenAt)
            .add("done-at", "结束时间", arrival.doneAt);
        if (arrival.takenBy) { row.add("taken-by", "接待人", staff(*arrival.takenBy)); }
        Row filled = row.take();
        rate({RatedKind::Arrival, raw(arrival.id)}, filled);
        return filled;
    }
    void rate(const RatedSubject& of, Row& row) const {
        const auto rating = must(m_hall.ratings().find(of));
        if (!rating) { return; }
        std::ranges::move(Filling()
                              .add("rating", "评价", rating->grade)
                              .add("rating-words", "评价的话", rating->words)
                              .add("rated-at", "评价时间", rating->at)
                              .take(),
                          std::back_inserter(row));
    }
    [[nodiscard]] Section visits() const {
        Section section{"visits", "到访", {}};
        for (const auto id : must(stores::rowsNaming(m_hall, {"arrival", "resident_id"}, m_who))) {
            if (const auto arrival = must(m_hall.arrivals().find(ArrivalId{id}))) {
                section.rows.push_back(visit(*arrival));
            }
        }
        return section;
    }
    /// The times at which recognition thought that it may be them.
    [[nodiscard]] Section taken() const {
        Section section{"taken-for", "人脸识别认为可能是本人的到访", {}};
        std::set<std::int64_t, std::greater<>> ids;
        for (const char* place : {"candidate_1", "candidate_2", "candidate_3"}) {
            const auto found = must(stores::rowsNaming(m_hall, {"arrival", place}, m_who));
            ids.insert(found.begin(), found.end());
        }
        for (const auto id : ids) {
            const auto arrival = must(m_hall.arrivals().find(ArrivalId{id}));
            if (!arrival || arrival->resident == m_who) { continue; }
            section.rows.push_back(Filling()
                                       .add("first-seen-at", "时间", arrival->firstSeenAt)
                                       .add("state", "状态", arrival->state)
                                       .take());
        }
        return section;
    }
    void addStep(Time at, const std::string& by, const std::string& action, const std::string& words,
                 Section& section) const {
        section.rows.push_back(Filling()
                                   .add("step-at", "步骤时间", at)
                                   .add("step-by", "经办", actor(by))
                                   .add("step", "步骤", action, saidOfAction(action))
                                   .add("step-words", "内容", words)
                                   .take());
    }
    [[nodiscard]] Section matters() const {
        Section section{"matters", "办理的事项", {}};
        for (const Matter& matter : must(m_hall.matters().ofResident(m_who))) {
            std::string missing;
            for (const std::string& one : matter.missing) {
                missing += (missing.empty() ? "" : "；") + one;
            }
            Filling row;
            row.add("number", "编号", raw(matter.id))
                .add("item", "事项", matter.itemCode, item(matter.itemCode))
                .add("state", "状态", matter.state)
                .add("accepted-on", "受理", matter.acceptedOn)
                .add("promised-by", "承诺办结", matter.promisedBy)
                .add("statutory-by", "法定期限", matter.statutoryBy)
                .add("missing", "待补材料", missing)
                .add("note", "备注", matter.note)
                .add("unit", "转交给", matter.unit)
                .add("finished-on", "办结", matter.finishedOn)
                .add("result", "结果", matter.result)
                .add("told", "告知方式", matter.told);
            if (matter.owner) { row.add("owner", "负责人", staff(*matter.owner)); }
            if (matter.about) { row.add("about", "投诉的工作人员", staff(*matter.about)); }
            Row filled = row.take();
            rate({RatedKind::Matter, raw(matter.id)}, filled);
            section.rows.push_back(std::move(filled));
            for (const MatterStep& step : must(m_hall.matters().stepsOf(matter.id))) {
                addStep(step.at, step.actor, step.action, step.words, section);
            }
        }
        return section;
    }
    [[nodiscard]] Section needs() const {
        Section section{"needs", "提出的需求", {}};
        for (const Need& need : must(m_hall.needs().ofResident(m_who))) {
            Row row = Filling()
                          .add("number", "编号", raw(need.id))
                          .add("category", "类别", need.category, item(need.category))
                          .add("text", "内容", need.text)
                          .add("state", "步骤", need.state)
                          .add("raised-at", "提出时间", need.raisedAt)
                          .add("channel", "从哪里来", need.channel)
                          .add("kind", "分类", need.kind)
                          .add("claimed-by", "认领", need.claimedBy)
                          .add("plan", "办法", need.plan)
                          .add("due-on", "期限", need.dueOn)
                          .add("result", "结果", need.result)
                          .add("done-on", "办成", need.doneOn)
                          .add("end", "结束方式", need.end)
                          .add("ended-on", "结束", need.endedOn)
                          .add("resident-grade", "本人评价", need.ofResident)
                          .add("unit-grade", "办理方评价", need.ofUnit)
                          .take();
            rate({RatedKind::Need, raw(need.id)}, row);
            section.rows.push_back(std::move(row));
            for (const NeedStep& step : must(m_hall.needs().stepsOf(need.id))) {
                addStep(step.at, step.actor, step.action, step.words, section);
            }
        }
        return section;
    }
    [[nodiscard]] Section appointments() const {
        Section section{"appointments", "预约", {}};
        for (const auto id : must(stores::rowsNaming(m_hall, {"appointment", "resident_id"}, m_who))) {
            const auto one = must(m_hall.appointments().find(AppointmentId{id}));
            if (!one) { continue; }
            section.rows.push_back(Filling()
                                       .add("item", "事项", one->itemCode, item(one->itemCode))
                                       .add("on", "日期", one->on)
                                       .add("hour", "时间", clock(one->minute))
                                       .add("note", "备注", one->note)
                                       .add("is-cancelled", "已取消", one->isCancelled)
                                       .take());
        }
        return section;
    }
    [[nodiscard]] Section authorities() const {
        Section section{"authorities", "可以代办的人", {}};
        for (const Authority& one : must(m_hall.authorities().ofResident(m_who))) {
            section.rows.push_back(Filling()
                                       .add("holder", "姓名", one.holder)
                                       .add("kind", "依据", one.kind)
                                       .add("until", "有效到", one.until)
                                       .add("noted-by", "登记人", staff(one.notedBy))
                                       .add("noted-at", "登记时间", one.notedAt)
                                       .take());
        }
        return section;
    }
    [[nodiscard]] Section careFlags() const {
        Section section{"care-flags", "服务提示", {}};
        for (const CareFlag& one : must(m_hall.careFlags().ofResident(m_who))) {
            section.rows.push_back(Filling()
                                       .add("kind", "类别", one.kind, item(one.kind))
                                       .add("grade", "等级", one.grade)
                                       .add("service-effect", "怎样服务", one.serviceEffect)
                                       .add("until", "有效到", one.until)
                                       .take());
        }
        return section;
    }
    [[nodiscard]] Section diary() const {
        Section section{"home-visits", "走访记录", {}};
        for (const DiaryEntry& one : must(m_hall.diary().ofResident(m_who))) {
            section.rows.push_back(Filling()
                                       .add("on", "日期", one.visitedOn)
                                       .add("visitor", "走访人", one.visitor)
                                       .add("text", "内容", one.text)
                                       .take());
        }
        return section;
    }
    [[nodiscard]] Section dismissals() const {
        Section section{"dismissed-lines", "不再提示的事", {}};
        for (const Dismissal& one : must(m_hall.dismissals().ofResident(m_who))) {
            const std::string code = one.lineKey.substr(one.lineKey.find(':') + 1);
            section.rows.push_back(Filling()
                                       .add("line", "提示", one.lineKey, item(code))
                                       .add("reason", "原因", one.reason)
                                       .add("on", "日期", one.on)
                                       .add("until", "到", one.until)
                                       .add("by", "经手人", staff(one.by))
                                       .take());
        }
        return section;
    }
    [[nodiscard]] Section changes() {
        Section section{"changes", "资料的改动", {}};
        auto found = must(m_hall.residents().changesOf(m_who, kMostOfAKind + 1));
        cut(found);
        for (const ResidentChange& one : found) {
            std::string title = one.field;
            for (const ResidentField& field : kResidentFields) {
                if (field.name == one.field) { title = field.chinese; }
            }
            section.rows.push_back(Filling()
                                       .add("at", "时间", one.at)
                                       .add("by", "经手人", actor(one.by))
                                       .add("field", "项目", one.field, title)
                                       .add("before", "原来", one.before)
                                       .add("after", "改为", one.after)
                                       .take());
        }
        return section;
    }
    /// Who looked, and why. What was said of a case stands with the case.
    [[nodiscard]] Section looks() {
        Section section{"looks", "谁看过、用过这份资料", {}};
        auto found = must(stores::auditPage(m_hall, {.resident = m_who}, kMostOfAKind + 1));
        cut(found);
        for (const AuditEntry& one : found) {
            section.rows.push_back(Filling()
                                       .add("at", "时间", one.at)
                                       .add("by", "经手人", actor(one.actor))
                                       .add("action", "做了什么", one.action, saidOfAction(one.action))
                                       .add("purpose", "用途", must(m_hall.audit().noteOf(one.seq)))
                                       .take());
        }
        return section;
    }
    template <typename T>
    void cut(std::vector<T>& found) {
        if (found.size() <= static_cast<std::size_t>(kMostOfAKind)) { return; }
        found.resize(kMostOfAKind);
        m_isCut = true;
    }

    const stores::HallDatabase& m_hall;
    const stores::FacesDatabase& m_faces;
    ResidentId m_who;
    const ItemName& m_itemName;
    bool m_isCut = false;
};

} // namespace

std::span<const PlaceOfResident> placesInFile() {
    return kPlaces;
}

Expected<PersonFile> fileOf(const stores::HallDatabase& hall, const stores::FacesDatabase& faces, ResidentId resident,
                            const ItemName& itemName, Time now) {
    try {
        return Reader(hall, faces, resident, itemName).read(now);
    } catch (const Stop& stop) { return tl::unexpected(stop.error); }
}

} // namespace db::person
