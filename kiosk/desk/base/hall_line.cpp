// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/base/hall_line.h"

#include "kiosk/desk/base/clock_words.h"

#include <QDateTime>
#include <QStringList>
#include <utility>

namespace desk {

namespace {

QString clockWords(db::Time at) {
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count()).toString(QStringLiteral("HH:mm"));
}

} // namespace

HallLine::HallLine(wire::HallLink& link, Clock now, std::function<wire::Steady()> steady, QObject* parent)
    : QObject{parent}
    , m_link{link}
    , m_now{std::move(now)}
    , m_steady{std::move(steady)} {
    connect(&m_link, &wire::HallLink::stateChanged, this, &HallLine::onState);
    onState(m_link.state());
}

void HallLine::onState(wire::HallLink::State state) {
    if (state == wire::HallLink::State::Connected) {
        m_lostAt.reset();
        m_lostSince.reset();
        if (const auto& welcome = m_link.welcome()) {
            m_hallZero = welcome->hallTime - m_steady().time_since_epoch();
            m_clockAhead = m_now() - welcome->hallTime;
        }
    } else if (state == wire::HallLink::State::Lost) {
        m_lostAt = hallTime();
        m_lostSince = m_steady();
    }
    Q_EMIT changed();
}

void HallLine::signedIn(const wire::StaffSignedIn& /*staff*/) {
    m_isStaffed = true;
    Q_EMIT changed();
}

void HallLine::signedOut() {
    m_isStaffed = false;
    m_clockNotice.reset();
    Q_EMIT changed();
}

void HallLine::onNews(const wire::Body& told) {
    const auto* notice = wire::getIf<wire::ClockNotice>(&told);
    if (notice == nullptr) { return; }
    m_clockNotice = *notice;
    Q_EMIT changed();
}

db::Time HallLine::hallTime() const {
    // Not by this computer's clock: whoever sets it would move the hall's times on the screen.
    return m_hallZero ? *m_hallZero + m_steady().time_since_epoch() : m_now();
}

std::optional<std::chrono::milliseconds> HallLine::lostFor() const {
    if (!m_lostSince) { return std::nullopt; }
    return std::chrono::duration_cast<std::chrono::milliseconds>(m_steady() - *m_lostSince);
}

QString HallLine::sentence() const {
    switch (m_link.state()) {
    case wire::HallLink::State::Connecting:
        return tr("正在连接大厅服务");
    case wire::HallLink::State::Connected:
        return tr("与大厅服务连接正常");
    case wire::HallLink::State::Lost:
        if (!m_lostAt || !m_isStaffed) { return tr("连不上大厅服务，正在自动重试"); }
        return tr("%1 与大厅服务断开，正在自动重连；现在看到的是断开前的情况").arg(clockWords(*m_lostAt));
    case wire::HallLink::State::Refused:
        return tr("大厅服务不认这台电脑，请联系维护人员重新配对");
    }
    return {};
}

QString HallLine::hallName() const {
    const auto& welcome = m_link.welcome();
    return welcome ? QString::fromStdString(welcome->hallName) : QString{};
}

QString HallLine::deviceLabel() const {
    const auto& welcome = m_link.welcome();
    return welcome ? QString::fromStdString(welcome->deviceLabel) : QString{};
}

QString HallLine::clockText() const {
    return clockWords(hallTime());
}

QString HallLine::clockWarning() const {
    return words::clockWarnings(m_clockNotice, std::chrono::round<std::chrono::seconds>(m_clockAhead))
        .join(QLatin1Char('\n'));
}

} // namespace desk
