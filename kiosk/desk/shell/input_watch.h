// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/shell/desk_app.h"

#include <QObject>

namespace desk {

/// Tells the desk of every key, touch and movement of the mouse in its program, for the idle lock. GUI thread.
class InputWatch : public QObject {
    Q_OBJECT

public:
    /// Requires: `app` outlives this. Installs itself on `source`, the application or a window.
    InputWatch(QObject& source, DeskApp& app, QObject* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    DeskApp& m_app;
};

} // namespace desk
