// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 at any moment; a power cut at any moment.
#include "tests/attack/bed.h"
#include "tests/attack/disk_log.h"

#include <algorithm>
#include <fstream>

namespace attack {

using support::HallProgram;

Table kills(Seconds budget, std::mt19937& random) {
    Row row{.what = "kill -9 of the hall under acknowledged writes, and its next start"};
    Bed bed;
    Ledger ledger;
    std::size_t face = 0;
    const Until until(budget);
    for (int cycle = 0; !until.isOver(); ++cycle) {
        HallProgram program(bed.where());
        if (program.port() == 0) {
            row.count("the hall did not start again");
            continue;
        }
        Stream stream(bed, program.port(), "kill" + std::to_string(cycle), ledger, {}, face);
        if (!stream.begins()) {
            row.count("no kiosk or desk got through again");
            continue;
        }
        const std::size_t before = ledger.size();
        const int milliseconds = std::uniform_int_distribution<int>(1, 1500)(random);
        turn(milliseconds, [&] {
            stream.feed();
            return false;
        });
        program.die();
        face = stream.nextFace();
        row.count(ledger.size() < before ? "impossible" : faultIn(bed.hall().hall(), bed.hall().faces(), ledger, 0));
    }
    row.note = std::to_string(ledger.size()) + " acknowledged writes: " + std::to_string(ledger.arrivals.size()) +
               " arrivals, " + std::to_string(ledger.needs.size()) + " needs, " + std::to_string(ledger.taken.size()) +
               " taken, " + std::to_string(ledger.withdrawn.size()) + " withdrawals";
    return {row};
}

namespace {

/// What a hall did to its disk from start to end, and what it acknowledged meanwhile.
struct Recording {
    DiskFiles before;
    std::vector<DiskStep> log;
    Ledger ledger;
};

[[nodiscard]] Recording recordOf(Bed& bed, const std::filesystem::path& scratch, int milliseconds) {
    const auto folder = scratch / "running";
    const auto record = scratch / "record";
    copyHall(bed.hall().root(), folder);
    Recording recording{.before = filesIn(folder), .log = {}, .ledger = {}};
    {
        HallProgram program(
            {.data = folder, .assets = bed.hall().assets(), .environment = preloaded(folder, record, {})});
        Stream stream(bed, program.port(), "cut", recording.ledger, record);
        if (program.port() == 0 || !stream.begins()) { throw std::runtime_error("set-up: no hall to record"); }
        turn(milliseconds, [&] {
            stream.feed();
            return false;
        });
        program.die();
    }
    recording.log = readDiskLog(record);
    std::filesystem::remove_all(folder);
    std::filesystem::remove(record);
    return recording;
}

void write(const std::filesystem::path& folder, const std::map<std::string, std::string>& files) {
    for (const auto& [path, content] : files) {
        if (path.ends_with("-shm") || path == "ready.json") {
            continue; // mapped memory, and not the hall's own
        }
        std::ofstream(folder / path, std::ios::binary) << content;
        std::filesystem::permissions(folder / path,
                                     std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    }
}

/// Most cuts right after something was synced or just before: that is where things go wrong.
[[nodiscard]] std::size_t someStep(const std::vector<DiskStep>& log, std::mt19937& random) {
    const auto below = [&random](std::size_t count) {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(random);
    };
    const std::size_t anywhere = below(log.size()) + 1;
    if (below(3) == 0) { return anywhere; }
    const auto sync = std::find_if(log.begin() + static_cast<std::ptrdiff_t>(anywhere) - 1, log.end(),
                                   [](const DiskStep& step) { return step.operation == DiskOperation::Sync; });
    const auto at = static_cast<std::size_t>(sync - log.begin()) + below(3);
    return std::min(at, log.size());
}

} // namespace

Table powerCuts(Seconds budget, std::mt19937& random) {
    Row row{.what = "power cuts: of what was not synced anything is lost, kept or torn"};
    Bed bed;
    const auto scratch = bed.scratch();
    const Until until(budget);
    const Recording recording = recordOf(bed, scratch, static_cast<int>(budget.count() * 1000 / 6));
    const auto syncs = std::ranges::count(recording.log, DiskOperation::Sync, &DiskStep::operation);
    row.note = std::to_string(recording.log.size()) + " steps of the disk, " + std::to_string(syncs) + " syncs, " +
               std::to_string(recording.ledger.size()) + " acknowledged writes";
    if (recording.log.empty()) { return {row}; }
    const auto folder = scratch / "after";
    const auto lay = [&](const std::vector<DiskStep>& log, std::size_t steps) {
        std::filesystem::remove_all(folder);
        copyHall(bed.hall().root(), folder);
        for (const char* name : {"hall.db", "hall.db-wal", "faces.db", "faces.db-wal"}) {
            std::filesystem::remove(folder / name);
        }
        write(folder, afterPowerCut(recording.before, log, steps, random));
    };
    // What would be lost if nothing had been synced must be found, or the row above says nothing.
    Row control{.what = "the same on a disk that only pretends to sync: the loss is found"};
    auto unsynced = recording.log;
    std::erase_if(unsynced, [](const DiskStep& step) {
        return step.operation == DiskOperation::Sync || step.operation == DiskOperation::SyncFolder;
    });
    for (int i = 0; i < 10; ++i) {
        lay(unsynced, unsynced.size());
        const auto end = recording.log.back().endsAt;
        control.count(faultIn(folder, recording.ledger, end).empty() ? "nothing was missed" : "");
    }
    while (!until.isOver()) {
        const std::size_t steps = someStep(recording.log, random);
        lay(recording.log, steps);
        std::string fault;
        {
            HallProgram program({.data = folder, .assets = bed.hall().assets()});
            support::HallCaller kiosk(bed.kiosk().bundle, program.port());
            if (program.port() == 0) {
                fault = "the hall did not start again: " + program.output();
            } else if (!kiosk.connects()) {
                fault = "no kiosk got through again";
            }
            program.die();
        }
        row.count(fault.empty() ? faultIn(folder, recording.ledger, recording.log[steps - 1].endsAt) : fault);
    }
    std::filesystem::remove_all(folder);
    return {row, control};
}

} // namespace attack
