// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/practice/practice_hall.h"

#include "db/calendar/load_working_calendar.h"
#include "db/seal/key_file.h"
#include "db/stores/transaction.h"
#include "kiosk/hall/state/assets_folder.h"
#include "kiosk/practice/must.h"

#include <QCoreApplication>
#include <stdexcept>
#include <utility>

namespace practice {
namespace {

/// Every practice hall of a program is the same hall on the first morning: made once, and copied.
struct FirstMorning {
    QTemporaryDir folder;
    db::Date day;
    MadeUp people;
};

[[nodiscard]] std::filesystem::path pathOf(const QTemporaryDir& folder) {
    return folder.path().toStdString();
}

[[nodiscard]] std::filesystem::path assets() {
    const auto found = hall::findAssets({}, QCoreApplication::applicationDirPath().toStdString());
    if (!found) { throw std::runtime_error("the catalogue and the consent text are not there"); }
    return *found;
}

[[nodiscard]] std::unique_ptr<FirstMorning> make(db::Time now) {
    auto morning = std::make_unique<FirstMorning>();
    morning->day = db::summary::dateOf(now);
    const hall::DataFolder folder(pathOf(morning->folder) / "hall");
    std::filesystem::create_directories(folder.keys());
    std::filesystem::copy(assets() / "catalogue", folder.root() / "catalogue");
    must(hall::writeConfig(folder, {.hallName = "东台社区便民服务大厅",
                                    .phone = "000-0000-1234",
                                    .windows = {{"1", {}}, {"2", {}}, {"3", {}}, {"4", {}}, {"5", {}}},
                                    .catalogue = "catalogue",
                                    .isDemo = true}));
    const auto hallKey = must(db::seal::createKeyFile(folder.hallKey(), db::seal::KeyPurpose::Hall));
    const auto facesKey = must(db::seal::createKeyFile(folder.facesKey(), db::seal::KeyPurpose::Faces));
    const auto records = must(db::stores::HallDatabase::open(folder.hallDatabase(), hallKey));
    const auto faces = must(db::stores::FacesDatabase::open(folder.facesDatabase(), facesKey));
    auto both = must(db::stores::Transaction::begin(records));
    morning->people =
        makeUp(records, faces, must(hall::loadConsentText(assets())),
               must(db::calendar::loadWorkingCalendar(assets() / "catalogue" / "working_days.json")), now);
    must(both.commit());
    return morning;
}

} // namespace

Hall::Hall(Clocks clocks)
    : m_clocks(std::move(clocks)) {
    static std::unique_ptr<FirstMorning> morning;
    if (!morning || morning->day != db::summary::dateOf(now())) { morning = make(now()); }
    std::filesystem::copy(pathOf(morning->folder) / "hall", root(), std::filesystem::copy_options::recursive);
    m_people = morning->people;
    open();
}

Hall::~Hall() = default;

std::filesystem::path Hall::root() const {
    return pathOf(m_dir) / "hall";
}

void Hall::open() {
    const hall::DataFolder folder(root());
    auto state = must(hall::openHallState(folder, assets(), now()));
    state->steady = m_clocks.steady;
    m_consent = state->consent;
    const auto devices = must(state->hall.devices().all());
    auto settings = must(hall::settingsFor(*state, m_clocks.wall, m_clocks.steady));
    m_worker = std::make_unique<hall::StoreWorker>(std::move(state));
    m_service = std::make_unique<hall::HallService>(*m_worker, std::move(settings), devices);
    if (!m_lines) {
        m_lines = std::make_unique<wire::LoopHall>(
            [this](const std::string& fingerprint) { return m_service->allowed(fingerprint); },
            [this](const db::Device& device) { return m_service->welcome(device); });
    }
    QObject::connect(m_lines.get(), &wire::LoopHall::peerReady, m_service.get(), &hall::HallService::serve);
    QObject::connect(m_service.get(), &hall::HallService::devicesChanged, m_lines.get(), &wire::LoopHall::recheckPeers);
    const auto hallKey = must(db::seal::loadKeyFile(folder.hallKey(), db::seal::KeyPurpose::Hall));
    const auto facesKey = must(db::seal::loadKeyFile(folder.facesKey(), db::seal::KeyPurpose::Faces));
    m_records.emplace(must(db::stores::HallDatabase::open(folder.hallDatabase(), hallKey)));
    m_faces.emplace(must(db::stores::FacesDatabase::open(folder.facesDatabase(), facesKey)));
}

void Hall::restart(const std::function<void(const hall::DataFolder&)>& meanwhile) {
    m_lines->stop();
    settle();
    m_service.reset();
    m_worker.reset();
    m_records.reset();
    m_faces.reset();
    meanwhile(hall::DataFolder(root()));
    open();
}

std::unique_ptr<wire::LoopLink> Hall::line(db::DeviceId device) const {
    const auto known = must(m_records->devices().find(device));
    if (!known) { throw std::runtime_error("no such device"); }
    return std::make_unique<wire::LoopLink>(*m_lines, known->certificateFingerprint, known->kind, m_clocks.wall);
}

void Hall::settle() const {
    // Both end in this thread's queue, so there is always something to wait for.
    while (m_lines->underWay() > 0 || m_worker->waiting() > 0) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

} // namespace practice
