// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/state/hall_state.h"
#include "kiosk/wire/body.h"

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Every way on which a desk comes to data about a resident: on what ground it may, and what the audit log says of it.
namespace hall {

/// Why a request may tell something about somebody.
enum class Ground {
    Nothing,  ///< it tells nothing about any resident
    Visit,    ///< they stand in the hall: their card is on every desk
    Purpose,  ///< said in words, which lie sealed in the audit log
    Evidence, ///< how it is known who it is, one of a short list
    Search,   ///< to find somebody; no more of each than tells them apart
    AtHand,   ///< their record was opened at this desk with a purpose, or their open visit is nobody's or one's own
    Case,     ///< a matter or a need that the hall's staff work on
};

struct Way {
    std::string_view request; ///< its name on the wire
    Ground ground{};
    std::string_view gives = {}; ///< of whom it is about; empty for Ground::Nothing
    /// The entry that says who asked and about whom ("resident:7", in its subject or its detail).
    std::string_view audit = {};
};

/// One row for each request that a desk may send.
[[nodiscard]] std::span<const Way> waysToPeople();
/// Nothing: the table does not know this request, and the hall refuses it.
[[nodiscard]] const Way* wayOf(std::string_view request);
[[nodiscard]] std::string_view wordOf(Ground ground);

/// Whether `who` may ask this now, at a desk where the records `opened` were opened. NoPurpose: it needs
/// Ground::AtHand, and nothing of that holds. Says nothing about whether what is asked for exists.
[[nodiscard]] Answer<void> checkGround(HallState& state, const db::Staff& who, const std::set<db::ResidentId>& opened,
                                       const wire::Body& request);

/// As the audit log writes it, such as "resident:7"; empty for nobody.
[[nodiscard]] std::string whoseWord(std::optional<db::ResidentId> resident);

/// Into the audit log: whom a list was about, each once, in as many entries as they need; at least one. `said` comes
/// before them, such as "matches 3".
[[nodiscard]] db::Expected<void> noteWhose(HallState& state, const db::stores::Stamp& by, std::string_view action,
                                           std::string_view subject, std::string_view said,
                                           const std::vector<db::ResidentId>& whose);

/// What was read for `who`, once the audit log says that they looked.
template <typename T>
[[nodiscard]] Answer<T> noteLook(HallState& state, const db::Staff& who, db::Time now, Answer<Looked<T>> looked) {
    if (!looked) { return tl::unexpected(looked.error()); }
    const auto noted = noteWhose(state, db::stores::byStaff(who.id, now), looked->action, looked->subject, looked->said,
                                 looked->whose);
    if (!noted) { return tl::unexpected(refusalOf(noted.error(), "noting a look")); }
    return std::move(looked->answer);
}

/// Of two or more people with this name, sex and age, the address tells them apart; for who is the only one it is left
/// empty. `T` has name, sexAndAge and address.
template <typename T>
void keepWhatTellsApart(std::vector<T>& people) {
    std::vector<bool> isAlike(people.size(), false);
    for (std::size_t i = 0; i < people.size(); ++i) {
        for (std::size_t j = i + 1; j < people.size(); ++j) {
            if (people[i].name == people[j].name && people[i].sexAndAge.zh == people[j].sexAndAge.zh) {
                isAlike[i] = isAlike[j] = true;
            }
        }
    }
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (!isAlike[i]) { people[i].address.clear(); }
    }
}

} // namespace hall
