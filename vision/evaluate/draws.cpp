// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/evaluate/draws.h"

#include <algorithm>

namespace vision::evaluate {

namespace {

std::vector<std::size_t> peopleOf(const std::vector<Search>& searches) {
    std::vector<std::size_t> people;
    people.reserve(searches.size());
    for (const Search& search : searches) {
        people.push_back(search.person);
    }
    std::ranges::sort(people);
    const auto repeated = std::ranges::unique(people);
    people.erase(repeated.begin(), repeated.end());
    return people;
}

} // namespace

PeopleDraws::PeopleDraws(const Searches& searches)
    : m_residents{peopleOf(searches.mated)}
    , m_strangers{peopleOf(searches.nonMated)}
    , m_weights(searches.people) {}

const Weights& PeopleDraws::next() {
    std::ranges::fill(m_weights, 0);
    drawFrom(m_residents);
    drawFrom(m_strangers);
    return m_weights;
}

void PeopleDraws::drawFrom(const std::vector<std::size_t>& people) {
    for (std::size_t i = 0; i < people.size(); ++i) {
        ++m_weights[people[m_random() % people.size()]]; // the remainder's bias is under 1e-12
    }
}

} // namespace vision::evaluate
