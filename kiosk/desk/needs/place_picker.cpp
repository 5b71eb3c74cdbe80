// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/needs/place_picker.h"

#include "kiosk/desk/base/words.h"

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
    , m_question{link, *this} {}

void PlacePicker::begin() {
    m_path.clear();
    ask();
}

void PlacePicker::choose(qint64 cell) {
    const auto at = std::ranges::find(m_cells, db::GridCellId{cell}, &wire::Places::Cell::id);
    if (at == m_cells.end()) { return; }
    m_path.push_back(*at);
    ask();
}

void PlacePicker::back() {
    if (m_path.empty()) { return; }
    m_path.pop_back();
    ask();
}

void PlacePicker::retry() {
    if (!m_problem.isEmpty()) { ask(); }
}

void PlacePicker::clear() {
    m_question.forget();
    m_path.clear();
    m_cells.clear();
    m_problem.clear();
    m_isLoading = false;
    Q_EMIT changed();
}

void PlacePicker::ask() {
    m_question.forget();
    m_cells.clear();
    m_problem.clear();
    m_isLoading = m_path.empty() || m_path.back().hasMore;
    Q_EMIT changed();
    if (!m_isLoading) {
        return; // nothing lies within it
    }
    wire::PlacesAsk request;
    if (!m_path.empty()) { request.within = m_path.back().id; }
    m_question.ask(request, [this](const wire::Answered<wire::PlacesAsk>& places) {
        m_isLoading = false;
        if (places) {
            m_cells = places->cells;
        } else {
            m_problem = words::problem(places.error());
        }
        Q_EMIT changed();
    });
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
