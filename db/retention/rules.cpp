// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/retention/rules.h"

#include "db/records/words_of.h"

#include <array>
#include <cassert>

namespace db::retention {
namespace {

using std::chrono::days;

constexpr days kMonth{30};
constexpr days kHalfYear{183};
constexpr days kYear{365};
constexpr days kTwoYears{731};
constexpr days kThreeYears{1096}; // with the leap day that three years may have
constexpr days kFiveYears{1827};  // with two

// In the order of DataKind. "PIPL 19" alone: the law says "the shortest time", and the number is this project's
// proposal.
constexpr std::array<Facts, WordsOf<DataKind>::kAll.size()> kFacts{
    Facts{"ratings", "评价", "the day it was given", "评价之日", kThreeYears, days{1},
          "PIPL 19; Civil Code 188 (three years)"},
    Facts{"scores of faces at visits, for the next calibration", "到访时的人脸比对分数", "the visit", "到访之日",
          kHalfYear, days{1}, "PIPL 19"},
    Facts{"appointments", "预约", "the day of the appointment", "预约之日", kHalfYear, days{1}, "PIPL 19"},
    Facts{"home visits", "走访记录", "the day of the visit", "走访之日", kThreeYears, days{1}, "PIPL 19"},
    Facts{"care flags that ended", "已到期的服务提示", "the day it ended", "到期之日", kYear, days{1}, "PIPL 19, 28"},
    Facts{"lines that were taken off for a time", "暂不提示的事", "the day it ended", "到期之日", kMonth, days{1},
          "PIPL 19"},
    Facts{"needs", "需求", "the day it was closed", "办结之日", kThreeYears, days{1},
          "PIPL 19; Civil Code 188 (three years)"},
    Facts{"matters", "办件", "the day it was finished or withdrawn", "办结或撤回之日", kFiveYears, days{1},
          "Administrative Litigation Law 46 (five years from the act); longer where the archives' schedule says so"},
    Facts{"visits", "到访记录", "the end of the visit", "到访结束之日", kYear, days{1}, "PIPL 19"},
    Facts{"papers to act for somebody that ended", "已到期的代办委托", "the day it ended", "到期之日", kThreeYears,
          days{1}, "Civil Code 188 (three years)"},
    Facts{"what stood in a record before it was corrected", "资料改动前的内容", "the change", "改动之日", kThreeYears,
          days{1}, "PIPL 46, 56 (three years)"},
    Facts{"faces that nobody uses", "长期不用的人脸特征", "the last visit by face, or the enrolment",
          "最近一次刷脸到访或登记之日", kTwoYears, kMonth, "PIPL 19, 47; Measures 8"},
    Facts{"withdrawn consents, the proof", "已撤回的同意（凭证）", "the withdrawal", "撤回之日", kThreeYears,
          kThreeYears, "PIPL 14, 56 (three years)"},
    Facts{"records that were merged into another", "已合并到另一份的登记", "the merge", "合并之日", days{90}, days{1},
          "PIPL 19"},
    Facts{"records of who moved out", "迁出居民的登记", "the day of moving out", "迁出之日", kThreeYears, days{1},
          "PIPL 19, 47; Civil Code 188 (three years)"},
    Facts{"records of who died", "去世居民的登记", "the day of death", "去世之日", kThreeYears, days{1},
          "PIPL 19, 47, 49; Civil Code 188 (three years)"},
};

constexpr std::array<std::string_view, 0> kNobody{};
constexpr std::array<std::string_view, 2> kLookAlikes{"look_alike.first_id", "look_alike.second_id"};
constexpr std::array<std::string_view, 2> kTidied{"tidied_resident.resident_id", "tidied_resident.alike_id"};
constexpr std::array<std::string_view, 2> kMerges{"resident_merge.kept_id", "resident_merge.merged_id"};

constexpr std::array kKept{
    Kept{"face templates", "erased at once when the consent is withdrawn, and with a face that nobody uses",
         "撤回同意时立即删除；长期不用的按期限删除", kNobody},
    Kept{
        "the audit log",
        "as long as the hall: every entry's hash covers the one before, so that an erased one could not be told from a "
        "forged log (at least three years: PIPL 56); it holds numbers, and the purposes of looks sealed",
        "与大厅同存：每条记录的校验值都盖住前一条，删去一条就与伪造无法分辨（至少三年：个人信息保护法第五十六条）；只含"
        "编号，用途加封",
        kNobody},
    Kept{"the list of withdrawn consents beside the data folder",
         "as long as the hall: it keeps an old backup from bringing a face back; numbers and times alone",
         "与大厅同存：防止旧备份把已删除的人脸带回来；只有编号和时间", kNobody},
    Kept{"pairs that look alike", "as long as both consent; erased with either's face",
         "双方都同意期间；随任一方的人脸一起删除", kLookAlikes},
    Kept{"what a start found about names and phones", "with the record: nobody wrote down when", "随登记资料保存和删除",
         kTidied},
    Kept{"which records were merged", "with the merged record", "随被合并的登记一起删除", kMerges},
    Kept{"care flags, papers and dismissed lines without an end", "as long as the record, or until staff take them off",
         "随登记资料保存和删除，或由工作人员取消", kNobody},
    Kept{"records of who lives here", "as long as they live here", "在册期间", kNobody},
    Kept{"topics of the talk day, and what was published",
         "name nobody; what was published of a need goes with the need", "不含个人；由需求公开的随需求删除", kNobody},
};

} // namespace

const Facts& factsOf(DataKind kind) {
    return kFacts.at(static_cast<std::size_t>(kind));
}

std::vector<Rule> usualRules() {
    std::vector<Rule> rules;
    rules.reserve(kFacts.size());
    for (std::size_t at = 0; at < kFacts.size(); ++at) {
        rules.push_back({.kind = static_cast<DataKind>(at), .after = kFacts.at(at).usual});
    }
    return rules;
}

const Rule& ruleFor(DataKind kind, std::span<const Rule> rules) {
    const auto at = static_cast<std::size_t>(kind);
    assert(at < rules.size() && rules[at].kind == kind);
    return rules[at];
}

std::span<const Kept> keptWithoutRule() {
    return kKept;
}

} // namespace db::retention
