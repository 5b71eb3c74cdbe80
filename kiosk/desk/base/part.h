// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/clock.h"
#include "kiosk/wire/access.h"
#include "kiosk/wire/body.h"

namespace desk {

/// What each part of the desk does, whatever it is about. DeskApp owns the parts, as their QObject parent, and tells
/// every one of them; a test holds that all it shows to QML are such children. GUI thread.
class Part {
public:
    virtual ~Part() = default;

    /// The desk locks: nothing stays that the clerk opened, found or wrote about anybody. What the hall goes on telling
    /// a locked desk may stay; the lock screen does not show it.
    virtual void forget() = 0;
    /// Every word may have changed its language.
    virtual void retranslate() = 0;

    /// This member of staff works here from now on.
    virtual void signedIn(const wire::StaffSignedIn& /*staff*/) {}
    /// Nobody does, or somebody else comes: nothing stays at all.
    virtual void signedOut() { forget(); }
    /// What the hall sends unasked, while somebody works here.
    virtual void onChange(const wire::Body& /*told*/) {}
    /// The same, also while the desk is locked.
    virtual void onNews(const wire::Body& /*told*/) {}
    /// The desk is signed in again, perhaps after a break: what was asked for and never came is asked again. `wasAway`:
    /// what the hall told meanwhile did not come.
    virtual void onBack(bool /*wasAway*/) {}
    /// Once a second.
    virtual void onTick(db::Time /*hallTime*/) {}
};

} // namespace desk
