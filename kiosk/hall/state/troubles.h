// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/state/hall_state.h"
#include "kiosk/wire/line.h"
#include "kiosk/wire/troubles.h"

#include <string_view>

/// What in the hall's records needs a manager: rows that cannot be read, and consents that are held back. All run on
/// the state's thread.
namespace hall {

using Troubles = PerViewer<wire::HallTroubles>;

/// As each manager may know it: of a complaint about one of them, they hear nothing. Since when a row is damaged is
/// kept in the settings, so that it outlives a start.
[[nodiscard]] db::Expected<Troubles> troublesOf(HallState& state, db::Time now);

/// Whether there may be others than `state.troublesSeen` counts; counts again. Cheap: asked every second.
[[nodiscard]] db::Expected<bool> haveTroublesChanged(HallState& state);

/// Whose consents are held back, by name; whose they are is in the audit log. NotAllowed: `who` is no manager.
[[nodiscard]] Answer<Looked<wire::HeldConsents>> heldConsents(const Records& records, const db::Staff& who,
                                                              db::Time now);

/// What the audit log holds, sealed, as the reason of a confirmation at a desk.
inline constexpr std::string_view kAskedAtTheDesk = "the resident stood at the desk and said that it stands";

/// The resident's consent counts again, and who stands before a camera may be them: the same change and the same audit
/// entry as `yimenctl confirm`. NotAllowed: `who` is no manager. NotFound: none is held back.
[[nodiscard]] Answer<wire::Done> confirmConsent(HallState& state, const db::Staff& who, db::ResidentId resident,
                                                db::Time now);

} // namespace hall
