// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/hall_link.h"

#include <QPointer>
#include <QTimer>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace support {

/// A hall link without a hall: the test reads what was asked, gives the answers, and pushes what the hall would push.
///
///     FakeHallLink link;                                  // Connected, with a Welcome
///     link.answerWith<wire::SignInStart>([](const wire::SignInStart& ask) -> wire::Body { ... });
///     ... or, by hand: link.pending<wire::Identify>() and link.answer(0, wire::Done{});
///     link.push(wire::DeviceChanged{...});
///     link.lose();                                        // every pending question is answered with nothing
class FakeHallLink : public wire::HallLink {
public:
    struct Asked {
        wire::Body request;
        QPointer<QObject> context;
        Reply reply;
        bool isAnswered = false;
    };

    explicit FakeHallLink(QObject* parent = nullptr)
        : HallLink{parent} {
        wire::Welcome welcome;
        welcome.hallName = "Demo";
        welcome.device = db::DeviceId{1};
        welcome.deviceLabel = "1";
        welcome.consentVersion = "2026-11-01";
        welcome.consentHash = std::string(64, 'a');
        m_welcome = welcome;
    }

    [[nodiscard]] State state() const override { return m_state; }
    [[nodiscard]] const std::optional<wire::Welcome>& welcome() const override { return m_welcome; }

    using wire::HallLink::ask;
    /// Records the question. A scripted answer comes at the next turn of the event loop, as from a real hall;
    /// without a script the question stays pending until answer(), or lose().
    void ask(wire::Body request, QObject* context, Reply reply) override {
        m_asked.push_back({std::move(request), context, std::move(reply), false});
        const std::size_t index = m_asked.size() - 1;
        if (m_state != State::Connected) {
            QTimer::singleShot(0, this, [this, index] { answer(index, std::nullopt); });
            return;
        }
        if (!m_script) { return; }
        const auto scripted = m_script(m_asked[index].request);
        if (scripted) {
            QTimer::singleShot(0, this, [this, index, body = *scripted] { answer(index, body); });
        }
    }

    /// Everything that was asked, oldest first, answered or not.
    [[nodiscard]] const std::vector<Asked>& asked() const { return m_asked; }

    /// All requests of one type, oldest first.
    template <typename Request>
    [[nodiscard]] std::vector<Request> askedOf() const {
        std::vector<Request> found;
        for (const Asked& one : m_asked) {
            if (const auto* request = wire::getIf<Request>(&one.request)) { found.push_back(*request); }
        }
        return found;
    }

    /// Index in asked() of the oldest request of one type that has no answer yet.
    template <typename Request>
    [[nodiscard]] std::optional<std::size_t> pending() const {
        for (std::size_t i = 0; i < m_asked.size(); ++i) {
            if (!m_asked[i].isAnswered && wire::holds<Request>(m_asked[i].request)) { return i; }
        }
        return std::nullopt;
    }

    /// Answers question `index` once, now; nothing stands for a lost connection. A second answer is ignored.
    void answer(std::size_t index, const std::optional<wire::Body>& body) {
        if (index >= m_asked.size() || m_asked[index].isAnswered) { return; }
        m_asked[index].isAnswered = true;
        const Reply reply = m_asked[index].reply;
        if (reply && m_asked[index].context) { reply(body); }
    }

    /// Answers the oldest pending request of one type; false if there is none.
    template <typename Request>
    bool answerNext(const wire::Body& body) {
        const auto index = pending<Request>();
        if (!index) { return false; }
        answer(*index, body);
        return true;
    }

    /// From now on every question goes through `script`; nothing from it leaves the question pending.
    void setScript(std::function<std::optional<wire::Body>(const wire::Body&)> script) { m_script = std::move(script); }

    /// From now on requests of this one type are answered by `make`; other types go on to the script before it.
    template <typename Request>
    void answerWith(std::function<wire::Body(const Request&)> make) {
        m_script = [make = std::move(make), before = m_script](const wire::Body& body) -> std::optional<wire::Body> {
            if (const auto* request = wire::getIf<Request>(&body)) { return make(*request); }
            return before ? before(body) : std::nullopt;
        };
    }

    /// What the hall sends unasked.
    void push(const wire::Body& body) { Q_EMIT received(body); }

    /// The connection breaks: state Lost, and every pending question is answered with nothing.
    void lose() {
        setState(State::Lost);
        for (std::size_t i = 0; i < m_asked.size(); ++i) {
            answer(i, std::nullopt);
        }
    }

    void comeBack() { setState(State::Connected); }
    void refuse() { setState(State::Refused); }

    void setState(State state) {
        if (state == m_state) { return; }
        m_state = state;
        Q_EMIT stateChanged(state);
    }

    void setWelcome(std::optional<wire::Welcome> welcome) { m_welcome = std::move(welcome); }

private:
    State m_state = State::Connected;
    std::optional<wire::Welcome> m_welcome;
    std::vector<Asked> m_asked;
    std::function<std::optional<wire::Body>(const wire::Body&)> m_script;
};

} // namespace support
