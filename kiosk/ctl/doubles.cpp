// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/doubles.h"

#include "db/import/find_doubles.h"
#include "kiosk/ctl/list_report.h"
#include "kiosk/ctl/open_hall.h"

#include <nlohmann/json.hpp>
#include <ostream>

namespace ctl {
namespace {

const char* words(db::import::DoubleBy by) {
    switch (by) {
    case db::import::DoubleBy::NameAndBirth:
        return "same name and birth date";
    case db::import::DoubleBy::BirthPhoneAndAlike:
        return "same birth date and phone, one character of the name differs";
    case db::import::DoubleBy::PhoneAndName:
        return "same name and phone, the birth date may be a slip";
    }
    return "";
}

} // namespace

Outcome<void> listDoubles(const DoublesOptions& options, Shell& shell) {
    auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    const auto residents = hall->records.residents().all();
    if (!residents) { return failed("cannot read the residents", residents.error()); }
    const auto doubles = db::import::findDoubles(*residents);
    auto list = nlohmann::ordered_json::array();
    for (const db::import::Doubles& each : doubles) {
        if (options.json) {
            list.push_back({{"one", db::raw(each.one)}, {"other", db::raw(each.other)}, {"why", words(each.by)}});
        } else {
            shell.out << "residents " << db::raw(each.one) << " and " << db::raw(each.other) << ": " << words(each.by)
                      << '\n';
        }
    }
    if (options.json) { shell.out << list.dump(2) << '\n'; }
    if (doubles.empty()) {
        if (!options.json) { shell.out << "nobody seems to be on the books twice\n"; }
        return {};
    }
    return foundProblem(counted(doubles.size(), "pair of records", "pairs of records") +
                        " may be of one person each; a manager makes them one at the desk");
}

} // namespace ctl
