// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/codec.h"

/// One row for each of BodyTypes; a type without a row does not compile.
namespace wire::types {

template <typename Body>
struct Type;

#define YIMEN_WIRE_TYPE(Struct, name, sender, role, answer)                                                            \
    template <>                                                                                                        \
    struct Type<Struct> {                                                                                              \
        static constexpr MessageType kRow{name, Sender::sender, Role::role, answer};                                   \
    }

YIMEN_WIRE_TYPE(Hello, "hello", KioskOrDesk, Request, "welcome");
YIMEN_WIRE_TYPE(Welcome, "welcome", Hall, Reply, "");
YIMEN_WIRE_TYPE(Refused, "refused", Hall, Reply, "");
YIMEN_WIRE_TYPE(Done, "done", Hall, Reply, "");
YIMEN_WIRE_TYPE(Identify, "identify", Kiosk, Request, "identified");
YIMEN_WIRE_TYPE(Identified, "identified", Hall, Reply, "");
YIMEN_WIRE_TYPE(ConfirmArrival, "confirm-arrival", Kiosk, Request, "greeting, done");
YIMEN_WIRE_TYPE(Greeting, "greeting", Hall, Reply, "");
YIMEN_WIRE_TYPE(AnonymousArrival, "anonymous-arrival", Kiosk, Request, "arrival-stored");
YIMEN_WIRE_TYPE(ArrivalStored, "arrival-stored", Hall, Reply, "");
YIMEN_WIRE_TYPE(SignInStart, "sign-in-start", Kiosk, Request, "sign-in-choices");
YIMEN_WIRE_TYPE(SignInChoices, "sign-in-choices", Hall, Reply, "");
YIMEN_WIRE_TYPE(SignInFinish, "sign-in-finish", Kiosk, Request, "greeting");
YIMEN_WIRE_TYPE(EnrolmentAsk, "enrolment-ask", Kiosk, Request, "done");
YIMEN_WIRE_TYPE(EnrolmentSubmit, "enrolment-submit", Kiosk, Request, "done");
YIMEN_WIRE_TYPE(EnrolmentCancel, "enrolment-cancel", Kiosk, Request, "done");
YIMEN_WIRE_TYPE(VisitOver, "visit-over", Kiosk, Request, "done");
YIMEN_WIRE_TYPE(WithdrawConsent, "withdraw-consent", Kiosk, Request, "withdrawn");
YIMEN_WIRE_TYPE(WithdrawAtDesk, "withdraw-at-desk", Desk, Request, "withdrawn");
YIMEN_WIRE_TYPE(Withdrawn, "withdrawn", Hall, Reply, "");
YIMEN_WIRE_TYPE(KioskState, "kiosk-state", Kiosk, Request, "done");
YIMEN_WIRE_TYPE(EnrolmentDecided, "enrolment-decided", Hall, Push, "");
YIMEN_WIRE_TYPE(StaffSignIn, "staff-sign-in", Desk, Request, "staff-signed-in");
YIMEN_WIRE_TYPE(StaffSignedIn, "staff-signed-in", Hall, Reply, "");
YIMEN_WIRE_TYPE(StaffSignOut, "staff-sign-out", Desk, Request, "done");
YIMEN_WIRE_TYPE(ArrivalsSince, "arrivals-since", Desk, Request, "done");
YIMEN_WIRE_TYPE(TakeArrival, "take-arrival", Desk, Request, "done");
YIMEN_WIRE_TYPE(FinishArrival, "finish-arrival", Desk, Request, "done");
YIMEN_WIRE_TYPE(NotThisPerson, "not-this-person", Desk, Request, "done");
YIMEN_WIRE_TYPE(LinkArrival, "link-arrival", Desk, Request, "done");
YIMEN_WIRE_TYPE(OpenResident, "open-resident", Desk, Request, "resident-record");
YIMEN_WIRE_TYPE(ResidentRecord, "resident-record", Hall, Reply, "");
YIMEN_WIRE_TYPE(SearchResidents, "search-residents", Desk, Request, "resident-matches");
YIMEN_WIRE_TYPE(ResidentMatches, "resident-matches", Hall, Reply, "");
YIMEN_WIRE_TYPE(EnrolmentDecide, "enrolment-decide", Desk, Request, "done");
YIMEN_WIRE_TYPE(ArrivalChanged, "arrival-changed", Hall, Push, "");
YIMEN_WIRE_TYPE(EnrolmentChanged, "enrolment-changed", Hall, Push, "");
YIMEN_WIRE_TYPE(DeviceChanged, "device-changed", Hall, Push, "");
YIMEN_WIRE_TYPE(AttackSeen, "attack-seen", Kiosk, Request, "done");
YIMEN_WIRE_TYPE(AttackNotice, "attack-notice", Hall, Push, "");
YIMEN_WIRE_TYPE(LineDismiss, "line-dismiss", Desk, Request, "done");
YIMEN_WIRE_TYPE(LineRestore, "line-restore", Desk, Request, "done");
YIMEN_WIRE_TYPE(AppointmentMake, "appointment-make", Desk, Request, "done");
YIMEN_WIRE_TYPE(AppointmentCancel, "appointment-cancel", Desk, Request, "done");
YIMEN_WIRE_TYPE(SummaryChanged, "summary-changed", Hall, Push, "");
YIMEN_WIRE_TYPE(MatterStart, "matter-start", Desk, Request, "matter-told");
YIMEN_WIRE_TYPE(MatterAct, "matter-act", Desk, Request, "matter-told");
YIMEN_WIRE_TYPE(MatterOpen, "matter-open", Desk, Request, "matter-told");
YIMEN_WIRE_TYPE(MatterTold, "matter-told", Hall, Reply, "");
YIMEN_WIRE_TYPE(MattersAsk, "matters-ask", Desk, Request, "open-matters");
YIMEN_WIRE_TYPE(OpenMatters, "open-matters", Hall, Reply, "");
YIMEN_WIRE_TYPE(DutyAsk, "duty-ask", Desk, Request, "duty-told");
YIMEN_WIRE_TYPE(DutyTold, "duty-told", Hall, Reply, "");
YIMEN_WIRE_TYPE(WhereaboutsSet, "whereabouts-set", Desk, Request, "duty-told");
YIMEN_WIRE_TYPE(HandOverArrival, "hand-over-arrival", Desk, Request, "duty-told");
YIMEN_WIRE_TYPE(AcceptArrival, "accept-arrival", Desk, Request, "duty-told");
YIMEN_WIRE_TYPE(HandOverAll, "hand-over-all", Desk, Request, "duty-told");
YIMEN_WIRE_TYPE(DutyChanged, "duty-changed", Hall, Push, "");
YIMEN_WIRE_TYPE(PasswordChange, "password-change", Desk, Request, "password-told");
YIMEN_WIRE_TYPE(PasswordReset, "password-reset", Desk, Request, "password-told");
YIMEN_WIRE_TYPE(PasswordTold, "password-told", Hall, Reply, "");
YIMEN_WIRE_TYPE(SignInHelpAsk, "sign-in-help-ask", Desk, Request, "sign-in-help");
YIMEN_WIRE_TYPE(SignInHelp, "sign-in-help", Hall, Reply, "");
YIMEN_WIRE_TYPE(WaitLift, "wait-lift", Desk, Request, "done");
YIMEN_WIRE_TYPE(ClockNotice, "clock-notice", Hall, Push, "");
YIMEN_WIRE_TYPE(HallTroubles, "hall-troubles", Hall, Push, "");
YIMEN_WIRE_TYPE(SessionEnded, "session-ended", Hall, Push, "");
YIMEN_WIRE_TYPE(HeldConsentsAsk, "held-consents-ask", Desk, Request, "held-consents");
YIMEN_WIRE_TYPE(HeldConsents, "held-consents", Hall, Reply, "");
YIMEN_WIRE_TYPE(ConsentConfirm, "consent-confirm", Desk, Request, "done");
YIMEN_WIRE_TYPE(WindowsAway, "windows-away", Hall, Push, "");
YIMEN_WIRE_TYPE(WindowsOpen, "windows-open", Hall, Push, "");
YIMEN_WIRE_TYPE(AuthoritiesAsk, "authorities-ask", Desk, Request, "authorities");
YIMEN_WIRE_TYPE(AuthorityAdd, "authority-add", Desk, Request, "authorities");
YIMEN_WIRE_TYPE(Authorities, "authorities", Hall, Reply, "");
YIMEN_WIRE_TYPE(RefreshAsk, "refresh-ask", Kiosk, Request, "done");
YIMEN_WIRE_TYPE(RefreshSubmit, "refresh-submit", Kiosk, Request, "done");
YIMEN_WIRE_TYPE(DuplicateDecide, "duplicate-decide", Desk, Request, "done");
YIMEN_WIRE_TYPE(RecognitionAsk, "recognition-ask", Desk, Request, "recognition");
YIMEN_WIRE_TYPE(Recognition, "recognition", Hall, Reply, "");
YIMEN_WIRE_TYPE(CalibrationTry, "calibration-try", Desk, Request, "done");
YIMEN_WIRE_TYPE(CalibrationKeep, "calibration-keep", Desk, Request, "done");
YIMEN_WIRE_TYPE(CalibrationChoose, "calibration-choose", Desk, Request, "done");
YIMEN_WIRE_TYPE(RecognitionChanged, "recognition-changed", Hall, Push, "");
YIMEN_WIRE_TYPE(CatalogueAsk, "catalogue-ask", KioskOrDesk, Request, "catalogue-part");
YIMEN_WIRE_TYPE(CataloguePart, "catalogue-part", Hall, Reply, "");
YIMEN_WIRE_TYPE(CatalogueChanged, "catalogue-changed", Hall, Push, "");
YIMEN_WIRE_TYPE(PlacesAsk, "places-ask", KioskOrDesk, Request, "places");
YIMEN_WIRE_TYPE(Places, "places", Hall, Reply, "");
YIMEN_WIRE_TYPE(NeedFile, "need-file", KioskOrDesk, Request, "need-filed");
YIMEN_WIRE_TYPE(NeedFiled, "need-filed", Hall, Reply, "");
YIMEN_WIRE_TYPE(ProgressAsk, "progress-ask", Kiosk, Request, "progress-told");
YIMEN_WIRE_TYPE(ProgressTold, "progress-told", Hall, Reply, "");
YIMEN_WIRE_TYPE(RatingGive, "rating-give", KioskOrDesk, Request, "done");
YIMEN_WIRE_TYPE(PublishedTopics, "published-topics", Hall, Push, "");
YIMEN_WIRE_TYPE(NeedsAsk, "needs-ask", Desk, Request, "needs");
YIMEN_WIRE_TYPE(Needs, "needs", Hall, Reply, "");
YIMEN_WIRE_TYPE(NeedAct, "need-act", Desk, Request, "need-told");
YIMEN_WIRE_TYPE(NeedOpen, "need-open", Desk, Request, "need-told");
YIMEN_WIRE_TYPE(NeedTold, "need-told", Hall, Reply, "");
YIMEN_WIRE_TYPE(DirectoryAsk, "directory-ask", Desk, Request, "directory");
YIMEN_WIRE_TYPE(Directory, "directory", Hall, Reply, "");
YIMEN_WIRE_TYPE(NeedsChanged, "needs-changed", Hall, Push, "");
YIMEN_WIRE_TYPE(NeedWeightSet, "need-weight-set", Desk, Request, "done");
YIMEN_WIRE_TYPE(TopicsAsk, "topics-ask", Desk, Request, "topics");
YIMEN_WIRE_TYPE(Topics, "topics", Hall, Reply, "");
YIMEN_WIRE_TYPE(TopicAct, "topic-act", Desk, Request, "topic-told");
YIMEN_WIRE_TYPE(TopicTold, "topic-told", Hall, Reply, "");
YIMEN_WIRE_TYPE(Publish, "publish", Desk, Request, "published");
YIMEN_WIRE_TYPE(Published, "published", Hall, Reply, "");
YIMEN_WIRE_TYPE(ComeAgain, "come-again", Kiosk, Request, "greeting");
YIMEN_WIRE_TYPE(ArrivalWhy, "arrival-why", Kiosk, Request, "greeting");
YIMEN_WIRE_TYPE(TakeBackArrival, "take-back-arrival", Kiosk, Request, "done");
YIMEN_WIRE_TYPE(MattersChanged, "matters-changed", Hall, Push, "");
YIMEN_WIRE_TYPE(RatingsAsk, "ratings-ask", Desk, Request, "ratings");
YIMEN_WIRE_TYPE(Ratings, "ratings", Hall, Reply, "");
YIMEN_WIRE_TYPE(RatingsChanged, "ratings-changed", Hall, Push, "");
YIMEN_WIRE_TYPE(UndoArrival, "undo-arrival", Desk, Request, "done");

#undef YIMEN_WIRE_TYPE

} // namespace wire::types
