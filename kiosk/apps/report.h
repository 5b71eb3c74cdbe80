// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonObject>
#include <QString>

namespace apps {

/// What a program tells the demo: one JSON object a line, each written out at once. An empty path writes nothing.
/// Holds ids, times and outcomes; never a name. GUI thread.
class Report {
public:
    explicit Report(const QString& path);
    void write(const QJsonObject& event);

private:
    QFile m_file;
};

} // namespace apps
