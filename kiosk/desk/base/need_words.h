// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/needs.h"

#include <QString>

/// The desk's sentences about needs. Pure functions, in the language of the installed translator.
namespace desk::words {

[[nodiscard]] QString needKind(const std::optional<db::NeedKind>& kind);
/// Where it stands: "待分类", "待认领", "办理中", "待评价" ..., or how it ended.
[[nodiscard]] QString needStage(db::NeedState state, bool isClaimed, bool isDone,
                                const std::optional<db::NeedEnd>& end);
[[nodiscard]] QString needFilter(wire::NeedFilter filter);
[[nodiscard]] QString needChannel(db::NeedChannel channel);
/// What was done, in two to five characters; see db::NeedStep.
[[nodiscard]] QString needStep(const std::string& action);
[[nodiscard]] QString grade(db::Grade grade);
/// "待议事", "办理中" ...
[[nodiscard]] QString topicStage(db::TopicState state);
/// "20001233" as people read it aloud: "2000 1233".
[[nodiscard]] QString caseNumber(const std::string& number);
[[nodiscard]] QString claimantKind(db::ClaimantKind kind);

} // namespace desk::words
