// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/question.h"

#include <functional>
#include <optional>
#include <utility>

namespace desk {

/// One record of the hall that a clerk reads and works on. After each step it is what the hall answers; when somebody
/// else did something it is read again quietly, but never under the words that the clerk is writing. GUI thread.
///
///     struct Kind {
///         using Record = ...;
///         using Open = ...;                                       // the request that gives it
///         static Open open(const Record&);
///         static std::optional<Record> in(const wire::AnswerOf<Open>&);
///         static bool differs(const Record&, const Record&);      // somebody did something between the two
///     };
template <typename Kind>
class OpenRecord {
public:
    using Record = typename Kind::Record;
    using Open = typename Kind::Open;
    using Told = wire::AnswerOf<Open>;

    /// `changed` is called for what comes by itself. As Question else.
    OpenRecord(wire::HallLink& link, QObject& asker, std::function<void()> changed)
        : m_question{link, asker}
        , m_changed{std::move(changed)} {}

    explicit operator bool() const { return m_record.has_value(); }
    const Record* operator->() const { return &*m_record; }
    const Record& operator*() const { return *m_record; }

    [[nodiscard]] Loading::State state() const { return m_state; }
    [[nodiscard]] bool isBusy() const { return m_question.isUnderWay(); }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] bool isShown() const { return m_isShown; }
    [[nodiscard]] bool isWriting() const { return m_isWriting; }
    /// The clerk is writing, and somebody did something: takeNews() shows it.
    [[nodiscard]] bool hasNews() const { return m_newer.has_value(); }

    /// `then(const Told*)`: null if it has not come.
    template <typename Then>
    void open(Open request, Then then) {
        close();
        m_wanted = request;
        m_state = Loading::State::Loading;
        ask(std::move(request), std::move(then));
    }
    /// That did not open.
    [[nodiscard]] std::optional<Open> failed() const {
        return m_state == Loading::State::Failed ? m_wanted : std::nullopt;
    }

    /// A step; the record is then what the hall answers.
    template <wire::Exchanged Request, typename Then>
    void ask(Request request, Then then) {
        m_problem.clear();
        m_question.ask(std::move(request), [this, then = std::move(then)](const wire::Answered<Request>& told) mutable {
            if (told) {
                take(*told);
            } else {
                fail(words::problem(told.error()));
            }
            then(told && Kind::in(*told) ? &*told : nullptr);
            if (m_isStale) { onChanged(); }
        });
    }

    /// What the hall answered to a question of somebody else's.
    void take(const Told& told) {
        auto record = Kind::in(told);
        if (!record) { return fail(words::refusedBy(told.refusal)); }
        m_record = std::move(record);
        m_newer.reset();
        m_state = Loading::State::Ready;
    }

    void close() {
        m_question.forget();
        m_problem.clear();
        m_record.reset();
        m_newer.reset();
        m_wanted.reset();
        m_isStale = false;
        m_state = Loading::State::Idle;
    }
    void fail(const QString& problem) {
        explain(problem);
        m_state = m_record ? Loading::State::Ready : Loading::State::Failed;
    }
    /// Of something beside it; empty: the clerk has read it.
    void explain(const QString& problem) { m_problem = problem; }

    /// Something became of it, or may have. At most one question is under way.
    void onChanged() {
        if (!m_record) { return; }
        m_isStale = !m_isShown || isBusy() || m_isAskingAgain;
        if (!m_isStale) { askAgain(); }
    }

    void takeNews() {
        if (!m_newer || isBusy()) { return; }
        m_record = std::exchange(m_newer, std::nullopt);
        m_changed();
    }

    void setShown(bool isShown) {
        if (isShown == m_isShown) { return; }
        m_isShown = isShown;
        if (m_isShown && m_isStale) { onChanged(); }
        m_changed();
    }

    void setWriting(bool isWriting) {
        if (isWriting == m_isWriting) { return; }
        m_isWriting = isWriting;
        m_changed();
        if (!m_isWriting) { takeNews(); }
    }

private:
    void askAgain() {
        m_isAskingAgain = true;
        m_question.askAside(Kind::open(*m_record), [this](const wire::Answered<Open>* told) {
            m_isAskingAgain = false;
            if (told != nullptr && *told) { takeAgain(Kind::in(**told)); }
            if (m_isStale) { onChanged(); }
        });
    }

    void takeAgain(std::optional<Record> record) {
        if (!record || !m_record) { return; }
        if (!m_isWriting) {
            m_record = std::move(record);
        } else if (Kind::differs(*m_record, *record)) {
            m_newer = std::move(record);
        }
        m_changed();
    }

    Question m_question;
    std::function<void()> m_changed;
    Loading::State m_state = Loading::State::Idle;
    QString m_problem;
    std::optional<Record> m_record;
    std::optional<Record> m_newer; ///< only while the clerk is writing
    std::optional<Open> m_wanted;  ///< that open() was for
    bool m_isShown = false;
    bool m_isWriting = false;
    bool m_isAskingAgain = false;
    bool m_isStale = false; ///< something changed that was not asked for yet
};

} // namespace desk
