// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/input/candidate.h"
#include "kiosk/input/ranking.h"
#include "kiosk/input/strokes.h"
#include "kiosk/input/vocabulary.h"

#include <filesystem>
#include <memory>
#include <set>
#include <string_view>
#include <vector>

namespace input {

/// Strokes as characters: those of zinnia's model of simplified Chinese, digits and letters, and characters that the
/// model has not, by their parts. Keeps nothing. Not thread-safe: one thread at a time.
class Handwriting {
public:
    /// `model`: tegaki's handwriting-zh_CN.model or one like it. Missing, Unreadable.
    [[nodiscard]] static Expected<Handwriting> open(const std::filesystem::path& model, const Vocabulary& vocabulary);

    Handwriting(Handwriting&&) noexcept;
    Handwriting& operator=(Handwriting&&) noexcept;
    Handwriting(const Handwriting&) = delete;
    Handwriting& operator=(const Handwriting&) = delete;
    ~Handwriting();

    /// The characters that one set of strokes may be, best first, at most `most`; empty if nothing was written.
    /// `before`: what has been written already. Some tens of milliseconds: not for the GUI thread.
    [[nodiscard]] std::vector<std::string> characters(const Strokes& written, std::string_view before,
                                                      std::size_t most) const;
    /// How many characters the model knows.
    [[nodiscard]] std::size_t size() const;

private:
    struct Recogniser;
    Handwriting(std::unique_ptr<Recogniser> recogniser, const Vocabulary& vocabulary);

    std::unique_ptr<Recogniser> m_recogniser;
    const Vocabulary* m_vocabulary;
};

} // namespace input
