// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/shots.h"

#include <QDir>
#include <QImage>

namespace apps {

namespace {

QString hyphened(const QString& state) {
    QString out;
    for (const QChar c : state) {
        if (c.isUpper() && !out.isEmpty() && !out.endsWith(QLatin1Char('-'))) { out += QLatin1Char('-'); }
        out += c.isSpace() ? QLatin1Char('-') : c.toLower();
    }
    return out;
}

} // namespace

Shots::Shots(QQuickWindow& window, const QString& folder, const QString& prefix)
    : m_window(window)
    , m_folder(folder)
    , m_prefix(prefix) {
    if (m_folder.isEmpty()) { return; }
    if (!QDir().mkpath(m_folder)) { qWarning("cannot make the folder for pictures"); }
    m_settled.setSingleShot(true);
    m_settled.setInterval(450); // pages move for 180 ms
    QObject::connect(&m_settled, &QTimer::timeout, &m_window, [this] { take(); });
}

void Shots::keep(const QString& state) {
    if (m_folder.isEmpty()) { return; }
    m_pending = hyphened(state);
    if (!m_kept.contains(m_pending)) { m_settled.start(); }
}

void Shots::take() {
    const QImage picture = m_window.grabWindow();
    const QString file = QStringLiteral("%1/%2-%3.png").arg(m_folder, m_prefix, m_pending);
    if (picture.isNull() || !picture.save(file)) {
        qWarning("cannot keep a picture of the screen");
        return;
    }
    m_kept.insert(m_pending);
}

} // namespace apps
