// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/codec.h"

#include "tests/support/random_message.h"
#include "vision/types/vector_width.h"

#include <cmath>
#include <fstream>
#include <gtest/gtest.h>
#include <limits>
#include <random>
#include <set>
#include <sstream>

namespace wire {
namespace {

using support::isSameMessage;
using support::RandomMessage;

[[nodiscard]] std::optional<DecodeProblem> problemOf(const QByteArray& bytes) {
    const auto message = decode(bytes);
    return message ? std::nullopt : std::optional{message.error()};
}

/// `from` in the JSON of `message` becomes `to`.
[[nodiscard]] QByteArray changed(const Message& message, const char* from, const char* to) {
    QByteArray bytes = encode(message);
    EXPECT_TRUE(bytes.contains(from)) << from << " is not in " << bytes.toStdString();
    return bytes.replace(from, to);
}

[[nodiscard]] Identify aProbe(std::size_t width = vision::kJointDimension) {
    Identify probe;
    probe.trackKey = "t-1";
    probe.chips = 3;
    probe.probe.model.hex = std::string(64, 'a');
    probe.probe.values.assign(width, 1.0F / std::sqrt(static_cast<float>(width)));
    return probe;
}

class EveryType : public testing::TestWithParam<std::size_t> {};

TEST_P(EveryType, DecodesToItselfWithTwentyRandomContents) {
    RandomMessage random{static_cast<std::uint32_t>(GetParam()) + 1U};
    for (int round = 0; round < 20; ++round) {
        const Message message = random.make(GetParam());
        const QByteArray bytes = encode(message);
        const auto back = decode(bytes);
        ASSERT_TRUE(back) << wordOf(back.error()) << " in round " << round << ": " << bytes.toStdString();
        EXPECT_TRUE(isSameMessage(message, *back)) << bytes.toStdString();
        EXPECT_EQ(encode(*back), bytes);
    }
}

TEST_P(EveryType, IsRefusedWithAFieldTooManyOrWithoutOneOfItsOwn) {
    RandomMessage random{7};
    const Message message = random.make(GetParam());
    QByteArray bytes = encode(message);
    const qsizetype body = bytes.indexOf("\"b\":{") + 5;
    ASSERT_GT(body, 5);
    QByteArray extra = bytes;
    extra.insert(body, bytes.at(body) == '}' ? "\"more\":1" : "\"more\":1,");
    EXPECT_EQ(problemOf(extra), DecodeProblem::ExtraField);
    if (bytes.at(body) == '}') { return; }
    // The first key gets another name: one field is missing then.
    bytes.insert(body + 1, 'x');
    EXPECT_EQ(problemOf(bytes), DecodeProblem::MissingField);
}

TEST_P(EveryType, IsRefusedWhenItsReplyMarkDoesNotFitItsRole) {
    RandomMessage random{11};
    Message message = random.make(GetParam());
    message.inReplyTo = message.inReplyTo ? std::nullopt : std::optional<Seq>{5};
    EXPECT_EQ(problemOf(encode(message)), DecodeProblem::WrongReplyMark);
}

TEST_P(EveryType, NeverCrashesOnBytesThatWereChangedAtRandom) {
    std::mt19937 engine{static_cast<std::uint32_t>(GetParam())};
    RandomMessage random{3};
    const QByteArray sound = encode(random.make(GetParam()));
    int refused = 0;
    for (int round = 0; round < 200; ++round) {
        QByteArray bytes = sound;
        for (int hit = 0; hit < 3; ++hit) {
            bytes[static_cast<qsizetype>(engine() % static_cast<std::uint32_t>(bytes.size()))] =
                static_cast<char>(engine() & 0xFFU);
        }
        const auto message = decode(bytes);
        refused += message ? 0 : 1;
        if (message) {
            // What is taken can be said again in the same way.
            const auto again = decode(encode(*message));
            ASSERT_TRUE(again);
            EXPECT_TRUE(isSameMessage(*message, *again));
        }
    }
    EXPECT_GT(refused, 0);
}

INSTANTIATE_TEST_SUITE_P(Codec, EveryType, testing::Range(std::size_t{0}, kTypeCount), [](const auto& about) {
    std::string name{messageTypes()[about.param].name};
    name.erase(std::remove(name.begin(), name.end(), '-'), name.end());
    return name;
});

TEST(Codec, WritesTheEnvelopeThatTheDocumentShows) {
    EXPECT_EQ(
        encode({7, 3, ArrivalStored{"k-1", db::ArrivalId{9}, "2", "A07"}}),
        QByteArray{
            R"({"b":{"arrival":9,"requestKey":"k-1","token":"A07","window":"2"},"n":7,"re":3,"t":"arrival-stored","v":1})"});
}

TEST(Codec, RefusesWhatIsNoMessage) {
    for (const char* text : {"", "{", "null", "[]", "7", "\"a\"", "{}", "{\"v\":1}", "\xff\xfe", "{\"v\":1,\"v\":1}"}) {
        EXPECT_TRUE(problemOf(text)) << text;
    }
    EXPECT_EQ(problemOf("{\"v\":1,\"t\":\"done\",\"n\":1,\"re\":1,\"b\":{},\"x\":1}"), DecodeProblem::BadEnvelope);
    EXPECT_EQ(problemOf("{\"v\":1,\"t\":\"done\",\"n\":0,\"re\":1,\"b\":{}}"), DecodeProblem::BadEnvelope);
    EXPECT_EQ(problemOf("{\"v\":1,\"t\":\"done\",\"n\":-1,\"re\":1,\"b\":{}}"), DecodeProblem::BadEnvelope);
    EXPECT_EQ(problemOf("{\"v\":1,\"t\":\"done\",\"n\":1.0,\"re\":1,\"b\":{}}"), DecodeProblem::BadEnvelope);
    EXPECT_EQ(problemOf("{\"v\":1,\"t\":\"done\",\"n\":18446744073709551615,\"re\":1,\"b\":{}}"),
              DecodeProblem::BadEnvelope);
    EXPECT_EQ(problemOf("{\"v\":2,\"t\":\"done\",\"n\":1,\"re\":1,\"b\":{}}"), DecodeProblem::OtherProtocol);
    EXPECT_EQ(problemOf("{\"v\":1,\"t\":\"format-disk\",\"n\":1,\"b\":{}}"), DecodeProblem::UnknownType);
    EXPECT_EQ(problemOf("{\"v\":1,\"t\":\"done\",\"n\":1,\"re\":1,\"b\":[]}"), DecodeProblem::WrongType);
    EXPECT_FALSE(problemOf("{\"v\":1,\"t\":\"done\",\"n\":1,\"re\":1,\"b\":{}}"));
}

TEST(Codec, RefusesAKeyThatStandsTwice) {
    EXPECT_EQ(problemOf("{\"v\":1,\"t\":\"take-arrival\",\"n\":1,\"b\":{\"arrival\":1,\"arrival\":2}}"),
              DecodeProblem::NotJson);
}

TEST(Codec, RefusesNestingWithoutEnd) {
    EXPECT_EQ(problemOf(QByteArray(100000, '[')), DecodeProblem::NotJson);
    EXPECT_EQ(problemOf(QByteArray{"{\"v\":1,\"t\":\"done\",\"n\":1,\"re\":1,\"b\":"} + QByteArray(50, '[') +
                        QByteArray(50, ']') + "}"),
              DecodeProblem::NotJson);
}

TEST(Codec, RefusesTextThatIsNotUtf8AndHalfACharacterPair) {
    const Message message{1, std::nullopt, SearchResidents{"abc"}};
    EXPECT_EQ(problemOf(changed(message, "abc", "a\xc3(")), DecodeProblem::NotJson);
    EXPECT_EQ(problemOf(changed(message, "abc", "a\\ud800b")), DecodeProblem::NotJson);
    EXPECT_EQ(problemOf(changed(message, "abc", "\xed\xa0\x80")), DecodeProblem::NotJson);
}

TEST(Codec, RefusesAMessageOverTheSizeLimit) {
    EXPECT_EQ(problemOf(QByteArray(kMaxMessageBytes + 1, ' ')), DecodeProblem::TooLong);
}

TEST(Codec, RefusesWrongTypesAndNumbersOutOfRange) {
    const Message probe{1, std::nullopt, aProbe()};
    EXPECT_EQ(problemOf(changed(probe, "\"chips\":3", "\"chips\":3.0")), DecodeProblem::WrongType);
    EXPECT_EQ(problemOf(changed(probe, "\"chips\":3", "\"chips\":\"3\"")), DecodeProblem::WrongType);
    EXPECT_EQ(problemOf(changed(probe, "\"chips\":3", "\"chips\":null")), DecodeProblem::WrongType);
    EXPECT_EQ(problemOf(changed(probe, "\"chips\":3", "\"chips\":0")), DecodeProblem::OutOfRange);
    EXPECT_EQ(problemOf(changed(probe, "\"chips\":3", "\"chips\":99999999999")), DecodeProblem::OutOfRange);
    EXPECT_EQ(problemOf(changed(probe, "\"quality\":0.0", "\"quality\":1.5")), DecodeProblem::OutOfRange);
    EXPECT_EQ(problemOf(changed(probe, "\"quality\":0.0", "\"quality\":NaN")), DecodeProblem::NotJson);
    EXPECT_EQ(problemOf(changed(probe, "\"quality\":0.0", "\"quality\":1e999")), DecodeProblem::NotJson);
    EXPECT_EQ(problemOf(changed(probe, "\"firstGoodFrameAt\":0", "\"firstGoodFrameAt\":-1")),
              DecodeProblem::OutOfRange);
    const Message take{1, std::nullopt, TakeArrival{db::ArrivalId{5}}};
    EXPECT_EQ(problemOf(changed(take, ":5", ":0")), DecodeProblem::OutOfRange);
    EXPECT_EQ(problemOf(changed(take, ":5", ":-5")), DecodeProblem::OutOfRange);
    EXPECT_EQ(problemOf(changed(take, ":5", ":true")), DecodeProblem::WrongType);
}

TEST(Codec, TakesVectorsOfEveryWidthThatAManifestMayName) {
    for (const std::size_t width : {vision::kLeastWidth, std::size_t{65}, std::size_t{66}, std::size_t{128},
                                    std::size_t{256}, std::size_t{640}, vision::kMostWidth}) {
        const Message message{1, std::nullopt, aProbe(width)};
        const auto decoded = decode(encode(message));
        ASSERT_TRUE(decoded.has_value()) << width;
        EXPECT_TRUE(isSameMessage(*decoded, message)) << width;
    }
}

TEST(Codec, RefusesAVectorOfAnotherSizeOrLengthOrWithNotANumber) {
    for (const std::size_t width : {std::size_t{0}, std::size_t{1}, vision::kLeastWidth - 1, vision::kMostWidth + 1}) {
        EXPECT_EQ(problemOf(encode({1, std::nullopt, aProbe(width)})), DecodeProblem::BadVector) << width;
    }
    const Message whole{1, std::nullopt, aProbe()};
    EXPECT_EQ(problemOf(changed(whole, "\"values\":\"", "\"values\":\"AA")), DecodeProblem::BadVector);
    EXPECT_EQ(problemOf(changed(whole, "\"values\":\"", "\"values\":\"AAAA")), DecodeProblem::BadVector);
    EXPECT_EQ(problemOf(changed(whole, "\"values\":\"", "\"values\":\"====")), DecodeProblem::BadVector);
    Identify probe = aProbe();
    probe.probe.values[5] = std::numeric_limits<float>::quiet_NaN();
    EXPECT_EQ(problemOf(encode({1, std::nullopt, probe})), DecodeProblem::BadVector);
    probe = aProbe();
    probe.probe.values[5] = std::numeric_limits<float>::infinity();
    EXPECT_EQ(problemOf(encode({1, std::nullopt, probe})), DecodeProblem::BadVector);
    probe = aProbe();
    for (float& value : probe.probe.values) {
        value *= 1.01F;
    }
    EXPECT_EQ(problemOf(encode({1, std::nullopt, probe})), DecodeProblem::BadVector);
    probe = aProbe();
    probe.probe.model.hex = "not a digest";
    EXPECT_EQ(problemOf(encode({1, std::nullopt, probe})), DecodeProblem::BadText);
}

TEST(Codec, RefusesTextsAndArraysOverOrUnderTheirLimit) {
    const Message open{1, std::nullopt, OpenResident{db::ResidentId{1}, "办证"}};
    EXPECT_FALSE(problemOf(encode(open)));
    EXPECT_EQ(problemOf(changed(open, "办证", "办")), DecodeProblem::TooShort);
    EXPECT_EQ(problemOf(changed(open, "办证", std::string(101, 'x').c_str())), DecodeProblem::TooLong);
    EnrolmentSubmit submit;
    submit.enrolmentKey = "e";
    submit.consentVersion = "1";
    submit.consentHash = std::string(64, '0');
    submit.chips.assign(2, {aProbe().probe, 1.0F});
    EXPECT_EQ(problemOf(encode({1, std::nullopt, submit})), DecodeProblem::TooShort);
    submit.chips.assign(3, {aProbe().probe, 1.0F});
    EXPECT_FALSE(problemOf(encode({1, std::nullopt, submit})));
    QByteArray bytes = encode({1, std::nullopt, submit});
    const QByteArray chip = bytes.mid(bytes.indexOf("[") + 1, bytes.indexOf("},{\"embedding") - bytes.indexOf("["));
    bytes.replace("[", QByteArray{"["} + (chip + ",").repeated(6));
    EXPECT_EQ(problemOf(bytes), DecodeProblem::TooLong);
}

TEST(Codec, RefusesKeysDigitsAndDatesOfAnotherForm) {
    EXPECT_EQ(problemOf(encode({1, std::nullopt, EnrolmentAsk{"a b"}})), DecodeProblem::BadText);
    EXPECT_EQ(problemOf(encode({1, std::nullopt, EnrolmentAsk{""}})), DecodeProblem::TooShort);
    EXPECT_EQ(problemOf(encode({1, std::nullopt, EnrolmentAsk{std::string(65, 'a')}})), DecodeProblem::TooLong);
    EXPECT_EQ(problemOf(encode({1, std::nullopt, SignInStart{"12a4"}})), DecodeProblem::BadText);
    EXPECT_EQ(problemOf(encode({1, std::nullopt, SignInStart{"12345"}})), DecodeProblem::BadText);
    EXPECT_EQ(problemOf(changed({1, std::nullopt, KioskState{CameraState::Busy}}, "busy", "BUSY")),
              DecodeProblem::UnknownName);
}

TEST(Codec, WritesDatesAsDaysAndRefusesDaysThatDoNotExist) {
    ResidentRecord record;
    record.resident.id = db::ResidentId{1};
    record.summary.resident = db::ResidentId{1};
    record.resident.birthDate = db::Date{std::chrono::year{1944}, std::chrono::month{2}, std::chrono::day{29}};
    const Message message{1, 1, record};
    EXPECT_FALSE(problemOf(encode(message)));
    EXPECT_EQ(problemOf(changed(message, "1944-02-29", "1945-02-29")), DecodeProblem::OutOfRange);
    EXPECT_EQ(problemOf(changed(message, "1944-02-29", "1944-2-029")), DecodeProblem::BadText);
    EXPECT_EQ(problemOf(changed(message, "1944-02-29", "1944-02-29T00")), DecodeProblem::BadText);
}

TEST(Codec, CutsATooLongTextAtACharacterAndSaysSo) {
    SearchResidents search;
    for (int i = 0; i < 60; ++i) {
        search.text += "王";
    }
    const auto back = decode(encode({1, std::nullopt, search}));
    ASSERT_TRUE(back);
    const std::string& text = get<SearchResidents>(back->body).text;
    EXPECT_EQ(text.size(), 39U * 3U + 3U);
    EXPECT_EQ(text.substr(text.size() - 3), "…");
}

TEST(Codec, ReplacesBrokenUtf8WhenItWrites) {
    const auto back = decode(encode({1, std::nullopt,
                                     SearchResidents{"a\xff"
                                                     "b"}}));
    ASSERT_TRUE(back);
    EXPECT_EQ(get<SearchResidents>(back->body).text, "a\xEF\xBF\xBD"
                                                     "b");
}

TEST(MessageTypes, AreNamedOnceAndEveryRequestNamesItsAnswers) {
    std::set<std::string_view> names;
    for (const MessageType& type : messageTypes()) {
        EXPECT_TRUE(names.insert(type.name).second) << type.name;
    }
    for (const MessageType& type : messageTypes()) {
        EXPECT_EQ(type.answer.empty(), type.role != Role::Request) << type.name;
        EXPECT_EQ(type.sender == Sender::Hall, type.role != Role::Request) << type.name;
        std::istringstream answers{std::string{type.answer}};
        for (std::string one; std::getline(answers >> std::ws, one, ',');) {
            EXPECT_TRUE(names.contains(one)) << type.name << " answers " << one;
        }
    }
}

TEST(MessageTypes, MayBeSentOnlyByTheirSender) {
    EXPECT_TRUE(maySend(db::DeviceKind::Kiosk, typeOf(Identify{})));
    EXPECT_FALSE(maySend(db::DeviceKind::Desk, typeOf(Identify{})));
    EXPECT_TRUE(maySend(db::DeviceKind::Desk, typeOf(TakeArrival{})));
    EXPECT_FALSE(maySend(db::DeviceKind::Kiosk, typeOf(TakeArrival{})));
    EXPECT_FALSE(maySend(db::DeviceKind::Kiosk, typeOf(Welcome{})));
    EXPECT_TRUE(maySend(db::DeviceKind::Desk, typeOf(Hello{})));
}

} // namespace
} // namespace wire
