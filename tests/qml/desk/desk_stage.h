// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/desk_app.h"
#include "kiosk/desk/language.h"
#include "kiosk/desk/sample/sample_hall.h"

#include <QDir>
#include <QObject>
#include <QQmlEngine>
#include <QtQml/qqmlregistration.h>
#include <chrono>
#include <memory>

/// A computer without a printer, whatever the tests run on.
class NoPrinter : public look::Printer {
public:
    [[nodiscard]] bool isThere() const override { return false; }
    [[nodiscard]] bool print(const look::Sheet&) override { return false; }
};

/// A desk and its sample hall for the screen tests, with a clock that the test moves. GUI thread.
class DeskStage : public QObject {
    Q_OBJECT
    Q_PROPERTY(desk::DeskApp* app READ app CONSTANT)

public:
    explicit DeskStage(QObject* parent = nullptr)
        : QObject{parent}
        , m_hall{[this] { return m_now; }}
        , m_app{m_hall,
                {.now = [this] { return m_now; },
                 .searchDelay = std::chrono::milliseconds{0},
                 .catalogue = &m_catalogue,
                 .printer = std::make_shared<NoPrinter>(),
                 .steady = [this] { return wire::Steady{m_now.time_since_epoch()}; }}} {
        connect(&m_app, &desk::DeskApp::cardShown, this, &DeskStage::cardShown);
    }

    [[nodiscard]] desk::DeskApp* app() { return &m_app; }
    Q_INVOKABLE bool play(const QString& what) { return m_hall.play(what); }
    Q_INVOKABLE void pass(int seconds) {
        m_now += std::chrono::seconds{seconds};
        m_app.tick();
    }
    Q_INVOKABLE void english() {
        if (!m_language) m_language = std::make_unique<desk::Language>(m_app, *qmlEngine(this));
        m_app.setLanguage(QStringLiteral("en"));
    }
    /// Where pictures go, or empty: the folder in YIMEN_SHOTS.
    Q_INVOKABLE [[nodiscard]] QString shots() const {
        const QString folder = qEnvironmentVariable("YIMEN_SHOTS");
        if (!folder.isEmpty()) QDir{}.mkpath(folder);
        return folder;
    }

Q_SIGNALS:
    void cardShown(qint64 arrival, qint64 seq);

private:
    db::Time m_now{std::chrono::milliseconds{1'795'225'200'000}}; // 2026-11-21 01:00 UTC
    desk::sample::SampleHall m_hall;
    guide::HallCatalogue m_catalogue{m_hall, {}};
    desk::DeskApp m_app;
    std::unique_ptr<desk::Language> m_language;
};
