// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/guide/hall_catalogue.h"
#include "kiosk/lobby/base/lobby_settings.h"
#include "kiosk/lobby/base/word_entry.h"
#include "kiosk/lobby/base/words.h"
#include "kiosk/wire/body.h"
#include "kiosk/wire/hall_link.h"
#include "kiosk/wire/needs.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <optional>
#include <vector>

namespace lobby {

/// A visitor says what is needed: the field, the words, the place or none, shown once more, sent, and the slip. Nothing
/// is kept on this machine: until the hall has it, it says so. GUI thread.
class NeedFiling : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by LobbyApp")
    Q_PROPERTY(Page page READ page NOTIFY changed)
    Q_PROPERTY(lobby::WordEntry* entry READ entry CONSTANT)
    /// Maps of code, name, hint.
    Q_PROPERTY(QVariantList categories READ categories NOTIFY changed)
    Q_PROPERTY(QString categoryName READ categoryName NOTIFY changed)
    /// What others asked for in this field; one touch takes it.
    Q_PROPERTY(QStringList phrases READ phrases NOTIFY changed)
    /// Names of the places one step further in.
    Q_PROPERTY(QStringList places READ places NOTIFY changed)
    /// One sentence where there is no place to choose: they are fetched, there are none, or they cannot be shown now.
    Q_PROPERTY(QString placesSay READ placesSay NOTIFY changed)
    Q_PROPERTY(QString placeName READ placeName NOTIFY changed)
    Q_PROPERTY(bool canGoOn READ canGoOn NOTIFY changed)
    /// What is to do before the words are enough, in a few words; or empty.
    Q_PROPERTY(QString missing READ missing NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    /// Why it is not sent, in one sentence; or empty.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString number READ number NOTIFY changed)
    Q_PROPERTY(QString code READ code NOTIFY changed)
    Q_PROPERTY(QString slip READ slip NOTIFY changed)
    /// By when somebody answers, in one sentence; or empty.
    Q_PROPERTY(QString answer READ answer NOTIFY changed)
    Q_PROPERTY(bool canPrint READ canPrint NOTIFY changed)
    Q_PROPERTY(QString printing READ printing NOTIFY changed)

public:
    enum class Page { Category, Words, Letters, Writing, Place, Review, Filed };
    Q_ENUM(Page)

    /// Requires: all outlive this.
    NeedFiling(wire::HallLink& link, const guide::HallCatalogue& catalogue, const LobbySettings& settings);

    [[nodiscard]] Page page() const { return m_way.back(); }
    [[nodiscard]] WordEntry* entry() { return &m_entry; }
    [[nodiscard]] QVariantList categories() const;
    [[nodiscard]] QString categoryName() const;
    [[nodiscard]] QStringList phrases() const;
    [[nodiscard]] QStringList places() const;
    [[nodiscard]] QString placesSay() const;
    [[nodiscard]] QString placeName() const;
    [[nodiscard]] bool canGoOn() const;
    [[nodiscard]] QString missing() const;
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString number() const;
    [[nodiscard]] QString code() const { return m_filed ? QString::fromStdString(m_filed->code) : QString(); }
    /// What the QR code and the paper say.
    [[nodiscard]] QString slip() const;
    [[nodiscard]] QString answer() const;
    [[nodiscard]] bool canPrint() const { return m_printer->isThere(); }
    [[nodiscard]] const QString& printing() const { return m_printing; }
    [[nodiscard]] PageWords words() const;

    /// From the first page, for whom this kiosk greeted last, or for nobody it knows.
    void begin(std::optional<db::ArrivalId> arrival);
    Q_INVOKABLE void openCategory(const QString& code);
    Q_INVOKABLE void openLetters();
    Q_INVOKABLE void openWriting();
    /// To the next step; on the last it is sent. What is typed or drawn and not chosen is not dropped: it is asked
    /// about.
    Q_INVOKABLE void goOn();
    Q_INVOKABLE void choosePlace(int index);
    Q_INVOKABLE void withoutPlace();
    Q_INVOKABLE void print();

    /// One page back; false on the first and when it is filed.
    [[nodiscard]] bool back();
    /// Nothing that was written or chosen is left.
    void reset();
    void setLanguage(Language language);

Q_SIGNALS:
    void changed();

private:
    enum class Problem { None, NoLine, Refused };
    enum class Fetching { Asked, Told, Failed };

    void go(Page page);
    void askPlaces(std::optional<db::GridCellId> within);
    void send();
    void sendAgain();
    void onFiled(const wire::Answered<wire::NeedFile>& filed);
    void onEntry();
    [[nodiscard]] QStringList paperLines() const;

    wire::HallLink& m_link;
    const guide::HallCatalogue& m_catalogue;
    const LobbySettings& m_settings;
    std::shared_ptr<Printer> m_printer;
    WordEntry m_entry;
    Language m_language = Language::Chinese;
    std::vector<Page> m_way{Page::Category};
    std::string m_category;
    std::vector<wire::Places::Cell> m_cells; ///< to choose from
    Fetching m_fetching = Fetching::Told;
    std::vector<wire::Places::Cell> m_chosenCells; ///< from the community down
    std::optional<db::ArrivalId> m_arrival;
    std::string m_requestKey; ///< of what is sent; kept until it is filed or changed
    std::optional<wire::NeedFiled> m_filed;
    Problem m_problem = Problem::None;
    bool m_asksToChoose = false; ///< "done" was touched over letters or strokes that nothing was chosen for
    bool m_isBusy = false;
    int m_round = 0; ///< an answer to an earlier visitor's question is not for us
    QString m_printing;
};

/// "2000 1233": digits in fours, as they are read out.
[[nodiscard]] QString inFours(const QString& digits);

} // namespace lobby
