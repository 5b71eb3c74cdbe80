// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/book_requests.h"

#include "db/needs/case_number.h"
#include "kiosk/hall/case_progress.h"
#include "kiosk/hall/duty_desk.h"
#include "kiosk/hall/front_desk.h"
#include "kiosk/hall/log.h"
#include "kiosk/hall/matter_desk.h"
#include "kiosk/hall/need_desk.h"
#include "kiosk/hall/rating_desk.h"
#include "kiosk/hall/summary_desk.h"
#include "kiosk/hall/talk_desk.h"
#include "kiosk/hall/troubles.h"

namespace hall {

using wire::RefusalCode;

void answerResidents(Service& hall) {
    hall.onHere<wire::OpenResident>([&hall](const Asker& asker, const wire::OpenResident& request,
                                            const Respond& respond) {
        hall.ask([asker, request](Books& books) { return openResident(books, asker.by(), request, asker.at); }, respond,
                 [&hall, asker, request, respond](const Answer<wire::ResidentRecord>& answer) {
                     auto* desk = hall.lines().deskOf(asker.connection, asker.by().id);
                     if (answer && desk != nullptr) desk->session->opened.insert(request.resident);
                     hall.finish(respond, request, answer);
                 });
    });
    hall.on<wire::SearchResidents>(searchResidents);
    hall.on<wire::LineDismiss>(dismissLine);
    hall.on<wire::LineRestore>(restoreLine);
    hall.on<wire::AppointmentMake>(makeAppointment);
    hall.on<wire::AppointmentCancel>(cancelAppointment);
    hall.on<wire::AuthoritiesAsk>([](Books& books, const Asker& asker, const wire::AuthoritiesAsk& request) {
        return authoritiesOf(books, asker.by(), request.resident, asker.at);
    });
    hall.on<wire::AuthorityAdd>(addAuthority);
}

void answerMatters(Service& hall) {
    const auto wentOn = [](const auto&, const wire::MatterTold& told) {
        return Changes{.caseNumber = told.file ? told.file->number : std::string()};
    };
    hall.on<wire::MatterStart>(startMatter, wentOn);
    hall.on<wire::MatterAct>(actOnMatter, wentOn);
    hall.on<wire::MatterOpen>(openMatter);
    hall.on<wire::MattersAsk>([](Books& books, const Asker& asker, const wire::MattersAsk& request) {
        return openMatters(books, asker.by(), request, asker.at, asker.here);
    });
}

void answerNeeds(Service& hall) {
    hall.on<wire::PlacesAsk>(placesWithin);
    hall.onHere<wire::NeedFile>([&hall](const Asker& asker, const wire::NeedFile& request, const Respond& respond) {
        if (!asker.staff && request.arrival &&
            !hall.lines().kiosk(asker.device).session.mayWithdraw(*request.arrival, hall.steady())) {
            respond(refused(RefusalCode::NotInState)); // this kiosk speaks only for whom it greeted last
            return;
        }
        hall.ask(
            [asker, request](Books& books) {
                return asker.staff ? fileNeedAtDesk(books, *asker.staff, request, asker.at)
                                   : fileNeedAtKiosk(books, asker.device, request, asker.at);
            },
            respond,
            [&hall, request, respond](const Answer<wire::NeedFiled>& answer) {
                hall.finish(respond, request, answer, [](const auto&, const wire::NeedFiled& filed) {
                    return Changes{.caseNumber = filed.number};
                });
            });
    });
    hall.on<wire::NeedsAsk>(listNeeds);
    hall.on<wire::NeedOpen>(openNeed);
    hall.on<wire::NeedAct>(actOnNeed, [](const auto&, const wire::NeedTold& told) {
        return Changes{.caseNumber = told.card ? told.card->number : std::string()};
    });
    hall.on<wire::DirectoryAsk>(directoryFor);
    hall.on<wire::NeedWeightSet>([](Books& books, const Asker& asker, const wire::NeedWeightSet& request) {
        return setResidentPercent(books, asker.by(), request.residentPercent, asker.at);
    });
}

namespace {

/// Whose work was rated, and managers, hear that there is a rating; the desks that a summary may say less.
void tellRating(Service& hall, const wire::RatingGive& request) {
    hall.look([request](Books& books) { return workOf(books, request); },
              [&hall](const std::optional<RatedWork>& work) {
                  if (!work) return;
                  hall.lines().toEachDesk([&work](const DeskSession& session) {
                      const db::Staff& staff = session.staff;
                      const bool isTheirs = staff.role == db::StaffRole::Manager || work->whose == staff.id;
                      return isTheirs && work->hiddenFrom != staff.id
                                 ? std::optional<wire::Body>(wire::RatingsChanged{})
                                 : std::nullopt;
                  });
              });
}

[[nodiscard]] Changes afterRating(const wire::RatingGive& request, const wire::Done&) {
    if (request.of == wire::RatingOf::Arrival && request.arrival) return {.rated = request.arrival};
    return {.caseNumber = request.number};
}

} // namespace

void answerCases(Service& hall, KioskTries& tries) {
    /// As KioskTries::counted; a number with a slip of the hand is no try.
    const auto counted = [&tries](const Asker& asker, const std::string& number,
                                  const Respond& respond) -> std::optional<Respond> {
        if (!db::needs::parseCaseNumber(number)) {
            respond(refused(RefusalCode::NotFound));
            return std::nullopt;
        }
        return tries.counted(asker.device, tries.markOfCase(number), respond);
    };
    hall.onHere<wire::ProgressAsk>(
        [&hall, &tries, counted](const Asker& asker, const wire::ProgressAsk& request, const Respond& respond) {
            const auto answered = counted(asker, request.number, respond);
            if (!answered) return;
            hall.ask([asker, request, mark = tries.markOfCase(request.number)](
                         Books& books) { return progressOf(books, asker.device, request, mark, asker.at); },
                     *answered,
                     [&hall, request, answered = *answered](const Answer<wire::ProgressTold>& answer) {
                         hall.finish(answered, request, answer);
                     });
        });
    hall.onHere<wire::RatingGive>([&hall, &tries, counted](const Asker& asker, const wire::RatingGive& request,
                                                           const Respond& respond) {
        const bool isCounted = !asker.staff && request.of != wire::RatingOf::Arrival;
        const auto answered = isCounted ? counted(asker, request.number, respond) : std::optional(respond);
        if (!answered) return;
        const bool isGreeted = !asker.staff && request.arrival &&
                               hall.lines().kiosk(asker.device).session.mayWithdraw(*request.arrival, hall.steady());
        hall.ask(
            [asker, request, isGreeted, mark = tries.markOfCase(request.number)](Books& books) {
                return asker.staff ? rateAtDesk(books, *asker.staff, request, asker.at)
                                   : rateAtKiosk(books, asker.device, request, isGreeted, mark, asker.at);
            },
            *answered,
            [&hall, request, answered = *answered](const Answer<wire::Done>& answer) {
                hall.finish(answered, request, answer, afterRating);
                if (answer) tellRating(hall, request);
            });
    });
    hall.on<wire::RatingsAsk>([](Books& books, const Asker& asker, const wire::RatingsAsk&) {
        return ratingsFor(books, asker.by(), asker.at);
    });
}

void answerTalk(Service& hall) {
    hall.on<wire::TopicsAsk>(listTopics);
    hall.on<wire::TopicAct>(
        actOnTopic, [](const auto&, const wire::TopicTold& told) { return Changes{.needs = told.card.has_value()}; });
    hall.on<wire::Publish>(publish, [](const wire::Publish& request, const wire::Published& answer) {
        return answer.refusal ? Changes{} : Changes{.needs = true, .need = request.need, .published = true};
    });
}

void answerDuty(Service& hall) {
    const auto moved = [](const auto&, const wire::DutyTold& told) { return Changes{.duty = told.duty.has_value()}; };
    hall.on<wire::DutyAsk>([](Books& books, const Asker& asker, const wire::DutyAsk&) {
        return dutyOf(books, asker.by(), asker.here, asker.at);
    });
    hall.on<wire::HandOverArrival>(
        [](Books& books, const Asker& asker, const wire::HandOverArrival& request) {
            return handOverArrival(books, asker.by(), request, asker.here, asker.at);
        },
        moved);
    hall.on<wire::AcceptArrival>(
        [](Books& books, const Asker& asker, const wire::AcceptArrival& request) {
            return acceptArrival(books, asker.by(), request.arrival, asker.here, asker.at);
        },
        moved);
    hall.on<wire::HandOverAll>(
        [](Books& books, const Asker& asker, const wire::HandOverAll& request) {
            return handOverAll(books, asker.by(), request, asker.here, asker.at);
        },
        [](const auto&, const wire::DutyTold& told) {
            return Changes{.matters = told.duty.has_value(), .duty = told.duty.has_value()};
        });
    hall.on<wire::WhereaboutsSet>(
        [](Books& books, const Asker& asker, const wire::WhereaboutsSet& request) {
            return setWhereabouts(books, asker.by(), request, asker.here, asker.at);
        },
        [](const auto&, const wire::DutyTold& told) {
            return Changes{.duty = told.duty.has_value(), .windows = told.duty.has_value()};
        });
    hall.whenLeft([&hall](db::StaffId who) {
        hall.tell({.duty = true, .windows = true});
        if (hall.lines().signedIn().contains(who)) return; // at another desk
        hall.look(
            [who, at = hall.now()](Books& books) {
                noteLeft(books, who, at);
                return true;
            },
            [](bool) {});
    });
}

void answerCatalogue(Service& hall) {
    hall.on<wire::CatalogueAsk>([](Books& books, const Asker&, const wire::CatalogueAsk& request) {
        return Answer<wire::CataloguePart>(partOf(books.shelf, request));
    });
}

void answerTroubles(Service& hall) {
    hall.on<wire::HeldConsentsAsk>([](Books& books, const Asker& asker, const wire::HeldConsentsAsk&) {
        return heldConsents(books, asker.by(), asker.at);
    });
    hall.on<wire::ConsentConfirm>(
        [](Books& books, const Asker& asker, const wire::ConsentConfirm& request) {
            return confirmConsent(books, asker.by(), request.resident, asker.at);
        },
        [](const auto&, const wire::Done&) { return Changes{.troubles = true}; });
}

void answerKioskState(Service& hall) {
    hall.onHere<wire::KioskState>([&hall](const Asker& asker, const wire::KioskState& state, const Respond& respond) {
        auto& kiosk = hall.lines().kiosk(asker.device);
        const bool isNew = std::exchange(kiosk.camera, state.camera) != state.camera;
        if (isNew)
            qCInfo(lcHall) << "device" << db::raw(asker.device) << "camera state" << static_cast<int>(state.camera);
        hall.finish(respond, wire::Body(wire::Done{}), isNew ? Changes{.kiosk = asker.device} : Changes{});
    });
}

} // namespace hall
