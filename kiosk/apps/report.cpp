// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/report.h"

#include <QDebug>
#include <QJsonDocument>

namespace apps {

Report::Report(const QString& path)
    : m_file(path) {
    if (path.isEmpty()) { return; }
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Text)) {
        qWarning("cannot write the report: %s", qPrintable(m_file.errorString()));
    }
}

void Report::write(const QJsonObject& event) {
    if (!m_file.isOpen()) { return; }
    m_file.write(QJsonDocument(event).toJson(QJsonDocument::Compact) + '\n');
    m_file.flush();
}

} // namespace apps
