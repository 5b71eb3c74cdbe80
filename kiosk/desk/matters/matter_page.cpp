// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/matters/matter_page.h"

#include "kiosk/desk/base/words.h"

#include <QDateTime>
#include <QVariantMap>
#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>
#include <utility>

namespace desk {

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

/// "2000 1233": as it is read out.
QString inFours(const QString& digits) {
    QString spaced;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        if (i > 0 && i % 4 == 0) { spaced += QLatin1Char(' '); }
        spaced += digits[i];
    }
    return spaced;
}

} // namespace

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
    , m_file{link, *this, [this] { Q_EMIT changed(); }}
    , m_names{names}
    , m_hallTime{std::move(hallTime)} {}

void MatterPage::open(const QString& key) {
    m_file.open({db::MatterId{key.toLongLong()}}, [this](const wire::MatterTold* told) { take(told); });
    forgetNotice();
}

void MatterPage::close() {
    m_file.close();
    forgetNotice();
}

void MatterPage::forgetNotice() {
    m_notice.clear();
    m_printing.clear();
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
    if (!isWithoutName()) { request.told = static_cast<db::InformedBy>(std::clamp(told, 0, 3)); }
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
    const auto printer = m_printer ? m_printer : look::makePrinter();
    m_printing = !printer->isThere()      ? tr("没有找到打印机，请照屏幕写给居民")
                 : printer->print(slip()) ? tr("正在打印，请交给居民")
                                          : tr("打印机没有回应，请照屏幕写给居民");
    Q_EMIT changed();
}

look::Sheet MatterPage::slip() const {
    const QStringList toBring = m_notice.empty() ? missing() : noticeLines();
    look::Sheet sheet{.title = toBring.isEmpty() ? tr("受理回执：%1").arg(item()) : tr("一次性告知单：%1").arg(item()),
                      .lines = {}};
    if (!isWithoutName()) { sheet.lines << tr("居民：%1").arg(resident()); }
    if (!number().isEmpty()) {
        sheet.lines << tr("编号 %1，查询码 %2").arg(number(), code())
                    << tr("在一体机上查进度：把下面的二维码对着摄像头，或者输入编号和查询码。");
        sheet.code = tr("编号：%1\n查询码：%2").arg(number(), code());
        if (isWithoutName()) { sheet.lines << tr("没有留姓名：请收好这张回执，丢了就查不到了。"); }
    }
    if (m_file && m_file->matter.promisedBy && toBring.isEmpty()) {
        const db::Date by = *m_file->matter.promisedBy;
        sheet.lines << tr("承诺 %1前办结").arg(words::day(by, localDay(m_hallTime()))) +
                           m_names.provisional(m_file->matter.acceptedOn, by);
    }
    if (!delayed().isEmpty()) { sheet.lines << delayed(); }
    if (m_file && !m_file->ownerName.empty()) { sheet.lines << tr("经办人：%1").arg(text(m_file->ownerName)); }
    if (!toBring.isEmpty()) { sheet.lines << tr("办这件事还要带这 %1 样").arg(toBring.size()); }
    for (const QString& material : toBring) {
        sheet.lines << QStringLiteral("□ ") + material;
    }
    if (!toBring.isEmpty()) { sheet.lines << tr("带齐后再来，不用重新排队说明。"); }
    if (!toBring.isEmpty() && !noticeLimit().isEmpty()) { sheet.lines << noticeLimit(); }
    const auto at = QDateTime::fromMSecsSinceEpoch(m_hallTime().time_since_epoch().count());
    sheet.lines << at.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    return sheet;
}

void MatterPage::closeNotice() {
    forgetNotice();
}

void MatterPage::act(wire::MatterAct request) {
    if (isBusy() || !m_file) { return; }
    request.matter = m_file->matter.id;
    m_file.ask(std::move(request), [this](const wire::MatterTold* told) {
        take(told);
        if (told != nullptr) { Q_EMIT acted(); }
    });
    forgetNotice();
}

void MatterPage::take(const wire::MatterTold* told) {
    if (told != nullptr) { m_notice = told->notice; }
    Q_EMIT changed();
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
    Q_EMIT changed();
}

void MatterPage::onChange(const wire::Body& told) {
    const auto* changed = wire::getIf<wire::MattersChanged>(&told);
    if (changed != nullptr && m_file && changed->matter == m_file->matter.id) { onChanged(); }
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
    if (!m_file) { return {}; }
    return isWithoutName() ? tr("没有留姓名") : text(m_file->residentName);
}

bool MatterPage::isWithoutName() const {
    return m_file && !m_file->matter.resident;
}

QString MatterPage::clock() const {
    if (!m_file) { return {}; }
    return m_file->colour == db::ClockColour::None ? words::matterState(m_file->matter.state)
                                                   : words::matterClock(m_file->colour, m_file->workingDaysLeft);
}

int MatterPage::tone() const {
    return static_cast<int>(words::clockTone(m_file ? m_file->colour : db::ClockColour::None));
}

QString MatterPage::about() const {
    if (!m_file) { return {}; }
    const QString owner = text(m_file->ownerName);
    return words::matterState(m_file->matter.state) + (owner.isEmpty() ? QString{} : tr(" · %1 负责").arg(owner));
}

QString MatterPage::limits() const {
    if (!m_file) { return {}; }
    const db::Date today = localDay(m_hallTime());
    const db::Matter& matter = m_file->matter;
    QString line = tr("%1受理").arg(words::day(matter.acceptedOn, today));
    if (matter.promisedBy) { line += tr(" · 承诺 %1前").arg(words::day(*matter.promisedBy, today)); }
    if (matter.statutoryBy) { line += tr(" · 法定 %1前").arg(words::day(*matter.statutoryBy, today)); }
    const auto last = std::max(matter.promisedBy, matter.statutoryBy); // nothing is less than any day
    return last ? line + m_names.provisional(matter.acceptedOn, *last) : line;
}

QString MatterPage::handedOn() const {
    if (!m_file || m_file->matter.unit.empty()) { return {}; }
    const QString unit = text(m_file->matter.unit);
    if (!m_file->matter.acknowledgeBy) { return tr("已转 %1").arg(unit); }
    const db::Date today = localDay(m_hallTime());
    const QString day = words::day(*m_file->matter.acknowledgeBy, today);
    return *m_file->matter.acknowledgeBy < today ? tr("已转 %1，%2前应签收，逾期还没有回音").arg(unit, day)
                                                 : tr("已转 %1，应在 %2前签收").arg(unit, day);
}

QString MatterPage::firstContact() const {
    if (!m_file || m_file->firstContactName.empty()) { return {}; }
    const QString name = text(m_file->firstContactName);
    if (!m_file->firstContactAt) { return tr("首问 %1").arg(name); }
    const auto at = QDateTime::fromMSecsSinceEpoch(m_file->firstContactAt->time_since_epoch().count());
    return tr("首问 %1 · %2").arg(name, at.toString(QStringLiteral("M-d HH:mm")));
}

QString MatterPage::handedOver() const {
    if (!m_file || m_file->handedByName.empty()) { return {}; }
    return tr("%1 移交给 %2，还没有接手：%3")
        .arg(text(m_file->handedByName), text(m_file->ownerName), text(m_file->matter.note));
}

QString MatterPage::proxy() const {
    if (!m_file || !m_file->proxy) { return {}; }
    return tr("%1 代办 · %2")
        .arg(text(m_file->proxy->holder), words::authority(*m_file->proxy, localDay(m_hallTime())));
}

bool MatterPage::isProxyLapsed() const {
    return m_file && m_file->proxy && m_file->proxy->until && *m_file->proxy->until < localDay(m_hallTime());
}

QString MatterPage::complaintAbout() const {
    return m_file ? text(m_file->aboutName) : QString{};
}

QString MatterPage::number() const {
    return m_file ? inFours(text(m_file->number)) : QString{};
}

QString MatterPage::code() const {
    return m_file ? text(m_file->code) : QString{};
}

QStringList MatterPage::materials(const std::vector<std::string>& names) const {
    QStringList list;
    for (const std::string& name : names) {
        list << m_names.material(m_file ? m_file->matter.itemCode : std::string{}, name);
    }
    return list;
}

QStringList MatterPage::noticeLines() const {
    return materials(m_notice);
}

QString MatterPage::noticeLimit() const {
    if (!m_file || !m_file->matter.promisedBy) { return {}; }
    const db::Date by = *m_file->matter.promisedBy;
    return tr("承诺 %1前办结；等材料的日子不算，期限顺延").arg(words::day(by, localDay(m_hallTime()))) +
           m_names.provisional(m_file->matter.acceptedOn, by);
}

QStringList MatterPage::missing() const {
    return m_file ? materials(m_file->matter.missing) : QStringList{};
}

QString MatterPage::notice() const {
    return noticeLines().join(tr("、"));
}

QVariantList MatterPage::steps() const {
    QVariantList list;
    if (!m_file) { return list; }
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

QStringList MatterPage::may() const {
    // In the order of the enumeration.
    static constexpr std::array kSteps{"bring",       "ask",      "note",   "delay",    "handOn",
                                       "acknowledge", "handOver", "finish", "withdraw", "accept"};
    static_assert(kSteps.size() == wire::Names<wire::MatterStepKind>::kAll.size());
    QStringList list;
    if (!m_file) { return list; }
    for (const wire::MatterStepKind step : m_file->may) {
        list << QLatin1String(kSteps.at(static_cast<std::size_t>(step)));
    }
    return list;
}

bool MatterPage::isWaiting() const {
    return m_file && m_file->matter.state == db::MatterState::WaitingForMaterial;
}

QString MatterPage::delayed() const {
    if (!m_file || !m_file->delayed) { return {}; }
    return tr("%1延期：%2").arg(words::day(m_file->delayed->on, localDay(m_hallTime())), text(m_file->delayed->reason));
}

} // namespace desk
