// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/matters/matter_page.h"
#include "kiosk/desk/matters/matter_start.h"
#include "kiosk/paper/slip_code.h"
#include "tests/support/fake_hall_link.h"

#include <QSignalSpy>
#include <gtest/gtest.h>

namespace desk_test {
namespace {

constexpr db::Time kNow{std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + std::chrono::hours{2}};

class FakePrinter : public paper::Printer {
public:
    [[nodiscard]] bool isThere() const override { return there; }
    [[nodiscard]] bool print(const paper::Sheet& sheet) override {
        sheets.push_back(sheet);
        return true;
    }
    bool there = true;
    std::vector<paper::Sheet> sheets;
};

class MatterStarts : public testing::Test {
protected:
    void begin(const char* item = "CIV-002") {
        start.begin(db::ResidentId{7}, QStringLiteral("何佩珍"), db::ArrivalId{3}, QString::fromLatin1(item));
    }
    void answerLast(const std::optional<wire::Body>& body) { link.answer(link.asked().size() - 1, body); }
    [[nodiscard]] wire::MatterStart sent() const { return link.askedOf<wire::MatterStart>().back(); }

    support::FakeHallLink link;
    guide::HallCatalogue catalogue;
    desk::CatalogueNames names{&catalogue};
    desk::MatterStart start{link, catalogue, names, [] { return kNow; }};
};

TEST_F(MatterStarts, TheItemThatTheVisitorChoseIsChosenAndItsMaterialsAreACheckList) {
    begin();
    ASSERT_TRUE(start.facts().hasItem);
    const auto count = start.facts().materials.size();
    ASSERT_GT(count, 1);
    EXPECT_EQ(start.facts().missing, count);
    start.toggle(0);
    EXPECT_TRUE(start.facts().materials[0].toMap().value(QStringLiteral("brought")).toBool());
    start.toggle(0);
    start.toggle(1);
    start.toggle(99);
    names.setLanguage(QStringLiteral("en"));
    start.start();
    const auto* item = catalogue.catalogue().item("CIV-002");
    EXPECT_EQ(sent().brought, std::vector<std::string>{item->materials[1].name.zh}) << "the hall's own names";
    EXPECT_EQ(sent().arrival, db::ArrivalId{3});
    EXPECT_EQ(sent().resident, db::ResidentId{7});
}

TEST_F(MatterStarts, AnItemIsFoundAsOneTypes) {
    begin("help");
    EXPECT_FALSE(start.facts().hasItem);
    EXPECT_FALSE(start.canStart());
    EXPECT_GT(start.facts().rows.size(), 50);
    start.setText(QStringLiteral("lsjz"));
    ASSERT_FALSE(start.facts().rows.isEmpty());
    start.chooseRow();
    ASSERT_TRUE(start.facts().hasItem);
    start.bringAll();
    EXPECT_EQ(start.facts().missing, 0);
    EXPECT_TRUE(start.canStart());
    start.chooseAgain();
    EXPECT_FALSE(start.facts().hasItem);
}

TEST_F(MatterStarts, WhatTheHallRefusesStaysOnTheSheet) {
    begin();
    QSignalSpy started{&start, &desk::MatterStart::started};
    start.start();
    EXPECT_FALSE(start.canStart()) << "asked once";
    answerLast(wire::MatterTold{.file = {}, .notice = {}, .refusal = db::Refusal{.rule = db::ProxyRefusal::Lapsed}});
    EXPECT_EQ(start.problem(), QStringLiteral("这位代办人的授权已经到期，请重新登记"));
    EXPECT_TRUE(start.isOpen());
    start.start();
    answerLast(wire::MatterTold{.file = wire::MatterFile{}, .notice = {"户口簿"}, .refusal = {}});
    EXPECT_EQ(started.count(), 1);
    EXPECT_FALSE(start.isOpen());
}

TEST_F(MatterStarts, AProxyIsNamedAndTheirAuthorityPutOnRecord) {
    begin();
    start.setProxied(true);
    EXPECT_EQ(link.askedOf<wire::AuthoritiesAsk>().size(), 1U);
    answerLast(wire::Authorities{});
    EXPECT_FALSE(start.canStart()) << "nobody is named";
    start.addAuthority(QStringLiteral("王芳"), 2, QStringLiteral("next year"));
    EXPECT_FALSE(start.problem().isEmpty()) << "no date";
    start.addAuthority(QStringLiteral("王芳"), 2, QStringLiteral("2026-12-31"));
    const auto added = link.askedOf<wire::AuthorityAdd>().back();
    EXPECT_EQ(added.kind, db::AuthorityKind::Written);
    EXPECT_EQ(added.until, db::Date{std::chrono::year{2026} / 12 / 31});
    answerLast(
        wire::Authorities{.all = {{.id = db::AuthorityId{1}, .holder = "王芳", .until = added.until}}, .refusal = {}});
    ASSERT_EQ(start.facts().authorities.size(), 1);
    EXPECT_TRUE(start.canStart());
    start.start();
    EXPECT_EQ(sent().proxy, "王芳");
}

TEST_F(MatterStarts, AComplaintNeedsWordsAndMayNameAColleague) {
    begin("ELD-001");
    start.setProxied(true);
    link.answer(link.asked().size() - 1, wire::Authorities{});
    start.choose(QStringLiteral("SAF-009"));
    ASSERT_TRUE(start.facts().isComplaint);
    EXPECT_FALSE(start.isProxied());
    EXPECT_FALSE(start.canStart());
    start.setWords(QStringLiteral("等了两小时"));
    start.setAbout(9);
    start.start();
    EXPECT_EQ(sent().words, "等了两小时");
    EXPECT_EQ(sent().about, db::StaffId{9});
}

TEST_F(MatterStarts, AComplaintWithoutANameTakesNeitherTheResidentNorTheVisitAlong) {
    begin("ELD-001");
    start.setAnonymous(true);
    EXPECT_FALSE(start.isAnonymous()) << "only a complaint";
    start.choose(QStringLiteral("SAF-009"));
    start.setAnonymous(true);
    ASSERT_TRUE(start.isAnonymous());
    EXPECT_TRUE(start.facts().mayBeNamed);
    start.choose(QStringLiteral("ELD-001"));
    EXPECT_FALSE(start.isAnonymous()) << "another item is in the resident's name again";
    start.choose(QStringLiteral("SAF-009"));
    start.setAnonymous(true);
    start.setWords(QStringLiteral("等了两小时"));
    start.start();
    EXPECT_FALSE(sent().resident);
    EXPECT_FALSE(sent().arrival);
    EXPECT_EQ(sent().words, "等了两小时");
}

TEST_F(MatterStarts, SomebodyWhoIsNotInTheRecordsMayComplain) {
    start.beginAnonymous();
    EXPECT_TRUE(start.isOpen());
    EXPECT_FALSE(start.facts().mayBeNamed);
    ASSERT_TRUE(start.facts().isComplaint) << "there is but one item of that kind";
    start.setAnonymous(false);
    EXPECT_TRUE(start.isAnonymous()) << "there is no name to put it under";
    start.chooseAgain();
    EXPECT_EQ(start.facts().rows.size(), 1) << "nothing but complaints";
    start.choose(QStringLiteral("ELD-001"));
    EXPECT_FALSE(start.canStart());
    start.choose(QStringLiteral("SAF-009"));
    EXPECT_FALSE(start.canStart());
    start.setWords(QStringLiteral("等了两小时"));
    start.start();
    EXPECT_FALSE(sent().resident);
    start.cancel();
    EXPECT_FALSE(start.isOpen());
    EXPECT_FALSE(start.isAnonymous());
}

TEST_F(MatterStarts, ASlipWithoutANameSaysThatItIsTheOnlyWay) {
    desk::MatterPage page{link, names, [] { return kNow; }};
    const auto printer = std::make_shared<FakePrinter>();
    page.setPrinter(printer);
    wire::MatterTold told{.file = wire::MatterFile{}, .notice = {}, .refusal = {}};
    told.file->number = "20001233";
    told.file->code = "407115";
    page.show(told);
    EXPECT_TRUE(page.facts().isWithoutName);
    EXPECT_EQ(page.facts().resident, QStringLiteral("没有留姓名"));
    page.printSlip();
    ASSERT_EQ(printer->sheets.size(), 1U);
    const QString slip = printer->sheets[0].lines.join(QLatin1Char('\n'));
    EXPECT_FALSE(slip.contains(QStringLiteral("居民：")));
    EXPECT_TRUE(slip.contains(QStringLiteral("407115")));
    EXPECT_TRUE(slip.contains(QStringLiteral("请收好这张回执"))) << slip.toStdString();
    page.finish(QStringLiteral("已道歉"), 1);
    EXPECT_FALSE(link.askedOf<wire::MatterAct>().back().told) << "there is nobody to tell";
}

TEST_F(MatterStarts, MaterialsAreNamedInTheDesksLanguageAndBroughtInTheHalls) {
    desk::MatterPage page{link, names, [] { return kNow; }};
    names.setLanguage(QStringLiteral("en"));
    wire::MatterTold told{.file = wire::MatterFile{}, .notice = {"户口簿", "房东的话"}, .refusal = {}};
    told.file->matter.resident = db::ResidentId{7};
    told.file->matter.itemCode = "CIV-002";
    told.file->matter.missing = told.notice;
    page.show(told);
    const QStringList named{QStringLiteral("Household register"), QStringLiteral("房东的话")};
    EXPECT_EQ(page.facts().noticeLines, named) << "what staff wrote stays as they wrote it";
    EXPECT_EQ(page.facts().missing, named);
    page.bring({QStringLiteral("Household register")});
    EXPECT_EQ(link.askedOf<wire::MatterAct>().back().materials, std::vector<std::string>{"户口簿"});
}

TEST_F(MatterStarts, WhatIsMissingIsPrintedOrStaysOnTheScreen) {
    desk::MatterPage page{link, names, [] { return kNow; }};
    const auto printer = std::make_shared<FakePrinter>();
    page.setPrinter(printer);
    wire::MatterTold told{.file = wire::MatterFile{}, .notice = {"户口簿", "照片"}, .refusal = {}};
    told.file->matter.missing = told.notice;
    told.file->matter.resident = db::ResidentId{7};
    told.file->residentName = "何佩珍";
    told.file->number = "20001233";
    told.file->code = "407115";
    page.show(told);
    EXPECT_EQ(page.facts().number, QStringLiteral("2000 1233"));
    EXPECT_EQ(page.facts().code, QStringLiteral("407115"));
    EXPECT_EQ(page.facts().noticeLines.size(), 2);
    page.printSlip();
    ASSERT_EQ(printer->sheets.size(), 1U);
    EXPECT_TRUE(printer->sheets[0].title.startsWith(QStringLiteral("一次性告知单")));
    EXPECT_TRUE(printer->sheets[0].lines.contains(QStringLiteral("编号 2000 1233，查询码 407115")));
    EXPECT_EQ(paper::slipIn(printer->sheets[0].code.toStdString()),
              (paper::Slip{.number = "20001233", .code = "407115"}));
    EXPECT_TRUE(printer->sheets[0].lines.contains(QStringLiteral("□ 照片")));
    printer->there = false;
    page.printSlip();
    EXPECT_EQ(printer->sheets.size(), 1U);
    EXPECT_EQ(page.printing(), QStringLiteral("没有找到打印机，请照屏幕写给居民"));
    EXPECT_EQ(page.facts().noticeLines.size(), 2) << "it stays on the screen";
    page.closeNotice();
    EXPECT_TRUE(page.facts().noticeLines.isEmpty());
    page.printSlip();
    EXPECT_TRUE(page.printing().contains(QStringLiteral("打印机"))) << "what is missing can be printed later, too";
}

TEST_F(MatterStarts, TheReceiptSaysByWhenWhoAndThatItIsPutOff) {
    desk::MatterPage page{link, names, [] { return kNow; }};
    const auto printer = std::make_shared<FakePrinter>();
    page.setPrinter(printer);
    wire::MatterTold told{.file = wire::MatterFile{}, .notice = {}, .refusal = {}};
    told.file->matter.resident = db::ResidentId{7};
    told.file->matter.promisedBy = db::Date{std::chrono::year{2026} / 12 / 4};
    told.file->ownerName = "周敏";
    page.show(told);
    EXPECT_EQ(page.facts().delayed, QString());
    told.file->delayed =
        wire::CaseDelay{.on = db::Date{std::chrono::year{2026} / 11 / 19}, .reason = "要等街道核实住址"};
    page.show(told);
    EXPECT_EQ(page.facts().delayed, QStringLiteral("11 月 19 日延期：要等街道核实住址"));
    page.printSlip();
    ASSERT_EQ(printer->sheets.size(), 1U);
    const QString slip = printer->sheets[0].lines.join(QLatin1Char('\n'));
    EXPECT_TRUE(slip.contains(QStringLiteral("承诺 12 月 4 日前办结"))) << slip.toStdString();
    EXPECT_TRUE(slip.contains(QStringLiteral("11 月 19 日延期：要等街道核实住址")));
    EXPECT_TRUE(slip.contains(QStringLiteral("经办人：周敏")));
}

TEST_F(MatterStarts, AnAuthorityThatIsRefusedLetsNobodyBegin) {
    begin("ELD-001");
    start.setProxied(true);
    link.answer(link.asked().size() - 1, wire::Authorities{});
    start.addAuthority(QStringLiteral("王芳"), 2, QString{});
    link.answer(link.asked().size() - 1,
                wire::Authorities{.all = {}, .refusal = db::Refusal{.rule = db::ProxyRefusal::EndNeeded}});
    EXPECT_FALSE(start.problem().isEmpty());
    EXPECT_FALSE(start.canStart());
}

TEST_F(MatterStarts, WithNothingMissingTheSlipIsAReceipt) {
    desk::MatterPage page{link, names, [] { return kNow; }};
    const auto printer = std::make_shared<FakePrinter>();
    page.setPrinter(printer);
    wire::MatterTold told{.file = wire::MatterFile{}, .notice = {}, .refusal = {}};
    told.file->matter.resident = db::ResidentId{7};
    told.file->residentName = "何佩珍";
    told.file->number = "20001233";
    told.file->code = "407115";
    page.show(told);
    page.printSlip();
    ASSERT_EQ(printer->sheets.size(), 1U);
    EXPECT_TRUE(printer->sheets[0].title.startsWith(QStringLiteral("受理回执")));
    EXPECT_TRUE(printer->sheets[0].lines.contains(QStringLiteral("编号 2000 1233，查询码 407115")));
    for (const QString& line : printer->sheets[0].lines) {
        EXPECT_FALSE(line.startsWith(QChar(u'□')));
        EXPECT_FALSE(line.endsWith(QChar(u'：'))) << "a line to write on";
    }
}

TEST_F(MatterStarts, AStartUnderWayIsNotDroppedByAnotherQuestion) {
    begin("ELD-001");
    start.start();
    ASSERT_TRUE(start.isBusy());
    start.setProxied(true);
    EXPECT_FALSE(start.isProxied());
    EXPECT_TRUE(link.askedOf<wire::AuthoritiesAsk>().empty());
}

} // namespace
} // namespace desk_test
