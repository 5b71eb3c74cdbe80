// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/arrivals/arrival_outbox.h"
#include "kiosk/lobby/arrivals/visitor.h"
#include "kiosk/lobby/base/device_state.h"
#include "kiosk/lobby/guide/guide.h"

#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace lobby {

/// What a visitor came for, as they choose it: on the card of whoever was greeted, else an arrival without a name,
/// which they may take back for a while. GUI thread.
class Choice : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by LobbyApp")
    /// Maps of code, name and hint in the language of the screen: the big tiles, in order, without "other".
    Q_PROPERTY(QVariantList categories READ categories NOTIFY categoriesChanged)
    Q_PROPERTY(QString otherName READ otherName NOTIFY categoriesChanged)
    Q_PROPERTY(lobby::Delivery delivery READ delivery NOTIFY changed)
    /// By what a visitor whose name nobody knows will be called, or empty.
    Q_PROPERTY(QString token READ token NOTIFY changed)
    /// "That was a mistake": the choice that was just made can be taken back here.
    Q_PROPERTY(bool canTakeBack READ canTakeBack NOTIFY changed)

public:
    /// What the choice is made of. All outlive it; `state` is where the screen is, read when it is needed.
    struct Around {
        ArrivalOutbox& outbox;
        Visitor& visitor;
        const Recogniser& recogniser;
        const Guide& guide;
        const guide::HallCatalogue& catalogue;
        const DeviceState& device;
        const Comforts& comforts;
        const LobbySettings& settings;
        const LobbyState& state;
    };

    explicit Choice(const Around& around);

    [[nodiscard]] QVariantList categories() const;
    [[nodiscard]] QString otherName() const;
    [[nodiscard]] Delivery delivery() const { return m_delivery; }
    [[nodiscard]] const QString& token() const { return m_token; }
    [[nodiscard]] bool canTakeBack() const;

    /// Arrivals that still wait for the hall, also of those who have left.
    [[nodiscard]] std::size_t waiting() const { return m_around.outbox.waiting(); }

    /// "Choose what you came for", from another page.
    Q_INVOKABLE void begin() { Q_EMIT happened(LobbyEvent::CategoriesAsked); }
    /// A category or an item of the catalogue; another code does nothing.
    Q_INVOKABLE void choose(const QString& code);
    /// "Take me to the counter for this": the item that is read.
    Q_INVOKABLE void chooseItem();
    /// To a member of staff instead, whatever it was that the machine could not do.
    Q_INVOKABLE void toCounter();
    /// The choice was a slip of the hand.
    Q_INVOKABLE void takeBack();
    /// What they came for is something else after all.
    Q_INVOKABLE void chooseAgain();

    /// The page, the time or the visitor is another: what may be done is told again.
    void refresh() { Q_EMIT changed(); }
    /// The language has changed.
    void retranslate() { Q_EMIT categoriesChanged(); }

Q_SIGNALS:
    void changed();
    void categoriesChanged();
    void happened(lobby::LobbyEvent event);
    /// Something new is to be said of it.
    void hasNews();

private:
    [[nodiscard]] bool mayChoose(const std::string& code) const;
    [[nodiscard]] bool isOfThis(const QString& requestKey) const;
    [[nodiscard]] bool isTakenBack() const;
    void setDelivery(Delivery delivery);
    void onStored(const QString& requestKey, const QString& window, const QString& token);
    void onKept(const QString& requestKey);
    void onRefused(const QString& requestKey);
    void onTakenBack(const QString& requestKey, Delivery delivery);
    void forget();

    Around m_around;
    QString m_requestKey;
    QString m_token;
    Delivery m_delivery = Delivery::Sending;
    SteadyTime m_choseAt;
};

} // namespace lobby
