// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/matter_page.h"

#include "kiosk/desk/words.h"

#include <QDateTime>
#include <QVariantMap>
#include <algorithm>
#include <utility>

namespace desk {

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QStringList texts(const std::vector<std::string>& all) {
    QStringList list;
    for (const std::string& one : all)
        list << text(one);
    return list;
}

std::vector<std::string> plain(const QStringList& all) {
    std::vector<std::string> list;
    for (const QString& one : all)
        list.push_back(one.toStdString());
    return list;
}

} // namespace

MatterPage::MatterPage(wire::HallLink& link, const CatalogueNames& names, Clock hallTime, QObject* parent)
    : QObject{parent}
    , m_link{link}
    , m_names{names}
    , m_hallTime{std::move(hallTime)} {}

void MatterPage::open(const QString& key) {
    close();
    m_state = Loading::State::Loading;
    ask(wire::MatterOpen{db::MatterId{key.toLongLong()}}, false);
}

void MatterPage::close() {
    ++m_asked;
    m_isBusy = false;
    m_problem.clear();
    m_file.reset();
    m_notice.clear();
    m_state = Loading::State::Idle;
    Q_EMIT changed();
}

void MatterPage::start(qint64 resident, const QString& itemCode, const QStringList& brought) {
    if (m_isBusy) return;
    close();
    m_state = Loading::State::Loading;
    ask(wire::MatterStart{db::ResidentId{resident}, itemCode.toStdString(), plain(brought)}, true);
}

void MatterPage::bring(const QStringList& materials) {
    act({.step = wire::MatterStepKind::BringMaterials, .materials = plain(materials)});
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
    act({.step = wire::MatterStepKind::Finish,
         .words = result.trimmed().toStdString(),
         .told = static_cast<db::Told>(std::clamp(told, 0, 3))});
}
void MatterPage::withdraw(const QString& reason) {
    act({.step = wire::MatterStepKind::Withdraw, .words = reason.trimmed().toStdString()});
}

void MatterPage::act(wire::MatterAct request) {
    if (m_isBusy || !m_file) return;
    request.matter = m_file->matter.id;
    ask(std::move(request), true);
}

void MatterPage::ask(wire::Body request, bool isStep) {
    const int number = ++m_asked;
    m_isBusy = true;
    m_problem.clear();
    m_notice.clear();
    Q_EMIT changed();
    m_link.ask(std::move(request), this, [this, number, isStep](const std::optional<wire::Body>& reply) {
        if (number == m_asked) take(reply, isStep);
    });
}

void MatterPage::take(const std::optional<wire::Body>& reply, bool isStep) {
    m_isBusy = false;
    const auto* told = reply ? std::get_if<wire::MatterTold>(&*reply) : nullptr;
    if (told != nullptr && told->file) {
        m_file = told->file;
        m_notice = told->notice;
    } else {
        m_problem =
            told != nullptr ? text(told->refusal) : words::problem(reply).value_or(tr("大厅的回答看不懂，请再试一次"));
    }
    m_state = m_file ? Loading::State::Ready : Loading::State::Failed;
    Q_EMIT changed();
    if (isStep && m_problem.isEmpty()) Q_EMIT acted();
    const auto* refused = reply ? std::get_if<wire::Refused>(&*reply) : nullptr;
    if (refused != nullptr && refused->code == wire::RefusalCode::NotSignedIn) Q_EMIT signedOut();
}

void MatterPage::forgetProblem() {
    m_problem.clear();
    Q_EMIT changed();
}

void MatterPage::retranslate() {
    Q_EMIT changed();
}

QString MatterPage::key() const {
    return m_file ? QString::number(db::raw(m_file->matter.id)) : QString{};
}

QString MatterPage::item() const {
    return m_file ? m_names.of(m_file->matter.itemCode) : QString{};
}

QString MatterPage::resident() const {
    return m_file ? text(m_file->residentName) : QString{};
}

QString MatterPage::clock() const {
    if (!m_file) return {};
    return m_file->colour == db::ClockColour::None ? words::matterState(m_file->matter.state)
                                                   : words::matterClock(m_file->colour, m_file->workingDaysLeft);
}

int MatterPage::tone() const {
    return static_cast<int>(words::clockTone(m_file ? m_file->colour : db::ClockColour::None));
}

QString MatterPage::about() const {
    if (!m_file) return {};
    const QString owner = text(m_file->ownerName);
    return words::matterState(m_file->matter.state) + (owner.isEmpty() ? QString{} : tr(" · %1 负责").arg(owner));
}

QString MatterPage::limits() const {
    if (!m_file) return {};
    const db::Date today = localDay(m_hallTime());
    const db::Matter& matter = m_file->matter;
    QString line = tr("%1受理").arg(words::day(matter.acceptedOn, today));
    if (matter.promisedBy) line += tr(" · 承诺 %1前").arg(words::day(*matter.promisedBy, today));
    if (matter.statutoryBy) line += tr(" · 法定 %1前").arg(words::day(*matter.statutoryBy, today));
    return line;
}

QString MatterPage::handedOn() const {
    if (!m_file || m_file->matter.unit.empty()) return {};
    const QString unit = text(m_file->matter.unit);
    if (!m_file->matter.acknowledgeBy) return tr("已转 %1").arg(unit);
    return tr("已转 %1，应在 %2前签收").arg(unit, words::day(*m_file->matter.acknowledgeBy, localDay(m_hallTime())));
}

QStringList MatterPage::missing() const {
    return m_file ? texts(m_file->matter.missing) : QStringList{};
}

QString MatterPage::notice() const {
    return texts(m_notice).join(QStringLiteral("、"));
}

QVariantList MatterPage::steps() const {
    QVariantList list;
    if (!m_file) return list;
    for (const auto& step : m_file->steps) {
        const auto at = QDateTime::fromMSecsSinceEpoch(step.at.time_since_epoch().count());
        list << QVariantMap{
            {QStringLiteral("tag"), words::matterStep(step.action)},
            {QStringLiteral("tone"), static_cast<int>(db::SummaryTone::Calm)},
            {QStringLiteral("text"), step.words.empty() ? QStringLiteral("—") : text(step.words)},
            {QStringLiteral("because"), text(step.byName) + at.toString(QStringLiteral(" · M-d HH:mm"))}};
    }
    return list;
}

bool MatterPage::isOpen() const {
    return m_file && m_file->matter.state != db::MatterState::Finished &&
           m_file->matter.state != db::MatterState::Withdrawn;
}

bool MatterPage::isWaiting() const {
    return m_file && m_file->matter.state == db::MatterState::WaitingForMaterial;
}

bool MatterPage::awaitsAnswer() const {
    return m_file && m_file->matter.acknowledgeBy.has_value();
}

} // namespace desk
