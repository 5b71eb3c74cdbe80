// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/audit/audit_requests.h"

#include "kiosk/hall/audit/audit_reading.h"

namespace hall {

void answerAudit(Service& hall) {
    hall.on<wire::AuditAsk>(auditPageFor);
    hall.on<wire::AuditCheck>(auditChecked);
}

} // namespace hall
