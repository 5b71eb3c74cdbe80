// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/messages.h"

/// The fields of need_messages.h. Only fields.h includes this, in its middle.
namespace wire::fields {

template <>
struct Names<db::NeedState> {
    static constexpr std::array<std::string_view, 5> kAll{"found", "classified", "planned", "acted-on", "evaluated"};
};
template <>
struct Names<db::NeedChannel> {
    static constexpr std::array<std::string_view, 5> kAll{"kiosk", "desk", "visit", "phone", "talk-day"};
};
template <>
struct Names<db::NeedKind> {
    static constexpr std::array<std::string_view, 3> kAll{"routine", "professional", "key"};
};
template <>
struct Names<db::NeedEnd> {
    static constexpr std::array<std::string_view, 3> kAll{"merged", "declined", "withdrawn"};
};
template <>
struct Names<db::Grade> {
    static constexpr std::array<std::string_view, 5> kAll{"very-good", "good", "fair", "poor", "very-poor"};
};
template <>
struct Names<ProofKind> {
    static constexpr std::array<std::string_view, 2> kAll{"id-tail", "code"};
};
template <>
struct Names<CaseKind> {
    static constexpr std::array<std::string_view, 2> kAll{"matter", "need"};
};
template <>
struct Names<CaseStep> {
    static constexpr std::array<std::string_view, 8> kAll{"received",   "materials", "handling", "ended",
                                                          "classified", "planned",   "acted-on", "rated"};
};
template <>
struct Names<StepMark> {
    static constexpr std::array<std::string_view, 3> kAll{"done", "now", "to-come"};
};
template <>
struct Names<CaseEnd> {
    static constexpr std::array<std::string_view, 5> kAll{"open", "finished", "withdrawn", "declined", "merged"};
};
template <>
struct Names<RatingOf> {
    static constexpr std::array<std::string_view, 3> kAll{"arrival", "matter", "need"};
};

template <>
struct Names<NeedFilter> {
    static constexpr std::array<std::string_view, 6> kAll{"open", "new", "unclaimed", "overdue", "to-rate", "ended"};
};
template <>
struct Names<NeedStepKind> {
    static constexpr std::array<std::string_view, 14> kAll{
        "classify",          "merge",        "plan",   "claim", "unclaim", "progress", "finish",
        "rate-for-resident", "rate-by-unit", "reopen", "close", "decline", "withdraw", "restore"};
};
template <>
struct Names<db::ClaimantKind> {
    static constexpr std::array<std::string_view, 3> kAll{"unit", "organisation", "team"};
};
template <>
struct Names<db::TopicState> {
    static constexpr std::array<std::string_view, 5> kAll{"raised", "discussed", "done", "rated", "closed"};
};
template <>
struct Names<TopicStepKind> {
    static constexpr std::array<std::string_view, 6> kAll{"raise", "discuss", "finish", "rate", "close", "reopen"};
};

template <>
struct Names<db::PublicFault> {
    static constexpr std::array<std::string_view, 5> kAll{"too-short", "too-long", "residents-name", "private-digits",
                                                          "door"};
};
template <>
struct Fields<db::PublicRefusal> {
    using S = db::PublicRefusal;
    static constexpr auto kAll = std::make_tuple(field("fault", &S::fault, Named{}), field("name", &S::name, kName),
                                                 field("characters", &S::characters, Whole{0, 1000}));
};

template <>
struct Fields<db::Need> {
    using S = db::Need;
    static constexpr auto kAll = std::make_tuple(
        field("id", &S::id, Id{}), field("resident", &S::resident, Maybe<Id>{}), field("category", &S::category, kCode),
        field("text", &S::text, Text{500}), field("state", &S::state, Named{}), field("raisedAt", &S::raisedAt, When{}),
        field("lastProgressOn", &S::lastProgressOn, Maybe<Day>{}), field("claimedBy", &S::claimedBy, kLine),
        field("place", &S::place, Maybe<Id>{}), field("channel", &S::channel, Named{}),
        field("kind", &S::kind, Maybe<Named>{}), field("claimant", &S::claimant, kCode),
        field("claimedOn", &S::claimedOn, Maybe<Day>{}), field("plan", &S::plan, kLine),
        field("dueOn", &S::dueOn, Maybe<Day>{}), field("result", &S::result, kLine),
        field("doneOn", &S::doneOn, Maybe<Day>{}), field("end", &S::end, Maybe<Named>{}),
        field("sameAs", &S::sameAs, Maybe<Id>{}), field("endedOn", &S::endedOn, Maybe<Day>{}),
        field("ofResident", &S::ofResident, Maybe<Named>{}), field("ofUnit", &S::ofUnit, Maybe<Named>{}));
};

inline constexpr Key kCaseNumber{.mayBeEmpty = true};

template <>
struct Fields<PlacesAsk> {
    using S = PlacesAsk;
    static constexpr auto kAll = std::make_tuple(field("within", &S::within, Maybe<Id>{}));
};
template <>
struct Fields<Places::Cell> {
    using S = Places::Cell;
    static constexpr auto kAll =
        std::make_tuple(field("id", &S::id, Id{}), field("level", &S::level, Whole{1, 5}),
                        field("label", &S::label, kLabel), field("hasMore", &S::hasMore, Flag{}));
};
template <>
struct Fields<Places> {
    using S = Places;
    static constexpr auto kAll =
        std::make_tuple(field("within", &S::within, Maybe<Id>{}), field("cells", &S::cells, List<Object>{.most = 200}));
};
template <>
struct Fields<NeedFile> {
    using S = NeedFile;
    static constexpr auto kAll = std::make_tuple(
        field("requestKey", &S::requestKey, Key{}), field("category", &S::category, Text{.most = 64, .least = 1}),
        field("words", &S::words, Text{.most = 500, .least = 2}), field("place", &S::place, Maybe<Id>{}),
        field("channel", &S::channel, Named{}), field("arrival", &S::arrival, Maybe<Id>{}),
        field("resident", &S::resident, Maybe<Id>{}));
};
template <>
struct Fields<NeedFiled> {
    using S = NeedFiled;
    static constexpr auto kAll =
        std::make_tuple(field("requestKey", &S::requestKey, Key{}), field("number", &S::number, kCaseNumber),
                        field("code", &S::code, Digits{6}), field("mayBeSame", &S::mayBeSame, Flag{}),
                        field("isTheirs", &S::isTheirs, Flag{}), field("answerWithin", &S::answerWithin, kCount));
};
template <>
struct Fields<Proof> {
    using S = Proof;
    static constexpr auto kAll = std::make_tuple(field("kind", &S::kind, Named{}), field("text", &S::text, Key{}));
};
template <>
struct Fields<ProgressAsk> {
    using S = ProgressAsk;
    static constexpr auto kAll =
        std::make_tuple(field("number", &S::number, Key{}), field("proof", &S::proof, Object{}));
};
template <>
struct Fields<ProgressTold::Step> {
    using S = ProgressTold::Step;
    static constexpr auto kAll = std::make_tuple(field("step", &S::step, Named{}), field("mark", &S::mark, Named{}),
                                                 field("on", &S::on, Maybe<Day>{}));
};
template <>
struct Fields<ProgressTold::News> {
    using S = ProgressTold::News;
    static constexpr auto kAll = std::make_tuple(field("on", &S::on, Day{}), field("words", &S::words, kNote));
};
template <>
struct Fields<CaseDelay> {
    using S = CaseDelay;
    static constexpr auto kAll = std::make_tuple(field("on", &S::on, Day{}), field("reason", &S::reason, kNote));
};
template <>
struct Fields<ProgressTold> {
    using S = ProgressTold;
    static constexpr auto kAll = std::make_tuple(
        field("number", &S::number, Key{}), field("kind", &S::kind, Named{}), field("subject", &S::subject, kCode),
        field("asked", &S::asked, kLine), field("steps", &S::steps, List<Object>{.most = 8}),
        field("end", &S::end, Named{}), field("expectedBy", &S::expectedBy, Maybe<Day>{}),
        field("missing", &S::missing, kMaterials), field("result", &S::result, kNote),
        field("news", &S::news, List<Object>{.most = 5}), field("handledBy", &S::handledBy, Object{}),
        field("askWhom", &S::askWhom, kLine), field("askPhone", &S::askPhone, kLabel),
        field("goesOnAs", &S::goesOnAs, kCaseNumber), field("mayRate", &S::mayRate, Flag{}),
        field("rated", &S::rated, Maybe<Named>{}), field("delayed", &S::delayed, Maybe<Object>{}));
};
template <>
struct Fields<RatingGive> {
    using S = RatingGive;
    static constexpr auto kAll =
        std::make_tuple(field("of", &S::of, Named{}), field("arrival", &S::arrival, Maybe<Id>{}),
                        field("number", &S::number, kCaseNumber), field("proof", &S::proof, Maybe<Object>{}),
                        field("grade", &S::grade, Named{}), field("words", &S::words, kLine));
};
template <>
struct Fields<PublishedTopics::Topic> {
    using S = PublishedTopics::Topic;
    static constexpr auto kAll = std::make_tuple(
        field("category", &S::category, kCode), field("title", &S::title, kLine), field("result", &S::result, kLine),
        field("doneBy", &S::doneBy, kLine), field("grade", &S::grade, Maybe<Named>{}),
        field("isTalkDay", &S::isTalkDay, Flag{}), field("closedOn", &S::closedOn, Day{}));
};
template <>
struct Fields<PublishedTopics> {
    using S = PublishedTopics;
    static constexpr auto kAll = std::make_tuple(field("topics", &S::topics, List<Object>{.most = 12}),
                                                 field("nextTalkDay", &S::nextTalkDay, Maybe<Day>{}));
};

inline constexpr Whole kPercent{0, 100};
inline constexpr Whole kVotes{0, 100000};

template <>
struct Fields<db::Topic> {
    using S = db::Topic;
    static constexpr auto kAll =
        std::make_tuple(field("id", &S::id, Id{}), field("day", &S::day, Day{}), field("state", &S::state, Named{}),
                        field("category", &S::category, kCode), field("title", &S::title, kLine),
                        field("need", &S::need, Maybe<Id>{}), field("decision", &S::decision, kNote),
                        field("responsible", &S::responsible, kLine), field("dueOn", &S::dueOn, Maybe<Day>{}),
                        field("result", &S::result, kNote), field("doneOn", &S::doneOn, Maybe<Day>{}),
                        field("grades", &S::grades, List<Whole>{.most = 5, .each = kVotes, .least = 5}),
                        field("lesson", &S::lesson, kNote), field("closedOn", &S::closedOn, Maybe<Day>{}));
};
template <>
struct Fields<NeedsAsk> {
    using S = NeedsAsk;
    static constexpr auto kAll =
        std::make_tuple(field("filter", &S::filter, Named{}), field("place", &S::place, Maybe<Id>{}),
                        field("kind", &S::kind, Maybe<Named>{}));
};
template <>
struct Fields<Needs::Line> {
    using S = Needs::Line;
    static constexpr auto kAll = std::make_tuple(
        field("need", &S::need, Id{}), field("number", &S::number, kCaseNumber), field("category", &S::category, kCode),
        field("text", &S::text, Text{80}), field("state", &S::state, Named{}), field("kind", &S::kind, Maybe<Named>{}),
        field("end", &S::end, Maybe<Named>{}), field("claimedBy", &S::claimedBy, kLabel),
        field("placeLabel", &S::placeLabel, kLabel), field("residentName", &S::residentName, kLabel),
        field("raisedAt", &S::raisedAt, When{}), field("limit", &S::limit, Maybe<Day>{}),
        field("workingDaysLeft", &S::workingDaysLeft, kDaysLeft), field("colour", &S::colour, Named{}),
        field("isDone", &S::isDone, Flag{}));
};
template <>
struct Fields<Needs::Count> {
    using S = Needs::Count;
    static constexpr auto kAll =
        std::make_tuple(field("filter", &S::filter, Named{}), field("needs", &S::needs, kCount));
};
template <>
struct Fields<Needs::KindCount> {
    using S = Needs::KindCount;
    static constexpr auto kAll =
        std::make_tuple(field("kind", &S::kind, Maybe<Named>{}), field("open", &S::open, kCount),
                        field("unclaimed", &S::unclaimed, kCount), field("overdue", &S::overdue, kCount));
};
template <>
struct Fields<Needs::PlaceCount> {
    using S = Needs::PlaceCount;
    static constexpr auto kAll = std::make_tuple(
        field("place", &S::place, Maybe<Id>{}), field("label", &S::label, kLabel), field("open", &S::open, kCount),
        field("unclaimed", &S::unclaimed, kCount), field("overdue", &S::overdue, kCount));
};
template <>
struct Fields<Needs> {
    using S = Needs;
    static constexpr auto kAll = std::make_tuple(
        field("lines", &S::lines, List<Object>{.most = 100}), field("all", &S::all, kCount),
        field("counts", &S::counts, List<Object>{.most = 6}), field("byKind", &S::byKind, List<Object>{.most = 4}),
        field("byPlace", &S::byPlace, List<Object>{.most = 20}),
        field("residentPercent", &S::residentPercent, kPercent));
};
template <>
struct Fields<NeedAct> {
    using S = NeedAct;
    static constexpr auto kAll =
        std::make_tuple(field("need", &S::need, Id{}), field("step", &S::step, Named{}),
                        field("words", &S::words, Text{500}), field("kind", &S::kind, Maybe<Named>{}),
                        field("sameAs", &S::sameAs, Maybe<Id>{}), field("claimant", &S::claimant, kCode),
                        field("dueOn", &S::dueOn, Maybe<Day>{}), field("grade", &S::grade, Maybe<Named>{}));
};
template <>
struct Fields<NeedOpen> {
    using S = NeedOpen;
    static constexpr auto kAll = std::make_tuple(field("need", &S::need, Id{}));
};
template <>
struct Fields<NeedCard::Step> {
    using S = NeedCard::Step;
    static constexpr auto kAll =
        std::make_tuple(field("at", &S::at, When{}), field("byName", &S::byName, kName),
                        field("action", &S::action, kCode), field("words", &S::words, Text{500}));
};
template <>
struct Fields<NeedCard::Similar> {
    using S = NeedCard::Similar;
    static constexpr auto kAll = std::make_tuple(
        field("need", &S::need, Id{}), field("number", &S::number, kCaseNumber), field("text", &S::text, Text{80}),
        field("state", &S::state, Named{}), field("percent", &S::percent, kPercent));
};
template <>
struct Fields<NeedCard> {
    using S = NeedCard;
    static constexpr auto kAll = std::make_tuple(
        field("need", &S::need, Object{}), field("number", &S::number, kCaseNumber),
        field("code", &S::code, Key{.mayBeEmpty = true}), field("residentName", &S::residentName, kName),
        field("placeLabel", &S::placeLabel, kLabel), field("limit", &S::limit, Maybe<Day>{}),
        field("workingDaysLeft", &S::workingDaysLeft, kDaysLeft), field("colour", &S::colour, Named{}),
        field("steps", &S::steps, List<Object>{.most = 30}), field("similar", &S::similar, List<Object>{.most = 5}),
        field("suggest", &S::suggest, Maybe<Named>{}), field("because", &S::because, Object{}),
        field("may", &S::may, List<Named>{.most = 14}), field("score", &S::score, Maybe<Whole>{kPercent}),
        field("isPublished", &S::isPublished, Flag{}), field("publicTitle", &S::publicTitle, kLine),
        field("publicResult", &S::publicResult, kLine));
};
template <>
struct Fields<NeedTold> {
    using S = NeedTold;
    static constexpr auto kAll =
        std::make_tuple(field("card", &S::card, Maybe<Object>{}), field("refusal", &S::refusal, kLine));
};
template <>
struct Fields<DirectoryAsk> {
    using S = DirectoryAsk;
    static constexpr auto kAll = std::make_tuple(field("need", &S::need, Maybe<Id>{}));
};
template <>
struct Fields<Directory::Claimant> {
    using S = Directory::Claimant;
    static constexpr auto kAll = std::make_tuple(
        field("code", &S::code, kCode), field("nameZh", &S::nameZh, kLabel), field("nameEn", &S::nameEn, kLabel),
        field("kind", &S::kind, Named{}), field("skills", &S::skills, List<Object>{.most = 12}),
        field("phone", &S::phone, kLabel), field("openNow", &S::openNow, kCount), field("fits", &S::fits, Flag{}));
};
template <>
struct Fields<Directory> {
    using S = Directory;
    static constexpr auto kAll = std::make_tuple(field("claimants", &S::claimants, List<Object>{.most = 60}),
                                                 field("problem", &S::problem, kNote));
};
template <>
struct Fields<NeedWeightSet> {
    using S = NeedWeightSet;
    static constexpr auto kAll = std::make_tuple(field("residentPercent", &S::residentPercent, kPercent));
};
template <>
struct Fields<NeedsChanged> {
    using S = NeedsChanged;
    static constexpr auto kAll = std::make_tuple(field("need", &S::need, Maybe<Id>{}));
};
template <>
struct Fields<TopicsAsk> {
    using S = TopicsAsk;
    static constexpr auto kAll = std::make_tuple(field("day", &S::day, Maybe<Day>{}));
};
template <>
struct Fields<TopicCard> {
    using S = TopicCard;
    static constexpr auto kAll =
        std::make_tuple(field("topic", &S::topic, Object{}), field("needNumber", &S::needNumber, kCaseNumber),
                        field("isPublished", &S::isPublished, Flag{}), field("publicTitle", &S::publicTitle, kLine),
                        field("publicResult", &S::publicResult, kLine));
};
template <>
struct Fields<Topics> {
    using S = Topics;
    static constexpr auto kAll =
        std::make_tuple(field("day", &S::day, Day{}), field("days", &S::days, List<Day>{.most = 13}),
                        field("topics", &S::topics, List<Object>{.most = 20}));
};
template <>
struct Fields<TopicAct> {
    using S = TopicAct;
    static constexpr auto kAll = std::make_tuple(
        field("topic", &S::topic, Maybe<Id>{}), field("step", &S::step, Named{}), field("title", &S::title, kLine),
        field("category", &S::category, kCode), field("need", &S::need, Maybe<Id>{}),
        field("onDay", &S::onDay, Maybe<Day>{}), field("words", &S::words, Text{500}),
        field("responsible", &S::responsible, kLine), field("dueOn", &S::dueOn, Maybe<Day>{}),
        field("grades", &S::grades, List<Whole>{.most = 5, .each = kVotes}));
};
template <>
struct Fields<TopicTold> {
    using S = TopicTold;
    static constexpr auto kAll =
        std::make_tuple(field("card", &S::card, Maybe<Object>{}), field("refusal", &S::refusal, kLine));
};
template <>
struct Fields<Publish> {
    using S = Publish;
    static constexpr auto kAll =
        std::make_tuple(field("need", &S::need, Maybe<Id>{}), field("topic", &S::topic, Maybe<Id>{}),
                        field("title", &S::title, kLine), field("result", &S::result, kLine));
};
template <>
struct Fields<Published> {
    using S = Published;
    static constexpr auto kAll = std::make_tuple(field("refusal", &S::refusal, Maybe<Object>{}));
};
template <>
struct Fields<RatingsAsk> {
    static constexpr auto kAll = std::make_tuple();
};
template <>
struct Fields<Ratings::Line> {
    using S = Ratings::Line;
    static constexpr auto kAll = std::make_tuple(
        field("of", &S::of, Named{}), field("grade", &S::grade, Named{}), field("words", &S::words, kNote),
        field("on", &S::on, Day{}), field("about", &S::about, kCode), field("number", &S::number, kCaseNumber),
        field("residentName", &S::residentName, kName), field("staffName", &S::staffName, kName));
};
template <>
struct Fields<Ratings> {
    using S = Ratings;
    static constexpr auto kAll = std::make_tuple(field("lines", &S::lines, List<Object>{.most = 100}),
                                                 field("all", &S::all, kCount), field("low", &S::low, kCount));
};
template <>
struct Fields<RatingsChanged> {
    static constexpr auto kAll = std::make_tuple();
};

} // namespace wire::fields
