// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/service_item.h"

#include <optional>
#include <string>
#include <vector>

namespace db::catalogue {

/// What is on the books about somebody; nothing where it is not known.
struct Facts {
    std::optional<int> age;
    std::optional<Sex> sex;
    std::optional<bool> livesHere;
    std::optional<bool> registeredHere;
    std::optional<std::vector<std::string>> careFlags; ///< codes
    std::optional<int> household;                      ///< persons
};

/// Ask: the books do not tell; a person must.
enum class Verdict { Yes, No, Ask };

/// The rule's answer, with each of its conditions in words and whether it is met.
struct Qualification {
    struct Condition {
        Verdict verdict{};
        Words words;
    };
    Verdict verdict = Verdict::Yes;
    std::vector<Condition> conditions; ///< never empty: a rule without conditions says "everybody"
};

/// Pure. Of several conditions that must all be met, one "no" decides, then one "ask"; of several of which one is
/// enough, one "yes" decides, then one "ask".
[[nodiscard]] Verdict qualifies(const WhoRule& rule, const Facts& facts);

/// The same, and why.
[[nodiscard]] Qualification explain(const WhoRule& rule, const Facts& facts);

/// The rule in plain words, such as "年满 80 周岁" or "肢体残疾或视力残疾".
[[nodiscard]] Words inWords(const WhoRule& rule);

} // namespace db::catalogue
