// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/model_rules.h"

#include <algorithm>
#include <cassert>
#include <nlohmann/json.hpp>

namespace hall {

using Json = nlohmann::json;

void ModelRules::set(const vision::ModelDigest& model, const VectorRules& rules) {
    const auto found = std::ranges::find(m_models, model, &OfModel::model);
    if (found != m_models.end()) {
        found->rules = rules;
        return;
    }
    m_models.push_back({.model = model, .rules = rules});
    if (m_models.size() > kMostModels) { m_models.erase(m_models.begin()); }
}

const VectorRules* ModelRules::of(const vision::ModelDigest& model) const {
    const auto found = std::ranges::find(m_models, model, &OfModel::model);
    return found == m_models.end() ? nullptr : &found->rules;
}

bool ModelRules::fit(const vision::Embedding& embedding) const {
    const VectorRules* rules = of(embedding.model);
    return rules != nullptr && rules->width == embedding.values.size();
}

std::string ModelRules::json() const {
    Json all = Json::array();
    for (const auto& [model, rules] : m_models) {
        const auto& t = rules.thresholds;
        all.push_back({{"model", model.hex},
                       {"width", rules.width},
                       {"known", t.known},
                       {"unsure", t.unsure},
                       {"margin", t.margin},
                       {"chips", t.chips},
                       {"strong", t.strong},
                       {"strongChips", t.strongChips},
                       {"duplicate", t.duplicate},
                       {"agreement", t.agreement},
                       {"samePerson", t.samePerson}});
    }
    return all.dump();
}

db::Expected<ModelRules> ModelRules::fromJson(const std::string& text) {
    try {
        ModelRules rules;
        const Json all = Json::parse(text);
        for (const Json& said : all) {
            const auto score = [&said](const char* key) { return said.at(key).get<float>(); };
            VectorRules one{.width = said.at("width").get<std::size_t>(), .thresholds = {}};
            one.thresholds = {.known = score("known"),
                              .unsure = score("unsure"),
                              .margin = score("margin"),
                              .chips = said.at("chips").get<int>(),
                              .strong = score("strong"),
                              .strongChips = said.at("strongChips").get<int>(),
                              .duplicate = score("duplicate"),
                              .agreement = score("agreement"),
                              .samePerson = score("samePerson")};
            rules.set({said.at("model").get<std::string>()}, one);
        }
        return rules;
    } catch (const Json::exception& broken) {
        return tl::unexpected(
            db::Error{db::ErrorKind::Invalid, std::string("the kept rules of recognition: ") + broken.what()});
    }
}

db::Expected<ModelRules> keptRules(const db::stores::HallDatabase& hall) {
    const auto text = hall.settings().get(kRulesSetting);
    if (!text) { return tl::unexpected(text.error()); }
    return *text ? ModelRules::fromJson(**text) : ModelRules{};
}

db::Expected<ModelRules> rulesWith(const db::stores::HallDatabase& hall, const vision::manifest::Manifest& manifest) {
    assert(manifest.thresholds.has_value());
    auto rules = keptRules(hall);
    if (rules) { rules->set(manifest.digest, {.width = manifest.width(), .thresholds = *manifest.thresholds}); }
    return rules;
}

db::Expected<vision::manifest::Manifest> manifestInUse() {
    const auto path = vision::manifest::defaultManifest();
    auto manifest = vision::manifest::readManifest(path);
    if (!manifest) { return tl::unexpected(db::Error{db::ErrorKind::Invalid, manifest.error().context}); }
    if (!manifest->thresholds) {
        return tl::unexpected(db::Error{db::ErrorKind::Invalid, path.string() + vision::manifest::kNoThresholds});
    }
    return *std::move(manifest);
}

db::Expected<ModelRules> keepRules(const db::stores::HallDatabase& hall, const vision::manifest::Manifest& manifest,
                                   const db::stores::Stamp& by) {
    const auto before = keptRules(hall);
    if (!before) { return tl::unexpected(before.error()); }
    auto rules = rulesWith(hall, manifest);
    if (rules && rules->json() != before->json()) {
        if (const auto kept = hall.settings().set(kRulesSetting, rules->json(), by); !kept) {
            return tl::unexpected(kept.error());
        }
    }
    return rules;
}

} // namespace hall
