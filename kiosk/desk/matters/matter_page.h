// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/clock.h"
#include "kiosk/desk/base/open_record.h"
#include "kiosk/desk/base/part.h"
#include "kiosk/desk/matters/matter_facts.h"
#include "kiosk/paper/printer.h"
#include "kiosk/wire/matters.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>
#include <memory>
#include <optional>

namespace desk {

/// One matter: its clock, what is missing, what was done, and what can be done next. The hall decides; what it refuses
/// comes back as `problem`. GUI thread.
class MatterPage : public QObject, public Part {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(desk::Loading::State state READ state NOTIFY changed)
    Q_PROPERTY(QString key READ key NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    Q_PROPERTY(desk::MatterFacts facts READ facts NOTIFY changed)
    /// What became of the printing, or empty.
    Q_PROPERTY(QString printing READ printing NOTIFY changed)
    /// Whether somebody reads it now; what changes meanwhile is asked for when it is shown again.
    Q_PROPERTY(bool isShown READ isShown WRITE setShown NOTIFY changed)
    /// Whether the clerk is in the middle of a step: then nothing is put in place of what they read.
    Q_PROPERTY(bool isWriting READ isWriting WRITE setWriting NOTIFY changed)
    /// It went on elsewhere while the clerk was writing; takeNews() shows it.
    Q_PROPERTY(bool hasNews READ hasNews NOTIFY changed)

public:
    /// Requires: `link` and `names` outlive this.
    MatterPage(wire::HallLink& link, const CatalogueNames& names, Clock hallTime, QObject* parent = nullptr);

    void forget() override { close(); }
    void retranslate() override { tell(); }
    void onChange(const wire::Body& told) override;
    void onBack(bool /*wasAway*/) override { onChanged(); }
    /// Null: the printer of this machine, if there is one.
    void setPrinter(std::shared_ptr<paper::Printer> printer) { m_printer = std::move(printer); }

    /// `key`: of MatterList.
    Q_INVOKABLE void open(const QString& key);
    Q_INVOKABLE void close();
    /// A matter that has just begun, with the notice that must be told.
    void show(const wire::MatterTold& begun);

    Q_INVOKABLE void bring(const QStringList& materials);
    Q_INVOKABLE void askFor(const QString& material);
    Q_INVOKABLE void note(const QString& words);
    Q_INVOKABLE void delay(int workingDays, const QString& reason);
    Q_INVOKABLE void handOn(const QString& unit, const QString& reason);
    Q_INVOKABLE void acknowledge();
    /// `told`: 0 in person, 1 by phone, 2 by message, 3 by letter (db::InformedBy); passed over if there is nobody to
    /// tell.
    Q_INVOKABLE void finish(const QString& result, int told);
    Q_INVOKABLE void withdraw(const QString& reason);
    /// To a colleague (db::StaffId), with a note.
    Q_INVOKABLE void handOver(double to, const QString& note);
    Q_INVOKABLE void accept();
    /// The number, the code and what is missing, on paper for the resident; `printing` says what became of it.
    Q_INVOKABLE void printSlip();
    /// The notice was told.
    Q_INVOKABLE void closeNotice();
    Q_INVOKABLE void forgetProblem();
    Q_INVOKABLE void takeNews() { m_file.takeNews(); }
    /// Something became of this matter, or may have while the line was down: it is asked again quietly. At most one
    /// question is under way. A matter that did not open then is opened now.
    void onChanged();
    void setShown(bool isShown) { m_file.setShown(isShown); }
    void setWriting(bool isWriting) { m_file.setWriting(isWriting); }

    [[nodiscard]] Loading::State state() const { return m_file.state(); }
    /// Empty: none is open.
    [[nodiscard]] QString key() const;
    [[nodiscard]] QString problem() const { return m_file.problem(); }
    [[nodiscard]] bool isBusy() const { return m_file.isBusy(); }
    [[nodiscard]] const MatterFacts& facts() const { return m_facts; }
    [[nodiscard]] QString printing() const { return m_printing; }
    [[nodiscard]] bool isShown() const { return m_file.isShown(); }
    [[nodiscard]] bool isWriting() const { return m_file.isWriting(); }
    [[nodiscard]] bool hasNews() const { return m_file.hasNews(); }

Q_SIGNALS:
    void changed();
    /// Something was done: lists show it differently now.
    void acted();

private:
    void act(wire::MatterAct request);
    void take(const wire::MatterTold* told);
    /// Whatever may have changed: the matter, the notice, the language, the day.
    void tell();

    struct Kind {
        using Record = wire::MatterFile;
        using Open = wire::MatterOpen;
        static Open open(const Record& file) { return {file.matter.id}; }
        static std::optional<Record> in(const wire::MatterTold& told) { return told.file; }
        static bool differs(const Record& one, const Record& other);
    };

    OpenRecord<Kind> m_file;
    const CatalogueNames& m_names;
    Clock m_hallTime;
    std::vector<std::string> m_notice;
    std::shared_ptr<paper::Printer> m_printer;
    QString m_printing;
    MatterFacts m_facts;
};

} // namespace desk
