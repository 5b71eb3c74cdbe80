// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/needs/case_number.h"
#include "kiosk/hall/case_progress.h"
#include "kiosk/hall/hall_service.h"
#include "kiosk/hall/hall_service_parts.h"
#include "kiosk/hall/need_desk.h"
#include "kiosk/hall/rating_desk.h"
#include "kiosk/hall/sign_in_choices.h"
#include "kiosk/hall/summary_desk.h"
#include "kiosk/hall/talk_desk.h"
#include "kiosk/wire/body.h"
#include "kiosk/wire/cases.h"
#include "kiosk/wire/matters.h"
#include "kiosk/wire/needs.h"
#include "kiosk/wire/talk.h"

namespace hall {

using wire::RefusalCode;

bool HallService::onKioskNeedRequest(db::DeviceId kiosk, const wire::Body& body, const Reply& reply) {
    const db::Time at = now();
    if (const auto* places = wire::getIf<wire::PlacesAsk>(&body)) {
        ask([request = *places](Books& books) { return placesWithin(books, request); }, reply,
            [reply](const auto& answer) { replyWith(reply, answer); });
    } else if (const auto* filed = wire::getIf<wire::NeedFile>(&body)) {
        if (filed->arrival && !m_kiosks[kiosk].session.mayWithdraw(*filed->arrival, steady())) {
            reply(refused(RefusalCode::NotInState)); // this kiosk speaks only for whom it greeted last
            return true;
        }
        ask([kiosk, request = *filed, at](Books& books) { return fileNeedAtKiosk(books, kiosk, request, at); }, reply,
            [this, reply](const Answer<wire::NeedFiled>& answer) { tellFiled(reply, answer); });
    } else if (const auto* progress = wire::getIf<wire::ProgressAsk>(&body)) {
        onProgressAsk(kiosk, *progress, reply);
    } else if (const auto* rating = wire::getIf<wire::RatingGive>(&body)) {
        onKioskRating(kiosk, *rating, reply);
    } else {
        return false;
    }
    return true;
}

std::optional<HallService::Reply> HallService::countedReply(db::DeviceId kiosk, const std::string& number,
                                                            const Reply& reply) {
    if (!db::needs::parseCaseNumber(number)) {
        reply(refused(RefusalCode::NotFound)); // a slip of the hand is no try
        return std::nullopt;
    }
    const std::string mark = caseMark(number);
    if (refusesWhileLocked(kiosk, mark, reply)) {
        return std::nullopt;
    }
    if (m_kiosks[kiosk].isSigningIn) {
        reply(wire::Refused{.code = RefusalCode::TooMany, .retryAfterSeconds = 1, .takenBy = {}});
        return std::nullopt;
    }
    m_kiosks[kiosk].isSigningIn = true; // one try after the other, so that each is counted before the next
    return [this, kiosk, mark, reply](const wire::Body& body) {
        m_kiosks[kiosk].isSigningIn = false;
        const auto* no = wire::getIf<wire::Refused>(&body);
        if (no != nullptr && no->code == RefusalCode::WrongCredentials) {
            m_guesses.add({.kiosk = kiosk, .mark = mark, .kind = GuessKind::Wrong}, steady());
            if (refusesWhileLocked(kiosk, mark, reply)) {
                return;
            }
        } else if (no == nullptr) {
            m_guesses.add({.kiosk = kiosk, .mark = mark, .kind = GuessKind::Right}, steady());
        }
        reply(body);
    };
}

std::string HallService::caseMark(const std::string& number) const {
    return tailMark("case " + number, m_settings.signInSecret);
}

void HallService::onProgressAsk(db::DeviceId kiosk, const wire::ProgressAsk& request, const Reply& reply) {
    const auto counted = countedReply(kiosk, request.number, reply);
    if (!counted) {
        return;
    }
    ask([kiosk, request, mark = caseMark(request.number),
         at = now()](Books& books) { return progressOf(books, kiosk, request, mark, at); },
        *counted, [counted = *counted](const auto& answer) { replyWith(counted, answer); });
}

void HallService::onKioskRating(db::DeviceId kiosk, const wire::RatingGive& request, const Reply& reply) {
    const db::Time at = now();
    const bool isVisit = request.of == wire::RatingOf::Arrival;
    const bool isGreeted = request.arrival && m_kiosks[kiosk].session.mayWithdraw(*request.arrival, steady());
    const auto answered = isVisit ? std::optional(reply) : countedReply(kiosk, request.number, reply);
    if (!answered) {
        return;
    }
    ask([kiosk, request, isGreeted, mark = caseMark(request.number),
         at](Books& books) { return rateAtKiosk(books, kiosk, request, isGreeted, mark, at); },
        *answered,
        [this, request, answered = *answered](const Answer<wire::Done>& answer) {
            replyWith(answered, answer);
            if (answer) rated(request);
        });
}

void HallService::rated(const wire::RatingGive& request) {
    m_worker.run([request](Books& books) { return workOf(books, request); }, this,
                 [this](const std::optional<RatedWork>& work) {
                     for (auto& [connection, desk] : m_desks) {
                         if (!work || !desk.isWorking() || !desk.peer) continue;
                         const db::Staff& staff = desk.session->staff;
                         const bool isTheirs = staff.role == db::StaffRole::Manager || work->whose == staff.id;
                         if (isTheirs && work->hiddenFrom != staff.id) (void)desk.peer->send(wire::RatingsChanged{});
                     }
                 });
    if (request.of == wire::RatingOf::Arrival && request.arrival) {
        pushVisit(*request.arrival);
    } else {
        pushCase(request.number);
    }
}

void HallService::tellFiled(const Reply& reply, const Answer<wire::NeedFiled>& answer) {
    replyWith(reply, answer);
    if (answer) pushCase(answer->number);
}

bool HallService::onNeedRequest(const db::Staff& staff, const wire::Body& body, const Reply& reply) {
    const db::Time at = now();
    const auto answer = [this, &reply](auto job) {
        ask(std::move(job), reply, [reply](const auto& answered) { replyWith(reply, answered); });
    };
    if (const auto* list = wire::getIf<wire::NeedsAsk>(&body)) {
        answer([staff, request = *list, at](Books& books) { return listNeeds(books, staff, request, at); });
    } else if (const auto* act = wire::getIf<wire::NeedAct>(&body)) {
        ask([staff, request = *act, at](Books& books) { return actOnNeed(books, staff, request, at); }, reply,
            [this, reply](const Answer<wire::NeedTold>& told) {
                replyWith(reply, told);
                if (told && told->card) pushCase(told->card->number);
            });
    } else if (const auto* open = wire::getIf<wire::NeedOpen>(&body)) {
        answer([staff, request = *open, at](Books& books) { return openNeed(books, staff, request, at); });
    } else if (const auto* directory = wire::getIf<wire::DirectoryAsk>(&body)) {
        answer([request = *directory, at](Books& books) { return directoryFor(books, request, at); });
    } else if (const auto* filed = wire::getIf<wire::NeedFile>(&body)) {
        ask([staff, request = *filed, at](Books& books) { return fileNeedAtDesk(books, staff, request, at); }, reply,
            [this, reply](const Answer<wire::NeedFiled>& answered) { tellFiled(reply, answered); });
    } else if (const auto* places = wire::getIf<wire::PlacesAsk>(&body)) {
        answer([request = *places](Books& books) { return placesWithin(books, request); });
    } else if (const auto* rating = wire::getIf<wire::RatingGive>(&body)) {
        ask([staff, request = *rating, at](Books& books) { return rateAtDesk(books, staff, request, at); }, reply,
            [this, reply, request = *rating](const Answer<wire::Done>& done) {
                replyWith(reply, done);
                if (done) rated(request);
            });
    } else if (wire::holds<wire::RatingsAsk>(body)) {
        answer([staff, at](Books& books) { return ratingsFor(books, staff, at); });
    } else if (const auto* weight = wire::getIf<wire::NeedWeightSet>(&body)) {
        answer([staff, percent = weight->residentPercent, at](Books& books) {
            return setResidentPercent(books, staff, percent, at);
        });
    } else {
        return onTalkRequest(staff, body, reply);
    }
    return true;
}

bool HallService::onTalkRequest(const db::Staff& staff, const wire::Body& body, const Reply& reply) {
    const db::Time at = now();
    if (const auto* topics = wire::getIf<wire::TopicsAsk>(&body)) {
        ask([staff, request = *topics, at](Books& books) { return listTopics(books, staff, request, at); }, reply,
            [reply](const auto& answer) { replyWith(reply, answer); });
    } else if (const auto* act = wire::getIf<wire::TopicAct>(&body)) {
        ask([staff, request = *act, at](Books& books) { return actOnTopic(books, staff, request, at); }, reply,
            [this, reply](const Answer<wire::TopicTold>& told) {
                replyWith(reply, told);
                if (told && told->card) pushNeeds();
            });
    } else if (const auto* shown = wire::getIf<wire::Publish>(&body)) {
        ask([staff, request = *shown, at](Books& books) { return publish(books, staff, request, at); }, reply,
            [this, reply, need = shown->need](const Answer<wire::Published>& answer) {
                replyWith(reply, answer);
                if (!answer || answer->refusal) return;
                pushNeeds(need);
                for (const auto& [id, kiosk] : m_kiosks) {
                    pushTopics(id);
                }
            });
    } else {
        return false;
    }
    return true;
}

void HallService::pushTopics(db::DeviceId kiosk) {
    m_worker.run([at = now()](Books& books) { return publishedTopics(books, at); }, this,
                 [this, kiosk](const wire::PublishedTopics& topics) { pushToKiosk(kiosk, topics); });
}

void HallService::turnDay(db::Date today) {
    if (m_today && *m_today != today) {
        pushNeeds(); // clocks
        pushMatters();
        for (const auto& [id, kiosk] : m_kiosks) {
            pushTopics(id); // the next talk day
        }
    }
    m_today = today;
}

void HallService::pushNeeds(std::optional<db::NeedId> need) {
    pushToDesks(wire::NeedsChanged{need});
}

void HallService::pushMatters(std::optional<db::MatterId> matter) {
    if (!matter) {
        pushToDesks(wire::MattersChanged{});
        return;
    }
    m_worker.run([id = *matter](Books& books) { return books.hall.matters().find(id); }, this,
                 [this](const db::Expected<std::optional<db::Matter>>& found) {
                     if (!found) {
                         (void)refusalOf(found.error(), "reading a matter that went on"); // logged
                         return;
                     }
                     for (auto& [connection, desk] : m_desks) {
                         const bool isTold = *found && desk.isWorking() && desk.peer &&
                                             !db::isHiddenFrom(**found, desk.session->staff.id);
                         if (isTold) (void)desk.peer->send(wire::MattersChanged{(*found)->id});
                     }
                 });
}

void HallService::pushCase(const std::string& number) {
    const auto id = db::needs::parseCaseNumber(number);
    if (const auto* matter = id ? std::get_if<db::MatterId>(&*id) : nullptr) pushMatters(*matter);
    if (const auto* need = id ? std::get_if<db::NeedId>(&*id) : nullptr) pushNeeds(*need);
    pushSummary([number, at = now()](Books& books) { return summaryAfterCase(books, number, at); });
}

void HallService::pushVisit(db::ArrivalId arrival) {
    pushSummary([arrival, at = now()](Books& books) { return summaryAfterVisit(books, arrival, at); });
}

void HallService::pushSummary(std::function<std::optional<SummaryNews>(Books&)> read) {
    m_worker.run(std::move(read), this, [this](const std::optional<SummaryNews>& news) {
        if (news) pushSummary(*news);
    });
}

void HallService::pushSummary(const SummaryNews& news) {
    for (auto& [connection, desk] : m_desks) {
        const bool isShown = desk.session && (news.isOnLists || desk.session->opened.contains(news.resident));
        if (!isShown || !desk.peer) continue;
        if (const auto& told = news.told.as(desk.session->staff.id)) (void)desk.peer->send(*told);
    }
}

} // namespace hall
