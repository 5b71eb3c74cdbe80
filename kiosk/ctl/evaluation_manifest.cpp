// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/evaluation_manifest.h"

#include "kiosk/ctl/csv_table.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace ctl {
namespace {

namespace fs = std::filesystem;
using vision::evaluate::Plan;
using vision::evaluate::Visit;

/// Builds the plan row by row.
class PlanBuilder {
public:
    PlanBuilder(fs::path manifest, fs::path folder)
        : m_manifest(std::move(manifest))
        , m_folder(std::move(folder)) {}

    Outcome<void> add(const CsvTableRow& row) {
        const auto& name = row.fields.at("person");
        const auto& role = row.fields.at("role");
        if (row.fields.at("path").empty()) { return wrongRow(m_manifest, row.line, "there is no path"); }
        if (name.empty()) { return wrongRow(m_manifest, row.line, "there is no person"); }
        const auto picture = (m_folder / row.fields.at("path")).lexically_normal();
        const auto [before, isNew] = m_lineOf.emplace(picture, row.line);
        if (!isNew) {
            return wrongRow(m_manifest, row.line,
                            "this picture stands in line " + std::to_string(before->second) + " already");
        }
        if (role == "probe") { return addProbe(row, personCalled(name), picture); }
        if (role != "enrol") { return wrongRow(m_manifest, row.line, "the role is neither enrol nor probe"); }
        m_plan.people[personCalled(name)].templates.push_back(picture);
        return {};
    }

    Outcome<Plan> finish() && {
        if (std::none_of(m_plan.people.begin(), m_plan.people.end(),
                         [](const auto& one) { return one.isEnrolled(); })) {
            return failed(m_manifest.string() + ": nobody is enrolled");
        }
        if (std::all_of(m_plan.people.begin(), m_plan.people.end(),
                        [](const auto& one) { return one.visits.empty(); })) {
            return failed(m_manifest.string() + ": there is no probe");
        }
        return std::move(m_plan);
    }

private:
    std::size_t personCalled(const std::string& name) {
        const auto [at, isNew] = m_indexOf.emplace(name, m_plan.people.size());
        if (isNew) { m_plan.people.push_back({.name = name}); }
        return at->second;
    }

    Outcome<void> addProbe(const CsvTableRow& row, std::size_t index, const fs::path& picture) {
        auto& visits = m_plan.people[index].visits;
        const auto& name = row.fields.at("visit");
        const auto& group = row.fields.at("group");
        if (name.empty()) {
            visits.push_back({.group = group, .pictures = {picture}});
            return {};
        }
        m_plan.namesVisits = true;
        const auto [at, isNew] = m_visitOf.emplace(std::pair{index, name}, visits.size());
        if (isNew) { visits.push_back({.group = group}); }
        Visit& visit = visits[at->second];
        if (visit.group != group) { return wrongRow(m_manifest, row.line, "the visit is in another group already"); }
        visit.pictures.push_back(picture);
        return {};
    }

    fs::path m_manifest;
    fs::path m_folder;
    Plan m_plan;
    std::map<std::string, std::size_t> m_indexOf;
    std::map<std::pair<std::size_t, std::string>, std::size_t> m_visitOf;
    std::map<fs::path, int> m_lineOf;
};

} // namespace

Outcome<Plan> readEvaluationManifest(const fs::path& manifest, const fs::path& folder) {
    const auto rows = readCsvTable(manifest, {.needed = {"path", "person", "role"}, .optional = {"visit", "group"}});
    if (!rows) { return tl::unexpected(rows.error()); }
    PlanBuilder builder(manifest, folder.empty() ? manifest.parent_path() : folder);
    for (const auto& row : *rows) {
        if (auto added = builder.add(row); !added) { return tl::unexpected(added.error()); }
    }
    return std::move(builder).finish();
}

} // namespace ctl
