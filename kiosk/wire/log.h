// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QString>
#include <string_view>

namespace wire {

/// Connections opened, refused and closed, by device id and a fixed word; never what a message says.
Q_DECLARE_LOGGING_CATEGORY(wireLog)

[[nodiscard]] inline QString asText(std::string_view word) {
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

} // namespace wire
