// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/guide/hall_catalogue.h"

#include "db/files/durable.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <algorithm>
#include <cassert>

namespace guide {
namespace {

Q_LOGGING_CATEGORY(kLog, "yimen.guide")

} // namespace

db::catalogue::SourceFiles builtInFiles() {
    db::catalogue::SourceFiles files;
    const QDir folder(QStringLiteral(":/yimen/catalogue"));
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            files.push_back({.name = name.toStdString(), .text = file.readAll().toStdString()});
        }
    }
    return files;
}

const std::shared_ptr<const HallCatalogue::Shown>& HallCatalogue::builtIn() {
    static const std::shared_ptr<const Shown> shown = [] {
        auto read = db::catalogue::readCatalogue(builtInFiles());
        assert(read); // held by a test
        return std::make_shared<const Shown>(*std::move(read));
    }();
    return shown;
}

HallCatalogue::HallCatalogue()
    : m_shown(builtIn()) {}

HallCatalogue::HallCatalogue(wire::HallLink& link, QString keptIn, QObject* parent)
    : QObject(parent)
    , m_link(&link)
    , m_keptIn(std::move(keptIn)) {
    QFile kept(m_keptIn);
    if (!m_keptIn.isEmpty() && kept.open(QIODevice::ReadOnly)) {
        const auto files = db::catalogue::unpack(kept.readAll().toStdString());
        if (!files || !show(*files)) {
            qCWarning(kLog) << "the catalogue that was kept is damaged; the program's own is shown";
        }
    }
    if (!m_shown) { m_shown = builtIn(); }
    connect(m_link, &wire::HallLink::stateChanged, this, &HallCatalogue::onLine);
    connect(m_link, &wire::HallLink::received, this, &HallCatalogue::onReceived);
    onLine(m_link->state());
}

void HallCatalogue::onLine(wire::HallLink::State state) {
    if (state == wire::HallLink::State::Connected) {
        askAgain();
    } else if (m_windows) {
        m_windows.reset(); // the hall says it again
        Q_EMIT windowsChanged();
    }
}

QString HallCatalogue::windowFor(const std::string& category, const QString& said) const {
    if (!m_windows) { return {}; }
    const auto line = std::ranges::find(m_windows->lines, category, &wire::WindowsOpen::Line::category);
    if (line == m_windows->lines.end() || line->windows.empty()) { return {}; }
    const bool isStillTrue = std::ranges::find(line->windows, said.toStdString()) != line->windows.end();
    return isStillTrue ? said : QString::fromStdString(line->windows.front());
}

bool HallCatalogue::isEmptyNow(const QString& window) const {
    return m_windows && std::ranges::find(m_windows->open, window.toStdString()) == m_windows->open.end();
}

void HallCatalogue::onReceived(const wire::Body& body) {
    if (const auto* windows = wire::getIf<wire::WindowsOpen>(&body)) {
        m_windows = *windows;
        Q_EMIT windowsChanged();
        return;
    }
    const auto* state = wire::getIf<wire::CatalogueChanged>(&body);
    if (state == nullptr) { return; }
    const QString problem = QString::fromStdString(state->problem);
    if (problem != m_problem) {
        m_problem = problem;
        Q_EMIT changed();
    }
    if (state->version != catalogue().version) { askAgain(); }
}

void HallCatalogue::askAgain() {
    ++m_round;
    m_fetched.clear();
    m_version.clear();
    askFor(0);
}

void HallCatalogue::askFor(int part) {
    m_link->ask(wire::CatalogueAsk{.have = catalogue().version, .part = part}, this,
                [this, round = m_round](const wire::Answered<wire::CatalogueAsk>& answer) {
                    if (answer && round == m_round) {
                        onPart(*answer);
                    } // else the line was lost: asked again when it is back
                });
}

void HallCatalogue::onPart(const wire::CataloguePart& part) {
    if (part.parts == 0) {
        return; // this is what we have
    }
    if (part.part > 0 && part.version != m_version) {
        askAgain(); // it changed on the way
        return;
    }
    m_version = part.version;
    m_fetched.push_back({.name = part.name, .text = part.text});
    if (m_fetched.size() < static_cast<std::size_t>(part.parts)) {
        askFor(static_cast<int>(m_fetched.size()));
    } else {
        finish();
    }
}

void HallCatalogue::finish() {
    if (!show(m_fetched)) { return; }
    keep(m_fetched);
    m_fetched.clear();
    qCInfo(kLog) << "catalogue" << QString::fromStdString(catalogue().version) << "with" << catalogue().items.size()
                 << "items";
    Q_EMIT changed();
}

bool HallCatalogue::show(const db::catalogue::SourceFiles& files) {
    auto read = db::catalogue::readCatalogue(files);
    if (!read) {
        qCWarning(kLog) << "a catalogue is refused:" << QString::fromStdString(read.error().context);
        return false;
    }
    m_shown = std::make_shared<const Shown>(*std::move(read));
    return true;
}

void HallCatalogue::keep(const db::catalogue::SourceFiles& files) const {
    if (m_keptIn.isEmpty()) { return; }
    if (!db::files::replaceWhole(m_keptIn.toStdString(), db::catalogue::pack(files))) {
        qCWarning(kLog) << "the catalogue cannot be kept for when the hall is away";
    }
}

} // namespace guide
