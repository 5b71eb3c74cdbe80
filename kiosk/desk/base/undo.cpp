// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/base/undo.h"

#include "kiosk/desk/base/words.h"

#include <utility>

namespace desk {

Undo::Undo(wire::HallLink& link, std::function<wire::Steady()> steady, QObject* parent)
    : QObject{parent}
    , m_link{link}
    , m_steady{std::move(steady)} {}

void Undo::offer(Step step) {
    m_step = std::move(step);
    m_since = m_steady();
    m_problem.clear();
    Q_EMIT changed();
}

void Undo::explain(const QString& problem) {
    m_problem = problem;
    Q_EMIT changed();
}

void Undo::undo() {
    tick();
    if (!m_step) { return; }
    Step step = *std::exchange(m_step, std::nullopt);
    m_problem.clear();
    Q_EMIT changed();
    std::visit(
        [this, arrival = step.arrival]<typename Request>(Request back) {
            m_link.ask(std::move(back), this, [this, arrival](const wire::Answered<Request>& done) {
                m_problem = done ? QString{} : words::problem(done.error());
                Q_EMIT changed();
                if (done && arrival) { Q_EMIT undone(db::raw(*arrival)); }
            });
        },
        std::move(step.back));
}

void Undo::leave() {
    m_problem.clear();
    if (m_step && !m_step->in) { m_step.reset(); }
    Q_EMIT changed();
}

void Undo::forget() {
    m_step.reset();
    m_problem.clear();
    Q_EMIT changed();
}

void Undo::tick() {
    if (!m_step || !m_step->in || m_steady() - m_since < *m_step->in) { return; }
    m_step.reset();
    Q_EMIT changed();
}

void Undo::retranslate() {
    Q_EMIT changed();
}

} // namespace desk
