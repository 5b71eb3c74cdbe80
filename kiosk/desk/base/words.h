// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/refusal.h"
#include "db/records/topic.h"
#include "db/records/work.h"
#include "kiosk/desk/base/catalogue_names.h"
#include "kiosk/wire/access.h"
#include "kiosk/wire/answered.h"
#include "kiosk/wire/arrivals.h"
#include "kiosk/wire/enrolment.h"

#include <QString>
#include <chrono>
#include <optional>

/// The desk's sentences, each made in one place, in the language of the installed translator. Pure functions.
namespace desk::words {

/// How long ago, as a clerk says it: "刚刚" under a minute, "4 分钟" under an hour, then "1 小时 5 分钟".
/// A negative span (two clocks that differ a little) is "刚刚".
[[nodiscard]] QString span(std::chrono::milliseconds howLong);

/// How long somebody waited who waits no more: "等了 4 分钟", "没有等" under a minute.
[[nodiscard]] QString waited(std::chrono::milliseconds howLong);

/// How sure the hall is who this is; never a number.
[[nodiscard]] QString sureness(db::ArrivalBasis basis);

/// What to do about it, for the detail's line under the name; empty if there is nothing to do.
[[nodiscard]] QString surenessAdvice(db::ArrivalBasis basis);

/// The name that heads a card: the resident's, the candidates' ("王某某 或 王某"), or "未登记访客".
[[nodiscard]] QString heading(const wire::ArrivalChanged& arrival);

/// The line under the name: why they are likely here, what an anonymous visitor chose, or who has taken it.
[[nodiscard]] QString reason(const wire::ArrivalChanged& arrival, const CatalogueNames& names);

/// "已请到 2 号窗口": what the kiosk said to the visitor; empty if it said nothing yet.
[[nodiscard]] QString sentTo(const db::Arrival& arrival);

/// "3 号窗口 王敏已接待"; empty if nobody has taken it.
[[nodiscard]] QString takenBy(const wire::ArrivalChanged& arrival);

/// What an anonymous visitor touched on the kiosk: a category of the catalogue, or "help".
[[nodiscard]] QString category(const std::string& code, const CatalogueNames& names);

/// Why the hall did not carry a request out, and what to do.
[[nodiscard]] QString refusal(const wire::Refused& refused);
/// What is wrong with a password that somebody wants to have.
[[nodiscard]] QString passwordProblem(wire::PasswordProblem problem);

/// Why a request has no answer, and what to do.
[[nodiscard]] QString problem(const wire::NoAnswer& none);

/// "4 分 32 秒", "32 秒".
[[nodiscard]] QString countdown(int seconds);

/// How well a new resident stands apart from the others.
[[nodiscard]] QString separation(wire::Separation separation);
[[nodiscard]] QString enrolmentStep(const wire::EnrolmentChanged& enrolment);
[[nodiscard]] QString camera(const wire::DeviceChanged& device);
/// "9:41 ...": that a picture was held to the camera, or that somebody did not do what was asked. `time` as it is
/// shown.
[[nodiscard]] QString attack(wire::AttackSign sign, const QString& time);
[[nodiscard]] QString matterState(db::MatterState state);
/// "还剩 3 个工作日", "今天到期", "超期 2 个工作日", "等材料，计时暂停"; empty without a clock.
[[nodiscard]] QString matterClock(db::ClockColour colour, int workingDaysLeft);
/// What was done, in two to five characters; see db::MatterStep.
[[nodiscard]] QString matterStep(const std::string& action);
[[nodiscard]] db::SummaryTone clockTone(db::ClockColour colour);
[[nodiscard]] QString needState(db::NeedState state);
/// "5 月 20 日"; with the year if it is another one than `today`'s.
[[nodiscard]] QString day(db::Date date, db::Date today);
/// A day as people type it: "2026-12-31", "2026.1.5", "2026年1月5日", "20261231". Nothing: it is no day.
[[nodiscard]] std::optional<db::Date> typedDay(const QString& typed);
/// "2026-12-31", which typedDay() reads.
[[nodiscard]] QString isoDay(db::Date date);
/// "书面委托 · 到 2026 年 12 月 31 日", or that it has lapsed.
[[nodiscard]] QString authority(const db::Authority& authority, db::Date today);
/// What the hall says in both languages.
[[nodiscard]] QString ofHall(const db::Words& words);
/// Which of the hall's rules stands in the way; empty: none.
[[nodiscard]] QString refusedBy(const std::optional<db::Refusal>& refusal);
/// Why a sentence may not stand on the kiosks.
[[nodiscard]] QString publicRefusal(const db::PublicRefusal& refusal);
/// BCP 47 tag to the name of the language; empty for none.
[[nodiscard]] QString spokenLanguage(const std::string& tag);

} // namespace desk::words
