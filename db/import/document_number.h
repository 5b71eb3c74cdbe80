// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/import/id_number.h"

#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

/// Inside of db/import: which document a number is of.
namespace db::import {

struct Document {
    DocumentKind kind = DocumentKind::IdCard;
    std::string number;
    std::string firstGeneration;        ///< the 15 digits that `number` was made of, or empty
    std::optional<IdNumberFacts> facts; ///< what the number says of its holder, if it does
    bool mayHaveLostDigits = false;     ///< its last three digits are zeros, as a spreadsheet leaves them
};

enum class DocumentProblem {
    Wrong,         ///< no number of any document: its length, its date or its check digit
    UnknownRegion, ///< its first digits are no province
    LostDigits,    ///< a spreadsheet has put zeros in place of the last digits
    Unclear        ///< digits that are of another document or of none: it has to be said which
};

/// `cell` is readNumberCell()'s; `said` is what the list says that it is.
[[nodiscard]] tl::expected<Document, DocumentProblem> readDocument(std::string_view cell,
                                                                   std::optional<DocumentKind> said);

/// 护照, 港澳居民来往内地通行证 ...; nothing for words that are not known.
[[nodiscard]] std::optional<DocumentKind> readDocumentKind(std::string_view word);

/// The number of whom this is, so that an ID card and a disability card of one person are one: the first 18 characters.
[[nodiscard]] std::string_view holderOf(const std::string& number, DocumentKind kind);

} // namespace db::import
