// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/clock.h"
#include "kiosk/desk/residents/resident_sheet.h"
#include "kiosk/wire/registry.h"

namespace desk {

/// Somebody moved away, died, or lives here again. GUI thread.
class StandingChange : public desk::ResidentSheet { // qualified for qmllint, as DeskApp
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    /// What the books say now.
    Q_PROPERTY(desk::StandingChange::Standing now READ now NOTIFY changed)

public:
    enum class Standing { Here, MovedOut, Died, Merged }; ///< db::Standing, for QML
    Q_ENUM(Standing)

    /// Requires: `link` and `page` outlive this.
    StandingChange(wire::HallLink& link, const ResidentPage& page, Clock hallTime, QObject* parent = nullptr)
        : ResidentSheet{link, page, parent}
        , m_hallTime{std::move(hallTime)} {}

    /// Of the record that is open; nothing happens if none is.
    Q_INVOKABLE void ask();
    /// `day`: as typed, see words::typedDay, or empty. Closes the sheet, or says why not.
    Q_INVOKABLE void say(desk::StandingChange::Standing standing, const QString& day);

    [[nodiscard]] Standing now() const { return m_now; }

private:
    void clear() override { m_now = Standing::Here; }

    Clock m_hallTime;
    Standing m_now = Standing::Here;
};

} // namespace desk
