// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/days.h"
#include "db/records/resident.h"
#include "db/records/words_of.h"

#include <array>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace db {

/// One thing that the books say of a resident, by its name in the audit log and on lists.
struct ResidentField {
    std::string_view name;
    std::string_view chinese;
    bool (*differs)(const Resident&, const Resident&);
    /// For the history: text as it is, a day as 2026-01-31, an enumeration as its word (WordsOf), yes or no as "yes" or
    /// nothing, an id as its number; empty: nothing is said.
    std::string (*shown)(const Resident&);
};

namespace detail {

inline std::string shown(const std::string& value) {
    return value;
}
inline std::string shown(bool value) {
    return value ? "yes" : "";
}
inline std::string shown(const Date& value) {
    return value.ok() ? isoDay(value) : std::string{};
}
template <typename Enum>
    requires std::is_enum_v<Enum>
std::string shown(Enum value) {
    if constexpr (requires { WordsOf<Enum>::kAll; }) {
        return std::string(WordsOf<Enum>::kAll.at(static_cast<std::size_t>(value)));
    } else {
        return std::to_string(raw(value));
    }
}
template <typename T>
std::string shown(const std::optional<T>& value) {
    return value ? shown(*value) : std::string{};
}

} // namespace detail

template <auto Member>
[[nodiscard]] constexpr ResidentField residentField(std::string_view name, std::string_view chinese) {
    return {name, chinese, [](const Resident& one, const Resident& other) { return one.*Member != other.*Member; },
            [](const Resident& resident) { return detail::shown(resident.*Member); }};
}

/// Everything but the id.
inline constexpr std::array kResidentFields{
    residentField<&Resident::name>("name", "姓名"),
    residentField<&Resident::sex>("sex", "性别"),
    residentField<&Resident::birthDate>("birth-date", "出生日期"),
    residentField<&Resident::idNumber>("id-number", "身份证号"),
    residentField<&Resident::document>("document", "证件类型"),
    residentField<&Resident::firstIdNumber>("first-id-number", "15 位身份证号"),
    residentField<&Resident::phone>("phone", "电话"),
    residentField<&Resident::phoneExtension>("phone-extension", "分机号"),
    residentField<&Resident::secondPhone>("second-phone", "第二个电话"),
    residentField<&Resident::address>("address", "住址"),
    residentField<&Resident::gridCell>("grid-cell", "网格"),
    residentField<&Resident::household>("household", "户号"),
    residentField<&Resident::spokenLanguage>("language", "语言"),
    residentField<&Resident::needsHearingHelp>("hearing", "听力"),
    residentField<&Resident::usesWheelchair>("wheelchair", "轮椅"),
    residentField<&Resident::note>("note", "备注"),
    residentField<&Resident::isDemo>("made-up", "演示数据"),
    residentField<&Resident::standing>("standing", "在册状态"),
    residentField<&Resident::standingSince>("standing-since", "迁出或去世日期"),
    residentField<&Resident::mergedInto>("merged-into", "合并到"),
};

/// In the order of kResidentFields; the pointers are good for ever.
[[nodiscard]] inline std::vector<const ResidentField*> differingFields(const Resident& one, const Resident& other) {
    std::vector<const ResidentField*> found;
    for (const ResidentField& field : kResidentFields) {
        if (field.differs(one, other)) { found.push_back(&field); }
    }
    return found;
}

} // namespace db
