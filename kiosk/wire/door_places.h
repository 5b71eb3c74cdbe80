// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/pace.h"

#include <QHostAddress>
#include <array>
#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace wire {

/// Whom a connection counts for until it has shown a certificate: its IPv4 address, or the /64 of its IPv6 address,
/// which one machine may have to itself.
[[nodiscard]] std::string sourceOf(const QHostAddress& address);

struct DoorLimits {
    /// Connections without a certificate yet. A hall has a few dozen devices, and each needs its place for
    /// milliseconds.
    int places = 512;
    /// Of one source. All devices may stand behind one address, so it is many times more than there are devices.
    int placesOfOneSource = 384;
    /// Connections with one certificate that are not let in yet: the present one, and one that was cut.
    int placesOfOneDevice = 2;
};

/// Who has a place at the hall's door, and whose handshake begins next. Pure: numbers stand for connections.
///
/// A newcomer gets a place if somebody else has kept the hall waiting: of the newcomer's own source when that has all
/// that one source may have, else of the source with most places; there the one that the hall has waited for longest
/// goes. So whoever opens connections and holds them drives out their own oldest ones, and an honest device, which
/// needs its place for milliseconds, goes last. Time is measured from the beginning of a stage and not from the last
/// byte: trickling helps nobody.
///
/// A source from which a device was let in is known from then on, in memory: every second handshake is one of theirs,
/// and where every source has as few places as the others, the unknown ones' go first. So whoever comes from hundreds
/// of addresses takes half of the handshakes at most from the devices of this house.
///
/// A connection that has said a device's sign (door_sign.h) counts for that device instead of its address, as a known
/// source with turns of its own: a crowd behind the device's address is not served before it.
///
/// Every step takes the logarithm of the number of places, however many there are and wherever they come from.
class DoorPlaces {
public:
    using Id = std::uint64_t;

    explicit DoorPlaces(DoorLimits limits)
        : m_limits{limits} {}

    struct Arrival {
        std::optional<Id> place; ///< nothing: turn it away
        std::optional<Id> goes;  ///< whose place that was
    };
    [[nodiscard]] Arrival arrive(const std::string& source, Monotonic now);
    /// It has asked to begin TLS: from now on it waits for the hall. `device`: the fingerprint whose sign it said;
    /// empty: none.
    void asked(Id id, const std::string& device = {});
    /// Whose TLS begins now: sources take turns, within one the first that came. It is the client's turn afterwards.
    [[nodiscard]] std::optional<Id> beginNext(Monotonic now);
    /// It has shown a certificate, and counts for that from now on. Returns the older connection that has to go for it.
    [[nodiscard]] std::optional<Id> certified(Id id, const std::string& fingerprint);
    /// Gone.
    void leave(Id id);
    /// Its device is one of the hall's: it needs its place no more, and where it came from is known.
    void letIn(Id id);

    /// Whom the hall has waited for longest, to win a file descriptor back.
    [[nodiscard]] std::optional<Id> longestWaitedFor() const;
    /// All that came before `then`.
    [[nodiscard]] std::vector<Id> arrivedBefore(Monotonic then) const;
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }
    [[nodiscard]] bool holds(Id id) const { return m_entries.contains(id); }

private:
    enum class Stage {
        Silent, ///< nothing asked yet
        Asked,  ///< waits for the hall
        Begun,  ///< TLS is under way
        Certified
    };
    struct Entry {
        std::string address;
        std::string source; ///< whom it counts for: the address, or the device whose sign it said
        std::string device; ///< the fingerprint, once certified
        Stage stage = Stage::Silent;
        Monotonic arrivedAt;
        Monotonic since; ///< of the stage
    };
    using Waits = std::set<std::pair<Monotonic, Id>>; ///< who keeps the hall waiting, the longest first
    /// Whose places without a certificate these are.
    struct Source {
        int places = 0;
        std::set<Id> asked; ///< in the order of their arrival
        Waits waits;
        std::uint64_t servedAt = 0; ///< the turn of its last handshake
        bool isKnown = false;
    };
    using Entries = std::map<Id, Entry>;
    /// Whose handshake is the next: of the source that has not had a turn for longest, then of the first that asked.
    struct Turn {
        std::uint64_t servedAt = 0;
        Id first = 0; ///< of the source
        std::string source;

        [[nodiscard]] auto operator<=>(const Turn&) const = default;
    };

    [[nodiscard]] static bool keepsUsWaiting(const Entry& entry) {
        return entry.stage == Stage::Silent || entry.stage == Stage::Begun;
    }
    [[nodiscard]] static std::optional<Id> firstOf(const Waits& waits) {
        return waits.empty() ? std::nullopt : std::optional{waits.begin()->second};
    }
    /// All that goes by what a source has (m_byPlaces, m_turns) is brought up to date after `change`.
    template <typename Change>
    void changeSource(const std::string& name, Change change);
    void add(Source& source, Id id, const Entry& entry);
    void remove(Source& source, Id id, const Entry& entry);
    void toStage(Entries::iterator entry, Stage stage, Monotonic since);
    void learn(const std::string& name);
    [[nodiscard]] std::optional<Id> whoGoesFor(const std::string& source, int had) const;

    DoorLimits m_limits;
    Entries m_entries; ///< in the order of their arrival
    std::map<std::string, Source> m_sources;
    std::map<std::string, std::set<Id>> m_devices; ///< certified, by fingerprint
    int m_taken = 0;                               ///< places without a certificate
    std::set<std::string> m_known;
    std::set<std::pair<int, std::string>> m_byPlaces; ///< less than nothing: the source with most places comes first
    std::array<std::set<Turn>, 2> m_turns;            ///< of all sources in which somebody has asked, unknown and known
    std::array<Waits, 2> m_waits;                     ///< of all sources, unknown and known
    bool m_wasKnown = false;                          ///< whose handshake began last
    std::uint64_t m_turn = 0;
    Id m_next = 1;
};

} // namespace wire
