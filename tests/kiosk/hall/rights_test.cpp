// SPDX-License-Identifier: GPL-3.0-or-later
// Who may ask what: the one table (wire::Sender of each request), and the recorded replies held against it. The
// operator asks nothing here: yimenctl works on the records themselves, in the hall's own computer.
#include "kiosk/wire/codec.h"

#include <fstream>
#include <gtest/gtest.h>
#include <iostream>
#include <map>
#include <sstream>

namespace {

using Row = std::map<std::string, std::string>; // by asker

[[nodiscard]] std::vector<std::string> cellsOf(const std::string& line) {
    std::vector<std::string> cells;
    std::istringstream stream(line);
    for (std::string cell; std::getline(stream, cell, '|');) {
        cell.erase(0, cell.find_first_not_of(' '));
        cell.erase(cell.find_last_not_of(' ') + 1);
        cells.push_back(cell);
    }
    return cells;
}

[[nodiscard]] std::map<std::string, Row> repliesIn(const std::string& file) {
    std::ifstream stream(std::string(YIMEN_REPLIES) + "/" + file);
    std::string line;
    std::getline(stream, line);
    const auto askers = cellsOf(line);
    std::map<std::string, Row> rows;
    while (std::getline(stream, line)) {
        const auto cells = cellsOf(line);
        for (std::size_t i = 1; i < cells.size(); ++i) {
            rows[cells.front()][askers.at(i)] = cells[i];
        }
    }
    return rows;
}

/// What is answered to who may not ask; nothing: they may.
[[nodiscard]] std::optional<std::string> refusalFor(const std::string& asker, wire::Sender sender) {
    using wire::Sender;
    const bool isKiosk = asker.starts_with("kiosk");
    if (isKiosk) {
        const bool may = sender == Sender::Kiosk || sender == Sender::KioskOrStaff || sender == Sender::Anybody;
        return may ? std::nullopt : std::optional<std::string>("closed: not-for-sender");
    }
    if (sender == Sender::Kiosk) { return "closed: not-for-sender"; }
    if (sender == Sender::Anybody || sender == Sender::Desk) { return std::nullopt; }
    if (asker == "desk of nobody") { return "no: not-signed-in"; }
    if (asker == "one-time password" && sender != Sender::SignedIn) { return "no: not-allowed"; }
    if (asker.starts_with("clerk") && sender == Sender::Manager) { return "no: not-allowed"; }
    return std::nullopt;
}

class Rights : public testing::TestWithParam<const char*> {};

TEST_P(Rights, AreThoseOfTheTable) {
    const auto replies = repliesIn(GetParam());
    int checked = 0;
    for (const wire::MessageType& type : wire::messageTypes()) {
        if (type.role != wire::Role::Request || type.name == "hello") { continue; }
        const auto found = replies.find(std::string(type.name));
        ASSERT_NE(found, replies.end()) << type.name;
        std::cout << type.name << ':';
        for (const char* asker : {"kiosk", "desk of nobody", "one-time password", "clerk", "manager"}) {
            const auto refusal = refusalFor(asker, type.sender);
            std::cout << ' ' << asker << (refusal ? " no," : " yes,");
            const std::string& reply = found->second.at(asker);
            const bool isGroundFirst = reply == "no: no-purpose" && std::string(asker) == "clerk";
            if (refusal && !isGroundFirst) { // on what ground is looked at before the role is
                EXPECT_EQ(reply, *refusal) << type.name << " of " << asker;
            } else if (!refusal) {
                EXPECT_NE(reply, "closed: not-for-sender") << type.name << " of " << asker;
                EXPECT_NE(reply, "no: not-signed-in") << type.name << " of " << asker;
            }
            ++checked;
        }
        std::cout << '\n';
    }
    EXPECT_GT(checked, 300);
}

INSTANTIATE_TEST_SUITE_P(Replies, Rights, testing::Values("least.txt", "fitting.txt", "random.txt"),
                         [](const auto& about) {
                             const std::string file = about.param;
                             return file.substr(0, file.find('.'));
                         });

} // namespace
