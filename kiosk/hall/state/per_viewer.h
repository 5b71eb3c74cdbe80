// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/ids.h"

#include <map>
#include <utility>

namespace hall {

/// What every desk is told, with less in it for those who must not know all of it. Nobody reads it but as a member of
/// staff, so that nothing goes out that was composed for nobody in particular. A value.
template <typename T>
class PerViewer {
public:
    explicit PerViewer(T all)
        : m_all(std::move(all)) {}

    void tellLess(db::StaffId who, T less) { m_less.insert_or_assign(who, std::move(less)); }
    [[nodiscard]] const T& as(db::StaffId who) const {
        const auto found = m_less.find(who);
        return found == m_less.end() ? m_all : found->second;
    }
    /// The same change in what each of them is told.
    template <typename Change>
    void forEach(const Change& change) {
        change(m_all);
        for (auto& [who, less] : m_less) {
            change(less);
        }
    }

private:
    T m_all;
    std::map<db::StaffId, T> m_less;
};

} // namespace hall
