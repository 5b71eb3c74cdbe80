// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/base/lobby_settings.h"

#include <QUuid>

namespace lobby {

std::string newUuid() {
    return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
}

db::Time wallClock() {
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace lobby
