// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/calibration.h"
#include "db/records/coverage.h"
#include "db/records/duty.h"
#include "db/records/hall.h"
#include "db/records/rating.h"
#include "db/records/refusal.h"
#include "db/records/resident.h"
#include "db/records/retention.h"
#include "db/records/summary.h"
#include "db/records/topic.h"
#include "db/records/work.h"

#include <array>
#include <string_view>

/// The words of the enumerations, once: messages say them so, columns with _ for -.
namespace db {

/// In the order of the values.
template <typename Enum>
struct WordsOf;

template <>
struct WordsOf<DeviceKind> {
    static constexpr std::array<std::string_view, 2> kAll{"kiosk", "desk"};
};
template <>
struct WordsOf<CalibrationEvidence> {
    static constexpr std::array<std::string_view, 3> kAll{"too-few", "extrapolated", "measured"};
};
template <>
struct WordsOf<CoverageSource> {
    static constexpr std::array<std::string_view, 2> kAll{"own-matters", "list"};
};
template <>
struct WordsOf<StaffRole> {
    static constexpr std::array<std::string_view, 2> kAll{"clerk", "manager"};
};
template <>
struct WordsOf<ArrivalBasis> {
    static constexpr std::array<std::string_view, 6> kAll{"face",   "confirmed", "phone-and-name",
                                                          "unsure", "anonymous", "staff"};
};
template <>
struct WordsOf<ArrivalState> {
    static constexpr std::array<std::string_view, 3> kAll{"waiting", "taken", "done"};
};
template <>
struct WordsOf<Sex> {
    static constexpr std::array<std::string_view, 3> kAll{"female", "male", "unstated"};
};
template <>
struct WordsOf<Standing> {
    static constexpr std::array<std::string_view, 4> kAll{"here", "moved-out", "died", "merged"};
};
template <>
struct WordsOf<MatterState> {
    static constexpr std::array<std::string_view, 5> kAll{"accepted", "waiting-for-material", "in-progress", "finished",
                                                          "withdrawn"};
};
template <>
struct WordsOf<ClockColour> {
    static constexpr std::array<std::string_view, 7> kAll{"none", "paused", "green",   "yellow",
                                                          "red",  "late",   "unlawful"};
};
template <>
struct WordsOf<InformedBy> {
    static constexpr std::array<std::string_view, 4> kAll{"in-person", "phone", "message", "letter"};
};
template <>
struct WordsOf<SummaryKind> {
    static constexpr std::array<std::string_view, 11> kAll{
        "overdue",    "due",          "open-matter", "open-need",     "service-help", "eligible",
        "last-visit", "last-arrival", "appointment", "visit-overdue", "rating-open"};
};
template <>
struct WordsOf<DismissReason> {
    static constexpr std::array<std::string_view, 4> kAll{"not-wanted", "done-elsewhere", "does-not-apply", "later"};
};
template <>
struct WordsOf<SummaryTone> {
    static constexpr std::array<std::string_view, 4> kAll{"late", "soon", "calm", "help"};
};
template <>
struct WordsOf<AuthorityKind> {
    static constexpr std::array<std::string_view, 4> kAll{"guardian", "relative", "written", "notarised"};
};
template <>
struct WordsOf<NeedState> {
    static constexpr std::array<std::string_view, 5> kAll{"found", "classified", "planned", "acted-on", "evaluated"};
};
template <>
struct WordsOf<NeedChannel> {
    static constexpr std::array<std::string_view, 5> kAll{"kiosk", "desk", "visit", "phone", "talk-day"};
};
template <>
struct WordsOf<NeedKind> {
    static constexpr std::array<std::string_view, 3> kAll{"routine", "professional", "key"};
};
template <>
struct WordsOf<NeedEnd> {
    static constexpr std::array<std::string_view, 3> kAll{"merged", "declined", "withdrawn"};
};
template <>
struct WordsOf<Grade> {
    static constexpr std::array<std::string_view, 5> kAll{"very-good", "good", "fair", "poor", "very-poor"};
};
template <>
struct WordsOf<ClaimantKind> {
    static constexpr std::array<std::string_view, 3> kAll{"unit", "organisation", "team"};
};
template <>
struct WordsOf<TopicState> {
    static constexpr std::array<std::string_view, 5> kAll{"raised", "discussed", "done", "rated", "closed"};
};
template <>
struct WordsOf<PublicFault> {
    static constexpr std::array<std::string_view, 5> kAll{"too-short", "too-long", "residents-name", "private-digits",
                                                          "door"};
};
template <>
struct WordsOf<MatterRefusal> {
    static constexpr std::array<std::string_view, 17> kAll{"matter-has-ended",          "matter-not-yours",
                                                           "matter-waits-for-material", "matter-nothing-missing",
                                                           "matter-no-reason",          "matter-not-handed-on",
                                                           "matter-promise-is-past",    "matter-beyond-statutory",
                                                           "matter-extended-already",   "matter-impossible-extension",
                                                           "matter-about-you",          "matter-to-the-one-meant",
                                                           "matter-has-it-already",     "matter-receiver-is-away",
                                                           "matter-nothing-to-accept",  "matter-no-complaint",
                                                           "matter-nobodys-matter"};
};
template <>
struct WordsOf<HandOverRefusal> {
    static constexpr std::array<std::string_view, 9> kAll{
        "hand-over-is-done", "hand-over-not-taken",         "hand-over-not-yours",
        "hand-over-no-note", "hand-over-has-it-already",    "hand-over-not-staff",
        "hand-over-is-away", "hand-over-nothing-to-accept", "hand-over-not-for-you"};
};
template <>
struct WordsOf<WhereaboutsRefusal> {
    static constexpr std::array<std::string_view, 4> kAll{"whereabouts-in-the-past", "whereabouts-too-long",
                                                          "whereabouts-asks-yourself", "whereabouts-asks-nobody"};
};
template <>
struct WordsOf<ProxyRefusal> {
    static constexpr std::array<std::string_view, 5> kAll{"proxy-no-authority", "proxy-lapsed", "proxy-no-name",
                                                          "proxy-end-needed", "proxy-end-is-past"};
};
template <>
struct WordsOf<NeedRefusal> {
    static constexpr std::array<std::string_view, 20> kAll{
        "need-has-ended",      "need-has-not-ended", "need-not-classified",    "need-not-planned",
        "need-not-claimed",    "need-is-claimed",    "need-is-done",           "need-not-done",
        "need-manager-only",   "need-staff-only",    "need-no-words",          "need-no-day",
        "need-key-needs-unit", "need-no-skill",      "need-same-need",         "need-other-has-ended",
        "need-rated-before",   "need-awaits-rating", "need-bad-grade-unheard", "need-too-late"};
};
template <>
struct WordsOf<TopicRefusal> {
    static constexpr std::array<std::string_view, 10> kAll{
        "topic-not-discussed", "topic-not-done", "topic-not-rated", "topic-is-done",   "topic-has-ended",
        "topic-manager-only",  "topic-no-words", "topic-no-day",    "topic-no-grades", "topic-no-talk-day"};
};
template <>
struct WordsOf<DocumentKind> {
    static constexpr std::array<std::string_view, 7> kAll{
        "id-card", "hong-kong-macao-permit", "taiwan-permit", "passport", "foreign-permit", "disability-card", "other"};
};
template <>
struct WordsOf<DataKind> {
    static constexpr std::array<std::string_view, 16> kAll{
        "ratings",   "evidence", "appointments", "home-visits", "care-flags",   "dismissed-lines",    "needs",
        "matters",   "visits",   "authorities",  "changes",     "unused-faces", "withdrawn-consents", "merged",
        "moved-out", "died"};
};
template <>
struct WordsOf<Hold> {
    static constexpr std::array<std::string_view, 6> kAll{"case", "face", "coverage", "erasure", "standing", "others"};
};
template <>
struct WordsOf<RatedKind> {
    static constexpr std::array<std::string_view, 3> kAll{"arrival", "matter", "need"};
};

} // namespace db
