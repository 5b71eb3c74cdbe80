// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/guide/hall_catalogue.h"
#include "kiosk/lobby/base/lobby_settings.h"
#include "kiosk/lobby/base/words.h"
#include "kiosk/paper/slip_code.h"
#include "kiosk/wire/body.h"
#include "kiosk/wire/cases.h"
#include "kiosk/wire/hall_link.h"

#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <string>
#include <vector>

namespace lobby {

/// How far a matter or a need is: its number, then what only its owner knows. GUI thread.
class ProgressLookup : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by LobbyApp")
    Q_PROPERTY(Page page READ page NOTIFY changed)
    /// What is typed on this page, spaced as it is read.
    Q_PROPERTY(QString typed READ typed NOTIFY changed)
    Q_PROPERTY(bool isByCode READ isByCode NOTIFY changed)
    Q_PROPERTY(bool canGoOn READ canGoOn NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /// A slip's QR code may be held up: there is a camera, and nothing was told yet.
    Q_PROPERTY(bool readsSlips READ readsSlips NOTIFY changed)
    /// What was asked, and its number with the day on which it was; shown, never spoken.
    Q_PROPERTY(QString subject READ subject NOTIFY changed)
    Q_PROPERTY(QString number READ number NOTIFY changed)
    /// Maps of words, on, isDone, isNow.
    Q_PROPERTY(QVariantList steps READ steps NOTIFY changed)
    /// Maps of word and says: what came of it, what to bring, by when, whom to ask.
    Q_PROPERTY(QVariantList facts READ facts NOTIFY changed)
    Q_PROPERTY(bool mayRate READ mayRate NOTIFY changed)

public:
    enum class Page { Number, Proof, Told };
    Q_ENUM(Page)

    ProgressLookup(wire::HallLink& link, const guide::HallCatalogue& catalogue, const LobbySettings& settings);

    [[nodiscard]] Page page() const { return m_page; }
    [[nodiscard]] QString typed() const;
    [[nodiscard]] bool isByCode() const { return m_kind == wire::ProofKind::Code; }
    [[nodiscard]] bool canGoOn() const;
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString subject() const;
    [[nodiscard]] QString number() const;
    [[nodiscard]] QVariantList steps() const;
    [[nodiscard]] QVariantList facts() const;
    [[nodiscard]] bool mayRate() const { return m_told && m_told->mayRate; }
    [[nodiscard]] PageWords words() const;
    /// What was told, and what opened it; for the rating.
    [[nodiscard]] const std::optional<wire::ProgressTold>& told() const { return m_told; }
    [[nodiscard]] wire::Proof proof() const { return {.kind = m_kind, .text = m_proof.toStdString()}; }

    /// A digit; X for the last place of an ID number.
    Q_INVOKABLE void type(const QString& digit);
    Q_INVOKABLE void erase();
    Q_INVOKABLE void goOn();
    Q_INVOKABLE void otherProof();

    [[nodiscard]] bool readsSlips() const { return m_hasCamera && m_page != Page::Told; }
    void setHasCamera(bool hasCamera);
    /// What QR codes before the camera say. One slip among them asks the hall at once; anything else is answered with
    /// one sentence, once until reset(). True if the hall is asked.
    bool hold(const std::vector<std::string>& texts);
    [[nodiscard]] bool back();
    void reset();
    void setLanguage(Language language);
    /// The window that the visitor was sent to: a case that it serves names the same.
    void setSentTo(const QString& window);

Q_SIGNALS:
    void changed();

private:
    enum class Problem { None, NoLine, SlipOfHand, Wrong, Locked, NoSlip, TwoSlips };

    /// The number is as long as it will be: what the first hundred thousand cases have.
    [[nodiscard]] bool isWhole() const;
    /// On to its proof, if its check digit fits.
    void takeNumber();
    void ask();
    /// The promised day, and that it is provisional if the notice on that year's public holidays is not known yet.
    [[nodiscard]] QString promised() const;
    void onTold(const wire::Answered<wire::ProgressAsk>& told);
    void onNotTold(const wire::NoAnswer& none, bool wasHeld);

    wire::HallLink& m_link;
    const guide::HallCatalogue& m_catalogue;
    const LobbySettings& m_settings;
    Language m_language = Language::Chinese;
    Page m_page = Page::Number;
    QString m_number;
    QString m_proof;
    wire::ProofKind m_kind = wire::ProofKind::Code;
    std::optional<wire::ProgressTold> m_told;
    Problem m_problem = Problem::None;
    int m_minutesLocked = 0;
    bool m_isBusy = false;
    bool m_hasCamera = true;
    bool m_isHeld = false;        ///< number and code come from a slip before the camera
    bool m_hasSaidNoSlip = false; ///< a poster's code in the picture is not answered again and again
    paper::Slip m_wrongSlip;      ///< the last one that the hall refused; it is not asked about twice
    int m_round = 0;
    QString m_sentTo;
};

} // namespace lobby
