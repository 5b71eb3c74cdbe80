// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/hall_service.h"
#include "kiosk/wire/body.h"

/// Inside of HallService: the templates that its sources share.
namespace hall {

template <typename T>
void replyWith(const std::function<void(const wire::Body&)>& reply, const Answer<T>& answer) {
    if (answer) {
        reply(*answer);
    } else {
        reply(refused(answer.error()));
    }
}

template <typename Job, typename Then>
void HallService::ask(Job job, const Reply& reply, Then then) {
    if (m_worker.waiting() >= m_settings.mostWaiting) {
        reply(refused(wire::RefusalCode::Unavailable));
        return;
    }
    m_worker.run(std::move(job), this, std::move(then));
}

template <typename T>
void HallService::tell(const Reply& reply, const Answer<Told<T>>& answer) {
    if (!answer) {
        reply(refused(answer.error()));
        return;
    }
    for (const ArrivalNews& news : answer->changes) {
        pushArrival(news);
    }
    reply(answer->answer);
}

} // namespace hall
