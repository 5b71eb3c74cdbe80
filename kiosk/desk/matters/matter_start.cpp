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
    connect(&m_catalogue, &guide::HallCatalogue::changed, this, &MatterStart::tell);
}

void MatterStart::begin(db::ResidentId resident, const QString& name, std::optional<db::ArrivalId> arrival,
                        const QString& itemCode) {
    cancel();
    m_draft.isOpen = true;
    m_draft.resident = resident;
    m_draft.name = name;
    m_draft.arrival = arrival;
    if (m_catalogue.catalogue().item(itemCode.toStdString()) != nullptr) { m_draft.code = itemCode.toStdString(); }
    tell();
}

void MatterStart::beginAnonymous() {
    cancel();
    m_draft.isOpen = true;
    m_draft.isAnonymous = true;
    const auto complaints = itemsFor(m_draft, m_catalogue);
    if (complaints.size() == 1) { m_draft.code = complaints.front()->code; }
    tell();
}

void MatterStart::cancel() {
    m_question.forget();
    m_draft = {};
    m_wantsAuthorities = false;
    m_isBusy = false;
    m_problem.clear();
    tell();
}

void MatterStart::tell() {
    m_facts = factsOf(m_draft, m_catalogue, m_names.language(), localDay(m_hallTime()));
    Q_EMIT changed();
}

void MatterStart::setText(const QString& text) {
    if (text == m_draft.text) { return; }
    m_draft.text = text;
    m_draft.row = 0;
    tell();
}

void MatterStart::move(int step) {
    const int last = static_cast<int>(itemsFor(m_draft, m_catalogue).size()) - 1;
    m_draft.row = last < 0 ? -1 : std::clamp(m_draft.row + step, 0, last);
    tell();
}

void MatterStart::chooseRow() {
    const auto items = itemsFor(m_draft, m_catalogue);
    if (m_draft.row < 0 || m_draft.row >= static_cast<int>(items.size())) { return; }
    choose(QString::fromStdString(items[static_cast<std::size_t>(m_draft.row)]->code));
}

void MatterStart::choose(const QString& code) {
    m_draft.code = code.toStdString();
    m_draft.brought.clear();
    m_problem.clear();
    const auto* item = itemOf(m_draft, m_catalogue);
    if (item != nullptr && item->isComplaint) { // made by oneself
        m_draft.isProxied = false;
        m_draft.proxy.clear();
    } else if (m_draft.resident) {
        m_draft.isAnonymous = false;
    }
    tell();
}

void MatterStart::chooseAgain() {
    choose({});
}

void MatterStart::toggle(int material) {
    const auto* item = itemOf(m_draft, m_catalogue);
    if (item == nullptr || material < 0 || material >= static_cast<int>(item->materials.size())) { return; }
    if (!m_draft.brought.remove(material)) { m_draft.brought.insert(material); }
    tell();
}

void MatterStart::bringAll() {
    const auto* item = itemOf(m_draft, m_catalogue);
    for (int i = 0; item != nullptr && i < static_cast<int>(item->materials.size()); ++i) {
        m_draft.brought.insert(i);
    }
    tell();
}

void MatterStart::setProxied(bool isProxied) {
    if (isProxied == m_draft.isProxied || m_isBusy) {
        return; // another question would make a start's answer the older one
    }
    m_draft.isProxied = isProxied;
    m_draft.proxy.clear();
    m_wantsAuthorities = isProxied && m_draft.resident;
    if (m_wantsAuthorities) { askAuthorities(); }
    tell();
}

void MatterStart::askAuthorities() {
    ask(wire::AuthoritiesAsk{*m_draft.resident}, [this](const wire::Authorities& all) { takeAuthorities(all); });
}

void MatterStart::retry() {
    if (m_wantsAuthorities && !m_isBusy) { askAuthorities(); }
}

void MatterStart::setProxy(const QString& holder) {
    if (holder == m_draft.proxy) { return; }
    m_draft.proxy = holder;
    tell();
}

void MatterStart::addAuthority(const QString& holder, int kind, const QString& until) {
    if (!m_draft.resident || m_isBusy) { return; }
    const std::optional<db::Date> day = words::typedDay(until);
    if (!until.trimmed().isEmpty() && !day) {
        m_problem = tr("日期请写成 2026-12-31 的样子");
        tell();
        return;
    }
    m_draft.proxy = holder.trimmed();
    ask(wire::AuthorityAdd{.resident = *m_draft.resident,
                           .holder = holder.trimmed().toStdString(),
                           .kind = static_cast<db::AuthorityKind>(std::clamp(kind, 0, 3)),
                           .until = day},
        [this](const wire::Authorities& all) { takeAuthorities(all); });
}

void MatterStart::setAnonymous(bool isAnonymous) {
    if (isAnonymous == m_draft.isAnonymous || !m_facts.isComplaint || !m_draft.resident || m_isBusy) { return; }
    m_draft.isAnonymous = isAnonymous;
    tell();
}

void MatterStart::setWords(const QString& words) {
    if (words == m_draft.words) { return; }
    m_draft.words = words;
    tell();
}

void MatterStart::setAbout(double staff) {
    m_draft.about = staff;
    tell();
}

void MatterStart::start() {
    const auto* item = itemOf(m_draft, m_catalogue);
    if (!canStart() || item == nullptr) { return; }
    ask(requestOf(m_draft, *item), [this](const wire::MatterTold& told) { take(told); });
}

template <wire::Exchanged Request, typename Take>
void MatterStart::ask(Request request, Take take) {
    m_isBusy = true;
    m_problem.clear();
    tell();
    m_question.ask(std::move(request), [this, take](const wire::Answered<Request>& answer) {
        m_isBusy = false;
        if (answer) {
            take(*answer);
            return;
        }
        m_problem = words::problem(answer.error());
        tell();
    });
}

void MatterStart::take(const wire::MatterTold& told) {
    if (told.file) {
        cancel();
        Q_EMIT started(told);
        return;
    }
    m_problem = words::refusedBy(told.refusal);
    tell();
}

void MatterStart::takeAuthorities(const wire::Authorities& authorities) {
    m_wantsAuthorities = false;
    m_problem = words::refusedBy(authorities.refusal);
    const bool isMore = !authorities.refusal && authorities.all.size() > m_draft.authorities.size();
    if (!authorities.refusal) {
        m_draft.authorities = authorities.all;
    } else {
        m_draft.proxy.clear(); // nobody may begin it on an authority that was not taken
    }
    tell();
    if (isMore && !m_draft.proxy.isEmpty()) { Q_EMIT authorityAdded(); }
}

} // namespace desk
