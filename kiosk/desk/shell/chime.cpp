// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/shell/chime.h"

#include <QUrl>

namespace desk {

namespace {

/// Two arrivals within this time are one sound: a group that walks in must not become an alarm.
constexpr qint64 kQuietMs = 2000;
constexpr float kVolume = 0.6F;

} // namespace

Chime::Chime(QObject* parent)
    : QObject{parent} {
    m_sound.setSource(QUrl{QStringLiteral("qrc:/yimen/sounds/arrival.wav")});
    m_sound.setVolume(kVolume);
}

void Chime::ring() {
    if (m_since.isValid() && m_since.elapsed() < kQuietMs) { return; }
    m_since.start();
    m_sound.play();
}

} // namespace desk
