// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>
#include <QString>
#include <QTimer>
#include <chrono>
#include <vector>

namespace apps {

/// A button that a person would touch, by its objectName, once it has been there for `after`.
struct Touch {
    QString objectName;
    std::chrono::milliseconds after;
};

/// Touches the buttons of a window as a person would, with mouse events at the middle of the button, for a demo at
/// which nobody stands in front of the screen. GUI thread.
class Rehearsal : public QObject {
    Q_OBJECT

public:
    /// `touches` in order of preference: of several buttons on the screen the first named is touched.
    Rehearsal(QQuickWindow& window, std::vector<Touch> touches, QObject* parent = nullptr);

private:
    void look();
    [[nodiscard]] QQuickItem* find(QQuickItem* below, const QString& name) const;
    void touch(const QQuickItem& item);

    QQuickWindow& m_window;
    std::vector<Touch> m_touches;
    QPointer<QQuickItem> m_seen; ///< the button that waits for its touch
    bool m_touched = false;
    QElapsedTimer m_since;
    QTimer m_timer;
};

} // namespace apps
