// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <optional>
#include <string>

namespace lobby {

/// The consent text that this kiosk shows: one sentence a card, in both languages.
struct ConsentText {
    std::string version;
    std::string hash; ///< SHA-256 over the Chinese file followed by the English one, lower-case hexadecimal
    QStringList chinese;
    QStringList english;
};

/// Reads the two files: a line "version: X" first, then one sentence a paragraph. Nothing if the versions differ, one
/// has none, or the two have not the same number of sentences (at least one).
[[nodiscard]] std::optional<ConsentText> parseConsentText(const QByteArray& chinese, const QByteArray& english);

/// A sentence with the hall and the way to it in place of "{hall}" and "{reach}": who handles what the consent is
/// about, and how they are reached. Without a telephone number, at a counter.
[[nodiscard]] QString namingHall(QString sentence, const QString& hall, const QString& phone, bool isChinese);

/// The text that was built into this program (assets/consent).
[[nodiscard]] ConsentText builtInConsentText();

} // namespace lobby
