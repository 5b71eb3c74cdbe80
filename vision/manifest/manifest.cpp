// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/manifest/manifest.h"

#include "vision/manifest/sha256.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <system_error>

namespace vision::manifest {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr int kVersion = 2;
constexpr std::uintmax_t kMostBytes = std::uintmax_t{1} << 20U;

// What happens between a frame and a chip; a change here makes old templates another kind of vector.
constexpr std::string_view kFivePointVersion = "five points, landmarks of face and mirror, least squares, 1";
constexpr std::string_view kDlibChipVersion = "dlib chip 150, padding 0.25, landmarks of face and mirror, 1";

// Of the two embedders that were here before manifests said how a network is fed. Their digest has no more in it than
// it had then: a hall's templates are compared on.
constexpr std::string_view kSaidByTheProgram = "onnx five points 112 RGB mean 127 127 127 scale 0.0078125 0.0078125 "
                                               "0.0078125 output  width 512 weight 0.5\n"
                                               "onnx five points 112 RGB mean 127.5 127.5 127.5 scale 0.0078125 "
                                               "0.0078125 0.0078125 output  width 192 weight 0.5\n";

/// What is wrong with a manifest, with the place. Stays inside this file.
class Wrong : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A part of the manifest, and where it is.
class Part {
public:
    Part(const Json& json, std::string where)
        : m_json(json)
        , m_where(std::move(where)) {}

    [[nodiscard]] const Json& json() const { return m_json; }
    [[nodiscard]] const std::string& where() const { return m_where; }

    [[nodiscard]] bool has(const char* key) const { return m_json.is_object() && m_json.contains(key); }
    [[nodiscard]] Part at(const char* key) const {
        if (!has(key)) { throw Wrong(m_where + " has no \"" + key + "\""); }
        return {m_json.at(key), m_where + "." + key};
    }
    [[nodiscard]] std::vector<Part> each() const {
        if (!m_json.is_array()) { throw Wrong(m_where + " is no list"); }
        std::vector<Part> parts;
        parts.reserve(m_json.size());
        for (std::size_t i = 0; i < m_json.size(); ++i) {
            parts.emplace_back(m_json.at(i), m_where + "[" + std::to_string(i) + "]");
        }
        return parts;
    }
    [[nodiscard]] std::string text() const {
        if (!m_json.is_string() || m_json.get_ref<const std::string&>().empty()) {
            throw Wrong(m_where + " is no text");
        }
        return m_json.get<std::string>();
    }
    [[nodiscard]] double number(double least, double most) const {
        const double value = m_json.is_number() ? m_json.get<double>() : std::nan("");
        if (!(value >= least && value <= most)) {
            char range[96];
            std::snprintf(range, sizeof range, " is no number from %g to %g", least, most);
            throw Wrong(m_where + range);
        }
        return value;
    }
    [[nodiscard]] int whole(int least, int most) const {
        const double value = number(least, most);
        if (value != std::floor(value)) { throw Wrong(m_where + " is no whole number"); }
        return static_cast<int>(value);
    }
    /// One of `words`; the index of it.
    [[nodiscard]] std::size_t oneOf(std::initializer_list<std::string_view> words) const {
        const auto said = text();
        const auto* const found = std::ranges::find(words, said);
        if (found == words.end()) {
            std::string all;
            for (const auto word : words) {
                all.append(all.empty() ? "" : ", ").append(word);
            }
            throw Wrong(m_where + " is none of: " + all);
        }
        return static_cast<std::size_t>(found - words.begin());
    }

private:
    const Json& m_json;
    std::string m_where;
};

bool isHash(const std::string& text) {
    return text.size() == 64 && std::ranges::all_of(text, [](char each) {
               return (each >= '0' && each <= '9') || (each >= 'a' && each <= 'f');
           });
}

ModelFile fileOf(const Part& model) {
    ModelFile file{.file = model.at("file").text(),
                   .sha256 = model.at("sha256").text(),
                   .size = static_cast<std::uint64_t>(model.at("size").number(1, static_cast<double>(kMostModelBytes))),
                   .licence = model.at("licence").text()};
    if (!isHash(file.sha256)) { throw Wrong(model.where() + ".sha256 is no SHA-256 in lower-case hexadecimal digits"); }
    return file;
}

/// One number for all channels, or one each.
std::array<float, 3> threeOf(const Part& part, double least, double most) {
    std::array<float, 3> three{};
    if (part.json().is_array()) {
        const auto each = part.each();
        if (each.size() != three.size()) { throw Wrong(part.where() + " is neither one number nor three"); }
        std::ranges::transform(each, three.begin(),
                               [&](const Part& one) { return static_cast<float>(one.number(least, most)); });
    } else {
        three.fill(static_cast<float>(part.number(least, most)));
    }
    return three;
}

void readInput(const Part& input, Embedder& embedder) {
    constexpr int kLeastSide = 32;
    constexpr int kMostSide = 512;
    embedder.chip.cut = input.at("cut").oneOf({"five points", "dlib chip"}) == 0 ? Cut::FivePoints : Cut::DlibChip;
    embedder.chip.side = input.at("width").whole(kLeastSide, kMostSide);
    if (input.at("height").whole(kLeastSide, kMostSide) != embedder.chip.side) {
        throw Wrong(input.where() + " is no square");
    }
    if (embedder.format == Format::Dlib) {
        if (embedder.chip != ChipKind{.cut = Cut::DlibChip, .side = 150}) {
            throw Wrong(input.where() + " is not what dlib's network takes: a dlib chip of 150 x 150");
        }
        return; // it scales for itself
    }
    constexpr double kMostScale = 1000;
    embedder.channels = input.at("channels").oneOf({"RGB", "BGR"}) == 0 ? ChannelOrder::Rgb : ChannelOrder::Bgr;
    embedder.mean = threeOf(input.at("mean"), -kMostScale, kMostScale);
    embedder.scale = threeOf(input.at("scale"), 1 / (kMostScale * kMostScale), kMostScale);
}

Embedder embedderOf(const Part& named, const std::map<std::string, Part, std::less<>>& models) {
    Embedder embedder;
    embedder.model = named.at("model").text();
    const auto model = models.find(embedder.model);
    if (model == models.end()) {
        throw Wrong(named.where() + " names the model \"" + embedder.model + "\", which is not in the list");
    }
    const Part& described = model->second;
    if (described.has("format")) {
        embedder.format = described.at("format").oneOf({"onnx", "dlib"}) == 0 ? Format::Onnx : Format::Dlib;
    }
    readInput(described.at("input"), embedder);
    const Part output = described.at("output");
    embedder.width = output.at("width").whole(1, static_cast<int>(kMostWidth));
    if (output.has("name")) { embedder.output = output.at("name").text(); }
    constexpr double kLeastWeight = 0.001;
    embedder.weight = named.has("weight") ? static_cast<float>(named.at("weight").number(kLeastWeight, 1000)) : 1.0F;
    return embedder;
}

void readEmbedders(const Part& recognition, const std::map<std::string, Part, std::less<>>& models,
                   Manifest& manifest) {
    const Part list = recognition.at("embedders");
    for (const Part& each : list.each()) {
        manifest.embedders.push_back(embedderOf(each, models));
    }
    auto& embedders = manifest.embedders;
    if (embedders.empty() || embedders.size() > 2) {
        throw Wrong(list.where() + " names neither one embedder nor two");
    }
    if (embedders.front().chip != embedders.back().chip) {
        throw Wrong(list.where() + " names two embedders of different cuts or sizes");
    }
    if (manifest.width() < kLeastWidth || manifest.width() > kMostWidth) {
        throw Wrong(list.where() + " makes vectors of " + std::to_string(manifest.width()) + " values, not " +
                    std::to_string(kLeastWidth) + " to " + std::to_string(kMostWidth));
    }
    float all = 0;
    for (const Embedder& each : embedders) {
        all += each.weight;
    }
    for (Embedder& each : embedders) {
        each.weight /= all;
    }
}

identify::Thresholds thresholdsOf(const Part& said) {
    constexpr int kMostChips = 100;
    const auto score = [&](const char* key, double least) { return static_cast<float>(said.at(key).number(least, 1)); };
    identify::Thresholds thresholds;
    thresholds.known = score("known", 0.01);
    thresholds.unsure = score("unsure", 0.01);
    thresholds.margin = score("margin", 0);
    thresholds.chips = said.at("chips").whole(1, kMostChips);
    thresholds.strong = score("strong", 0.01);
    thresholds.strongChips = said.at("strongChips").whole(1, kMostChips);
    thresholds.duplicate = score("duplicate", 0.01);
    thresholds.agreement = score("agreement", -1);
    thresholds.samePerson = score("samePerson", -1);
    const bool isInOrder = thresholds.agreement <= thresholds.unsure && thresholds.unsure <= thresholds.known &&
                           thresholds.known <= thresholds.strong && thresholds.strongChips <= thresholds.chips;
    if (!isInOrder) {
        throw Wrong(said.where() + " are not in order: agreement, unsure, known, strong, each at least as high as the "
                                   "one before, and strongChips at most chips");
    }
    return thresholds;
}

/// Thresholds are worth what they were measured on.
void checkEvidence(const Part& recognition) {
    const Part evidence = recognition.at("evidence");
    if (evidence.each().empty()) { throw Wrong(evidence.where() + " is empty: where do the thresholds come from?"); }
    for (const Part& each : evidence.each()) {
        for (const char* key : {"date", "data", "fpir"}) {
            (void)each.at(key).text();
        }
    }
}

std::string described(const Embedder& embedder) {
    char numbers[256];
    const auto& m = embedder.mean;
    const auto& s = embedder.scale;
    std::snprintf(numbers, sizeof numbers, " mean %.9g %.9g %.9g scale %.9g %.9g %.9g output ", double{m[0]},
                  double{m[1]}, double{m[2]}, double{s[0]}, double{s[1]}, double{s[2]});
    std::string text = embedder.format == Format::Onnx ? "onnx " : "dlib ";
    text += embedder.chip.cut == Cut::FivePoints ? "five points " : "dlib chip ";
    text += std::to_string(embedder.chip.side);
    text += embedder.channels == ChannelOrder::Rgb ? " RGB" : " BGR";
    text += numbers + embedder.output;
    std::snprintf(numbers, sizeof numbers, " width %d weight %.9g\n", embedder.width, double{embedder.weight});
    return text + numbers;
}

ModelDigest digestOf(const Manifest& manifest) {
    std::string all = manifest.files.find(kLandmarksModel)->second.sha256 + '\n';
    std::string descriptions;
    for (const Embedder& each : manifest.embedders) {
        all += manifest.files.find(each.model)->second.sha256 + '\n';
        descriptions += described(each);
    }
    all.append(manifest.embedders.front().chip.cut == Cut::FivePoints ? kFivePointVersion : kDlibChipVersion) += '\n';
    if (descriptions != kSaidByTheProgram) { all += descriptions; }
    return {sha256Hex({reinterpret_cast<const std::uint8_t*>(all.data()), all.size()})};
}

Manifest manifestOf(const Json& json) {
    const Part root(json, "manifest");
    if (root.at("version").whole(0, 1000) != kVersion) {
        throw Wrong("its version is not 2: docs/recognition.md says what a manifest holds");
    }
    Manifest manifest;
    std::map<std::string, Part, std::less<>> models;
    for (const Part& each : root.at("models").each()) {
        const auto id = each.at("id").text();
        if (!models.emplace(id, each).second) { throw Wrong(each.where() + " has the same id as another: " + id); }
        manifest.files.emplace(id, fileOf(each));
    }
    for (const auto id : {kDetectModel, kLandmarksModel, kLivenessModel}) {
        if (!models.contains(id)) { throw Wrong("it names no model " + std::string(id)); }
    }
    const Part recognition = root.at("recognition");
    readEmbedders(recognition, models, manifest);
    const Part mirrors = recognition.at("mirrorsTemplates");
    if (!mirrors.json().is_boolean()) { throw Wrong(mirrors.where() + " is neither true nor false"); }
    manifest.mirrorsTemplates = mirrors.json().get<bool>();
    if (recognition.has("thresholds")) {
        manifest.thresholds = thresholdsOf(recognition.at("thresholds"));
        checkEvidence(recognition);
    }
    manifest.digest = digestOf(manifest);
    return manifest;
}

tl::unexpected<Error> problem(ErrorKind kind, std::string context) {
    return tl::unexpected(Error{.kind = kind, .context = std::move(context)});
}

} // namespace

std::size_t Manifest::width() const {
    std::size_t all = 0;
    for (const Embedder& each : embedders) {
        all += static_cast<std::size_t>(each.width);
    }
    return all;
}

Expected<Manifest> parseManifest(std::string_view text, const std::string& name) {
    try {
        return manifestOf(Json::parse(text));
    } catch (const Wrong& wrong) {
        return problem(ErrorKind::Unreadable, name + ": " + wrong.what());
    } catch (const Json::exception& broken) { return problem(ErrorKind::Unreadable, name + ": " + broken.what()); }
}

Expected<Manifest> readManifest(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) { return problem(ErrorKind::NotFound, "no model manifest at " + path.string()); }
    std::error_code unknown;
    if (const auto size = fs::file_size(path, unknown); unknown || size > kMostBytes) {
        return problem(ErrorKind::Unreadable, path.string() + " is no file of at most 1 MiB");
    }
    return parseManifest(std::string(std::istreambuf_iterator(in), {}), path.string());
}

fs::path defaultManifest() {
    const char* given = std::getenv("YIMEN_MANIFEST"); // nobody changes the environment
    if (given != nullptr && *given != '\0') { return given; }
    std::error_code ignored;
    const auto program = fs::read_symlink("/proc/self/exe", ignored);
    auto installed = program.parent_path().parent_path() / "share/yimen/models/manifest.json";
    if (fs::exists(installed, ignored)) { return installed; }
    return fs::path(YIMEN_SOURCE_DIR) / "assets/models/manifest.json";
}

} // namespace vision::manifest
