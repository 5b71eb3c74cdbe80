// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/merge_residents.h"

#include "db/names/name_form.h"

namespace db::import {
namespace {

void take(std::string& place, const std::string& stated) {
    if (!stated.empty()) { place = stated; }
}

/// A list of one number does not take away the second, and the second alone is nothing new.
void takePhones(Resident& after, const Resident& row) {
    if (row.phone.empty() || (row.phone == after.secondPhone && row.secondPhone.empty())) { return; }
    if (row.phone != after.phone) { after.phoneExtension.clear(); }
    after.phone = row.phone;
    take(after.phoneExtension, row.phoneExtension);
    take(after.secondPhone, row.secondPhone);
}

} // namespace

std::string bareAddress(std::string_view address) {
    std::string bare = names::plainForm(address);
    std::erase(bare, ' ');
    return bare;
}

Resident merged(const Resident& onTheBooks, const ResidentRow& row) {
    Resident after = onTheBooks;
    take(after.name, row.resident.name);
    if (row.resident.sex != Sex::Unstated) { after.sex = row.resident.sex; }
    if (after.idNumber.empty() && !row.resident.idNumber.empty()) {
        after.idNumber = row.resident.idNumber;
        after.document = row.resident.document;
        after.birthDate = row.resident.birthDate;
    }
    take(after.firstIdNumber, row.resident.firstIdNumber);
    takePhones(after, row.resident);
    if (bareAddress(row.resident.address) != bareAddress(after.address)) { take(after.address, row.resident.address); }
    take(after.spokenLanguage, row.resident.spokenLanguage);
    if (row.statesHearing) { after.needsHearingHelp = row.resident.needsHearingHelp; }
    if (row.statesWheelchair) { after.usesWheelchair = row.resident.usesWheelchair; }
    take(after.note, row.resident.note);
    return after;
}

} // namespace db::import
