// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"
#include "kiosk/desk/base/part.h"

#include <QMap>
#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>
#include <optional>

namespace desk {

/// Words that stood in a field when the desk locked, until the same member of staff opens that field again, about the
/// same thing. In memory alone: never on a disk, gone with the program. Another member of staff, a sign-out and the end
/// of the day forget them. GUI thread.
class Drafts : public QObject, public Part {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(int count READ count NOTIFY changed)
    /// Where words are waiting, in one sentence; empty: nowhere.
    Q_PROPERTY(QString notice READ notice NOTIFY changed)

public:
    explicit Drafts(QObject* parent = nullptr)
        : QObject{parent} {}

    void forget() override {} ///< their owner comes back
    void retranslate() override { Q_EMIT changed(); }
    void signedIn(const wire::StaffSignedIn& staff) override { setOwner(staff.staff); }
    void signedOut() override { setOwner(std::nullopt); }
    void onTick(db::Time hallTime) override { setToday(localDay(hallTime)); }

    /// Nobody: whoever signs in next is somebody else.
    void setOwner(std::optional<db::StaffId> owner);
    /// Whoever has a field on the screen says what stands in it; then it may be cleared. `today`: they count until its
    /// end.
    void collect(db::Date today);
    /// What was written there is said: it is no draft any more.
    void drop(const QString& field);
    void dropAll();
    void setToday(db::Date today);

    /// `field`: which it is; `about`: the matter, need, resident ... that the words are about, or empty. Called by a
    /// field while it hears keeping().
    Q_INVOKABLE void keep(const QString& field, const QString& about, const QString& words);
    /// What was kept there, once; empty: nothing.
    Q_INVOKABLE [[nodiscard]] QString take(const QString& field, const QString& about);

    [[nodiscard]] int count() const { return static_cast<int>(m_words.size()); }
    [[nodiscard]] QString notice() const;

Q_SIGNALS:
    void changed();
    /// The desk is about to lock.
    void keeping();

private:
    using Place = std::pair<QString, QString>;
    std::optional<db::StaffId> m_owner;
    std::optional<db::Date> m_keptOn;
    QMap<Place, QString> m_words;
};

} // namespace desk
