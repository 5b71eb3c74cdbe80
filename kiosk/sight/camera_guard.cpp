// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/sight/camera_guard.h"

#include "db/files/durable.h"
#include "vision/capture/camera_source.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <utility>

namespace sight {

namespace {

Q_LOGGING_CATEGORY(guardLog, "yimen.sight.camera")

using vision::Error;
using vision::ErrorKind;
using vision::Expected;
using vision::capture::CameraIdentity;
using vision::capture::Frame;
using vision::capture::FrameSource;
using vision::capture::SourceOpener;

constexpr const char* kTurn = "turn"; // degrees, clockwise

/// Empty: there is no such file, or it is damaged.
QJsonObject readNote(const std::filesystem::path& file) {
    QFile in(QString::fromStdString(file.string()));
    if (!in.open(QIODevice::ReadOnly)) { return {}; }
    return QJsonDocument::fromJson(in.read(65536)).object();
}

[[nodiscard]] bool writeNote(const std::filesystem::path& file, const QJsonObject& note) {
    return db::files::replaceWhole(file, QJsonDocument(note).toJson().toStdString()).has_value();
}

QString text(const QJsonObject& object, const char* name) {
    return object.value(QLatin1String(name)).toString();
}

} // namespace

Admission admit(SourceKind source, HallKind hall, bool takeNew) {
    if (source == SourceKind::NotedCamera) { return Admission::Yes; }
    if (source == SourceKind::FirstCamera) { return Admission::NoteAndYes; }
    if (source == SourceKind::OtherCamera && takeNew) { return Admission::NoteAndYes; }
    switch (hall) {
    case HallKind::Demo:
        return Admission::Yes;
    case HallKind::Unknown:
        return Admission::WaitForHall;
    case HallKind::Real:
        break;
    }
    return source == SourceKind::OtherCamera ? Admission::NoOtherCamera : Admission::NoCamera;
}

Expected<CameraIdentity> readNotedCamera(const std::filesystem::path& file) {
    if (!QFile::exists(QString::fromStdString(file.string()))) {
        return tl::unexpected(Error{ErrorKind::NotFound, file.string()});
    }
    const auto object = readNote(file);
    CameraIdentity camera{.vendor = text(object, "vendor").toStdString(),
                          .product = text(object, "product").toStdString(),
                          .serial = text(object, "serial").toStdString(),
                          .port = text(object, "port").toStdString()};
    if (camera.port.empty()) { return tl::unexpected(Error{ErrorKind::Unreadable, file.string() + ": damaged"}); }
    return camera;
}

bool noteCamera(const std::filesystem::path& file, const CameraIdentity& camera) {
    const QJsonObject object{{QStringLiteral("vendor"), QString::fromStdString(camera.vendor)},
                             {QStringLiteral("product"), QString::fromStdString(camera.product)},
                             {QStringLiteral("serial"), QString::fromStdString(camera.serial)},
                             {QStringLiteral("port"), QString::fromStdString(camera.port)}};
    return writeNote(file, object);
}

int readNotedTurn(const std::filesystem::path& file) {
    const int degrees = readNote(file).value(QLatin1String(kTurn)).toInt();
    return degrees == 90 || degrees == 180 || degrees == 270 ? degrees / 90 : 0;
}

/// Gives the source's frames as long as they are admitted: the hall may say later what it is.
class CameraGuard::Guarded final : public FrameSource {
public:
    Guarded(std::shared_ptr<CameraGuard> guard, SourceKind kind, std::unique_ptr<FrameSource> source)
        : m_guard(std::move(guard))
        , m_kind(kind)
        , m_source(std::move(source)) {}

    Expected<Frame> nextFrame() override {
        if (!m_guard->stillAdmits(m_kind)) {
            return tl::unexpected(Error{ErrorKind::NotACamera, "this hall is not a demo"});
        }
        return m_source->nextFrame();
    }

private:
    std::shared_ptr<CameraGuard> m_guard;
    SourceKind m_kind;
    std::unique_ptr<FrameSource> m_source;
};

std::shared_ptr<CameraGuard> CameraGuard::make(CameraGuardSettings settings) {
    return std::shared_ptr<CameraGuard>(new CameraGuard(std::move(settings)));
}

void CameraGuard::hallSays(HallKind kind) {
    const std::lock_guard lock(m_mutex);
    m_hall = kind;
    m_heard.notify_all();
}

void CameraGuard::noteTurn(int quarters) {
    const std::lock_guard lock(m_mutex);
    auto note = readNote(m_settings.noteFile);
    if (!m_isNotedOpen || note.isEmpty()) {
        return; // a turn alone would be a note of no camera
    }
    note.insert(QLatin1String(kTurn), 90 * quarters);
    if (!writeNote(m_settings.noteFile, note)) {
        qCWarning(guardLog, "how the camera is mounted cannot be noted: it is found again after the next start");
    }
}

Expected<SourceKind> CameraGuard::lookAtSource(CameraIdentity& camera) const {
    const auto device = vision::capture::cameraDevice(m_settings.source);
    if (!device) { return SourceKind::NotACamera; }
    auto seen = vision::capture::identifyCamera(*device, m_settings.sysfs, vision::capture::cameraDriver(*device));
    if (!seen) {
        if (seen.error().kind != ErrorKind::NotACamera) { return tl::unexpected(seen.error()); }
        return SourceKind::NotACamera;
    }
    camera = std::move(*seen);
    const auto noted = readNotedCamera(m_settings.noteFile);
    if (!noted) {
        return noted.error().kind == ErrorKind::NotFound ? SourceKind::FirstCamera : SourceKind::OtherCamera;
    }
    return vision::capture::isSameCamera(*noted, camera) ? SourceKind::NotedCamera : SourceKind::OtherCamera;
}

Expected<SourceKind> CameraGuard::check() {
    CameraIdentity camera;
    const auto kind = lookAtSource(camera);
    if (!kind) { return tl::unexpected(kind.error()); }
    std::unique_lock lock(m_mutex);
    if (admit(*kind, m_hall, m_takeNew) == Admission::WaitForHall) {
        (void)m_heard.wait_for(lock, m_settings.patience, [this] { return m_hall != HallKind::Unknown; });
    }
    m_isNotedOpen = false;
    switch (admit(*kind, m_hall, m_takeNew)) {
    case Admission::Yes:
        m_isNotedOpen = *kind == SourceKind::NotedCamera;
        return *kind;
    case Admission::NoteAndYes:
        m_takeNew = false;
        if (!noteCamera(m_settings.noteFile, camera)) {
            return tl::unexpected(Error{ErrorKind::OtherDevice, "the camera cannot be noted: the disk refuses"});
        }
        qCInfo(guardLog, "camera noted: %s", toText(camera).c_str());
        m_isNotedOpen = true;
        return SourceKind::NotedCamera;
    case Admission::NoOtherCamera:
        return tl::unexpected(Error{ErrorKind::OtherDevice, toText(camera) + " is not the camera that was noted"});
    case Admission::NoCamera:
        return tl::unexpected(Error{ErrorKind::NotACamera, m_settings.source + ": only a demo may look at it"});
    case Admission::WaitForHall:
        break;
    }
    return tl::unexpected(Error{ErrorKind::NotFound, "the hall has not said yet whether it is a demo"});
}

bool CameraGuard::stillAdmits(SourceKind source) {
    const std::lock_guard lock(m_mutex);
    return admit(source, m_hall, false) == Admission::Yes;
}

SourceOpener CameraGuard::guard(SourceOpener open) {
    return [self = shared_from_this(), open = std::move(open)]() -> Expected<std::unique_ptr<FrameSource>> {
        const auto kind = self->check();
        if (!kind) { return tl::unexpected(kind.error()); }
        auto source = open();
        if (!source) { return source; }
        return std::make_unique<Guarded>(self, *kind, std::move(*source));
    };
}

} // namespace sight
