// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/resident_store.h"

#include "db/names/name_form.h"
#include "db/records/resident_fields.h"
#include "db/stores/record_table.h"

namespace db::stores {
namespace {

constexpr ColumnWords<Sex> kSex;
constexpr ColumnWords<DocumentKind> kDocument;
constexpr ColumnWords<Standing> kStanding;
/// What the indices are of.
constexpr std::string_view kIdNumber = "resident.id_number";
constexpr std::string_view kPhone = "resident.phone";
constexpr std::string_view kPhoneTail = "resident.phone_tail";

constexpr std::size_t kMaxName = 192; // bytes; 64 characters of Chinese
constexpr std::size_t kMaxShort = 64;
constexpr std::size_t kMaxAddress = 600;

const auto& table() {
    static const auto residents = recordTable<Resident>(
        "resident", Column("name", &Resident::name, form::Sealed{}), Column("sex", &Resident::sex, form::Word{kSex}),
        Column("birth_day", &Resident::birthDate), Column("id_number", &Resident::idNumber, form::Sealed{}),
        Column("id_number_index", &Resident::idNumber, form::Index{kIdNumber}),
        Column("phone", &Resident::phone, form::Sealed{}), Column("phone_index", &Resident::phone, form::Index{kPhone}),
        Column("phone_tail_index", &Resident::phone, form::Index{kPhoneTail, seal::phoneTail}),
        Column("address", &Resident::address, form::Sealed{}), Column("grid_cell_id", &Resident::gridCell),
        Column("household_id", &Resident::household), Column("spoken_language", &Resident::spokenLanguage),
        Column("hearing_help", &Resident::needsHearingHelp), Column("wheelchair", &Resident::usesWheelchair),
        Column("is_demo", &Resident::isDemo), Column("document", &Resident::document, form::Word{kDocument}),
        Column("first_id_number", &Resident::firstIdNumber, form::SealedOrNull{}),
        Column("phone_extension", &Resident::phoneExtension, form::SealedOrNull{}),
        Column("second_phone", &Resident::secondPhone, form::SealedOrNull{}),
        Column("note", &Resident::note, form::SealedOrNull{}),
        Column("standing", &Resident::standing, form::Word{kStanding}),
        Column("standing_day", &Resident::standingSince), Column("merged_into_id", &Resident::mergedInto));
    return residents;
}

const auto& changes() {
    static const auto all = recordTable<ResidentChange>(
        "resident_change", Column("resident_id", &ResidentChange::resident), Column("at", &ResidentChange::at),
        Column("actor", &ResidentChange::by), Column("field", &ResidentChange::field),
        Column("was", &ResidentChange::before, form::SealedOrNull{}),
        Column("now", &ResidentChange::after, form::SealedOrNull{}));
    return all;
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
    checkDay(resident.standingSince);
    if ((resident.standing == Standing::Merged) != resident.mergedInto.has_value()) {
        fail(ErrorKind::Invalid, "merged into nobody, or into somebody and not merged");
    }
}

/// As it is stored.
Resident inOneForm(Resident resident) {
    check(resident);
    resident.name = names::oneForm(resident.name);
    resident.idNumber = seal::normaliseIdNumber(resident.idNumber);
    resident.phone = seal::normalisePhone(resident.phone);
    resident.secondPhone = seal::normalisePhone(resident.secondPhone);
    return resident;
}

std::string namesOf(const std::vector<const ResidentField*>& fields) {
    std::string names;
    for (const ResidentField* field : fields) {
        names.append(names.empty() ? "" : " ").append(field->name);
    }
    return names;
}

std::optional<HouseholdId> householdOf(Connection& connection, const seal::BlindIndex::Digest& index) {
    Prepared prepared{connection, "SELECT id FROM household WHERE number_index = ?1"};
    Statement& s = *prepared;
    put(s, 1, index);
    return s.executeStep() ? std::optional(id<HouseholdId>(s, 0)) : std::nullopt;
}

Expected<std::vector<Resident>> findByIndex(Connection& connection, const char* condition, std::string_view what,
                                            const std::string& value) {
    return guarded("find residents", [&]() -> std::vector<Resident> {
        if (value.empty()) { return {}; }
        return table().read(connection, condition, connection.index().of(what, value));
    });
}

} // namespace

Expected<ResidentId> ResidentStore::insert(const Resident& resident, const Stamp& by) {
    return inTransaction(*m_connection, "insert resident", [&] {
        const ResidentId id{nextId(*m_connection, "resident")};
        table().insert(*m_connection, id, inOneForm(resident));
        audit(*m_connection, by, "resident.added", subject("resident", id));
        return id;
    });
}

Expected<void> ResidentStore::update(const Resident& resident, const Stamp& by) {
    return inTransaction(*m_connection, "update resident", [&] {
        const auto before = table().find(*m_connection, resident.id);
        if (!before) { fail(ErrorKind::NotFound, subject("resident", resident.id)); }
        const Resident after = inOneForm(resident);
        const auto fields = differingFields(*before, after);
        if (fields.empty()) { return; }
        table().update(*m_connection, resident.id, after);
        for (const ResidentField* field : fields) {
            changes().insert(*m_connection, ResidentChangeId{nextId(*m_connection, "resident_change")},
                             {.id = {},
                              .resident = resident.id,
                              .at = by.at,
                              .by = by.actor,
                              .field = std::string(field->name),
                              .before = field->shown(*before),
                              .after = field->shown(after)});
        }
        audit(*m_connection, by, "resident.changed", subject("resident", resident.id), namesOf(fields));
    });
}

Expected<std::optional<Resident>> ResidentStore::find(ResidentId id) const {
    return guarded("find resident", [&] { return table().find(*m_connection, id); });
}

Expected<std::vector<ResidentChange>> ResidentStore::changesOf(ResidentId id, int most) const {
    return guarded("changes of a resident", [&] {
        return changes().read(*m_connection, "WHERE resident_id = ?1 ORDER BY id DESC LIMIT ?2", id, most);
    });
}

Expected<std::optional<Resident>> ResidentStore::findByIdNumber(std::string_view idNumber) const {
    auto found = findByIndex(*m_connection, "WHERE id_number_index = ?1", kIdNumber, seal::normaliseIdNumber(idNumber));
    if (!found) { return tl::unexpected(found.error()); }
    return found->empty() ? std::nullopt : std::optional{std::move(found->front())};
}

Expected<std::vector<Resident>> ResidentStore::findByPhone(std::string_view phone) const {
    return findByIndex(*m_connection, "WHERE phone_index = ?1 ORDER BY id", kPhone, seal::normalisePhone(phone));
}

Expected<std::vector<Resident>> ResidentStore::findByPhoneTail(std::string_view tail) const {
    return findByIndex(*m_connection, "WHERE phone_tail_index = ?1 ORDER BY id", kPhoneTail, std::string(tail));
}

Expected<std::vector<Resident>> ResidentStore::all() const {
    return guarded("all residents", [&] { return table().read(*m_connection, "ORDER BY id"); });
}

Expected<std::string> ResidentStore::householdNumber(HouseholdId id) const {
    return guarded("household number", [&] {
        Statement s{m_connection->sql(), "SELECT number FROM household WHERE id = ?1"};
        put(s, 1, id);
        if (!s.executeStep()) { fail(ErrorKind::NotFound, subject("household", id)); }
        return opened(*m_connection, s, 0, {"household", "number", raw(id)});
    });
}

Expected<int> ResidentStore::count() const {
    return guarded("count residents",
                   [&] { return m_connection->sql().execAndGet("SELECT count(*) FROM resident").getInt(); });
}

Expected<std::optional<HouseholdId>> ResidentStore::findHousehold(std::string_view number) const {
    return guarded("find household",
                   [&] { return householdOf(*m_connection, m_connection->index().of("household.number", number)); });
}

Expected<HouseholdId> ResidentStore::ensureHousehold(std::string_view number, const Stamp& by) {
    return inTransaction(*m_connection, "household", [&] {
        if (number.empty()) { fail(ErrorKind::Invalid, "a household needs a number"); }
        checkText(number, kMaxShort, "household number");
        const auto index = m_connection->index().of("household.number", number);
        if (const auto known = householdOf(*m_connection, index)) { return *known; }
        const HouseholdId made{nextId(*m_connection, "household")};
        run(*m_connection, "INSERT INTO household (id, number, number_index) VALUES (?1, ?2, ?3)", made,
            m_connection->seal().seal(number, {"household", "number", raw(made)}), index);
        audit(*m_connection, by, "household.added", subject("household", made));
        return made;
    });
}

} // namespace db::stores
