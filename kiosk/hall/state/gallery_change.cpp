// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/gallery_change.h"

#include <algorithm>
#include <set>

namespace hall {

using vision::identify::Gallery;
using vision::identify::GalleryBuilder;

vision::PersonId personOf(db::ResidentId resident) {
    return vision::PersonId{db::raw(resident)};
}

db::ResidentId residentOf(vision::PersonId person) {
    return db::ResidentId{static_cast<std::int64_t>(person)};
}

Galleries::Galleries(const std::vector<db::FaceTemplate>& templates) {
    std::map<std::string, GalleryBuilder> builders;
    db::Time newest{};
    for (const db::FaceTemplate& each : templates) {
        const vision::Embedding& embedding = each.embedding;
        auto builder = builders.find(embedding.model.hex);
        if (builder == builders.end() && !embedding.values.empty()) {
            builder =
                builders.emplace(embedding.model.hex, GalleryBuilder(embedding.model, embedding.values.size())).first;
        }
        if (builder == builders.end() || !builder->second.add(personOf(each.resident), embedding)) {
            ++m_skipped;
            continue;
        }
        if (m_newestModel.hex.empty() || each.enrolledAt > newest) {
            newest = each.enrolledAt;
            m_newestModel = embedding.model;
        }
    }
    for (auto& [model, builder] : builders) {
        m_byModel[model] = builder.finish();
    }
}

GalleryPointer Galleries::of(const vision::ModelDigest& model) const {
    const auto found = m_byModel.find(model.hex);
    return found == m_byModel.end() ? GalleryBuilder(vision::ModelDigest{}).finish() : found->second;
}

Galleries Galleries::withTemplates(vision::PersonId person, std::span<const vision::Embedding> templates) const {
    Galleries changed = *this;
    if (!templates.empty()) {
        changed.m_newestModel = templates.front().model;
        changed.m_byModel.try_emplace(templates.front().model.hex, of(templates.front().model));
    }
    for (auto& [model, gallery] : changed.m_byModel) {
        const bool isTheirs = !templates.empty() && templates.front().model.hex == model;
        if (!isTheirs && !has(person, vision::ModelDigest{model})) { continue; }
        gallery = hall::withTemplates(gallery, person, isTheirs ? templates : std::span<const vision::Embedding>{});
    }
    return changed;
}

std::size_t Galleries::templates() const {
    std::size_t all = 0;
    for (const auto& [model, gallery] : m_byModel) {
        all += gallery->templates();
    }
    return all;
}

bool Galleries::has(vision::PersonId person) const {
    return std::any_of(m_byModel.begin(), m_byModel.end(),
                       [&](const auto& each) { return has(person, vision::ModelDigest{each.first}); });
}

bool Galleries::has(vision::PersonId person, const vision::ModelDigest& model) const {
    const auto found = m_byModel.find(model.hex);
    if (found == m_byModel.end()) { return false; }
    const auto entries = found->second->entries();
    return std::any_of(entries.begin(), entries.end(),
                       [&](const Gallery::Entry& each) { return each.person == person; });
}

Galleries::Count Galleries::count(const vision::ModelDigest& model) const {
    std::set<vision::PersonId> all;
    for (const auto& [hex, gallery] : m_byModel) {
        for (const Gallery::Entry& entry : gallery->entries()) {
            all.insert(entry.person);
        }
    }
    const auto persons = static_cast<int>(all.size());
    return {.persons = persons, .toRefresh = persons - static_cast<int>(of(model)->persons())};
}

vision::ModelDigest modelInUse(const std::optional<std::string>& setting, const Galleries& galleries) {
    return setting && !setting->empty() ? vision::ModelDigest{*setting} : galleries.newestModel();
}

GalleryPointer withTemplates(const GalleryPointer& from, vision::PersonId person,
                             std::span<const vision::Embedding> templates) {
    const bool takesNewModel = from->empty() && !templates.empty();
    const vision::ModelDigest model = takesNewModel ? templates.front().model : from->model();
    const std::size_t dimension = takesNewModel ? templates.front().values.size() : from->dimension();
    GalleryBuilder builder(model, dimension);
    for (const Gallery::Entry& entry : from->entries()) {
        for (std::size_t row = entry.firstRow; entry.person != person && row < entry.endRow; ++row) {
            const auto values = from->matrix().subspan(row * from->stride(), dimension);
            if (!builder.add(entry.person, {.values = {values.begin(), values.end()}, .model = model})) {
                return from; // cannot be: it was in a gallery of this model
            }
        }
    }
    for (const vision::Embedding& each : templates) {
        if (!builder.add(person, each)) { return from; }
    }
    return builder.finish();
}

} // namespace hall
