// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/resident.h"

#include <array>
#include <string_view>
#include <vector>

namespace db {

/// One thing that the books say of a resident, by its name in the audit log and on lists.
struct ResidentField {
    std::string_view name;
    std::string_view chinese;
    bool (*differs)(const Resident&, const Resident&);
};

template <auto Member>
constexpr bool isOther(const Resident& one, const Resident& other) {
    return one.*Member != other.*Member;
}

/// Everything but the id.
inline constexpr std::array kResidentFields{
    ResidentField{"name", "姓名", isOther<&Resident::name>},
    ResidentField{"sex", "性别", isOther<&Resident::sex>},
    ResidentField{"birth-date", "出生日期", isOther<&Resident::birthDate>},
    ResidentField{"id-number", "身份证号", isOther<&Resident::idNumber>},
    ResidentField{"document", "证件类型", isOther<&Resident::document>},
    ResidentField{"first-id-number", "15 位身份证号", isOther<&Resident::firstIdNumber>},
    ResidentField{"phone", "电话", isOther<&Resident::phone>},
    ResidentField{"phone-extension", "分机号", isOther<&Resident::phoneExtension>},
    ResidentField{"second-phone", "第二个电话", isOther<&Resident::secondPhone>},
    ResidentField{"address", "住址", isOther<&Resident::address>},
    ResidentField{"grid-cell", "网格", isOther<&Resident::gridCell>},
    ResidentField{"household", "户号", isOther<&Resident::household>},
    ResidentField{"language", "语言", isOther<&Resident::spokenLanguage>},
    ResidentField{"hearing", "听力", isOther<&Resident::needsHearingHelp>},
    ResidentField{"wheelchair", "轮椅", isOther<&Resident::usesWheelchair>},
    ResidentField{"note", "备注", isOther<&Resident::note>},
    ResidentField{"made-up", "演示数据", isOther<&Resident::isDemo>},
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
