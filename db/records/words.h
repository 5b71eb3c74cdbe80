// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace db {

/// The same words twice: Chinese, and English for those who do not read it.
struct Words {
    std::string zh = {};
    std::string en = {};

    [[nodiscard]] bool isEmpty() const { return zh.empty() && en.empty(); }
    friend bool operator==(const Words&, const Words&) = default;
};

} // namespace db
