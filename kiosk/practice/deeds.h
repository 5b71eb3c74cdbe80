// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/practice/scene.h"

#include <map>
#include <string_view>

namespace practice {

/// Something that happens on a day. What each is for stands at Day::play().
using Deed = void (*)(Scene&);
using Deeds = std::map<std::string_view, Deed>;

/// Who comes, and what becomes of whoever came last.
[[nodiscard]] const Deeds& visitDeeds();
[[nodiscard]] const Deeds& enrolmentDeeds();
/// Who is known to the kiosks, and by which model and limits.
[[nodiscard]] const Deeds& recognitionDeeds();
/// Who works here, and who is let in.
[[nodiscard]] const Deeds& staffingDeeds();
/// What there is to do.
[[nodiscard]] const Deeds& workDeeds();
/// What goes wrong, and that it is well again: with kiosks, with the hall itself, on your line.
[[nodiscard]] const Deeds& outageDeeds();

} // namespace practice
