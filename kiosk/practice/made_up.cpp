// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/practice/made_up.h"

#include "db/calendar/working_calendar.h"
#include "db/needs/talk_day.h"
#include "db/seal/password.h"
#include "db/stores/face_consent.h"
#include "db/stores/transaction.h"
#include "db/summary/needs_summary.h"
#include "kiosk/hall/state/model_rules.h"
#include "kiosk/practice/faces.h"
#include "kiosk/practice/must.h"

#include <array>
#include <chrono>
#include <optional>
#include <utility>

namespace practice {
namespace {

using db::stores::Stamp;
using std::chrono::days;

constexpr int kLooks = 5;

[[nodiscard]] std::string padded(int number, std::size_t digits) {
    const std::string text = std::to_string(number);
    return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
}

/// One hall while it is being made up.
class Making {
public:
    Making(const db::stores::HallDatabase& hall, const db::calendar::WorkingCalendar& calendar, db::Time now)
        : m_hall(hall)
        , m_calendar(calendar)
        , m_now(now)
        , m_today(db::summary::dateOf(now)) {}

    void staffAndDevices();
    void places();
    void residents();
    void faces(const db::stores::FacesDatabase& faces, const hall::ConsentText& consent);
    void matters();
    void needs();
    void topics();

    MadeUp people;

private:
    [[nodiscard]] Stamp byOperator() const { return db::stores::byOperator(m_now); }
    [[nodiscard]] db::Date day(int after) const { return db::Date{std::chrono::sys_days{m_today} + days{after}}; }
    /// The last day after which `late` working days have gone by.
    [[nodiscard]] db::Date overdueBy(int late) const;
    [[nodiscard]] db::StaffId staff(Colleague who) const { return people.staff.at(who).id; }
    db::ResidentId add(const std::string& name, db::Sex sex, int age, const std::string& idTail,
                       const std::string& address);
    db::MatterId add(db::Matter matter);
    void rate(db::MatterId matter, db::Grade grade, const std::string& words, int daysAgo);
    db::NeedId add(db::Need need);
    [[nodiscard]] db::Need raise(const char* category, const char* text, std::optional<db::NeedKind> kind,
                                 db::Time raisedAt = {});
    void plan(db::Need& need, db::Date due);
    void claim(db::Need& need, const char* claimant, const char* name);
    void publishedNeed();
    void step(const db::Need& after, Colleague who, const char* action, const std::string& words, int hoursAgo);

    const db::stores::HallDatabase& m_hall;
    const db::calendar::WorkingCalendar& m_calendar;
    db::Time m_now;
    db::Date m_today;
    db::GridCellId m_house{};
};

db::Date Making::overdueBy(int late) const {
    int back = 0;
    while (m_calendar.between(day(-back), m_today) < late) {
        ++back;
    }
    return day(-back);
}

/// The weakest hash that the code takes: nothing is behind these passwords, and a screen test signs in hundreds of
/// times.
void setPassword(const db::stores::HallDatabase& hall, db::StaffId who, const Stamp& by) {
    must(hall.staff().setPasswordHash(who, must(db::seal::hashPassword(kPassword, db::seal::kLeastPasswordCost)), by));
}

db::StaffId addStaff(const db::stores::HallDatabase& hall, const db::Staff& staff, const Stamp& by) {
    const auto id = must(hall.staff().insert(staff, "made up for practice", by, db::seal::kLeastPasswordCost));
    setPassword(hall, id, by);
    return id;
}

void Making::staffAndDevices() {
    using Role = db::StaffRole;
    people.staff = {
        {.id = {}, .login = "zhou", .name = "周敏", .role = Role::Clerk, .window = "2"},
        {.id = {}, .login = "ouyang", .name = "欧阳建国", .role = Role::Clerk, .window = "1"},
        {.id = {}, .login = "wang", .name = "王敏", .role = Role::Clerk, .window = "3"},
        {.id = {}, .login = "maimaiti", .name = "买买提·阿不都热西提·吐尔逊江", .role = Role::Clerk, .window = "4"},
        {.id = {}, .login = "ma", .name = "马主任", .role = Role::Manager, .window = ""},
        {.id = {}, .login = "li", .name = "李强", .role = Role::Clerk, .window = "5"}};
    int device = 0;
    const auto pair = [&](db::DeviceKind kind, const std::string& label) {
        return must(m_hall.devices().insert({.id = {},
                                             .kind = kind,
                                             .label = label,
                                             .certificateFingerprint = padded(++device, 64),
                                             .pairedAt = {},
                                             .revokedAt = {}},
                                            byOperator()));
    };
    people.kiosks = {pair(db::DeviceKind::Kiosk, "一号机"), pair(db::DeviceKind::Kiosk, "二号机")};
    for (db::Staff& one : people.staff) {
        one.id = addStaff(m_hall, one, byOperator());
        people.desks.push_back(
            pair(db::DeviceKind::Desk, one.window.empty() ? "主任办公室电脑" : one.window + " 号窗口电脑"));
    }
}

void Making::places() {
    const auto add = [this](int level, std::optional<db::GridCellId> parent, const std::string& label,
                            const std::string& worker) {
        return must(m_hall.grid().insert({.id = {},
                                          .level = level,
                                          .parent = parent,
                                          .label = label,
                                          .workerName = worker,
                                          .workerPhone = "000-0000-0101"},
                                         byOperator()));
    };
    constexpr int kHouses = 40;
    const auto community = add(1, {}, "东台社区", "周建国");
    add(2, community, "东台社区/一小区", "吴芳");
    const auto estate = add(2, community, "东台社区/二小区", "孙丽");
    for (int house = 1; house <= kHouses; ++house) {
        const std::string label = "东台社区/二小区/" + std::to_string(house) + "号楼";
        const auto cell = add(3, estate, label, "孙丽");
        if (house != 3) { continue; }
        m_house = cell;
        add(4, cell, label + "/1单元", "孙丽");
        add(4, cell, label + "/2单元", "孙丽");
    }
}

db::ResidentId Making::add(const std::string& name, db::Sex sex, int age, const std::string& idTail,
                           const std::string& address) {
    constexpr int kSinceBirthday = 202; // the fewest people have it today
    db::Resident resident;
    resident.name = name;
    resident.sex = sex;
    const db::Date near = day(-kSinceBirthday);
    resident.birthDate = db::Date{near.year() - std::chrono::years{age}, near.month(), near.day()};
    if (!resident.birthDate.ok()) { resident.birthDate = resident.birthDate.year() / std::chrono::March / 1; }
    // A district that does not exist, and no check digit: nobody's number.
    resident.idNumber = "320900" + padded(static_cast<int>(resident.birthDate.year()), 4) +
                        padded(static_cast<int>(static_cast<unsigned>(resident.birthDate.month())), 2) +
                        padded(static_cast<int>(static_cast<unsigned>(resident.birthDate.day())), 2) + idTail;
    resident.phone = "1390000" + padded(421 + 37 * static_cast<int>(people.residents.size()), 4);
    resident.address = address;
    resident.gridCell = m_house;
    resident.isDemo = true;
    people.residents.push_back(must(m_hall.residents().insert(resident, byOperator())));
    return people.residents.back();
}

void Making::residents() {
    using Sex = db::Sex;
    const auto first = add("张桂兰", Sex::Female, 80, "0421", "东台社区 12 号楼 2 单元");
    add("李秀英", Sex::Female, 46, "7725", "东台社区 3 号楼 1 单元 502");
    const auto longest = add("阿卜杜热依木·买买提吐尔逊", Sex::Male, 63, "331X",
                             "东台社区文化路小区（原第二棉纺厂家属院）北区 108 号楼 12 单元 1804 室");
    add("陈立", Sex::Male, 29, "6610", "东台社区 7 号楼 3 单元");
    add("王淑珍", Sex::Female, 71, "1024", "东台社区 5 号楼 1 单元");
    add("王淑贞", Sex::Female, 68, "4402", "西台社区 9 号楼 4 单元");
    const std::array crowd{"赵志强", "孙丽华", "周国栋", "吴淑芬", "郑海燕", "冯晓东", "褚玉兰",
                           "卫国强", "蒋文静", "沈红梅", "韩雪",   "杨建平", "朱桂香", "秦大勇",
                           "许丽娟", "吕子涵", "施雨桐", "曹德胜", "严春梅", "金志远"};
    for (std::size_t i = 0; i < crowd.size(); ++i) {
        const int number = static_cast<int>(i) + 7;
        add(crowd.at(i), number % 2 == 0 ? Sex::Female : Sex::Male, 30 + number, std::to_string(3000 + number),
            "西台社区 " + std::to_string(number) + " 号楼");
    }
    add("马小天", Sex::Male, 9, "0526", "东台社区 7 号楼 2 单元");

    const auto visited = [this](db::ResidentId who, int daysAgo, const std::string& words) {
        must(m_hall.diary().insert(
            {.id = {}, .resident = who, .visitedOn = day(-daysAgo), .visitor = "周建国", .text = words}, byOperator()));
    };
    visited(first, 32, "家里整洁，一个人住。说想学用手机挂号，女儿每周日来。");
    visited(first, 95, "送防暑包，血压正常");
    visited(longest, 40, "儿子在外地，办事多由邻居陪着来");
    const auto careFor = [this](db::ResidentId who, const std::string& kind, int grade, const std::string& effect) {
        must(m_hall.careFlags().insert(
            {.id = {}, .resident = who, .kind = kind, .grade = grade, .serviceEffect = effect, .until = {}},
            byOperator()));
    };
    careFor(first, "empty-nest", 1, "请面对面、慢一点说；请安排座位");
    careFor(longest, "lives-alone", 2, "请用维吾尔语，可请翻译志愿者古丽");
}

void Making::faces(const db::stores::FacesDatabase& faces, const hall::ConsentText& consent) {
    const auto manifest = must(hall::manifestInUse());
    auto rules = must(hall::rulesWith(m_hall, manifest));
    people.model = manifest.digest;
    people.otherModel = {std::string(64, 'e')};
    people.width = rules.of(people.model)->width;
    rules.set(people.otherModel, *rules.of(people.model));
    must(m_hall.settings().set(hall::kRulesSetting, rules.json(), byOperator()));
    std::vector<db::ResidentId> who = people.residents;
    std::erase(who, people.resident(Nothing));
    std::erase(who, people.resident(Child));
    enrol(m_hall, faces, people, consent, who, people.model, m_now);
}

db::MatterId Making::add(db::Matter matter) {
    if (matter.promisedBy && !matter.statutoryBy) {
        matter.statutoryBy = db::Date{std::chrono::sys_days{*matter.promisedBy} + days{14}};
    }
    return must(m_hall.matters().start(matter, {}, db::stores::byStaff(staff(Neighbour), m_now - days{9})));
}

void Making::rate(db::MatterId matter, db::Grade grade, const std::string& words, int daysAgo) {
    must(m_hall.ratings().give({.of = {db::RatedKind::Matter, db::raw(matter)},
                                .grade = grade,
                                .words = words,
                                .by = "device:" + std::to_string(db::raw(people.kiosks.front())),
                                .at = m_now - days{daysAgo}},
                               db::stores::byDevice(people.kiosks.front(), m_now - days{daysAgo})));
}

void Making::matters() {
    using State = db::MatterState;
    const auto of = [this](Who who, const char* item, State state, Colleague owner, db::Date promised) {
        return db::Matter{.resident = people.resident(who),
                          .itemCode = item,
                          .state = state,
                          .acceptedOn = day(-9),
                          .promisedBy = promised,
                          .owner = staff(owner)};
    };
    const auto workingDays = [this](int count) { return m_calendar.add(m_today, count); };
    // In your hands: late, due, waiting for material, in good time.
    auto late = of(MuchToDo, "CIV-001", State::InProgress, You, overdueBy(2));
    late.note = "等街道民政办回复";
    add(late);
    add(of(MuchToDo, "CIV-002", State::Accepted, You, workingDays(1)));
    auto waiting = of(MuchToDo, "ELD-001", State::WaitingForMaterial, You, workingDays(6));
    waiting.missing = {"户口簿复印件", "一寸照片"};
    waiting.waitingSince = day(-2);
    add(waiting);
    add(of(MuchToDo, "CIV-005", State::InProgress, You, workingDays(8)));
    // A colleague's, with the longest name and another unit.
    auto handedOn = of(LongestName, "CIV-006", State::InProgress, Neighbour, workingDays(4));
    handedOn.unit = "街道退役军人服务站";
    handedOn.acknowledgeBy = m_today;
    add(handedOn);
    auto lease = of(LittleToDo, "PLA-002", State::WaitingForMaterial, Away, workingDays(1));
    lease.missing = {"租房合同复印件"};
    lease.waitingSince = day(-1);
    lease.acceptedOn = day(-3);
    add(lease);
    auto subsidy = of(LongestName, "CIV-009", State::InProgress, Neighbour, overdueBy(8));
    subsidy.acceptedOn = day(-43);
    subsidy.note = "因街道劳动保障所系统升级，正在等待人工复核结果，请先致歉并说明原因";
    add(subsidy);
    auto elsewhere = of(LongestName, "HEA-002", State::InProgress, LongNamed, workingDays(12));
    elsewhere.note = "已提交市医保中心";
    elsewhere.lastProgressOn = day(-2);
    add(elsewhere);
    // Done nearly a year ago, and due again.
    must(m_hall.matters().insert({.resident = people.resident(MuchToDo),
                                  .itemCode = "ELD-002",
                                  .state = State::Finished,
                                  .acceptedOn = day(-352),
                                  .promisedBy = day(-352),
                                  .finishedOn = day(-352)},
                                 byOperator()));
    // What is over, and what residents thought of it.
    const auto over = [&](Who who, int daysAgo) {
        auto matter = of(who, "CIV-002", State::Finished, You, day(-daysAgo));
        matter.acceptedOn = day(-daysAgo - 4);
        matter.finishedOn = day(-daysAgo);
        matter.result = "已发放";
        matter.told = db::InformedBy::InPerson;
        return add(matter);
    };
    rate(over(AlsoAlike, 3), db::Grade::VeryPoor, "等了四十分钟，窗口的人一直在打电话，也没有人来说一声还要等多久", 3);
    rate(over(Alike, 1), db::Grade::VeryGood, {}, 1);
    rate(over(Nothing, 2), db::Grade::Good, "办得快，讲得清楚", 0);
}

db::NeedId Making::add(db::Need need) {
    if (need.raisedAt == db::Time{}) { need.raisedAt = m_now - std::chrono::hours{50}; }
    need.channel = db::NeedChannel::Kiosk;
    need.place = m_house;
    return must(
        m_hall.needs().file(need, need.text.substr(0, 30), db::stores::byDevice(people.kiosks.front(), need.raisedAt)));
}

void Making::step(const db::Need& after, Colleague who, const char* action, const std::string& words, int hoursAgo) {
    const auto by = db::stores::byStaff(staff(who), m_now - std::chrono::hours{hoursAgo});
    must(m_hall.needs().take({.need = after.id, .at = by.at, .actor = by.actor, .action = action, .words = words},
                             after, by));
}

db::Need Making::raise(const char* category, const char* text, std::optional<db::NeedKind> kind, db::Time raisedAt) {
    db::Need need{.category = category, .text = text, .raisedAt = raisedAt};
    need.id = add(need);
    need = must(m_hall.needs().find(need.id)).value();
    if (kind) {
        need.kind = kind;
        need.state = db::NeedState::Classified;
        step(need, You, "classified", {}, 40);
    }
    return need;
}

void Making::plan(db::Need& need, db::Date due) {
    need.state = db::NeedState::Planned;
    need.plan = "报给承办方，上门看过再定";
    need.dueOn = due;
    step(need, You, "planned", need.plan, 30);
}

void Making::claim(db::Need& need, const char* claimant, const char* name) {
    need.claimant = claimant;
    need.claimedBy = name;
    need.claimedOn = m_today;
    need.state = db::NeedState::ActedOn;
    step(need, You, "claimed", name, 20);
}

void Making::needs() {
    (void)raise("place", "楼道的声控感应灯坏了三天，晚上上下楼看不见台阶", {});
    auto lamp = raise("place", "3号楼楼道灯不亮", db::NeedKind::Professional, m_now - days{14});
    lamp.lastProgressOn = overdueBy(7); // planned, and claimed by nobody since
    plan(lamp, overdueBy(2));
    auto meal = raise("elderly", "独居老人中午想有人送饭上门，腿脚不好下不了楼", db::NeedKind::Routine);
    meal.resident = people.resident(MuchToDo);
    plan(meal, m_calendar.add(m_today, 4));
    claim(meal, "care-team", "助老志愿队");
    meal.lastProgressOn = m_today;
    step(meal, You, "progress", "助餐点已答应，周一起送", 5);
    auto noise = raise("safety", "楼上半夜装修，希望帮着说一说", db::NeedKind::Professional);
    plan(noise, m_calendar.add(m_today, 6));
    claim(noise, "mediation", "人民调解委员会");
    noise.result = "双方签了约定，晚八点后不施工";
    noise.doneOn = m_today;
    step(noise, You, "finished", noise.result, 3);
    noise.ofUnit = db::Grade::Good;
    step(noise, You, "unit-rated", {}, 2);
    (void)raise("other",
                "希望在小区东门外的空地上增加一排电动自行车充电桩，现在大家都从楼上往下拉线充电，下雨天很危险，"
                "去年夏天已经冒过一次烟，好几户老人都很担心，孩子们放学也从那里经过",
                db::NeedKind::Key);
    publishedNeed();
}

void Making::publishedNeed() {
    auto lights = raise("place", "三号楼的楼道灯不亮", db::NeedKind::Professional);
    claim(lights, "property", "小区物业服务中心");
    lights.result = "换了十二盏声控灯";
    lights.doneOn = day(-12);
    lights.state = db::NeedState::Evaluated;
    lights.ofResident = db::Grade::VeryGood;
    lights.ofUnit = db::Grade::VeryGood;
    lights.endedOn = day(-10);
    step(lights, You, "resident-rated", {}, 10);
    must(m_hall.topics().publish({.need = lights.id,
                                  .category = "place",
                                  .title = "三号楼的楼道灯不亮",
                                  .result = "换了十二盏声控灯，物业每月检查一次。",
                                  .doneBy = "小区物业服务中心",
                                  .grade = db::Grade::VeryGood,
                                  .closedOn = day(-10)},
                                 byOperator()));
}

void Making::topics() {
    using State = db::TopicState;
    const db::needs::TalkDayRule rule;
    const db::Date next = db::needs::nextTalkDay(m_today, rule, m_calendar);
    const auto before = [&](std::chrono::year_month month) { return db::needs::talkDayOf(month, rule, m_calendar); };
    const auto month = m_today.year() / m_today.month();
    const db::Date last = before(month) < m_today ? before(month) : before(month - std::chrono::months{1});
    const auto raise = [&](db::Date on, const char* category, const char* title, State state, int dueIn) {
        db::Topic topic{.day = on, .state = state, .category = category, .title = title};
        if (state >= State::Discussed) {
            topic.decision = "先试一个月，大家轮流值班，月底再一起看效果";
            topic.responsible = "小区物业服务中心";
            topic.dueOn = day(dueIn);
        }
        if (state >= State::Done) {
            topic.result = "照商量好的办了，门口贴了新的时间表";
            topic.doneOn = day(-3);
        }
        if (state >= State::Rated) { topic.grades = {12, 7, 2, 0, 1}; }
        if (state >= State::Closed) {
            topic.lesson = "下次先问住在一楼的人";
            topic.closedOn = day(-1);
        }
        return must(m_hall.topics().insert(topic, byOperator()));
    };
    (void)raise(next, "safety", "小区东门早晚高峰堵车，接孩子的车停在路口，消防车进不来", State::Raised, 0);
    (void)raise(last, "other", "垃圾桶太少，味道大", State::Discussed, -2);
    (void)raise(last, "culture", "活动室晚上能不能开到九点", State::Done, 12);
    (void)raise(last, "elderly", "老年食堂的菜能不能软一点、少盐", State::Rated, 12);
    const auto wall = raise(last, "place", "3 号院外墙掉瓷砖", State::Closed, 12);
    must(m_hall.topics().publish({.topic = wall,
                                  .category = "place",
                                  .title = "小区外墙掉瓷砖",
                                  .result = "请人敲掉了松的瓷砖，楼下围了一圈花坛。",
                                  .doneBy = "小区物业服务中心",
                                  .grade = db::Grade::Good,
                                  .closedOn = day(-1)},
                                 byOperator()));
}

} // namespace

vision::Embedding MadeUp::face(db::ResidentId who) const {
    return faceOf(db::raw(who), model, width);
}

MadeUp makeUp(const db::stores::HallDatabase& hall, const db::stores::FacesDatabase& faces,
              const hall::ConsentText& consent, const db::calendar::WorkingCalendar& calendar, db::Time now) {
    Making making(hall, calendar, now);
    making.staffAndDevices();
    making.places();
    making.residents();
    making.faces(faces, consent);
    making.matters();
    making.needs();
    making.topics();
    return std::move(making.people);
}

void enrol(const db::stores::HallDatabase& hall, const db::stores::FacesDatabase& faces, const MadeUp& people,
           const hall::ConsentText& consent, const std::vector<db::ResidentId>& who, const vision::ModelDigest& model,
           db::Time now) {
    auto hallAtOnce = must(db::stores::Transaction::begin(hall));
    auto facesAtOnce = must(db::stores::Transaction::begin(faces));
    for (const db::ResidentId resident : who) {
        std::vector<db::FaceTemplate> looks;
        for (int look = 0; look < kLooks; ++look) {
            db::FaceTemplate one;
            one.embedding =
                lookAt(faceOf(db::raw(resident), model, people.width), 0.95F, static_cast<std::uint32_t>(look));
            one.quality = 0.9F;
            one.enrolledAt = now;
            looks.push_back(std::move(one));
        }
        must(db::stores::enrol(hall, faces,
                               {.resident = resident,
                                .textVersion = consent.version,
                                .textHash = consent.hash,
                                .approvedBy = people.staff.at(Neighbour).id},
                               looks, db::stores::byOperator(now - days{15})));
    }
    must(hallAtOnce.commit());
    must(facesAtOnce.commit());
}

std::vector<db::ResidentId> addResidents(const db::stores::HallDatabase& hall, int count, db::Time now) {
    const std::array surnames{"赵", "钱", "孙", "周", "吴", "郑", "冯", "褚", "卫", "蒋"};
    std::vector<db::ResidentId> added;
    auto atOnce = must(db::stores::Transaction::begin(hall));
    for (int i = 0; i < count; ++i) {
        db::Resident resident;
        resident.name = surnames.at(static_cast<std::size_t>(i) % surnames.size()) + std::string("居民");
        resident.birthDate = db::Date{std::chrono::year{1950 + i % 50}, std::chrono::May, std::chrono::day{3}};
        resident.address = "西台社区 " + std::to_string(100 + i) + " 号楼";
        resident.isDemo = true;
        added.push_back(must(hall.residents().insert(resident, db::stores::byOperator(now))));
    }
    must(atOnce.commit());
    return added;
}

void addColleagues(const db::stores::HallDatabase& hall, int count, db::Time now) {
    for (int i = 20; i < 20 + count; ++i) {
        addStaff(hall,
                 {.id = {},
                  .login = "colleague" + std::to_string(i),
                  .name = "同事" + std::to_string(i),
                  .role = db::StaffRole::Clerk,
                  .window = std::to_string(i)},
                 db::stores::byOperator(now));
    }
}

void addNeeds(const db::stores::HallDatabase& hall, const MadeUp& people, int count, db::Time now) {
    const std::array words{"楼下的路灯一闪一闪，晚上看不清路", "想请人教老人用手机挂号", "下水道堵了，厨房往外返水",
                           "希望周末活动室也开门", "电动车停在楼道里，过不去人"};
    const std::array categories{"place", "elderly", "place", "culture", "safety"};
    for (int i = 0; i < count; ++i) {
        const auto kind = static_cast<std::size_t>(i) % words.size();
        const db::Time at = now - std::chrono::hours{3 * i};
        must(hall.needs().file({.category = categories.at(kind), .text = words.at(kind), .raisedAt = at},
                               "many-" + std::to_string(i), db::stores::byDevice(people.kiosks.back(), at)));
    }
}

} // namespace practice
