// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/talk/talk_requests.h"

#include "kiosk/hall/talk/talk_handling.h"

namespace hall {

void answerTalk(Service& hall) {
    hall.on<wire::TopicsAsk>(listTopics);
    hall.on<wire::TopicAct>(
        actOnTopic, [](const auto&, const wire::TopicTold& told) { return Changes{.needs = told.card.has_value()}; });
    hall.on<wire::Publish>(publish, [](const wire::Publish& request, const wire::Published& answer) {
        return answer.refusal ? Changes{} : Changes{.needs = true, .need = request.need, .published = true};
    });
}

} // namespace hall
