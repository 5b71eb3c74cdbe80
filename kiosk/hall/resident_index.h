// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/resident.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hall {

/// Turns Chinese characters into pinyin letters (ICU's Han-Latin, with the readings that are usual in names). Not
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
        std::string full;     ///< "zhangxiulan"
        std::string initials; ///< "zxl"
    };
    /// Lower-case ASCII letters and digits; other characters are left out.
    [[nodiscard]] Spelling spell(std::string_view name) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// All residents in memory, for the desk's search and the sign-in without a face: on the disk their names lie sealed
/// and cannot be searched. Not thread-safe.
class ResidentIndex {
public:
    struct Entry {
        db::ResidentId id{};
        std::string name;
        std::string firstCharacter;
        db::Sex sex = db::Sex::Unstated;
        db::Date birthDate{};
        std::string address;
        std::string phoneTail; ///< last four digits, or empty
        std::string idTail;    ///< last four characters, or empty
        Pinyin::Spelling spelling;
    };

    void rebuild(const std::vector<db::Resident>& residents);
    [[nodiscard]] const Entry* find(db::ResidentId id) const;
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

    /// By part of the name or address, pinyin (initials or the beginning of the full spelling), or the last four of
    /// phone or ID number. Whole names first, then beginnings of names, then the rest; at most `limit`.
    [[nodiscard]] std::vector<const Entry*> search(std::string_view text, std::size_t limit) const;
    [[nodiscard]] std::vector<const Entry*> withPhoneTail(std::string_view tail) const;
    /// Every first character that occurs, once.
    [[nodiscard]] std::vector<std::string> firstCharacters() const;
    /// Every name; as long as the index is not rebuilt.
    [[nodiscard]] std::vector<std::string_view> names() const;

private:
    Pinyin m_pinyin;
    std::vector<Entry> m_entries; // sorted by id
};

} // namespace hall
