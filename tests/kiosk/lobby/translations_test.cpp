// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <gtest/gtest.h>

namespace {

struct Count {
    int messages = 0;
    int unfinished = 0;
};

Count countMessages(const QString& path) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    Count count;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) { continue; }
        count.messages += xml.name() == QLatin1String("message") ? 1 : 0;
        count.unfinished +=
            xml.name() == QLatin1String("translation") && xml.attributes().hasAttribute(QLatin1String("type")) ? 1 : 0;
    }
    EXPECT_FALSE(xml.hasError());
    return count;
}

/// Lets lupdate read the sources again into a copy: what it adds is a sentence that nobody has translated.
TEST(Translations, AreCompleteInBothLanguages) {
    const QString source = QStringLiteral(YIMEN_SOURCE);
    for (const QString& name : {QStringLiteral("lobby_zh_CN.ts"), QStringLiteral("lobby_en.ts")}) {
        const QTemporaryDir folder;
        const QString copy = folder.filePath(name);
        ASSERT_TRUE(QFile::copy(source + QStringLiteral("/assets/translations/") + name, copy));
        QProcess lupdate;
        lupdate.start(QStringLiteral(YIMEN_LUPDATE),
                      {QStringLiteral("-I"), source, QStringLiteral("-no-obsolete"), QStringLiteral("-locations"),
                       QStringLiteral("none"), source + QStringLiteral("/kiosk/lobby"), QStringLiteral("-ts"), copy});
        ASSERT_TRUE(lupdate.waitForFinished(60'000));
        ASSERT_EQ(lupdate.exitCode(), 0);
        const Count now = countMessages(copy);
        EXPECT_EQ(now.unfinished, 0) << name.toStdString();
        EXPECT_GT(now.messages, 50);
        EXPECT_EQ(now.messages, countMessages(source + QStringLiteral("/assets/translations/") + name).messages);
    }
}

/// Both modules of QML are written in Chinese; English is a translation.
TEST(Translations, AreOfChinese) {
    const QString folder = QStringLiteral(YIMEN_SOURCE "/assets/translations/");
    for (const QString& name : {QStringLiteral("lobby_zh_CN.ts"), QStringLiteral("desk_zh_CN.ts")}) {
        QFile file(folder + name);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QString source;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement) { continue; }
            if (xml.name() == QLatin1String("source")) {
                source = xml.readElementText().trimmed();
            } else if (xml.name() == QLatin1String("translation")) {
                const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
                EXPECT_EQ(text.toStdString(), source.toStdString()) << name.toStdString();
            }
        }
    }
}

} // namespace
