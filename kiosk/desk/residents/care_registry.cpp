// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/residents/care_registry.h"

#include "db/records/days.h"

#include <algorithm>

namespace desk {

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString dayText(const std::optional<db::Date>& day) {
    return day ? text(db::isoDay(*day)) : QString{};
}

} // namespace

CareRegistry::CareRegistry(wire::HallLink& link, const ResidentPage& page, const guide::HallCatalogue& catalogue,
                           Clock hallTime, QObject* parent)
    : ResidentSheet{link, page, parent}
    , m_catalogue{catalogue}
    , m_hallTime{std::move(hallTime)} {
    connect(&m_catalogue, &guide::HallCatalogue::changed, this, &CareRegistry::changed);
}

void CareRegistry::signedIn(const wire::StaffSignedIn& staff) {
    m_role = staff.role;
    Q_EMIT changed();
}

void CareRegistry::ask() {
    if (!isManager() || openRecord() == nullptr) { return; }
    send(wire::CareAsk{.resident = *resident()}, [this](const wire::CareTold& told) { take(told); });
}

void CareRegistry::take(const wire::CareTold& told) {
    m_told = told;
    leave();
}

void CareRegistry::clear() {
    m_told.reset();
    m_isWriting = false;
    m_was.reset();
    m_kind.clear();
}

void CareRegistry::add() {
    if (!m_told) { return; }
    m_isWriting = true;
    m_was.reset();
    m_kind.clear();
    refuse({});
}

void CareRegistry::chooseKind(const QString& code) {
    if (!isNew()) { return; }
    m_kind = code.toStdString();
    refuse({});
}

void CareRegistry::change(qint64 flag) {
    if (!m_told) { return; }
    const auto found = std::ranges::find(m_told->flags, db::CareFlagId{flag}, &db::CareFlag::id);
    if (found == m_told->flags.end()) { return; }
    m_isWriting = true;
    m_was = *found;
    m_kind = found->kind;
    refuse({});
}

void CareRegistry::leave() {
    m_isWriting = false;
    m_was.reset();
    m_kind.clear();
    refuse({});
}

void CareRegistry::save(int grade, const QString& effect, const QString& until) {
    if (!m_isWriting || isBusy() || !resident() || m_kind.empty()) { return; }
    std::optional<db::Date> day;
    if (!until.trimmed().isEmpty()) {
        day = words::typedDay(until);
        if (!day) { return refuse(tr("日期请写成 2026-12-31 的样子")); }
        if (*day < localDay(m_hallTime())) {
            return refuse(m_was ? tr("这一天已经过去；不再关爱，请点“不再登记”") : tr("这一天已经过去"));
        }
    }
    const db::CareFlag flag{.id = m_was ? m_was->id : db::CareFlagId{},
                            .resident = *resident(),
                            .kind = m_kind,
                            .grade = std::clamp(grade, 1, 3),
                            .serviceEffect = effect.simplified().toStdString(),
                            .until = day};
    send(wire::CarePut{.flag = flag, .was = m_was}, [this](const wire::CareTold& told) {
        take(told);
        Q_EMIT written();
    });
}

void CareRegistry::end() {
    if (!m_was || isBusy()) { return; }
    send(wire::CareEnd{.was = *m_was}, [this](const wire::CareTold& told) {
        take(told);
        Q_EMIT written();
    });
}

QString CareRegistry::sentence(const wire::NoAnswer& none) const {
    if (none.why != wire::NoAnswer::Why::Refused || none.refusal.code != wire::RefusalCode::NotInState) {
        return ResidentSheet::sentence(none);
    }
    return tr("同事刚刚改过；请关闭这一页，再打开看看");
}

Loading::State CareRegistry::state() const {
    if (m_told) { return Loading::State::Ready; }
    return problem().isEmpty() ? Loading::State::Loading : Loading::State::Failed;
}

QString CareRegistry::nameOf(const std::string& kind) const {
    const auto* known = m_catalogue.catalogue().careFlagKind(kind);
    return known == nullptr ? text(kind) : words::ofHall(known->name);
}

QVariantList CareRegistry::flags() const {
    QVariantList rows;
    if (!m_told) { return rows; }
    const db::Date today = localDay(m_hallTime());
    for (const db::CareFlag& flag : m_told->flags) {
        const auto* kind = m_catalogue.catalogue().careFlagKind(flag.kind);
        rows << QVariantMap{{QStringLiteral("id"), static_cast<qint64>(db::raw(flag.id))},
                            {QStringLiteral("name"), nameOf(flag.kind)},
                            {QStringLiteral("colour"), kind == nullptr ? QString{} : text(kind->colour)},
                            {QStringLiteral("grade"), flag.grade},
                            {QStringLiteral("effect"), text(flag.serviceEffect)},
                            {QStringLiteral("until"), dayText(flag.until)},
                            {QStringLiteral("isOver"), flag.until && *flag.until < today}};
    }
    return rows;
}

QVariantList CareRegistry::kinds() const {
    QVariantList rows;
    if (!m_told) { return rows; }
    for (const db::catalogue::CareFlagKind& kind : m_catalogue.catalogue().careFlagKinds) {
        if (std::ranges::find(m_told->flags, kind.code, &db::CareFlag::kind) != m_told->flags.end()) { continue; }
        rows << QVariantMap{{QStringLiteral("code"), text(kind.code)},
                            {QStringLiteral("name"), words::ofHall(kind.name)}};
    }
    return rows;
}

QVariantMap CareRegistry::writing() const {
    if (!m_isWriting) { return {}; }
    const auto* kind = m_catalogue.catalogue().careFlagKind(m_kind);
    const std::string usual = kind == nullptr ? std::string{} : kind->serviceEffect.zh;
    return {{QStringLiteral("code"), text(m_kind)},
            {QStringLiteral("name"), m_kind.empty() ? QString{} : nameOf(m_kind)},
            {QStringLiteral("grade"), m_was ? m_was->grade : 1},
            {QStringLiteral("effect"), text(m_was ? m_was->serviceEffect : usual)},
            {QStringLiteral("until"), m_was ? dayText(m_was->until) : QString{}}};
}

} // namespace desk
