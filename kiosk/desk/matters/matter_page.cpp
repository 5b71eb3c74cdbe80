// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/matters/matter_page.h"

#include "kiosk/desk/matters/matter_slip.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace desk {

bool MatterPage::Kind::differs(const Record& one, const Record& other) {
    const auto mark = [](const Record& file) {
        const bool has = !file.steps.empty();
        return std::tuple(file.steps.size(), has ? file.steps.front().at : db::Time{},
                          has ? file.steps.front().action : std::string{}, file.matter.state, file.matter.owner,
                          file.matter.handedBy, file.may);
    };
    return mark(one) != mark(other);
}

MatterPage::MatterPage(wire::HallLink& link, const CatalogueNames& names, Clock hallTime, QObject* parent)
    : QObject{parent}
    , m_file{link, *this, [this] { tell(); }}
    , m_names{names}
    , m_hallTime{std::move(hallTime)} {}

void MatterPage::open(const QString& key) {
    m_file.open({db::MatterId{key.toLongLong()}}, [this](const wire::MatterTold* told) { take(told); });
    closeNotice();
}

void MatterPage::close() {
    m_file.close();
    closeNotice();
}

void MatterPage::closeNotice() {
    m_notice.clear();
    m_printing.clear();
    tell();
}

void MatterPage::tell() {
    m_facts = m_file ? factsOf(*m_file, m_notice, m_names, m_hallTime()) : MatterFacts{};
    Q_EMIT changed();
}

void MatterPage::show(const wire::MatterTold& begun) {
    m_file.close();
    m_printing.clear();
    m_file.take(begun);
    take(&begun);
}

void MatterPage::bring(const QStringList& materials) {
    if (!m_file) { return; }
    wire::MatterAct request{.step = wire::MatterStepKind::BringMaterials};
    // The hall knows a material by its Chinese name, in whatever language this desk shows it.
    std::ranges::copy_if(m_file->matter.missing, std::back_inserter(request.materials), [&](const std::string& one) {
        return materials.contains(m_names.material(m_file->matter.itemCode, one));
    });
    act(std::move(request));
}
void MatterPage::askFor(const QString& material) {
    act({.step = wire::MatterStepKind::AskMaterials, .materials = {material.trimmed().toStdString()}});
}
void MatterPage::note(const QString& words) {
    act({.step = wire::MatterStepKind::Progress, .words = words.trimmed().toStdString()});
}
void MatterPage::delay(int workingDays, const QString& reason) {
    act({.step = wire::MatterStepKind::Delay, .words = reason.trimmed().toStdString(), .workingDays = workingDays});
}
void MatterPage::handOn(const QString& unit, const QString& reason) {
    act({.step = wire::MatterStepKind::HandOn,
         .words = reason.trimmed().toStdString(),
         .unit = unit.trimmed().toStdString()});
}
void MatterPage::acknowledge() {
    act({.step = wire::MatterStepKind::Acknowledge});
}
void MatterPage::finish(const QString& result, int told) {
    wire::MatterAct request{.step = wire::MatterStepKind::Finish, .words = result.trimmed().toStdString()};
    if (!m_facts.isWithoutName) { request.told = static_cast<db::InformedBy>(std::clamp(told, 0, 3)); }
    act(std::move(request));
}
void MatterPage::withdraw(const QString& reason) {
    act({.step = wire::MatterStepKind::Withdraw, .words = reason.trimmed().toStdString()});
}

void MatterPage::handOver(double to, const QString& note) {
    act({.step = wire::MatterStepKind::HandOver,
         .words = note.trimmed().toStdString(),
         .to = db::StaffId{static_cast<std::int64_t>(to)}});
}
void MatterPage::accept() {
    act({.step = wire::MatterStepKind::Accept});
}

void MatterPage::printSlip() {
    if (!m_file) { return; }
    const auto printer = m_printer ? m_printer : paper::makePrinter();
    const db::Time now = m_hallTime();
    const paper::Sheet slip = slipOf(factsOf(*m_file, m_notice, m_names, now), now);
    m_printing = !printer->isThere()    ? tr("没有找到打印机，请照屏幕写给居民")
                 : printer->print(slip) ? tr("正在打印，请交给居民")
                                        : tr("打印机没有回应，请照屏幕写给居民");
    tell();
}

void MatterPage::act(wire::MatterAct request) {
    if (isBusy() || !m_file) { return; }
    request.matter = m_file->matter.id;
    m_file.ask(std::move(request), [this](const wire::MatterTold* told) {
        take(told);
        if (told != nullptr) { Q_EMIT acted(); }
    });
    closeNotice();
}

void MatterPage::take(const wire::MatterTold* told) {
    if (told != nullptr) { m_notice = told->notice; }
    tell();
}

void MatterPage::onChanged() {
    if (const auto wanted = m_file.failed()) {
        open(QString::number(db::raw(wanted->matter)));
    } else {
        m_file.onChanged();
    }
}

void MatterPage::forgetProblem() {
    m_file.explain({});
    tell();
}

void MatterPage::onChange(const wire::Body& told) {
    const auto* changed = wire::getIf<wire::MattersChanged>(&told);
    if (changed != nullptr && m_file && changed->matter == m_file->matter.id) { onChanged(); }
}

QString MatterPage::key() const {
    return m_file ? QString::number(db::raw(m_file->matter.id)) : QString{};
}

} // namespace desk
