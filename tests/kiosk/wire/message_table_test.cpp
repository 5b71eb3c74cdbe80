// SPDX-License-Identifier: GPL-3.0-or-later
// The table of messages in ARCHITECTURE.md says what the code says. What a message means is written there by hand.
#include "kiosk/wire/codec.h"
#include "tests/support/wire_fields.h"

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <regex>
#include <sstream>

namespace wire {
namespace {

[[nodiscard]] std::string_view senders(Sender sender) {
    switch (sender) {
    case Sender::Hall:
        return "hall";
    case Sender::Anybody:
        return "kiosk, desk";
    case Sender::Kiosk:
        return "kiosk";
    case Sender::Desk:
        return "desk";
    case Sender::SignedIn:
        return "signed in";
    case Sender::Staff:
        return "staff";
    case Sender::Manager:
        return "manager";
    case Sender::KioskOrStaff:
        return "kiosk, staff";
    }
    return "";
}

[[nodiscard]] std::string_view wordOf(Role role) {
    switch (role) {
    case Role::Request:
        return "request";
    case Role::Reply:
        return "reply";
    case Role::Push:
        return "push";
    }
    return "";
}

[[nodiscard]] std::string fieldsOfType(std::size_t index) {
    std::string names;
    support::withType(index, [&]<typename Type> {
        support::eachField<Type>([&](std::string_view name, const auto&, const auto&) {
            names += (names.empty() ? "" : ", ") + std::string{name};
        });
    });
    return names;
}

/// All of a row but what it means.
[[nodiscard]] std::string rowOf(std::size_t index) {
    const MessageType& type = messageTypes()[index];
    std::string answers = std::regex_replace(std::string{type.answer}, std::regex{"[a-z-]+"}, "`$&`");
    std::ostringstream row;
    row << "| `" << type.name << "` | " << senders(type.sender) << " | " << wordOf(type.role) << " | " << answers
        << " | " << fieldsOfType(index) << " | ";
    return row.str();
}

TEST(MessageTable, IsThatOfTheDocument) {
    std::ifstream stream{YIMEN_ARCHITECTURE};
    std::map<std::string, std::string> rows; // by name
    const std::regex named{R"(^\| `([a-z-]+)` \| (hall|kiosk|desk|signed in|staff|manager))"};
    std::vector<std::string> order;
    for (std::string line; std::getline(stream, line);) {
        std::smatch found;
        if (!std::regex_search(line, found, named)) { continue; }
        EXPECT_TRUE(rows.emplace(found[1], line).second) << found[1] << " stands there twice";
        order.push_back(found[1]);
    }
    std::vector<std::string> wanted;
    for (std::size_t index = 0; index < kTypeCount; ++index) {
        const std::string name{messageTypes()[index].name};
        wanted.push_back(name);
        const std::string row = rowOf(index);
        const std::string& written = rows[name];
        EXPECT_EQ(written.substr(0, row.size()), row) << "ARCHITECTURE.md, 6. Wire: write this, and what it means";
        EXPECT_GT(written.size(), row.size() + 5) << name << ": what it means is missing";
    }
    EXPECT_EQ(order, wanted) << "in the order of the families";
}

} // namespace
} // namespace wire
