// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pictures/differences.h"

#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace pictures {
namespace {

class Folders : public testing::Test {
protected:
    Folders() {
        QDir{m_dir.path()}.mkdir(QStringLiteral("before"));
        QDir{m_dir.path()}.mkdir(QStringLiteral("after"));
    }
    [[nodiscard]] QString before() const { return m_dir.filePath(QStringLiteral("before")); }
    [[nodiscard]] QString after() const { return m_dir.filePath(QStringLiteral("after")); }
    static void draw(const QString& folder, const char* name, int width = 30, int quality = -1, bool hasDot = false) {
        QImage image{width, 20, QImage::Format_RGB32};
        image.fill(Qt::white);
        if (hasDot) { image.setPixelColor(7, 5, QColor{255, 255, 254}); }
        ASSERT_TRUE(image.save(QDir{folder}.filePath(QString::fromLatin1(name)), nullptr, quality));
    }

    QTemporaryDir m_dir;
};

TEST_F(Folders, AreEqualIfEveryPixelIsHoweverTheFileWasPacked) {
    draw(before(), "a.png");
    draw(after(), "a.png", 30, 100);
    const auto found = compareFolders(before(), after());
    EXPECT_EQ(found.pictures, 1);
    EXPECT_TRUE(found.differ.isEmpty());
}

TEST_F(Folders, DifferByOneShadeOfOnePixel) {
    draw(before(), "a.png");
    draw(after(), "a.png", 30, -1, true);
    draw(before(), "b.png");
    draw(after(), "b.png");
    const auto found = compareFolders(before(), after());
    EXPECT_EQ(found.pictures, 2);
    EXPECT_EQ(found.differ, QStringList{QStringLiteral("a.png: 1 pixels within 1 x 1 at 7, 5")});
}

TEST_F(Folders, DifferWhereAPictureIsMissingOrOfAnotherSize) {
    draw(before(), "gone.png");
    draw(after(), "new.png");
    draw(before(), "wider.png", 30);
    draw(after(), "wider.png", 31);
    const auto found = compareFolders(before(), after());
    EXPECT_EQ(found.pictures, 3);
    ASSERT_EQ(found.differ.size(), 3);
    EXPECT_TRUE(found.differ[0].startsWith(QStringLiteral("gone.png: only in ")));
    EXPECT_TRUE(found.differ[1].startsWith(QStringLiteral("new.png: only in ")));
    EXPECT_EQ(found.differ[2], QStringLiteral("wider.png: 30 x 20 became 31 x 20"));
}

} // namespace
} // namespace pictures
