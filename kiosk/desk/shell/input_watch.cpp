// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/shell/input_watch.h"

#include <QEvent>

namespace desk {

InputWatch::InputWatch(QObject& source, DeskApp& app, QObject* parent)
    : QObject{parent}
    , m_app{app} {
    source.installEventFilter(this);
}

bool InputWatch::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::InputMethod:
        m_app.noteInput();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace desk
