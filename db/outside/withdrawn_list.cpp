// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/outside/withdrawn_list.h"

#include <algorithm>
#include <charconv>

namespace db::outside {
namespace {

constexpr std::string_view kStart = "withdrawn consents 1";

std::string number(std::int64_t value) {
    return std::to_string(value);
}

std::string fieldsOf(const Withdrawal& one) {
    return number(raw(one.resident)) + " " + number(raw(one.consent)) + " " +
           number(one.givenAt.time_since_epoch().count()) + " " + number(one.withdrawnAt.time_since_epoch().count());
}

std::string signatureOf(const Withdrawal& one, std::string_view before, const Sign& sign) {
    return sign(std::string(before) + " " + fieldsOf(one));
}

/// The number at the start of `line`, which loses it and the space behind it.
std::optional<std::int64_t> takeNumber(std::string_view& line) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), value);
    if (error != std::errc() || end == line.data() + line.size() || *end != ' ') { return std::nullopt; }
    line.remove_prefix(static_cast<std::size_t>(end - line.data()) + 1);
    return value;
}

std::optional<Withdrawal> takeFields(std::string_view& line) {
    const auto resident = takeNumber(line);
    const auto consent = takeNumber(line);
    const auto given = takeNumber(line);
    const auto withdrawn = takeNumber(line);
    if (!resident || !consent || !given || !withdrawn) { return std::nullopt; }
    return Withdrawal{.resident = ResidentId{*resident},
                      .consent = ConsentId{*consent},
                      .givenAt = Time{std::chrono::milliseconds{*given}},
                      .withdrawnAt = Time{std::chrono::milliseconds{*withdrawn}}};
}

std::string_view lastOf(const std::vector<std::string>& signatures) {
    return signatures.empty() ? kStart : std::string_view(signatures.back());
}

} // namespace

bool WithdrawnList::has(const Withdrawal& one) const {
    return std::any_of(all.begin(), all.end(), [&](const Withdrawal& each) { return each.isOf(one); });
}

WithdrawnList readList(std::string_view text, const Sign& sign) {
    WithdrawnList list;
    while (!text.empty()) {
        const auto end = text.find('\n');
        if (end == std::string_view::npos) {
            list.isTorn = true;
            return list;
        }
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end + 1);
        const auto one = takeFields(line);
        if (!one || line != signatureOf(*one, lastOf(list.signatures), sign)) {
            list.isForged = true;
            return list;
        }
        list.all.push_back(*one);
        list.signatures.emplace_back(line);
    }
    return list;
}

std::string linesFor(const WithdrawnList& list, const std::vector<Withdrawal>& more, const Sign& sign) {
    std::string lines;
    std::string before(lastOf(list.signatures));
    for (const Withdrawal& one : more) {
        before = signatureOf(one, before, sign);
        lines += fieldsOf(one) + " " + before + "\n";
    }
    return lines;
}

std::vector<Withdrawal> missingFrom(const WithdrawnList& list, const std::vector<Withdrawal>& all) {
    // Sorted, because a hall of many years looks at this list at every start.
    const auto key = [](const Withdrawal& one) { return std::tuple(one.resident, one.consent, one.givenAt); };
    std::vector<std::tuple<ResidentId, ConsentId, Time>> known;
    known.reserve(list.all.size());
    for (const Withdrawal& one : list.all) {
        known.push_back(key(one));
    }
    std::sort(known.begin(), known.end());
    std::vector<Withdrawal> missing;
    for (const Withdrawal& one : all) {
        if (!std::binary_search(known.begin(), known.end(), key(one))) { missing.push_back(one); }
    }
    return missing;
}

} // namespace db::outside
