// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/ping.h"

#include "kiosk/wire/body.h"
#include "kiosk/wire/catalogue.h"
#include "kiosk/wire/identity.h"
#include "kiosk/wire/tls_client.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>
#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <ostream>
#include <utility>

namespace ctl {
namespace {

using State = wire::HallLink::State;

/// A try that has heard nothing for so long is given up for a new one: the hall may have been started again.
constexpr std::chrono::seconds kOneTry{8};
/// Between two questions on one line, when the hall says that too much waits already.
constexpr std::chrono::seconds kAskAgain{1};

/// Goes on until there is an answer, a refusal that waiting does not change, or no time.
class Ping {
public:
    Ping(wire::DeviceBundle bundle, std::chrono::seconds patience)
        : m_link{std::move(bundle), settingsFor(patience)} {
        QObject::connect(&m_link, &wire::HallLink::stateChanged, &m_loop, [this](State state) { onState(state); });
        m_again.setSingleShot(true);
        QObject::connect(&m_again, &QTimer::timeout, &m_loop, [this] { ask(); });
        QTimer::singleShot(patience, &m_loop, [this] { m_loop.quit(); });
    }

    void run() {
        m_clock.start();
        m_link.start();
        m_loop.exec();
    }

    /// Since the beginning; nothing: no answer.
    [[nodiscard]] const std::optional<std::int64_t>& answeredAfter() const { return m_answeredAfter; }
    [[nodiscard]] HallSign sign() const {
        return m_link.state() == State::Connected ? HallSign::Silent : signOf(m_link.lastProblem());
    }
    [[nodiscard]] std::string lastProblem() const {
        return m_link.state() == State::Connected ? "no-reply" : m_link.lastProblem().toStdString();
    }

private:
    static wire::ClientSettings settingsFor(std::chrono::seconds patience) {
        wire::ClientSettings settings;
        settings.version = YIMEN_VERSION;
        settings.backOff = {.first = std::chrono::milliseconds(500), .most = std::chrono::milliseconds(4000)};
        // A try of all the time there is would end together with it, and tell nothing of a hall that hangs.
        settings.open = std::min<std::chrono::milliseconds>(kOneTry, std::chrono::milliseconds(patience) / 2);
        settings.reply = patience; // a store with much to do answers late
        return settings;
    }

    void onState(State state) {
        if (state == State::Connected) { ask(); }
        if (state == State::Refused) { m_loop.quit(); }
    }

    void ask() {
        m_link.ask(wire::CatalogueAsk{}, &m_loop, [this](const std::optional<wire::Body>& reply) {
            if (reply && wire::holds<wire::CataloguePart>(*reply)) {
                m_answeredAfter = m_clock.elapsed();
                m_loop.quit();
            } else if (m_link.state() == State::Connected) {
                m_again.start(kAskAgain);
            } // else the line asks when it is back
        });
    }

    QEventLoop m_loop;
    QTimer m_again;
    QElapsedTimer m_clock;
    std::optional<std::int64_t> m_answeredAfter;
    wire::TlsHallLink m_link;
};

} // namespace

HallSign signOf(const QString& lastProblem) {
    // What the line itself calls an end that nobody gave a reason for; every other word is the hall's own.
    for (const auto* silent : {"no-answer", "dead", "connection-lost", "cut-off"}) {
        if (lastProblem == QLatin1String(silent)) { return HallSign::Silent; }
    }
    for (const auto* nobody : {"", "no-connection", "not-listening", "hall-stops"}) {
        if (lastProblem == QLatin1String(nobody)) { return HallSign::NobodyThere; }
    }
    return HallSign::Refuses;
}

Outcome<void> pingHall(const PingOptions& options, Shell& shell) {
    auto bundle = wire::loadDeviceBundle(options.bundle);
    if (!bundle) { return failed(bundle.error()); }
    // The hall would cut this one at the door, which looks like a hall that answers nobody.
    if (const auto problem = wire::problemOf(bundle->identity, QDateTime::currentDateTimeUtc())) {
        return failed(options.bundle.string() + ": " + *problem);
    }
    std::string name = "yimenctl";
    std::array<char*, 2> arguments{name.data(), nullptr};
    int count = 1;
    std::unique_ptr<QCoreApplication> application;
    if (QCoreApplication::instance() == nullptr) {
        application = std::make_unique<QCoreApplication>(count, arguments.data());
    }
    const std::string where = bundle->hall.toString().toStdString();
    Ping ping(*std::move(bundle), std::chrono::seconds(options.seconds));
    ping.run();
    if (ping.answeredAfter()) {
        shell.out << where << " answers: " << *ping.answeredAfter() << " ms\n";
        return {};
    }
    switch (ping.sign()) {
    case HallSign::Silent:
        return foundProblem(where + " answers nobody: " + ping.lastProblem() + " for " +
                            std::to_string(options.seconds) + " s");
    case HallSign::NobodyThere:
        return failed(where + " is not to be reached: " + ping.lastProblem());
    case HallSign::Refuses:
        break;
    }
    return failed(where + " answers, but not to this device: " + ping.lastProblem());
}

} // namespace ctl
