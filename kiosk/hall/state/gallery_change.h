// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/resident.h"
#include "vision/identify/gallery.h"

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hall {

using GalleryPointer = std::shared_ptr<const vision::identify::Gallery>; // shared: a search keeps the one it began with

[[nodiscard]] vision::PersonId personOf(db::ResidentId resident);
[[nodiscard]] db::ResidentId residentOf(vision::PersonId person);

/// All live templates, apart by the model that made them: a vector is compared with those of its own model and with no
/// other. While kiosks are updated one after the other, each finds the templates of its own.
class Galleries {
public:
    Galleries() = default;
    /// Templates that are damaged are left out and counted in skipped().
    explicit Galleries(const std::vector<db::FaceTemplate>& templates);

    /// Of this model; an empty one if there is none.
    [[nodiscard]] GalleryPointer of(const vision::ModelDigest& model) const;
    /// A copy in which `person` has these templates (all of one model) and no others of any model; none: the person is
    /// gone.
    [[nodiscard]] Galleries withTemplates(vision::PersonId person, std::span<const vision::Embedding> templates) const;
    /// The model that a template was made with last; empty if there is none.
    [[nodiscard]] const vision::ModelDigest& newestModel() const { return m_newestModel; }
    [[nodiscard]] std::size_t templates() const;
    [[nodiscard]] int skipped() const { return m_skipped; }
    [[nodiscard]] bool has(vision::PersonId person) const;
    [[nodiscard]] bool has(vision::PersonId person, const vision::ModelDigest& model) const;
    /// Everybody with templates, and those of them without one of `model`, who enrol again.
    struct Count {
        int persons = 0;
        int toRefresh = 0;
    };
    [[nodiscard]] Count count(const vision::ModelDigest& model) const;

private:
    std::map<std::string, GalleryPointer> m_byModel;
    vision::ModelDigest m_newestModel;
    int m_skipped = 0;
};

/// The hall's setting that says which model the kiosks' vectors come from.
inline constexpr char kModelSetting[] = "recognition.model";
/// What the setting says; if it says nothing, the model that a template was made with last.
[[nodiscard]] vision::ModelDigest modelInUse(const std::optional<std::string>& setting, const Galleries& galleries);

/// A copy of `from` in which `person` has these templates and no others; none: the person is gone. A gallery that was
/// empty takes the model of `templates`. Returns `from` itself if a template does not fit it.
[[nodiscard]] GalleryPointer withTemplates(const GalleryPointer& from, vision::PersonId person,
                                           std::span<const vision::Embedding> templates);

} // namespace hall
