// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/refusal.h"
#include "db/records/topic.h"
#include "db/records/words.h"
#include "kiosk/wire/exchange.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

/// The talk day (居民说事) and what is published of it.
namespace wire {

struct Topics;
struct TopicTold;
struct Published;

/// desk -> hall. Answer: Topics.
struct TopicsAsk {
    using Is = Refresh<Sender::Staff, Topics>;
    static constexpr std::string_view kName = "topics-ask";
    std::optional<db::Date> day; ///< a talk day; nothing: the next one, or today's
    template <typename S = TopicsAsk>
    static constexpr auto fields() {
        return std::tuple{field<&S::day>(Maybe<Day>{})};
    }
};

/// 说事、议事、办事、评事、了事.
enum class TopicStepKind {
    Raise,   ///< title, category; need, if it comes from one; onDay
    Discuss, ///< words: what was decided; responsible; dueOn
    Finish,  ///< words: what was done
    Rate,    ///< grades
    Close,   ///< words: what is learnt from it
    Reopen,  ///< words: what is still to do
};
template <>
struct Names<TopicStepKind> {
    static constexpr std::array<std::string_view, 6> kAll{"raise", "discuss", "finish", "rate", "close", "reopen"};
};

struct TopicCard {
    db::Topic topic;
    std::string needNumber; ///< of the need that it came from, or empty
    bool isPublished = false;
    std::string publicTitle = {}; ///< as it stands on the kiosks
    std::string publicResult = {};
    std::vector<TopicStepKind> may = {}; ///< what whoever asked may do next
    template <typename S = TopicCard>
    static constexpr auto fields() {
        return std::tuple{field<&S::topic>(Object{}),     field<&S::needNumber>(kCaseNumber),
                          field<&S::isPublished>(Flag{}), field<&S::publicTitle>(kLine),
                          field<&S::publicResult>(kLine), field<&S::may>(List<Named>{.most = 6})};
    }
};

struct Topics {
    using Is = Reply;
    static constexpr std::string_view kName = "topics";
    db::Date day{};
    std::vector<db::Date> days;    ///< talk days with topics, newest first, at most 12; and `day`
    std::vector<TopicCard> topics; ///< of `day`, and those of earlier days that are still open; at most 20
    template <typename S = Topics>
    static constexpr auto fields() {
        return std::tuple{field<&S::day>(Day{}), field<&S::days>(List<Day>{.most = 13}),
                          field<&S::topics>(List<Object>{.most = 20})};
    }
};

/// desk -> hall. Answer: TopicTold.
struct TopicAct {
    using Is = Request<Sender::Staff, TopicTold>;
    static constexpr std::string_view kName = "topic-act";
    std::optional<db::TopicId> topic; ///< nothing: Raise
    TopicStepKind step{};
    std::string title;
    std::string category;
    std::optional<db::NeedId> need;
    std::optional<db::Date> onDay; ///< a talk day to come; nothing: the next one
    std::string words;
    std::string responsible;
    std::optional<db::Date> dueOn;
    std::vector<int> grades; ///< Rate: how many gave each of the five grades, best first
    template <typename S = TopicAct>
    static constexpr auto fields() {
        return std::tuple{field<&S::topic>(Maybe<Id>{}),  field<&S::step>(Named{}),
                          field<&S::title>(kLine),        field<&S::category>(kCode),
                          field<&S::need>(Maybe<Id>{}),   field<&S::onDay>(Maybe<Day>{}),
                          field<&S::words>(Text{500}),    field<&S::responsible>(kLine),
                          field<&S::dueOn>(Maybe<Day>{}), field<&S::grades>(List<Whole>{.most = 5, .each = kVotes})};
    }
};

struct TopicTold {
    using Is = Reply;
    static constexpr std::string_view kName = "topic-told";
    std::optional<TopicCard> card;
    std::optional<db::Refusal> refusal;
    template <typename S = TopicTold>
    static constexpr auto fields() {
        return std::tuple{field<&S::card>(Maybe<Object>{}), field<&S::refusal>(Maybe<Object>{})};
    }
};

/// desk -> hall, managers only (else NotAllowed). What stands on the kiosks' idle screen about one need or topic that
/// has ended; both texts empty: not shown any more. Answer: Published.
struct Publish {
    using Is = Request<Sender::Manager, Published>;
    static constexpr std::string_view kName = "publish";
    std::optional<db::NeedId> need;
    std::optional<db::TopicId> topic; ///< one of the two
    std::string title;                ///< 4 to 60 characters
    std::string result;               ///< 4 to 80 characters
    template <typename S = Publish>
    static constexpr auto fields() {
        return std::tuple{field<&S::need>(Maybe<Id>{}), field<&S::topic>(Maybe<Id>{}), field<&S::title>(kLine),
                          field<&S::result>(kLine)};
    }
};

struct Published {
    using Is = Reply;
    static constexpr std::string_view kName = "published";
    std::optional<db::PublicRefusal> refusal; ///< why it may not stand there; then nothing was changed
    template <typename S = Published>
    static constexpr auto fields() {
        return std::tuple{field<&S::refusal>(Maybe<Object>{})};
    }
};

/// hall -> kiosk, unasked: when the kiosk connects, and when it changes. Every sentence was written for this and
/// approved by a manager; nothing is copied from what residents said.
struct PublishedTopics {
    using Is = Push;
    static constexpr std::string_view kName = "published-topics";
    struct Topic {
        std::string category;           ///< code
        std::string title;              ///< what was asked
        std::string result;             ///< what was done
        std::string doneBy;             ///< a unit, organisation or team; empty: this hall
        std::optional<db::Grade> grade; ///< how it was rated, all raters together
        bool isTalkDay = false;         ///< raised on a talk day; else a need
        db::Date closedOn{};
        template <typename S = Topic>
        static constexpr auto fields() {
            return std::tuple{field<&S::category>(kCode),       field<&S::title>(kLine),
                              field<&S::result>(kLine),         field<&S::doneBy>(kLine),
                              field<&S::grade>(Maybe<Named>{}), field<&S::isTalkDay>(Flag{}),
                              field<&S::closedOn>(Day{})};
        }
    };
    std::vector<Topic> topics;           ///< newest first, at most 12
    std::optional<db::Date> nextTalkDay; ///< 居民说事日; may be today
    template <typename S = PublishedTopics>
    static constexpr auto fields() {
        return std::tuple{field<&S::topics>(List<Object>{.most = 12}), field<&S::nextTalkDay>(Maybe<Day>{})};
    }
};

using TalkMessages = TypeList<TopicsAsk, Topics, TopicAct, TopicTold, Publish, Published, PublishedTopics>;

} // namespace wire
