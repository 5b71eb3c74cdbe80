// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/consent_text.h"

#include "db/summary/needs_summary.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QFile>

namespace hall {
namespace {

[[nodiscard]] db::Expected<QByteArray> bytesOf(const std::filesystem::path& path) {
    QFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::ReadOnly)) { return tl::unexpected(db::Error{db::ErrorKind::NotFound, path.string()}); }
    return file.readAll();
}

/// The rest of the first line after "version: ", or empty.
[[nodiscard]] std::string versionOf(const QByteArray& text) {
    const QByteArray mark = QByteArrayLiteral("version: ");
    const QByteArray line = text.left(text.indexOf('\n'));
    return line.startsWith(mark) ? line.mid(mark.size()).trimmed().toStdString() : std::string();
}

} // namespace

db::Expected<ConsentText> loadConsentText(const std::filesystem::path& assets) {
    const auto folder = assets / "consent";
    const auto chinese = bytesOf(folder / "face_recognition.zh.txt");
    if (!chinese) { return tl::unexpected(chinese.error()); }
    const auto english = bytesOf(folder / "face_recognition.en.txt");
    if (!english) { return tl::unexpected(english.error()); }
    const std::string version = versionOf(*chinese);
    if (version.empty() || version != versionOf(*english)) {
        return tl::unexpected(db::Error{db::ErrorKind::Invalid, "consent texts: version line missing or different"});
    }
    const QByteArray hash = QCryptographicHash::hash(*chinese + *english, QCryptographicHash::Sha256).toHex();
    return ConsentText{.version = version, .hash = hash.toStdString()};
}

bool isInForce(const ConsentText& text, std::string_view version, std::string_view hash) {
    return text.version == version && text.hash == hash;
}

bool needsGuardian(db::Date birthDate, db::Date today) {
    constexpr int kAgeOfOwnConsent = 14;
    return db::summary::ageOn(birthDate, today) < kAgeOfOwnConsent;
}

} // namespace hall
