// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/shell/choice.h"

namespace lobby {
namespace {

/// What is none of the big categories; it has a button of its own.
constexpr auto kOtherCategory = "other";

} // namespace

Choice::Choice(const Around& around)
    : m_around(around) {
    const ArrivalOutbox* outbox = &m_around.outbox;
    connect(outbox, &ArrivalOutbox::stored, this, &Choice::onStored);
    connect(outbox, &ArrivalOutbox::kept, this, &Choice::onKept);
    connect(outbox, &ArrivalOutbox::refused, this, &Choice::onRefused);
    connect(outbox, &ArrivalOutbox::takenBack, this,
            [this](const QString& requestKey) { onTakenBack(requestKey, Delivery::TakenBack); });
    connect(outbox, &ArrivalOutbox::tooLate, this,
            [this](const QString& requestKey) { onTakenBack(requestKey, Delivery::TooLate); });
    connect(&m_around.visitor, &Visitor::forgotten, this, &Choice::forget);
    connect(&m_around.catalogue, &guide::HallCatalogue::changed, this, &Choice::categoriesChanged);
}

QVariantList Choice::categories() const {
    QVariantList tiles = m_around.guide.categories();
    tiles.removeIf([](const QVariant& each) {
        return each.toMap().value(QStringLiteral("code")) == QLatin1String(kOtherCategory);
    });
    return tiles;
}

QString Choice::otherName() const {
    const auto* other = m_around.catalogue.catalogue().category(kOtherCategory);
    return other == nullptr ? QString()
                            : QString::fromStdString(m_around.comforts.isEnglish() ? other->name.en : other->name.zh);
}

bool Choice::mayChoose(const std::string& code) const {
    const auto& catalogue = m_around.catalogue.catalogue();
    return !m_around.device.hallRefuses() && (catalogue.category(code) != nullptr || catalogue.item(code) != nullptr);
}

void Choice::choose(const QString& code) {
    const std::string wanted = code.toStdString();
    const Visitor::Known& known = m_around.visitor.known();
    if (!mayChoose(wanted)) { return; }
    if (known.isGreeted) {
        m_around.visitor.sayWhy(wanted); // they have a card: another one would be somebody who is not there
        return;
    }
    const LobbyState from = m_around.state;
    if (nextState(from, LobbyEvent::CategoryChosen) != LobbyState::Stored) { return; }
    wire::AnonymousArrival arrival;
    arrival.requestKey = m_around.settings.newKey();
    arrival.category = wanted;
    arrival.at = m_around.settings.now();
    if (!known.choseNoFace && (from == LobbyState::Stranger || from == LobbyState::Guide) &&
        !m_around.recogniser.trackKey().empty()) {
        arrival.trackKey = m_around.recogniser.trackKey();
    }
    m_requestKey = QString::fromStdString(arrival.requestKey);
    m_delivery = Delivery::Sending;
    m_choseAt = m_around.settings.steadyNow();
    Q_EMIT happened(LobbyEvent::CategoryChosen);
    m_around.outbox.send(std::move(arrival));
}

void Choice::chooseItem() {
    choose(m_around.guide.itemCode());
}

void Choice::toCounter() {
    choose(QLatin1String(kOtherCategory));
}

bool Choice::isOfThis(const QString& requestKey) const {
    return requestKey == m_requestKey && !isTakenBack();
}

void Choice::setDelivery(Delivery delivery) {
    m_delivery = delivery;
    Q_EMIT changed();
}

void Choice::onStored(const QString& requestKey, const QString& window, const QString& token) {
    if (isOfThis(requestKey)) {
        m_around.visitor.sendTo(window);
        m_token = token;
        setDelivery(Delivery::Told);
        Q_EMIT hasNews();
    }
}

void Choice::onKept(const QString& requestKey) {
    if (isOfThis(requestKey) && m_delivery != Delivery::Told) {
        setDelivery(Delivery::Kept);
        Q_EMIT hasNews();
    }
}

void Choice::onRefused(const QString& requestKey) {
    if (isOfThis(requestKey)) { setDelivery(Delivery::Refused); }
}

bool Choice::isTakenBack() const {
    return m_delivery == Delivery::TakingBack || m_delivery == Delivery::TakenBack || m_delivery == Delivery::TooLate;
}

bool Choice::canTakeBack() const {
    return m_around.state == LobbyState::Stored && !m_requestKey.isEmpty() && !isTakenBack() &&
           m_delivery != Delivery::Refused && m_around.settings.steadyNow() - m_choseAt < m_around.settings.takeBackFor;
}

void Choice::takeBack() {
    if (!canTakeBack()) { return; }
    m_around.visitor.sendTo({});
    m_token.clear();
    setDelivery(Delivery::TakingBack);
    m_around.outbox.takeBack(m_requestKey, m_around.settings.now());
}

void Choice::onTakenBack(const QString& requestKey, Delivery delivery) {
    if (requestKey == m_requestKey) {
        setDelivery(delivery);
        Q_EMIT hasNews();
    }
}

void Choice::chooseAgain() {
    if (m_around.state == LobbyState::Stored && m_delivery == Delivery::TakenBack) {
        m_requestKey.clear();
        Q_EMIT happened(LobbyEvent::CategoriesAsked);
    } else if (m_around.state == LobbyState::Welcome) {
        Q_EMIT happened(LobbyEvent::TodayAsked);
    }
}

void Choice::forget() {
    m_requestKey.clear();
    m_token.clear();
    m_delivery = Delivery::Sending;
    m_choseAt = {};
}

} // namespace lobby
