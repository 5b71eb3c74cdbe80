// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/template_store.h"

#include "db/stores/connection.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace db::stores {
namespace {

static_assert(std::endian::native == std::endian::little, "embeddings are stored as little-endian float32");
constexpr double kLengthTolerance = 0.01;
constexpr std::size_t kMaxDimension = 4096;

bool isDigest(const std::string& text) {
    return text.size() == 64 && std::all_of(text.begin(), text.end(),
                                            [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

void check(const FaceTemplate& face) {
    const auto& values = face.embedding.values;
    if (values.empty() || values.size() > kMaxDimension) { fail(ErrorKind::Invalid, "template: wrong dimension"); }
    double square = 0;
    for (const float value : values) {
        square += double{value} * double{value};
    }
    // Written so that a NaN is refused too.
    if (!(std::abs(std::sqrt(square) - 1) <= kLengthTolerance)) {
        fail(ErrorKind::Invalid, "template: not of unit length");
    }
    if (!isDigest(face.embedding.model.hex)) { fail(ErrorKind::Invalid, "template: no model digest"); }
    if (!(face.quality >= 0 && face.quality <= 1)) { fail(ErrorKind::Invalid, "template: quality outside [0, 1]"); }
}

seal::Place place(std::int64_t row) {
    return {"face_template", "embedding", row};
}

FaceTemplate read(const Connection& connection, Statement& s) {
    const std::int64_t row = integer(s, 0);
    const std::string bytes = opened(connection, s, 4, place(row));
    if (bytes.empty() || bytes.size() % sizeof(float) != 0) { fail(ErrorKind::Corrupt, "template of odd size"); }
    FaceTemplate face{
        .id = TemplateId{row},
        .resident = id<ResidentId>(s, 1),
        .consent = id<ConsentId>(s, 2),
        .embedding = {.values = std::vector<float>(bytes.size() / sizeof(float)), .model = {.hex = text(s, 3)}},
        .quality = static_cast<float>(s.getColumn(5).getDouble()),
        .enrolledAt = time(s, 6)};
    std::memcpy(face.embedding.values.data(), bytes.data(), bytes.size());
    return face;
}

TemplateId insert(Connection& connection, const FaceTemplate& face, const Consent& consent) {
    check(face);
    const TemplateId id{nextId(connection, "face_template")};
    const auto& values = face.embedding.values;
    const std::span bytes{reinterpret_cast<const std::uint8_t*>(values.data()), values.size() * sizeof(float)};
    run(connection,
        "INSERT INTO face_template (id, resident_id, consent_id, model_digest, embedding, quality, enrolled_at) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        id, consent.resident, consent.id, face.embedding.model.hex, connection.seal().seal(bytes, place(raw(id))),
        double{face.quality}, face.enrolledAt);
    return id;
}

template <typename... Ids>
Expected<int> erase(Connection& connection, const char* sql, Ids... whose) {
    auto erased = inTransaction(connection, "erase templates", [&] { return run(connection, sql, whose...); });
    if (!erased) { return erased; }
    // Deleted pages are overwritten (secure_delete); the log still holds their old state until it is emptied. Also when
    // nothing was deleted now: the last attempt may have stopped between the two.
    if (const auto emptied = connection.truncateLog(); !emptied) { return tl::unexpected(emptied.error()); }
    return erased;
}

} // namespace

Expected<int> TemplateStore::countOf(ResidentId resident) const {
    return guarded("count templates", [&] {
        Statement s{m_connection->sql(), "SELECT count(*) FROM face_template WHERE resident_id = ?1"};
        put(s, 1, resident);
        s.executeStep();
        return static_cast<int>(integer(s, 0));
    });
}

Expected<int> TemplateStore::count() const {
    return guarded("count templates",
                   [&] { return m_connection->sql().execAndGet("SELECT count(*) FROM face_template").getInt(); });
}

Expected<std::vector<TemplateId>> TemplateStore::add(const std::vector<FaceTemplate>& templates,
                                                     const Consent& consent) {
    return inTransaction(*m_connection, "add templates", [&] {
        if (consent.withdrawnAt) { fail(ErrorKind::Invalid, "templates need a consent that stands"); }
        if (templates.empty()) { fail(ErrorKind::Invalid, "no templates"); }
        std::vector<TemplateId> ids;
        ids.reserve(templates.size());
        for (const FaceTemplate& face : templates) {
            ids.push_back(insert(*m_connection, face, consent));
        }
        return ids;
    });
}

Expected<int> TemplateStore::replaceOf(const Consent& consent, const std::vector<FaceTemplate>& templates) {
    auto erased = inTransaction(*m_connection, "replace templates", [&] {
        if (consent.withdrawnAt) { fail(ErrorKind::Invalid, "templates need a consent that stands"); }
        if (templates.empty()) { fail(ErrorKind::Invalid, "no templates"); }
        const int before = run(*m_connection, "DELETE FROM face_template WHERE consent_id = ?1", consent.id);
        for (const FaceTemplate& face : templates) {
            insert(*m_connection, face, consent);
        }
        return before;
    });
    if (!erased) { return erased; }
    if (const auto emptied = m_connection->truncateLog(); !emptied) { return tl::unexpected(emptied.error()); }
    return erased;
}

Expected<int> TemplateStore::eraseOf(ConsentId consent) {
    return erase(*m_connection, "DELETE FROM face_template WHERE consent_id = ?1", consent);
}

Expected<int> TemplateStore::eraseOf(ResidentId resident) {
    return erase(*m_connection, "DELETE FROM face_template WHERE resident_id = ?1", resident);
}

Expected<int> TemplateStore::eraseOf(ResidentId resident, ConsentId consent) {
    return erase(*m_connection, "DELETE FROM face_template WHERE resident_id = ?1 AND consent_id = ?2", resident,
                 consent);
}

Expected<std::vector<FaceTemplate>> TemplateStore::all() const {
    return guarded("all templates", [&] {
        Statement s{m_connection->sql(), "SELECT id, resident_id, consent_id, model_digest, embedding, quality, "
                                         "enrolled_at FROM face_template ORDER BY resident_id, id"};
        std::vector<FaceTemplate> templates;
        while (s.executeStep()) {
            addReadable(templates, *m_connection, "face_template", integer(s, 0),
                        [&] { return read(*m_connection, s); });
        }
        return templates;
    });
}

} // namespace db::stores
