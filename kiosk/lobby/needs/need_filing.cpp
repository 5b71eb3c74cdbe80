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
        return m_entry.candidates().isEmpty() ? tr("没认出来，请擦掉重写") : tr("请先点一下您要的字");
    }
    const bool isShort = page() == Page::Words && !m_entry.text().isEmpty() && !canGoOn();
    return isShort ? tr("请再写一个字") : QString();
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
        return tr("请稍等……");
    case Fetching::Failed:
        return tr("现在看不到地点，可以不填地点。");
    case Fetching::Told:
        break;
    }
    return !m_cells.empty()        ? QString()
           : m_chosenCells.empty() ? tr("这里没有地点可选，可以不填地点。")
                                   : tr("就选到这里，请点“下一步”。");
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
        return tr("和大厅的连接断了，还没有提交。连上后会自动提交，也可以去窗口。");
    case Problem::Refused:
        return tr("没有提交成功，请去窗口办理。");
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
    return m_filed ? tr("诉求编号：%1\n查询码：%2").arg(number(), code()) : QString();
}

QString NeedFiling::answer() const {
    return m_filed && m_filed->answerWithin > 0
               ? tr("%n 个工作日内有答复，可以在这里查。", nullptr, m_filed->answerWithin)
               : QString();
}

QStringList NeedFiling::paperLines() const {
    QStringList lines = slip().split(QChar(u'\n'));
    if (!answer().isEmpty()) { lines << answer(); }
    return lines << tr("在这台机器上查进度：把下面的二维码对着摄像头，或者输入编号和查询码。");
}

void NeedFiling::print() {
    if (!m_filed) { return; }
    m_printing = !m_printer->isThere() ? tr("本机没有打印机。")
                 : m_printer->print({.title = tr("诉求已收到"), .lines = paperLines(), .code = slip()})
                     ? tr("正在打印，请取走。")
                     : tr("打印机没有反应，请记下这两个号码。");
    Q_EMIT changed();
}

PageWords NeedFiling::words() const {
    switch (page()) {
    case Page::Category:
        return {tr("您要反映哪方面的事？"), tr("请选择类别，不需要留姓名。")};
    case Page::Words:
        return {tr("您需要什么？"),
                m_entry.isFull() ? tr("写满了，这些就够了，请点“下一步”。") : tr("点选合适的话，也可以自己写。")};
    case Page::Letters:
        return {tr("拼音"), tr("只打声母也可以：楼道灯打 L D D。")};
    case Page::Writing:
        return {tr("手写"), tr("一次写一个字，再点选您要的字。")};
    case Page::Place:
        return {tr("在什么地方？"), tr("请选择地点，知道多少选多少。网格是社区里分的片区。")};
    case Page::Review:
        return {tr("请核对，对吗？"), problem().isEmpty() ? tr("点“确认提交”后才会提交。") : problem()};
    case Page::Filed:
        return {tr("诉求已收到"), m_filed && m_filed->mayBeSame
                                      ? tr("凭编号和查询码可以查进度。也有居民反映过类似的事。")
                                      : tr("凭编号和查询码可以查进度。")};
    }
    return {};
}

} // namespace lobby
