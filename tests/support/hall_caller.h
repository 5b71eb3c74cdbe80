// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/body.h"
#include "kiosk/wire/needs.h"
#include "kiosk/wire/tls_client.h"
#include "tests/support/wait_until.h"

#include <QTest>
#include <QUrl>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace support {

/// A kiosk or desk without a screen: a real line to the hall, and what came over it.
class HallCaller {
public:
    HallCaller(wire::DeviceBundle bundle, int port) {
        bundle.hall = QUrl(QStringLiteral("wss://localhost:%1").arg(port));
        wire::ClientSettings settings;
        settings.version = "test";
        settings.backOff = {.first = std::chrono::milliseconds(20), .most = std::chrono::milliseconds(200)};
        m_link = std::make_unique<wire::TlsHallLink>(std::move(bundle), std::move(settings));
        QObject::connect(m_link.get(), &wire::HallLink::received, m_link.get(), [this](const wire::Body& body) {
            m_pushed.push_back(body);
            m_heard.push_back(body);
        });
        m_link->start();
    }

    [[nodiscard]] wire::TlsHallLink& link() { return *m_link; }
    [[nodiscard]] bool isConnected() const { return m_link->state() == wire::HallLink::State::Connected; }
    [[nodiscard]] bool connects() {
        return waitUntil([this] { return isConnected(); }, kPatience);
    }

    /// The answer of the wanted kind, or nothing: another answer, or none.
    template <typename Wanted>
    [[nodiscard]] std::optional<Wanted> ask(const wire::Body& request) {
        const auto answer = askAny(request);
        const auto* wanted = answer ? wire::getIf<Wanted>(&*answer) : nullptr;
        return wanted == nullptr ? std::nullopt : std::optional<Wanted>(*wanted);
    }
    [[nodiscard]] std::optional<wire::RefusalCode> refusalOf(const wire::Body& request) {
        const auto refused = ask<wire::Refused>(request);
        return refused ? std::optional(refused->code) : std::nullopt;
    }
    [[nodiscard]] std::optional<wire::Body> askAny(const wire::Body& request) {
        std::optional<std::optional<wire::Body>> answer;
        m_link->ask(request, m_link.get(), [&](const std::optional<wire::Body>& body) {
            answer = body;
            if (body) {
                m_heard.push_back(*body); // now: a push that came right behind it stands behind it
            }
        });
        const bool isAnswered = waitUntil([&] { return answer.has_value(); }, kPatience);
        return isAnswered ? *answer : std::nullopt;
    }

    /// What the hall sent unasked, of one kind, in order.
    template <typename Wanted>
    [[nodiscard]] std::vector<Wanted> pushed() const {
        std::vector<Wanted> found;
        for (const wire::Body& body : m_pushed) {
            if (const auto* wanted = wire::getIf<Wanted>(&body)) { found.push_back(*wanted); }
        }
        return found;
    }
    template <typename Wanted>
    [[nodiscard]] bool waitForPushes(std::size_t count) {
        return waitUntil([&] { return pushed<Wanted>().size() >= count; }, kPatience);
    }
    /// Waits for all that the hall sends because of what it has already answered, here or elsewhere: a push about an
    /// answered request may still be on its way to another device, but comes before the answer to a later question.
    void catchUp() { (void)askAny(wire::NeedsAsk{}); }
    void forgetPushes() {
        catchUp();
        m_pushed.clear();
    }
    /// All that the hall said here, asked and unasked, in order.
    [[nodiscard]] const std::vector<wire::Body>& heard() const { return m_heard; }

    static constexpr int kPatience = 15000;

private:
    std::unique_ptr<wire::TlsHallLink> m_link;
    std::vector<wire::Body> m_pushed;
    std::vector<wire::Body> m_heard;
};

} // namespace support
