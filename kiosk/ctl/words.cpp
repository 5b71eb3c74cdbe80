// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/words.h"

#include "db/records/words_of.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace ctl {
namespace {

std::string formatted(db::Time at, const char* pattern) {
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::seconds>(at - day));
    std::array<char, 64> text{};
    // A pattern of this file alone.
    std::snprintf(text.data(), text.size(), pattern, static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                  static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    return text.data();
}

} // namespace

std::string_view word(db::DeviceKind kind) {
    switch (kind) {
    case db::DeviceKind::Kiosk:
        return "kiosk";
    case db::DeviceKind::Desk:
        return "desk";
    }
    return "";
}

std::string_view word(db::StaffRole role) {
    switch (role) {
    case db::StaffRole::Clerk:
        return "clerk";
    case db::StaffRole::Manager:
        return "manager";
    }
    return "";
}

std::string_view word(db::CoverageSource source) {
    return db::WordsOf<db::CoverageSource>::kAll.at(static_cast<std::size_t>(source));
}

std::string_view advice(vision::quality::Flaw flaw) {
    using vision::quality::Flaw;
    switch (flaw) {
    case Flaw::None:
        return "good";
    case Flaw::NotWhole:
        return "a part of the face is outside the picture";
    case Flaw::TooSmall:
        return "the face is too small; take it from nearer";
    case Flaw::TooLarge:
        return "the face is too large; take it from further away";
    case Flaw::TurnedAway:
        return "the face is turned away; look into the camera";
    case Flaw::TooDark:
        return "the face is too dark; more light";
    case Flaw::TooBright:
        return "the face is burnt out; less light";
    case Flaw::Blurred:
        return "the face is blurred; hold still";
    case Flaw::Stray:
        return "no whole, upright face is in it, whichever way it is turned";
    case Flaw::Covered:
        return "eyes or mouth are covered; without dark glasses and mask";
    }
    return "";
}

std::string isoTime(db::Time at) {
    return formatted(at, "%04d-%02u-%02uT%02d:%02d:%02dZ");
}

std::string compactTime(db::Time at) {
    return formatted(at, "%04d%02u%02u-%02d%02d%02d");
}

} // namespace ctl
