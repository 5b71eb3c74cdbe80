// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/stores/hall_database.h"
#include "db/stores/stamp.h"
#include "vision/identify/thresholds.h"
#include "vision/manifest/manifest.h"
#include "vision/types/embedding.h"

#include <cstddef>
#include <string>
#include <vector>

namespace hall {

/// What there is to know of the vectors of one model.
struct VectorRules {
    std::size_t width = 0; ///< values
    vision::identify::Thresholds thresholds;
};

/// The rules of every model that this hall was ever started with, so that kiosks of two models can work side by side. A
/// vector of any other model is compared with nothing: nobody knows from where on two of them are one person.
class ModelRules {
public:
    /// More than kMostModels: the one that has been known longest is forgotten.
    void set(const vision::ModelDigest& model, const VectorRules& rules);
    /// Null: nobody knows.
    [[nodiscard]] const VectorRules* of(const vision::ModelDigest& model) const;
    /// Whether a vector is of a model with rules, and as long as they say.
    [[nodiscard]] bool fit(const vision::Embedding& embedding) const;

    /// As the setting holds it.
    [[nodiscard]] std::string json() const;
    /// Invalid: it is not what json() wrote.
    [[nodiscard]] static db::Expected<ModelRules> fromJson(const std::string& text);

    /// So that they always fit into a setting.
    static constexpr std::size_t kMostModels = 16;

private:
    struct OfModel {
        vision::ModelDigest model;
        VectorRules rules;
    };
    std::vector<OfModel> m_models; ///< in the order in which they became known
};

/// The hall's setting that holds them.
inline constexpr char kRulesSetting[] = "recognition.rules";

/// Those that are kept, none at first. Reads hall.db.
[[nodiscard]] db::Expected<ModelRules> keptRules(const db::stores::HallDatabase& hall);

/// Those that are kept with those of this manifest, which has thresholds (asserted); of its own model the manifest's
/// count. Nothing is written.
[[nodiscard]] db::Expected<ModelRules> rulesWith(const db::stores::HallDatabase& hall,
                                                 const vision::manifest::Manifest& manifest);

/// The default manifest (vision::manifest::defaultManifest). Invalid: it is none, or has no thresholds; the error's
/// context is one line for the operator.
[[nodiscard]] db::Expected<vision::manifest::Manifest> manifestInUse();

/// rulesWith() that is kept, if anything about it is new.
[[nodiscard]] db::Expected<ModelRules> keepRules(const db::stores::HallDatabase& hall,
                                                 const vision::manifest::Manifest& manifest,
                                                 const db::stores::Stamp& by);

} // namespace hall
