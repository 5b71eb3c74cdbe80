// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/shell/lobby_app.h"

#include <QQmlApplicationEngine>

class QQuickWindow;

namespace lobby {

/// The window that shows a LobbyApp: loads LobbyWindow.qml, follows the language, and counts every touch.
/// GUI thread; `app` outlives it.
class LobbyScreen : public QObject {
    Q_OBJECT

public:
    explicit LobbyScreen(LobbyApp& app);

    /// Null if the QML did not load; what went wrong is in the log.
    [[nodiscard]] QQuickWindow* window() const;
    /// Full screen for a kiosk; otherwise a window of this size.
    void show(std::optional<QSize> size = std::nullopt);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    LobbyApp& m_app;
    QQmlApplicationEngine m_engine;
};

} // namespace lobby
