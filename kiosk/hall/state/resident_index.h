// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/resident.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hall {

/// Turns Chinese characters into pinyin letters (ICU's Han-Latin; a surname as db/names/surname.h reads it). Not
/// thread-safe.
class Pinyin {
public:
    Pinyin();
    ~Pinyin();
    Pinyin(const Pinyin&) = delete;
    Pinyin& operator=(const Pinyin&) = delete;
    Pinyin(Pinyin&&) = delete;
    Pinyin& operator=(Pinyin&&) = delete;

    struct Spelling {
        std::vector<std::string> full;     ///< "zhangxiulan"; "lvmou", "lumou", "lyumou"; the usual one first
        std::vector<std::string> initials; ///< "zxl"; two for a surname that has two readings
    };
    /// Lower-case ASCII letters and digits; other characters are left out. Empty if nothing is left.
    [[nodiscard]] Spelling spell(std::string_view name) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// So many of the last characters of an ID number show, beside a case's number, that it is one's own.
inline constexpr std::size_t kIdEnd = 6;

/// `said` is `end`, the end of an ID number; an x is as good as an X. Nothing is the end of no number.
[[nodiscard]] bool isEndOfId(std::string_view said, std::string_view end);

/// All residents in memory, for the desk's search and the sign-in without a face: on the disk their names lie sealed
/// and cannot be searched. Not thread-safe.
class ResidentIndex {
public:
    struct Entry {
        db::ResidentId id{};
        std::string name;
        std::string foldedName; ///< as it is searched
        std::string firstCharacter;
        db::Sex sex = db::Sex::Unstated;
        db::Date birthDate{};
        std::string address;
        std::string foldedAddress;
        std::string phoneTail; ///< last four digits, or empty
        std::string idEnd;     ///< last six characters of the ID number, or empty
        db::Standing standing = db::Standing::Here;
        Pinyin::Spelling spelling;

        /// Last four characters of the ID number, or empty.
        [[nodiscard]] std::string_view idTail() const;
    };

    /// Whoever is merged into another one is not in it.
    void rebuild(const std::vector<db::Resident>& residents);
    /// One more, or another state of one that is there.
    void put(const db::Resident& resident);
    [[nodiscard]] const Entry* find(db::ResidentId id) const;
    [[nodiscard]] std::size_t size() const { return m_entries->size(); }

    /// By part of the name or address in any form of it (spaces, dots and width do not matter), pinyin (initials or the
    /// beginning of the full spelling; ü as v, u or yu, an apostrophe between syllables or none), or the last four of
    /// phone or ID number. Whole names first, then beginnings of names, then the rest; at most `limit`.
    [[nodiscard]] std::vector<const Entry*> search(std::string_view text, std::size_t limit) const;
    /// Of those who can sign in: nobody who died.
    [[nodiscard]] std::vector<const Entry*> withPhoneTail(std::string_view tail) const;
    /// With this name in its one form, and this birth date.
    [[nodiscard]] std::vector<const Entry*> named(std::string_view name, db::Date birthDate) const;
    /// Whose these three are, all of them: phone tail, first character, last four of the ID number. Nobody without a
    /// phone or an ID number, and nobody who died. Takes as long whoever they are and whether anybody fits.
    [[nodiscard]] std::vector<db::ResidentId> signingIn(std::string_view phoneTail, std::string_view firstCharacter,
                                                        std::string_view idTail) const;
    /// Every first character that occurs, and how often.
    [[nodiscard]] std::map<std::string, int> firstCharacters() const;
    /// Every name; as long as the index is not rebuilt.
    [[nodiscard]] std::vector<std::string_view> names() const;

private:
    [[nodiscard]] Entry entryOf(const db::Resident& resident) const;

    std::shared_ptr<const Pinyin> m_pinyin = std::make_shared<const Pinyin>();
    std::shared_ptr<const std::vector<Entry>> m_entries = std::make_shared<const std::vector<Entry>>(); // sorted by id
};

} // namespace hall
