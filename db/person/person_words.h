// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/words_of.h"

#include <string_view>

/// Enumerations and codes as a resident reads them, in Chinese. The order of values is that of WordsOf.
namespace db::person {

[[nodiscard]] std::string_view said(Sex value);
[[nodiscard]] std::string_view said(DocumentKind value);
[[nodiscard]] std::string_view said(Standing value);
[[nodiscard]] std::string_view said(ArrivalBasis value);
[[nodiscard]] std::string_view said(ArrivalState value);
[[nodiscard]] std::string_view said(MatterState value);
[[nodiscard]] std::string_view said(InformedBy value);
[[nodiscard]] std::string_view said(NeedState value);
[[nodiscard]] std::string_view said(NeedChannel value);
[[nodiscard]] std::string_view said(NeedKind value);
[[nodiscard]] std::string_view said(NeedEnd value);
[[nodiscard]] std::string_view said(Grade value);
[[nodiscard]] std::string_view said(AuthorityKind value);
[[nodiscard]] std::string_view said(DismissReason value);
/// Of the audit log, such as "resident.opened"; a code that has no words yet stays as it is.
[[nodiscard]] std::string_view saidOfAction(std::string_view action);

} // namespace db::person
