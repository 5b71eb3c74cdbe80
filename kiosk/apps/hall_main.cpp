// SPDX-License-Identifier: GPL-3.0-or-later
// yimen-hall: opens one hall's data folder and serves its kiosks and desks until it is told to stop.
#include "kiosk/apps/parse_options.h"
#include "kiosk/apps/stop_signal.h"
#include "kiosk/hall/hall_service.h"
#include "kiosk/hall/metrics_file.h"
#include "kiosk/hall/service/store_worker.h"
#include "kiosk/hall/state/assets_folder.h"
#include "kiosk/hall/state/data_folder.h"
#include "kiosk/hall/state/freed_memory.h"
#include "kiosk/wire/identity.h"
#include "kiosk/wire/tls_server.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QDateTime>
#include <QHostAddress>
#include <QTimer>
#include <chrono>
#include <exception>
#include <iostream>
#include <optional>

namespace {

struct Options {
    std::string data;
    std::string assets;
    std::string listen;
    std::optional<int> port;
    std::string readyFile;
    std::string metricsFile;
};

[[nodiscard]] db::Time wallClock() {
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

[[nodiscard]] int fail(const std::string& what) {
    std::cerr << "yimen-hall: " << what << '\n';
    return 1;
}

/// What the program holds while it serves, in the order in which it was made.
struct Serving {
    hall::StoreWorker worker;
    hall::HallService service;
    wire::HallServer server;

    Serving(std::unique_ptr<hall::HallState> state, hall::ServiceSettings settings,
            const std::vector<db::Device>& devices, const wire::Identity& identity)
        : worker(std::move(state))
        , service(worker, std::move(settings), devices)
        , server(
              identity, wire::ServerLimits{},
              [this](const std::string& fingerprint) { return service.allowed(fingerprint); },
              [this](const db::Device& device) { return service.welcome(device); }) {
        server.knowSignsOf([this] { return service.fingerprints(); });
        QObject::connect(&server, &wire::HallServer::peerReady, &service, &hall::HallService::serve);
        QObject::connect(&service, &hall::HallService::devicesChanged, &server, &wire::HallServer::recheckPeers);
    }
};

[[nodiscard]] int serve(const Options& options, Serving& serving, const hall::HallConfig& config) {
    const std::string address = options.listen.empty() ? config.listenAddress : options.listen;
    const QHostAddress host(QString::fromStdString(address));
    const int port = options.port.value_or(config.port);
    if (host.isNull()) { return fail("no such address: " + address); }
    if (!serving.server.listen(host, static_cast<quint16>(port))) {
        return fail("cannot listen on " + address + ":" + std::to_string(port) + ": " +
                    serving.server.problem().toStdString());
    }
    if (!hall::writeReadyFile(options.readyFile, serving.server.port())) {
        return fail("cannot write " + options.readyFile);
    }
    std::cout << "listening on port " << serving.server.port() << '\n' << std::flush;
    QTimer second;
    QObject::connect(&second, &QTimer::timeout, &serving.service, &hall::HallService::tick);
    second.start(std::chrono::seconds(1));
    hall::MetricsFile metrics(serving.worker, options.metricsFile);
    const int code = QCoreApplication::exec();
    serving.server.stop();
    metrics.writeLast();
    return code;
}

[[nodiscard]] int run(const Options& options) {
    const hall::DataFolder folder(options.data);
    const auto assets = hall::findAssets(options.assets, QCoreApplication::applicationDirPath().toStdString());
    if (!assets) { return fail("the catalogue and the consent text are not there: give --assets DIR"); }
    if (const auto complete = hall::checkComplete(folder); !complete) { return fail(complete.error().context); }
    const auto config = hall::readConfig(folder);
    if (!config) { return fail(config.error().context); }
    const auto lock = hall::FolderLock::take(folder);
    if (!lock) { return fail(folder.root().string() + ": " + lock.error().context); }
    auto identity = wire::loadHallIdentity(folder.authority());
    if (!identity) { return fail(identity.error()); }
    // Not the end: a machine whose clock is set a little later serves then without being asked again.
    if (const auto problem = wire::problemOf(*identity, QDateTime::currentDateTimeUtc())) {
        std::cerr << "yimen-hall: " << folder.authority().string() << ": " << *problem << '\n';
    }
    auto state = hall::openHallState(folder, *assets, wallClock());
    if (!state) { return fail(state.error().context); }
    const auto devices = (*state)->hall.devices().all();
    if (!devices) { return fail(devices.error().context); }
    auto settings = hall::settingsFor(**state, wallClock);
    if (!settings) { return fail(settings.error().context); }
    Serving serving(std::move(*state), std::move(*settings), *devices, *identity);
    return serve(options, serving, *config);
}

} // namespace

int main(int argc, char** argv) {
    hall::wipeFreedMemory();
    QCoreApplication app(argc, argv);
    qSetMessagePattern(QStringLiteral("%{category} %{type}: %{message}"));

    Options options;
    CLI::App cli{"Serves the kiosks and desks of one hall."};
    cli.set_version_flag("--version", std::string(YIMEN_VERSION));
    cli.add_option("--data", options.data, "the hall's data folder, as `yimenctl init` made it")
        ->envname("YIMEN_DATA")
        ->required();
    cli.add_option("--listen", options.listen, "address to listen on (default: config.json)");
    cli.add_option("--port", options.port, "port to listen on; 0: any free one (default: config.json)")
        ->check(CLI::Range(0, 65535));
    cli.add_option("--assets", options.assets, "folder with catalogue/ and consent/");
    cli.add_option("--ready-file", options.readyFile, "written when the hall serves: {\"port\": N, \"pid\": N}");
    cli.add_option("--metrics", options.metricsFile, "written every five seconds and at the end: counts, memory");
    if (const auto ended = apps::exitAfterParsing(cli, "yimen-hall", argc, argv)) { return *ended; }

    const apps::StopSignal stop(app);
    try {
        return run(options);
    } catch (const std::exception& error) { // out of memory, or a fault of ours
        return fail(error.what());
    }
}
