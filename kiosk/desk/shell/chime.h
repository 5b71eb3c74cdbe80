// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QSoundEffect>

namespace desk {

/// The short sound for a new arrival. Several arrivals at once are one sound. GUI thread.
class Chime : public QObject {
    Q_OBJECT

public:
    explicit Chime(QObject* parent = nullptr);
    void ring();

private:
    QSoundEffect m_sound;
    QElapsedTimer m_since;
};

} // namespace desk
