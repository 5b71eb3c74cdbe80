// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/stores/faces_database.h"
#include "db/stores/hall_database.h"
#include "kiosk/hall/hall_service.h"
#include "kiosk/hall/service/store_worker.h"
#include "kiosk/practice/made_up.h"
#include "kiosk/wire/loop.h"

#include <QTemporaryDir>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace practice {

/// Asked on any thread.
struct Clocks {
    std::function<db::Time()> wall;
    std::function<wire::Steady()> steady = wire::BootClock::now;
};

/// A whole hall inside the program: the service that `yimen-hall` runs, its worker and its databases, over made-up
/// people in a temporary folder that goes with it. Kiosks and desks have their lines to it inside the process. The
/// rules are the hall's own, because it is the hall: nothing here answers a request. Lives on the thread that made it,
/// which has an event loop. Throws std::runtime_error if it cannot be made: no disk, no assets.
class Hall {
public:
    explicit Hall(Clocks clocks);
    ~Hall();
    Hall(const Hall&) = delete;
    Hall& operator=(const Hall&) = delete;
    Hall(Hall&&) = delete;
    Hall& operator=(Hall&&) = delete;

    /// The line of one of its devices, not connected yet. The hall outlives it.
    [[nodiscard]] std::unique_ptr<wire::LoopLink> line(db::DeviceId device) const;

    [[nodiscard]] const MadeUp& people() const { return m_people; }
    [[nodiscard]] const hall::ConsentText& consent() const { return m_consent; }
    [[nodiscard]] db::Time now() const { return m_clocks.wall(); }
    /// The operator's own connection, beside the one of the hall that serves: what `yimenctl` does in a real one. The
    /// hall looks at it with the next tick().
    [[nodiscard]] const db::stores::HallDatabase& records() const { return *m_records; }
    [[nodiscard]] const db::stores::FacesDatabase& faces() const { return *m_faces; }
    /// The hall's own catalogue, for whoever edits it.
    [[nodiscard]] std::filesystem::path catalogue() const { return root() / "catalogue"; }

    /// Ends the hall's program and starts it again; `meanwhile` happens to its databases. All lines are cut, and it is
    /// for whoever has them to connect again.
    void restart(const std::function<void(const hall::DataFolder&)>& meanwhile);
    /// Once a second in a program.
    void tick() { m_service->tick(); }
    /// Turns the event loop until all that was asked is answered and told: for tests and pictures.
    void settle() const;

private:
    [[nodiscard]] std::filesystem::path root() const;
    void open();

    Clocks m_clocks;
    QTemporaryDir m_dir;
    MadeUp m_people;
    hall::ConsentText m_consent;
    std::optional<db::stores::HallDatabase> m_records;
    std::optional<db::stores::FacesDatabase> m_faces;
    std::unique_ptr<hall::StoreWorker> m_worker;
    std::unique_ptr<hall::HallService> m_service;
    std::unique_ptr<wire::LoopHall> m_lines;
};

} // namespace practice
