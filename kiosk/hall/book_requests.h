// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/kiosk_tries.h"
#include "kiosk/hall/service.h"

/// Who answers each request that is a function over the books, one family a function. What a request changed stands
/// beside it.
namespace hall {

void answerResidents(Service& hall);
void answerMatters(Service& hall);
void answerNeeds(Service& hall);
void answerCases(Service& hall, KioskTries& tries);
void answerTalk(Service& hall);
void answerDuty(Service& hall);
void answerCatalogue(Service& hall);
void answerTroubles(Service& hall);
/// How a kiosk's camera is.
void answerKioskState(Service& hall);

} // namespace hall
