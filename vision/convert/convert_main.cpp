// SPDX-License-Identifier: GPL-3.0-or-later
// Turns the files of two packages into models that OpenCV and dlib open; deploy/fetch-models runs it.
#include "vision/convert/dlib_resnet.h"
#include "vision/convert/mobile_facenet.h"
#include "vision/convert/tfjs_weights.h"
#include "vision/convert/tflite_model.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

namespace {

using Bytes = std::vector<std::uint8_t>;
using vision::Error;
using vision::ErrorKind;
using vision::Expected;

Expected<Bytes> readFile(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) { return tl::unexpected(Error{.kind = ErrorKind::NotFound, .context = "cannot read " + path.string()}); }
    return Bytes{std::istreambuf_iterator<char>(in), {}};
}

Expected<void> writeFile(const std::filesystem::path& path, const Bytes& bytes) {
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    if (!out.flush()) {
        return tl::unexpected(Error{.kind = ErrorKind::Unreadable, .context = "cannot write " + path.string()});
    }
    return {};
}

Expected<Bytes> convertMobileFacenet(const std::filesystem::path& from) {
    const auto file = readFile(from / "MobileFaceNet.tflite");
    if (!file) { return tl::unexpected(file.error()); }
    const auto model = vision::convert::readTflite(*file);
    if (!model) { return tl::unexpected(model.error()); }
    return vision::convert::mobileFacenetToOnnx(*model);
}

Expected<Bytes> convertResnet(const std::filesystem::path& from) {
    const auto manifest = readFile(from / "face_recognition_model-weights_manifest.json");
    if (!manifest) { return tl::unexpected(manifest.error()); }
    const auto weights = readFile(from / "face_recognition_model.bin");
    if (!weights) { return tl::unexpected(weights.error()); }
    const auto tensors =
        vision::convert::readTfjsWeights({reinterpret_cast<const char*>(manifest->data()), manifest->size()}, *weights);
    if (!tensors) { return tl::unexpected(tensors.error()); }
    return vision::convert::faceApiToDlib(*tensors);
}

Expected<void> convertAll(const std::filesystem::path& from, const std::filesystem::path& to) {
    const auto facenet = convertMobileFacenet(from);
    if (!facenet) { return tl::unexpected(facenet.error()); }
    const auto resnet = convertResnet(from);
    if (!resnet) { return tl::unexpected(resnet.error()); }
    if (auto written = writeFile(to / "mobilefacenet.onnx", *facenet); !written) { return written; }
    return writeFile(to / "dlib_resnet.dat", *resnet);
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app{"Converts MobileFaceNet.tflite to mobilefacenet.onnx and face_recognition_model to dlib_resnet.dat"};
    std::filesystem::path from;
    std::filesystem::path to;
    app.add_option("--from", from, "folder with the packages' files")->required()->check(CLI::ExistingDirectory);
    app.add_option("--to", to, "folder for the models")->required()->check(CLI::ExistingDirectory);
    CLI11_PARSE(app, argc, argv);

    const auto done = convertAll(from, to);
    if (!done) {
        std::cerr << "yimen-model-convert: " << done.error().context << '\n';
        return 1;
    }
    return 0;
}
