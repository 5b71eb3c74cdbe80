// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/plain_cell.h"

#include <algorithm>

namespace db::import {

std::string trimmed(std::string_view text) {
    constexpr std::string_view kWhite = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kWhite);
    if (first == std::string_view::npos) { return {}; }
    return std::string{text.substr(first, text.find_last_not_of(kWhite) - first + 1)};
}

bool hasControlCharacter(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7f;
    });
}

bool hasDirectionMark(std::string_view text) {
    for (std::size_t at = text.find('\xe2'); at != std::string_view::npos; at = text.find('\xe2', at + 1)) {
        const auto rest = text.substr(at + 1, 2);
        if (rest.size() < 2) { return false; }
        if (rest[0] == '\x80' && rest[1] >= '\xaa' && rest[1] <= '\xae') { return true; }
        if (rest[0] == '\x81' && rest[1] >= '\xa6' && rest[1] <= '\xa9') { return true; }
    }
    return false;
}

std::string words(names::LostText lost) {
    std::string which = "第 " + std::to_string(lost.at) + " 个字";
    switch (lost.kind) {
    case names::LostKind::QuestionMark:
    case names::LostKind::Replacement:
        return which + "在转换时丢了，只剩问号或方框；请从原来的系统另存为 UTF-8 的 CSV，或按证件补上这个字";
    case names::LostKind::PrivateUse:
        return which + "是自造字，别的电脑认不出；请换成 Unicode 里的这个字";
    case names::LostKind::Description:
        return which + "是用部件拼的；请换成这个字本身";
    case names::LostKind::Encoding:
        return "从" + which + "起是乱码：文件用错了编码；请从原来的系统另存为 UTF-8 的 CSV";
    case names::LostKind::Star:
        return which + "被星号遮住了；请导出没有遮挡的名单";
    }
    return which;
}

} // namespace db::import
