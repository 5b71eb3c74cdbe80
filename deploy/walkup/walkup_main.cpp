// SPDX-License-Identifier: GPL-3.0-or-later

// Draws a clip for a machine without a camera: one after another, the people of the given portraits come into a plain
// lobby, walk up from about three metres to arm's length, stand there with a little sway and turn, and leave. Light,
// motion blur and sensor noise change from frame to frame. It is a moving photograph, good for showing and for timing
// the whole line, and worth nothing as a proof of recognition quality: SECURITY.md and README.md say so.

#include <CLI/CLI.hpp>
#include <cmath>

#include <iostream>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace {

constexpr int kWidth = 640;
constexpr int kHeight = 480;

/// A portrait cut out from its ground: colour, soft matte in [0, 1], and where the face is, pixels.
struct Person {
    cv::Mat3f colour;
    cv::Mat1f matte;
    cv::Rect2f face;
};

/// Where a person stands in one frame: the face's centre and width in frame pixels, turn in degrees, 0 is frontal.
struct Stance {
    cv::Point2f centre;
    float faceWidth = 0;
    float turn = 0;
    float light = 1;
    float blur = 0;
};

/// Cuts head and shoulders from the portrait with GrabCut, started from the face box.
Person cutOut(const cv::Mat3b& portrait, const cv::Rect2f& face) {
    const cv::Point2f centre(face.x + face.width / 2, face.y + face.height / 2);
    const float chin = face.y + face.height;
    const auto toInt = [](float v) { return static_cast<int>(std::lround(v)); };
    const auto drawBody = [&](cv::Mat1b& mask, float grow, int value) {
        const std::vector<cv::Point> shoulders{{toInt(centre.x - face.width * 0.4F * grow), toInt(chin)},
                                               {toInt(centre.x + face.width * 0.4F * grow), toInt(chin)},
                                               {toInt(centre.x + face.width * 1.25F * grow), portrait.rows},
                                               {toInt(centre.x - face.width * 1.25F * grow), portrait.rows}};
        cv::fillConvexPoly(mask, shoulders, value);
        cv::ellipse(mask, cv::RotatedRect(centre, {face.width * 1.3F * grow, face.height * 1.75F * grow}, 0), value,
                    -1);
    };
    cv::Mat1b mask(portrait.size(), cv::GC_BGD);
    drawBody(mask, 1.12F, cv::GC_PR_BGD);
    drawBody(mask, 1.0F, cv::GC_PR_FGD);
    drawBody(mask, 0.75F, cv::GC_FGD);
    cv::ellipse(mask, cv::RotatedRect(centre, {face.width, face.height * 1.15F}, 0), cv::GC_FGD, -1);
    cv::Mat ground;
    cv::Mat front;
    cv::setRNGSeed(1);
    cv::grabCut(portrait, mask, {}, ground, front, 6, cv::GC_INIT_WITH_MASK);
    Person person;
    person.face = face;
    portrait.convertTo(person.colour, CV_32FC3);
    cv::Mat1b inside;
    cv::bitwise_and(mask, 1, inside); // GC_FGD is 1 and GC_PR_FGD is 3
    inside *= 255;
    cv::morphologyEx(inside, inside, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_ELLIPSE, {5, 5}));
    cv::morphologyEx(inside, inside, cv::MORPH_CLOSE, cv::getStructuringElement(cv::MORPH_ELLIPSE, {9, 9}));
    // The coat goes on below the picture's edge, so that nobody floats when they are far away.
    cv::copyMakeBorder(person.colour, person.colour, 0, 3 * portrait.rows, 0, 0, cv::BORDER_REPLICATE);
    cv::copyMakeBorder(inside, inside, 0, 3 * portrait.rows, 0, 0, cv::BORDER_REPLICATE);
    inside.convertTo(person.matte, CV_32F, 1.0 / 255);
    cv::GaussianBlur(person.matte, person.matte, {}, 1.6);
    return person;
}

/// A plain lobby: wall, floor, a door, a notice board.
cv::Mat3f drawLobby() {
    cv::Mat3b room(kHeight, kWidth);
    for (int y = 0; y < kHeight; ++y) {
        const double t = static_cast<double>(y) / kHeight;
        room.row(y).setTo(cv::Scalar(190 - 40 * t, 200 - 35 * t, 205 - 30 * t));
    }
    cv::rectangle(room, {0, 400, kWidth, 80}, {120, 135, 150}, -1);
    cv::rectangle(room, {40, 110, 120, 290}, {150, 165, 175}, -1);
    cv::rectangle(room, {52, 122, 96, 278}, {205, 215, 215}, -1);
    cv::rectangle(room, {470, 120, 130, 90}, {140, 160, 140}, -1);
    for (int i = 0; i < 4; ++i) {
        cv::rectangle(room, {480 + 30 * i, 132, 22, 30}, {225, 230, 235}, -1);
    }
    cv::GaussianBlur(room, room, {}, 2.5);
    cv::Mat3f out;
    room.convertTo(out, CV_32FC3);
    return out;
}

/// The portrait as a plane that is turned about its upright axis, scaled and moved; pinhole camera, focal length 700
/// px.
cv::Matx33f placement(const Person& person, const Stance& stance) {
    const float scale = stance.faceWidth / person.face.width;
    const float cx = person.face.x + person.face.width / 2;
    const float cy = person.face.y + person.face.height / 2;
    const float angle = stance.turn * static_cast<float>(CV_PI) / 180;
    const float focal = 700;
    // Row 3 is the depth that the turn gives: points on the far side come nearer to the centre.
    const cv::Matx33f centred(scale, 0, -scale * cx, 0, scale, -scale * cy, 0, 0, 1);
    const cv::Matx33f turned(std::cos(angle), 0, 0, 0, 1, 0, std::sin(angle) / focal, 0, 1);
    const cv::Matx33f moved(1, 0, stance.centre.x, 0, 1, stance.centre.y, 0, 0, 1);
    return moved * turned * centred;
}

cv::Mat3b drawFrame(const cv::Mat3f& lobby, const Person* person, const Stance& stance, cv::RNG& random) {
    cv::Mat3f frame = lobby.clone();
    if (person != nullptr) {
        const cv::Matx33f where = placement(*person, stance);
        cv::Mat3f colour;
        cv::Mat1f matte;
        const cv::Mat transform(where);
        const float scale = stance.faceWidth / person->face.width;
        // Shrinking a sharp picture without a low-pass first makes flicker that no camera shows.
        cv::Mat3f source = person->colour;
        if (scale < 0.8F) { cv::GaussianBlur(person->colour, source = cv::Mat3f(), {}, 0.5 / scale); }
        cv::warpPerspective(source, colour, transform, frame.size(), cv::INTER_LINEAR, cv::BORDER_REPLICATE);
        cv::warpPerspective(person->matte, matte, transform, frame.size(), cv::INTER_LINEAR);
        for (int y = 0; y < kHeight; ++y) {
            for (int x = 0; x < kWidth; ++x) {
                frame(y, x) += (colour(y, x) - frame(y, x)) * matte(y, x);
            }
        }
    }
    if (stance.blur > 0.3F) { cv::GaussianBlur(frame, frame, {}, static_cast<double>(stance.blur), 0.4); }
    frame *= stance.light;
    cv::Mat3f noise(frame.size());
    random.fill(noise, cv::RNG::NORMAL, 0, 3.0);
    frame += noise;
    cv::Mat3b out;
    frame.convertTo(out, CV_8UC3);
    return out;
}

float smooth(float t) {
    return t * t * (3 - 2 * t);
}

/// Where the person is `t` seconds after coming into view; nothing when out of view again.
std::optional<Stance> stanceAt(float t, float standSeconds) {
    constexpr float kWalk = 2.4F;
    constexpr float kLeave = 0.9F;
    const float sway = std::sin(t * 2.1F);
    Stance stance;
    stance.light = 0.97F + 0.04F * std::sin(t * 3.3F);
    if (t < kWalk) {
        const float u = smooth(t / kWalk);
        stance.faceWidth = 42 + u * 128;
        stance.centre = {440 - u * 115 + 4 * std::sin(t * 11), 175 + u * 35 + 3 * std::sin(t * 13)};
        stance.turn = -16 + 14 * u;
        stance.blur = 1.6F * (1 - u);
        return stance;
    }
    t -= kWalk;
    if (t < standSeconds) {
        stance.faceWidth = 170 + 3 * sway;
        stance.centre = {325 + 5 * sway, 210 + 2 * std::sin(t * 1.3F)};
        stance.turn = 7 * std::sin(t * 0.9F);
        return stance;
    }
    t -= standSeconds;
    if (t >= kLeave) { return std::nullopt; }
    const float u = smooth(t / kLeave);
    stance.faceWidth = 170 - 30 * u;
    stance.centre = {325 - 480 * u, 210};
    stance.turn = 7 + 30 * u;
    stance.blur = 2.5F * u;
    return stance;
}

/// "FILE:x,y,w,h", the face box in pixels.
struct PortraitSpec {
    std::string file;
    cv::Rect2f face;
};

std::optional<PortraitSpec> parsePortrait(const std::string& text) {
    const auto colon = text.rfind(':');
    if (colon == std::string::npos) { return std::nullopt; }
    PortraitSpec spec{.file = text.substr(0, colon), .face = {}};
    std::istringstream numbers(text.substr(colon + 1));
    char comma = 0;
    numbers >> spec.face.x >> comma >> spec.face.y >> comma >> spec.face.width >> comma >> spec.face.height;
    if (!numbers || spec.face.width < 1 || spec.face.height < 1) { return std::nullopt; }
    return spec;
}

int fail(const std::string& why) {
    std::cerr << "yimen-walkup: " << why << '\n';
    return 1;
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app{"Draws a clip of people who walk up to the kiosk, from portraits"};
    std::vector<std::string> portraits;
    std::string out;
    int framesPerSecond = 15;
    float standSeconds = 3;
    float pauseSeconds = 2;
    app.add_option("--portrait", portraits, "FILE:x,y,w,h with the face box in pixels; in the order of walking up")
        ->required();
    app.add_option("--out", out, "the clip, Motion JPEG in AVI")->required();
    app.add_option("--fps", framesPerSecond)->check(CLI::Range(5, 60));
    app.add_option("--stand", standSeconds, "seconds in front of the kiosk")->check(CLI::Range(0.5, 60.0));
    app.add_option("--pause", pauseSeconds, "seconds of empty lobby before each person")->check(CLI::Range(0.2, 60.0));
    CLI11_PARSE(app, argc, argv);

    std::vector<Person> people;
    for (const auto& text : portraits) {
        const auto spec = parsePortrait(text);
        if (!spec) { return fail("not FILE:x,y,w,h: " + text); }
        const cv::Mat3b picture = cv::imread(spec->file, cv::IMREAD_COLOR);
        if (picture.empty()) { return fail("cannot read " + spec->file); }
        people.push_back(cutOut(picture, spec->face));
    }
    cv::VideoWriter writer(out, cv::CAP_FFMPEG, cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), framesPerSecond,
                           {kWidth, kHeight});
    if (!writer.isOpened()) { return fail("cannot write " + out); }
    const cv::Mat3f lobby = drawLobby();
    cv::RNG random(2026);
    const float step = 1.0F / static_cast<float>(framesPerSecond);
    for (const auto& person : people) {
        for (float t = 0; t < pauseSeconds; t += step) {
            writer.write(drawFrame(lobby, nullptr, {}, random));
        }
        for (float t = 0;; t += step) {
            const auto stance = stanceAt(t, standSeconds);
            if (!stance) { break; }
            writer.write(drawFrame(lobby, &person, *stance, random));
        }
    }
    writer.release();
    return 0;
}
