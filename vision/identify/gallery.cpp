// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/identify/gallery.h"

#include "vision/identify/search.h"

#include <algorithm>
#include <cmath>
#include <new>
#include <string>
#include <utility>

namespace vision::identify {

namespace {

constexpr std::align_val_t kAlignment{32}; // one AVX register
constexpr std::size_t kLane = 8;           // floats in it

std::size_t roundUp(std::size_t values) {
    return (values + kLane - 1) / kLane * kLane;
}

bool hasUnitLength(std::span<const float> values) {
    const float squared = dot(values, values);
    return std::isfinite(squared) && std::abs(squared - 1.0F) <= 0.02F; // 1 % of the length is 2 % of its square
}

} // namespace

void AlignedDelete::operator()(float* rows) const noexcept {
    ::operator delete[](rows, kAlignment);
}

GalleryBuilder::GalleryBuilder(ModelDigest model, std::size_t dimension)
    : m_model{std::move(model)}
    , m_dimension{dimension} {}

Expected<void> GalleryBuilder::add(PersonId person, const Embedding& embedding) {
    if (!(embedding.model == m_model)) {
        return tl::unexpected(Error{ErrorKind::WrongDigest, "template of model " + embedding.model.hex});
    }
    const bool isFirst = m_dimension == 0;
    if ((!isFirst && embedding.values.size() != m_dimension) || !hasUnitLength(embedding.values)) {
        return tl::unexpected(Error{ErrorKind::WrongShape, "template is not a unit vector of the model's length"});
    }
    if (isFirst) { m_dimension = embedding.values.size(); }
    const auto [at, isNew] = m_indexOf.try_emplace(person, m_persons.size());
    if (isNew) { m_persons.push_back(person); }
    m_rows.push_back({.personIndex = at->second, .firstValue = m_values.size()});
    m_values.insert(m_values.end(), embedding.values.begin(), embedding.values.end());
    return {};
}

std::shared_ptr<const Gallery> GalleryBuilder::finish() {
    const std::shared_ptr<Gallery> gallery{new Gallery};
    gallery->m_model = m_model;
    gallery->m_dimension = m_dimension;
    gallery->m_stride = roundUp(m_dimension);
    gallery->m_templates = m_rows.size();
    const std::size_t floats = m_rows.size() * gallery->m_stride;
    gallery->m_rows.reset(new (kAlignment) float[floats]());

    std::ranges::sort(m_rows, {}, [](const Row& row) { return std::pair{row.personIndex, row.firstValue}; });
    for (const PersonId person : m_persons) {
        gallery->m_persons.push_back({.person = person});
    }
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const float* from = m_values.data() + m_rows[row].firstValue;
        std::copy_n(from, m_dimension, gallery->m_rows.get() + row * gallery->m_stride);
        Gallery::Entry& entry = gallery->m_persons[m_rows[row].personIndex];
        if (entry.endRow == 0) { entry.firstRow = row; }
        entry.endRow = row + 1;
    }
    m_values = {};
    m_rows = {};
    m_persons = {};
    m_indexOf = {};
    return gallery;
}

} // namespace vision::identify
