// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/audit_log.h"

#include "db/seal/digest.h"
#include "db/stores/audit_rows.h"
#include "db/stores/connection.h"

#include <algorithm>
#include <cstring>
#include <sqlite3.h>

namespace db::stores {
namespace {

constexpr seal::Place kHeadPlace{"audit_head", "sealed", 1};
constexpr std::size_t kMaxField = 256;
constexpr std::size_t kMaxNote = 1024;

struct Head {
    std::int64_t count = 0;
    seal::Sha256 hash{}; ///< zero before the first entry
};

void appendNumber(std::string& to, std::int64_t number) {
    for (int shift = 56; shift >= 0; shift -= 8) {
        to += static_cast<char>((static_cast<std::uint64_t>(number) >> static_cast<unsigned>(shift)) & 0xffU);
    }
}

/// Length first, so that no two different entries give the same bytes.
void appendField(std::string& to, std::string_view field) {
    appendNumber(to, static_cast<std::int64_t>(field.size()));
    to += field;
}

/// SHA-256( hash before | seq | at | actor | action | subject | detail | sealed note ), numbers big-endian in 8 bytes,
/// texts with their length before them. The sealed bytes of the note are covered, not its words.
seal::Sha256 hashOf(const seal::Sha256& before, const AuditEntry& entry, std::span<const std::uint8_t> sealedNote) {
    std::string bytes{reinterpret_cast<const char*>(before.data()), before.size()};
    appendNumber(bytes, entry.seq);
    appendNumber(bytes, entry.at.time_since_epoch().count());
    appendField(bytes, entry.actor);
    appendField(bytes, entry.action);
    appendField(bytes, entry.subject);
    appendField(bytes, entry.detail);
    appendField(bytes, {reinterpret_cast<const char*>(sealedNote.data()), sealedNote.size()});
    return seal::sha256(bytes);
}

std::string encode(const Head& head) {
    std::string bytes;
    appendNumber(bytes, head.count);
    bytes.append(reinterpret_cast<const char*>(head.hash.data()), head.hash.size());
    return bytes;
}

std::optional<Head> decode(const std::string& bytes) {
    Head head;
    if (bytes.size() != 8 + head.hash.size()) { return std::nullopt; }
    for (std::size_t i = 0; i < 8; ++i) {
        head.count = static_cast<std::int64_t>((static_cast<std::uint64_t>(head.count) << 8U) |
                                               static_cast<unsigned char>(bytes[i]));
    }
    std::memcpy(head.hash.data(), bytes.data() + 8, head.hash.size());
    return head;
}

/// Empty: there is none, or it does not open.
std::optional<Head> readHead(Connection& connection) {
    Prepared prepared{connection, "SELECT sealed FROM audit_head WHERE id = 1"};
    Statement& s = *prepared;
    if (!s.executeStep()) { return std::nullopt; }
    const auto bytes = connection.seal().open(blob(s, 0), kHeadPlace);
    return bytes ? decode(*bytes) : std::nullopt;
}

/// The chain's end for the next entry. A hall whose head is gone must not begin a new chain in silence.
Head headToExtend(Connection& connection) {
    const auto head = readHead(connection);
    if (!head) { fail(ErrorKind::Corrupt, "audit log: its sealed end is gone"); }
    return *head;
}

AuditReport fault(std::int64_t good, AuditReport::Fault what, std::int64_t seq) {
    return {.entries = good, .fault = what, .atSeq = seq};
}

/// Walks the chain from the start.
AuditReport walk(Connection& connection, const Head& head) {
    Statement s{connection.sql(), "SELECT seq, at, actor, action, subject, detail, note, hash "
                                  "FROM audit_entry ORDER BY seq"};
    seal::Sha256 before{};
    std::int64_t good = 0;
    while (s.executeStep()) {
        const AuditEntry entry = readAuditEntry(s);
        if (good == head.count) { return fault(good, AuditReport::Fault::ForgedTail, entry.seq); }
        if (entry.seq != good + 1) { return fault(good, AuditReport::Fault::Gap, good + 1); }
        const auto hash = hashOf(before, entry, blob(s, 6));
        const auto stored = blob(s, 7);
        if (!std::equal(hash.begin(), hash.end(), stored.begin(), stored.end())) {
            return fault(good, AuditReport::Fault::Edited, entry.seq);
        }
        before = hash;
        ++good;
    }
    if (good < head.count) { return fault(good, AuditReport::Fault::CutTail, good + 1); }
    // Every hash fits its entry, but not the sealed end: the chain was written anew from somewhere.
    if (before != head.hash) { return fault(good - 1, AuditReport::Fault::Edited, good); }
    return {.entries = good, .fault = std::nullopt, .atSeq = 0};
}

} // namespace

void beginAuditChain(SQLite::Database& sql, const seal::FieldSeal& seal) {
    Statement s{sql, "INSERT INTO audit_head (id, sealed) VALUES (1, ?1)"};
    put(s, 1, seal.seal(encode(Head{}), kHeadPlace));
    s.exec();
}

std::int64_t audit(Connection& connection, const Stamp& by, std::string_view action, std::string_view subject,
                   std::string_view detail, std::string_view note) {
    checkText(by.actor, kMaxField, "actor");
    checkText(action, kMaxField, "action");
    checkText(subject, kMaxField, "subject");
    checkText(detail, kMaxField, "detail");
    checkText(note, kMaxNote, "note");
    Head head = headToExtend(connection);
    const AuditEntry entry{.seq = head.count + 1,
                           .at = by.at,
                           .actor = by.actor,
                           .action = std::string(action),
                           .subject = std::string(subject),
                           .detail = std::string(detail)};
    std::optional<seal::Sealed> sealedNote;
    if (!note.empty()) { sealedNote = connection.seal().seal(note, {"audit_entry", "note", entry.seq}); }
    head.hash = hashOf(head.hash, entry,
                       sealedNote ? std::span<const std::uint8_t>{*sealedNote} : std::span<const std::uint8_t>{});
    head.count = entry.seq;
    run(connection,
        "INSERT INTO audit_entry (seq, at, actor, action, subject, detail, note, hash) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        entry.seq, entry.at, entry.actor, entry.action, entry.subject, entry.detail, sealedNote,
        std::span<const std::uint8_t>{head.hash});
    run(connection, "UPDATE audit_head SET sealed = ?1 WHERE id = 1", connection.seal().seal(encode(head), kHeadPlace));
    return entry.seq;
}

Expected<std::int64_t> AuditLog::append(const Stamp& by, std::string_view action, std::string_view subject,
                                        std::string_view detail, std::string_view note) {
    return inTransaction(*m_connection, "audit append",
                         [&] { return audit(*m_connection, by, action, subject, detail, note); });
}

Expected<std::vector<AuditEntry>> AuditLog::entriesAfter(std::int64_t seq, int limit) const {
    return guarded("audit entries", [&] {
        Statement s{m_connection->sql(), std::string(kAuditColumns) + "WHERE seq > ?1 ORDER BY seq LIMIT ?2"};
        putAll(s, seq, limit);
        std::vector<AuditEntry> entries;
        while (s.executeStep()) {
            entries.push_back(readAuditEntry(s));
        }
        return entries;
    });
}

Expected<std::map<std::string, Time, std::less<>>> AuditLog::newestOf(std::string_view action) const {
    return guarded("newest audit entries", [&] {
        Statement s{m_connection->sql(), "SELECT subject, at FROM audit_entry WHERE seq IN "
                                         "(SELECT MAX(seq) FROM audit_entry WHERE action = ?1 GROUP BY subject)"};
        put(s, 1, action);
        std::map<std::string, Time, std::less<>> newest;
        while (s.executeStep()) {
            newest.emplace(text(s, 0), time(s, 1));
        }
        return newest;
    });
}

Expected<std::int64_t> AuditLog::lastSeq() const {
    return guarded("last audit entry", [&] {
        Statement s{m_connection->sql(), "SELECT COALESCE(MAX(seq), 0) FROM audit_entry"};
        s.executeStep();
        return integer(s, 0);
    });
}

Expected<std::string> AuditLog::noteOf(std::int64_t seq) const {
    return guarded("audit note", [&] {
        Statement s{m_connection->sql(), "SELECT note FROM audit_entry WHERE seq = ?1"};
        put(s, 1, seq);
        if (!s.executeStep()) { fail(ErrorKind::NotFound, "audit entry " + std::to_string(seq)); }
        return isNull(s, 0) ? std::string{} : opened(*m_connection, s, 0, {"audit_entry", "note", seq});
    });
}

Expected<AuditEnd> AuditLog::end() const {
    return guarded("audit end", [&]() -> AuditEnd {
        const Head head = headToExtend(*m_connection);
        return {.entries = head.count, .hash = head.count == 0 ? std::string() : seal::hex(head.hash)};
    });
}

Expected<std::optional<std::string>> AuditLog::hashOf(std::int64_t seq) const {
    return guarded("audit hash", [&]() -> std::optional<std::string> {
        Statement s{m_connection->sql(), "SELECT hash FROM audit_entry WHERE seq = ?1"};
        put(s, 1, seq);
        if (!s.executeStep()) { return std::nullopt; }
        return seal::hex(blob(s, 0));
    });
}

Expected<bool> AuditLog::renewEnd(const Stamp& by) {
    return inTransaction(*m_connection, "audit end", [&] {
        if (readHead(*m_connection)) { return false; }
        Head head;
        Statement s{m_connection->sql(), "SELECT seq, hash FROM audit_entry ORDER BY seq DESC LIMIT 1"};
        if (s.executeStep()) {
            const auto hash = blob(s, 1);
            head.count = integer(s, 0);
            std::copy_n(hash.begin(), std::min(hash.size(), head.hash.size()), head.hash.begin());
        }
        run(*m_connection, "INSERT OR REPLACE INTO audit_head (id, sealed) VALUES (1, ?1)",
            m_connection->seal().seal(encode(head), kHeadPlace));
        audit(*m_connection, by, "audit.end_renewed", "audit", "behind " + std::to_string(head.count));
        return true;
    });
}

Expected<AuditReport> AuditLog::verify() const {
    return guarded("audit verify", [&]() -> AuditReport {
        // One reading transaction, so that head and chain are of the same moment; writers are not held up.
        std::optional<SQLite::Transaction> snapshot;
        const bool isOpen = sqlite3_get_autocommit(m_connection->sql().getHandle()) == 0;
        if (!isOpen) { snapshot.emplace(m_connection->sql()); }
        const auto head = readHead(*m_connection);
        return head ? walk(*m_connection, *head) : fault(0, AuditReport::Fault::NoHead, 0);
    });
}

} // namespace db::stores
