// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/part.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/boot_clock.h"
#include "kiosk/wire/hall_link.h"
#include "kiosk/wire/residents.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <functional>
#include <optional>
#include <variant>

namespace desk {

/// What the clerk did last and can take back: one step, with one key, on every page. GUI thread.
/// What can be taken back for a time alone is offered no longer than the hall takes it back.
class Undo : public QObject, public Part {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    /// What was done, in words; empty: there is nothing to take back.
    Q_PROPERTY(QString text READ text NOTIFY changed)
    /// Why it was not taken back, or not done at all.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    struct Step {
        std::function<QString()> said;                           ///< in the desk's language
        std::variant<wire::UndoArrival, wire::LineRestore> back; ///< the request that takes it back
        std::optional<std::chrono::milliseconds> in; ///< no longer than so long from now; nothing: for as long as seen
        std::optional<db::ArrivalId> arrival;        ///< whose it was: whom the clerk wants to see again then
    };

    /// Requires: `link` outlives this.
    explicit Undo(wire::HallLink& link, std::function<wire::Steady()> steady = wire::BootClock::now,
                  QObject* parent = nullptr);

    void forget() override;
    void retranslate() override;
    void onTick(db::Time /*hallTime*/) override { tick(); }

    /// It was done just now; takes the place of what was done before.
    void offer(Step step);
    /// It was not done, and this is why.
    void explain(const QString& problem);
    Q_INVOKABLE void undo();
    /// The clerk reads somebody else: what is offered beside one person only goes.
    void leave();
    void tick();

    [[nodiscard]] QString text() const { return m_step ? m_step->said() : QString{}; }
    [[nodiscard]] QString problem() const { return m_problem; }

Q_SIGNALS:
    void changed();
    void undone(qint64 arrival);

private:
    wire::HallLink& m_link;
    std::function<wire::Steady()> m_steady;
    std::optional<Step> m_step;
    wire::Steady m_since{};
    QString m_problem;
};

} // namespace desk
