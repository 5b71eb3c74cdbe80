// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/resident_store.h"

#include "db/names/name_form.h"
#include "db/stores/connection.h"

namespace db::stores {
namespace {

constexpr Names<Sex, 3> kSex{{"female", "male", "unstated"}};
constexpr Names<DocumentKind, 7> kDocument{
    {"id_card", "hong_kong_macao_permit", "taiwan_permit", "passport", "foreign_permit", "disability_card", "other"}};
constexpr std::size_t kMaxName = 192; // bytes; 64 characters of Chinese
constexpr std::size_t kMaxShort = 64;
constexpr std::size_t kMaxAddress = 600;

constexpr char kColumns[] = "SELECT id, name, sex, birth_day, id_number, phone, address, grid_cell_id, household_id, "
                            "spoken_language, hearing_help, wheelchair, is_demo, document, first_id_number, "
                            "phone_extension, second_phone, note FROM resident ";

seal::Place place(std::string_view column, std::int64_t row) {
    return {"resident", column, row};
}

/// A column that rows of an older schema have not.
std::string openedIfThere(const Connection& connection, Statement& s, int at, const seal::Place& where) {
    return isNull(s, at) ? std::string{} : opened(connection, s, at, where);
}

Resident read(const Connection& connection, Statement& s) {
    const std::int64_t row = integer(s, 0);
    return {.id = ResidentId{row},
            .name = opened(connection, s, 1, place("name", row)),
            .sex = kSex.from(text(s, 2)),
            .birthDate = day(s, 3),
            .idNumber = opened(connection, s, 4, place("id_number", row)),
            .phone = opened(connection, s, 5, place("phone", row)),
            .address = opened(connection, s, 6, place("address", row)),
            .gridCell = optionalId<GridCellId>(s, 7),
            .household = optionalId<HouseholdId>(s, 8),
            .spokenLanguage = text(s, 9),
            .needsHearingHelp = integer(s, 10) != 0,
            .usesWheelchair = integer(s, 11) != 0,
            .isDemo = integer(s, 12) != 0,
            .document = kDocument.from(text(s, 13)),
            .firstIdNumber = openedIfThere(connection, s, 14, place("first_id_number", row)),
            .phoneExtension = openedIfThere(connection, s, 15, place("phone_extension", row)),
            .secondPhone = openedIfThere(connection, s, 16, place("second_phone", row)),
            .note = openedIfThere(connection, s, 17, place("note", row))};
}

void check(const Resident& resident) {
    if (names::oneForm(resident.name).empty()) { fail(ErrorKind::Invalid, "a resident needs a name"); }
    checkText(resident.name, kMaxName, "name");
    checkText(resident.idNumber, kMaxShort, "ID number");
    checkText(resident.phone, kMaxShort, "phone");
    checkText(resident.firstIdNumber, kMaxShort, "ID number of the first generation");
    checkText(resident.phoneExtension, kMaxShort, "extension");
    checkText(resident.secondPhone, kMaxShort, "second phone");
    checkText(resident.note, kMaxAddress, "note");
    checkText(resident.address, kMaxAddress, "address");
    checkText(resident.spokenLanguage, kMaxShort, "language");
    if (!resident.birthDate.ok()) { fail(ErrorKind::Invalid, "an impossible birth date"); }
}

/// Empty values have no index, so that people without a number do not collide.
std::optional<seal::BlindIndex::Digest> indexOf(const Connection& connection, std::string_view what,
                                                const std::string& value) {
    if (value.empty()) { return std::nullopt; }
    return connection.index().of(what, value);
}

void write(Connection& connection, const char* sql, std::int64_t row, const Resident& r) {
    check(r);
    const std::string number = seal::normaliseIdNumber(r.idNumber);
    const std::string phone = seal::normalisePhone(r.phone);
    const auto sealed = [&](std::string_view column, const std::string& value) {
        return connection.seal().seal(value, place(column, row));
    };
    const auto sealedIfAny = [&](std::string_view column, const std::string& value) {
        return value.empty() ? std::nullopt : std::optional{sealed(column, value)};
    };
    const int changed = run(
        connection, sql, row, sealed("name", names::oneForm(r.name)), kSex.of(r.sex), r.birthDate,
        sealed("id_number", number), indexOf(connection, "resident.id_number", number), sealed("phone", phone),
        indexOf(connection, "resident.phone", phone),
        indexOf(connection, "resident.phone_tail", seal::phoneTail(phone)), sealed("address", r.address), r.gridCell,
        r.household, r.spokenLanguage, r.needsHearingHelp, r.usesWheelchair, r.isDemo, kDocument.of(r.document),
        sealedIfAny("first_id_number", r.firstIdNumber), sealedIfAny("phone_extension", r.phoneExtension),
        sealedIfAny("second_phone", seal::normalisePhone(r.secondPhone)), sealedIfAny("note", r.note));
    if (changed == 0) { fail(ErrorKind::NotFound, subject("resident", ResidentId{row})); }
}

std::vector<Resident> readAll(const Connection& connection, Statement& s) {
    std::vector<Resident> found;
    while (s.executeStep()) {
        addReadable(found, connection, "resident", integer(s, 0), [&] { return read(connection, s); });
    }
    return found;
}

std::optional<Resident> readOne(const Connection& connection, Statement& s) {
    if (!s.executeStep()) { return std::nullopt; }
    return read(connection, s);
}

Expected<std::vector<Resident>> findByIndex(Connection& connection, const char* condition, std::string_view what,
                                            const std::string& value) {
    return guarded("find residents", [&]() -> std::vector<Resident> {
        if (value.empty()) { return {}; }
        Statement s{connection.sql(), std::string(kColumns) + condition};
        put(s, 1, connection.index().of(what, value));
        return readAll(connection, s);
    });
}

} // namespace

Expected<ResidentId> ResidentStore::insert(const Resident& resident, const Stamp& by) {
    return inTransaction(*m_connection, "insert resident", [&] {
        const ResidentId id{nextId(*m_connection, "resident")};
        write(*m_connection,
              "INSERT INTO resident (id, name, sex, birth_day, id_number, id_number_index, phone, phone_index, "
              "phone_tail_index, address, grid_cell_id, household_id, spoken_language, hearing_help, wheelchair, "
              "is_demo, document, first_id_number, phone_extension, second_phone, note) VALUES (?1, ?2, ?3, ?4, ?5, "
              "?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21)",
              raw(id), resident);
        audit(*m_connection, by, "resident.added", subject("resident", id));
        return id;
    });
}

Expected<void> ResidentStore::update(const Resident& resident, const Stamp& by) {
    return inTransaction(*m_connection, "update resident", [&] {
        write(*m_connection,
              "UPDATE resident SET name = ?2, sex = ?3, birth_day = ?4, id_number = ?5, id_number_index = ?6, "
              "phone = ?7, phone_index = ?8, phone_tail_index = ?9, address = ?10, grid_cell_id = ?11, "
              "household_id = ?12, spoken_language = ?13, hearing_help = ?14, wheelchair = ?15, is_demo = ?16, "
              "document = ?17, first_id_number = ?18, phone_extension = ?19, second_phone = ?20, note = ?21 "
              "WHERE id = ?1",
              raw(resident.id), resident);
        audit(*m_connection, by, "resident.changed", subject("resident", resident.id));
    });
}

Expected<std::optional<Resident>> ResidentStore::find(ResidentId id) const {
    return guarded("find resident", [&] {
        Statement s{m_connection->sql(), std::string(kColumns) + "WHERE id = ?1"};
        put(s, 1, id);
        return readOne(*m_connection, s);
    });
}

Expected<std::optional<Resident>> ResidentStore::findByIdNumber(std::string_view idNumber) const {
    auto found = findByIndex(*m_connection, "WHERE id_number_index = ?1", "resident.id_number",
                             seal::normaliseIdNumber(idNumber));
    if (!found) { return tl::unexpected(found.error()); }
    return found->empty() ? std::nullopt : std::optional{std::move(found->front())};
}

Expected<std::vector<Resident>> ResidentStore::findByPhone(std::string_view phone) const {
    return findByIndex(*m_connection, "WHERE phone_index = ?1 ORDER BY id", "resident.phone",
                       seal::normalisePhone(phone));
}

Expected<std::vector<Resident>> ResidentStore::findByPhoneTail(std::string_view tail) const {
    return findByIndex(*m_connection, "WHERE phone_tail_index = ?1 ORDER BY id", "resident.phone_tail",
                       std::string(tail));
}

Expected<std::vector<Resident>> ResidentStore::all() const {
    return guarded("all residents", [&] {
        Statement s{m_connection->sql(), std::string(kColumns) + "ORDER BY id"};
        return readAll(*m_connection, s);
    });
}

Expected<int> ResidentStore::count() const {
    return guarded("count residents",
                   [&] { return m_connection->sql().execAndGet("SELECT count(*) FROM resident").getInt(); });
}

Expected<HouseholdId> ResidentStore::ensureHousehold(std::string_view number, const Stamp& by) {
    return inTransaction(*m_connection, "household", [&] {
        if (number.empty()) { fail(ErrorKind::Invalid, "a household needs a number"); }
        checkText(number, kMaxShort, "household number");
        const auto index = m_connection->index().of("household.number", number);
        Statement s{m_connection->sql(), "SELECT id FROM household WHERE number_index = ?1"};
        put(s, 1, index);
        if (s.executeStep()) { return id<HouseholdId>(s, 0); }
        const HouseholdId made{nextId(*m_connection, "household")};
        run(*m_connection, "INSERT INTO household (id, number, number_index) VALUES (?1, ?2, ?3)", made,
            m_connection->seal().seal(number, {"household", "number", raw(made)}), index);
        audit(*m_connection, by, "household.added", subject("household", made));
        return made;
    });
}

} // namespace db::stores
