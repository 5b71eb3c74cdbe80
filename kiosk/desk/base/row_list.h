// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>
#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
#include <utility>
#include <vector>

namespace desk {

/// A list whose rows follow what the hall says anew one by one, so that a view of it stays where it is.
class RowList : public QAbstractListModel {
    Q_OBJECT
    QML_ANONYMOUS

protected:
    using QAbstractListModel::QAbstractListModel;

    /// Makes `shown`, which are this model's rows, what `wanted` are, and tells the views of each that comes, goes,
    /// moves or says something else. Rows with the same `key` (a member, or what is made of a row) are the same row.
    template <typename Row, typename Key>
    void follow(std::vector<Row>& shown, std::vector<Row> wanted, Key key) {
        for (std::size_t row = 0; row < wanted.size(); ++row) {
            const int at = static_cast<int>(row);
            const auto place = std::next(shown.begin(), at); // every row before it is as wanted
            const auto here = std::ranges::find(place, shown.end(), std::invoke(key, wanted[row]), key);
            const int from = static_cast<int>(here - shown.begin());
            if (here == shown.end()) {
                beginInsertRows({}, at, at);
                shown.insert(place, wanted[row]);
                endInsertRows();
            } else if (from != at) {
                beginMoveRows({}, from, from, {}, at);
                std::rotate(place, here, std::next(here));
                endMoveRows();
            }
        }
        if (shown.size() > wanted.size()) {
            beginRemoveRows({}, static_cast<int>(wanted.size()), static_cast<int>(shown.size()) - 1);
            shown.resize(wanted.size());
            endRemoveRows();
        }
        shown = std::move(wanted);
        if (!shown.empty()) { Q_EMIT dataChanged(index(0), index(static_cast<int>(shown.size()) - 1)); }
    }
};

} // namespace desk
