// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/outside/witness.h"

#include <sstream>

namespace db::outside {
namespace {

constexpr std::string_view kNone = "-";

std::string orNone(const std::string& text) {
    return text.empty() ? std::string(kNone) : text;
}

std::string fieldsOf(const Witness& w) {
    return "witness 1 " + std::to_string(w.entries) + " " + orNone(w.hash) + " " + std::to_string(w.withdrawals) + " " +
           orNone(w.lastWithdrawal) + " " + std::to_string(w.at.time_since_epoch().count());
}

} // namespace

std::string textOf(const Witness& witness, const Sign& sign) {
    const std::string fields = fieldsOf(witness);
    return fields + " " + sign(fields) + "\n";
}

std::optional<Witness> readWitness(std::string_view text, const Sign& sign) {
    std::istringstream in{std::string(text)};
    std::string word;
    std::string version;
    Witness witness;
    std::int64_t at = 0;
    if (!(in >> word >> version >> witness.entries >> witness.hash >> witness.withdrawals >> witness.lastWithdrawal >>
          at)) {
        return std::nullopt;
    }
    witness.at = Time{std::chrono::milliseconds{at}};
    for (std::string* each : {&witness.hash, &witness.lastWithdrawal}) {
        if (*each == kNone) { each->clear(); }
    }
    // What was read is written again and must be the same: so nothing but these fields stands there.
    if (text != textOf(witness, sign)) { return std::nullopt; }
    return witness;
}

} // namespace db::outside
