// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/sample/sample_residents.h"

#include "db/records/resident.h"

#include <chrono>

namespace desk::sample {

namespace {

using db::SummaryKind;
using db::SummaryTone;

db::Date daysBefore(db::Date today, int days) {
    return db::Date{std::chrono::sys_days{today} - std::chrono::days{days}};
}

db::Words aged(db::Sex sex, std::int64_t years) {
    const std::string number = std::to_string(years);
    return sex == db::Sex::Female ? db::Words{"女 · " + number + " 岁", "Female · " + number}
                                  : db::Words{"男 · " + number + " 岁", "Male · " + number};
}

db::NeedsSummary resident(std::int64_t id, const std::string& name, const db::Words& sexAndAge,
                          const std::string& idTail, const std::string& address, const std::string& worker) {
    db::NeedsSummary summary;
    summary.resident = db::ResidentId{id};
    summary.name = name;
    summary.initial = name.substr(0, 3); // one Chinese character in UTF-8
    summary.colour = static_cast<int>(id % 6);
    summary.sexAndAge = sexAndAge;
    summary.idTail = idTail;
    summary.address = address;
    summary.gridWorker = worker;
    return summary;
}

db::NeedsSummary withMuchToDo(db::Date today) {
    auto summary = resident(1, "张桂兰", aged(db::Sex::Female, 80), "0421", "东台社区 12 号楼 2 单元", "周建国");
    summary.likelyReason = {"可能来办：高龄津贴（年满 80，未申请）",
                            "May come for: Old-age allowance (turned 80, no application)"};
    summary.lines = {
        {SummaryKind::Overdue,
         SummaryTone::Late,
         {"超期 2 天", "2 days late"},
         {"楼道加装扶手申请，等街道城建办回复", "Handrails on the stairs, waiting for the street's office"},
         {"6 月 3 日受理", "Accepted on 3 Jun"}},
        {SummaryKind::Eligible,
         SummaryTone::Soon,
         {"可申请", "May apply"},
         {"高龄津贴：5 月 3 日年满 80，尚未申请", "Old-age allowance: turned 80 on 3 May, no application yet"},
         {"依据：年龄规则", "Rule: by age"},
         "may-apply:ELD-001"},
        {SummaryKind::Due,
         SummaryTone::Soon,
         {"本月到期", "Due this month"},
         {"养老待遇资格认证，可当场办", "Yearly pension check, can be done at once"},
         {"6 月 30 日前", "By 30 Jun"},
         "yearly:ELD-002:20634"},
        {SummaryKind::OpenNeed,
         SummaryTone::Calm,
         {"诉求有进展", "Issue: news"},
         {"楼道灯不亮：物业已认领，约周四上门", "楼道灯不亮, claimed by 小区物业服务中心"},
         {"3 天前", "3 days ago"}},
        {SummaryKind::ServiceHelp,
         SummaryTone::Help,
         {"服务方式", "How to serve"},
         {"请面对面、慢一点说；请安排座位", "Speak face to face and slowly; offer a seat, serve first"},
         {"居民档案", "From the record"}},
        {SummaryKind::LastVisit,
         SummaryTone::Calm,
         {"上次走访", "Last home visit"},
         {"说想学用手机挂号，可介绍周三课堂", "说想学用手机挂号，可介绍周三课堂"},
         {"5 月 20 日，周建国", "20 May, 周建国"}}};
    summary.suggestion = {"当场做资格认证，并一次性告知高龄津贴材料（身份证、户口簿、银行卡）",
                          "Do at once: Yearly pension check; then say all that Old-age allowance takes (ID card, "
                          "Household register, Own bank card)"};
    summary.past = {
        {daysBefore(today, 32), {"网格员走访，记民情日记 1 条", "Home visit by the grid worker, noted in the diary"}},
        {daysBefore(today, 71),
         {"来大厅：医保报销咨询，当场办结，评价「非常满意」", "Here for: Medical insurance reimbursement"}},
        {daysBefore(today, 330), {"来大厅：家电报修诉求，已办结", "Here for: Home repairs"}}};
    summary.openMatters = 2;
    summary.mattersWithProgress = 1;
    summary.openNeeds = 1;
    return summary;
}

db::NeedsSummary withLittleToDo(db::Date today) {
    auto summary = resident(2, "李秀英", aged(db::Sex::Female, 46), "7725", "东台社区 3 号楼 1 单元 502", "周建国");
    summary.likelyReason = {"补交材料：居住证续签，缺 1 项",
                            "Brings material: Renewing a residence permit, missing: Copy of the lease"};
    summary.lines = {{SummaryKind::OpenMatter,
                      SummaryTone::Soon,
                      {"还剩 1 个工作日", "1 working day left"},
                      {"居住证续签，待补：租房合同复印件", "Renewing a residence permit, missing: Copy of the lease"},
                      {"11 月 18 日受理", "Accepted on 18 Nov"}}};
    summary.suggestion = {"收租房合同复印件，当场办结居住证续签",
                          "Take Copy of the lease and go on with: Renewing a residence permit"};
    summary.past = {
        {daysBefore(today, 3), {"来大厅：申请居住证续签，缺租房合同", "Here for: Renewing a residence permit"}}};
    summary.openMatters = 1;
    return summary;
}

db::NeedsSummary withTheLongestName(db::Date today) {
    auto summary = resident(3, "阿卜杜热依木·买买提吐尔逊", aged(db::Sex::Male, 63), "331X",
                            "东台社区文化路小区（原第二棉纺厂家属院）北区 108 号楼 12 单元 1804 室", "欧阳建设");
    summary.likelyReason = {"可能来办：流动人口居住登记延期，以及灵活就业人员社会保险补贴的年度审核",
                            "May come for: Extending a temporary resident's registration, and the yearly check of the "
                            "social insurance subsidy for the flexibly employed"};
    summary.lines = {
        {SummaryKind::Overdue,
         SummaryTone::Late,
         {"超期 12 天", "12 days late"},
         {"灵活就业人员社会保险补贴年度审核，因街道劳动保障所系统升级，正在等待人工复核结果，请先致歉并说明原因",
          "Yearly check of the social insurance subsidy for the flexibly employed, "
          "因街道劳动保障所系统升级，正在等待人工复核结果"},
         {"2026 年 10 月 9 日受理，承诺 20 个工作日", "Accepted on 9 Oct 2026"}},
        {SummaryKind::Due,
         SummaryTone::Soon,
         {"还剩 3 天", "3 working days left"},
         {"流动人口居住登记延期，需本人签字", "Extending a temporary resident's registration, 需本人签字"},
         {"11 月 24 日前", "By 24 Nov"}},
        {SummaryKind::OpenMatter,
         SummaryTone::Calm,
         {"办理中", "Open matter"},
         {"医保异地就医备案，已提交市医保中心", "Medical care elsewhere, 已提交市医保中心"},
         {"11 月 2 日受理", "Accepted on 2 Nov"}},
        {SummaryKind::OpenNeed,
         SummaryTone::Calm,
         {"诉求", "Open issue"},
         {"小区北门夜间照明不足，希望加装两盏路灯", "小区北门夜间照明不足，希望加装两盏路灯"},
         {"10 月 30 日", "Made on 30 Oct"}},
        {SummaryKind::ServiceHelp,
         SummaryTone::Help,
         {"服务方式", "How to serve"},
         {"请用维吾尔语，可请翻译志愿者古丽", "Find a colleague who speaks Uyghur"},
         {"居民档案", "From the record"}},
        {SummaryKind::Eligible,
         SummaryTone::Calm,
         {"可以问问", "Worth asking"},
         {"养老待遇资格认证：本厅无记录，可问是否已办",
          "Yearly pension check: no record here, ask whether it was done"},
         {"依据：每年一次", "Rule: once a year"}},
        {SummaryKind::LastArrival,
         SummaryTone::Calm,
         {"上次来厅", "Last here"},
         {"咨询异地就医备案，当场受理", "18 days ago: Medical care elsewhere"},
         {"11 月 2 日，2 号窗口", "2 Nov"}}};
    summary.suggestion = {
        "先为补贴审核超期致歉并说明进度，再请本人在居住登记延期表上签字；如需翻译请呼叫志愿者",
        "Do at once: Extending a temporary resident's registration; then say why this is late and agree on "
        "a new day: Yearly check of the social insurance subsidy for the flexibly employed"};
    for (int i = 1; i <= 5; ++i) {
        summary.past.push_back(
            {daysBefore(today, 19 * i),
             {"来大厅：异地就医备案与社会保险补贴咨询，已受理", "Here for: Medical care elsewhere"}});
    }
    summary.openMatters = 3;
    summary.openNeeds = 1;
    return summary;
}

} // namespace

std::vector<db::NeedsSummary> residents(db::Date today) {
    std::vector<db::NeedsSummary> all{withMuchToDo(today), withLittleToDo(today), withTheLongestName(today)};
    all.push_back(resident(4, "陈立", aged(db::Sex::Male, 29), "6610", "东台社区 7 号楼 3 单元", "吴芳"));
    all.push_back(resident(5, "王淑珍", aged(db::Sex::Female, 71), "1024", "东台社区 5 号楼 1 单元", "吴芳"));
    all.push_back(resident(6, "王淑贞", aged(db::Sex::Female, 68), "4402", "西台社区 9 号楼 4 单元", "孙丽"));
    for (std::int64_t id = 7; id <= 26; ++id) {
        all.push_back(resident(id, "赵志强", aged(db::Sex::Male, 30 + id), std::to_string(3000 + id),
                               "西台社区 " + std::to_string(id) + " 号楼", "孙丽"));
    }
    all.push_back(
        resident(db::raw(kChild), "马小天", aged(db::Sex::Female, 9), "0526", "东台社区 7 号楼 2 单元", "吴芳"));
    return all;
}

} // namespace desk::sample
