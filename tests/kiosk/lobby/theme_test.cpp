// SPDX-License-Identifier: GPL-3.0-or-later
#include <QColor>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QtQml/QQmlExtensionPlugin>
#include <cmath>
#include <gtest/gtest.h>
#include <memory>

namespace {

/// WCAG 2.1, relative luminance of sRGB.
double luminance(const QColor& colour) {
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// WCAG 2.1, contrast ratio, 1 to 21.
double contrast(const QColor& a, const QColor& b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

/// Yimen.Look's Theme, as the screens read it.
class Theme {
public:
    Theme() {
        m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        QQmlComponent component(&m_engine);
        component.setData("import QtQml\nimport Yimen.Look\nQtObject { property QtObject theme: Theme }", {});
        m_holder.reset(component.create());
        EXPECT_TRUE(m_holder) << component.errorString().toStdString();
        m_theme = m_holder ? m_holder->property("theme").value<QObject*>() : nullptr;
    }
    [[nodiscard]] QColor colour(const char* name) const { return m_theme->property(name).value<QColor>(); }
    [[nodiscard]] QList<QColor> colours(const char* name) const {
        QList<QColor> all;
        for (const QVariant& each : m_theme->property(name).value<QVariantList>()) {
            all.push_back(each.value<QColor>());
        }
        return all;
    }
    [[nodiscard]] int size(const char* name) const { return m_theme->property(name).toInt(); }
    void set(const char* name, bool value) { m_theme->setProperty(name, value); }

private:
    QQmlEngine m_engine;
    std::unique_ptr<QObject> m_holder;
    QObject* m_theme = nullptr;
};

constexpr double kEnough = 4.5;

TEST(Theme, HasEnoughContrastWhereverTextStands) {
    const Theme theme;
    const std::pair<const char*, const char*> pairs[] = {
        {"ink", "paper"},       {"ink", "card"},
        {"ink", "pressed"},     {"ink", "pineSoft"},
        {"inkSoft", "paper"},   {"inkSoft", "card"},
        {"inkOff", "paper"},    {"inkOff", "card"},
        {"textOnPine", "pine"}, {"textOnPine", "pinePressed"},
        {"textOnInk", "ink"},   {"pine", "pineSoft"},
        {"pine", "paper"},      {"amber", "amberSoft"},
        {"sky", "skySoft"},     {"vermilion", "vermilionSoft"},
    };
    for (const auto& [text, ground] : pairs) {
        EXPECT_GE(contrast(theme.colour(text), theme.colour(ground)), kEnough) << text << " on " << ground;
    }
}

/// WCAG 2.2, 1.4.11: what is needed to find a control, 3 to 1 against what lies beside it.
TEST(Theme, DrawsTheEdgeOfWhatCanBeTouchedWellAgainstItsGround) {
    const Theme theme;
    for (const char* ground : {"paper", "card"}) {
        EXPECT_GE(contrast(theme.colour("keyLine"), theme.colour(ground)), 3.0) << ground;
        EXPECT_GE(contrast(theme.colour("pine"), theme.colour(ground)), 3.0) << ground;
        EXPECT_GE(contrast(theme.colour("sky"), theme.colour(ground)), 3.0) << ground;
    }
}

TEST(Theme, HasEnoughContrastOnEveryTagAndBadge) {
    const Theme theme;
    for (const auto& [inks, grounds] : {std::pair("toneInks", "toneGrounds"), std::pair("badgeInks", "badgeGrounds")}) {
        const QList<QColor> text = theme.colours(inks);
        const QList<QColor> ground = theme.colours(grounds);
        ASSERT_EQ(text.size(), ground.size());
        ASSERT_GE(text.size(), 4);
        for (int i = 0; i < text.size(); ++i) {
            EXPECT_GE(contrast(text[i], ground[i]), kEnough) << inks << " " << i;
        }
    }
}

TEST(Theme, IsLargeEnoughToReadAndTouchAtTheKiosk) {
    Theme theme;
    for (const bool landscape : {false, true}) {
        theme.set("landscape", landscape);
        for (const char* each : {"textSmall", "textBody", "textLarge", "textTitle", "textDisplay"}) {
            EXPECT_GE(theme.size(each), 32) << each;
        }
        EXPECT_GE(theme.size("touch"), 120);
        EXPECT_GE(theme.size("gap"), 24);
    }
}

TEST(Theme, GrowsByAQuarterForElderEyes) {
    Theme theme;
    const int before = theme.size("textBody");
    theme.set("elder", true);
    EXPECT_EQ(theme.size("textBody"), before * 5 / 4);
}

} // namespace
