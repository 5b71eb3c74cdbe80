// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/list_report.h"

namespace ctl {
namespace {

/// C, or AB: how a spreadsheet counts its columns.
std::string lettersOf(int column) {
    std::string letters;
    for (; column > 0; column = (column - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    }
    return letters;
}

} // namespace

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

void Teller::say(int line, int column, std::string_view label, std::string_view words) const {
    if (line > 0 && m_isSheet) {
        m_out << (column > 0 ? "cell " + lettersOf(column) : "row ") << line << ": ";
    } else if (line > 0) {
        m_out << "line " << line << (column > 0 ? ", column " + std::to_string(column) : "") << ": ";
    }
    m_out << label << words << '\n';
}

} // namespace ctl
