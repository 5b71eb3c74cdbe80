// SPDX-License-Identifier: GPL-3.0-or-later
// yimen-attack: kills, cuts off, lies to and floods the real hall, and prints a table of how often it held.
#include "tests/attack/bed.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QLoggingCategory>
#include <exception>
#include <functional>
#include <iostream>

namespace {

struct Part {
    const char* name;
    std::function<attack::Table(attack::Seconds, std::mt19937&)> run;
    double share; ///< of the whole time
};

const std::vector<Part> kParts{
    {"kills", attack::kills, 0.15},       {"power", attack::powerCuts, 0.4},
    {"disk", attack::diskErrors, 0.15},   {"damage", attack::damagedFiles, 0.1},
    {"messages", attack::messages, 0.08}, {"certificates", attack::certificates, 0.03},
    {"roles", attack::roles, 0.02},       {"clocks", attack::clocks, 0.07},
};

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("*.info=false\n*.warning=false"));
    double minutes = 10;
    std::uint32_t seed = std::random_device{}();
    std::vector<std::string> only;
    CLI::App cli{"Attacks the real hall and prints how often it held."};
    cli.add_option("--minutes", minutes, "for the whole run")->check(CLI::Range(0.5, 600.0))->capture_default_str();
    cli.add_option("--seed", seed, "of what is chosen at random");
    cli.add_option("--only", only, "these parts alone: kills power disk damage messages certificates roles clocks");
    CLI11_PARSE(cli, argc, argv);

    std::cerr << "seed " << seed << std::endl;
    attack::Table table;
    for (const Part& part : kParts) {
        if (!only.empty() && std::ranges::find(only, part.name) == only.end()) { continue; }
        std::cerr << part.name << " ..." << std::endl;
        std::mt19937 random(seed);
        try {
            const auto rows = part.run(attack::Seconds(minutes * 60 * part.share), random);
            table.insert(table.end(), rows.begin(), rows.end());
        } catch (const std::exception& error) {
            attack::Row row{.what = part.name};
            row.count(error.what());
            table.push_back(row);
        }
    }
    attack::print(std::cout, table);
    return attack::allHeld(table) ? 0 : 1;
}
