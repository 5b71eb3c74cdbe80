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
struct Fields<db::Need> {
    using S = db::Need;
    static constexpr auto kAll = std::make_tuple(
        field("id", &S::id, Id{}), field("resident", &S::resident, Maybe<Id>{}), field("category", &S::category, kCode),
        field("text", &S::text, kNote), field("state", &S::state, Named{}), field("raisedAt", &S::raisedAt, When{}),
        field("lastProgressOn", &S::lastProgressOn, Maybe<Day>{}), field("claimedBy", &S::claimedBy, kLine),
        field("place", &S::place, Maybe<Id>{}), field("channel", &S::channel, Named{}),
        field("kind", &S::kind, Maybe<Named>{}), field("claimant", &S::claimant, kCode),
        field("claimedOn", &S::claimedOn, Maybe<Day>{}), field("plan", &S::plan, kNote),
        field("dueOn", &S::dueOn, Maybe<Day>{}), field("result", &S::result, kNote),
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
                        field("isTheirs", &S::isTheirs, Flag{}));
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
struct Fields<ProgressTold> {
    using S = ProgressTold;
    static constexpr auto kAll = std::make_tuple(
        field("number", &S::number, Key{}), field("kind", &S::kind, Named{}), field("subject", &S::subject, kCode),
        field("steps", &S::steps, List<Object>{.most = 8}), field("end", &S::end, Named{}),
        field("expectedBy", &S::expectedBy, Maybe<Day>{}), field("missing", &S::missing, kMaterials),
        field("result", &S::result, kNote), field("news", &S::news, List<Object>{.most = 5}),
        field("handledBy", &S::handledBy, kLine), field("askWhom", &S::askWhom, kLine),
        field("askPhone", &S::askPhone, kLabel), field("goesOnAs", &S::goesOnAs, kCaseNumber),
        field("mayRate", &S::mayRate, Flag{}), field("rated", &S::rated, Maybe<Named>{}));
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

} // namespace wire::fields
