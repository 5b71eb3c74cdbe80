// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/base/word_entry.h"

#include <QFile>
#include <QLoggingCategory>
#include <algorithm>

namespace lobby {
namespace {

Q_LOGGING_CATEGORY(inputLog, "yimen.input")

constexpr qsizetype kMostLetters = 24;
constexpr std::size_t kMostStrokes = 40;
constexpr QChar kComma(u'，');
constexpr auto kPage = static_cast<qsizetype>(input::kPage);

} // namespace

WordEntry::WordEntry(std::shared_ptr<input::Scribe> scribe)
    : m_scribe(std::move(scribe))
    , m_found(new Found, [](Found* found) { found->deleteLater(); }) { // the last to hold it may be another thread
    connect(m_found.get(), &Found::found, this, &WordEntry::onFound, Qt::QueuedConnection);
}

QStringList WordEntry::candidates() const {
    QStringList shown;
    const auto end = std::min(m_firstShown + kPage, static_cast<qsizetype>(m_offers.size()));
    for (qsizetype i = m_firstShown; i < end; ++i) {
        shown.push_back(m_offers[static_cast<std::size_t>(i)].text);
    }
    return shown;
}

bool WordEntry::hasMore() const {
    return static_cast<qsizetype>(m_offers.size()) > kPage;
}

void WordEntry::append(const QString& text) {
    m_text = (m_text + text).left(kMost);
}

void WordEntry::add(const QString& text) {
    const bool isDigit = text.size() == 1;
    append(m_text.isEmpty() || isDigit ? text : kComma + text);
    Q_EMIT changed();
}

void WordEntry::type(const QString& letter) {
    if (!canType() || isFull() || m_letters.size() >= kMostLetters) { return; }
    m_strokes.clear();
    m_letters += letter.left(1).toLower();
    lookUp();
}

void WordEntry::erase() {
    if (!m_strokes.empty()) {
        dropPending();
        return;
    }
    if (!m_letters.isEmpty()) {
        m_letters.chop(1);
        lookUp();
        return;
    }
    m_text.chop(1);
    if (m_text.endsWith(kComma)) {
        m_text.chop(1); // it came with the phrase
    }
    Q_EMIT changed();
}

void WordEntry::lookUp() {
    ++m_round;
    m_offers.clear();
    m_firstShown = 0;
    if (!m_letters.isEmpty()) {
        for (const input::Candidate& each : m_scribe->forLetters(m_letters.toStdString())) {
            m_offers.push_back({.text = QString::fromStdString(each.text), .used = static_cast<qsizetype>(each.used)});
        }
    }
    Q_EMIT changed();
}

void WordEntry::choose(int index) {
    const qsizetype at = m_firstShown + index;
    if (index < 0 || at >= static_cast<qsizetype>(m_offers.size())) { return; }
    const Offer chosen = m_offers[static_cast<std::size_t>(at)];
    append(chosen.text);
    m_letters.remove(0, chosen.used);
    m_strokes.clear();
    lookUp();
}

void WordEntry::more() {
    m_firstShown += kPage;
    if (m_firstShown >= static_cast<qsizetype>(m_offers.size())) { m_firstShown = 0; }
    Q_EMIT changed();
}

void WordEntry::addStroke(const QList<QPointF>& points) {
    if (!canWrite() || isFull() || points.isEmpty() || m_strokes.size() >= kMostStrokes) { return; }
    m_letters.clear();
    input::Stroke stroke;
    for (const QPointF& point : points) {
        stroke.push_back({static_cast<float>(point.x()), static_cast<float>(point.y())});
    }
    m_strokes.push_back(std::move(stroke));
    // The candidates of the strokes before stay until those of all of them come: they must not flicker under a finger.
    m_scribe->forStrokes(m_strokes, m_text.toStdString(),
                         [found = m_found, round = ++m_round](const std::vector<std::string>& characters) {
                             QStringList list;
                             for (const std::string& each : characters) {
                                 list.push_back(QString::fromStdString(each));
                             }
                             Q_EMIT found->found(round, list);
                         });
    Q_EMIT changed();
}

void WordEntry::onFound(int round, const QStringList& characters) {
    if (round != m_round) { return; }
    m_offers.clear();
    m_firstShown = 0;
    for (const QString& each : characters) {
        m_offers.push_back({.text = each, .used = 0});
    }
    Q_EMIT changed();
}

void WordEntry::undoStroke() {
    if (m_strokes.empty()) { return; }
    const input::Strokes left(m_strokes.begin(), m_strokes.end() - 1);
    dropPending();
    if (left.empty()) { return; }
    const input::Stroke& last = left.back();
    m_strokes.assign(left.begin(), left.end() - 1);
    QList<QPointF> points;
    for (const input::Point& point : last) {
        points.push_back({static_cast<qreal>(point.x), static_cast<qreal>(point.y)});
    }
    addStroke(points);
}

void WordEntry::dropPending() {
    ++m_round;
    m_letters.clear();
    m_strokes.clear();
    m_offers.clear();
    m_firstShown = 0;
    if (m_scribe) { m_scribe->forget(); }
    Q_EMIT changed();
}

std::shared_ptr<input::Scribe> makeMachineScribe() {
    QFile file(QStringLiteral(":/yimen/input/vocabulary.txt"));
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return input::makeScribe({}, {text.constData(), static_cast<std::size_t>(text.size())},
                             [](const input::Trouble& trouble) {
                                 qCWarning(inputLog) << "a way of input is not offered:" << trouble.what.c_str();
                             });
}

void WordEntry::clear() {
    m_text.fill(QChar(u' ')); // what was written is not left in memory that is given back
    m_text.clear();
    dropPending();
}

} // namespace lobby
