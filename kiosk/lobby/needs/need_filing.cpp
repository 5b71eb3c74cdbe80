// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/needs/need_filing.h"

#include "kiosk/guide/item_words.h"
#include "kiosk/lobby/base/no_answer.h"

namespace lobby {
namespace {

constexpr qsizetype kFewestCharacters = 2;

/// What is asked for most in each field: Chinese words, since the hall's staff read them.
QStringList phrasesOf(const std::string& category) {
    if (category == "place") {
        return {QStringLiteral("电梯坏了"),   QStringLiteral("楼道灯不亮"), QStringLiteral("下水道堵了"),
                QStringLiteral("路面破损"),   QStringLiteral("噪音扰民"),   QStringLiteral("垃圾没有人清理"),
                QStringLiteral("占道乱停车"), QStringLiteral("违章搭建")};
    }
    if (category == "elderly") {
        return {QStringLiteral("需要助餐"),       QStringLiteral("需要陪诊"), QStringLiteral("需要上门理发"),
                QStringLiteral("咨询高龄津贴"),   QStringLiteral("需要轮椅"), QStringLiteral("楼梯加扶手"),
                QStringLiteral("希望有人来探访"), QStringLiteral("需要家政")};
    }
    if (category == "health") {
        return {QStringLiteral("咨询医保报销"), QStringLiteral("希望免费体检"), QStringLiteral("量血压"),
                QStringLiteral("接种疫苗"),     QStringLiteral("大病救助"),     QStringLiteral("家庭医生签约")};
    }
    if (category == "safety") {
        return {QStringLiteral("邻里纠纷调解"), QStringLiteral("法律援助"), QStringLiteral("消防通道堵塞"),
                QStringLiteral("飞线充电"),     QStringLiteral("高空抛物"), QStringLiteral("可疑的电话")};
    }
    if (category == "culture") {
        return {QStringLiteral("报名活动"), QStringLiteral("课后托管"), QStringLiteral("智能手机培训"),
                QStringLiteral("书法"),     QStringLiteral("合唱"),     QStringLiteral("健身器材损坏")};
    }
    if (category == "civil") {
        return {QStringLiteral("咨询低保"),   QStringLiteral("临时救助"), QStringLiteral("找工作"),
                QStringLiteral("办居住证"),   QStringLiteral("开证明"),   QStringLiteral("社保卡补办"),
                QStringLiteral("住房有困难"), QStringLiteral("养老金")};
    }
    return {QStringLiteral("意见建议"), QStringLiteral("表扬"),   QStringLiteral("帮忙联系"),
            QStringLiteral("志愿服务"), QStringLiteral("找失物"), QStringLiteral("其他事情")};
}

} // namespace

QString inFours(const QString& digits) {
    QString spaced;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        if (i > 0 && i % 4 == 0) { spaced += QChar(u' '); }
        spaced += digits[i];
    }
    return spaced;
}

NeedFiling::NeedFiling(wire::HallLink& link, const guide::HallCatalogue& catalogue, const LobbySettings& settings)
    : m_link(link)
    , m_catalogue(catalogue)
    , m_settings(settings)
    , m_printer(settings.printer ? settings.printer : makePrinter())
    , m_entry(settings.scribe) {
    connect(&m_entry, &WordEntry::changed, this, &NeedFiling::onEntry);
    connect(&m_catalogue, &guide::HallCatalogue::changed, this, &NeedFiling::changed);
    connect(&m_link, &wire::HallLink::stateChanged, this, &NeedFiling::sendAgain);
}

// --- the way -----------------------------------------------------------------------------------------------------

void NeedFiling::go(Page page) {
    m_way.push_back(page);
    m_problem = Problem::None;
    m_asksToChoose = false;
    Q_EMIT changed();
}

void NeedFiling::onEntry() {
    m_asksToChoose = m_asksToChoose && m_entry.isPending();
    Q_EMIT changed();
}

void NeedFiling::begin(std::optional<db::ArrivalId> arrival) {
    reset();
    m_arrival = arrival;
}

void NeedFiling::reset() {
    ++m_round;
    m_way = {Page::Category};
    m_category.clear();
    m_cells.clear();
    m_chosenCells.clear();
    m_fetching = Fetching::Told;
    m_arrival.reset();
    m_requestKey.clear();
    m_filed.reset();
    m_problem = Problem::None;
    m_isBusy = false;
    m_printing.clear();
    m_entry.clear();
    Q_EMIT changed();
}

bool NeedFiling::back() {
    if (m_way.size() == 1 || page() == Page::Filed || m_isBusy) { return m_isBusy; }
    if (page() == Page::Place && !m_chosenCells.empty()) {
        m_chosenCells.pop_back();
        askPlaces(m_chosenCells.empty() ? std::nullopt : std::optional(m_chosenCells.back().id));
        Q_EMIT changed();
        return true;
    }
    m_way.pop_back();
    m_entry.dropPending();
    m_requestKey.clear(); // what is changed is another need
    m_problem = Problem::None;
    Q_EMIT changed();
    return true;
}

void NeedFiling::setLanguage(Language language) {
    m_language = language;
    m_printing.clear();
    Q_EMIT changed();
}

void NeedFiling::openCategory(const QString& code) {
    if (page() == Page::Category && m_catalogue.catalogue().category(code.toStdString()) != nullptr) {
        m_category = code.toStdString();
        go(Page::Words);
    }
}

void NeedFiling::openLetters() {
    if (page() == Page::Words && m_entry.canType()) { go(Page::Letters); }
}

void NeedFiling::openWriting() {
    if (page() == Page::Words && m_entry.canWrite()) { go(Page::Writing); }
}

bool NeedFiling::canGoOn() const {
    switch (page()) {
    case Page::Words:
        return m_entry.text().trimmed().size() >= kFewestCharacters;
    case Page::Place:
        return !m_chosenCells.empty();
    case Page::Review:
        return !m_isBusy;
    case Page::Letters:
    case Page::Writing:
        return true;
    case Page::Category:
    case Page::Filed:
        return false;
    }
    return false;
}

QString NeedFiling::missing() const {
    if (m_asksToChoose) {
        return m_entry.candidates().isEmpty() ? tr("Not recognised: erase and try again")
                                              : tr("First touch the one you mean");
    }
    const bool isShort = page() == Page::Words && !m_entry.text().isEmpty() && !canGoOn();
    return isShort ? tr("One more character, please") : QString();
}

void NeedFiling::goOn() {
    if (!canGoOn()) { return; }
    switch (page()) {
    case Page::Letters:
    case Page::Writing:
        if (m_entry.isPending()) {
            m_asksToChoose = true;
            Q_EMIT changed();
            return;
        }
        (void)back(); // with the words that were chosen
        return;
    case Page::Words:
        m_chosenCells.clear();
        m_cells.clear();
        askPlaces(std::nullopt);
        go(Page::Place);
        return;
    case Page::Place:
        go(Page::Review);
        return;
    case Page::Review:
        send();
        return;
    case Page::Category:
    case Page::Filed:
        return;
    }
}

// --- the place ---------------------------------------------------------------------------------------------------

void NeedFiling::askPlaces(std::optional<db::GridCellId> within) {
    m_cells.clear();
    m_fetching = Fetching::Asked;
    m_link.ask(wire::PlacesAsk{.within = within}, this,
               [this, within, round = m_round](const wire::Answered<wire::PlacesAsk>& places) {
                   const auto current = m_chosenCells.empty() ? std::nullopt : std::optional(m_chosenCells.back().id);
                   if (round != m_round || within != current) {
                       return; // asked for a visitor or a place that is left
                   }
                   m_fetching = places ? Fetching::Told : Fetching::Failed;
                   m_cells = places ? places->cells : std::vector<wire::Places::Cell>();
                   Q_EMIT changed();
               });
}

QString NeedFiling::placesSay() const {
    switch (m_fetching) {
    case Fetching::Asked:
        return tr("One moment …");
    case Fetching::Failed:
        return tr("The places cannot be shown now. You can go on without.");
    case Fetching::Told:
        break;
    }
    return !m_cells.empty()        ? QString()
           : m_chosenCells.empty() ? tr("This hall has no list of places. You can go on without.")
                                   : tr("That is as far as the list goes.");
}

QStringList NeedFiling::places() const {
    QStringList names;
    for (const auto& cell : m_cells) {
        names.push_back(QString::fromStdString(cell.label).section(QChar(u'/'), -1));
    }
    return names;
}

QString NeedFiling::placeName() const {
    return m_chosenCells.empty()
               ? QString()
               : QString::fromStdString(m_chosenCells.back().label).replace(QChar(u'/'), QStringLiteral(" "));
}

void NeedFiling::choosePlace(int index) {
    if (page() != Page::Place || index < 0 || index >= static_cast<int>(m_cells.size())) { return; }
    const wire::Places::Cell cell = m_cells[static_cast<std::size_t>(index)];
    m_chosenCells.push_back(cell);
    if (!cell.hasMore) {
        go(Page::Review);
        return;
    }
    askPlaces(cell.id);
    Q_EMIT changed();
}

void NeedFiling::withoutPlace() {
    if (page() == Page::Place) {
        m_chosenCells.clear();
        go(Page::Review);
    }
}

// --- sending -----------------------------------------------------------------------------------------------------

void NeedFiling::send() {
    if (m_requestKey.empty()) { m_requestKey = m_settings.newKey(); }
    wire::NeedFile need;
    need.requestKey = m_requestKey;
    need.category = m_category;
    need.words = m_entry.text().trimmed().toStdString();
    if (!m_chosenCells.empty()) { need.place = m_chosenCells.back().id; }
    need.channel = db::NeedChannel::Kiosk;
    need.arrival = m_arrival;
    m_isBusy = true;
    m_problem = Problem::None;
    Q_EMIT changed();
    m_link.ask(std::move(need), this, [this, round = m_round](const wire::Answered<wire::NeedFile>& filed) {
        if (round == m_round) { onFiled(filed); }
    });
}

void NeedFiling::sendAgain() {
    // Who wanted it sent still stands there, or it would be gone; the key makes it one need.
    if (m_link.state() == wire::HallLink::State::Connected && m_problem == Problem::NoLine && page() == Page::Review) {
        send();
    }
}

void NeedFiling::onFiled(const wire::Answered<wire::NeedFile>& filed) {
    m_isBusy = false;
    if (filed) {
        m_filed = *filed;
        m_entry.clear(); // the hall has the words now; the screen needs them no more
        go(Page::Filed);
        return;
    }
    if (refusalOf(filed.error()) == wire::RefusalCode::NotInState && m_arrival) {
        m_arrival.reset(); // somebody else was greeted meanwhile: it is filed without a name
        send();
        return;
    }
    m_problem = isLost(filed.error()) ? Problem::NoLine : Problem::Refused;
    Q_EMIT changed();
}

QString NeedFiling::problem() const {
    switch (m_problem) {
    case Problem::None:
        return {};
    case Problem::NoLine:
        return tr("The line to the hall is down. It is not filed yet: it goes out when the line is back, or go to the "
                  "counter.");
    case Problem::Refused:
        return tr("It could not be submitted. Please go to the counter.");
    }
    return {};
}

// --- what is shown -----------------------------------------------------------------------------------------------

QVariantList NeedFiling::categories() const {
    const auto language = m_language == Language::English ? guide::Language::English : guide::Language::Chinese;
    QVariantList tiles;
    for (const auto& each : m_catalogue.catalogue().categories) {
        tiles.push_back(QVariantMap{{QStringLiteral("code"), QString::fromStdString(each.code)},
                                    {QStringLiteral("name"), guide::text(language, each.name)},
                                    {QStringLiteral("hint"), guide::text(language, each.hint)}});
    }
    return tiles;
}

QString NeedFiling::categoryName() const {
    const auto* category = m_catalogue.catalogue().category(m_category);
    const auto language = m_language == Language::English ? guide::Language::English : guide::Language::Chinese;
    return category == nullptr ? QString() : guide::text(language, category->name);
}

QStringList NeedFiling::phrases() const {
    return phrasesOf(m_category);
}

QString NeedFiling::number() const {
    return m_filed ? inFours(QString::fromStdString(m_filed->number)) : QString();
}

QString NeedFiling::slip() const {
    return m_filed ? tr("Need no. %1\nCode to look it up: %2").arg(number(), code()) : QString();
}

QString NeedFiling::answer() const {
    return m_filed && m_filed->answerWithin > 0
               ? tr("You get an answer within %n working day(s).", nullptr, m_filed->answerWithin)
               : QString();
}

QStringList NeedFiling::paperLines() const {
    QStringList lines = slip().split(QChar(u'\n'));
    if (!answer().isEmpty()) { lines << answer(); }
    return lines << tr("To look it up here, hold this code to the camera, or type the number and the code.");
}

void NeedFiling::print() {
    if (!m_filed) { return; }
    m_printing = !m_printer->isThere() ? tr("There is no printer at this machine.")
                 : m_printer->print({.title = tr("Your need is filed"), .lines = paperLines(), .code = slip()})
                     ? tr("Printing. Please take your sheet.")
                     : tr("The printer does not answer. Please note the two numbers.");
    Q_EMIT changed();
}

PageWords NeedFiling::words() const {
    switch (page()) {
    case Page::Category:
        return {tr("What is it about?"), tr("Choose a field. You need not give a name.")};
    case Page::Words:
        return {tr("What is needed?"), m_entry.isFull() ? tr("No more fits; that is enough to go on.")
                                                        : tr("Touch what fits, or write it yourself.")};
    case Page::Letters:
        return {tr("By pinyin"), tr("First letters are enough: L D D for 楼道灯.")};
    case Page::Writing:
        return {tr("By hand"), tr("One character at a time; then touch the one you mean.")};
    case Page::Place:
        return {tr("Where is it?"),
                tr("Choose the place, as far as you know it. A grid is one part of the community.")};
    case Page::Review:
        return {tr("Is this right?"), problem().isEmpty() ? tr("It is sent when you say so.") : problem()};
    case Page::Filed:
        return {tr("Your need is filed"),
                m_filed && m_filed->mayBeSame
                    ? tr("With this number and code you can look at its progress. Others asked for something like it.")
                    : tr("With this number and code you can look at its progress.")};
    }
    return {};
}

} // namespace lobby
