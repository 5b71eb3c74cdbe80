// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/types/embedding.h"
#include "vision/types/recognition.h"
#include "vision/types/result.h"

#include <cstddef>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

namespace vision::identify {

/// Frees what the aligned operator new gave.
struct AlignedDelete {
    void operator()(float* rows) const noexcept;
};

/// An immutable snapshot of everybody who can be recognised: one row-major float matrix, 32-byte aligned rows, the rows
/// of one person next to each other. Thread-safe, as nothing changes.
class Gallery {
public:
    [[nodiscard]] const ModelDigest& model() const { return m_model; }
    /// Values of one vector; may be 0 of an empty gallery.
    [[nodiscard]] std::size_t dimension() const { return m_dimension; }
    /// Floats from one row to the next; a multiple of 8, those after `dimension` are zero.
    [[nodiscard]] std::size_t stride() const { return m_stride; }
    [[nodiscard]] std::size_t templates() const { return m_templates; }
    [[nodiscard]] std::size_t persons() const { return m_persons.size(); }
    [[nodiscard]] bool empty() const { return m_templates == 0; }
    /// All rows: templates() * stride() floats.
    [[nodiscard]] std::span<const float> matrix() const { return {m_rows.get(), m_templates * m_stride}; }

    /// One person and their rows [firstRow, endRow).
    struct Entry {
        PersonId person{};
        std::size_t firstRow = 0;
        std::size_t endRow = 0;
    };
    [[nodiscard]] std::span<const Entry> entries() const { return m_persons; }

private:
    friend class GalleryBuilder;
    Gallery() = default;

    ModelDigest m_model;
    std::size_t m_dimension = 0;
    std::size_t m_stride = 0;
    std::size_t m_templates = 0;
    std::unique_ptr<float[], AlignedDelete> m_rows;
    std::vector<Entry> m_persons;
};

/// Collects templates and makes a Gallery of them. Not thread-safe.
class GalleryBuilder {
public:
    /// `dimension`: values of one vector; 0: as many as the first template has.
    explicit GalleryBuilder(ModelDigest model, std::size_t dimension = 0);

    /// Adds one template of a person; any number per person, in any order.
    /// Errors, and nothing is added: WrongDigest (made by another model), WrongShape (another length, a value that is
    /// not finite, or not of unit length within 1 %).
    [[nodiscard]] Expected<void> add(PersonId person, const Embedding& embedding);

    /// The snapshot; persons in the order in which they were first added. The builder is empty afterwards.
    [[nodiscard]] std::shared_ptr<const Gallery> finish();

private:
    struct Row {
        std::size_t personIndex = 0;
        std::size_t firstValue = 0;
    };
    ModelDigest m_model;
    std::size_t m_dimension;
    std::vector<float> m_values;
    std::vector<Row> m_rows;
    std::vector<PersonId> m_persons;
    std::unordered_map<PersonId, std::size_t> m_indexOf;
};

} // namespace vision::identify
