// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/input/candidate.h"
#include "kiosk/input/vocabulary.h"

#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace input {

/// Letters as words: the trade's vocabulary first, then libgooglepinyin, then characters of names that it has not. It
/// is opened without a dictionary of the user and never told what was chosen: it learns nothing and writes nothing. One
/// in a program; the thread that opened it.
class Pinyin {
public:
    /// `dictionary`: Debian's dict_pinyin.dat. Missing, Unreadable, InUse.
    [[nodiscard]] static Expected<Pinyin> open(const std::filesystem::path& dictionary, const Vocabulary& vocabulary);

    Pinyin(Pinyin&&) noexcept = default;
    Pinyin& operator=(Pinyin&&) noexcept = default;
    Pinyin(const Pinyin&) = delete;
    Pinyin& operator=(const Pinyin&) = delete;
    ~Pinyin() = default;

    /// At most `most`, best first, none twice. `letters`: a to z, v for ü, and ' between syllables (xi'an), at most
    /// kMostLetters (the rest is not looked at); other characters: nothing is found. About 1 ms.
    [[nodiscard]] std::vector<Candidate> candidates(std::string_view letters, std::size_t most) const;

    static constexpr std::size_t kMostLetters = 24;

private:
    struct Close {
        void operator()(const Vocabulary* vocabulary) const noexcept;
    };
    explicit Pinyin(const Vocabulary& vocabulary)
        : m_open(&vocabulary) {}

    std::unique_ptr<const Vocabulary, Close> m_open; ///< not owned; to let go of it closes the library
};

} // namespace input
