// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"
#include "db/records/need.h"

#include <optional>
#include <string>
#include <vector>

namespace db {

/// 说事—议事—办事—评事—了事: the step that a topic has reached.
enum class TopicState { Raised, Discussed, Done, Rated, Closed };

/// How many gave each of the five grades, best first; five numbers.
using GradeCounts = std::vector<int>;

/// Something that residents talk about on the hall's talk day (居民说事日).
struct Topic {
    TopicId id{};
    Date day{}; ///< the talk day
    TopicState state = TopicState::Raised;
    std::string category = {};
    std::string title = {};          ///< sealed
    std::optional<NeedId> need = {}; ///< that it came from
    std::string decision = {};       ///< what was decided together; sealed
    std::string responsible = {};    ///< who does it: a unit, organisation or team
    std::optional<Date> dueOn = {};  ///< by when
    std::string result = {};         ///< what was done; sealed
    std::optional<Date> doneOn = {};
    GradeCounts grades = GradeCounts(5);
    std::string lesson = {}; ///< for the next time; sealed
    std::optional<Date> closedOn = {};
};

/// Why a sentence may not stand where everybody reads it.
enum class PublicFault {
    TooShort,
    TooLong,
    ResidentsName,
    PrivateDigits, ///< of a phone or an ID number
    Door,          ///< the number of a building or a room
};

/// A fault with what it is about.
struct PublicRefusal {
    PublicFault fault{};
    std::string name = {}; ///< ResidentsName: whose
    int characters = 0;    ///< TooShort: the least; TooLong: the most
    friend bool operator==(const PublicRefusal&, const PublicRefusal&) = default;
};

/// What stands on the kiosks about one need or topic: written for everybody, with nobody's name in it.
struct Publication {
    std::optional<NeedId> need = {};
    std::optional<TopicId> topic = {}; ///< one of the two
    std::string category = {};
    std::string title = {};
    std::string result = {};
    std::string doneBy = {};
    std::optional<Grade> grade = {};
    Date closedOn{};
};

} // namespace db
