// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/cases/progress_lookup.h"

#include "db/needs/case_number.h"
#include "kiosk/guide/item_words.h"
#include "kiosk/lobby/base/no_answer.h"
#include "kiosk/lobby/needs/need_filing.h"

#include <QCoreApplication>
#include <algorithm>

namespace lobby {
namespace {

constexpr qsizetype kFewestDigits = 8;
constexpr qsizetype kMostDigits = 16;
/// Of the code, and of the ID number: case numbers stand in a row, and four characters would be guessed too soon.
constexpr qsizetype kProof = 6;

} // namespace

ProgressLookup::ProgressLookup(wire::HallLink& link, const guide::HallCatalogue& catalogue,
                               const LobbySettings& settings)
    : m_link(link)
    , m_catalogue(catalogue)
    , m_settings(settings) {
    connect(&m_catalogue, &guide::HallCatalogue::windowsChanged, this, &ProgressLookup::changed);
}

QString ProgressLookup::typed() const {
    return m_page == Page::Number ? inFours(m_number) : m_proof;
}

bool ProgressLookup::canGoOn() const {
    if (m_isBusy) { return false; }
    return m_page == Page::Number ? m_number.size() >= kFewestDigits
                                  : m_page == Page::Proof && m_proof.size() == kProof;
}

void ProgressLookup::type(const QString& digit) {
    if (m_isBusy) { return; }
    const QChar one = digit.isEmpty() ? QChar() : digit.front().toUpper();
    const bool isDigit = one >= QChar(u'0') && one <= QChar(u'9');
    m_problem = Problem::None;
    if (m_page == Page::Number && isDigit && m_number.size() < kMostDigits && !isWhole()) {
        m_number += one;
        if (isWhole()) {
            takeNumber();
            return;
        }
    } else if (m_page == Page::Proof && m_proof.size() < kProof &&
               (isDigit || (one == QChar(u'X') && !isByCode() && m_proof.size() == kProof - 1))) {
        m_proof += one;
        if (m_proof.size() == kProof) {
            ask();
            return;
        }
    }
    Q_EMIT changed();
}

bool ProgressLookup::isWhole() const {
    return m_number.size() == kFewestDigits && m_number[1] == QChar(u'0');
}

void ProgressLookup::takeNumber() {
    const bool fits = db::needs::parseCaseNumber(m_number.toStdString()).has_value();
    m_problem = fits ? Problem::None : Problem::SlipOfHand;
    m_page = fits ? Page::Proof : Page::Number;
    Q_EMIT changed();
}

void ProgressLookup::erase() {
    if (m_isBusy) { return; }
    (m_page == Page::Number ? m_number : m_proof).chop(1);
    m_problem = Problem::None;
    Q_EMIT changed();
}

void ProgressLookup::otherProof() {
    if (m_page != Page::Proof || m_isBusy) { return; }
    m_kind = isByCode() ? wire::ProofKind::IdTail : wire::ProofKind::Code;
    m_proof.clear();
    m_problem = Problem::None;
    Q_EMIT changed();
}

void ProgressLookup::goOn() {
    if (!canGoOn()) { return; }
    if (m_page == Page::Number) {
        takeNumber();
        return;
    }
    ask();
}

void ProgressLookup::setHasCamera(bool hasCamera) {
    if (m_hasCamera != hasCamera) {
        m_hasCamera = hasCamera;
        Q_EMIT changed();
    }
}

bool ProgressLookup::hold(const std::vector<std::string>& texts) {
    if (!readsSlips() || m_isBusy) { return false; }
    std::optional<paper::Slip> held;
    bool areTwo = false;
    for (const std::string& text : texts) {
        const auto slip = paper::slipIn(text);
        if (slip && db::needs::parseCaseNumber(slip->number)) {
            areTwo = areTwo || (held && held != slip);
            held = slip;
        }
    }
    if (held && !areTwo && held != m_wrongSlip) {
        m_isHeld = true;
        m_number = QString::fromStdString(held->number);
        m_proof = QString::fromStdString(held->code);
        m_kind = wire::ProofKind::Code;
        m_page = Page::Number;
        ask();
        return true;
    }
    const bool isTyping = m_page != Page::Number || !m_number.isEmpty();
    if (areTwo) {
        m_problem = Problem::TwoSlips;
        Q_EMIT changed();
    } else if (!held && !texts.empty() && !m_hasSaidNoSlip && !isTyping) {
        m_hasSaidNoSlip = true;
        m_problem = Problem::NoSlip;
        Q_EMIT changed();
    }
    return false;
}

void ProgressLookup::ask() {
    m_isBusy = true;
    m_problem = Problem::None;
    Q_EMIT changed();
    m_link.ask(wire::ProgressAsk{.number = m_number.toStdString(), .proof = proof()}, this,
               [this, round = m_round](const wire::Answered<wire::ProgressAsk>& told) {
                   if (round == m_round) { onTold(told); }
               });
}

void ProgressLookup::onTold(const wire::Answered<wire::ProgressAsk>& told) {
    m_isBusy = false;
    const bool wasHeld = std::exchange(m_isHeld, false);
    if (!told) {
        onNotTold(told.error(), wasHeld);
        return;
    }
    m_told = *told;
    m_page = Page::Told;
    Q_EMIT changed();
}

void ProgressLookup::onNotTold(const wire::NoAnswer& none, bool wasHeld) {
    const auto refusal = refusalOf(none);
    m_problem = refusal ? Problem::Wrong : Problem::NoLine;
    if (refusal == wire::RefusalCode::NotFound) {
        m_problem = Problem::SlipOfHand;
        m_page = Page::Number;
    } else if (const auto minutes = minutesToWait(none)) {
        m_problem = Problem::Locked;
        m_minutesLocked = *minutes;
    }
    if (wasHeld && m_problem == Problem::Wrong) {
        m_wrongSlip = {.number = m_number.toStdString(), .code = m_proof.toStdString()};
    }
    if (wasHeld) {
        m_number.clear(); // nobody typed it
    }
    m_proof.clear();
    Q_EMIT changed();
}

bool ProgressLookup::back() {
    if (m_page != Page::Proof) { return false; }
    ++m_round;
    m_isBusy = false;
    m_page = Page::Number;
    m_proof.clear();
    m_problem = Problem::None;
    Q_EMIT changed();
    return true;
}

void ProgressLookup::reset() {
    ++m_round;
    m_page = Page::Number;
    m_number.clear();
    m_proof.clear();
    m_kind = wire::ProofKind::Code;
    m_told.reset();
    m_problem = Problem::None;
    m_isBusy = false;
    m_isHeld = false;
    m_hasSaidNoSlip = false;
    m_wrongSlip = {};
    m_sentTo.clear();
    Q_EMIT changed();
}

void ProgressLookup::setSentTo(const QString& window) {
    m_sentTo = window;
    Q_EMIT changed();
}

void ProgressLookup::setLanguage(Language language) {
    m_language = language;
    Q_EMIT changed();
}

QString ProgressLookup::problem() const {
    switch (m_problem) {
    case Problem::None:
        return {};
    case Problem::NoLine:
        return tr("与大厅的连接断开了，请稍后再试，或到窗口询问。");
    case Problem::SlipOfHand:
        return tr("编号有误，请对照单子再输一遍。");
    case Problem::Wrong:
        return tr("编号和验证不符，请再试一次，或到窗口询问。");
    case Problem::Locked:
        return tr("试的次数太多了，请 %n 分钟后再试，或到窗口询问。", nullptr, m_minutesLocked);
    case Problem::NoSlip:
        return tr("这不是本厅单子上的二维码。请出示单子，或者输入编号。");
    case Problem::TwoSlips:
        return tr("请一次只出示一张单子。");
    }
    return {};
}

QString ProgressLookup::number() const {
    if (!m_told) { return {}; }
    const QString digits = inFours(QString::fromStdString(m_told->number));
    const auto& asked = m_told->steps.empty() ? std::nullopt : m_told->steps.front().on;
    return asked ? tr("%1提出，编号 %2").arg(dayWords(dayOf(*asked), m_language), digits) : digits;
}

QString ProgressLookup::subject() const {
    if (!m_told) { return {}; }
    if (!m_told->asked.empty()) { return QString::fromStdString(m_told->asked); }
    const auto language = m_language == Language::English ? guide::Language::English : guide::Language::Chinese;
    const auto& catalogue = m_catalogue.catalogue();
    if (const auto* item = catalogue.item(m_told->subject)) { return guide::text(language, item->name); }
    const auto* category = catalogue.category(m_told->subject);
    return category == nullptr ? tr("您的办件") : guide::text(language, category->name);
}

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(lobby::ProgressLookup)
};

QString stepWords(wire::CaseStep step) {
    switch (step) {
    case wire::CaseStep::Received:
        return Words::tr("受理");
    case wire::CaseStep::Materials:
        return Words::tr("材料补齐");
    case wire::CaseStep::Handling:
        return Words::tr("办理");
    case wire::CaseStep::Ended:
        return Words::tr("办结");
    case wire::CaseStep::Classified:
        return Words::tr("分类");
    case wire::CaseStep::Planned:
        return Words::tr("安排");
    case wire::CaseStep::ActedOn:
        return Words::tr("办理");
    case wire::CaseStep::Rated:
        return Words::tr("评价");
    }
    return {};
}

} // namespace

QVariantList ProgressLookup::steps() const {
    QVariantList list;
    for (const auto& step : m_told ? m_told->steps : std::vector<wire::ProgressTold::Step>()) {
        list.push_back(QVariantMap{{QStringLiteral("words"), stepWords(step.step)},
                                   {QStringLiteral("on"), step.on ? dayWords(dayOf(*step.on), m_language) : QString()},
                                   {QStringLiteral("isDone"), step.mark == wire::StepMark::Done},
                                   {QStringLiteral("isNow"), step.mark == wire::StepMark::Now}});
    }
    return list;
}

QString ProgressLookup::promised() const {
    if (!m_told || !m_told->expectedBy) { return {}; }
    const QString day = dayWords(dayOf(*m_told->expectedBy), m_language);
    const auto& from = m_told->steps.empty() ? std::nullopt : m_told->steps.front().on;
    const bool isProvisional =
        m_catalogue.catalogue().calendar.isProvisional(from.value_or(*m_told->expectedBy), *m_told->expectedBy);
    return isProvisional ? tr("%1（暂按法定节假日计算）").arg(day) : day;
}

QVariantList ProgressLookup::facts() const {
    QVariantList list;
    const auto add = [&list](const QString& word, const QString& says) {
        if (!says.isEmpty()) {
            list.push_back(QVariantMap{{QStringLiteral("word"), word}, {QStringLiteral("says"), says}});
        }
    };
    if (!m_told) { return list; }
    add(tr("办理结果"), QString::fromStdString(m_told->result));
    add(tr("已并入编号"), inFours(QString::fromStdString(m_told->goesOnAs)));
    QStringList missing;
    const db::ServiceItem* item = m_catalogue.catalogue().item(m_told->subject);
    const auto language = m_language == Language::English ? guide::Language::English : guide::Language::Chinese;
    for (const std::string& each : m_told->missing) {
        missing.push_back(guide::materialName(item, each, language));
    }
    add(tr("请补交"), missing.join(tr("、")));
    add(tr("承诺办结"), promised());
    if (m_told->delayed) {
        add(tr("已延期"), QStringLiteral("%1  %2").arg(dayWords(dayOf(m_told->delayed->on), m_language),
                                                       QString::fromStdString(m_told->delayed->reason)));
    }
    for (const auto& news : m_told->news) {
        add(dayWords(dayOf(news.on), m_language), QString::fromStdString(news.words));
    }
    add(tr("承办单位"), guide::text(language, m_told->handledBy));
    const QString number = m_catalogue.windowFor(item == nullptr ? m_told->subject : item->category, m_sentTo);
    QStringList whom{QString::fromStdString(m_told->askWhom),
                     number.isEmpty() ? QString() : tr("%1 号窗口").arg(number),
                     QString::fromStdString(m_told->askPhone)};
    whom.removeAll(QString());
    add(tr("咨询"), whom.join(QStringLiteral("  ")));
    return list;
}

PageWords ProgressLookup::words() const {
    switch (m_page) {
    case Page::Number:
        return {m_hasCamera ? tr("请出示单子，或输入编号") : tr("请输入单子上的编号"),
                !problem().isEmpty() ? problem()
                : m_hasCamera        ? tr("把单子上的二维码对着摄像头。没有单子，请到窗口问。")
                                     : tr("编号印在办件或诉求的单子上。")};
    case Page::Proof:
        return {isByCode() ? tr("请输入查询码") : tr("请输入身份证后六位"),
                !problem().isEmpty() ? problem()
                : isByCode()         ? tr("共六位数字。")
                                     : tr("是办件人本人的身份证，末位可以是 X。")};
    case Page::Told:
        return {tr("办理进度"), tr("请看屏幕。")};
    }
    return {};
}

} // namespace lobby
