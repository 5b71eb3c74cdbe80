// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/input/candidate.h"
#include "kiosk/input/strokes.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace input {

/// What a visitor's letters and strokes may mean. The screens know no more than this.
class Scribe {
public:
    using Found = std::function<void(const std::vector<std::string>& characters)>;

    Scribe() = default;
    Scribe(const Scribe&) = delete;
    Scribe& operator=(const Scribe&) = delete;
    Scribe(Scribe&&) = delete;
    Scribe& operator=(Scribe&&) = delete;
    virtual ~Scribe() = default;

    /// False: this way is not offered.
    [[nodiscard]] virtual bool canType() const = 0;
    [[nodiscard]] virtual bool canWrite() const = 0;

    /// Best first, at most kPage * 4. The thread that made the scribe.
    [[nodiscard]] virtual std::vector<Candidate> forLetters(std::string_view letters) const = 0;
    /// Calls `found` from a thread of its own when the strokes have been looked at; if other strokes come meanwhile,
    /// these may be passed over. `before`: what stands on the screen already.
    virtual void forStrokes(Strokes strokes, std::string before, Found found) = 0;
    /// Strokes that wait are not looked at any more, and those of the last question are no longer in memory.
    virtual void forget() = 0;
};

struct ScribeFiles {
    std::filesystem::path dictionary; ///< empty: where Debian's libgooglepinyin0 puts it
    std::filesystem::path model;      ///< empty: where Debian's tegaki-zinnia-simplified-chinese puts it
};

/// A scribe with what is there. `vocabulary`: the text of assets/input/vocabulary.txt. Every way that cannot be offered
/// is told to `tell`, once.
[[nodiscard]] std::unique_ptr<Scribe> makeScribe(const ScribeFiles& files, std::string_view vocabulary,
                                                 const std::function<void(const Trouble&)>& tell);

} // namespace input
