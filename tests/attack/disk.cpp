// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that refuses, and a folder in which something is damaged.
#include "kiosk/wire/messages.h"
#include "tests/attack/bed.h"

#include <array>
#include <fstream>
#include <iterator>

namespace attack {

using support::HallProgram;

namespace {

[[nodiscard]] int between(int least, int most, std::mt19937& random) {
    return std::uniform_int_distribution<int>(least, most)(random);
}

/// One run on a disk that begins to fail at some call, then a run on the same folder with a sound disk.
[[nodiscard]] std::string failOnce(Bed& bed, Control& control, const std::filesystem::path& folder, int number,
                                   std::mt19937& random) {
    Ledger ledger;
    const bool isFromStart = between(0, 2, random) == 0;
    const auto arm = [&] {
        control->callsBefore = between(0, isFromStart ? 40 : 200, random);
        control->isLasting = between(0, 1, random);
        control->call = between(0, 2, random) == 0 ? FaultyCall::Sync : FaultyCall::Write;
        control->fault =
            std::array{Fault::Full, Fault::Broken, Fault::ShortWrite}[static_cast<std::size_t>(between(0, 2, random))];
    };
    control->hits = 0;
    control->fault = Fault::None;
    if (isFromStart) { arm(); }
    {
        HallProgram program(
            {.data = folder, .assets = bed.hall().assets(), .environment = preloaded(folder, {}, control.file())});
        if (program.port() == 0) {
            if (const auto fault = faultOfRefusal(program); !fault.empty()) { return fault; }
        } else {
            Stream stream(bed, program.port(), "disk" + std::to_string(number), ledger);
            const bool begins = stream.begins();
            if (!begins && control->hits == 0) { return "no kiosk or desk got through"; }
            if (!isFromStart) { arm(); }
            turn(800, [&] {
                stream.feed();
                return !program.isRunning();
            });
            if (program.hasCrashed()) { return "the hall crashed"; }
            support::HallCaller witness(bed.secondKiosk().bundle, program.port());
            if (program.isRunning() && !witness.connects()) { return "the hall answers nobody any more"; }
            program.die();
        }
    }
    control->fault = Fault::None;
    HallProgram again({.data = folder, .assets = bed.hall().assets()});
    if (again.port() == 0) { return "the hall did not start again on a sound disk: " + again.output(); }
    again.die();
    return faultIn(folder, ledger, 0);
}

} // namespace

Table diskErrors(Seconds budget, std::mt19937& random) {
    Row row{.what = "disk errors: full, broken or short, at any write or sync, once or lasting"};
    Bed bed;
    const auto scratch = bed.scratch();
    Control control(scratch / "control");
    const Until until(budget);
    int met = 0;
    for (int number = 0; !until.isOver(); ++number) {
        const auto folder = scratch / "hall";
        std::filesystem::remove_all(folder);
        copyHall(bed.hall().root(), folder);
        row.count(failOnce(bed, control, folder, number, random));
        met += control->hits > 0 ? 1 : 0;
    }
    row.note = "an error was met in " + std::to_string(met);
    return {row};
}

namespace {

enum class Damage { OneBit, ManyBits, Half, Empty, Page };

[[nodiscard]] std::string damaged(std::string bytes, Damage damage, std::mt19937& random) {
    const auto at = [&] { return static_cast<std::size_t>(between(0, static_cast<int>(bytes.size()) - 1, random)); };
    const auto flip = [&] {
        char& one = bytes[at()];
        one = static_cast<char>(one ^ (1 << between(0, 7, random)));
    };
    if (bytes.empty()) { return bytes; }
    switch (damage) {
    case Damage::OneBit:
        flip();
        break;
    case Damage::ManyBits:
        for (int i = 0; i < 16; ++i) {
            flip();
        }
        break;
    case Damage::Half:
        bytes.resize(bytes.size() / 2);
        break;
    case Damage::Empty:
        bytes.clear();
        break;
    case Damage::Page:
        for (std::size_t i = at() / 4096 * 4096, end = std::min(bytes.size(), i + 4096); i < end; ++i) {
            bytes[i] = static_cast<char>(between(0, 255, random));
        }
        break;
    }
    return bytes;
}

/// Everything that a desk may look at; each must be answered or refused.
[[nodiscard]] std::string faultOfLooking(Bed& bed, HallProgram& program) {
    support::HallCaller desk(bed.desk().bundle, program.port());
    if (!desk.connects()) {
        return {}; // its certificate or its row may be what is damaged: refused, and that is all
    }
    const std::vector<wire::Body> questions{
        wire::StaffSignIn{Bed::kClerk, support::TestHall::kPassword},
        wire::ArrivalsSince{},
        wire::SearchResidents{"居民"},
        wire::OpenResident{bed.faces().front(), "核对"},
        wire::NeedsAsk{},
        wire::MattersAsk{},
        wire::DutyAsk{},
        wire::RecognitionAsk{},
        wire::CatalogueAsk{},
        wire::PlacesAsk{},
    };
    for (const wire::Body& question : questions) {
        if (!desk.askAny(question)) {
            return program.hasCrashed() ? "the hall crashed" : "a question was left without an answer";
        }
    }
    return {};
}

} // namespace

Table damagedFiles(Seconds budget, std::mt19937& random) {
    Row row{.what =
                "damaged files: bits, pages, halves and nothing in databases, keys, certificates, settings, catalogue"};
    Bed bed;
    const auto scratch = bed.scratch();
    const auto folder = scratch / "hall";
    const auto assets = scratch / "assets";
    std::map<std::string, std::pair<int, int>> started; // by file: how many started, of how many
    const Until until(budget);
    while (!until.isOver()) {
        std::filesystem::remove_all(folder);
        std::filesystem::remove_all(assets);
        copyHall(bed.hall().root(), folder);
        std::filesystem::copy(bed.hall().assets(), assets, std::filesystem::copy_options::recursive);
        std::vector<std::filesystem::path> files;
        for (const auto& where : {folder, assets}) {
            for (const auto& entry : std::filesystem::recursive_directory_iterator(where)) {
                if (entry.is_regular_file()) { files.push_back(entry.path()); }
            }
        }
        std::ranges::sort(files);
        // The databases are what matters most, and among many small files they would hardly ever be met.
        const auto file = between(0, 1, random) == 0
                              ? folder / (between(0, 1, random) == 0 ? "hall.db" : "faces.db")
                              : files[static_cast<std::size_t>(between(0, static_cast<int>(files.size()) - 1, random))];
        std::ifstream in(file, std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        std::ofstream(file, std::ios::binary) << damaged(bytes, static_cast<Damage>(between(0, 4, random)), random);
        HallProgram program({.data = folder, .assets = assets});
        auto& [served, all] = started[file.filename().string()];
        ++all;
        served += program.port() == 0 ? 0 : 1;
        const std::string fault = program.port() == 0 ? faultOfRefusal(program) : faultOfLooking(bed, program);
        row.count(fault.empty() ? fault : fault + " (" + file.filename().string() + ")");
    }
    int all = 0;
    int served = 0;
    for (const auto& [name, counts] : started) {
        served += counts.first;
        all += counts.second;
    }
    row.note = "refused to start in " + std::to_string(all - served) + ", served the rest in " + std::to_string(served);
    return {row};
}

} // namespace attack
