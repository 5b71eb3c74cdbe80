// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/residents/resident_page.h"

#include "kiosk/desk/base/words.h"
#include "kiosk/wire/enrolment.h"
#include "kiosk/wire/troubles.h"

#include <QDateTime>
#include <QVariantMap>
#include <utility>

namespace desk {

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString sentenceEnd() {
    return QStringLiteral(" · ");
}

} // namespace

ResidentPage::ResidentPage(wire::HallLink& link, const CatalogueNames& names, Clock hallTime, QObject* parent)
    : QObject{parent}
    , m_link{link}
    , m_names{names}
    , m_hallTime{std::move(hallTime)} {}

void ResidentPage::ask(qint64 resident, const QString& name) {
    m_resident = db::ResidentId{resident};
    m_askedName = name;
    m_isAsking = true;
    Q_EMIT changed();
}

void ResidentPage::cancel() {
    m_isAsking = false;
    Q_EMIT changed();
}

bool ResidentPage::isPurpose(const QString& purpose) const {
    const auto length = purpose.trimmed().size();
    return length >= kShortestPurpose && length <= kLongestPurpose;
}

void ResidentPage::open(const QString& purpose) {
    if (!m_isAsking || !m_resident || !isPurpose(purpose)) { return; }
    m_isAsking = false;
    m_purpose = purpose.trimmed();
    tryAgain();
    Q_EMIT opened();
}

void ResidentPage::tryAgain() {
    if (!m_resident || m_purpose.isEmpty()) { return; }
    m_record.reset();
    m_problem.clear();
    forgetWithdrawal();
    m_state = Loading::State::Loading;
    const int number = ++m_asked;
    Q_EMIT changed();
    m_link.ask(wire::OpenResident{*m_resident, m_purpose.toStdString()}, this,
               [this, number](const wire::Answered<wire::OpenResident>& record) {
                   if (number != m_asked) { return; }
                   if (record) { return take(*record); }
                   m_state = Loading::State::Failed;
                   m_problem = words::problem(record.error());
                   Q_EMIT changed();
               });
}

void ResidentPage::take(const wire::ResidentRecord& record) {
    m_record = record;
    m_openedAt = m_hallTime();
    m_state = Loading::State::Ready;
    Q_EMIT changed();
}

void ResidentPage::onChanged() {
    if (m_state == Loading::State::Failed) { tryAgain(); }
    if (!m_record) { return; }
    m_link.ask(wire::OpenResident{m_record->resident.id, m_purpose.toStdString()}, this,
               [this, number = m_asked](const wire::Answered<wire::OpenResident>& record) {
                   if (number == m_asked && record) { take(*record); }
               });
}

void ResidentPage::close() {
    ++m_asked;
    m_isAsking = false;
    m_resident.reset();
    m_askedName.clear();
    m_purpose.clear();
    m_problem.clear();
    m_record.reset();
    forgetWithdrawal();
    m_state = Loading::State::Idle;
    Q_EMIT changed();
}

void ResidentPage::forgetWithdrawal() {
    m_isAskingToWithdraw = false;
    m_isAskingToConfirm = false;
    m_isWithdrawing = false;
    m_erased.reset();
    m_withdrawProblem.clear();
}

void ResidentPage::setRole(db::StaffRole role) {
    m_role = role;
    Q_EMIT changed();
}

void ResidentPage::askToConfirm() {
    if (!canConfirm() || m_isWithdrawing) { return; }
    m_isAskingToConfirm = true;
    m_withdrawProblem.clear();
    Q_EMIT changed();
}

void ResidentPage::leaveHeld() {
    if (m_isWithdrawing) { return; }
    forgetWithdrawal();
    Q_EMIT changed();
}

void ResidentPage::confirmHeld() {
    if (!m_isAskingToConfirm || m_isWithdrawing || !canConfirm()) { return; }
    change<wire::ConsentConfirm>([this](const wire::Done&) {
        m_isAskingToConfirm = false;
        m_record->consentHeldSince.reset();
        Q_EMIT confirmed();
    });
}

template <wire::Exchanged Request, typename Take>
void ResidentPage::change(Take take) {
    m_isWithdrawing = true;
    m_withdrawProblem.clear();
    Q_EMIT changed();
    m_link.ask(Request{m_record->resident.id}, this,
               [this, take, number = m_asked](const wire::Answered<Request>& answer) {
                   if (number != m_asked) { return; }
                   m_isWithdrawing = false;
                   if (answer) {
                       take(*answer);
                   } else {
                       m_withdrawProblem = words::problem(answer.error());
                   }
                   Q_EMIT changed();
               });
}

void ResidentPage::askToWithdraw() {
    if (!canWithdraw() || m_isWithdrawing) { return; }
    m_isAskingToConfirm = false;
    m_isAskingToWithdraw = true;
    m_withdrawProblem.clear();
    Q_EMIT changed();
}

void ResidentPage::keepFace() {
    if (m_isWithdrawing) { return; }
    forgetWithdrawal();
    Q_EMIT changed();
}

void ResidentPage::withdrawFace() {
    if (!m_isAskingToWithdraw || m_isWithdrawing || !canWithdraw()) { return; }
    change<wire::WithdrawAtDesk>([this](const wire::Withdrawn& done) {
        m_isAskingToWithdraw = false;
        m_record->consent.reset();
        m_record->templates = 0;
        m_erased = done.erasedTemplates;
    });
}

void ResidentPage::takeSummary(const wire::SummaryChanged& changed) {
    if (!m_record || m_record->resident.id != changed.summary.resident) { return; }
    m_record->summary = changed.summary;
    m_record->appointments = changed.appointments;
    Q_EMIT this->changed();
}

void ResidentPage::onNews(const wire::Body& told) {
    if (const auto* changed = wire::getIf<wire::SummaryChanged>(&told)) { takeSummary(*changed); }
}

void ResidentPage::onBack(bool wasAway) {
    if (wasAway) { onChanged(); }
}

void ResidentPage::retranslate() {
    Q_EMIT changed();
}

QString ResidentPage::openedAt() const {
    if (!m_record) { return {}; }
    return QDateTime::fromMSecsSinceEpoch(m_openedAt.time_since_epoch().count()).toString(QStringLiteral("HH:mm"));
}

QString ResidentPage::name() const {
    return m_record ? text(m_record->resident.name) : m_askedName;
}

QString ResidentPage::initial() const {
    return name().left(1);
}

int ResidentPage::colour() const {
    return m_record ? m_record->summary.colour : -1;
}

QString ResidentPage::about() const {
    return m_record ? words::ofHall(m_record->summary.sexAndAge) : QString{};
}

QVariantList ResidentPage::facts() const {
    QVariantList list;
    if (!m_record) { return list; }
    const auto add = [&list](const QString& label, const QString& value) {
        if (value.isEmpty()) { return; }
        list << QVariantMap{{QStringLiteral("label"), label}, {QStringLiteral("value"), value}};
    };
    const db::Resident& resident = m_record->resident;
    const db::Date today = localDay(m_hallTime());
    add(tr("出生日期"), words::day(resident.birthDate, today));
    add(tr("证件号码"), text(resident.idNumber));
    add(tr("手机号"), text(resident.phone));
    add(tr("住址"), text(resident.address));
    add(tr("网格员"), text(m_record->summary.gridWorker));
    add(tr("常用语言"), words::spokenLanguage(resident.spokenLanguage));
    return list;
}

QVariantList ResidentPage::lines() const {
    QVariantList list;
    if (!m_record) { return list; }
    for (const db::SummaryLine& line : m_record->summary.lines) {
        list << QVariantMap{{QStringLiteral("tag"), words::ofHall(line.tag)},
                            {QStringLiteral("tone"), static_cast<int>(line.tone)},
                            {QStringLiteral("text"), words::ofHall(line.text)},
                            {QStringLiteral("because"), words::ofHall(line.because)},
                            {QStringLiteral("mayGo"), !line.key.empty()}};
    }
    return list;
}

QVariantList ResidentPage::matters() const {
    QVariantList list;
    if (!m_record) { return list; }
    const db::Date today = localDay(m_hallTime());
    for (const db::Matter& matter : m_record->matters) {
        const bool isOpen = matter.state != db::MatterState::Finished && matter.state != db::MatterState::Withdrawn;
        const bool isLate =
            isOpen && matter.promisedBy && std::chrono::sys_days{*matter.promisedBy} < std::chrono::sys_days{today};
        QString clock = tr("%1受理").arg(words::day(matter.acceptedOn, today));
        if (isOpen && matter.promisedBy) {
            clock += sentenceEnd() + tr("承诺 %1前").arg(words::day(*matter.promisedBy, today)) +
                     m_names.provisional(matter.acceptedOn, *matter.promisedBy);
        }
        QStringList materials;
        for (const std::string& material : matter.missing) {
            materials << m_names.material(matter.itemCode, material);
        }
        const QString missing = materials.isEmpty() ? QString{} : tr("待补：%1").arg(materials.join(tr("、")));
        list << QVariantMap{
            {QStringLiteral("tag"), isLate ? tr("已超期") : words::matterState(matter.state)},
            {QStringLiteral("tone"),
             static_cast<int>(isLate                                                ? db::SummaryTone::Late
                              : matter.state == db::MatterState::WaitingForMaterial ? db::SummaryTone::Soon
                                                                                    : db::SummaryTone::Calm)},
            {QStringLiteral("text"),
             m_names.of(matter.itemCode) + (missing.isEmpty() ? QString{} : sentenceEnd() + missing)},
            {QStringLiteral("item"), text(matter.itemCode)},
            {QStringLiteral("because"), clock}};
    }
    return list;
}

QVariantList ResidentPage::needs() const {
    QVariantList list;
    if (!m_record) { return list; }
    const db::Date today = localDay(m_hallTime());
    for (const db::Need& need : m_record->needs) {
        const QString claimed =
            need.claimedBy.empty() ? QString{} : sentenceEnd() + tr("%1认领").arg(text(need.claimedBy));
        list << QVariantMap{{QStringLiteral("tag"), words::needState(need.state)},
                            {QStringLiteral("tone"), static_cast<int>(db::SummaryTone::Calm)},
                            {QStringLiteral("text"), text(need.text) + claimed},
                            {QStringLiteral("because"), words::day(localDay(need.raisedAt), today)}};
    }
    return list;
}

QVariantList ResidentPage::diary() const {
    QVariantList list;
    if (!m_record) { return list; }
    const db::Date today = localDay(m_hallTime());
    for (const db::DiaryEntry& entry : m_record->diary) {
        list << QVariantMap{
            {QStringLiteral("tag"), tr("走访")},
            {QStringLiteral("tone"), static_cast<int>(db::SummaryTone::Calm)},
            {QStringLiteral("text"), text(entry.text)},
            {QStringLiteral("because"), words::day(entry.visitedOn, today) + sentenceEnd() + text(entry.visitor)}};
    }
    return list;
}

QVariantList ResidentPage::appointments() const {
    QVariantList list;
    if (!m_record) { return list; }
    const db::Date today = localDay(m_hallTime());
    for (const db::Appointment& each : m_record->appointments) {
        const QString clock = QTime::fromMSecsSinceStartOfDay(each.minute * 60'000).toString(QStringLiteral("HH:mm"));
        const QString note = each.note.empty() ? QString{} : sentenceEnd() + text(each.note);
        list << QVariantMap{{QStringLiteral("tag"), each.on == today ? tr("今天") : words::day(each.on, today)},
                            {QStringLiteral("tone"),
                             static_cast<int>(each.on == today ? db::SummaryTone::Soon : db::SummaryTone::Calm)},
                            {QStringLiteral("text"), clock + QStringLiteral(" ") + m_names.of(each.itemCode) + note},
                            {QStringLiteral("because"), tr("预约登记")},
                            {QStringLiteral("appointment"), static_cast<double>(db::raw(each.id))}};
    }
    return list;
}

QVariantList ResidentPage::past() const {
    QVariantList list;
    if (!m_record) { return list; }
    const db::Date today = localDay(m_hallTime());
    for (const db::NeedsSummary::Past& past : m_record->summary.past) {
        list << QVariantMap{{QStringLiteral("day"), words::day(past.on, today)},
                            {QStringLiteral("text"), words::ofHall(past.text)}};
    }
    return list;
}

QString ResidentPage::serviceEffects() const {
    if (!m_record) { return {}; }
    QStringList list;
    for (const db::Words& effect : m_record->serviceEffects) {
        list << words::ofHall(effect);
    }
    QString effects = list.join(tr("；"));
    if (!effects.isEmpty()) {
        effects[0] = effects[0].toUpper(); // in English each begins with a small letter
    }
    return effects;
}

std::optional<db::catalogue::Facts> ResidentPage::knownFacts() const {
    if (!m_record) { return std::nullopt; }
    const db::Resident& resident = m_record->resident;
    db::catalogue::Facts facts;
    if (resident.birthDate.ok()) {
        const db::Date today = localDay(m_hallTime());
        const std::chrono::month_day birthday{resident.birthDate.month(), resident.birthDate.day()};
        const bool isToCome = std::chrono::month_day{today.month(), today.day()} < birthday;
        facts.age = static_cast<int>(today.year()) - static_cast<int>(resident.birthDate.year()) - (isToCome ? 1 : 0);
    }
    facts.sex = resident.sex;
    if (resident.gridCell) { facts.livesHere = true; }
    return facts; // care flags stay with the hall: what they say is asked of the resident
}

QString ResidentPage::consent() const {
    if (!m_record) { return {}; }
    if (m_erased) { return tr("已撤回同意，%1 份人脸特征已全部删除").arg(*m_erased); }
    if (!canWithdraw()) { return tr("没有登记人脸，也没有同意书"); }
    const QString day = words::day(localDay(m_record->consent->givenAt), localDay(m_hallTime()));
    if (m_record->consentHeldSince) {
        return tr("%1同意；%"
                  "2大厅的数据放回过旧的一份，之后有没有撤回查不到，所以先不刷脸识别。请负责人当面问过本人再确认")
            .arg(day, words::day(localDay(*m_record->consentHeldSince), localDay(m_hallTime())));
    }
    if (m_record->templates == 0) { return tr("%1同意，尚未采集人脸").arg(day); }
    return tr("%1同意（%2 版），存有 %3 份人脸特征，可随时在一体机或前台撤回")
        .arg(day, text(m_record->consent->textVersion))
        .arg(m_record->templates);
}

} // namespace desk
