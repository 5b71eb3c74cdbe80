// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/guide/guide.h"

#include "kiosk/paper/qr_image.h"
#include "tests/kiosk/lobby/lobby_on_fakes.h"

#include <gtest/gtest.h>

namespace lobby {
namespace {

class FakePrinter final : public Printer {
public:
    [[nodiscard]] bool isThere() const override { return there; }
    [[nodiscard]] bool print(const Sheet& sheet) override {
        sheets.push_back(sheet);
        return works;
    }
    bool there = true;
    bool works = true;
    std::vector<Sheet> sheets;
};

class GuideTest : public testing::Test {
protected:
    guide::HallCatalogue catalogue;
    std::shared_ptr<FakePrinter> printer = std::make_shared<FakePrinter>();
    Guide book{catalogue, printer};
};

TEST_F(GuideTest, GoesFromFieldToItemToFlowAndBack) {
    EXPECT_EQ(book.categories().size(), 7);
    book.openCategory(QStringLiteral("elderly"));
    EXPECT_EQ(book.page(), Guide::Page::Items);
    EXPECT_GE(book.items().size(), 10);
    book.openItem(QStringLiteral("ELD-001"));
    EXPECT_EQ(book.words().title, QStringLiteral("高龄津贴"));
    book.openFlow();
    EXPECT_EQ(book.page(), Guide::Page::Flow);
    EXPECT_GT(book.flow().value(QStringLiteral("rows")).toInt(), 3);
    EXPECT_TRUE(book.back());
    EXPECT_EQ(book.page(), Guide::Page::Item);
    EXPECT_TRUE(book.back());
    EXPECT_TRUE(book.back());
    EXPECT_EQ(book.page(), Guide::Page::Categories);
    EXPECT_FALSE(book.back());
}

TEST_F(GuideTest, ACodeThatIsNoneOpensNothing) {
    book.openCategory(QStringLiteral("none"));
    book.openItem(QStringLiteral("NONE"));
    book.openFlow();
    book.openTakeAway();
    EXPECT_EQ(book.page(), Guide::Page::Categories);
}

TEST_F(GuideTest, SearchesByLetters) {
    book.openSearch();
    EXPECT_TRUE(book.items().isEmpty());
    for (const char letter : {'G', 'L', 'J', 'T'}) {
        book.type(QString(QLatin1Char(letter)));
    }
    ASSERT_FALSE(book.items().isEmpty());
    EXPECT_EQ(book.items().front().toMap().value(QStringLiteral("code")).toString(), QStringLiteral("ELD-001"));
    book.type({});
    EXPECT_EQ(book.typed(), QStringLiteral("GLJ"));
    book.clearTyped();
    EXPECT_TRUE(book.typed().isEmpty());
}

TEST_F(GuideTest, SearchesByWordsWrittenByHand) {
    const auto scribe = std::make_shared<support::FakeScribe>();
    Guide written{catalogue, printer, scribe};
    written.openSearch();
    written.openWriting();
    EXPECT_TRUE(written.items().isEmpty());
    written.entry()->addStroke({{10, 10}, {90, 10}});
    QCoreApplication::processEvents();
    written.entry()->choose(0);
    EXPECT_EQ(written.entry()->text(), QStringLiteral("灯"));
    written.entry()->erase();
    written.entry()->add(QStringLiteral("高龄"));
    ASSERT_FALSE(written.items().isEmpty());
    EXPECT_EQ(written.items().front().toMap().value(QStringLiteral("code")).toString(), QStringLiteral("ELD-001"));
    written.openItem(QStringLiteral("ELD-001"));
    EXPECT_TRUE(written.back());
    EXPECT_EQ(written.entry()->text(), QStringLiteral("高龄")) << "who goes back sees what was found";
    EXPECT_TRUE(written.back());
    EXPECT_EQ(written.page(), Guide::Page::Categories) << "the letters were left for it";
    written.openWriting();
    EXPECT_TRUE(written.entry()->text().isEmpty());
}

TEST_F(GuideTest, ForgetsWhatWasWritten) {
    const auto scribe = std::make_shared<support::FakeScribe>();
    Guide written{catalogue, printer, scribe};
    written.openWriting();
    written.entry()->add(QStringLiteral("低保"));
    written.entry()->addStroke({{10, 10}, {90, 10}});
    written.reset();
    EXPECT_TRUE(written.entry()->text().isEmpty());
    EXPECT_EQ(written.entry()->strokes(), 0);
    EXPECT_GT(scribe->forgotten, 0);
}

TEST_F(GuideTest, OffersNoHandwritingWhereNothingReadsIt) {
    book.openWriting();
    EXPECT_EQ(book.page(), Guide::Page::Categories);
}

TEST_F(GuideTest, ReadsAloudWhatToBring) {
    book.openItem(QStringLiteral("ELD-001"));
    EXPECT_TRUE(book.words().body.contains(QStringLiteral("身份证")));
    book.setLanguage(Language::English);
    EXPECT_EQ(book.words().title, QStringLiteral("Old-age allowance"));
    EXPECT_TRUE(book.words().body.contains(QStringLiteral("ID card")));
}

TEST_F(GuideTest, PrintsTheListAndTheForm) {
    book.openItem(QStringLiteral("ELD-001"));
    book.openTakeAway();
    book.printList();
    book.printForm();
    ASSERT_EQ(printer->sheets.size(), 2U);
    EXPECT_EQ(printer->sheets[0].title, QStringLiteral("高龄津贴"));
    EXPECT_TRUE(printer->sheets[0].lines.join(QChar(u'\n')).contains(QStringLiteral("户口簿")));
    EXPECT_EQ(printer->sheets[1].lines.front(), QStringLiteral("姓名："));
    EXPECT_FALSE(book.printing().isEmpty());
}

TEST_F(GuideTest, SaysPlainlyWhenThereIsNoPrinter) {
    printer->there = false;
    book.openItem(QStringLiteral("ELD-001"));
    EXPECT_FALSE(book.canPrint());
    book.printList();
    EXPECT_TRUE(printer->sheets.empty());
    EXPECT_FALSE(book.printing().isEmpty());
}

TEST_F(GuideTest, EveryItemFitsIntoOneCodeInBothLanguages) {
    for (const auto& item : catalogue.catalogue().items) {
        book.openItem(QString::fromStdString(item.code));
        for (const Language language : {Language::Chinese, Language::English}) {
            book.setLanguage(language);
            const QImage code = paper::qrImage(book.takeAway());
            ASSERT_FALSE(code.isNull()) << item.code;
            EXPECT_LE(code.width(), 8 + 97)
                << item.code << ": version 20 or below, that a telephone reads off a screen";
        }
    }
    EXPECT_TRUE(paper::qrImage({}).isNull());
}

TEST(GuideAtTheKiosk, TakesSomebodyToTheCounterForAnItem) {
    LobbyOnFakes kiosk;
    kiosk.app.openGuide();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Guide);
    kiosk.app.choice()->chooseItem();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Guide) << "no item is open";
    kiosk.app.guide()->openItem(QStringLiteral("ELD-001"));
    kiosk.app.choice()->chooseItem();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Stored);
    const auto arrivals = kiosk.link.askedOf<wire::AnonymousArrival>();
    ASSERT_EQ(arrivals.size(), 1U);
    EXPECT_EQ(arrivals.front().category, "ELD-001");
}

TEST(GuideAtTheKiosk, GoesBackToWhereItCameFrom) {
    LobbyOnFakes kiosk;
    kiosk.app.openGuide();
    kiosk.app.back();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Attract);
    kiosk.becomeStranger();
    kiosk.app.openGuide();
    kiosk.app.guide()->openSearch();
    kiosk.app.back();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Guide);
    kiosk.app.back();
    EXPECT_EQ(kiosk.app.state(), LobbyState::Stranger);
}

TEST(GuideAtTheKiosk, ReadersHaveTimeAndLeaveNothingBehind) {
    LobbyOnFakes kiosk;
    kiosk.app.openGuide();
    kiosk.app.guide()->openItem(QStringLiteral("ELD-001"));
    kiosk.pass(100s);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Guide);
    kiosk.pass(30s);
    EXPECT_EQ(kiosk.app.state(), LobbyState::Attract);
    EXPECT_TRUE(kiosk.app.guide()->itemCode().isEmpty());
}

} // namespace
} // namespace lobby
