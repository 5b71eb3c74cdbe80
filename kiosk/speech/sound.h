// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace speech {

enum class Tongue { Chinese, English };

/// Samples of one channel, and how many of them make a second.
inline constexpr int kSamplesInASecond = 22050;
/// Takes samples as they are made; false if no more are wanted.
using Listener = std::function<bool(std::span<const std::int16_t>)>;

/// Text as sound, by espeak-ng. It has one voice in a process: what speaks elsewhere meanwhile is waited for.
class Sound {
public:
    /// Null if espeak-ng's voices are not installed. Takes some 20 ms.
    [[nodiscard]] static std::unique_ptr<Sound> open();

    /// `text` is pinyin for Chinese (sentencesInPinyin) and plain text for English. On the calling thread, much faster
    /// than it is heard.
    void make(const std::string& text, Tongue tongue, const Listener& listener);

    /// The phonemes that make() speaks, in the engine's own letters ("tS;h'i51N_|"); one line for a clause.
    [[nodiscard]] std::string phonemes(const std::string& text, Tongue tongue);

private:
    Sound() = default;
};

/// What to hand to Sound::make, one after the other: Chinese in pinyin, sentence by sentence; English line by line,
/// without Chinese characters.
[[nodiscard]] std::vector<std::string> inParts(std::string_view text, Tongue tongue);

} // namespace speech
