// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/resident_index.h"

#include "db/seal/field_seal.h"
#include "db/summary/mask_name.h"

#include <QString>
#include <algorithm>
#include <cctype>
#include <optional>
#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace hall {
namespace {

[[nodiscard]] bool isLetterOrDigit(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

constexpr std::size_t kIdTail = 4;

[[nodiscard]] std::string endOf(const std::string& text) {
    return text.size() < kIdEnd ? std::string() : text.substr(text.size() - kIdEnd);
}

/// Lower case and without spaces around it, so that "Grace" finds "grace" and an X matches an x.
[[nodiscard]] std::string folded(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).simplified().toLower().toStdString();
}

/// 0: the whole name, 1: the name begins so, 2: somewhere in it, 3: anything else that fits; nothing: no match.
[[nodiscard]] std::optional<int> rankOf(const ResidentIndex::Entry& entry, const std::string& wanted) {
    const std::string name = folded(entry.name);
    if (name == wanted) {
        return 0;
    }
    if (name.starts_with(wanted) || entry.spelling.initials == wanted) {
        return 1;
    }
    if (name.find(wanted) != std::string::npos || entry.spelling.initials.starts_with(wanted) ||
        entry.spelling.full.starts_with(wanted)) {
        return 2;
    }
    const bool fits = entry.phoneTail == wanted || folded(std::string(entry.idTail())) == wanted ||
                      folded(entry.address).find(wanted) != std::string::npos;
    return fits ? std::optional(3) : std::nullopt;
}

} // namespace

bool isEndOfId(std::string_view said, std::string_view end) {
    return !end.empty() && std::ranges::equal(said, end, [](char a, char b) {
        return std::toupper(static_cast<unsigned char>(a)) == std::toupper(static_cast<unsigned char>(b));
    });
}

std::string_view ResidentIndex::Entry::idTail() const {
    return idEnd.empty() ? std::string_view() : std::string_view(idEnd).substr(kIdEnd - kIdTail);
}

struct Pinyin::Impl {
    std::unique_ptr<icu::Transliterator> toLatin;
};

Pinyin::Pinyin()
    : m_impl(std::make_unique<Impl>()) {
    UErrorCode status = U_ZERO_ERROR;
    m_impl->toLatin.reset(
        icu::Transliterator::createInstance("Han-Latin/Names; Latin-ASCII; Lower", UTRANS_FORWARD, status));
}

Pinyin::~Pinyin() = default;

Pinyin::Spelling Pinyin::spell(std::string_view name) const {
    Spelling spelling;
    if (!m_impl->toLatin) {
        return spelling; // an ICU without its data: search by name, address and tails still works
    }
    icu::UnicodeString text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
    m_impl->toLatin->transliterate(text);
    std::string latin;
    text.toUTF8String(latin);
    bool isStart = true;
    for (const char c : latin) {
        if (!isLetterOrDigit(c)) {
            isStart = true;
            continue;
        }
        spelling.full += c;
        if (isStart) {
            spelling.initials += c;
        }
        isStart = false;
    }
    return spelling;
}

void ResidentIndex::rebuild(const std::vector<db::Resident>& residents) {
    m_entries.clear();
    m_entries.reserve(residents.size());
    for (const db::Resident& resident : residents) {
        m_entries.push_back({.id = resident.id,
                             .name = resident.name,
                             .firstCharacter = db::summary::firstCharacter(resident.name),
                             .sex = resident.sex,
                             .birthDate = resident.birthDate,
                             .address = resident.address,
                             .phoneTail = db::seal::phoneTail(resident.phone),
                             .idEnd = endOf(resident.idNumber),
                             .spelling = m_pinyin.spell(resident.name)});
    }
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry& a, const Entry& b) { return a.id < b.id; });
}

const ResidentIndex::Entry* ResidentIndex::find(db::ResidentId id) const {
    const auto found = std::lower_bound(m_entries.begin(), m_entries.end(), id,
                                        [](const Entry& entry, db::ResidentId wanted) { return entry.id < wanted; });
    return found == m_entries.end() || found->id != id ? nullptr : &*found;
}

std::vector<const ResidentIndex::Entry*> ResidentIndex::search(std::string_view text, std::size_t limit) const {
    const std::string wanted = folded(text);
    std::vector<std::pair<int, const Entry*>> ranked;
    for (const Entry& entry : m_entries) {
        if (const auto rank = wanted.empty() ? std::nullopt : rankOf(entry, wanted)) {
            ranked.emplace_back(*rank, &entry);
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<const Entry*> found;
    for (std::size_t i = 0; i < std::min(limit, ranked.size()); ++i) {
        found.push_back(ranked[i].second);
    }
    return found;
}

std::vector<const ResidentIndex::Entry*> ResidentIndex::withPhoneTail(std::string_view tail) const {
    std::vector<const Entry*> found;
    for (const Entry& entry : m_entries) {
        if (!entry.phoneTail.empty() && entry.phoneTail == tail) {
            found.push_back(&entry);
        }
    }
    return found;
}

std::vector<std::string_view> ResidentIndex::names() const {
    std::vector<std::string_view> names;
    names.reserve(m_entries.size());
    for (const Entry& entry : m_entries)
        names.emplace_back(entry.name);
    return names;
}

std::vector<db::ResidentId> ResidentIndex::signingIn(std::string_view phoneTail, std::string_view firstCharacter,
                                                     std::string_view idTail) const {
    std::vector<db::ResidentId> fitting;
    for (const Entry& entry : m_entries) {
        const bool fitsPhone = !entry.phoneTail.empty() && entry.phoneTail == phoneTail;
        const bool fitsName = !entry.firstCharacter.empty() && entry.firstCharacter == firstCharacter;
        const bool fitsId = isEndOfId(idTail, entry.idTail()); // asked of everybody: the time tells nothing
        if (fitsPhone && fitsName && fitsId) {
            fitting.push_back(entry.id);
        }
    }
    return fitting;
}

std::map<std::string, int> ResidentIndex::firstCharacters() const {
    std::map<std::string, int> characters;
    for (const Entry& entry : m_entries) {
        ++characters[entry.firstCharacter];
    }
    characters.erase(std::string());
    return characters;
}

} // namespace hall
