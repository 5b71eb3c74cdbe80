// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/daily_retention.h"

#include "db/stores/retention_rows.h"
#include "kiosk/hall/state/log.h"

#include <algorithm>
#include <utility>

namespace hall {
namespace {

using db::retention::Turn;

/// After the disk refused.
constexpr std::chrono::minutes kTryAgainAfter{10};

/// What is in memory follows what is on the disk.
[[nodiscard]] db::Expected<void> follow(HallState& state, const RetentionStep& step, db::Time now) {
    if (!step.faces.empty()) {
        keepOutside(state, now); // an old backup must not bring them back
        if (auto loaded = reloadGallery(state); !loaded) { return loaded; }
        if (auto loaded = reloadLearned(state); !loaded) { return loaded; }
    }
    return step.records ? reloadResidents(state) : db::Expected<void>{};
}

[[nodiscard]] db::Expected<std::optional<RetentionRun>> begin(HallState& state, db::Date today) {
    if (std::ranges::none_of(state.config.retention, &db::retention::Rule::byItself)) { return std::nullopt; }
    const auto last = lastRetention(state.hall);
    if (!last) { return tl::unexpected(last.error()); }
    switch (db::retention::turnOf(*last, today)) {
    case Turn::Erase:
        return RetentionRun{.today = today, .byItselfAlone = true};
    case Turn::Begin:
    case Turn::Wait:
        qCWarning(lcHall)
            << "nothing is erased by itself until somebody has looked at what is due: yimenctl retention, "
               "and retention --apply";
        return std::nullopt;
    case Turn::Done:
        return std::nullopt;
    }
    return std::nullopt;
}

void finish(HallState& state, const RetentionRun& run, db::Time now) {
    if (const auto noted = noteRetention(state.hall, run.today, db::stores::byHall(now)); !noted) {
        (void)refusalOf(noted.error(), "noting what was erased"); // logged; done again, which finds nothing
    }
    int all = 0;
    for (const auto& [kind, count] : run.erased) {
        all += count;
    }
    if (all == 0) { return; }
    qCInfo(lcHall) << all << "rows whose time was up are erased";
    if (const auto gone = db::stores::forgetErased(state.hall); !gone) {
        qCInfo(lcHall) << "what was erased leaves the log later"; // a reader, such as a backup
    }
}

} // namespace

db::Expected<DailyRetention::Came> retainOn(HallState& state, std::optional<RetentionRun> run, db::Time now) {
    if (!run) {
        auto begun = begin(state, db::summary::dateOf(now));
        if (!begun) { return tl::unexpected(begun.error()); }
        if (!*begun) { return DailyRetention::Came{}; }
        run = *std::move(begun);
    }
    auto step = eraseNext(state.hall, state.faces, state.config.retention, *run, db::stores::byHall(now));
    if (!step) {
        state.hasUnfinishedErasure = true; // a consent may be withdrawn whose templates are not erased yet
        if (const auto loaded = reloadGallery(state); !loaded) {
            (void)refusalOf(loaded.error(), "loading templates"); // logged
        }
        return tl::unexpected(step.error());
    }
    if (auto followed = follow(state, *step, now); !followed) { return tl::unexpected(followed.error()); }
    if (!step->isOver) { return DailyRetention::Came{.run = std::move(run), .step = *std::move(step)}; }
    finish(state, *run, now);
    return DailyRetention::Came{};
}

DailyRetention::DailyRetention(Service& hall)
    : m_hall(hall) {
    hall.everySecond([this] { look(); });
}

void DailyRetention::look() {
    const db::Time now = m_hall.now();
    const db::Date today = db::summary::dateOf(now);
    const bool isWaiting = m_failedAt && m_hall.steady() - *m_failedAt < kTryAgainAfter;
    if (m_isBusy || isWaiting || (!m_run && m_settled == today)) { return; }
    m_isBusy = true;
    m_hall.look([run = std::exchange(m_run, std::nullopt), now](HallState& state) { return retainOn(state, run, now); },
                [this, today](const db::Expected<Came>& came) {
                    m_isBusy = false;
                    if (!came) {
                        (void)refusalOf(came.error(), "erasing what is over"); // logged
                        m_failedAt = m_hall.steady();
                        return;
                    }
                    m_failedAt.reset();
                    m_run = came->run;
                    if (!m_run) { m_settled = today; }
                    tell(came->step);
                });
}

void DailyRetention::tell(const RetentionStep& step) {
    for (const db::ResidentId whose : step.faces) {
        m_hall.tell(m_hall.faceErased(whose));
    }
    if (step.records || !step.faces.empty()) { m_hall.tell({.cards = true}); }
}

} // namespace hall
