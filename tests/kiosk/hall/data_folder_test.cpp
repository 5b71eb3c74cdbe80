// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/data_folder.h"

#include <QTemporaryDir>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using hall::DataFolder;
using hall::HallConfig;

class DataFolderTest : public ::testing::Test {
protected:
    void write(const std::string& text) { std::ofstream(m_folder.config()) << text; }

    QTemporaryDir m_dir;
    DataFolder m_folder{m_dir.path().toStdString()};
};

TEST_F(DataFolderTest, AConfigIsReadAsItWasWritten) {
    HallConfig config{.hallName = "清河社区服务大厅",
                      .phone = "000-0000 1234 转 8",
                      .windows = {{.number = "1", .categories = {"ELD", "MED"}}, {.number = "2", .categories = {}}},
                      .catalogue = "catalogue",
                      .listenAddress = "127.0.0.1",
                      .port = 9000,
                      .host = "192.168.1.10",
                      .sameVisit = std::chrono::minutes(45),
                      .deskIdleLock = std::chrono::seconds(300),
                      .minimumLiveness = 0.75F,
                      .isDemo = true};
    ASSERT_TRUE(hall::writeConfig(m_folder, config));

    const auto read = hall::readConfig(m_folder);

    ASSERT_TRUE(read) << read.error().context;
    EXPECT_EQ(*read, config);
}

TEST_F(DataFolderTest, AShortConfigTakesTheDefaults) {
    write(R"({"hallName": "一门"})");
    const auto read = hall::readConfig(m_folder);
    ASSERT_TRUE(read) << read.error().context;
    EXPECT_EQ(*read, HallConfig{.hallName = "一门"});
}

TEST_F(DataFolderTest, AMissingConfigIsNotFound) {
    const auto read = hall::readConfig(m_folder);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().kind, db::ErrorKind::NotFound);
}

TEST_F(DataFolderTest, AWrongFieldIsNamed) {
    for (const auto& [text, field] :
         {std::pair{R"({"port": 1})", "hallName"},
          {R"({"hallName": "a", "port": 70000})", "port"},
          {R"({"hallName": "a", "port": "x"})", "port"},
          {R"({"hallName": "a", "phone": 12345})", "phone"},
          {R"({"hallName": "a", "phone": "1\n2"})", "phone"},
          {R"({"hallName": "a", "phone": "01234567890123456789012345678901234567890"})", "phone"},
          {R"({"hallName": "a", "windows": [{}]})", "windows"},
          {R"({"hallName": "a", "minimumLiveness": 2})", "minimumLiveness"},
          {R"({"hallName": "a", "demo": "yes"})", "demo"},
          {R"({"hallName": "a", "retention": []})", "retention"},
          {R"({"hallName": "a", "retention": {"visit": {"days": 3}}})", "retention.visit"},
          {R"({"hallName": "a", "retention": {"visits": 3}})", "retention.visits"},
          {R"({"hallName": "a", "retention": {"visits": {"days": 0}}})", "retention.visits"},
          {R"({"hallName": "a", "retention": {"visits": {"days": -1}}})", "retention.visits"},
          {R"({"hallName": "a", "retention": {"visits": {"days": 1.5}}})", "retention.visits"},
          {R"({"hallName": "a", "retention": {"visits": {"days": "long"}}})", "retention.visits"},
          {R"({"hallName": "a", "retention": {"visits": {"days": 99999999999}}})", "retention.visits"},
          {R"({"hallName": "a", "retention": {"visits": {"days": null}}})", "retention.visits"},
          {R"({"hallName": "a", "retention": {"visits": {"byItself": 1}}})", "retention.visits"},
          {R"({"hallName": "a", "retention": {"withdrawn-consents": {"days": 30}}})", "retention.withdrawn-consents"},
          {R"({"hallName": "a", "sameVisitMinutes": 0})", "sameVisitMinutes"},
          {R"({"hallName")", "not JSON"}}) {
        write(text);
        const auto read = hall::readConfig(m_folder);
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().kind, db::ErrorKind::Invalid);
        EXPECT_THAT(read.error().context, ::testing::HasSubstr(field));
    }
}

TEST_F(DataFolderTest, RetentionRulesTakeThePlaceOfTheUsualOnesOneByOne) {
    write(R"({"hallName": "a", "retention": {"visits": {"days": 90, "byItself": true},
              "matters": {"days": null, "because": "archive"}}})");
    const auto read = hall::readConfig(m_folder);
    ASSERT_TRUE(read);
    auto expected = db::retention::usualRules();
    auto& visits = expected.at(static_cast<std::size_t>(db::DataKind::Visits));
    visits.after = std::chrono::days(90);
    visits.byItself = true;
    auto& matters = expected.at(static_cast<std::size_t>(db::DataKind::Matters));
    matters.after.reset();
    matters.because = "archive";
    EXPECT_EQ(read->retention, expected);
    ASSERT_TRUE(hall::writeConfig(m_folder, *read));
    EXPECT_EQ(hall::readConfig(m_folder).value().retention, expected) << "written as it was read";
}

TEST_F(DataFolderTest, ASecondHallOnTheSameFolderIsRefusedUntilTheFirstEnds) {
    {
        const auto first = hall::FolderLock::take(m_folder);
        ASSERT_TRUE(first);
        const auto second = hall::FolderLock::take(m_folder);
        ASSERT_FALSE(second);
        EXPECT_EQ(second.error().kind, db::ErrorKind::Busy);
    }
    EXPECT_TRUE(hall::FolderLock::take(m_folder));
}

} // namespace
