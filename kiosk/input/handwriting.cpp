// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/input/handwriting.h"

#include "kiosk/input/fitting.h"
#include "kiosk/input/glyphs.h"
#include "kiosk/input/model.h"
#include "kiosk/input/parts.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <unicode/ucnv.h>
#include <unicode/ustring.h>

namespace input {
namespace {

/// Further down a list nothing is ever lifted to the first page.
constexpr std::size_t kLookedAt = 200;

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

std::set<std::string, std::less<>> rareOf(const Model& model) {
    std::set<std::string, std::less<>> rare;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open("GB2312", &status));
    if (U_FAILURE(status) != 0) {
        return rare; // then none is held back
    }
    for (std::size_t i = 0; i < model.size(); ++i) {
        const std::string& character = model.character(i);
        if (isSecondLevel(converter.get(), character)) { rare.insert(character); }
    }
    return rare;
}

} // namespace

struct Handwriting::Recogniser {
    explicit Recogniser(Model read)
        : model(std::move(read))
        , rare(rareOf(model)) {}

    Model model;
    Glyphs glyphs{kGlyphs};
    Parts parts{kParts, model};
    std::set<std::string, std::less<>> rare;
};

Handwriting::Handwriting(std::unique_ptr<Recogniser> recogniser, const Vocabulary& vocabulary)
    : m_recogniser(std::move(recogniser))
    , m_vocabulary(&vocabulary) {}
Handwriting::Handwriting(Handwriting&&) noexcept = default;
Handwriting& Handwriting::operator=(Handwriting&&) noexcept = default;
Handwriting::~Handwriting() = default;

Expected<Handwriting> Handwriting::open(const std::filesystem::path& model, const Vocabulary& vocabulary) {
    auto read = Model::open(model);
    if (!read) { return tl::unexpected(read.error()); }
    return Handwriting(std::make_unique<Recogniser>(std::move(*read)), vocabulary);
}

std::vector<std::string> Handwriting::characters(const Strokes& written, std::string_view before,
                                                 std::size_t most) const {
    const Strokes strokes = tidied(written);
    if (strokes.empty()) { return {}; }
    const Model& model = m_recogniser->model;
    const std::vector<float> scores = fits(model, strokes);
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(order.size(), kLookedAt));
    std::partial_sort(order.begin(), end, order.end(),
                      [&](std::size_t one, std::size_t other) { return scores[one] > scores[other]; });
    std::vector<Guess> guesses = m_recogniser->glyphs.guesses(strokes, before);
    std::ranges::move(m_recogniser->parts.guesses(strokes), std::back_inserter(guesses));
    for (auto number = order.begin(); number != end; ++number) {
        guesses.push_back({.character = model.character(*number), .score = scores[*number]});
    }
    return ranked(guesses, {.before = before, .vocabulary = m_vocabulary, .rare = &m_recogniser->rare}, most);
}

std::size_t Handwriting::size() const {
    return m_recogniser->model.size();
}

} // namespace input
