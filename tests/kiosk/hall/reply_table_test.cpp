// SPDX-License-Identifier: GPL-3.0-or-later
// What the hall answers to every request, whoever asks, and whom it tells: the tables in replies/.
#include "db/stores/connection.h"
#include "kiosk/hall/hall_service.h"
#include "kiosk/wire/tls_server.h"
#include "tests/support/random_message.h"
#include "tests/support/test_hall.h"
#include "tests/support/wait_until.h"

#include <QNetworkProxy>
#include <QUrl>
#include <QWebSocket>
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

namespace {

using support::Fill;
using support::TestHall;

constexpr int kPatience = 15000;
constexpr const char* kTrack = "11111111-1111-4111-8111-111111111111";
constexpr const char* kOtherTrack = "22222222-2222-4222-8222-222222222222";
constexpr const char* kKey = "33333333-3333-4333-8333-333333333333";
constexpr const char* kPurpose = "接待本人办事";

/// A device's line to the hall that keeps no rule of the wire on this side.
class Line {
public:
    Line(const wire::DeviceBundle& bundle, int port) {
        QSslConfiguration tls = wire::mutualTls(bundle.identity);
        tls.setCaCertificates({bundle.identity.authority});
        m_socket.setSslConfiguration(tls);
        m_socket.setProxy(QNetworkProxy::NoProxy);
        QObject::connect(&m_socket, &QWebSocket::textMessageReceived, [this](const QString& text) {
            const auto message = wire::decode(text.toUtf8());
            if (message) { m_heard.push_back(*message); }
        });
        m_socket.open(QUrl(QStringLiteral("wss://localhost:%1").arg(port)));
        const auto isOpen = [this] { return m_socket.state() == QAbstractSocket::ConnectedState; };
        (void)support::waitUntil([&] { return isOpen() || isOver(); }, kPatience);
        if (!isOpen()) { throw std::runtime_error("set-up: no line"); }
    }

    /// Nothing: the line is over, or nothing came for too long.
    std::optional<wire::Message> asks(const wire::Body& body) {
        const wire::Seq seq = ++m_said;
        m_socket.sendTextMessage(QString::fromUtf8(wire::encode({seq, std::nullopt, body})));
        const auto isReply = [seq](const wire::Message& message) { return message.inReplyTo == seq; };
        (void)support::waitUntil([&] { return isOver() || std::ranges::any_of(m_heard, isReply); }, kPatience);
        const auto found = std::ranges::find_if(m_heard, isReply);
        return found == m_heard.end() ? std::nullopt : std::optional(*found);
    }
    template <typename Wanted>
    Wanted must(const wire::Body& body) {
        const auto reply = asks(body);
        if (!reply || !wire::holds<Wanted>(reply->body)) {
            throw std::runtime_error("set-up: " + std::string(wire::typeOf(body).name));
        }
        return wire::get<Wanted>(reply->body);
    }
    [[nodiscard]] bool isOver() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    [[nodiscard]] std::string closeReason() const { return m_socket.closeReason().toStdString(); }
    /// What the hall said unasked since the last time.
    [[nodiscard]] std::map<std::string_view, int> takePushes() {
        std::map<std::string_view, int> pushes;
        for (const wire::Message& message : std::exchange(m_heard, {})) {
            if (!message.inReplyTo) { ++pushes[wire::typeOf(message.body).name]; }
        }
        return pushes;
    }

private:
    QWebSocket m_socket;
    wire::Seq m_said = 0;
    std::vector<wire::Message> m_heard;
};

/// The service in this process over a copy of a hall's folder, real TLS on loopback, on clocks that stand still.
class Running {
public:
    Running(const std::filesystem::path& folder, const std::filesystem::path& assets, db::Time now) {
        auto state = support::must(hall::openHallState(hall::DataFolder(folder), assets, now));
        m_category = state->catalogueInForce.catalogue().categories.front().code;
        m_item = state->catalogueInForce.catalogue().items.front().code;
        const auto devices = support::must(state->hall.devices().all());
        auto settings = support::must(
            hall::settingsFor(*state, [now] { return now; }, [] { return wire::Steady{std::chrono::hours{48}}; }));
        m_worker = std::make_unique<hall::StoreWorker>(std::move(state));
        m_service = std::make_unique<hall::HallService>(*m_worker, std::move(settings), devices);
        wire::ServerLimits limits; // a device that asks what it may not comes back at once, over and over
        limits.connecting = {.perSecond = 10000, .burst = 10000};
        limits.rate = limits.connecting;
        m_server = std::make_unique<wire::HallServer>(
            support::must(wire::loadHallIdentity(hall::DataFolder(folder).authority())), limits,
            [this](const std::string& fingerprint) { return m_service->allowed(fingerprint); },
            [this](const db::Device& device) { return m_service->welcome(device); });
        QObject::connect(m_server.get(), &wire::HallServer::peerReady, m_service.get(), &hall::HallService::serve);
        if (!m_server->listen(QHostAddress::LocalHost, 0)) { throw std::runtime_error("set-up: loopback"); }
    }

    [[nodiscard]] int port() const { return m_server->port(); }
    [[nodiscard]] const std::string& category() const { return m_category; }
    [[nodiscard]] const std::string& item() const { return m_item; }

private:
    std::string m_category;
    std::string m_item;
    std::unique_ptr<hall::StoreWorker> m_worker;
    std::unique_ptr<hall::HallService> m_service;
    std::unique_ptr<wire::HallServer> m_server;
};

enum class Asker { KioskBeforeHello, DeskBeforeHello, Kiosk, Greeted, Nobody, OneTime, Clerk, Serving, Manager };
struct Column {
    Asker asker{};
    const char* name = nullptr;
};
/// Greeted: a kiosk, to somebody who said that it is them. OneTime: a clerk who must choose a password first. Serving:
/// a clerk who took that visit and opened the record with a purpose.
constexpr std::array kColumns{Column{Asker::KioskBeforeHello, "kiosk before hello"},
                              Column{Asker::DeskBeforeHello, "desk before hello"},
                              Column{Asker::Kiosk, "kiosk"},
                              Column{Asker::Greeted, "kiosk that greeted"},
                              Column{Asker::Nobody, "desk of nobody"},
                              Column{Asker::OneTime, "one-time password"},
                              Column{Asker::Clerk, "clerk"},
                              Column{Asker::Serving, "clerk serving"},
                              Column{Asker::Manager, "manager"}};

[[nodiscard]] bool isKiosk(Asker asker) {
    return asker == Asker::KioskBeforeHello || asker == Asker::Kiosk || asker == Asker::Greeted;
}

/// A small hall that has one or two of everything, in a folder that each question begins anew from.
class Bed {
public:
    Bed() {
        const auto clerk = m_hall.addStaff("zhou", "周敏");
        (void)m_hall.addStaff("lin", "林主任", db::StaffRole::Manager);
        (void)m_hall.addStaff("wu", "吴强");
        (void)m_hall.addStaff("sun", "孙丽");
        const auto zhang = m_hall.addResident("张秀兰", "13800001234", kBorn, "11010519491231002X");
        (void)m_hall.addResident("李明", "13900005678", kBorn, "110105194912310011");
        m_hall.enrol(zhang, clerk, m_face);
        m_kiosk = m_hall.pair(db::DeviceKind::Kiosk, "一号机").bundle;
        m_otherKiosk = m_hall.pair(db::DeviceKind::Kiosk, "二号机").bundle;
        m_desk = m_hall.pair(db::DeviceKind::Desk, "1 号窗口").bundle;
        m_colleague = m_hall.pair(db::DeviceKind::Desk, "2 号窗口").bundle;
        m_managers = m_hall.pair(db::DeviceKind::Desk, "3 号窗口").bundle;
        m_nobodys = m_hall.pair(db::DeviceKind::Desk, "4 号窗口").bundle;
        std::filesystem::copy(*hall::findAssets({}, "/nowhere") / "needs", m_hall.assets() / "needs");
        live();
        if (!m_hall.hall().connection().truncateLog() || !m_hall.faces().connection().truncateLog()) {
            throw std::runtime_error("set-up: log"); // so that a copy of the files is whole
        }
    }

    /// A hall as it was when that day was over.
    void begin() {
        m_running.reset();
        m_copy = std::make_unique<QTemporaryDir>();
        const auto to = std::filesystem::path(m_copy->path().toStdString()) / "hall";
        std::filesystem::create_directories(to);
        for (const auto& entry : std::filesystem::directory_iterator(m_hall.root())) {
            const std::string name = entry.path().filename().string();
            if (name == "assets" || name.starts_with("device-") || name == "hall.lock") { continue; }
            std::filesystem::copy(entry.path(), to / name, std::filesystem::copy_options::recursive);
        }
        for (const char* beside : {".withdrawn", ".witness"}) {
            const std::filesystem::path from = m_hall.root().string() + beside;
            if (std::filesystem::exists(from)) { std::filesystem::copy(from, to.string() + beside); }
        }
        m_running = std::make_unique<Running>(to, m_hall.assets(), m_now);
    }

    [[nodiscard]] std::unique_ptr<Line> line(Asker asker) {
        auto line = std::make_unique<Line>(isKiosk(asker) ? m_kiosk : m_desk, m_running->port());
        if (asker == Asker::KioskBeforeHello || asker == Asker::DeskBeforeHello) { return line; }
        greet(*line, isKiosk(asker));
        switch (asker) {
        case Asker::Greeted:
            stepUp(*line, kOtherTrack);
            break;
        case Asker::OneTime:
            (void)line->must<wire::StaffSignedIn>(wire::StaffSignIn{"wu", m_oneTime});
            break;
        case Asker::Clerk:
        case Asker::Serving:
            signIn(*line, "zhou");
            break;
        case Asker::Manager:
            signIn(*line, "lin");
            break;
        case Asker::KioskBeforeHello:
        case Asker::DeskBeforeHello:
        case Asker::Kiosk:
        case Asker::Nobody:
            break;
        }
        if (asker == Asker::Serving) {
            (void)line->asks(wire::TakeArrival{db::ArrivalId{1}}); // theirs, or theirs already
            (void)line->must<wire::ResidentRecord>(wire::OpenResident{db::ResidentId{1}, kPurpose});
        }
        return line;
    }

    /// Everybody else who may hear of what happens, in this order.
    static constexpr std::array kWatchers{"another kiosk", "a colleague", "the manager", "a desk of nobody"};
    [[nodiscard]] std::vector<std::unique_ptr<Line>> watchers() {
        std::vector<std::unique_ptr<Line>> lines;
        for (const auto* bundle : {&m_otherKiosk, &m_colleague, &m_managers, &m_nobodys}) {
            lines.push_back(std::make_unique<Line>(*bundle, m_running->port()));
            greet(*lines.back(), bundle == &m_otherKiosk);
        }
        signIn(*lines[1], "sun");
        signIn(*lines[2], "lin");
        return lines;
    }

    /// The same for every asker of a kind of device; what is made richly names what there is in this hall.
    [[nodiscard]] wire::Body body(std::size_t type, Fill fill, Asker asker) const {
        auto made = support::RandomMessage{3, fill}.make(type).body;
        return fill == Fill::Rich ? fitting(made, isKiosk(asker)) : made;
    }

private:
    static constexpr db::Date kBorn{std::chrono::year{1949}, std::chrono::December, std::chrono::day{31}};

    static void greet(Line& line, bool isOfKiosk) {
        wire::Hello hello;
        hello.program = isOfKiosk ? db::DeviceKind::Kiosk : db::DeviceKind::Desk;
        (void)line.must<wire::Welcome>(hello);
    }
    static void signIn(Line& line, const char* login) {
        (void)line.must<wire::StaffSignedIn>(wire::StaffSignIn{login, TestHall::kPassword});
        (void)line.must<wire::Done>(wire::ArrivalsSince{});
    }
    void stepUp(Line& line, const char* track) {
        const auto seen = line.must<wire::Identified>(support::aProbe(track, m_face));
        if (!seen.arrival) { throw std::runtime_error("set-up: nobody was known"); }
        (void)line.must<wire::Greeting>(wire::ConfirmArrival{*seen.arrival, true});
    }

    /// A day on which one of everything happens.
    void live() {
        Running running(m_hall.root(), m_hall.assets(), m_now);
        m_category = running.category();
        m_item = running.item();
        Line kiosk(m_kiosk, running.port());
        greet(kiosk, true);
        stepUp(kiosk, kTrack);
        wire::NeedFile need;
        need.arrival = db::ArrivalId{1};
        m_filed = kiosk.must<wire::NeedFiled>(fitting(need, true));
        (void)kiosk.must<wire::ArrivalStored>(fitting(wire::AnonymousArrival{}, true));
        Line desk(m_desk, running.port());
        greet(desk, false);
        signIn(desk, "zhou");
        (void)desk.must<wire::ResidentRecord>(wire::OpenResident{db::ResidentId{1}, kPurpose});
        (void)desk.must<wire::Done>(
            fitting(wire::AppointmentMake{.resident = db::ResidentId{1}, .minute = 600}, false));
        (void)desk.must<wire::MatterTold>(fitting(wire::MatterStart{.resident = db::ResidentId{1}}, false));
        (void)desk.must<wire::Authorities>(
            wire::AuthorityAdd{.resident = db::ResidentId{1}, .holder = "张小明", .kind = {}, .until = {}});
        wire::TopicAct raised;
        raised.title = "门口的灯";
        (void)desk.must<wire::TopicTold>(fitting(raised, false));
        Line manager(m_managers, running.port());
        greet(manager, false);
        signIn(manager, "lin");
        m_oneTime = manager.must<wire::PasswordTold>(wire::PasswordReset{db::StaffId{3}}).oneTime;
    }

    template <typename Type>
    static void change(wire::Body& body, auto how) {
        const auto* held = wire::getIf<Type>(&body);
        if (held == nullptr) { return; }
        Type changed = *held;
        how(changed);
        body = changed;
    }
    /// With words of this hall where a made one would name nothing.
    [[nodiscard]] wire::Body fitting(wire::Body body, bool isKiosks) const {
        change<wire::Hello>(body, [&](auto& hello) {
            hello.protocol = wire::kProtocol;
            hello.program = isKiosks ? db::DeviceKind::Kiosk : db::DeviceKind::Desk;
        });
        change<wire::PlacesAsk>(body, [](auto& ask) { ask.within = std::nullopt; });
        change<wire::NeedFile>(body, [&](auto& need) {
            need.requestKey = kKey;
            need.category = m_category;
            need.words = "楼道的灯不亮";
            need.channel = isKiosks ? db::NeedChannel::Kiosk : db::NeedChannel::Desk;
            need.place = std::nullopt;
            if (isKiosks) { need.resident = std::nullopt; }
            if (!isKiosks) { need.arrival = std::nullopt; }
        });
        return isKiosks ? fittingOfKiosk(std::move(body)) : fittingOfDesk(std::move(body));
    }
    [[nodiscard]] wire::Body fittingOfKiosk(wire::Body body) const {
        change<wire::Identify>(body, [&](auto& ask) { ask = support::aProbe(kOtherTrack, m_face); });
        change<wire::KioskState>(body, [](auto& state) { state.camera = wire::CameraState::Stalled; });
        change<wire::SignInStart>(body, [](auto& ask) { ask.phoneTail = "1234"; });
        change<wire::SignInFinish>(body, [](auto& ask) {
            ask = {.requestKey = kKey, .phoneTail = "1234", .firstCharacter = "张", .idTail = "002X"};
        });
        change<wire::AnonymousArrival>(body, [&](auto& arrival) {
            arrival = {.requestKey = kKey, .category = m_category, .at = m_now, .trackKey = {}};
        });
        change<wire::ArrivalWhy>(body, [&](auto& why) { why.category = m_category; });
        change<wire::ProgressAsk>(
            body, [&](auto& ask) { ask = {m_filed.number, wire::Proof{wire::ProofKind::Code, m_filed.code}}; });
        return body;
    }
    [[nodiscard]] wire::Body fittingOfDesk(wire::Body body) const {
        const auto tomorrow = db::Date{std::chrono::floor<std::chrono::days>(m_now) + std::chrono::days{1}};
        change<wire::StaffSignIn>(body, [](auto& ask) { ask = {"zhou", TestHall::kPassword}; });
        change<wire::PasswordChange>(body, [](auto& ask) { ask = {TestHall::kPassword, "staple battery 7 horse"}; });
        change<wire::AppointmentMake>(body, [&](auto& ask) {
            ask.itemCode = m_item;
            ask.on = tomorrow;
            ask.note.clear();
        });
        change<wire::MatterStart>(body, [&](auto& ask) { ask = {.resident = ask.resident, .itemCode = m_item}; });
        change<wire::MatterAct>(body, [](auto& ask) {
            ask = {.matter = ask.matter, .step = wire::MatterStepKind::Progress, .words = "问过了"};
        });
        change<wire::NeedAct>(body, [](auto& ask) {
            const db::NeedId need = ask.need;
            ask = {};
            ask.need = need;
            ask.kind = db::NeedKind::Routine;
        });
        change<wire::TopicAct>(body, [&](auto& ask) {
            const std::string title = ask.title;
            ask = {};
            ask.title = title;
            ask.category = m_category;
        });
        change<wire::AuthorityAdd>(body, [](auto& ask) { ask.until = std::nullopt; });
        change<wire::WhereaboutsSet>(
            body, [&](auto& ask) { ask = {.until = m_now + std::chrono::minutes{90}, .asks = {}, .words = "开会"}; });
        change<wire::HandOverArrival>(body, [](auto& ask) { ask.to = db::StaffId{4}; });
        change<wire::HandOverAll>(body, [](auto& ask) { ask.to = db::StaffId{4}; });
        change<wire::LineDismiss>(body, [](auto& ask) { ask.lineKey = "may-apply:ELD-001"; });
        return body;
    }

    TestHall m_hall;
    db::Time m_now = TestHall::now();
    vision::Embedding m_face = support::someFace(1);
    wire::DeviceBundle m_kiosk;
    wire::DeviceBundle m_otherKiosk;
    wire::DeviceBundle m_desk;
    wire::DeviceBundle m_colleague;
    wire::DeviceBundle m_managers;
    wire::DeviceBundle m_nobodys;
    std::string m_category;
    std::string m_item;
    std::string m_oneTime;
    wire::NeedFiled m_filed;
    std::unique_ptr<QTemporaryDir> m_copy;
    std::unique_ptr<Running> m_running;
};

const std::string kRefused = "no: ";
const std::string kClosed = "closed: ";

/// The reply's type, with a mark if it says no in its own words; or why there is none.
[[nodiscard]] std::string told(const std::optional<wire::Message>& reply, const Line& line) {
    if (!reply) { return line.isOver() ? kClosed + line.closeReason() : "silence"; }
    if (const auto* refused = wire::getIf<wire::Refused>(&reply->body)) {
        wire::Message alone{1, 1, *refused};
        return kRefused + nlohmann::json::parse(wire::encode(alone).toStdString())["b"]["code"].get<std::string>();
    }
    const auto fields = nlohmann::json::parse(wire::encode(*reply).toStdString())["b"];
    const bool isRefusal = (fields.contains("refusal") && fields["refusal"].is_object()) ||
                           (fields.contains("problem") && fields["problem"].is_string() && fields["problem"] != "");
    return std::string(wire::typeOf(reply->body).name) + (isRefusal ? " (no)" : "");
}

/// Is the hall another one after this answer? A wrong password or proof is counted, and ends a session.
[[nodiscard]] bool changes(const std::string& answer) {
    const bool isRefusal = answer.starts_with(kRefused) || answer.starts_with(kClosed);
    return !isRefusal || answer == kRefused + "wrong-credentials" || answer == kRefused + "locked-out";
}

[[nodiscard]] std::string padded(const std::string& text, std::size_t width) {
    return text + std::string(width - std::min(width, text.size()), ' ');
}

using Rows = std::vector<std::vector<std::string>>;

[[nodiscard]] std::string asTable(const Rows& rows) {
    std::vector<std::size_t> widths(rows.front().size(), 0);
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], row[i].size());
        }
    }
    std::string table;
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += padded(row[i], widths[i]) + (i + 1 < row.size() ? " | " : "");
        }
        table += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
    }
    return table;
}

[[nodiscard]] std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

/// Equal to the file, or writes it if that is what was asked for. What differs is printed, line by line.
void expectIn(const std::string& name, const std::string& table) {
    const auto file = std::filesystem::path(YIMEN_REPLIES) / name;
    if (std::getenv("UPDATE_FIXTURES") != nullptr) { std::ofstream(file, std::ios::binary) << table; }
    std::ifstream stream(file, std::ios::binary);
    const std::string expected{std::istreambuf_iterator<char>{stream}, {}};
    if (expected == table) { return; }
    const auto was = linesOf(expected);
    const auto is = linesOf(table);
    std::ostringstream difference;
    for (std::size_t i = 0; i < std::max(was.size(), is.size()); ++i) {
        const std::string before = i < was.size() ? was[i] : "";
        const std::string after = i < is.size() ? is[i] : "";
        if (before != after) { difference << "- " << before << "\n+ " << after << '\n'; }
    }
    ADD_FAILURE() << "Not what " << file << " says:\n"
                  << difference.str() << "UPDATE_FIXTURES=1 writes it anew; CONTRIBUTING.md says when that is right.";
}

/// Those that this asker's device may send come first: one that it may not send ends its line.
[[nodiscard]] std::vector<std::size_t> requestsFor(Asker asker) {
    const auto kind = isKiosk(asker) ? db::DeviceKind::Kiosk : db::DeviceKind::Desk;
    std::vector<std::size_t> types;
    for (std::size_t type = 0; type < wire::kTypeCount; ++type) {
        if (wire::messageTypes()[type].role == wire::Role::Request) { types.push_back(type); }
    }
    std::ranges::stable_partition(types,
                                  [&](std::size_t type) { return wire::maySend(kind, wire::messageTypes()[type]); });
    return types;
}

/// The answers to one asker, by type. No other question has a part in any of them: after one that changes something
/// the hall begins anew.
[[nodiscard]] std::map<std::size_t, std::string> answersTo(Bed& bed, Asker asker, Fill fill) {
    std::map<std::size_t, std::string> answers;
    std::unique_ptr<Line> line;
    bool isChanged = true;
    for (const std::size_t type : requestsFor(asker)) {
        if (isChanged) {
            line.reset();
            bed.begin();
        }
        if (!line || line->isOver()) { line = bed.line(asker); }
        answers[type] = told(line->asks(bed.body(type, fill, asker)), *line);
        isChanged = changes(answers[type]);
    }
    return answers;
}

void checkReplies(const std::string& name, Fill fill) {
    Bed bed;
    std::vector<std::map<std::size_t, std::string>> columns;
    Rows rows{{"request"}};
    for (const Column& column : kColumns) {
        rows[0].emplace_back(column.name);
        columns.push_back(answersTo(bed, column.asker, fill));
    }
    for (const auto& [type, ignored] : columns[0]) {
        rows.push_back({std::string(wire::messageTypes()[type].name)});
        for (auto& column : columns) {
            rows.back().push_back(column[type]);
        }
    }
    expectIn(name, asTable(rows));
}

TEST(ReplyTable, OfTheLeastOfEveryRequestIsAsItWas) {
    checkReplies("least.txt", Fill::Least);
}
TEST(ReplyTable, OfRequestsThatFitTheHallIsAsItWas) {
    checkReplies("fitting.txt", Fill::Rich);
}
TEST(ReplyTable, OfRandomRequestsIsAsItWas) {
    checkReplies("random.txt", Fill::Some);
}

[[nodiscard]] std::string asText(const std::map<std::string_view, int>& pushes) {
    std::string text;
    for (const auto& [name, count] : pushes) {
        text += (text.empty() ? "" : ", ") + std::string(name) + (count > 1 ? " x" + std::to_string(count) : "");
    }
    return text;
}

/// A line in which everybody has heard what there was to hear.
class Scene {
public:
    Scene(Bed& bed, Asker asker)
        : m_watchers(bed.watchers())
        , m_line(bed.line(asker)) {
        (void)hears();
    }
    [[nodiscard]] std::string asks(const wire::Body& body) { return told(m_line->asks(body), *m_line); }
    /// What the asker and each watcher were told since. Whatever the hall has to say because of what it answered, and
    /// because of what followed from that, has come by then.
    [[nodiscard]] std::vector<std::string> hears() {
        for (int i = 0; i < 2; ++i) {
            (void)m_line->asks(wire::PlacesAsk{});
            for (const auto& watcher : m_watchers) {
                (void)watcher->asks(wire::PlacesAsk{});
            }
        }
        std::vector<std::string> heard{asText(m_line->takePushes())};
        for (const auto& watcher : m_watchers) {
            heard.push_back(asText(watcher->takePushes()));
        }
        return heard;
    }

private:
    std::vector<std::unique_ptr<Line>> m_watchers;
    std::unique_ptr<Line> m_line;
};

/// Whom the hall tells of what was asked; how often of a calibration that runs is for the machine to say.
TEST(ReplyTable, OfWhoIsToldIsAsItWas) {
    Bed bed;
    std::map<std::size_t, Rows> told;
    for (const auto& [asker, name] : kColumns) {
        if (asker == Asker::KioskBeforeHello || asker == Asker::DeskBeforeHello) { continue; }
        const auto kind = isKiosk(asker) ? db::DeviceKind::Kiosk : db::DeviceKind::Desk;
        std::unique_ptr<Scene> scene;
        for (const std::size_t type : requestsFor(asker)) {
            const wire::MessageType& row = wire::messageTypes()[type];
            if (row.name == "hello" || row.name == "calibration-try" || !wire::maySend(kind, row)) { continue; }
            if (!scene) {
                bed.begin();
                scene = std::make_unique<Scene>(bed, asker);
            }
            const std::string answer = scene->asks(bed.body(type, Fill::Rich, asker));
            auto heard = scene->hears();
            if (changes(answer)) { scene.reset(); }
            if (std::ranges::all_of(heard, &std::string::empty)) { continue; }
            heard.insert(heard.begin(), {std::string(row.name), name, answer});
            told[type].push_back(heard);
        }
    }
    Rows rows{{"request", "of", "answer", "asker"}};
    rows[0].insert(rows[0].end(), Bed::kWatchers.begin(), Bed::kWatchers.end());
    for (const auto& [type, found] : told) {
        rows.insert(rows.end(), found.begin(), found.end());
    }
    expectIn("told.txt", asTable(rows));
}

} // namespace
