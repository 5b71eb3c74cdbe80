// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/service/store_worker.h"
#include "kiosk/hall/state/hall_state.h"

#include <QObject>
#include <QTimer>
#include <cstdint>
#include <string>

namespace hall {

/// Writes {"port": N, "pid": N}, whole or not at all; an empty path writes nothing. False if it cannot be written.
[[nodiscard]] bool writeReadyFile(const std::string& path, int port);

/// {"arrivals": n, "known": n, "unsure": n, "unknown": n, "not_live": n, "templates": n, "rss_mb": x}
[[nodiscard]] std::string metricsText(const Counts& counts, double residentMegabytes);

/// Resident memory of this process.
[[nodiscard]] double residentMegabytes();

/// Keeps a file with the hall's figures up to date, every five seconds; an empty path writes nothing.
class MetricsFile : public QObject {
    Q_OBJECT

public:
    MetricsFile(StoreWorker& worker, std::string path);
    /// At the end, with the counts that the worker told last.
    void writeLast();

private:
    void refresh();

    StoreWorker& m_worker;
    std::string m_path;
    Counts m_counts;
    QTimer m_timer;
};

} // namespace hall
