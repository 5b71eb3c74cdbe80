// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/speech/sound.h"

#include "kiosk/speech/characters.h"
#include "kiosk/speech/pinyin.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <espeak-ng/speak_lib.h>
#include <mutex>
#include <unicode/unistr.h>

namespace speech {
namespace {

/// Slower than the engine's usual 175 words a minute, for older ears.
constexpr int kPace = 145;

/// espeak-ng keeps everything in globals.
std::mutex& engine() {
    static std::mutex mutex;
    return mutex;
}

// zh alone would be a voice that reads pinyin as English.
const char* voiceOf(Tongue tongue) {
    return tongue == Tongue::Chinese ? "cmn-latn-pinyin" : "en";
}

int onSamples(short* samples, int count, espeak_EVENT* events) {
    const auto* listener = events == nullptr ? nullptr : static_cast<const Listener*>(events->user_data);
    if (samples == nullptr || count <= 0 || listener == nullptr) { return 0; }
    return (*listener)({samples, static_cast<std::size_t>(count)}) ? 0 : 1;
}

void speak(const std::string& text, Tongue tongue, const Listener& listener) {
    espeak_SetVoiceByName(voiceOf(tongue));
    espeak_SetParameter(espeakRATE, kPace, 0);
    // The library hands the listener back as it was given, and reads nothing from it.
    auto* handedBack = const_cast<Listener*>(&listener); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    espeak_Synth(text.c_str(), text.size() + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, nullptr, handedBack);
    espeak_Synchronize();
}

std::string withoutHan(std::string_view text) {
    std::string plain;
    for (const char32_t each : charactersOf(text)) {
        if (!isHan(each)) { icu::UnicodeString(static_cast<UChar32>(each)).toUTF8String(plain); }
    }
    return plain;
}

} // namespace

std::unique_ptr<Sound> Sound::open() {
    const std::lock_guard lock(engine());
    // Without DONT_EXIT a missing data folder would end the program.
    if (espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 100, nullptr, espeakINITIALIZE_DONT_EXIT) != kSamplesInASecond) {
        return nullptr;
    }
    for (const Tongue each : {Tongue::English, Tongue::Chinese}) {
        if (espeak_SetVoiceByName(voiceOf(each)) != EE_OK) { return nullptr; }
    }
    espeak_SetSynthCallback(&onSamples);
    return std::unique_ptr<Sound>(new Sound());
}

void Sound::make(const std::string& text, Tongue tongue, const Listener& listener) {
    const std::lock_guard lock(engine());
    speak(text, tongue, listener);
}

std::string Sound::phonemes(const std::string& text, Tongue tongue) {
    const std::lock_guard lock(engine());
    char* written = nullptr;
    std::size_t size = 0;
    std::FILE* file = open_memstream(&written, &size);
    if (file == nullptr) { return {}; }
    espeak_SetPhonemeTrace(espeakPHONEMES_SHOW, file);
    speak(text, tongue, [](std::span<const std::int16_t>) { return true; });
    espeak_SetPhonemeTrace(0, nullptr);
    std::fclose(file);
    std::string all(written, size);
    std::free(written); // NOLINT(cppcoreguidelines-no-malloc): open_memstream's
    return all;
}

std::vector<std::string> inParts(std::string_view text, Tongue tongue) {
    if (tongue == Tongue::Chinese) { return sentencesInPinyin(text); }
    std::vector<std::string> parts;
    const std::string plain = withoutHan(text);
    for (std::size_t start = 0; start < plain.size();) {
        const std::size_t end = std::min(plain.find('\n', start), plain.size());
        if (end > start) { parts.push_back(plain.substr(start, end - start)); }
        start = end + 1;
    }
    return parts;
}

} // namespace speech
