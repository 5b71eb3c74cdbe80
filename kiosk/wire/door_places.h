// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/pace.h"

#include <QHostAddress>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
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
    /// It has asked to begin TLS: from now on it waits for the hall.
    void asked(Id id);
    /// Whose TLS begins now: sources take turns, within one the first that came. It is the client's turn afterwards.
    [[nodiscard]] std::optional<Id> beginNext(Monotonic now);
    /// It has shown a certificate, and counts for that from now on. Returns the older connection that has to go for it.
    [[nodiscard]] std::optional<Id> certified(Id id, const std::string& fingerprint);
    /// Gone, or let in.
    void leave(Id id) { m_entries.erase(id); }

    /// Whom the hall has waited for longest, to win a file descriptor back.
    [[nodiscard]] std::optional<Id> longestWaitedFor() const { return idlest(nullptr); }
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
        std::string source; ///< of a certified one: the fingerprint
        Stage stage = Stage::Silent;
        Monotonic arrivedAt;
        Monotonic since; ///< of the stage
    };

    /// The number of places without a certificate, for each source.
    [[nodiscard]] std::map<std::string, int> countSources() const;
    /// Of this source (or of any), whom the hall has waited for longest.
    [[nodiscard]] std::optional<Id> idlest(const std::string* source) const;
    [[nodiscard]] std::optional<Id> lastThatAsked(const std::string& source) const;
    [[nodiscard]] std::optional<Id> whoGoesFor(const std::string& source,
                                               const std::map<std::string, int>& count) const;

    DoorLimits m_limits;
    std::map<Id, Entry> m_entries; ///< in the order of their arrival
    std::map<std::string, std::uint64_t> m_servedAt;
    std::uint64_t m_turn = 0;
    Id m_next = 1;
};

} // namespace wire
