// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/service/asker.h"
#include "kiosk/hall/service/connections.h"
#include "kiosk/hall/service/store_worker.h"
#include "kiosk/hall/state/changes.h"
#include "kiosk/hall/state/ways_to_people.h"

#include <QObject>
#include <cassert>
#include <functional>
#include <map>
#include <string_view>
#include <tl/expected.hpp>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace hall {

/// Takes the one answer to a request.
using Respond = std::function<void(const wire::Body&)>;

[[nodiscard]] wire::Refused refused(wire::RefusalCode code);
[[nodiscard]] wire::Refused lockedOut(std::chrono::seconds wait);
[[nodiscard]] wire::Refused tooMany(std::chrono::seconds retryAfter);

/// What a family of requests finds in the hall's service, and where it says what it answers:
///
///     hall.on<wire::NeedOpen>(openNeed);                         // a function over the state, on its thread
///     hall.on<wire::NeedAct>(actOnNeed, [](const wire::NeedAct&, const wire::NeedTold& told) { ...what changed... });
///     hall.onHere<wire::VisitOver>([](const Asker&, const wire::VisitOver&, const Respond&) { ... });  // here
///
/// Each request has exactly one handler; HallService looks at its start. Who may ask is settled before a handler is
/// called (wire::Sender, ways_to_people.h). Lives on the main thread and never blocks it.
class Service : public QObject {
public:
    struct Clocks {
        std::function<db::Time()> now;        ///< wall clock: says when something happened
        std::function<wire::Steady()> steady; ///< measures whatever limits
    };

    /// `tell` carries out what Changes says. More questions than `mostWaiting` waiting for the disk: Unavailable.
    Service(StoreWorker& worker, Clocks clocks, int mostWaiting);

    [[nodiscard]] db::Time now() const { return m_clocks.now(); }
    [[nodiscard]] wire::Steady steady() const { return m_clocks.steady(); }
    [[nodiscard]] Connections& lines() { return m_lines; }
    [[nodiscard]] const Connections& lines() const { return m_lines; }

    // --- what a family registers

    /// `work` runs on the state's thread: (HallState&, const Asker&, const Request&), or with `const db::Staff&` and
    /// the time around the request, or with the state and the request alone; one over `const Records&` on that of the
    /// readers. It gives an Answer of what answers the request, perhaps WithNews, or Looked (told once the audit log
    /// knows), or an ArrivalAnswer, or Answer<SummaryNews>. `changed(request, answer)` is asked for the Changes of what
    /// was carried out.
    template <wire::Exchanged Request, typename Work, typename Changed = std::nullptr_t>
    void on(Work work, Changed changed = {}) {
        onHere<Request>([this, work, changed](const Asker& asker, const Request& request, const Respond& respond) {
            using Where = std::conditional_t<kTakes<Work, const Records, Request>, const Records, HallState>;
            ask([work, asker, request](Where& where) { return run(work, where, asker, request); }, respond,
                [this, asker, request, changed, respond](const auto& answer) {
                    this->noteAndFinish(asker, respond, request, answer, changed); // clang: `this` unused without
                });
        });
    }
    /// `handle(const Asker&, const Request&, const Respond&)` runs here, for what lies beside the state.
    template <wire::Exchanged Request, typename Handle>
    void onHere(Handle handle) {
        static_assert(Request::Is::kRole == wire::Role::Request);
        const bool isNew = m_handlers
                               .emplace(Request::kName,
                                        [handle = std::move(handle)](const Asker& asker, const wire::Body& body,
                                                                     const Respond& respond) mutable {
                                            handle(asker, wire::get<Request>(body), respond);
                                        })
                               .second;
        assert(isNew); // two handlers of one request
        (void)isNew;
    }
    /// Somebody signed in and may work: what their desk must know at once.
    void whenDeskBegins(std::function<void(const Connections::Desk&)> hook) { m_deskBegins.push_back(std::move(hook)); }
    /// It knows nothing of before.
    void whenKioskConnects(std::function<void(db::DeviceId)> hook) { m_kioskConnects.push_back(std::move(hook)); }
    /// A session ended.
    void whenLeft(std::function<void(db::StaffId)> hook) { m_left.push_back(std::move(hook)); }
    /// A resident's face is to be forgotten: what lies beside the state goes, too. Returns what changed by that.
    void whenFaceErased(std::function<Changes(db::ResidentId)> hook) { m_faceErased = std::move(hook); }
    void everySecond(std::function<void()> hook) { m_everySecond.push_back(std::move(hook)); }

    // --- what a family uses

    /// Asks the worker for somebody: `job(HallState&)` or `job(const Records&)` there, `then(its result)` here.
    /// Refused{Unavailable} at once if too much waits already.
    template <typename Job, typename Then>
    void ask(Job job, const Respond& respond, Then then, Urgency urgency = Urgency::Usual) {
        if (isAtLimit(respond)) { return; }
        m_worker.run(std::move(job), this, std::move(then), urgency);
    }
    /// The same for `job()` that takes long and needs no state.
    template <typename Job, typename Then>
    void askAside(Job job, const Respond& respond, Then then) {
        if (isAtLimit(respond)) { return; }
        m_worker.runAside(std::move(job), this, std::move(then));
    }
    /// Asks the worker for the service itself.
    template <typename Job, typename Then>
    void look(Job job, Then then) {
        m_worker.run(std::move(job), this, std::move(then));
    }
    /// Answers, and tells what changed.
    template <typename Request, typename Result, typename Changed = std::nullptr_t>
    void finish(const Respond& respond, const Request& request, const Result& answer, const Changed& changed = {}) {
        Settled settled = settle(request, answer, changed);
        finish(respond, settled.body, settled.changes);
    }
    /// Arrivals and summaries are told before the answer, the rest after it.
    void finish(const Respond& respond, const wire::Body& body, const Changes& changes);
    void tell(const Changes& changes) { finish({}, wire::Body(wire::Done{}), changes); }
    /// A session ended: nobody works there any more.
    void left(db::StaffId who);
    /// See whenFaceErased().
    [[nodiscard]] Changes faceErased(db::ResidentId whose) const {
        return m_faceErased ? m_faceErased(whose) : Changes();
    }

    // --- what HallService does with what was registered

    /// Null: nobody answers this.
    [[nodiscard]] const std::function<void(const Asker&, const wire::Body&, const Respond&)>*
    handlerOf(std::string_view request) const;
    void deskBegins(const Connections::Desk& desk) const;
    void kioskConnects(db::DeviceId kiosk) const;
    void secondPassed() const;
    /// Requires: once, before anything is asked.
    void setTeller(std::function<void(const Changes&)> before, std::function<void(const Changes&)> after);

private:
    /// True, and answered, if too much waits.
    [[nodiscard]] bool isAtLimit(const Respond& respond) const;

    struct Settled {
        wire::Body body;
        Changes changes = {};
    };

    template <typename Work, typename Where, typename Request>
    static constexpr bool kTakes = std::is_invocable_v<Work, Where&, const Asker&, const Request&> ||
                                   std::is_invocable_v<Work, Where&, const db::Staff&, const Request&, db::Time> ||
                                   std::is_invocable_v<Work, Where&, db::DeviceId, const Request&, db::Time> ||
                                   std::is_invocable_v<Work, Where&, const Request&, db::Time> ||
                                   std::is_invocable_v<Work, Where&, const Request&>;

    template <typename Work, typename Where, typename Request>
    [[nodiscard]] static auto run(const Work& work, Where& where, const Asker& asker, const Request& request) {
        if constexpr (std::is_invocable_v<Work, Where&, const Asker&, const Request&>) {
            return work(where, asker, request);
        } else if constexpr (std::is_invocable_v<Work, Where&, const db::Staff&, const Request&, db::Time>) {
            return work(where, asker.by(), request, asker.at);
        } else if constexpr (std::is_invocable_v<Work, Where&, db::DeviceId, const Request&, db::Time>) {
            return work(where, asker.device, request, asker.at);
        } else if constexpr (std::is_invocable_v<Work, Where&, const Request&, db::Time>) {
            return work(where, request, asker.at);
        } else {
            return work(where, request);
        }
    }

    template <typename Request, typename Result, typename Changed>
    void noteAndFinish(const Asker& /*asker*/, const Respond& respond, const Request& request, const Result& answer,
                       const Changed& changed) {
        finish(respond, request, answer, changed);
    }
    template <typename Request, typename Type, typename Changed>
    void noteAndFinish(const Asker& asker, const Respond& respond, const Request& request,
                       const Answer<Looked<Type>>& looked, const Changed& changed) {
        m_worker.run([asker, looked](HallState& state) { return noteLook(state, asker.by(), asker.at, looked); }, this,
                     [this, respond, request, changed](const Answer<Type>& answer) {
                         this->finish(respond, request, answer, changed);
                     });
    }

    template <typename Request, typename Type, typename Changed>
    [[nodiscard]] static Changes changesOf(const Request& request, const Type& answer, const Changed& changed) {
        static_assert(Request::Is::Answers::template kHas<Type>, "this does not answer that request");
        if constexpr (std::is_same_v<Changed, std::nullptr_t>) {
            return {};
        } else {
            return changed(request, answer);
        }
    }
    template <typename Request, typename Type, typename Changed>
    [[nodiscard]] static Settled settle(const Request& request, const Answer<Type>& answer, const Changed& changed) {
        if (!answer) { return {refused(answer.error())}; }
        return {*answer, changesOf(request, *answer, changed)};
    }
    template <typename Request, typename Type, typename Changed>
    [[nodiscard]] static Settled settle(const Request& request, const Answer<WithNews<Type>>& answer,
                                        const Changed& changed) {
        if (!answer) { return {refused(answer.error())}; }
        Settled settled{answer->answer, changesOf(request, answer->answer, changed)};
        settled.changes.arrivals = answer->changes;
        return settled;
    }
    template <typename Request>
    [[nodiscard]] static Settled settle(const Request& request, const ArrivalAnswer& answer, std::nullptr_t none) {
        if (!answer) { return {refusalTo(answer)}; }
        Settled settled{wire::Done{}, changesOf(request, wire::Done{}, none)};
        settled.changes.arrivals = *answer;
        return settled;
    }
    template <typename Request>
    [[nodiscard]] static Settled settle(const Request& request, const Answer<SummaryNews>& answer,
                                        std::nullptr_t none) {
        if (!answer) { return {refused(answer.error())}; }
        Settled settled{wire::Done{}, changesOf(request, wire::Done{}, none)};
        settled.changes.summary = *answer;
        return settled;
    }
    [[nodiscard]] static wire::Refused refusalTo(const ArrivalAnswer& answer);

    StoreWorker& m_worker;
    Clocks m_clocks;
    int m_mostWaiting;
    Connections m_lines;
    std::map<std::string_view, std::function<void(const Asker&, const wire::Body&, const Respond&)>> m_handlers;
    std::vector<std::function<void(const Connections::Desk&)>> m_deskBegins;
    std::vector<std::function<void(db::DeviceId)>> m_kioskConnects;
    std::vector<std::function<void(db::StaffId)>> m_left;
    std::function<Changes(db::ResidentId)> m_faceErased;
    std::vector<std::function<void()>> m_everySecond;
    std::function<void(const Changes&)> m_before;
    std::function<void(const Changes&)> m_after;
};

} // namespace hall
