// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/document_number.h"

#include "db/records/days.h"

#include <algorithm>
#include <array>

namespace db::import {
namespace {

bool isCapital(char c) {
    return c >= 'A' && c <= 'Z';
}

bool areDigits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), isDigit);
}

bool areCapitals(std::string_view text) {
    return std::all_of(text.begin(), text.end(), isCapital);
}

/// The first two digits of GB/T 2260, with those of Taiwan (71) and of the residence permits (81 to 83).
bool isProvince(std::string_view digits) {
    static constexpr std::array<std::string_view, 35> kProvinces{
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
        "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83"};
    return std::find(kProvinces.begin(), kProvinces.end(), digits) != kProvinces.end();
}

/// 9, the province where it was asked for, and the three digits of a country (ISO 3166-1).
bool isForeignPermit(std::string_view number) {
    return number[0] == '9' && isProvince(number.substr(1, 2)) && number.substr(3, 3) != "000";
}

tl::expected<Document, DocumentProblem> readEighteen(std::string_view number) {
    const auto facts = readIdNumber(number);
    const bool endsInZeros = number.ends_with("000");
    if (!facts) { return tl::unexpected(endsInZeros ? DocumentProblem::LostDigits : DocumentProblem::Wrong); }
    Document document{.number = std::string(number), .firstGeneration = {}, .facts = facts};
    document.mayHaveLostDigits = endsInZeros;
    if (isForeignPermit(number)) {
        document.kind = DocumentKind::ForeignPermit;
    } else if (!isProvince(number.substr(0, 2))) {
        return tl::unexpected(DocumentProblem::UnknownRegion);
    }
    return document;
}

/// The cards of before 1999: two digits of the year, no check digit. Those who were a hundred years old and more when
/// numbers were given have 996 to 999.
tl::expected<Document, DocumentProblem> readFifteen(std::string_view number) {
    const bool isOfThe19thCentury = number.substr(12) >= "996";
    std::string longer(number.substr(0, 6));
    longer += isOfThe19thCentury ? "18" : "19";
    longer += number.substr(6);
    longer += checkDigit(longer);
    auto document = readEighteen(longer);
    if (!document) { return document; }
    document->firstGeneration = std::string(number);
    document->mayHaveLostDigits = false;
    return document;
}

tl::expected<Document, DocumentProblem> other(DocumentKind kind, std::string_view number) {
    return Document{.kind = kind, .number = std::string(number), .firstGeneration = {}, .facts = std::nullopt};
}

bool isOldForeignPermit(std::string_view number) {
    return number.size() == 15 && areCapitals(number.substr(0, 3)) && areDigits(number.substr(3));
}

bool isHongKongMacaoPermit(std::string_view number) {
    return (number.size() == 9 || number.size() == 11) && (number[0] == 'H' || number[0] == 'M') &&
           areDigits(number.substr(1));
}

/// One or two letters and at least six digits, and not more than nine characters: what passports have in common.
bool isPassport(std::string_view number) {
    const auto letters =
        static_cast<std::size_t>(std::find_if_not(number.begin(), number.end(), isCapital) - number.begin());
    return letters >= 1 && letters <= 2 && number.size() >= letters + 6 && number.size() <= 9 &&
           areDigits(number.substr(letters));
}

bool fits(DocumentKind kind, std::string_view number) {
    const bool isPlain = std::all_of(number.begin(), number.end(), [](char c) { return isDigit(c) || isCapital(c); });
    switch (kind) {
    case DocumentKind::HongKongMacaoPermit:
        return isHongKongMacaoPermit(number);
    case DocumentKind::TaiwanPermit:
        return (number.size() == 8 && areDigits(number)) || (isPlain && number.size() >= 10 && number.size() <= 12);
    case DocumentKind::ForeignPermit:
        return isOldForeignPermit(number);
    case DocumentKind::Passport:
        return isPlain && number.size() >= 5 && number.size() <= 12;
    case DocumentKind::Other:
        return isPlain && number.size() >= 4 && number.size() <= 30;
    case DocumentKind::IdCard:
    case DocumentKind::DisabilityCard:
        return false; // told by their check digit alone
    }
    return false;
}

} // namespace

tl::expected<Document, DocumentProblem> readDocument(std::string_view cell, std::optional<DocumentKind> said) {
    const bool hasIdForm = cell.size() >= 17 && areDigits(cell.substr(0, 17));
    if (cell.size() == 18 && hasIdForm) { return readEighteen(cell); }
    if (cell.size() == 20 && areDigits(cell.substr(18)) && hasIdForm) {
        auto card = readEighteen(cell.substr(0, 18));
        if (!card) { return card; }
        // GB/T 26341: the kind of disability, 1 to 7, and its grade, 1 to 4.
        if (cell[18] < '1' || cell[18] > '7' || cell[19] < '1' || cell[19] > '4') {
            return tl::unexpected(DocumentProblem::Wrong);
        }
        card->kind = DocumentKind::DisabilityCard;
        card->number = std::string(cell);
        return card;
    }
    if (said && fits(*said, cell)) { return other(*said, cell); }
    if (cell.size() == 15 && areDigits(cell)) { return readFifteen(cell); }
    if (isOldForeignPermit(cell)) { return other(DocumentKind::ForeignPermit, cell); }
    if (isHongKongMacaoPermit(cell)) { return other(DocumentKind::HongKongMacaoPermit, cell); }
    if (isPassport(cell)) { return other(DocumentKind::Passport, cell); }
    if (!said && areDigits(cell) && (cell.size() == 8 || cell.size() == 9)) {
        return tl::unexpected(DocumentProblem::Unclear);
    }
    return tl::unexpected(DocumentProblem::Wrong);
}

std::optional<DocumentKind> readDocumentKind(std::string_view word) {
    static constexpr std::array<std::pair<std::string_view, DocumentKind>, 12> kWords{
        {{"残疾", DocumentKind::DisabilityCard},
         {"护照", DocumentKind::Passport},
         {"永久居留", DocumentKind::ForeignPermit},
         {"永居", DocumentKind::ForeignPermit},
         {"港澳台居民居住证", DocumentKind::IdCard},
         {"台湾居民来往", DocumentKind::TaiwanPermit},
         {"台胞证", DocumentKind::TaiwanPermit},
         {"港澳", DocumentKind::HongKongMacaoPermit},
         {"回乡证", DocumentKind::HongKongMacaoPermit},
         {"身份证", DocumentKind::IdCard},
         {"居住证", DocumentKind::IdCard},
         {"证", DocumentKind::Other}}};
    for (const auto& [part, kind] : kWords) {
        if (word.find(part) != std::string_view::npos) { return kind; }
    }
    return std::nullopt;
}

std::string_view holderOf(const std::string& number, DocumentKind kind) {
    return std::string_view(number).substr(0, kind == DocumentKind::DisabilityCard ? 18 : number.size());
}

} // namespace db::import
