// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/identify/gallery.h"
#include "vision/identify/thresholds.h"
#include "vision/types/recognition.h"

#include <map>
#include <span>
#include <vector>

namespace vision::identify {

/// People who were taken for each other once: siblings, parent and child, twins. Ask, never assume.
class LookAlikes {
public:
    /// Either way round; the same pair again changes nothing.
    void add(PersonId one, PersonId other);
    [[nodiscard]] std::span<const PersonId> of(PersonId person) const;
    [[nodiscard]] bool empty() const { return m_of.empty(); }

private:
    std::map<PersonId, std::vector<PersonId>> m_of;
};

/// The score of one person: the best cosine over their templates; -1 if they are not in the gallery. Requires: `probe`
/// has gallery.dimension() values (asserted).
[[nodiscard]] float scoreOf(const Gallery& gallery, std::span<const float> probe, PersonId person);

/// `who`, or Unsure with both, if the best candidate and one of `doubles` (whom the best was taken for before, with
/// their scores) are both over the unsure threshold; however far the best is ahead. At most three candidates, best
/// first; the doubles are among them before others. Pure.
[[nodiscard]] Identification askAboutDoubles(const Identification& who, std::span<const Candidate> doubles,
                                             const Thresholds& thresholds);

/// The same for a probe that `who` was said of: looks up the doubles of the best candidate in the gallery.
/// Requires: `probe` fits the gallery (asserted), if there is a best candidate.
[[nodiscard]] Identification askAboutDoubles(const Identification& who, const LookAlikes& lookAlikes,
                                             const Gallery& gallery, std::span<const float> probe,
                                             const Thresholds& thresholds);

} // namespace vision::identify
