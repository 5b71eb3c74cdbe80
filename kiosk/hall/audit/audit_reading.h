// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/service/asker.h"
#include "kiosk/hall/state/hall_state.h"
#include "kiosk/wire/audit.h"

#include <string>
#include <vector>

/// What a manager reads of the audit log. Who else asks is refused before; that it was read is in the log.
namespace hall {

/// The actions of a kind, as db::stores::AuditFilter takes them.
[[nodiscard]] std::vector<std::string> actionsOf(wire::AuditKind kind);

/// Without what is of a complaint about who asks, and of lists of cases without whose they were: who stands there could
/// tell of one.
[[nodiscard]] Answer<Looked<wire::AuditPage>> auditPageFor(const Records& records, const Asker& asker,
                                                           const wire::AuditAsk& request);

/// Walks the whole log.
[[nodiscard]] Answer<Looked<wire::AuditChecked>> auditChecked(const Records& records, const Asker& asker,
                                                              const wire::AuditCheck& request);

} // namespace hall
