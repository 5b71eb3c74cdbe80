// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/resident.h"
#include "db/records/result.h"
#include "db/stores/stamp.h"

#include <vector>

namespace db::stores {

class Connection;

/// Face templates in faces.db. Adding and erasing go through face_consent.h, which keeps the two files in step.
/// A handle on its FacesDatabase: use it on that database's thread, while it lives.
class TemplateStore {
public:
    explicit TemplateStore(Connection& connection)
        : m_connection(&connection) {}

    /// How many templates lie in the file for this resident, live consent or not.
    [[nodiscard]] Expected<int> countOf(ResidentId resident) const;
    [[nodiscard]] Expected<int> count() const;

    /// `consent` must stand (not withdrawn) and be the resident's own, else Invalid. Each embedding must have unit
    /// length within 1 % and a digest of 64 hexadecimal digits, else Invalid. All are written or none.
    /// `id`, `resident` and `consent` of the templates are ignored: the consent says whose they are.
    [[nodiscard]] Expected<std::vector<TemplateId>> add(const std::vector<FaceTemplate>& templates,
                                                        const Consent& consent);
    /// As add(), and erases what lay under this consent before, in one transaction; returns how many that were. The
    /// erased leave no copy, as in eraseOf().
    [[nodiscard]] Expected<int> replaceOf(const Consent& consent, const std::vector<FaceTemplate>& templates);
    /// Erases all templates of this consent, so that no copy is left in the file or its log; returns how many.
    /// Busy: another process reads faces.db, and a copy may be left: try again.
    [[nodiscard]] Expected<int> eraseOf(ConsentId consent);
    [[nodiscard]] Expected<int> eraseOf(ResidentId resident);
    [[nodiscard]] Expected<int> eraseOf(ResidentId resident, ConsentId consent);
    /// Everything in the file; for loadLiveTemplates(), which leaves out what has no live consent.
    [[nodiscard]] Expected<std::vector<FaceTemplate>> all() const;

private:
    Connection* m_connection;
};

} // namespace db::stores
