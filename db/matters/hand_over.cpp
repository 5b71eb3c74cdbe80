// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/matters/hand_over.h"

#include "db/matters/blank.h"

namespace db::matters {

std::string reasonOf(HandOverRefusal refusal) {
    switch (refusal) {
    case HandOverRefusal::IsDone:
        return "这次接待已经办结，不能再移交";
    case HandOverRefusal::NotTaken:
        return "还没有人接待，请先接待再移交";
    case HandOverRefusal::NotYours:
        return "这位访客由另一位同事接待，请他移交或请负责人移交";
    case HandOverRefusal::NoNote:
        return "请写明移交的话，让接手的同事不用再问一遍";
    case HandOverRefusal::HasItAlready:
        return "已经在这位同事手上";
    case HandOverRefusal::NotStaff:
        return "这位同事已不在岗，请选另一位";
    case HandOverRefusal::IsAway:
        return "这位同事留言外出了，请选另一位";
    case HandOverRefusal::NothingToAccept:
        return "没有等您接手的移交";
    case HandOverRefusal::NotForYou:
        return "这是移交给另一位同事的";
    }
    return {};
}

std::optional<HandOverRefusal> refuseHandOver(const Arrival& arrival, const HandOverWish& wish) {
    if (arrival.state == ArrivalState::Done) { return HandOverRefusal::IsDone; }
    if (!arrival.takenBy) { return HandOverRefusal::NotTaken; }
    if (*arrival.takenBy != wish.actor && wish.role != StaffRole::Manager) { return HandOverRefusal::NotYours; }
    if (*arrival.takenBy == wish.to) { return HandOverRefusal::HasItAlready; }
    if (!wish.isReceiverStaff) { return HandOverRefusal::NotStaff; }
    if (wish.isReceiverAway) { return HandOverRefusal::IsAway; }
    if (isBlank(wish.note)) { return HandOverRefusal::NoNote; }
    return std::nullopt;
}

std::optional<HandOverRefusal> refuseAccept(const std::optional<ArrivalHandOver>& open, StaffId actor) {
    if (!open) { return HandOverRefusal::NothingToAccept; }
    if (open->to != actor) { return HandOverRefusal::NotForYou; }
    return std::nullopt;
}

} // namespace db::matters
