// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/base/drafts.h"

namespace desk {

void Drafts::setOwner(std::optional<db::StaffId> owner) {
    if (owner == m_owner) { return; }
    m_owner = owner;
    dropAll();
}

void Drafts::collect(db::Date today) {
    if (!m_owner) { return; }
    setToday(today);
    m_keptOn = today;
    Q_EMIT keeping();
    Q_EMIT changed();
}

void Drafts::drop(const QString& field) {
    m_words.removeIf([&field](const auto& each) { return each.key().first == field; });
    Q_EMIT changed();
}

void Drafts::dropAll() {
    m_words.clear();
    m_keptOn.reset();
    Q_EMIT changed();
}

void Drafts::setToday(db::Date today) {
    if (m_keptOn && *m_keptOn != today) { dropAll(); }
}

void Drafts::keep(const QString& field, const QString& about, const QString& words) {
    if (!m_owner || field.isEmpty() || words.trimmed().isEmpty()) { return; }
    m_words.insert({field, about}, words);
}

QString Drafts::take(const QString& field, const QString& about) {
    const QString words = m_words.take({field, about});
    if (!words.isEmpty()) { Q_EMIT changed(); }
    return words;
}

QString Drafts::notice() const {
    return m_words.isEmpty()
               ? QString{}
               : tr("锁屏前没写完的话还留着（%1 处）。打开原来那一页就能接着写，今天以内有效。").arg(m_words.size());
}

} // namespace desk
