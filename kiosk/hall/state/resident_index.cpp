// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/resident_index.h"

#include "db/names/name_form.h"
#include "db/names/surname.h"
#include "db/seal/field_seal.h"
#include "kiosk/hall/state/sign_in_choices.h"

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

/// The one form in lower case and without dots, so that "Grace" finds "grace", an X matches an x, and nobody has to
/// find the dot on the keyboard.
[[nodiscard]] std::string folded(std::string_view text) {
    return QString::fromStdString(db::names::oneForm(text)).remove(QChar(0x00B7)).toLower().toStdString();
}

/// What `wanted` is as pinyin: no spaces, no apostrophe between syllables (xi'an), and ü as everybody types it: v,
/// which behind j, q, x and y is u.
[[nodiscard]] std::string asPinyin(const std::string& wanted) {
    std::string letters;
    const QString typed = QString::fromStdString(wanted).replace(QChar(0x00FC), QLatin1Char('v'));
    for (const QChar each : typed) {
        if (each == QLatin1Char(' ') || each == QLatin1Char('\'') || each == QChar(0x2019)) { continue; }
        const char c = each.unicode() < 0x80 ? static_cast<char>(each.unicode()) : '?'; // no pinyin: fits nothing
        const bool isU =
            c == 'v' && !letters.empty() && std::string_view("jqxy").find(letters.back()) != std::string_view::npos;
        letters += isU ? 'u' : c;
    }
    return letters;
}

/// Stands for ü, which has several spellings, until they are made.
constexpr char kUmlaut = '\x01';
/// More ways to spell one name nobody tries.
constexpr std::size_t kMostSpellings = 24;

/// lv as it is typed, lu as ICU and old forms have it, lyu as passports have it.
[[nodiscard]] std::vector<std::string> spellingsOf(const std::string& syllable) {
    const std::size_t at = syllable.find(kUmlaut);
    if (at == std::string::npos) { return {syllable}; }
    std::vector<std::string> all;
    for (const char* as : {"v", "u", "yu"}) {
        all.push_back(std::string(syllable).replace(at, 1, as));
    }
    return all;
}

void append(std::vector<std::string>& spellings, const std::vector<std::string>& next) {
    std::vector<std::string> longer;
    for (const std::string& before : spellings) {
        for (const std::string& each : next) {
            if (longer.size() < kMostSpellings) { longer.push_back(before + each); }
        }
    }
    spellings = std::move(longer);
}

void addOnce(std::vector<std::string>& all, std::string each) {
    if (!each.empty() && std::ranges::find(all, each) == all.end()) { all.push_back(std::move(each)); }
}

[[nodiscard]] bool isOneOf(const std::vector<std::string>& all, const std::string& typed) {
    return std::ranges::find(all, typed) != all.end();
}

[[nodiscard]] bool beginsOneOf(const std::vector<std::string>& all, const std::string& typed) {
    return !typed.empty() && std::ranges::any_of(all, [&](const std::string& each) { return each.starts_with(typed); });
}

/// 0: the whole name, 1: the name begins so, 2: somewhere in it, 3: anything else that fits; nothing: no match.
[[nodiscard]] std::optional<int> rankOf(const ResidentIndex::Entry& entry, const std::string& wanted,
                                        const std::string& pinyin) {
    const std::string& name = entry.foldedName;
    if (name == wanted) { return 0; }
    if (name.starts_with(wanted) || isOneOf(entry.spelling.initials, pinyin)) { return 1; }
    if (name.find(wanted) != std::string::npos || beginsOneOf(entry.spelling.initials, pinyin) ||
        beginsOneOf(entry.spelling.full, pinyin)) {
        return 2;
    }
    const bool fits = entry.phoneTail == wanted || folded(std::string(entry.idTail())) == wanted ||
                      entry.foldedAddress.find(wanted) != std::string::npos;
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
    std::unique_ptr<icu::Transliterator> toLatin; ///< keeps the two dots of ü
    std::unique_ptr<icu::Transliterator> toAscii;

    /// Syllables and words, lower case, ü as kUmlaut.
    [[nodiscard]] std::vector<std::string> syllablesOf(std::string_view text) const {
        icu::UnicodeString latin =
            icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
        toLatin->transliterate(latin);
        latin.findAndReplace(icu::UnicodeString(UChar32{0x00FC}), icu::UnicodeString(UChar32{kUmlaut}));
        toAscii->transliterate(latin);
        std::string ascii;
        latin.toUTF8String(ascii);
        std::vector<std::string> syllables;
        bool isStart = true;
        for (const char c : ascii) {
            const bool isSpelt = isLetterOrDigit(c) || c == kUmlaut;
            if (isSpelt && isStart) { syllables.emplace_back(); }
            if (isSpelt) { syllables.back() += c; }
            isStart = !isSpelt;
        }
        return syllables;
    }
};

Pinyin::Pinyin()
    : m_impl(std::make_unique<Impl>()) {
    UErrorCode status = U_ZERO_ERROR;
    m_impl->toLatin.reset(icu::Transliterator::createInstance(
        "Han-Latin; NFD; [[:Nonspacing Mark:]-[\\u0308]] Remove; NFC; Lower", UTRANS_FORWARD, status));
    m_impl->toAscii.reset(icu::Transliterator::createInstance("Latin-ASCII; Lower", UTRANS_FORWARD, status));
}

Pinyin::~Pinyin() = default;

Pinyin::Spelling Pinyin::spell(std::string_view name) const {
    Spelling spelling;
    if (!m_impl->toLatin || !m_impl->toAscii) {
        return spelling; // an ICU without its data: search by name, address and tails still works
    }
    // A surname is read as families read it; the same character in a given name is not.
    const db::names::Surname* surname = db::names::surnameOf(name);
    std::vector<std::vector<std::string>> fronts = {{}};
    if (surname != nullptr) {
        fronts = surname->readings;
        for (auto& front : fronts) {
            for (std::string& syllable : front) {
                std::ranges::replace(syllable, 'v', kUmlaut);
            }
        }
    }
    const auto rest = m_impl->syllablesOf(name.substr(surname == nullptr ? 0 : surname->text.size()));
    for (std::vector<std::string> syllables : fronts) {
        syllables.insert(syllables.end(), rest.begin(), rest.end());
        std::vector<std::string> full{std::string()};
        std::string initials;
        for (const std::string& syllable : syllables) {
            append(full, spellingsOf(syllable));
            initials += syllable.front();
        }
        for (std::string& each : full) {
            addOnce(spelling.full, std::move(each));
        }
        addOnce(spelling.initials, std::move(initials));
    }
    return spelling;
}

ResidentIndex::Entry ResidentIndex::entryOf(const db::Resident& resident) const {
    return {.id = resident.id,
            .name = resident.name,
            .foldedName = folded(resident.name),
            .firstCharacter = signInCharacter(resident.name),
            .sex = resident.sex,
            .birthDate = resident.birthDate,
            .address = resident.address,
            .foldedAddress = folded(resident.address),
            .phoneTail = db::seal::phoneTail(resident.phone),
            .idEnd = endOf(resident.idNumber),
            .standing = resident.standing,
            .spelling = m_pinyin->spell(resident.name)};
}

void ResidentIndex::rebuild(const std::vector<db::Resident>& residents) {
    std::vector<Entry> entries;
    entries.reserve(residents.size());
    for (const db::Resident& resident : residents) {
        if (resident.standing != db::Standing::Merged) { entries.push_back(entryOf(resident)); }
    }
    std::ranges::sort(entries, {}, &Entry::id);
    m_entries = std::make_shared<const std::vector<Entry>>(std::move(entries));
}

void ResidentIndex::put(const db::Resident& resident) {
    std::vector<Entry> entries = *m_entries;
    const auto at = std::ranges::lower_bound(entries, resident.id, {}, &Entry::id);
    const bool isThere = at != entries.end() && at->id == resident.id;
    if (resident.standing == db::Standing::Merged) {
        if (isThere) { entries.erase(at); }
    } else if (isThere) {
        *at = entryOf(resident);
    } else {
        entries.insert(at, entryOf(resident));
    }
    m_entries = std::make_shared<const std::vector<Entry>>(std::move(entries));
}

const ResidentIndex::Entry* ResidentIndex::find(db::ResidentId id) const {
    const auto found = std::lower_bound(m_entries->begin(), m_entries->end(), id,
                                        [](const Entry& entry, db::ResidentId wanted) { return entry.id < wanted; });
    return found == m_entries->end() || found->id != id ? nullptr : &*found;
}

std::vector<const ResidentIndex::Entry*> ResidentIndex::search(std::string_view text, std::size_t limit) const {
    const std::string wanted = folded(text);
    const std::string pinyin = asPinyin(wanted);
    std::vector<std::pair<int, const Entry*>> ranked;
    for (const Entry& entry : *m_entries) {
        if (const auto rank = wanted.empty() ? std::nullopt : rankOf(entry, wanted, pinyin)) {
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
    for (const Entry& entry : *m_entries) {
        const bool maySignIn = entry.standing != db::Standing::Died && !entry.phoneTail.empty();
        if (maySignIn && entry.phoneTail == tail) { found.push_back(&entry); }
    }
    return found;
}

std::vector<const ResidentIndex::Entry*> ResidentIndex::named(std::string_view name, db::Date birthDate) const {
    std::vector<const Entry*> found;
    for (const Entry& entry : *m_entries) {
        if (entry.birthDate == birthDate && entry.name == name) { found.push_back(&entry); }
    }
    return found;
}

std::vector<std::string_view> ResidentIndex::names() const {
    std::vector<std::string_view> names;
    names.reserve(m_entries->size());
    for (const Entry& entry : *m_entries) {
        names.emplace_back(entry.name);
    }
    return names;
}

std::vector<db::ResidentId> ResidentIndex::signingIn(std::string_view phoneTail, std::string_view firstCharacter,
                                                     std::string_view idTail) const {
    const std::string said = signInCharacter(firstCharacter);
    std::vector<db::ResidentId> fitting;
    for (const Entry& entry : *m_entries) {
        const bool fitsPhone = !entry.phoneTail.empty() && entry.phoneTail == phoneTail;
        const bool fitsName = !entry.firstCharacter.empty() && entry.firstCharacter == said;
        const bool fitsId = isEndOfId(idTail, entry.idTail()); // asked of everybody: the time tells nothing
        const bool isAlive = entry.standing != db::Standing::Died;
        if (fitsPhone && fitsName && fitsId && isAlive) { fitting.push_back(entry.id); }
    }
    return fitting;
}

std::map<std::string, int> ResidentIndex::firstCharacters() const {
    std::map<std::string, int> characters;
    for (const Entry& entry : *m_entries) {
        ++characters[entry.firstCharacter];
    }
    characters.erase(std::string());
    return characters;
}

} // namespace hall
