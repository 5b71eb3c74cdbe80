// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/recognition/recognition_page.h"

#include "kiosk/desk/base/words.h"

#include <QDateTime>
#include <QVariantMap>
#include <algorithm>
#include <array>
#include <utility>

namespace desk {

namespace {

/// Shares of strangers who may be named; the first is what the hall takes if nobody says anything.
constexpr std::array kAims{0.001, 0.005, 0.01};

QString percent(double share) {
    // Two digits that say something: 0.10 %, 2.3 %, 14 %.
    const double value = share * 100;
    const int decimals = value < 1 ? 2 : value < 10 ? 1 : 0;
    return QString::number(value, 'f', decimals) + QStringLiteral(" %");
}

QString threshold(double score) {
    return QString::number(score, 'f', 3);
}

QString digest(const std::string& hex) {
    return QString::fromStdString(hex.substr(0, 8));
}

} // namespace

RecognitionPage::RecognitionPage(wire::HallLink& link, Clock hallTime, QObject* parent)
    : QObject{parent}
    , m_link{link}
    , m_question{link, *this}
    , m_hallTime{std::move(hallTime)} {}

void RecognitionPage::setRole(std::optional<db::StaffRole> role) {
    m_role = role;
    Q_EMIT changed();
}

void RecognitionPage::onChanged() {
    if (m_state != Loading::State::Idle) { refresh(); }
}

void RecognitionPage::onNews(const wire::Body& told) {
    if (wire::holds<wire::RecognitionChanged>(told)) { onChanged(); }
}

void RecognitionPage::clear() {
    m_question.forget();
    m_now.reset();
    m_role.reset();
    m_state = Loading::State::Idle;
    m_problem.clear();
    m_isBusy = false;
    m_aim = 0;
    Q_EMIT changed();
}

// --- what the hall is asked ------------------------------------------------------------------------------------------

void RecognitionPage::refresh() {
    if (!m_now) { m_state = Loading::State::Loading; }
    Q_EMIT changed();
    m_question.ask(wire::RecognitionAsk{}, [this](const wire::Answered<wire::RecognitionAsk>& now) { take(now); });
}

void RecognitionPage::take(const wire::Answered<wire::RecognitionAsk>& now) {
    if (!now && now.error().why == wire::NoAnswer::Why::LineLost &&
        m_now) { // the line broke: the foot says so, and the hall is asked again when it is back
        Q_EMIT changed();
        return;
    }
    if (!now) {
        m_state = m_now ? Loading::State::Ready : Loading::State::Failed;
        fail(now.error());
        return;
    }
    m_now = *now;
    m_state = Loading::State::Ready;
    m_problem.clear();
    Q_EMIT changed();
}

void RecognitionPage::tryIt() {
    if (canTry()) { request(wire::CalibrationTry{.aim = kAims.at(static_cast<std::size_t>(m_aim))}); }
}

void RecognitionPage::keep() {
    if (canKeep()) { request(wire::CalibrationKeep{}); }
}

void RecognitionPage::choose(qint64 calibration) {
    if (m_now && !m_isBusy) { request(wire::CalibrationChoose{.calibration = calibration}); }
}

template <wire::Exchanged Request>
void RecognitionPage::request(Request request) {
    m_isBusy = true;
    m_problem.clear();
    Q_EMIT changed();
    m_link.ask(std::move(request), this, [this](const wire::Answered<Request>& done) {
        m_isBusy = false;
        if (done) {
            refresh();
        } else {
            fail(done.error());
        }
    });
}

void RecognitionPage::fail(const wire::NoAnswer& none) {
    m_problem = words::problem(none);
    Q_EMIT changed();
}

void RecognitionPage::setAim(int aim) {
    m_aim = std::clamp(aim, 0, static_cast<int>(kAims.size()) - 1);
    Q_EMIT changed();
}

QStringList RecognitionPage::aims() {
    QStringList words;
    for (const double each : kAims) {
        words << QString::number(each * 100) + QStringLiteral(" %");
    }
    return words;
}

// --- what it says ----------------------------------------------------------------------------------------------------

QString RecognitionPage::when(db::Time at) const {
    return words::day(localDay(at), localDay(m_hallTime())) + QStringLiteral(" ") +
           QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count()).toString(QStringLiteral("HH:mm"));
}

QString RecognitionPage::people() const {
    if (!m_now) { return {}; }
    if (m_now->persons == 0) { return tr("还没有居民登记人脸"); }
    QString sentence = tr("%n 位居民登记了人脸", nullptr, m_now->persons);
    if (m_now->toRefresh > 0) {
        sentence += tr("；识别模型换过，还有 %1 位要重新采集：下次来时，请他们在一体机上更新").arg(m_now->toRefresh);
    }
    if (m_now->lookAlikes > 0) { sentence += tr("；%1 对居民长得像，一律先问").arg(m_now->lookAlikes); }
    return sentence;
}

QString RecognitionPage::thresholdNow() const {
    return m_now ? threshold(m_now->knownNow) : QString{};
}

QString RecognitionPage::inForce() const {
    if (!m_now) { return {}; }
    if (!m_now->inForce) { return tr("正在用随程序来的阈值，还没有按本大厅的居民校准"); }
    if (!m_now->applies) {
        return tr("第 %1 次校准是按换掉的模型做的，现在用的是随程序来的阈值；请重新校准").arg(db::raw(*m_now->inForce));
    }
    const auto& all = m_now->calibrations;
    const auto one =
        std::find_if(all.begin(), all.end(), [this](const auto& each) { return each.id == m_now->inForce; });
    if (one == all.end()) { return tr("正在用第 %1 次校准").arg(db::raw(*m_now->inForce)); }
    return tr("正在用第 %1 次校准（%2）").arg(db::raw(one->id)).arg(when(one->madeAt));
}

namespace {

QString interval(const db::RateWithInterval& rate) {
    return percent(rate.low) + QStringLiteral(" – ") + percent(rate.high);
}

} // namespace

QVariantList RecognitionPage::tried() const {
    QVariantList list;
    if (!hasTried()) { return list; }
    const db::Calibration& found = *m_now->tried;
    const auto add = [&list](const QString& label, const QString& value, const QString& because) {
        list << QVariantMap{
            {QStringLiteral("label"), label}, {QStringLiteral("value"), value}, {QStringLiteral("because"), because}};
    };
    add(tr("比较了"), tr("%1 人").arg(found.persons), tr("两两相比，共 %1 对").arg(found.pairs));
    add(tr("认定阈值"), threshold(found.known),
        tr("现在是 %1，随程序来的是 %2").arg(threshold(m_now->knownNow), threshold(m_now->shippedKnown)));
    add(tr("把陌生人认成居民"), percent(found.fpir.value),
        tr("按现在的登记人数；95 % 的把握在 %1 之间").arg(interval(found.fpir)));
    if (found.fnir) {
        add(tr("认不出居民"), percent(found.fnir->value),
            tr("95 % 的把握在 %1 之间；换一天、换一种光线会多一些").arg(interval(*found.fnir)));
    } else {
        add(tr("认不出居民"), tr("还不知道"), tr("没有人存有两份以上的人脸特征"));
    }
    add(tr("用上的经验"), tr("%1 次").arg(found.impostorsSeen + found.genuineSeen),
        tr("前台指出的认错 %1 次，确认过的到访 %2 次").arg(found.impostorsSeen).arg(found.genuineSeen));
    return list;
}

bool RecognitionPage::isTooFew() const {
    return m_now && m_now->tried && m_now->tried->evidence == db::CalibrationEvidence::TooFew;
}

QString RecognitionPage::verdict() const {
    if (!hasTried()) { return {}; }
    const db::Calibration& found = *m_now->tried;
    switch (found.evidence) {
    case db::CalibrationEvidence::TooFew:
        return tr("人太少，说不准：现在 %1 人，要 %2 人才能校准到 %3。阈值不变，仍然安全。")
            .arg(found.persons)
            .arg(found.personsNeeded)
            .arg(percent(found.aim));
    case db::CalibrationEvidence::Extrapolated:
        return tr("人数够用：阈值由最像的那些人推算出来，不会低于随程序来的。");
    case db::CalibrationEvidence::Measured:
        return tr("人数很足：%1 是直接数出来的，不是推算。").arg(percent(found.aim));
    }
    return {};
}

QVariantList RecognitionPage::calibrations() const {
    QVariantList list;
    if (!m_now) { return list; }
    for (const db::Calibration& each : m_now->calibrations) {
        const bool isChosen = m_now->inForce == each.id;
        const bool isInForce = isChosen && m_now->applies;
        const bool isTooFewThen = each.evidence == db::CalibrationEvidence::TooFew;
        const bool isOtherModel = each.modelDigest != m_now->model;
        const QString maker = QString::fromStdString(each.madeBy);
        QString sentence = tr("%1 · %2 · %3 人")
                               .arg(when(each.madeAt), maker == QLatin1String("operator") ? tr("运维人员") : maker)
                               .arg(each.persons);
        sentence += tr(" · 模型 %1").arg(digest(each.modelDigest));
        const QString missed = each.fnir ? percent(each.fnir->value) : tr("不知道");
        list << QVariantMap{
            {QStringLiteral("id"), static_cast<qint64>(db::raw(each.id))},
            {QStringLiteral("title"), tr("第 %1 次").arg(db::raw(each.id))},
            {QStringLiteral("threshold"), threshold(each.known)},
            {QStringLiteral("sentence"), sentence},
            {QStringLiteral("numbers"),
             tr("认错陌生人 %1（目标 %2） · 认不出 %3").arg(percent(each.fpir.value), percent(each.aim), missed)},
            {QStringLiteral("tag"), isInForce      ? tr("正在用")
                                    : isChosen     ? tr("不适用")
                                    : isTooFewThen ? tr("人太少，没有用")
                                    : isOtherModel ? tr("旧模型")
                                                   : QString{}},
            {QStringLiteral("isInForce"), isInForce},
            {QStringLiteral("canChoose"), !isChosen && !isTooFewThen && !isOtherModel && !m_isBusy}};
    }
    const bool isShipped = !m_now->inForce || !m_now->applies;
    list << QVariantMap{{QStringLiteral("id"), qint64{0}},
                        {QStringLiteral("title"), tr("随程序来的")},
                        {QStringLiteral("threshold"), threshold(m_now->shippedKnown)},
                        {QStringLiteral("sentence"), tr("按公开的人脸数据定，对东亚人脸从严")},
                        {QStringLiteral("numbers"), QString{}},
                        {QStringLiteral("tag"), isShipped ? tr("正在用") : QString{}},
                        {QStringLiteral("isInForce"), isShipped},
                        {QStringLiteral("canChoose"), m_now->inForce.has_value() && !m_isBusy}};
    return list;
}

} // namespace desk
