// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/base/words.h"

#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <gtest/gtest.h>

namespace {

struct Sentence {
    QString source;
    QString translation; ///< all forms, one after the other
    QStringList forms;   ///< of a sentence with a number of things, in the language's order
    bool isUnfinished = false;
};

QList<Sentence> sentencesOf(const QString& path) {
    QFile file{path};
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    QXmlStreamReader xml{&file};
    QList<Sentence> list;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) { continue; }
        if (xml.name() == QLatin1String("message")) { list.append(Sentence{}); }
        if (xml.name() == QLatin1String("source")) { list.last().source = xml.readElementText(); }
        if (xml.name() != QLatin1String("translation")) { continue; }
        list.last().isUnfinished = xml.attributes().hasAttribute(QLatin1String("type"));
        while (xml.readNext() != QXmlStreamReader::EndElement) {
            if (xml.isStartElement()) {
                list.last().forms << xml.readElementText();
            } else {
                list.last().translation += xml.text().toString().trimmed();
            }
        }
        list.last().translation += list.last().forms.join(QString{});
    }
    EXPECT_FALSE(xml.hasError());
    return list;
}

QStringList placesIn(const QString& text) {
    QStringList places;
    auto found = QRegularExpression{QStringLiteral("%[0-9]")}.globalMatch(text);
    while (found.hasNext()) {
        places << found.next().captured();
    }
    places.sort();
    return places;
}

class DeskTranslation : public testing::TestWithParam<const char*> {
protected:
    const QString path = QStringLiteral(YIMEN_SOURCE "/assets/translations/") + QString::fromLatin1(GetParam());
};

/// lupdate reads the sources again into a copy: what it adds is a sentence that nobody has translated.
TEST_P(DeskTranslation, HasEverySentenceOfTheScreens) {
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("copy.ts"));
    ASSERT_TRUE(QFile::copy(path, copy));
    QProcess lupdate;
    lupdate.start(QStringLiteral(YIMEN_LUPDATE),
                  {QStringLiteral("-I"), QStringLiteral(YIMEN_SOURCE), QStringLiteral("-no-obsolete"),
                   QStringLiteral("-locations"), QStringLiteral("none"), QStringLiteral(YIMEN_SOURCE "/kiosk/desk"),
                   QStringLiteral("-ts"), copy});
    ASSERT_TRUE(lupdate.waitForFinished(60'000));
    ASSERT_EQ(lupdate.exitCode(), 0);
    const auto now = sentencesOf(copy);
    EXPECT_GT(now.size(), 200);
    for (const Sentence& one : now) {
        EXPECT_FALSE(one.isUnfinished) << one.source.toStdString();
        EXPECT_FALSE(one.translation.isEmpty()) << one.source.toStdString();
    }
    EXPECT_EQ(now.size(), sentencesOf(path).size()) << "sentences that no screen says any more";
}

TEST_P(DeskTranslation, KeepsEveryPlaceForAValue) {
    for (const Sentence& one : sentencesOf(path)) {
        EXPECT_EQ(placesIn(one.source), placesIn(one.translation)) << one.source.toStdString();
    }
}

TEST_P(DeskTranslation, SaysTheNumberOfThingsInEveryForm) {
    int counted = 0;
    for (const Sentence& one : sentencesOf(path)) {
        counted += one.forms.empty() ? 0 : 1;
        for (const QString& form : one.forms) {
            EXPECT_TRUE(form.contains(QLatin1String("%n"))) << one.source.toStdString();
        }
    }
    EXPECT_GE(counted, 5);
}

INSTANTIATE_TEST_SUITE_P(BothLanguages, DeskTranslation, testing::Values("desk_zh_CN.ts", "desk_en.ts"));

TEST(DeskEnglish, LeavesNoChineseBehind) {
    // By script alone: by script extensions a middle dot is Han, too, from Unicode 16 (PCRE2 10.45) on.
    const QRegularExpression chinese{QStringLiteral("\\p{sc:Han}")};
    for (const Sentence& one : sentencesOf(QStringLiteral(YIMEN_SOURCE "/assets/translations/desk_en.ts"))) {
        EXPECT_FALSE(one.translation.contains(chinese)) << one.translation.toStdString();
    }
}

TEST(DeskEnglish, SaysOneDayAndTwoDays) {
    const QStringList counted{QStringLiteral("还剩 %n 个工作日"), QStringLiteral("超期 %n 个工作日"),
                              QStringLiteral("%n 个工作日"), QStringLiteral("%n 分钟"),
                              QStringLiteral("%n 位居民登记了人脸")};
    qsizetype found = 0;
    for (const Sentence& one : sentencesOf(QStringLiteral(YIMEN_SOURCE "/assets/translations/desk_en.ts"))) {
        if (!counted.contains(one.source)) { continue; }
        ++found;
        ASSERT_EQ(one.forms.size(), 2) << one.source.toStdString();
        EXPECT_NE(one.forms[0], one.forms[1]) << one.source.toStdString();
    }
    EXPECT_EQ(found, counted.size());
}

template <typename Rule>
void addSentences(QStringList& sentences, Rule last) {
    for (int each = 0; each <= static_cast<int>(last); ++each) {
        sentences << desk::words::refusedBy(db::Refusal{.rule = static_cast<Rule>(each), .limit = 10});
    }
}

TEST(DeskWords, SayEveryRuleThatRefuses) {
    QStringList sentences;
    addSentences(sentences, db::MatterRefusal::NobodysMatter);
    addSentences(sentences, db::HandOverRefusal::NotForYou);
    addSentences(sentences, db::WhereaboutsRefusal::AsksNobody);
    addSentences(sentences, db::ProxyRefusal::EndIsPast);
    addSentences(sentences, db::NeedRefusal::TooLate);
    addSentences(sentences, db::TopicRefusal::NoTalkDay);
    EXPECT_EQ(sentences.size(), 65);
    for (const QString& sentence : sentences) {
        EXPECT_FALSE(sentence.isEmpty());
        EXPECT_FALSE(sentence.contains(QLatin1Char{'%'})) << sentence.toStdString();
    }
    EXPECT_TRUE(desk::words::refusedBy(std::nullopt).isEmpty());
}

} // namespace
