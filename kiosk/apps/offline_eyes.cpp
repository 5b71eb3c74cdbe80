// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/apps/offline_eyes.h"

#include <QImage>
#include <QPainter>
#include <QUuid>
#include <chrono>
#include <utility>

namespace apps {
namespace {

using namespace std::chrono_literals;

/// A head and shoulders, drawn: no photograph of anybody is needed to see the screens.
QImage drawnPerson() {
    QImage picture(320, 240, QImage::Format_RGB32);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(picture.rect(), QColor(0xB4, 0xC6, 0xC2));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x35, 0x5C, 0x7D));
    painter.drawEllipse(QRect(70, 180, 180, 120));
    painter.setBrush(QColor(0xE0, 0xB8, 0x99));
    painter.drawEllipse(QRect(115, 60, 90, 120));
    painter.setBrush(QColor(0x3A, 0x32, 0x2E));
    painter.drawChord(QRect(110, 50, 100, 100), 0, 180 * 16);
    return picture;
}

} // namespace

OfflineEyes::OfflineEyes() {
    connect(&m_timer, &QTimer::timeout, this, &OfflineEyes::look);
    m_timer.start(400ms);
}

void OfflineEyes::setMode(Mode mode) {
    m_mode = mode;
    m_chips = 0;
}

void OfflineEyes::startOver() {
    m_track = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    m_chips = 0;
    m_isSettled = false;
}

void OfflineEyes::settle(const std::string& /*trackKey*/) {
    m_isSettled = true;
}

void OfflineEyes::watchClosely(bool /*isWanted*/) {}

void OfflineEyes::challenge(bool /*isWanted*/) {
    // Whoever stands before these eyes is live.
}

void OfflineEyes::readCodes(bool /*isWanted*/) {}

void OfflineEyes::stepUp(vision::Embedding face) {
    m_face = std::move(face);
    m_isThere = true;
    startOver();
    look();
}

void OfflineEyes::leave() {
    m_isThere = false;
    look();
}

void OfflineEyes::toggleCamera() {
    m_hasCamera = !m_hasCamera;
    Q_EMIT cameraChanged(m_hasCamera ? wire::CameraState::Working : wire::CameraState::Missing);
}

void OfflineEyes::look() {
    if (!m_hasCamera) { return; }
    Q_EMIT previewChanged(m_isThere ? drawnPerson() : QImage());
    if (!m_isThere) {
        Q_EMIT faceChanged(lobby::FaceInView{});
        return;
    }
    ++m_chips;
    Q_EMIT faceChanged({.trackKey = m_track,
                        .box = QRectF(0.35, 0.25, 0.3, 0.5),
                        .hint = m_chips == 1 ? lobby::FaceHint::ComeCloser : lobby::FaceHint::None,
                        .goodChips = m_chips,
                        .faces = 1});
    if (m_mode == Mode::Enrol) { Q_EMIT chipReady({.embedding = m_face, .quality = 0.9F}); }
    if (m_mode == Mode::Watch && m_chips >= 3 && !m_isSettled) {
        Q_EMIT probeReady(
            {.trackKey = m_track,
             .otherTracks = {},
             .probe = m_face,
             .chips = m_chips,
             .quality = 0.9F,
             .liveness = 0.95F,
             .firstGoodFrameAt = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now())});
    }
}

} // namespace apps
