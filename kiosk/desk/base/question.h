// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/request_state.h"
#include "kiosk/desk/base/words.h"
#include "kiosk/wire/hall_link.h"

#include <QObject>
#include <QString>
#include <concepts>
#include <utility>

namespace desk {

/// What one part of the desk asks of the hall: one thing after the other, and the newest answer alone counts. GUI
/// thread.
class Question {
public:
    /// Requires: `link` outlives `asker`, whose member this is.
    Question(wire::HallLink& link, QObject& asker)
        : m_link{link}
        , m_asker{asker} {}

    /// `take(const wire::Answered<Request>&)` hears the answer, unless something else was asked or forget() came first.
    template <wire::Exchanged Request, std::invocable<const wire::Answered<Request>&> Take>
    void ask(Request request, Take take) {
        ++m_newest;
        m_isUnderWay = true;
        m_link.ask(std::move(request), &m_asker,
                   [this, number = m_newest, take = std::move(take)](const wire::Answered<Request>& answer) mutable {
                       if (number != m_newest) { return; }
                       m_isUnderWay = false;
                       take(answer);
                   });
    }

    /// Beside what counts: `take(const wire::Answered<Request>*)` hears null if something was asked meanwhile, or
    /// forget() came.
    template <wire::Exchanged Request, std::invocable<const wire::Answered<Request>*> Take>
    void askAside(Request request, Take take) {
        m_link.ask(std::move(request), &m_asker,
                   [this, number = m_newest, take = std::move(take)](const wire::Answered<Request>& answer) mutable {
                       take(number == m_newest ? &answer : nullptr);
                   });
    }

    /// Whatever is under way is answered to nobody.
    void forget() {
        ++m_newest;
        m_isUnderWay = false;
    }

    [[nodiscard]] bool isUnderWay() const { return m_isUnderWay; }

private:
    wire::HallLink& m_link;
    QObject& m_asker;
    int m_newest = 0;
    bool m_isUnderWay = false;
};

/// What a part of the desk reads from the hall and shows: aloud when the clerk wants it, and again quietly, without
/// moving what they read, when something changed. At most one question is under way, and one more follows it. GUI
/// thread.
class Reading {
public:
    enum class How { Loud, Quiet }; ///< whether the clerk is told that it is being read

    /// As Question.
    Reading(wire::HallLink& link, QObject& asker)
        : m_question{link, asker} {}

    [[nodiscard]] Loading::State state() const { return m_state; }
    /// Why it could not be read; what a quiet question did not bring is not told.
    [[nodiscard]] const QString& problem() const { return m_problem; }

    /// The clerk sees from now on that it is being read; ask() follows.
    void begin() {
        m_problem.clear();
        m_state = Loading::State::Loading;
    }

    /// `take(const Answer*)`: null if there is none. `again()`: something changed while it was asked.
    template <wire::Exchanged Request, std::invocable<const wire::AnswerOf<Request>*> Take, std::invocable Again>
    void ask(Request request, How how, Take take, Again again) {
        m_isStale = false;
        m_question.ask(std::move(request), [this, how, take = std::move(take),
                                            again = std::move(again)](const wire::Answered<Request>& answer) mutable {
            if (answer) {
                settle();
            } else if (how == How::Loud) {
                m_state = Loading::State::Failed;
                m_problem = words::problem(answer.error());
            }
            take(answer ? &*answer : nullptr);
            if (m_isStale) { again(); }
        });
    }

    /// Something changed: whether to ask now. Not if nobody has read it yet; and if it is not shown, or being asked,
    /// again() or whoever shows it asks later.
    [[nodiscard]] bool mustAskAgain(bool isShown = true) {
        if (m_state == Loading::State::Idle) { return false; }
        m_isStale = m_question.isUnderWay() || !isShown;
        return !m_isStale;
    }
    [[nodiscard]] bool isStale() const { return m_isStale; }

    /// It is known, also without an answer.
    void settle() {
        m_state = Loading::State::Ready;
        m_problem.clear();
    }

    void forget() {
        m_question.forget();
        m_isStale = false;
        m_state = Loading::State::Idle;
        m_problem.clear();
    }

private:
    Question m_question;
    Loading::State m_state = Loading::State::Idle;
    QString m_problem;
    bool m_isStale = false;
};

} // namespace desk
