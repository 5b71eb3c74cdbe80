// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/catalogue_names.h"
#include "kiosk/desk/base/clock.h"
#include "kiosk/desk/base/open_record.h"
#include "kiosk/desk/base/part.h"
#include "kiosk/look/printer.h"
#include "kiosk/wire/matters.h"

#include <QObject>
#include <QStringList>
#include <QVariantList>
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
    Q_PROPERTY(QString item READ item NOTIFY changed)
    Q_PROPERTY(QString resident READ resident NOTIFY changed)
    Q_PROPERTY(QString clock READ clock NOTIFY changed)
    Q_PROPERTY(int tone READ tone NOTIFY changed)
    Q_PROPERTY(QString about READ about NOTIFY changed)
    Q_PROPERTY(QString limits READ limits NOTIFY changed)
    Q_PROPERTY(QString handedOn READ handedOn NOTIFY changed)
    Q_PROPERTY(QStringList missing READ missing NOTIFY changed)
    Q_PROPERTY(QString notice READ notice NOTIFY changed)
    Q_PROPERTY(QString firstContact READ firstContact NOTIFY changed)
    Q_PROPERTY(QString handedOver READ handedOver NOTIFY changed)
    Q_PROPERTY(QString proxy READ proxy NOTIFY changed)
    Q_PROPERTY(bool isProxyLapsed READ isProxyLapsed NOTIFY changed)
    Q_PROPERTY(QString complaintAbout READ complaintAbout NOTIFY changed)
    Q_PROPERTY(bool isComplaint READ isComplaint NOTIFY changed)
    /// A complaint of somebody who left no name: only the number and the code on the slip lead to it.
    Q_PROPERTY(bool isWithoutName READ isWithoutName NOTIFY changed)
    Q_PROPERTY(QStringList noticeLines READ noticeLines NOTIFY changed)
    /// For the resident's slip, in groups of four; with the code it opens the progress at a kiosk.
    /// By when it is promised, beside what is missing; empty: nothing is promised.
    Q_PROPERTY(QString noticeLimit READ noticeLimit NOTIFY changed)
    Q_PROPERTY(QString number READ number NOTIFY changed)
    Q_PROPERTY(QString code READ code NOTIFY changed)
    Q_PROPERTY(QString printing READ printing NOTIFY changed)
    Q_PROPERTY(QVariantList steps READ steps NOTIFY changed)
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    /// What this member of staff may do next: bring, ask, note, delay, handOn, acknowledge, handOver, finish, withdraw,
    /// accept. The hall's rules say it.
    Q_PROPERTY(QStringList may READ may NOTIFY changed)
    Q_PROPERTY(bool isWaiting READ isWaiting NOTIFY changed)
    /// That the promised day was moved, when and why; or empty.
    Q_PROPERTY(QString delayed READ delayed NOTIFY changed)
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
    void retranslate() override;
    void onChange(const wire::Body& told) override;
    void onBack(bool /*wasAway*/) override { onChanged(); }
    /// Null: the printer of this machine, if there is one.
    void setPrinter(std::shared_ptr<look::Printer> printer) { m_printer = std::move(printer); }

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
    /// `told`: 0 in person, 1 by phone, 2 by message, 3 by letter (db::InformedBy).
    /// `told`: a db::InformedBy; passed over if there is nobody to tell.
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
    [[nodiscard]] QString item() const;
    [[nodiscard]] QString resident() const;
    [[nodiscard]] QString clock() const;
    [[nodiscard]] int tone() const;
    /// Its state and whose it is.
    [[nodiscard]] QString about() const;
    /// When it was accepted, and both limits.
    [[nodiscard]] QString limits() const;
    /// The unit that has it, and by when it answers; or empty.
    [[nodiscard]] QString handedOn() const;
    [[nodiscard]] QStringList missing() const;
    /// 一次性告知 that the last step asks for: everything that is missing, to be told now; or empty.
    [[nodiscard]] QString notice() const;
    /// What was done, newest first: {tag, tone, text, because}.
    [[nodiscard]] QVariantList steps() const;
    /// 首问负责: who was asked first, and when.
    [[nodiscard]] QString firstContact() const;
    /// Who handed it over, while nobody has accepted it; or empty.
    [[nodiscard]] QString handedOver() const;
    /// 帮办代办: who acts for the resident, on what, until when; or empty.
    [[nodiscard]] QString proxy() const;
    [[nodiscard]] bool isProxyLapsed() const;
    /// Whom a complaint is about; or empty.
    [[nodiscard]] QString complaintAbout() const;
    [[nodiscard]] bool isComplaint() const { return m_file && m_file->isComplaint; }
    [[nodiscard]] bool isWithoutName() const;
    /// One for each material that must be told now.
    [[nodiscard]] QStringList noticeLines() const;
    [[nodiscard]] QString noticeLimit() const;
    [[nodiscard]] QString number() const;
    [[nodiscard]] QString code() const;
    /// What became of the printing, or empty.
    [[nodiscard]] QString printing() const { return m_printing; }
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] QStringList may() const;
    [[nodiscard]] bool isWaiting() const;
    [[nodiscard]] QString delayed() const;
    [[nodiscard]] bool isShown() const { return m_file.isShown(); }
    [[nodiscard]] bool isWriting() const { return m_file.isWriting(); }
    [[nodiscard]] bool hasNews() const { return m_file.hasNews(); }

Q_SIGNALS:
    void changed();
    /// Something was done: lists show it differently now.
    void acted();

private:
    [[nodiscard]] look::Sheet slip() const;
    /// In the language of this desk.
    [[nodiscard]] QStringList materials(const std::vector<std::string>& names) const;
    void act(wire::MatterAct request);
    void take(const wire::MatterTold* told);
    void forgetNotice();

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
    std::shared_ptr<look::Printer> m_printer;
    QString m_printing;
};

} // namespace desk
