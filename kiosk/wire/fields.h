// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/messages.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>

/// Which fields a struct has on the wire, each with its name, its member and its rule. The codec walks these tables in
/// both directions, so that what is written and what is read cannot drift apart. Only codec.cpp includes this.
namespace wire::fields {

// --- rules: what a value may be
// ---------------------------------------------------------------------------------------

/// Free text, in characters (code points). encode() cuts what is longer.
struct Text {
    std::size_t most = 0;
    std::size_t least = 0;
};
/// 1 to 64 of 0-9 A-Z a-z . _ : -
struct Key {
    bool mayBeEmpty = false;
};
/// Exactly so many ASCII digits.
struct Digits {
    std::size_t count = 0;
};
/// SHA-256, 64 lower-case hexadecimal digits.
struct Hash {
    bool mayBeEmpty = false;
};
struct Whole {
    std::int64_t least = 0;
    std::int64_t most = 0;
};
/// A fraction in [0, 1].
struct Part {};
/// A finite number.
struct Number {
    double least = 0;
    double most = 0;
};
struct Flag {};
/// Greater than zero.
struct Id {
    bool mayBeZero = false;
};
/// An enumeration, by its table in Names.
struct Named {};
struct When {};
struct Day {
    bool mayBeUnset = false; ///< null stands for a date that is not stated
};
/// A vector: vision::kLeastWidth to kMostWidth values (the hall knows how many each model makes), finite, of unit
/// length.
struct Joint {};
/// A struct with its own table.
struct Object {};
template <typename Rule>
struct Maybe {
    Rule inner{};
};
template <typename Rule>
struct List {
    std::size_t most = 0;
    Rule each{};
    std::size_t least = 0;
};

template <typename Struct, typename Value, typename Rule>
struct Field {
    const char* name;
    Value Struct::* member;
    Rule rule;
};

template <typename Struct, typename Value, typename Rule>
constexpr Field<Struct, Value, Rule> field(const char* name, Value Struct::* member, Rule rule) {
    return {name, member, rule};
}

// --- names of enumerations, in the order of their values
// --------------------------------------------------------------

template <typename Enum>
struct Names;

template <>
struct Names<db::DeviceKind> {
    static constexpr std::array<std::string_view, 2> kAll{"kiosk", "desk"};
};
template <>
struct Names<RefusalCode> {
    static constexpr std::array<std::string_view, 15> kAll{
        "not-signed-in", "wrong-credentials", "locked-out",     "not-allowed", "no-purpose",
        "already-taken", "not-found",         "not-in-state",   "duplicate",   "low-quality",
        "wrong-model",   "stale-consent",     "needs-guardian", "too-many",    "unavailable"};
};
template <>
struct Names<UnlinkReason> {
    static constexpr std::array<std::string_view, 3> kAll{"they-said-no", "other-document", "slip"};
};
template <>
struct Names<LinkEvidence> {
    static constexpr std::array<std::string_view, 3> kAll{"document", "they-said", "known-to-me"};
};
template <>
struct Names<PasswordProblem> {
    static constexpr std::array<std::string_view, 5> kAll{"wrong-old", "too-short", "too-long", "same", "guessable"};
};
template <>
struct Names<Outcome> {
    static constexpr std::array<std::string_view, 4> kAll{"known", "unsure", "unknown", "not-live"};
};
template <>
struct Names<CameraState> {
    static constexpr std::array<std::string_view, 8> kAll{
        "working", "missing", "busy", "stalled", "model-missing", "other-camera", "not-a-camera", "colourless"};
};
template <>
struct Names<AttackSign> {
    static constexpr std::array<std::string_view, 2> kAll{"passive", "challenge"};
};
template <>
struct Names<EnrolmentStep> {
    static constexpr std::array<std::string_view, 7> kAll{"asked",     "approved",    "declined", "enrolled",
                                                          "duplicate", "low-quality", "cancelled"};
};
template <>
struct Names<Separation> {
    static constexpr std::array<std::string_view, 4> kAll{"alone", "clear", "fair", "near"};
};
template <>
struct Names<db::CalibrationEvidence> {
    static constexpr std::array<std::string_view, 3> kAll{"too-few", "extrapolated", "measured"};
};
template <>
struct Names<db::StaffRole> {
    static constexpr std::array<std::string_view, 2> kAll{"clerk", "manager"};
};
template <>
struct Names<db::ArrivalBasis> {
    static constexpr std::array<std::string_view, 6> kAll{"face",   "confirmed", "phone-and-name",
                                                          "unsure", "anonymous", "staff"};
};
template <>
struct Names<db::ArrivalState> {
    static constexpr std::array<std::string_view, 3> kAll{"waiting", "taken", "done"};
};
template <>
struct Names<db::Sex> {
    static constexpr std::array<std::string_view, 3> kAll{"female", "male", "unstated"};
};
template <>
struct Names<db::MatterState> {
    static constexpr std::array<std::string_view, 5> kAll{"accepted", "waiting-for-material", "in-progress", "finished",
                                                          "withdrawn"};
};
template <>
struct Names<db::ClockColour> {
    static constexpr std::array<std::string_view, 7> kAll{"none", "paused", "green",   "yellow",
                                                          "red",  "late",   "unlawful"};
};
template <>
struct Names<db::Told> {
    static constexpr std::array<std::string_view, 4> kAll{"in-person", "phone", "message", "letter"};
};
template <>
struct Names<db::SummaryKind> {
    static constexpr std::array<std::string_view, 11> kAll{
        "overdue",    "due",          "open-matter", "open-need",     "service-help", "eligible",
        "last-visit", "last-arrival", "appointment", "visit-overdue", "rating-open"};
};
template <>
struct Names<db::DismissReason> {
    static constexpr std::array<std::string_view, 4> kAll{"not-wanted", "done-elsewhere", "does-not-apply", "later"};
};
template <>
struct Names<db::SummaryTone> {
    static constexpr std::array<std::string_view, 4> kAll{"late", "soon", "calm", "help"};
};

// --- lengths that several structs share
// -------------------------------------------------------------------------------

inline constexpr Text kName{100};
inline constexpr Text kLabel{60};
inline constexpr Text kLine{200};
inline constexpr Text kCode{64};
inline constexpr Text kNote{1000};
inline constexpr Whole kSecondsOff{-2'000'000'000,
                                   2'000'000'000}; ///< 63 years either way; what is more is said as that
inline constexpr Text kFile{100 * 1024};           ///< of the catalogue; db::catalogue::kMostFileBytes
inline constexpr Whole kCount{0, 1000000};
inline constexpr Whole kMinute{0, 24 * 60 - 1}; ///< of a day
inline constexpr Whole kDaysLeft{-100000, 100000};
/// Names of materials.
inline constexpr List<Text> kMaterials{.most = 32, .each = {.most = 200, .least = 1}};
inline constexpr Number kShare{0, 1};
inline constexpr Number kScore{-100, 100}; // a cosine, or what a fit makes of one

// --- fields of the records
// --------------------------------------------------------------------------------------------

template <typename Struct>
struct Fields;

/// The English of a sentence has about twice its characters.
template <>
struct Fields<db::Words> {
    using S = db::Words;
    static constexpr auto kAll = std::make_tuple(field("zh", &S::zh, kLine), field("en", &S::en, Text{400}));
};

template <>
struct Fields<db::Resident> {
    using S = db::Resident;
    static constexpr auto kAll = std::make_tuple(
        field("id", &S::id, Id{}), field("name", &S::name, kName), field("sex", &S::sex, Named{}),
        field("birthDate", &S::birthDate, Day{.mayBeUnset = true}), field("idNumber", &S::idNumber, Text{32}),
        field("phone", &S::phone, Text{32}), field("address", &S::address, kLine),
        field("gridCell", &S::gridCell, Maybe<Id>{}), field("household", &S::household, Maybe<Id>{}),
        field("spokenLanguage", &S::spokenLanguage, Text{35}), field("needsHearingHelp", &S::needsHearingHelp, Flag{}),
        field("usesWheelchair", &S::usesWheelchair, Flag{}), field("isDemo", &S::isDemo, Flag{}));
};

template <>
struct Fields<db::Consent> {
    using S = db::Consent;
    static constexpr auto kAll = std::make_tuple(
        field("id", &S::id, Id{}), field("resident", &S::resident, Id{}), field("textVersion", &S::textVersion, kCode),
        field("textHash", &S::textHash, Hash{}), field("givenAt", &S::givenAt, When{}),
        field("givenBy", &S::givenBy, kCode), field("guardianName", &S::guardianName, kName),
        field("approvedBy", &S::approvedBy, Id{.mayBeZero = true}),
        field("withdrawnAt", &S::withdrawnAt, Maybe<When>{}));
};

template <>
struct Fields<db::Arrival> {
    using S = db::Arrival;
    static constexpr auto kAll =
        std::make_tuple(field("id", &S::id, Id{}), field("resident", &S::resident, Maybe<Id>{}),
                        field("candidates", &S::candidates, List<Id>{.most = 3}), field("basis", &S::basis, Named{}),
                        field("state", &S::state, Named{}), field("kiosk", &S::kiosk, Id{.mayBeZero = true}),
                        field("requestKey", &S::requestKey, Key{.mayBeEmpty = true}),
                        field("category", &S::category, kCode), field("firstSeenAt", &S::firstSeenAt, When{}),
                        field("lastSeenAt", &S::lastSeenAt, When{}), field("takenBy", &S::takenBy, Maybe<Id>{}),
                        field("takenAt", &S::takenAt, Maybe<When>{}), field("doneAt", &S::doneAt, Maybe<When>{}),
                        field("sentTo", &S::sentTo, Maybe<Text>{kLabel}), field("token", &S::token, Text{.most = 8}));
};

template <>
struct Fields<db::Matter> {
    using S = db::Matter;
    static constexpr auto kAll = std::make_tuple(
        field("id", &S::id, Id{}), field("resident", &S::resident, Maybe<Id>{}), field("itemCode", &S::itemCode, kCode),
        field("state", &S::state, Named{}), field("acceptedOn", &S::acceptedOn, Day{}),
        field("promisedBy", &S::promisedBy, Maybe<Day>{}), field("statutoryBy", &S::statutoryBy, Maybe<Day>{}),
        field("finishedOn", &S::finishedOn, Maybe<Day>{}), field("lastProgressOn", &S::lastProgressOn, Maybe<Day>{}),
        field("missing", &S::missing, kMaterials), field("note", &S::note, kNote),
        field("waitingSince", &S::waitingSince, Maybe<Day>{}), field("owner", &S::owner, Maybe<Id>{}),
        field("unit", &S::unit, kLine), field("acknowledgeBy", &S::acknowledgeBy, Maybe<Day>{}),
        field("isExtended", &S::isExtended, Flag{}), field("result", &S::result, kNote),
        field("told", &S::told, Maybe<Named>{}), field("arrival", &S::arrival, Maybe<Id>{}),
        field("handedBy", &S::handedBy, Maybe<Id>{}), field("authority", &S::authority, Maybe<Id>{}),
        field("about", &S::about, Maybe<Id>{}));
};
template <>
struct Names<db::AuthorityKind> {
    static constexpr std::array<std::string_view, 4> kAll{"guardian", "relative", "written", "notarised"};
};
template <>
struct Fields<db::Authority> {
    using S = db::Authority;
    static constexpr auto kAll = std::make_tuple(
        field("id", &S::id, Id{}), field("resident", &S::resident, Id{}), field("holder", &S::holder, kName),
        field("kind", &S::kind, Named{}), field("until", &S::until, Maybe<Day>{}), field("notedBy", &S::notedBy, Id{}),
        field("notedAt", &S::notedAt, When{}));
};

template <>
struct Fields<db::DiaryEntry> {
    using S = db::DiaryEntry;
    static constexpr auto kAll = std::make_tuple(
        field("id", &S::id, Id{}), field("resident", &S::resident, Id{}), field("visitedOn", &S::visitedOn, Day{}),
        field("visitor", &S::visitor, kName), field("text", &S::text, Text{2000}));
};

template <>
struct Fields<db::SummaryLine> {
    using S = db::SummaryLine;
    static constexpr auto kAll = std::make_tuple(field("kind", &S::kind, Named{}), field("tone", &S::tone, Named{}),
                                                 field("tag", &S::tag, Object{}), field("text", &S::text, Object{}),
                                                 field("because", &S::because, Object{}), field("key", &S::key, kCode));
};

template <>
struct Fields<db::Appointment> {
    using S = db::Appointment;
    static constexpr auto kAll = std::make_tuple(field("id", &S::id, Id{}), field("resident", &S::resident, Id{}),
                                                 field("itemCode", &S::itemCode, kCode), field("on", &S::on, Day{}),
                                                 field("minute", &S::minute, kMinute), field("note", &S::note, kLine),
                                                 field("isCancelled", &S::isCancelled, Flag{}));
};

template <>
struct Fields<db::NeedsSummary::Past> {
    using S = db::NeedsSummary::Past;
    static constexpr auto kAll = std::make_tuple(field("on", &S::on, Day{}), field("text", &S::text, Object{}));
};

template <>
struct Fields<db::NeedsSummary> {
    using S = db::NeedsSummary;
    static constexpr auto kAll = std::make_tuple(
        field("resident", &S::resident, Id{}), field("name", &S::name, kName), field("initial", &S::initial, Text{8}),
        field("colour", &S::colour, Whole{0, 5}), field("sexAndAge", &S::sexAndAge, Object{}),
        field("idTail", &S::idTail, Text{8}), field("address", &S::address, kLine),
        field("gridWorker", &S::gridWorker, kName), field("likelyReason", &S::likelyReason, Object{}),
        field("lines", &S::lines, List<Object>{.most = 7}), field("suggestion", &S::suggestion, Object{}),
        field("past", &S::past, List<Object>{.most = 5}), field("openMatters", &S::openMatters, kCount),
        field("mattersWithProgress", &S::mattersWithProgress, kCount), field("openNeeds", &S::openNeeds, kCount));
};

} // namespace wire::fields

#include "kiosk/wire/need_fields.h" // db::Need stands in ResidentRecord

namespace wire::fields {

// --- fields of the messages
// -------------------------------------------------------------------------------------------

template <>
struct Fields<Hello> {
    using S = Hello;
    static constexpr auto kAll =
        std::make_tuple(field("protocol", &S::protocol, Whole{1, 1000000}), field("program", &S::program, Named{}),
                        field("version", &S::version, kLabel), field("at", &S::at, Maybe<When>{}));
};
template <>
struct Fields<Welcome> {
    using S = Welcome;
    static constexpr auto kAll = std::make_tuple(
        field("hallName", &S::hallName, kName), field("hallPhone", &S::hallPhone, Text{40}),
        field("device", &S::device, Id{}), field("deviceLabel", &S::deviceLabel, kLabel),
        field("hallTime", &S::hallTime, When{}), field("consentVersion", &S::consentVersion, kCode),
        field("consentHash", &S::consentHash, Hash{.mayBeEmpty = true}), field("isDemo", &S::isDemo, Flag{}));
};
template <>
struct Fields<Refused> {
    using S = Refused;
    static constexpr auto kAll = std::make_tuple(field("code", &S::code, Named{}),
                                                 field("retryAfterSeconds", &S::retryAfterSeconds, Whole{0, 86400}),
                                                 field("takenBy", &S::takenBy, kName));
};
template <>
struct Fields<Done> {
    static constexpr auto kAll = std::make_tuple();
};
template <>
struct Fields<Identify> {
    using S = Identify;
    static constexpr auto kAll = std::make_tuple(
        field("trackKey", &S::trackKey, Key{}), field("otherTracks", &S::otherTracks, List<Key>{.most = 32}),
        field("probe", &S::probe, Joint{}), field("chips", &S::chips, Whole{1, 1000}),
        field("quality", &S::quality, Part{}), field("liveness", &S::liveness, Part{}),
        field("firstGoodFrameAt", &S::firstGoodFrameAt, When{}), field("challengePassed", &S::challengePassed, Flag{}));
};
template <>
struct Fields<Identified> {
    using S = Identified;
    static constexpr auto kAll =
        std::make_tuple(field("trackKey", &S::trackKey, Key{}), field("outcome", &S::outcome, Named{}),
                        field("arrival", &S::arrival, Maybe<Id>{}), field("maskedName", &S::maskedName, kName),
                        field("sameVisit", &S::sameVisit, Flag{}), field("wasServed", &S::wasServed, Flag{}));
};
template <>
struct Fields<ConfirmArrival> {
    using S = ConfirmArrival;
    static constexpr auto kAll = std::make_tuple(field("arrival", &S::arrival, Id{}), field("isMe", &S::isMe, Flag{}));
};
template <>
struct Fields<Greeting> {
    using S = Greeting;
    static constexpr auto kAll = std::make_tuple(
        field("arrival", &S::arrival, Id{}), field("maskedName", &S::maskedName, kName),
        field("window", &S::window, kLabel), field("openMatters", &S::openMatters, kCount),
        field("mattersWithProgress", &S::mattersWithProgress, kCount), field("openNeeds", &S::openNeeds, kCount),
        field("faceEnrolled", &S::faceEnrolled, Flag{}), field("faceOutdated", &S::faceOutdated, Flag{}),
        field("awayUntil", &S::awayUntil, Maybe<When>{}), field("helpingWindow", &S::helpingWindow, kLabel),
        field("wasServed", &S::wasServed, Flag{}), field("appointmentsToday", &S::appointmentsToday, kCount));
};
template <>
struct Fields<AnonymousArrival> {
    using S = AnonymousArrival;
    static constexpr auto kAll = std::make_tuple(
        field("requestKey", &S::requestKey, Key{}), field("category", &S::category, Text{.most = 64, .least = 1}),
        field("at", &S::at, When{}), field("trackKey", &S::trackKey, Maybe<Key>{}));
};
template <>
struct Fields<ArrivalStored> {
    using S = ArrivalStored;
    static constexpr auto kAll =
        std::make_tuple(field("requestKey", &S::requestKey, Key{}), field("arrival", &S::arrival, Id{}),
                        field("window", &S::window, kLabel), field("token", &S::token, Text{.most = 8}));
};
template <>
struct Fields<SignInStart> {
    using S = SignInStart;
    static constexpr auto kAll = std::make_tuple(field("phoneTail", &S::phoneTail, Digits{4}));
};
template <>
struct Fields<SignInChoices> {
    using S = SignInChoices;
    static constexpr auto kAll = std::make_tuple(
        field("phoneTail", &S::phoneTail, Digits{4}),
        field("firstCharacters", &S::firstCharacters, List<Text>{.most = 64, .each = {.most = 8, .least = 1}}));
};
template <>
struct Fields<SignInFinish> {
    using S = SignInFinish;
    static constexpr auto kAll = std::make_tuple(
        field("requestKey", &S::requestKey, Key{}), field("phoneTail", &S::phoneTail, Digits{4}),
        field("firstCharacter", &S::firstCharacter, Text{.most = 8, .least = 1}), field("idTail", &S::idTail, Key{}));
};
template <>
struct Fields<EnrolmentAsk> {
    using S = EnrolmentAsk;
    static constexpr auto kAll = std::make_tuple(field("enrolmentKey", &S::enrolmentKey, Key{}));
};
template <>
struct Fields<EnrolmentSubmit::Chip> {
    using S = EnrolmentSubmit::Chip;
    static constexpr auto kAll =
        std::make_tuple(field("embedding", &S::embedding, Joint{}), field("quality", &S::quality, Part{}));
};
template <>
struct Fields<EnrolmentSubmit> {
    using S = EnrolmentSubmit;
    static constexpr auto kAll =
        std::make_tuple(field("enrolmentKey", &S::enrolmentKey, Key{}),
                        field("consentVersion", &S::consentVersion, Text{.most = 64, .least = 1}),
                        field("consentHash", &S::consentHash, Hash{}), field("consentedAt", &S::consentedAt, When{}),
                        field("chips", &S::chips, List<Object>{.most = 8, .least = 3}));
};
template <>
struct Fields<EnrolmentCancel> {
    using S = EnrolmentCancel;
    static constexpr auto kAll = std::make_tuple(field("enrolmentKey", &S::enrolmentKey, Key{}));
};
template <>
struct Fields<VisitOver> {
    using S = VisitOver;
    static constexpr auto kAll = std::make_tuple(field("arrival", &S::arrival, Maybe<Id>{}));
};
template <>
struct Fields<WithdrawConsent> {
    using S = WithdrawConsent;
    static constexpr auto kAll = std::make_tuple(field("arrival", &S::arrival, Id{}));
};
template <>
struct Fields<WithdrawAtDesk> {
    using S = WithdrawAtDesk;
    static constexpr auto kAll = std::make_tuple(field("resident", &S::resident, Id{}));
};
template <>
struct Fields<Withdrawn> {
    using S = Withdrawn;
    static constexpr auto kAll = std::make_tuple(field("erasedTemplates", &S::erasedTemplates, kCount));
};
template <>
struct Fields<KioskState> {
    using S = KioskState;
    static constexpr auto kAll = std::make_tuple(field("camera", &S::camera, Named{}));
};
template <>
struct Fields<EnrolmentDecided> {
    using S = EnrolmentDecided;
    static constexpr auto kAll =
        std::make_tuple(field("enrolmentKey", &S::enrolmentKey, Key{}), field("approved", &S::approved, Flag{}),
                        field("maskedName", &S::maskedName, kName));
};
template <>
struct Fields<StaffSignIn> {
    using S = StaffSignIn;
    static constexpr auto kAll = std::make_tuple(field("login", &S::login, Text{.most = 64, .least = 1}),
                                                 field("password", &S::password, Text{.most = 256, .least = 1}));
};
template <>
struct Fields<StaffSignedIn> {
    using S = StaffSignedIn;
    static constexpr auto kAll = std::make_tuple(field("staff", &S::staff, Id{}), field("name", &S::name, kName),
                                                 field("role", &S::role, Named{}), field("window", &S::window, kLabel),
                                                 field("idleLockSeconds", &S::idleLockSeconds, Whole{1, 86400}),
                                                 field("mustChangePassword", &S::mustChangePassword, Flag{}));
};
template <>
struct Fields<StaffSignOut> {
    static constexpr auto kAll = std::make_tuple();
};
template <>
struct Fields<ArrivalsSince> {
    using S = ArrivalsSince;
    static constexpr auto kAll = std::make_tuple(field("after", &S::after, Id{.mayBeZero = true}));
};
template <>
struct Fields<TakeArrival> {
    using S = TakeArrival;
    static constexpr auto kAll = std::make_tuple(field("arrival", &S::arrival, Id{}));
};
template <>
struct Fields<FinishArrival> {
    using S = FinishArrival;
    static constexpr auto kAll = std::make_tuple(field("arrival", &S::arrival, Id{}));
};
template <>
struct Fields<NotThisPerson> {
    using S = NotThisPerson;
    static constexpr auto kAll =
        std::make_tuple(field("arrival", &S::arrival, Id{}), field("reason", &S::reason, Named{}));
};
template <>
struct Fields<LinkArrival> {
    using S = LinkArrival;
    static constexpr auto kAll =
        std::make_tuple(field("arrival", &S::arrival, Id{}), field("resident", &S::resident, Id{}),
                        field("evidence", &S::evidence, Named{}));
};
template <>
struct Fields<OpenResident> {
    using S = OpenResident;
    static constexpr auto kAll = std::make_tuple(field("resident", &S::resident, Id{}),
                                                 field("purpose", &S::purpose, Text{.most = 100, .least = 2}));
};
template <>
struct Fields<ResidentRecord> {
    using S = ResidentRecord;
    static constexpr auto kAll = std::make_tuple(
        field("resident", &S::resident, Object{}), field("summary", &S::summary, Object{}),
        field("matters", &S::matters, List<Object>{.most = 30}), field("needs", &S::needs, List<Object>{.most = 20}),
        field("diary", &S::diary, List<Object>{.most = 10}),
        field("appointments", &S::appointments, List<Object>{.most = 10}),
        field("serviceEffects", &S::serviceEffects, List<Object>{.most = 20}),
        field("consent", &S::consent, Maybe<Object>{}), field("consentHeldSince", &S::consentHeldSince, Maybe<When>{}),
        field("templates", &S::templates, kCount));
};
template <>
struct Fields<LineDismiss> {
    using S = LineDismiss;
    static constexpr auto kAll = std::make_tuple(field("resident", &S::resident, Id{}),
                                                 field("lineKey", &S::lineKey, Text{.most = 64, .least = 1}),
                                                 field("reason", &S::reason, Named{}));
};
template <>
struct Fields<LineRestore> {
    using S = LineRestore;
    static constexpr auto kAll = std::make_tuple(field("resident", &S::resident, Id{}),
                                                 field("lineKey", &S::lineKey, Text{.most = 64, .least = 1}));
};
template <>
struct Fields<AppointmentMake> {
    using S = AppointmentMake;
    static constexpr auto kAll = std::make_tuple(field("resident", &S::resident, Id{}),
                                                 field("itemCode", &S::itemCode, kCode), field("on", &S::on, Day{}),
                                                 field("minute", &S::minute, kMinute), field("note", &S::note, kLine));
};
template <>
struct Fields<AppointmentCancel> {
    using S = AppointmentCancel;
    static constexpr auto kAll = std::make_tuple(field("appointment", &S::appointment, Id{}));
};
template <>
struct Fields<SummaryChanged> {
    using S = SummaryChanged;
    static constexpr auto kAll = std::make_tuple(field("summary", &S::summary, Object{}),
                                                 field("appointments", &S::appointments, List<Object>{.most = 10}));
};
template <>
struct Fields<SearchResidents> {
    using S = SearchResidents;
    static constexpr auto kAll = std::make_tuple(field("text", &S::text, Text{.most = 40, .least = 1}));
};
template <>
struct Fields<ResidentMatches::Match> {
    using S = ResidentMatches::Match;
    static constexpr auto kAll =
        std::make_tuple(field("resident", &S::resident, Id{}), field("name", &S::name, kName),
                        field("sexAndAge", &S::sexAndAge, Object{}), field("address", &S::address, kLine),
                        field("idTail", &S::idTail, Text{8}), field("faceEnrolled", &S::faceEnrolled, Flag{}));
};
template <>
struct Fields<ResidentMatches> {
    using S = ResidentMatches;
    static constexpr auto kAll =
        std::make_tuple(field("text", &S::text, Text{40}), field("matches", &S::matches, List<Object>{.most = 20}),
                        field("hasMore", &S::hasMore, Flag{}));
};
template <>
struct Fields<EnrolmentDecide> {
    using S = EnrolmentDecide;
    static constexpr auto kAll = std::make_tuple(
        field("enrolmentKey", &S::enrolmentKey, Key{}), field("approve", &S::approve, Flag{}),
        field("resident", &S::resident, Id{.mayBeZero = true}), field("guardianName", &S::guardianName, Text{32}));
};
template <>
struct Fields<ArrivalChanged::Candidate> {
    using S = ArrivalChanged::Candidate;
    static constexpr auto kAll =
        std::make_tuple(field("resident", &S::resident, Id{}), field("name", &S::name, kName),
                        field("sexAndAge", &S::sexAndAge, Object{}), field("address", &S::address, kLine));
};
template <>
struct Fields<ArrivalChanged> {
    using S = ArrivalChanged;
    static constexpr auto kAll = std::make_tuple(
        field("seq", &S::seq, Id{}), field("arrival", &S::arrival, Object{}),
        field("kioskLabel", &S::kioskLabel, kLabel), field("takenByName", &S::takenByName, kName),
        field("takenByWindow", &S::takenByWindow, kLabel), field("summary", &S::summary, Maybe<Object>{}),
        field("candidates", &S::candidates, List<Object>{.most = 3}),
        field("firstGoodFrameAt", &S::firstGoodFrameAt, Maybe<When>{}),
        field("firstContactName", &S::firstContactName, kName),
        field("firstContactAt", &S::firstContactAt, Maybe<When>{}), field("handedByName", &S::handedByName, kName),
        field("handOverNote", &S::handOverNote, kNote));
};
template <>
struct Fields<EnrolmentChanged> {
    using S = EnrolmentChanged;
    static constexpr auto kAll = std::make_tuple(
        field("enrolmentKey", &S::enrolmentKey, Key{}), field("kiosk", &S::kiosk, Id{}),
        field("kioskLabel", &S::kioskLabel, kLabel), field("step", &S::step, Named{}),
        field("residentName", &S::residentName, kName), field("duplicateName", &S::duplicateName, kName),
        field("isRefresh", &S::isRefresh, Flag{}), field("resident", &S::resident, Maybe<Id>{}),
        field("separation", &S::separation, Maybe<Named>{}));
};
template <>
struct Fields<DeviceChanged> {
    using S = DeviceChanged;
    static constexpr auto kAll =
        std::make_tuple(field("device", &S::device, Id{}), field("label", &S::label, kLabel),
                        field("online", &S::online, Flag{}), field("camera", &S::camera, Named{}));
};
template <>
struct Fields<AttackSeen> {
    using S = AttackSeen;
    static constexpr auto kAll = std::make_tuple(field("trackKey", &S::trackKey, Key{}),
                                                 field("sign", &S::sign, Named{}), field("at", &S::at, When{}));
};
template <>
struct Fields<AttackNotice> {
    using S = AttackNotice;
    static constexpr auto kAll =
        std::make_tuple(field("device", &S::device, Id{}), field("kioskLabel", &S::kioskLabel, kLabel),
                        field("sign", &S::sign, Named{}), field("at", &S::at, When{}));
};
template <>
struct Fields<RefreshAsk> {
    using S = RefreshAsk;
    static constexpr auto kAll =
        std::make_tuple(field("enrolmentKey", &S::enrolmentKey, Key{}), field("arrival", &S::arrival, Id{}));
};
template <>
struct Fields<RefreshSubmit> {
    using S = RefreshSubmit;
    static constexpr auto kAll = std::make_tuple(field("enrolmentKey", &S::enrolmentKey, Key{}),
                                                 field("chips", &S::chips, List<Object>{.most = 8, .least = 3}));
};
template <>
struct Fields<DuplicateDecide> {
    using S = DuplicateDecide;
    static constexpr auto kAll =
        std::make_tuple(field("enrolmentKey", &S::enrolmentKey, Key{}), field("isAnother", &S::isAnother, Flag{}));
};
template <>
struct Fields<RecognitionAsk> {
    static constexpr auto kAll = std::make_tuple();
};
template <>
struct Fields<db::RateWithInterval> {
    using S = db::RateWithInterval;
    static constexpr auto kAll = std::make_tuple(field("value", &S::value, kScore), field("low", &S::low, kScore),
                                                 field("high", &S::high, kScore));
};
template <>
struct Fields<db::Calibration> {
    using S = db::Calibration;
    static constexpr auto kAll = std::make_tuple(
        field("id", &S::id, Id{.mayBeZero = true}), field("madeAt", &S::madeAt, When{}),
        field("madeBy", &S::madeBy, kCode), field("modelDigest", &S::modelDigest, Hash{}),
        field("evidence", &S::evidence, Named{}), field("aim", &S::aim, kShare), field("persons", &S::persons, kCount),
        field("templates", &S::templates, kCount), field("pairs", &S::pairs, Whole{0, 1000000000000}),
        field("personsNeeded", &S::personsNeeded, Whole{0, 1000000000}), field("known", &S::known, kScore),
        field("unsure", &S::unsure, kScore), field("margin", &S::margin, kScore),
        field("chips", &S::chips, Whole{1, 1000}), field("strong", &S::strong, kScore),
        field("strongChips", &S::strongChips, Whole{1, 1000}), field("fitted", &S::fitted, Maybe<Object>{}),
        field("fpir", &S::fpir, Object{}), field("fnir", &S::fnir, Maybe<Object>{}),
        field("impostorsSeen", &S::impostorsSeen, kCount), field("genuineSeen", &S::genuineSeen, kCount));
};
template <>
struct Fields<Recognition> {
    using S = Recognition;
    static constexpr auto kAll = std::make_tuple(
        field("model", &S::model, Hash{.mayBeEmpty = true}), field("persons", &S::persons, kCount),
        field("toRefresh", &S::toRefresh, kCount), field("lookAlikes", &S::lookAlikes, kCount),
        field("shippedKnown", &S::shippedKnown, kScore), field("knownNow", &S::knownNow, kScore),
        field("inForce", &S::inForce, Maybe<Id>{}), field("applies", &S::applies, Flag{}),
        field("isRunning", &S::isRunning, Flag{}), field("runningPercent", &S::runningPercent, Whole{0, 100}),
        field("tried", &S::tried, Maybe<Object>{}), field("calibrations", &S::calibrations, List<Object>{.most = 30}));
};
template <>
struct Fields<CalibrationTry> {
    using S = CalibrationTry;
    static constexpr auto kAll = std::make_tuple(field("aim", &S::aim, Number{0.00001, 0.1}));
};
template <>
struct Fields<CalibrationKeep> {
    static constexpr auto kAll = std::make_tuple();
};
template <>
struct Fields<CalibrationChoose> {
    using S = CalibrationChoose;
    static constexpr auto kAll = std::make_tuple(field("calibration", &S::calibration, Whole{0, 9007199254740991}));
};
template <>
struct Fields<RecognitionChanged> {
    static constexpr auto kAll = std::make_tuple();
};

template <>
struct Names<MatterStepKind> {
    static constexpr std::array<std::string_view, 10> kAll{"bring-materials", "ask-materials", "progress",  "delay",
                                                           "hand-on",         "acknowledge",   "hand-over", "finish",
                                                           "withdraw",        "accept"};
};
template <>
struct Fields<MatterStart> {
    using S = MatterStart;
    static constexpr auto kAll = std::make_tuple(
        field("resident", &S::resident, Maybe<Id>{}), field("itemCode", &S::itemCode, kCode),
        field("brought", &S::brought, kMaterials), field("arrival", &S::arrival, Maybe<Id>{}),
        field("proxy", &S::proxy, kName), field("words", &S::words, kNote), field("about", &S::about, Maybe<Id>{}));
};
template <>
struct Fields<MatterAct> {
    using S = MatterAct;
    static constexpr auto kAll = std::make_tuple(
        field("matter", &S::matter, Id{}), field("step", &S::step, Named{}), field("words", &S::words, kNote),
        field("materials", &S::materials, kMaterials), field("workingDays", &S::workingDays, Whole{0, 365}),
        field("unit", &S::unit, kLine), field("to", &S::to, Maybe<Id>{}), field("told", &S::told, Maybe<Named>{}));
};
template <>
struct Fields<MatterOpen> {
    using S = MatterOpen;
    static constexpr auto kAll = std::make_tuple(field("matter", &S::matter, Id{}));
};
template <>
struct Fields<MatterFile::Step> {
    using S = MatterFile::Step;
    static constexpr auto kAll = std::make_tuple(field("at", &S::at, When{}), field("byName", &S::byName, kName),
                                                 field("action", &S::action, kCode), field("words", &S::words, kNote));
};
template <>
struct Fields<MatterFile> {
    using S = MatterFile;
    static constexpr auto kAll = std::make_tuple(
        field("matter", &S::matter, Object{}), field("residentName", &S::residentName, kName),
        field("ownerName", &S::ownerName, kName), field("colour", &S::colour, Named{}),
        field("workingDaysLeft", &S::workingDaysLeft, kDaysLeft), field("steps", &S::steps, List<Object>{.most = 20}),
        field("firstContactName", &S::firstContactName, kName),
        field("firstContactAt", &S::firstContactAt, Maybe<When>{}), field("handedByName", &S::handedByName, kName),
        field("proxy", &S::proxy, Maybe<Object>{}), field("aboutName", &S::aboutName, kName),
        field("isComplaint", &S::isComplaint, Flag{}), field("number", &S::number, Key{.mayBeEmpty = true}),
        field("code", &S::code, Key{.mayBeEmpty = true}), field("delayed", &S::delayed, Maybe<Object>{}));
};
template <>
struct Fields<MatterTold> {
    using S = MatterTold;
    static constexpr auto kAll =
        std::make_tuple(field("file", &S::file, Maybe<Object>{}), field("notice", &S::notice, kMaterials),
                        field("refusal", &S::refusal, kLine));
};
template <>
struct Fields<MattersAsk> {
    using S = MattersAsk;
    static constexpr auto kAll =
        std::make_tuple(field("isWholeHall", &S::isWholeHall, Flag{}), field("isNobodys", &S::isNobodys, Flag{}));
};
template <>
struct Fields<OpenMatters::Line> {
    using S = OpenMatters::Line;
    static constexpr auto kAll =
        std::make_tuple(field("matter", &S::matter, Id{}), field("resident", &S::resident, Maybe<Id>{}),
                        field("residentName", &S::residentName, kName), field("itemCode", &S::itemCode, kCode),
                        field("ownerName", &S::ownerName, kName), field("state", &S::state, Named{}),
                        field("colour", &S::colour, Named{}), field("limit", &S::limit, Maybe<Day>{}),
                        field("workingDaysLeft", &S::workingDaysLeft, kDaysLeft),
                        field("handedByName", &S::handedByName, kName), field("silentUnit", &S::silentUnit, kLine));
};
template <>
struct Fields<OpenMatters> {
    using S = OpenMatters;
    static constexpr auto kAll =
        std::make_tuple(field("lines", &S::lines, List<Object>{.most = 100}), field("all", &S::all, kCount),
                        field("visits", &S::visits, List<Object>{.most = 50}));
};
template <>
struct Fields<OpenMatters::Visit> {
    using S = OpenMatters::Visit;
    static constexpr auto kAll =
        std::make_tuple(field("arrival", &S::arrival, Id{}), field("name", &S::name, kName),
                        field("ownerName", &S::ownerName, kName), field("handedByName", &S::handedByName, kName),
                        field("note", &S::note, kNote), field("takenAt", &S::takenAt, When{}));
};
template <>
struct Fields<DutyAsk> {
    static constexpr auto kAll = std::make_tuple();
};
template <>
struct Fields<Duty::Colleague> {
    using S = Duty::Colleague;
    static constexpr auto kAll = std::make_tuple(
        field("staff", &S::staff, Id{}), field("name", &S::name, kName), field("window", &S::window, kLabel),
        field("isHere", &S::isHere, Flag{}), field("awayUntil", &S::awayUntil, Maybe<When>{}),
        field("asksName", &S::asksName, kName), field("words", &S::words, kNote));
};
template <>
struct Fields<Duty> {
    using S = Duty;
    static constexpr auto kAll =
        std::make_tuple(field("colleagues", &S::colleagues, List<Object>{.most = 100}),
                        field("arrivals", &S::arrivals, kCount), field("matters", &S::matters, kCount),
                        field("handedToYou", &S::handedToYou, kCount), field("nobodys", &S::nobodys, kCount),
                        field("pressing", &S::pressing, kCount), field("lateNeeds", &S::lateNeeds, kCount));
};
template <>
struct Fields<DutyTold> {
    using S = DutyTold;
    static constexpr auto kAll =
        std::make_tuple(field("duty", &S::duty, Maybe<Object>{}), field("refusal", &S::refusal, kLine));
};
template <>
struct Fields<WhereaboutsSet> {
    using S = WhereaboutsSet;
    static constexpr auto kAll =
        std::make_tuple(field("until", &S::until, Maybe<When>{}), field("asks", &S::asks, Maybe<Id>{}),
                        field("words", &S::words, Text{.most = 300}));
};
template <>
struct Fields<HandOverArrival> {
    using S = HandOverArrival;
    static constexpr auto kAll = std::make_tuple(field("arrival", &S::arrival, Id{}), field("to", &S::to, Id{}),
                                                 field("note", &S::note, Text{.most = 300}));
};
template <>
struct Fields<AcceptArrival> {
    using S = AcceptArrival;
    static constexpr auto kAll = std::make_tuple(field("arrival", &S::arrival, Id{}));
};
template <>
struct Fields<HandOverAll> {
    using S = HandOverAll;
    static constexpr auto kAll = std::make_tuple(field("to", &S::to, Id{}), field("note", &S::note, Text{.most = 300}));
};
template <>
struct Fields<DutyChanged> {
    static constexpr auto kAll = std::make_tuple();
};
template <>
struct Fields<PasswordChange> {
    using S = PasswordChange;
    static constexpr auto kAll = std::make_tuple(field("oldPassword", &S::oldPassword, Text{.most = 256, .least = 1}),
                                                 field("newPassword", &S::newPassword, Text{.most = 256, .least = 1}));
};
template <>
struct Fields<PasswordReset> {
    using S = PasswordReset;
    static constexpr auto kAll = std::make_tuple(field("staff", &S::staff, Id{}));
};
template <>
struct Fields<PasswordTold> {
    using S = PasswordTold;
    static constexpr auto kAll =
        std::make_tuple(field("problem", &S::problem, Maybe<Named>{}), field("oneTime", &S::oneTime, Text{.most = 64}));
};
template <>
struct Fields<SignInHelpAsk> {
    static constexpr auto kAll = std::make_tuple();
};
template <>
struct Fields<SignInHelp::Member> {
    using S = SignInHelp::Member;
    static constexpr auto kAll = std::make_tuple(field("staff", &S::staff, Id{}), field("login", &S::login, kLabel),
                                                 field("name", &S::name, kName), field("window", &S::window, kLabel),
                                                 field("mustChangePassword", &S::mustChangePassword, Flag{}));
};
template <>
struct Fields<SignInHelp::Wait> {
    using S = SignInHelp::Wait;
    static constexpr auto kAll =
        std::make_tuple(field("device", &S::device, Id{}), field("label", &S::label, kLabel),
                        field("kind", &S::kind, Named{}), field("seconds", &S::seconds, Whole{0, 86400}));
};
template <>
struct Fields<SignInHelp> {
    using S = SignInHelp;
    static constexpr auto kAll = std::make_tuple(field("staff", &S::staff, List<Object>{.most = 200}),
                                                 field("waits", &S::waits, List<Object>{.most = 100}));
};
template <>
struct Fields<WaitLift> {
    using S = WaitLift;
    static constexpr auto kAll = std::make_tuple(field("device", &S::device, Id{}));
};
template <>
struct Fields<ClockNotice::Device> {
    using S = ClockNotice::Device;
    static constexpr auto kAll =
        std::make_tuple(field("label", &S::label, kLabel), field("aheadSeconds", &S::aheadSeconds, kSecondsOff));
};
template <>
struct Fields<ClockNotice> {
    using S = ClockNotice;
    static constexpr auto kAll = std::make_tuple(field("steppedBySeconds", &S::steppedBySeconds, kSecondsOff),
                                                 field("steppedAt", &S::steppedAt, Maybe<When>{}),
                                                 field("devices", &S::devices, List<Object>{.most = 64}));
};
template <>
struct Fields<HallTroubles::Damaged> {
    using S = HallTroubles::Damaged;
    static constexpr auto kAll =
        std::make_tuple(field("table", &S::table, kCode), field("row", &S::row, Whole{0, 9007199254740991}),
                        field("resident", &S::resident, Maybe<Id>{}), field("since", &S::since, When{}));
};
template <>
struct Fields<HallTroubles> {
    using S = HallTroubles;
    static constexpr auto kAll =
        std::make_tuple(field("damaged", &S::damaged, List<Object>{.most = 100}),
                        field("damagedRows", &S::damagedRows, kCount), field("heldConsents", &S::heldConsents, kCount));
};
template <>
struct Fields<SessionEnded> {
    static constexpr auto kAll = std::make_tuple();
};
template <>
struct Fields<HeldConsentsAsk> {
    static constexpr auto kAll = std::make_tuple();
};
template <>
struct Fields<HeldConsents::Line> {
    using S = HeldConsents::Line;
    static constexpr auto kAll =
        std::make_tuple(field("resident", &S::resident, Id{}), field("name", &S::name, kName),
                        field("sexAndAge", &S::sexAndAge, Object{}), field("since", &S::since, When{}),
                        field("isRestored", &S::isRestored, Flag{}));
};
template <>
struct Fields<HeldConsents> {
    using S = HeldConsents;
    static constexpr auto kAll =
        std::make_tuple(field("lines", &S::lines, List<Object>{.most = 100}), field("all", &S::all, kCount));
};
template <>
struct Fields<ConsentConfirm> {
    using S = ConsentConfirm;
    static constexpr auto kAll = std::make_tuple(field("resident", &S::resident, Id{}));
};
template <>
struct Fields<WindowsAway::Line> {
    using S = WindowsAway::Line;
    static constexpr auto kAll = std::make_tuple(field("window", &S::window, kLabel), field("until", &S::until, When{}),
                                                 field("helpingWindow", &S::helpingWindow, kLabel));
};
template <>
struct Fields<WindowsAway> {
    using S = WindowsAway;
    static constexpr auto kAll = std::make_tuple(field("lines", &S::lines, List<Object>{.most = kMostWindows}));
};
template <>
struct Fields<WindowsOpen::Line> {
    using S = WindowsOpen::Line;
    static constexpr auto kAll =
        std::make_tuple(field("category", &S::category, kCode),
                        field("windows", &S::windows, List<Text>{.most = kMostWindows, .each = kLabel, .least = 1}));
};
template <>
struct Fields<WindowsOpen> {
    using S = WindowsOpen;
    static constexpr auto kAll =
        std::make_tuple(field("open", &S::open, List<Text>{.most = kMostWindows, .each = kLabel}),
                        field("lines", &S::lines, List<Object>{.most = kMostServed}));
};
template <>
struct Fields<AuthoritiesAsk> {
    using S = AuthoritiesAsk;
    static constexpr auto kAll = std::make_tuple(field("resident", &S::resident, Id{}));
};
template <>
struct Fields<AuthorityAdd> {
    using S = AuthorityAdd;
    static constexpr auto kAll =
        std::make_tuple(field("resident", &S::resident, Id{}), field("holder", &S::holder, kName),
                        field("kind", &S::kind, Named{}), field("until", &S::until, Maybe<Day>{}));
};
template <>
struct Fields<Authorities> {
    using S = Authorities;
    static constexpr auto kAll =
        std::make_tuple(field("all", &S::all, List<Object>{.most = 20}), field("refusal", &S::refusal, kLine));
};
template <>
struct Fields<CatalogueAsk> {
    using S = CatalogueAsk;
    static constexpr auto kAll =
        std::make_tuple(field("have", &S::have, Key{.mayBeEmpty = true}), field("part", &S::part, Whole{0, 100}));
};
template <>
struct Fields<CataloguePart> {
    using S = CataloguePart;
    static constexpr auto kAll = std::make_tuple(
        field("version", &S::version, Key{.mayBeEmpty = true}), field("part", &S::part, Whole{0, 100}),
        field("parts", &S::parts, Whole{0, 100}), field("name", &S::name, kName), field("text", &S::text, kFile));
};
template <>
struct Fields<CatalogueChanged> {
    using S = CatalogueChanged;
    static constexpr auto kAll =
        std::make_tuple(field("version", &S::version, Key{.mayBeEmpty = true}), field("problem", &S::problem, kNote));
};
template <>
struct Fields<ComeAgain> {
    using S = ComeAgain;
    static constexpr auto kAll =
        std::make_tuple(field("requestKey", &S::requestKey, Key{}), field("arrival", &S::arrival, Id{}));
};
template <>
struct Fields<ArrivalWhy> {
    using S = ArrivalWhy;
    static constexpr auto kAll = std::make_tuple(field("arrival", &S::arrival, Id{}),
                                                 field("category", &S::category, Text{.most = 64, .least = 1}));
};
template <>
struct Fields<TakeBackArrival> {
    using S = TakeBackArrival;
    static constexpr auto kAll =
        std::make_tuple(field("requestKey", &S::requestKey, Key{}), field("at", &S::at, When{}));
};
template <>
struct Fields<MattersChanged> {
    using S = MattersChanged;
    static constexpr auto kAll = std::make_tuple(field("matter", &S::matter, Maybe<Id>{}));
};
template <>
struct Fields<UndoArrival> {
    using S = UndoArrival;
    static constexpr auto kAll = std::make_tuple(field("arrival", &S::arrival, Id{}));
};

} // namespace wire::fields
