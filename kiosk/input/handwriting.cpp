// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/input/handwriting.h"

#include <algorithm>
#include <cmath>
#include <unicode/ucnv.h>
#include <unicode/ustring.h>
#include <zinnia.h>

namespace input {
namespace {

/// Further down a list nothing is ever lifted to the first page.
constexpr std::size_t kLookedAt = 60;

struct CloseConverter {
    void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
};

/// Is it of the second level of GB 2312 (rows 56 to 87)? The 3,755 of the first level are those in common use.
bool isSecondLevel(UConverter* converter, const std::string& character) {
    UErrorCode status = U_ZERO_ERROR;
    UChar wide[4]{};
    std::int32_t length = 0;
    u_strFromUTF8(wide, 4, &length, character.data(), static_cast<std::int32_t>(character.size()), &status);
    char bytes[8]{};
    const std::int32_t count = ucnv_fromUChars(converter, bytes, sizeof(bytes), wide, length, &status);
    return U_SUCCESS(status) != 0 && count == 2 && static_cast<unsigned char>(bytes[0]) >= 0xA0 + 56;
}

std::set<std::string, std::less<>> rareOf(const zinnia::Recognizer& recogniser) {
    std::set<std::string, std::less<>> rare;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open("GB2312", &status));
    if (U_FAILURE(status) != 0) {
        return rare; // then none is held back
    }
    for (std::size_t i = 0; i < recogniser.size(); ++i) {
        const std::string character = recogniser.value(i);
        if (isSecondLevel(converter.get(), character)) {
            rare.insert(character);
        }
    }
    return rare;
}

} // namespace

struct Handwriting::Recogniser {
    std::unique_ptr<zinnia::Recognizer> zinnia{zinnia::Recognizer::create()};
    std::set<std::string, std::less<>> rare;

    void guess(const Strokes& strokes, float doubt, std::vector<Guess>& guesses) const {
        const std::unique_ptr<zinnia::Character> character(zinnia::Character::create());
        character->clear();
        character->set_width(static_cast<std::size_t>(kSquare));
        character->set_height(static_cast<std::size_t>(kSquare));
        for (std::size_t id = 0; id < strokes.size(); ++id) {
            for (const Point& point : strokes[id]) {
                character->add(id, static_cast<int>(std::lround(point.x)), static_cast<int>(std::lround(point.y)));
            }
        }
        const std::unique_ptr<zinnia::Result> result(zinnia->classify(*character, kLookedAt));
        for (std::size_t i = 0; result != nullptr && i < result->size(); ++i) {
            guesses.push_back({.character = result->value(i), .score = result->score(i) - doubt});
        }
    }
};

Handwriting::Handwriting(std::unique_ptr<Recogniser> recogniser, const Vocabulary& vocabulary)
    : m_recogniser(std::move(recogniser))
    , m_vocabulary(&vocabulary) {}
Handwriting::Handwriting(Handwriting&&) noexcept = default;
Handwriting& Handwriting::operator=(Handwriting&&) noexcept = default;
Handwriting::~Handwriting() = default;

Expected<Handwriting> Handwriting::open(const std::filesystem::path& model, const Vocabulary& vocabulary) {
    std::error_code problem;
    if (!std::filesystem::is_regular_file(model, problem)) {
        return tl::unexpected(Trouble{.kind = Trouble::Kind::Missing, .what = model.string()});
    }
    auto recogniser = std::make_unique<Recogniser>();
    if (!recogniser->zinnia->open(model.c_str()) || recogniser->zinnia->size() == 0) {
        return tl::unexpected(Trouble{.kind = Trouble::Kind::Unreadable, .what = model.string()});
    }
    recogniser->rare = rareOf(*recogniser->zinnia);
    return Handwriting(std::move(recogniser), vocabulary);
}

std::vector<std::string> Handwriting::characters(const Strokes& written, std::string_view before,
                                                 std::size_t most) const {
    const Strokes strokes = tidied(written);
    if (strokes.empty()) {
        return {};
    }
    std::vector<Guess> guesses;
    m_recogniser->guess(strokes, 0, guesses);
    for (const Variation& each : variations(strokes)) {
        m_recogniser->guess(each.strokes, each.doubt, guesses);
    }
    return ranked(guesses, {.before = before, .vocabulary = m_vocabulary, .rare = &m_recogniser->rare}, most);
}

std::size_t Handwriting::size() const {
    return m_recogniser->zinnia->size();
}

} // namespace input
