// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/matters/matter_start.h"

#include "kiosk/desk/base/words.h"
#include "kiosk/guide/item_words.h"

#include <algorithm>
#include <utility>

namespace desk {

MatterStart::MatterStart(wire::HallLink& link, const guide::HallCatalogue& catalogue, const CatalogueNames& names,
                         Clock hallTime, QObject* parent)
    : QObject{parent}
    , m_question{link, *this}
    , m_catalogue{catalogue}
    , m_names{names}
    , m_hallTime{std::move(hallTime)} {
    connect(&m_catalogue, &guide::HallCatalogue::changed, this, &MatterStart::changed);
}

void MatterStart::begin(db::ResidentId resident, const QString& name, std::optional<db::ArrivalId> arrival,
                        const QString& itemCode) {
    cancel();
    m_isOpen = true;
    m_resident = resident;
    m_name = name;
    m_arrival = arrival;
    if (m_catalogue.catalogue().item(itemCode.toStdString()) != nullptr) { m_code = itemCode.toStdString(); }
    Q_EMIT changed();
}

void MatterStart::beginAnonymous() {
    cancel();
    m_isOpen = true;
    m_isAnonymous = true;
    const auto complaints = found();
    if (complaints.size() == 1) { m_code = complaints.front()->code; }
    Q_EMIT changed();
}

void MatterStart::cancel() {
    m_question.forget();
    m_isOpen = false;
    m_isAnonymous = false;
    m_resident.reset();
    m_name.clear();
    m_arrival.reset();
    m_text.clear();
    m_row = 0;
    m_code.clear();
    m_brought.clear();
    m_authorities.clear();
    m_wantsAuthorities = false;
    m_isProxied = false;
    m_proxy.clear();
    m_words.clear();
    m_about = 0;
    m_isBusy = false;
    m_problem.clear();
    Q_EMIT changed();
}

void MatterStart::setText(const QString& text) {
    if (text == m_text) { return; }
    m_text = text;
    m_row = 0;
    Q_EMIT changed();
}

std::vector<const db::ServiceItem*> MatterStart::found() const {
    auto items = guide::itemsFor(m_catalogue, m_text);
    if (!m_resident) {
        std::erase_if(items, [](const db::ServiceItem* item) { return !item->isComplaint; });
    }
    return items;
}

const db::ServiceItem* MatterStart::current() const {
    return m_catalogue.catalogue().item(m_code);
}

QVariantList MatterStart::rows() const {
    return isOpen() && !hasItem() ? guide::rowsOf(m_catalogue, found(), m_names.language()) : QVariantList{};
}

void MatterStart::move(int step) {
    const int last = static_cast<int>(found().size()) - 1;
    m_row = last < 0 ? -1 : std::clamp(m_row + step, 0, last);
    Q_EMIT changed();
}

void MatterStart::chooseRow() {
    const auto items = found();
    if (m_row < 0 || m_row >= static_cast<int>(items.size())) { return; }
    choose(QString::fromStdString(items[static_cast<std::size_t>(m_row)]->code));
}

void MatterStart::choose(const QString& code) {
    m_code = code.toStdString();
    m_brought.clear();
    m_problem.clear();
    if (isComplaint()) { // made by oneself
        m_isProxied = false;
        m_proxy.clear();
    } else if (m_resident) {
        m_isAnonymous = false;
    }
    Q_EMIT changed();
}

void MatterStart::chooseAgain() {
    choose({});
}

QVariantMap MatterStart::item() const {
    return guide::itemMap(m_catalogue, current(), m_names.language());
}

QVariantList MatterStart::materials() const {
    QVariantList list;
    const QVariantList all = item().value(QStringLiteral("materials")).toList();
    for (int i = 0; i < all.size(); ++i) {
        QVariantMap one = all[i].toMap();
        one.insert(QStringLiteral("brought"), m_brought.contains(i));
        list << one;
    }
    return list;
}

int MatterStart::missing() const {
    const auto* item = current();
    return item == nullptr ? 0 : static_cast<int>(item->materials.size()) - static_cast<int>(m_brought.size());
}

void MatterStart::toggle(int material) {
    const auto* item = current();
    if (item == nullptr || material < 0 || material >= static_cast<int>(item->materials.size())) { return; }
    if (!m_brought.remove(material)) { m_brought.insert(material); }
    Q_EMIT changed();
}

void MatterStart::bringAll() {
    const auto* item = current();
    for (int i = 0; item != nullptr && i < static_cast<int>(item->materials.size()); ++i) {
        m_brought.insert(i);
    }
    Q_EMIT changed();
}

bool MatterStart::isComplaint() const {
    const auto* item = current();
    return item != nullptr && item->isComplaint;
}

QVariantList MatterStart::authorities() const {
    QVariantList list;
    const db::Date today = localDay(m_hallTime());
    for (const auto& one : m_authorities) {
        list << QVariantMap{{QStringLiteral("holder"), QString::fromStdString(one.holder)},
                            {QStringLiteral("about"), words::authority(one, today)},
                            {QStringLiteral("lapsed"), one.until && *one.until < today}};
    }
    return list;
}

void MatterStart::setProxied(bool isProxied) {
    if (isProxied == m_isProxied || m_isBusy) {
        return; // another question would make a start's answer the older one
    }
    m_isProxied = isProxied;
    m_proxy.clear();
    m_wantsAuthorities = isProxied && m_resident;
    if (m_wantsAuthorities) { askAuthorities(); }
    Q_EMIT changed();
}

void MatterStart::askAuthorities() {
    ask(wire::AuthoritiesAsk{*m_resident}, [this](const wire::Authorities& all) { takeAuthorities(all); });
}

void MatterStart::retry() {
    if (m_wantsAuthorities && !m_isBusy) { askAuthorities(); }
}

void MatterStart::setProxy(const QString& holder) {
    if (holder == m_proxy) { return; }
    m_proxy = holder;
    Q_EMIT changed();
}

void MatterStart::addAuthority(const QString& holder, int kind, const QString& until) {
    if (!m_resident || m_isBusy) { return; }
    const std::optional<db::Date> day = words::typedDay(until);
    if (!until.trimmed().isEmpty() && !day) {
        m_problem = tr("日期请写成 2026-12-31 的样子");
        Q_EMIT changed();
        return;
    }
    m_proxy = holder.trimmed();
    ask(wire::AuthorityAdd{.resident = *m_resident,
                           .holder = holder.trimmed().toStdString(),
                           .kind = static_cast<db::AuthorityKind>(std::clamp(kind, 0, 3)),
                           .until = day},
        [this](const wire::Authorities& all) { takeAuthorities(all); });
}

void MatterStart::setAnonymous(bool isAnonymous) {
    if (isAnonymous == m_isAnonymous || !isComplaint() || !m_resident || m_isBusy) { return; }
    m_isAnonymous = isAnonymous;
    Q_EMIT changed();
}

void MatterStart::setWords(const QString& words) {
    if (words == m_words) { return; }
    m_words = words;
    Q_EMIT changed();
}

void MatterStart::setAbout(double staff) {
    m_about = staff;
    Q_EMIT changed();
}

bool MatterStart::canStart() const {
    if (!m_isOpen || !hasItem() || m_isBusy) { return false; }
    if (!m_resident && !isComplaint()) {
        return false; // the catalogue has changed meanwhile
    }
    if (m_isProxied && m_proxy.trimmed().isEmpty()) { return false; }
    return !isComplaint() || !m_words.trimmed().isEmpty();
}

void MatterStart::start() {
    if (!canStart()) { return; }
    wire::MatterStart request{.itemCode = m_code};
    if (!m_isAnonymous) {
        request.resident = m_resident;
        request.arrival = m_arrival; // the visit would say whose it is
    }
    const auto* item = current();
    for (int i = 0; i < static_cast<int>(item->materials.size()); ++i) {
        // The hall knows a material by its Chinese name, in whatever language this desk shows it.
        if (m_brought.contains(i)) { request.brought.push_back(item->materials[static_cast<std::size_t>(i)].name.zh); }
    }
    if (m_isProxied) { request.proxy = m_proxy.trimmed().toStdString(); }
    if (isComplaint()) {
        request.words = m_words.trimmed().toStdString();
        if (m_about > 0) { request.about = db::StaffId{static_cast<std::int64_t>(m_about)}; }
    }
    ask(std::move(request), [this](const wire::MatterTold& told) { take(told); });
}

template <wire::Exchanged Request, typename Take>
void MatterStart::ask(Request request, Take take) {
    m_isBusy = true;
    m_problem.clear();
    Q_EMIT changed();
    m_question.ask(std::move(request), [this, take](const wire::Answered<Request>& answer) {
        m_isBusy = false;
        if (answer) {
            take(*answer);
            return;
        }
        m_problem = words::problem(answer.error());
        Q_EMIT changed();
    });
}

void MatterStart::take(const wire::MatterTold& told) {
    if (told.file) {
        cancel();
        Q_EMIT started(told);
        return;
    }
    m_problem = words::refusedBy(told.refusal);
    Q_EMIT changed();
}

void MatterStart::takeAuthorities(const wire::Authorities& authorities) {
    m_wantsAuthorities = false;
    m_problem = words::refusedBy(authorities.refusal);
    const bool isMore = !authorities.refusal && authorities.all.size() > m_authorities.size();
    if (!authorities.refusal) {
        m_authorities = authorities.all;
    } else {
        m_proxy.clear(); // nobody may begin it on an authority that was not taken
    }
    Q_EMIT changed();
    if (isMore && !m_proxy.isEmpty()) { Q_EMIT authorityAdded(); }
}

} // namespace desk
