// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/hall/state/hall_state.h"
#include "kiosk/wire/talk.h"

/// The talk day (居民说事日), and what stands on the kiosks.
namespace hall {

[[nodiscard]] Answer<Looked<wire::Topics>> listTopics(const Records& records, const db::Staff& who,
                                                      const wire::TopicsAsk& request, db::Time now);
/// NotFound. What the rules refuse is told in words.
[[nodiscard]] Answer<wire::TopicTold> actOnTopic(HallState& state, const db::Staff& who, const wire::TopicAct& request,
                                                 db::Time now);
/// NotAllowed unless a manager; NotFound. Sentences that may not stand there are refused in words.
[[nodiscard]] Answer<wire::Published> publish(HallState& state, const db::Staff& who, const wire::Publish& request,
                                              db::Time now);
/// What the kiosks show; never fails: what cannot be read is left out and logged.
[[nodiscard]] wire::PublishedTopics publishedTopics(HallState& state, db::Time now);

} // namespace hall
