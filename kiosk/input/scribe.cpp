// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/input/scribe.h"

#include "kiosk/input/handwriting.h"
#include "kiosk/input/pinyin.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace input {
namespace {

constexpr auto kModel = "/usr/share/tegaki/models/zinnia/handwriting-zh_CN.model";
constexpr std::size_t kMostPages = 4;
constexpr std::size_t kMostStrokes = 64;
constexpr std::size_t kMostPoints = 4096;

std::filesystem::path dictionaryOr(const std::filesystem::path& named) {
    return named.empty() ? std::filesystem::path(YIMEN_PINYIN_DICTIONARY) : named;
}

bool isReadable(const Strokes& strokes) {
    std::size_t points = 0;
    for (const Stroke& stroke : strokes) {
        points += stroke.size();
    }
    return strokes.size() <= kMostStrokes && points <= kMostPoints;
}

/// Looks at strokes on a thread of its own; the newest question wins.
class WritingThread {
public:
    explicit WritingThread(Handwriting handwriting)
        : m_handwriting(std::move(handwriting))
        , m_thread([this](const std::stop_token& stop) { run(stop); }) {}

    void ask(Strokes strokes, std::string before, Scribe::Found found) {
        {
            const std::scoped_lock lock(m_mutex);
            m_question = Question{std::move(strokes), std::move(before), std::move(found)};
        }
        m_wake.notify_one();
    }
    void forget() {
        const std::scoped_lock lock(m_mutex);
        m_question.reset();
    }

private:
    struct Question {
        Strokes strokes;
        std::string before;
        Scribe::Found found;
    };

    void run(const std::stop_token& stop) {
        while (auto question = next(stop)) {
            question->found(m_handwriting.characters(question->strokes, question->before, kPage));
        }
    }
    std::optional<Question> next(const std::stop_token& stop) {
        std::unique_lock lock(m_mutex);
        if (!m_wake.wait(lock, stop, [this] { return m_question.has_value(); })) { return std::nullopt; }
        return std::exchange(m_question, std::nullopt);
    }

    Handwriting m_handwriting;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<Question> m_question; ///< guarded by m_mutex
    std::jthread m_thread;              ///< last: it uses all of the above
};

class RealScribe : public Scribe {
public:
    RealScribe(const ScribeFiles& files, Vocabulary vocabulary, const std::function<void(const Trouble&)>& tell)
        : m_vocabulary(std::move(vocabulary)) {
        if (auto pinyin = Pinyin::open(dictionaryOr(files.dictionary), m_vocabulary)) {
            m_pinyin.emplace(std::move(*pinyin));
        } else {
            tell(pinyin.error());
        }
        if (auto writing = Handwriting::open(files.model.empty() ? kModel : files.model, m_vocabulary)) {
            m_writing.emplace(std::move(*writing));
        } else {
            tell(writing.error());
        }
    }

    [[nodiscard]] bool canType() const override { return m_pinyin.has_value(); }
    [[nodiscard]] bool canWrite() const override { return m_writing.has_value(); }
    [[nodiscard]] std::vector<Candidate> forLetters(std::string_view letters) const override {
        return m_pinyin ? m_pinyin->candidates(letters, kPage * kMostPages) : std::vector<Candidate>();
    }
    void forStrokes(Strokes strokes, std::string before, Found found) override {
        if (m_writing && isReadable(strokes)) {
            m_writing->ask(std::move(strokes), std::move(before), std::move(found));
        }
    }
    void forget() override {
        if (m_writing) { m_writing->forget(); }
    }

private:
    Vocabulary m_vocabulary;
    std::optional<Pinyin> m_pinyin;
    std::optional<WritingThread> m_writing;
};

} // namespace

std::unique_ptr<Scribe> makeScribe(const ScribeFiles& files, std::string_view vocabulary,
                                   const std::function<void(const Trouble&)>& tell) {
    auto words = Vocabulary::read(vocabulary);
    if (!words) {
        tell(words.error()); // what the libraries know is still offered
    }
    return std::make_unique<RealScribe>(files, words ? std::move(*words) : Vocabulary(), tell);
}

} // namespace input
