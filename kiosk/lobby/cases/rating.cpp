// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/cases/rating.h"

#include "kiosk/wire/body.h"

namespace lobby {

Rating::Rating(wire::HallLink& link, const LobbySettings& settings)
    : m_link(link)
    , m_settings(settings) {}

QStringList Rating::grades() {
    return {tr("非常满意"), tr("满意"), tr("基本满意"), tr("不满意"), tr("非常不满意")};
}

void Rating::begin(wire::RatingGive what) {
    leave();
    m_ask = std::move(what);
    Q_EMIT changed();
}

void Rating::choose(int grade) {
    if (!m_ask || m_step != Step::Choosing || grade < 0 || grade >= static_cast<int>(grades().size())) { return; }
    m_ask->grade = static_cast<db::Grade>(grade);
    m_step = Step::Chosen;
    m_chosenAt = m_settings.steadyNow();
    Q_EMIT changed();
}

void Rating::undo() {
    if (m_step == Step::Chosen) {
        m_step = Step::Choosing;
        Q_EMIT changed();
    }
}

void Rating::send() {
    if (!m_ask || (m_step != Step::Chosen && m_step != Step::Failed)) { return; }
    m_step = Step::Sending;
    Q_EMIT changed();
    m_link.ask(*m_ask, this, [this, round = m_round](const wire::Answered<wire::RatingGive>& done) {
        if (round != m_round) { return; }
        m_step = done ? Step::Sent : Step::Failed;
        Q_EMIT changed();
    });
}

void Rating::tick() {
    if (m_step == Step::Chosen && m_settings.steadyNow() - m_chosenAt >= kToUndo) { send(); }
}

void Rating::leave() {
    if (m_step == Step::Chosen) { send(); }
    ++m_round;
    m_ask.reset();
    m_step = Step::Choosing;
    Q_EMIT changed();
}

PageWords Rating::words() const {
    switch (m_step) {
    case Step::Choosing:
        return {tr("您满意吗？"), tr("点一下就可以。")};
    case Step::Chosen:
        return {tr("谢谢您"), tr("还可以重新选。")};
    case Step::Sending:
        return {tr("谢谢您"), tr("正在提交……")};
    case Step::Sent:
        return {tr("谢谢您"), tr("您的评价已收到。")};
    case Step::Failed:
        return {tr("评价没有提交成功"), tr("请再试一次，或告诉工作人员。")};
    }
    return {};
}

} // namespace lobby
