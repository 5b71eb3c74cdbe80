// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/line_dismissal.h"

#include "kiosk/desk/words.h"

#include <utility>

namespace desk {

LineDismissal::LineDismissal(wire::HallLink& link, QObject* parent)
    : QObject{parent}
    , m_link{link} {}

void LineDismissal::ask(const db::NeedsSummary& summary) {
    cancel();
    for (const db::SummaryLine& line : summary.lines) {
        if (line.key.empty()) continue;
        m_lines.push_back({.resident = summary.resident, .key = line.key, .text = line.text});
    }
    if (m_lines.empty()) return;
    m_isAsking = true;
    m_problem.clear();
    if (m_lines.size() == 1) m_chosen = m_lines.front();
    Q_EMIT changed();
}

void LineDismissal::choose(int line) {
    if (!m_isAsking || m_chosen || line < 0 || line >= static_cast<int>(m_lines.size())) return;
    m_chosen = m_lines[static_cast<std::size_t>(line)];
    Q_EMIT changed();
}

void LineDismissal::because(int reason) {
    if (!m_chosen || reason < 0 || reason > static_cast<int>(db::DismissReason::Later)) return;
    const Line line = *m_chosen;
    cancel();
    send(wire::LineDismiss{line.resident, line.key, static_cast<db::DismissReason>(reason)}, line);
}

void LineDismissal::cancel() {
    m_isAsking = false;
    m_lines.clear();
    m_chosen.reset();
    Q_EMIT changed();
}

void LineDismissal::undo() {
    if (!m_undoable) return;
    const Line line = *std::exchange(m_undoable, std::nullopt);
    Q_EMIT changed();
    send(wire::LineRestore{line.resident, line.key}, std::nullopt);
}

void LineDismissal::forget() {
    m_undoable.reset();
    m_problem.clear();
    cancel();
}

void LineDismissal::send(wire::Body request, std::optional<Line> undoable) {
    m_problem.clear();
    m_link.ask(std::move(request), this,
               [this, undoable = std::move(undoable)](const std::optional<wire::Body>& reply) {
                   m_problem = words::problem(reply).value_or(QString{});
                   if (m_problem.isEmpty()) m_undoable = undoable;
                   Q_EMIT changed();
               });
}

QStringList LineDismissal::offered() const {
    QStringList texts;
    if (m_chosen) return texts;
    for (const Line& line : m_lines)
        texts << words::ofHall(line.text);
    return texts;
}

QString LineDismissal::chosenText() const {
    return m_chosen ? words::ofHall(m_chosen->text) : QString{};
}

QString LineDismissal::undoText() const {
    return m_undoable ? words::ofHall(m_undoable->text) : QString{};
}

} // namespace desk
