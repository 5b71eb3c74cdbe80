// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/place_picker.h"

#include "kiosk/desk/words.h"

#include <QVariantMap>
#include <algorithm>

namespace desk {
namespace {

/// The part of the label that the level above does not say: "3号楼" of "和平社区/一小区/3号楼".
QString lastPart(const std::string& label) {
    return QString::fromStdString(label.substr(label.rfind('/') + 1)); // npos + 1 is 0
}

} // namespace

PlacePicker::PlacePicker(wire::HallLink& link, QObject* parent)
    : QObject{parent}
    , m_link{link} {}

void PlacePicker::begin() {
    m_path.clear();
    ask();
}

void PlacePicker::choose(qint64 cell) {
    const auto at = std::ranges::find(m_cells, db::GridCellId{cell}, &wire::Places::Cell::id);
    if (at == m_cells.end()) return;
    m_path.push_back(*at);
    ask();
}

void PlacePicker::back() {
    if (m_path.empty()) return;
    m_path.pop_back();
    ask();
}

void PlacePicker::retry() {
    if (!m_problem.isEmpty()) ask();
}

void PlacePicker::clear() {
    ++m_asked;
    m_path.clear();
    m_cells.clear();
    m_problem.clear();
    m_isLoading = false;
    Q_EMIT changed();
}

void PlacePicker::ask() {
    const int number = ++m_asked;
    m_cells.clear();
    m_problem.clear();
    m_isLoading = m_path.empty() || m_path.back().hasMore;
    Q_EMIT changed();
    if (!m_isLoading) return; // nothing lies within it
    wire::PlacesAsk request;
    if (!m_path.empty()) request.within = m_path.back().id;
    m_link.ask(request, this, [this, number](const std::optional<wire::Body>& reply) {
        if (number == m_asked) take(reply);
    });
}

void PlacePicker::take(const std::optional<wire::Body>& reply) {
    m_isLoading = false;
    const auto* places = reply ? wire::getIf<wire::Places>(&*reply) : nullptr;
    if (places != nullptr) {
        m_cells = places->cells;
    } else {
        m_problem = words::problem(reply).value_or(tr("大厅的回答看不懂，请再试一次"));
    }
    Q_EMIT changed();
}

QVariantList PlacePicker::cells() const {
    QVariantList list;
    for (const auto& cell : m_cells) {
        list << QVariantMap{{QStringLiteral("id"), static_cast<qint64>(db::raw(cell.id))},
                            {QStringLiteral("text"), lastPart(cell.label)},
                            {QStringLiteral("hasMore"), cell.hasMore}};
    }
    return list;
}

QString PlacePicker::chosen() const {
    return m_path.empty()
               ? QString{}
               : QString::fromStdString(m_path.back().label).replace(QLatin1Char('/'), QStringLiteral(" › "));
}

qint64 PlacePicker::place() const {
    return m_path.empty() ? 0 : static_cast<qint64>(db::raw(m_path.back().id));
}

} // namespace desk
