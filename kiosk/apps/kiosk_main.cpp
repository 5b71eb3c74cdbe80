// SPDX-License-Identifier: GPL-3.0-or-later

// yimen-kiosk: the touchscreen in the lobby. Joins the camera (sight), the line to the hall (wire) and the screens
// (lobby).

#include "kiosk/apps/parse_options.h"
#include "kiosk/apps/rehearsal.h"
#include "kiosk/apps/report.h"
#include "kiosk/apps/shots.h"
#include "kiosk/apps/stop_signal.h"
#include "kiosk/lobby/shell/lobby_app.h"
#include "kiosk/lobby/shell/lobby_screen.h"
#include "kiosk/sight/camera_eyes.h"
#include "kiosk/sight/camera_guard.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/body.h"
#include "kiosk/wire/tls_client.h"
#include "vision/pipeline/model_files.h"

#include <CLI/CLI.hpp>
#include <QDateTime>
#include <QDir>
#include <QGuiApplication>
#include <QMetaEnum>
#include <QQuickWindow>
#include <filesystem>
#include <iostream>
#include <opencv2/core/utility.hpp>
#include <optional>

namespace {

using namespace std::chrono_literals;

struct Options {
    std::string bundle;
    std::string hall;
    std::string source = "camera:/dev/video0";
    bool loop = false;
    bool newCamera = false;
    int width = 640;
    int height = 480;
    double fps = 15;
    std::string turn = "auto";
    std::string shots;
    std::string report;
    bool rehearse = false;
    bool windowed = false;
    bool fullscreen = false;
    std::string size;
    bool english = false;
};

void describe(CLI::App& app, Options& options) {
    app.add_option("--bundle", options.bundle, "the folder that `yimenctl pair` made for this kiosk")->required();
    app.add_option("--hall", options.hall, "wss://host:port (default: as the bundle says)");
    app.add_option("--source", options.source,
                   "camera:/dev/videoN; in a demo also a video file, a folder of pictures or a URL")
        ->capture_default_str();
    app.add_flag("--new-camera", options.newCamera,
                 "the camera that is plugged in now is this kiosk's from now on (it was exchanged)");
    app.add_flag("--loop", options.loop, "play a recording again and again");
    app.add_option("--width", options.width, "asked of the camera, pixels")->check(CLI::Range(160, 3840));
    app.add_option("--height", options.height, "asked of the camera, pixels")->check(CLI::Range(120, 2160));
    app.add_option("--fps", options.fps, "asked of the camera")->check(CLI::Range(1.0, 60.0));
    app.add_option("--turn", options.turn,
                   "degrees by which the camera's pictures are turned clockwise, because it is mounted turned; auto: "
                   "found from the first faces")
        ->check(CLI::IsMember({"auto", "0", "90", "180", "270"}))
        ->capture_default_str();
    app.add_flag("--fullscreen", options.fullscreen, "as in a lobby");
    app.add_flag("--windowed", options.windowed, "in a window that fits this screen");
    app.add_option("--size", options.size, "WIDTHxHEIGHT of the window, such as 1280x800");
    app.add_flag("--english", options.english, "start in English");
    app.add_option("--shots", options.shots, "keep a picture of each state of the screen in this folder (demo)");
    app.add_option("--report", options.report, "append what happens to this file, one JSON object a line (demo)");
    app.add_flag("--rehearse", options.rehearse, "touch the buttons as a visitor would (demo)");
}

/// What the report says of one visitor: the last answer of the hall about their track.
const char* outcomeName(wire::Outcome outcome) {
    switch (outcome) {
    case wire::Outcome::Known:
        return "known";
    case wire::Outcome::Unsure:
        return "unsure";
    case wire::Outcome::Unknown:
        return "unknown";
    case wire::Outcome::NotLive:
        return "not-live";
    }
    return "unknown";
}

/// The line to the hall, which also notes what the hall answered about the one before the camera.
class WitnessedLink final : public wire::TlsHallLink {
public:
    using TlsHallLink::TlsHallLink;

    void ask(wire::Body request, QObject* context, Reply reply) override {
        if (!wire::holds<wire::Identify>(request)) {
            TlsHallLink::ask(std::move(request), context, std::move(reply));
            return;
        }
        TlsHallLink::ask(std::move(request), context,
                         [this, reply = std::move(reply)](const std::optional<wire::Body>& answer) {
                             if (answer) {
                                 if (const auto* who = wire::getIf<wire::Identified>(&*answer)) {
                                     m_lastOutcome = who->outcome;
                                 }
                             }
                             reply(answer);
                         });
    }

    /// The last outcome since it was taken.
    [[nodiscard]] std::optional<wire::Outcome> takeOutcome() { return std::exchange(m_lastOutcome, std::nullopt); }

private:
    std::optional<wire::Outcome> m_lastOutcome;
};

/// Notes visitors and counters in the report.
void keepReport(lobby::LobbyApp& app, WitnessedLink& link, const sight::CameraEyes& eyes, apps::Report& report) {
    auto* served = new bool(false);
    QObject::connect(&app, &QObject::destroyed, [served] { delete served; });
    QObject::connect(&app, &lobby::LobbyApp::stateChanged, &app, [&app, &link, &eyes, &report, served] {
        if (!lobby::isHome(app.state())) {
            *served = true;
            return;
        }
        if (!std::exchange(*served, false)) { return; }
        if (const auto outcome = link.takeOutcome()) {
            report.write({{QStringLiteral("event"), QStringLiteral("visitor")},
                          {QStringLiteral("outcome"), QLatin1String(outcomeName(*outcome))}});
        }
        const auto counters = eyes.counters();
        report.write({{QStringLiteral("event"), QStringLiteral("counters")},
                      {QStringLiteral("frames"), static_cast<qint64>(counters.frames)},
                      {QStringLiteral("dropped"), static_cast<qint64>(counters.dropped)},
                      {QStringLiteral("frame_ms_mean"), counters.meanFrameMs},
                      {QStringLiteral("probe_ms_mean"), counters.meanProbeMs}});
        report.write({{QStringLiteral("event"), QStringLiteral("visitor-left")}});
    });
}

/// What a visitor of the demo touches: yes, then done; a stranger chooses what they came for. Nobody turns or nods in a
/// clip of a portrait: who is asked to goes to the counter.
std::vector<apps::Touch> visitorsTouches() {
    return {{QStringLiteral("yesButton"), 900ms},
            {QStringLiteral("todayFirstTile"), 1200ms},
            {QStringLiteral("counterButton"), 1200ms},
            {QStringLiteral("strangerFirstTile"), 1200ms},
            {QStringLiteral("doneButton"), 1500ms}};
}

/// "1280x800"; nothing when the text is not of that form.
std::optional<QSize> parseSize(const std::string& text) {
    const auto parts = QString::fromStdString(text).split(QLatin1Char('x'));
    if (parts.size() != 2) { return std::nullopt; }
    const QSize size(parts[0].toInt(), parts[1].toInt());
    return size.isEmpty() ? std::nullopt : std::optional(size);
}

std::filesystem::path noteFile(const Options& options) {
    return std::filesystem::path(options.bundle) / "camera.json";
}

std::unique_ptr<sight::CameraEyes> openEyes(const Options& options, const std::shared_ptr<sight::CameraGuard>& guard) {
    vision::capture::SourceSettings source;
    source.width = options.width;
    source.height = options.height;
    source.fps = options.fps;
    source.loop = options.loop;
    sight::CameraSettings camera;
    if (options.turn != "auto") { camera.quarterTurns = std::stoi(options.turn) / 90; }
    if (!options.newCamera) { camera.keptTurns = sight::readNotedTurn(noteFile(options)); }
    camera.turnFound = [guard](int quarters) { guard->noteTurn(quarters); };
    return std::make_unique<sight::CameraEyes>(
        guard->guard([spec = options.source, source] { return vision::capture::openSource(spec, source); }),
        []() -> vision::Expected<vision::pipeline::FacePipeline> {
            const auto models = vision::pipeline::ModelFiles::openDefault();
            if (!models) { return tl::unexpected(models.error()); }
            if (!models->manifest().thresholds) {
                return tl::unexpected(
                    vision::Error{.kind = vision::ErrorKind::Unreadable,
                                  .context = std::string("the model manifest") + vision::manifest::kNoThresholds});
            }
            // Who has not stepped up is not embedded.
            return vision::pipeline::FacePipeline::open(*models,
                                                        {.minFaceShare = sight::SteppedUpSettings{}.minFaceShare});
        },
        camera);
}

/// What the pairing gave this kiosk; nothing after one line that says why not.
std::optional<wire::DeviceBundle> openBundle(const Options& options) {
    auto bundle = wire::loadDeviceBundle(options.bundle);
    if (!bundle) {
        std::cerr << "yimen-kiosk: " << bundle.error() << '\n';
        return std::nullopt;
    }
    if (bundle->kind != db::DeviceKind::Kiosk) {
        std::cerr << "yimen-kiosk: " << options.bundle << " belongs to a desk\n";
        return std::nullopt;
    }
    // Not the end: the clock may still be set, and a device without its hall says so on the screen.
    if (const auto problem = wire::problemOf(bundle->identity, QDateTime::currentDateTimeUtc())) {
        std::cerr << "yimen-kiosk: " << *problem << '\n';
    }
    if (!options.hall.empty()) { bundle->hall = QUrl(QString::fromStdString(options.hall)); }
    return *std::move(bundle);
}

int run(QGuiApplication& gui, const Options& options) {
    auto bundle = openBundle(options);
    if (!bundle) { return 1; }

    wire::ClientSettings line;
    line.version = YIMEN_VERSION;
    WitnessedLink link(std::move(*bundle), std::move(line));
    const auto guard = sight::CameraGuard::make(
        {.source = options.source, .noteFile = noteFile(options), .takeNew = options.newCamera});
    QObject::connect(&link, &wire::HallLink::stateChanged, &gui, [&link, guard](wire::HallLink::State state) {
        if (state == wire::HallLink::State::Connected && link.welcome()) {
            guard->hallSays(link.welcome()->isDemo ? sight::HallKind::Demo : sight::HallKind::Real);
        }
    });
    const auto eyes = openEyes(options, guard);
    lobby::LobbySettings settings;
    if (options.english) { settings.firstLanguage = lobby::Language::English; }
    settings.waitingFile = QDir(QString::fromStdString(options.bundle)).filePath(QStringLiteral("waiting.jsonl"));
    guide::HallCatalogue catalogue(
        link, QDir(QString::fromStdString(options.bundle)).filePath(QStringLiteral("catalogue.json")));
    settings.catalogue = &catalogue;
    settings.scribe = lobby::makeMachineScribe();
    lobby::LobbyApp app(link, *eyes, settings);

    lobby::LobbyScreen screen(app);
    QQuickWindow* window = screen.window();
    if (window == nullptr) {
        std::cerr << "yimen-kiosk: the screens do not load\n";
        return 1;
    }

    apps::Report report(QString::fromStdString(options.report));
    keepReport(app, link, *eyes, report);
    QObject::connect(&link, &wire::HallLink::stateChanged, &app, [&report](wire::HallLink::State state) {
        if (state == wire::HallLink::State::Connected) {
            report.write({{QStringLiteral("event"), QStringLiteral("ready")}});
        }
    });
    apps::Shots shots(*window, QString::fromStdString(options.shots), QStringLiteral("kiosk"));
    const auto keepShot = [&app, &shots] {
        shots.keep(QLatin1String(QMetaEnum::fromType<lobby::LobbyState>().valueToKey(static_cast<int>(app.state()))));
    };
    QObject::connect(&app, &lobby::LobbyApp::stateChanged, &app, keepShot);
    keepShot();
    std::optional<apps::Rehearsal> rehearsal;
    if (options.rehearse) { rehearsal.emplace(*window, visitorsTouches()); }

    if (options.fullscreen) {
        screen.show();
    } else {
        screen.show(parseSize(options.size).value_or(QSize(1080, 1920)));
    }
    link.start();
    const apps::StopSignal stop(gui);
    return QGuiApplication::exec();
}

} // namespace

int main(int argc, char** argv) {
    CLI::App cli{"Yimen kiosk: the touchscreen in the lobby"};
    cli.set_version_flag("--version", std::string(YIMEN_VERSION));
    Options options;
    describe(cli, options);
    if (const auto ended = apps::exitAfterParsing(cli, "yimen-kiosk", argc, argv)) { return *ended; }
    if (!apps::findsScreen("yimen-kiosk", argc, argv)) { return 1; }
    QGuiApplication gui(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("yimen-kiosk"));
    QGuiApplication::setApplicationVersion(QStringLiteral(YIMEN_VERSION));
    cv::setNumThreads(1); // networks of this size do not gain by more, and the screen needs the other core
    return run(gui, options);
}
