// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/attack/bed.h"

#include "db/needs/case_number.h"
#include "db/stores/connection.h"
#include "kiosk/wire/messages.h"

#include <QUuid>
#include <algorithm>
#include <fcntl.h>
#include <sstream>
#include <stdexcept>
#include <sys/mman.h>
#include <unistd.h>

namespace attack {

using support::must;

Bed::Bed() {
    const auto clerk = m_hall.addStaff(kClerk, "周敏");
    (void)m_hall.addStaff(kManager, "顾主任", db::StaffRole::Manager);
    m_kiosk = m_hall.pair(db::DeviceKind::Kiosk, "一号机");
    m_secondKiosk = m_hall.pair(db::DeviceKind::Kiosk, "二号机");
    m_desk = m_hall.pair(db::DeviceKind::Desk, "1 号窗口");
    m_secondDesk = m_hall.pair(db::DeviceKind::Desk, "2 号窗口");
    for (int i = 0; i < kFaces; ++i) {
        m_faces.push_back(m_hall.addResident("居民" + std::to_string(i), "138000" + std::to_string(10000 + i)));
        m_hall.enrol(m_faces.back(), clerk, support::someFace(static_cast<std::uint32_t>(i) + 1));
    }
    std::filesystem::copy(*hall::findAssets({}, "/nowhere") / "needs", m_hall.assets() / "needs",
                          std::filesystem::copy_options::recursive);
    // Into the files themselves, as after a stop: so a copy is whole, and damage meets what is there.
    if (!m_hall.hall().connection().truncateLog() || !m_hall.faces().connection().truncateLog()) {
        throw std::runtime_error("set-up: log");
    }
    std::filesystem::create_directories(scratch());
}

// --- what was acknowledged is there ----------------------------------------------------------------------------------

namespace {

template <typename T>
[[nodiscard]] std::string wordOf(const db::Expected<T>& result) {
    return result ? std::string() : "a database cannot be read: " + result.error().context;
}

[[nodiscard]] std::string arrivalsIn(const db::stores::HallDatabase& hall, const Ledger& ledger, std::int64_t at) {
    const auto all = hall.arrivals().since(db::Time{});
    if (!all) { return wordOf(all); }
    std::map<db::ArrivalId, const db::Arrival*> byId;
    for (const db::Arrival& each : *all) {
        byId[each.id] = &each;
    }
    std::set<db::ArrivalId> seen;
    for (const auto& [key, heard] : ledger.arrivals) {
        if (!seen.insert(heard.value).second) { return "two arrivals have one number"; }
        if (heard.at <= at && !byId.contains(heard.value)) { return "an acknowledged arrival is lost"; }
    }
    for (const auto& [id, heard] : ledger.taken) {
        if (heard.at > at) { continue; }
        const auto found = byId.find(id);
        if (found == byId.end() || !found->second->takenBy) { return "an acknowledged taking is lost"; }
    }
    return {};
}

[[nodiscard]] std::string needsIn(const db::stores::HallDatabase& hall, const Ledger& ledger, std::int64_t at) {
    std::set<db::NeedId> seen;
    for (const auto& [key, heard] : ledger.needs) {
        if (!seen.insert(heard.value).second) { return "two needs have one number"; }
        if (heard.at > at) { continue; }
        const auto stored = hall.needs().find(heard.value);
        if (!stored) { return wordOf(stored); }
        if (!*stored) { return "an acknowledged need is lost"; }
        if ((*stored)->text.find(key) == std::string::npos) { return "an acknowledged need is another one now"; }
    }
    const auto open = hall.needs().open();
    if (!open) { return wordOf(open); }
    std::set<std::string> texts;
    for (const db::Need& each : *open) {
        if (!texts.insert(each.text).second) { return "a need is there twice"; }
    }
    return {};
}

[[nodiscard]] std::string withdrawalsIn(const db::stores::HallDatabase& hall, const db::stores::FacesDatabase& faces,
                                        const Ledger& ledger, std::int64_t at) {
    for (const auto& [resident, heard] : ledger.withdrawn) {
        if (heard.at > at) { continue; }
        const auto live = hall.consents().liveOf(resident);
        const auto left = faces.templates().countOf(resident);
        if (!live || !left) { return "a consent cannot be read"; }
        if (*live || *left > 0) { return "an acknowledged withdrawal is undone"; }
    }
    return {};
}

} // namespace

std::string faultIn(const db::stores::HallDatabase& hall, const db::stores::FacesDatabase& faces, const Ledger& ledger,
                    std::int64_t at) {
    for (const auto& sound : {hall.checkSound(), faces.checkSound()}) {
        if (!sound) { return "a database is damaged"; }
    }
    const auto audit = hall.audit().verify();
    if (!audit || audit->fault) { return "the audit log does not verify"; }
    for (const auto& found :
         {arrivalsIn(hall, ledger, at), needsIn(hall, ledger, at), withdrawalsIn(hall, faces, ledger, at)}) {
        if (!found.empty()) { return found; }
    }
    return {};
}

std::string faultIn(const std::filesystem::path& folder, const Ledger& ledger, std::int64_t at) {
    const hall::DataFolder data(folder);
    const auto hallKey = db::seal::loadKeyFile(data.hallKey(), db::seal::KeyPurpose::Hall);
    const auto facesKey = db::seal::loadKeyFile(data.facesKey(), db::seal::KeyPurpose::Faces);
    if (!hallKey || !facesKey) { return "a key is lost"; }
    const auto hall = db::stores::HallDatabase::open(data.hallDatabase(), *hallKey);
    const auto faces = db::stores::FacesDatabase::open(data.facesDatabase(), *facesKey);
    if (!hall) { return wordOf(hall); }
    if (!faces) { return wordOf(faces); }
    return faultIn(*hall, *faces, ledger, at);
}

// --- the stream ------------------------------------------------------------------------------------------------------

namespace {

constexpr std::size_t kOnTheirWay = 12;
constexpr int kEveryNeed = 4;
constexpr int kEveryWithdrawal = 16;

} // namespace

Stream::Stream(Bed& bed, int port, std::string name, Ledger& ledger, std::filesystem::path record,
               std::size_t firstFace)
    : m_bed(bed)
    , m_name(std::move(name))
    , m_ledger(ledger)
    , m_record(std::move(record))
    , m_face(firstFace)
    , m_kiosk(bed.kiosk().bundle, port)
    , m_desk(bed.desk().bundle, port) {}

bool Stream::begins() {
    return m_kiosk.connects() && m_desk.connects() &&
           m_desk.ask<wire::StaffSignedIn>(wire::StaffSignIn{Bed::kClerk, support::TestHall::kPassword});
}

std::int64_t Stream::recorded() const {
    std::error_code ignored;
    return m_record.empty() ? 0 : static_cast<std::int64_t>(std::filesystem::file_size(m_record, ignored));
}

void Stream::feed() {
    while (m_underWay.size() < kOnTheirWay && m_kiosk.isConnected()) {
        const std::string key = m_name + "-" + std::to_string(m_sent++);
        m_underWay.insert(key);
        if (m_sent % kEveryNeed == 0) {
            sendNeed(key);
        } else {
            sendArrival(key);
        }
        if (m_sent % kEveryWithdrawal == 0) { withdrawNext(); }
    }
}

std::vector<std::string> Stream::unanswered() const {
    return {m_underWay.begin(), m_underWay.end()};
}

void Stream::sendArrival(const std::string& key) {
    m_kiosk.link().ask(
        wire::AnonymousArrival{
            .requestKey = key, .category = "help", .at = support::TestHall::present(), .trackKey = {}},
        &m_kiosk.link(), [this, key](const std::optional<wire::Body>& body) {
            m_underWay.erase(key);
            const auto* stored = body ? wire::getIf<wire::ArrivalStored>(&*body) : nullptr;
            if (stored == nullptr) {
                ++m_refused;
                return;
            }
            m_ledger.arrivals[key] = {stored->arrival, recorded()};
            if (m_desk.isConnected() && m_sent % 2 == 0) { take(stored->arrival); }
        });
}

void Stream::sendNeed(const std::string& key) {
    wire::NeedFile need;
    need.requestKey = key;
    need.category = "place";
    need.words = "楼道的灯不亮 " + key;
    need.channel = db::NeedChannel::Kiosk;
    m_kiosk.link().ask(need, &m_kiosk.link(), [this, key](const std::optional<wire::Body>& body) {
        m_underWay.erase(key);
        const auto* filed = body ? wire::getIf<wire::NeedFiled>(&*body) : nullptr;
        const auto id = filed == nullptr ? std::nullopt : db::needs::parseCaseNumber(filed->number);
        if (!id) {
            ++m_refused;
            return;
        }
        m_ledger.needs[key] = {std::get<db::NeedId>(*id), recorded()};
    });
}

void Stream::take(db::ArrivalId arrival) {
    m_desk.link().ask(wire::TakeArrival{.arrival = arrival}, &m_desk.link(),
                      [this, arrival](const std::optional<wire::Body>& body) {
                          if (body && wire::holds<wire::Done>(*body)) { m_ledger.taken[arrival] = {true, recorded()}; }
                      });
}

void Stream::withdrawNext() {
    if (m_isWithdrawing || m_face >= m_bed.faces().size()) { return; }
    m_isWithdrawing = true;
    const auto number = static_cast<std::uint32_t>(m_face) + 1;
    const db::ResidentId resident = m_bed.faces()[m_face++];
    auto& kiosk = m_kiosk.link();
    const auto over = [this](const auto&) { m_isWithdrawing = false; };
    const std::string track = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    kiosk.ask(support::aProbe(track, support::someFace(number)), &kiosk,
              [=, this, &kiosk](const std::optional<wire::Body>& body) {
                  const auto* told = body ? wire::getIf<wire::Identified>(&*body) : nullptr;
                  if (told == nullptr || !told->arrival) { return over(body); }
                  const db::ArrivalId arrival = *told->arrival;
                  kiosk.ask(wire::ConfirmArrival{.arrival = arrival, .isMe = true}, &kiosk,
                            [=, this, &kiosk](const std::optional<wire::Body>& yes) {
                                if (!yes || !wire::holds<wire::Greeting>(*yes)) { return over(yes); }
                                kiosk.ask(wire::WithdrawConsent{.arrival = arrival}, &kiosk,
                                          [=, this](const std::optional<wire::Body>& gone) {
                                              if (gone && wire::holds<wire::Withdrawn>(*gone)) {
                                                  m_ledger.withdrawn[resident] = {0, recorded()};
                                              }
                                              over(gone);
                                          });
                            });
              });
}

// --- the preloaded library -------------------------------------------------------------------------------------------

Control::Control(const std::filesystem::path& file)
    : m_file(file) {
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    const bool isThere = descriptor >= 0 && ::ftruncate(descriptor, sizeof(DiskControl)) == 0;
    void* const at =
        isThere ? ::mmap(nullptr, sizeof(DiskControl), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0) : MAP_FAILED;
    if (descriptor >= 0) { ::close(descriptor); }
    if (at == MAP_FAILED) { throw std::runtime_error("set-up: control"); }
    m_at = static_cast<DiskControl*>(at);
}

Control::~Control() {
    ::munmap(m_at, sizeof(DiskControl));
}

QProcessEnvironment preloaded(const std::filesystem::path& root, const std::filesystem::path& record,
                              const std::filesystem::path& control) {
    auto environment = QProcessEnvironment::systemEnvironment();
    const auto set = [&environment](const char* name, const std::filesystem::path& value) {
        if (!value.empty()) { environment.insert(QString::fromUtf8(name), QString::fromStdString(value.string())); }
    };
    set("LD_PRELOAD", YIMEN_DISK_SHIM);
    set(kDiskRoot, root);
    set(kDiskRecord, record);
    set(kDiskControl, control);
    return environment;
}

void copyHall(const std::filesystem::path& from, const std::filesystem::path& to) {
    std::filesystem::create_directories(to);
    for (const char* beside :
         {".withdrawn", ".witness"}) { // of the hall that was there before: this one is no old copy
        std::filesystem::remove(to.string() + beside);
    }
    for (const auto& entry : std::filesystem::directory_iterator(from)) {
        const std::string name = entry.path().filename().string();
        const bool isTests = name == "assets" || name == "scratch" || name == "ready.json" ||
                             name.starts_with("device-") || name.ends_with("-shm") || name == "hall.lock";
        if (!isTests) {
            std::filesystem::copy(entry.path(), to / name,
                                  std::filesystem::copy_options::recursive |
                                      std::filesystem::copy_options::overwrite_existing);
        }
    }
}

std::string faultOfRefusal(support::HallProgram& program) {
    const int code = program.waitForExit();
    if (program.hasCrashed()) { return "the hall crashed"; }
    if (code != 1) { return code < 0 ? "the hall hung" : "a start that failed ended with " + std::to_string(code); }
    // One line besides the log.
    std::string all;
    int lines = 0;
    std::istringstream said(program.output());
    for (std::string line; std::getline(said, line);) {
        all += line + '/';
        lines += line.starts_with("yimen.") ? 0 : 1;
    }
    return lines == 1 ? std::string{} : "a start that failed did not say one line: " + all;
}

} // namespace attack
