// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/names/lost_text.h"
#include "db/names/name_form.h"
#include "db/names/phone_form.h"
#include "db/stores/connection.h"
#include "db/stores/resident_store.h"

#include <map>
#include <utility>

namespace db::stores {
namespace {

/// Goes up when names::oneForm() or names::readPhone() answer otherwise than before.
constexpr int kForm = 1;

seal::Place place(std::string_view column, std::int64_t row) {
    return {"tidied_resident", column, row};
}

std::optional<seal::Sealed> sealedIfAny(const Connection& connection, std::string_view column, ResidentId id,
                                        const std::string& value) {
    if (value.empty()) { return std::nullopt; }
    return connection.seal().seal(value, place(column, raw(id)));
}

/// What is to be done with this resident, who is brought into the form; nothing if all is well.
std::optional<TidiedResident> tidyOne(Resident& resident) {
    TidiedResident done{.id = resident.id, .nameBefore = {}, .nameNow = {}, .phoneBefore = {}};
    done.isNameLost = names::findLost(resident.name).has_value();
    if (std::string form = names::oneForm(resident.name); form != resident.name && !form.empty()) {
        done.nameBefore = std::exchange(resident.name, std::move(form));
        done.nameNow = resident.name;
    }
    const auto phone = names::readPhone(resident.phone);
    done.isPhoneWrong = !phone;
    if (phone && phone->number != resident.phone) {
        done.phoneBefore = std::exchange(resident.phone, phone->number);
        if (resident.secondPhone.empty()) { resident.secondPhone = phone->second; }
        if (resident.phoneExtension.empty()) { resident.phoneExtension = phone->extension; }
    }
    const bool isWell = done.nameBefore.empty() && done.phoneBefore.empty() && !done.isNameLost && !done.isPhoneWrong;
    return isWell ? std::nullopt : std::optional{done};
}

void note(Connection& connection, const TidiedResident& done) {
    run(connection,
        "INSERT OR REPLACE INTO tidied_resident (resident_id, name_before, phone_before, is_name_lost, "
        "is_phone_wrong, alike_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        done.id, sealedIfAny(connection, "name_before", done.id, done.nameBefore),
        sealedIfAny(connection, "phone_before", done.id, done.phoneBefore), done.isNameLost, done.isPhoneWrong,
        done.alike);
}

/// The first of everybody with this name and birth date, and whether their name was another before.
struct First {
    ResidentId id{};
    bool hadAnotherName = false;
};
using ByNameAndBirth = std::map<std::pair<std::string, std::chrono::sys_days>, First>;

} // namespace

Expected<int> ResidentStore::tidy(const Stamp& by) {
    return inTransaction(*m_connection, "tidy residents", [&] {
        if (m_connection->sql().execAndGet("SELECT version FROM names_form").getInt() >= kForm) { return 0; }
        int count = 0;
        ByNameAndBirth seen;
        for (Resident& resident : orFail(all())) {
            auto done = tidyOne(resident);
            const bool hadAnotherName = done && !done->nameBefore.empty();
            const auto [first, isNew] = seen.try_emplace({resident.name, std::chrono::sys_days{resident.birthDate}},
                                                         First{resident.id, hadAnotherName});
            if (!isNew && (hadAnotherName || first->second.hadAnotherName)) {
                if (!done) {
                    done = TidiedResident{.id = resident.id, .nameBefore = {}, .nameNow = {}, .phoneBefore = {}};
                }
                done->alike = first->second.id;
            }
            if (!done) { continue; }
            if (!done->nameBefore.empty() || !done->phoneBefore.empty()) { orFail(update(resident, by)); }
            note(*m_connection, *done);
            ++count;
        }
        run(*m_connection, "UPDATE names_form SET version = ?1", kForm);
        if (count > 0) { audit(*m_connection, by, "residents.tidied", "hall", std::to_string(count)); }
        return count;
    });
}

Expected<std::vector<TidiedResident>> ResidentStore::tidied() const {
    return guarded("tidied residents", [&] {
        Statement s{m_connection->sql(), "SELECT resident_id, name_before, phone_before, is_name_lost, "
                                         "is_phone_wrong, alike_id FROM tidied_resident ORDER BY resident_id"};
        std::vector<TidiedResident> found;
        while (s.executeStep()) {
            const std::int64_t row = integer(s, 0);
            addReadable(found, *m_connection, "tidied_resident", row, [&] {
                const auto openedIfThere = [&](int at, std::string_view column) {
                    return isNull(s, at) ? std::string{} : opened(*m_connection, s, at, place(column, row));
                };
                return TidiedResident{.id = ResidentId{row},
                                      .nameBefore = openedIfThere(1, "name_before"),
                                      .nameNow = {},
                                      .phoneBefore = openedIfThere(2, "phone_before"),
                                      .isNameLost = integer(s, 3) != 0,
                                      .isPhoneWrong = integer(s, 4) != 0,
                                      .alike = optionalId<ResidentId>(s, 5)};
            });
        }
        for (TidiedResident& each : found) {
            if (each.nameBefore.empty()) { continue; }
            if (const auto now = orFail(find(each.id))) { each.nameNow = now->name; }
        }
        return found;
    });
}

} // namespace db::stores
