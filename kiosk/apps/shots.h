// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQuickWindow>
#include <QSet>
#include <QString>
#include <QTimer>

namespace apps {

/// Keeps a picture of a window for each state that it comes to, as `FOLDER/PREFIX-state.png`; the first of each state,
/// taken when the motion of the page is over. An empty folder keeps nothing. GUI thread.
class Shots {
public:
    Shots(QQuickWindow& window, const QString& folder, const QString& prefix);
    /// `state` in PascalCase or with spaces becomes lower case with hyphens.
    void keep(const QString& state);

private:
    void take();

    QQuickWindow& m_window;
    QString m_folder;
    QString m_prefix;
    QString m_pending;
    QSet<QString> m_kept;
    QTimer m_settled;
};

} // namespace apps
