// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/attempt_book.h"
#include "kiosk/hall/books.h"

#include <string>
#include <vector>

namespace hall {

/// One wrong guess: of a visitor who signs in without a face, or of staff at a desk.
struct FailedSignIn {
    db::DeviceId device{};
    std::string tailMark; ///< of the phone tail; empty: staff at a desk
    db::Time at{};
};

/// The wrong guesses that the audit log remembers of the last hour, oldest first; those of staff only since they last
/// signed in at that desk. Called at start, so that a hall that was started again has not forgotten whom it locked out.
[[nodiscard]] db::Expected<std::vector<FailedSignIn>> failedSignIns(const Books& books, db::Time now);

/// Who may not guess for a while: phone tails, kiosks, desks. (A staff account is locked in the database, besides.)
class LockOuts {
public:
    LockOuts(LockOutSettings tails, LockOutSettings devices)
        : m_tails(tails)
        , m_devices(devices) {}

    void remember(const std::vector<FailedSignIn>& before);

    /// How long this kiosk may not ask about this phone tail.
    [[nodiscard]] std::optional<std::chrono::seconds> visitorWaits(db::DeviceId kiosk, const std::string& tailMark,
                                                                   db::Time now) const;
    /// How long nobody may sign in at this desk.
    [[nodiscard]] std::optional<std::chrono::seconds> deskWaits(db::DeviceId desk, db::Time now) const;

    void failed(const FailedSignIn& attempt);
    /// The kiosk's own count stays: somebody who knows one tail must not guess others for ever.
    void visitorSucceeded(const std::string& tailMark) { m_tails.succeeded(tailMark); }
    void deskSucceeded(db::DeviceId desk);

private:
    AttemptBook m_tails;
    AttemptBook m_devices;
};

} // namespace hall
