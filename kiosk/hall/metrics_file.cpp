// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/metrics_file.h"

#include "db/files/durable.h"
#include "kiosk/hall/state/log.h"

#include <QEventLoop>
#include <QString>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace hall {
namespace {

[[nodiscard]] bool writeWhole(const std::string& path, const std::string& text) {
    return db::files::replaceWhole(path, text).has_value();
}

} // namespace

bool writeReadyFile(const std::string& path, int port) {
    return path.empty() || writeWhole(path, nlohmann::json{{"port", port}, {"pid", ::getpid()}}.dump() + "\n");
}

std::string metricsText(const Counts& counts, double residentMegabytes) {
    return nlohmann::ordered_json{{"arrivals", counts.arrivals},
                                  {"known", counts.known},
                                  {"unsure", counts.unsure},
                                  {"unknown", counts.unknown},
                                  {"not_live", counts.notLive},
                                  {"templates", counts.templates},
                                  {"rss_mb", std::round(residentMegabytes * 10) / 10}}
               .dump() +
           "\n";
}

double residentMegabytes() {
    std::ifstream file("/proc/self/statm");
    double total = 0;
    double resident = 0;
    file >> total >> resident;
    return resident * static_cast<double>(::sysconf(_SC_PAGESIZE)) / (1024.0 * 1024.0);
}

MetricsFile::MetricsFile(StoreWorker& worker, std::string path)
    : m_worker(worker)
    , m_path(std::move(path)) {
    if (m_path.empty()) { return; }
    connect(&m_timer, &QTimer::timeout, this, &MetricsFile::refresh);
    m_timer.start(std::chrono::seconds(5));
    refresh();
}

void MetricsFile::refresh() {
    m_worker.run([](HallState& state) { return state.counts; }, this,
                 [this](const Counts& counts) {
                     m_counts = counts;
                     if (!writeWhole(m_path, metricsText(m_counts, residentMegabytes()))) {
                         qCWarning(lcHall) << "the metrics file cannot be written";
                     }
                 });
}

void MetricsFile::writeLast() {
    if (m_path.empty()) { return; }
    QEventLoop loop;
    m_worker.run([](HallState& state) { return state.counts; }, this,
                 [&](const Counts& counts) {
                     m_counts = counts;
                     loop.quit();
                 });
    // A disk that hangs must not keep the program from stopping.
    QTimer::singleShot(std::chrono::seconds(2), &loop, &QEventLoop::quit);
    loop.exec();
    (void)writeWhole(m_path, metricsText(m_counts, residentMegabytes())); // the end; nobody is left to be told
}

} // namespace hall
