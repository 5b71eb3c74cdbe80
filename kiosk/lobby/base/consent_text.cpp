// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/base/consent_text.h"

#include <QCryptographicHash>
#include <QFile>
#include <cassert>

namespace lobby {
namespace {

struct OneLanguage {
    QString version;
    QStringList sentences;
};

std::optional<OneLanguage> parseOne(const QByteArray& file) {
    const QString text = QString::fromUtf8(file);
    const QLatin1String mark("version: ");
    if (!text.startsWith(mark)) { return std::nullopt; }
    QStringList paragraphs = text.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts);
    OneLanguage result;
    result.version = paragraphs.takeFirst().mid(mark.size()).trimmed();
    for (const QString& each : paragraphs) {
        if (const QString sentence = each.simplified(); !sentence.isEmpty()) { result.sentences.push_back(sentence); }
    }
    return result;
}

QByteArray builtIn(const QString& name) {
    QFile file(QStringLiteral(":/yimen/consent/") + name);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    assert(isOpen);
    return isOpen ? file.readAll() : QByteArray();
}

} // namespace

std::optional<ConsentText> parseConsentText(const QByteArray& chinese, const QByteArray& english) {
    const auto zh = parseOne(chinese);
    const auto en = parseOne(english);
    if (!zh || !en || zh->version != en->version || zh->version.isEmpty() || zh->sentences.isEmpty() ||
        zh->sentences.size() != en->sentences.size()) {
        return std::nullopt;
    }
    return ConsentText{
        .version = zh->version.toStdString(),
        .hash = QCryptographicHash::hash(chinese + english, QCryptographicHash::Sha256).toHex().toStdString(),
        .chinese = zh->sentences,
        .english = en->sentences,
    };
}

QString namingHall(QString sentence, const QString& hall, const QString& phone, bool isChinese) {
    const QString reach =
        isChinese ? phone.isEmpty() ? QStringLiteral("请到柜台") : QStringLiteral("请打电话 %1，或者到柜台").arg(phone)
        : phone.isEmpty() ? QStringLiteral("please ask at a counter")
                          : QStringLiteral("please call %1 or ask at a counter").arg(phone);
    return sentence.replace(QLatin1String("{reach}"), reach).replace(QLatin1String("{hall}"), hall);
}

ConsentText builtInConsentText() {
    auto text = parseConsentText(builtIn(QStringLiteral("face_recognition.zh.txt")),
                                 builtIn(QStringLiteral("face_recognition.en.txt")));
    assert(text);
    return *text;
}

} // namespace lobby
