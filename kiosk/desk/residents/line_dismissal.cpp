// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/residents/line_dismissal.h"

#include "kiosk/desk/base/words.h"
#include "kiosk/wire/body.h"
#include "kiosk/wire/residents.h"

namespace desk {

LineDismissal::LineDismissal(wire::HallLink& link, Undo& undo, QObject* parent)
    : QObject{parent}
    , m_link{link}
    , m_undo{undo} {}

void LineDismissal::ask(const db::NeedsSummary& summary) {
    cancel();
    for (const db::SummaryLine& line : summary.lines) {
        if (line.key.empty()) { continue; }
        m_lines.push_back({.resident = summary.resident, .key = line.key, .text = line.text});
    }
    if (m_lines.empty()) { return; }
    m_isAsking = true;
    m_undo.explain({});
    if (m_lines.size() == 1) { m_chosen = m_lines.front(); }
    Q_EMIT changed();
}

void LineDismissal::choose(int line) {
    if (!m_isAsking || m_chosen || line < 0 || line >= static_cast<int>(m_lines.size())) { return; }
    m_chosen = m_lines[static_cast<std::size_t>(line)];
    Q_EMIT changed();
}

void LineDismissal::because(int reason) {
    if (!m_chosen || reason < 0 || reason > static_cast<int>(db::DismissReason::Later)) { return; }
    const Line line = *m_chosen;
    cancel();
    m_undo.explain({});
    m_link.ask(wire::LineDismiss{line.resident, line.key, static_cast<db::DismissReason>(reason)}, this,
               [this, line](const wire::Answered<wire::LineDismiss>& done) {
                   if (!done) {
                       m_undo.explain(words::problem(done.error()));
                   } else {
                       m_undo.offer({.said = [text = line.text] { return tr("不再提：%1").arg(words::ofHall(text)); },
                                     .back = wire::LineRestore{line.resident, line.key},
                                     .in = std::nullopt,
                                     .arrival = std::nullopt});
                   }
               });
}

void LineDismissal::cancel() {
    m_isAsking = false;
    m_lines.clear();
    m_chosen.reset();
    Q_EMIT changed();
}

QStringList LineDismissal::offered() const {
    QStringList texts;
    if (m_chosen) { return texts; }
    for (const Line& line : m_lines) {
        texts << words::ofHall(line.text);
    }
    return texts;
}

QString LineDismissal::chosenText() const {
    return m_chosen ? words::ofHall(m_chosen->text) : QString{};
}

} // namespace desk
