// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/hall.h"
#include "db/records/result.h"
#include "db/stores/stamp.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace db::stores {

class Connection;

/// What verify() found. The first fault stops the check.
struct AuditReport {
    enum class Fault {
        Edited,     ///< an entry does not have the hash that the chain gave it
        Gap,        ///< an entry is missing in the middle
        CutTail,    ///< entries at the end are missing
        ForgedTail, ///< entries were added behind the sealed end
        NoHead,     ///< the sealed end is missing or was not sealed with this key
    };
    std::int64_t entries = 0; ///< how many stand good from the start
    std::optional<Fault> fault;
    std::int64_t atSeq = 0; ///< of the fault, if any
};

/// Where the chain ends.
struct AuditEnd {
    std::int64_t entries = 0;
    std::string hash; ///< of the last one, 64 hexadecimal digits; empty before the first
};

/// The hash chain: each entry's SHA-256 covers the hash before it and all its fields; the last hash and the count lie
/// sealed with the hall's key, so a cut tail shows. The whole file put back as it was earlier shows against what is
/// kept outside (db/outside). The stores write their own entries; use append() for what is only looked at
/// ("resident.opened"). A handle, like ResidentStore.
class AuditLog {
public:
    explicit AuditLog(Connection& connection)
        : m_connection(&connection) {}

    /// `subject` and `detail` hold ids and codes only, never a name or a number of a resident; the purpose of a look-up
    /// goes to `note`, which lies sealed. Returns the entry's seq.
    [[nodiscard]] Expected<std::int64_t> append(const Stamp& by, std::string_view action, std::string_view subject,
                                                std::string_view detail = {}, std::string_view note = {});
    /// In order; at most `limit`.
    [[nodiscard]] Expected<std::vector<AuditEntry>> entriesAfter(std::int64_t seq, int limit) const;
    /// When each subject of this action had its newest entry, such as who last signed in. Reads the whole log.
    [[nodiscard]] Expected<std::map<std::string, Time, std::less<>>> newestOf(std::string_view action) const;
    /// Of the newest entry; 0 if there is none.
    [[nodiscard]] Expected<std::int64_t> lastSeq() const;
    [[nodiscard]] Expected<std::string> noteOf(std::int64_t seq) const;
    /// A sealed end that is damaged would stop every change. Then: a new one behind the last entry that is there, and
    /// an entry "audit.end_renewed" that says so. Returns whether it was needed. Who cuts the tail and damages the end
    /// passes verify() from then on; the entry stays.
    [[nodiscard]] Expected<bool> renewEnd(const Stamp& by);
    /// Corrupt: the sealed end is damaged.
    [[nodiscard]] Expected<AuditEnd> end() const;
    /// 64 hexadecimal digits; nothing if there is no such entry.
    [[nodiscard]] Expected<std::optional<std::string>> hashOf(std::int64_t seq) const;
    /// Corrupt is not an error here but a report.
    [[nodiscard]] Expected<AuditReport> verify() const;

private:
    Connection* m_connection;
};

} // namespace db::stores
