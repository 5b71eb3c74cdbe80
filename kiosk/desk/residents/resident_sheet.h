// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/part.h"
#include "kiosk/desk/base/question.h"
#include "kiosk/desk/base/words.h"
#include "kiosk/desk/residents/resident_page.h"
#include "kiosk/wire/hall_link.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <optional>
#include <utility>

namespace desk {

/// What the sheets about one resident on the hall's books have in common: whom they are about, one question at a time,
/// and why it was not done. GUI thread.
class ResidentSheet : public QObject, public Part {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(bool isAsking READ isAsking NOTIFY changed)
    Q_PROPERTY(QString residentName READ residentName NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    void forget() override { cancel(); }
    void retranslate() override { Q_EMIT changed(); }

    Q_INVOKABLE void cancel();

    [[nodiscard]] bool isAsking() const { return m_isAsking; }
    [[nodiscard]] QString residentName() const { return m_residentName; }
    [[nodiscard]] bool isBusy() const { return m_question.isUnderWay(); }
    [[nodiscard]] QString problem() const { return m_problem; }

Q_SIGNALS:
    void changed();
    /// The record of this resident says something else now.
    void written();

protected:
    /// Requires: `link` and `page` outlive this.
    ResidentSheet(wire::HallLink& link, const ResidentPage& page, QObject* parent)
        : QObject{parent}
        , m_page{page}
        , m_question{link, *this} {}

    /// Opens it about the record that is open; null, and it stays as it was, if none is. Whoever calls tells of it
    /// (changed), once what the sheet begins with is there.
    [[nodiscard]] const wire::ResidentRecord* openRecord();
    /// The same about nobody who is on the books.
    void openNew();
    [[nodiscard]] std::optional<db::ResidentId> resident() const { return m_resident; }
    /// What a sheet has beside; called when it opens and closes.
    virtual void clear() {}
    void refuse(const QString& why);
    /// Why the hall did not do it.
    [[nodiscard]] virtual QString sentence(const wire::NoAnswer& none) const { return words::problem(none); }
    /// `take(answer)` hears what the hall answered, unless it refused or the sheet was closed.
    template <wire::Exchanged Request, typename Take>
    void send(Request request, const Take& take) {
        m_problem.clear();
        m_question.ask(std::move(request), [this, take](const wire::Answered<Request>& answer) {
            if (answer) {
                take(*answer);
            } else {
                refuse(sentence(answer.error()));
            }
        });
        Q_EMIT changed();
    }

private:
    void open(std::optional<db::ResidentId> resident, const QString& name);

    const ResidentPage& m_page;
    Question m_question;
    bool m_isAsking = false;
    std::optional<db::ResidentId> m_resident;
    QString m_residentName;
    QString m_problem;
};

} // namespace desk
