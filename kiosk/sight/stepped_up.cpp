// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/sight/stepped_up.h"

#include <algorithm>
#include <utility>

namespace sight {

namespace {

float nearness(const vision::pipeline::FaceReport& face) {
    return face.box.width;
}

} // namespace

std::optional<std::size_t> steppedUp(const vision::pipeline::FrameResult& result, QSize frame,
                                     const SteppedUpSettings& settings, const std::set<vision::TrackId>& still) {
    const float enough = settings.minFaceShare * static_cast<float>(frame.width());
    std::optional<std::size_t> who;
    const auto rank = [&](std::size_t i) {
        return std::pair(!still.contains(result.faces[i].track), nearness(result.faces[i]));
    };
    for (std::size_t i = 0; i < result.faces.size(); ++i) {
        if (nearness(result.faces[i]) >= enough && (!who || rank(i) > rank(*who))) { who = i; }
    }
    return who;
}

bool hasCompany(const vision::pipeline::FrameResult& result, std::size_t first, const SteppedUpSettings& settings) {
    const float enough = settings.secondFaceShare * result.faces.at(first).box.width;
    for (std::size_t i = 0; i < result.faces.size(); ++i) {
        if (i != first && result.faces[i].box.width >= enough) { return true; }
    }
    return false;
}

lobby::FaceHint hintFor(const vision::pipeline::FaceReport& face) {
    if (!face.measured) { return lobby::FaceHint::None; }
    switch (face.quality.flaw) {
    case vision::quality::Flaw::None:
        return lobby::FaceHint::None;
    case vision::quality::Flaw::NotWhole:
    case vision::quality::Flaw::Stray:
        return lobby::FaceHint::WholeFace;
    case vision::quality::Flaw::TooSmall:
        return lobby::FaceHint::ComeCloser;
    case vision::quality::Flaw::TooLarge:
        return lobby::FaceHint::StepBack;
    case vision::quality::Flaw::TurnedAway:
        return lobby::FaceHint::LookHere;
    case vision::quality::Flaw::TooDark:
    case vision::quality::Flaw::TooBright:
        return lobby::FaceHint::MoreLight;
    case vision::quality::Flaw::Blurred:
        return lobby::FaceHint::HoldStill;
    case vision::quality::Flaw::Covered:
        return lobby::FaceHint::Uncover;
    }
    return lobby::FaceHint::None;
}

QRect ringPart(QSize frame) {
    const int side = std::min(frame.width(), frame.height());
    return {(frame.width() - side) / 2, (frame.height() - side) / 2, side, side};
}

QRectF inRing(const vision::Box& box, QSize frame) {
    const QRectF part = ringPart(frame);
    const double width = static_cast<double>(box.width) / part.width();
    const double left = (static_cast<double>(box.x) - part.x()) / part.width();
    return {1 - left - width, (static_cast<double>(box.y) - part.y()) / part.height(), width,
            static_cast<double>(box.height) / part.height()};
}

} // namespace sight
