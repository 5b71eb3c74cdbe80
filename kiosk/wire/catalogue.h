// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/wire/exchange.h"

#include <string>
#include <string_view>
#include <tuple>

/// The hall's catalogue of items, file by file.
namespace wire {

struct CataloguePart;

/// Asks for one file of the hall's catalogue. A kiosk or desk asks for part 0 after Welcome and after CatalogueChanged,
/// then for the rest, and checks what it has got as the hall did. Answer: CataloguePart; a desk need not be signed in.
struct CatalogueAsk {
    using Is = Request<Sender::Anybody, CataloguePart>;
    static constexpr std::string_view kName = "catalogue-ask";
    std::string have; ///< the version that the asker has, or empty; if it is the hall's, nothing is sent
    int part = 0;
    template <typename S = CatalogueAsk>
    static constexpr auto fields() {
        return std::tuple{field<&S::have>(Key{.mayBeEmpty = true}), field<&S::part>(Whole{0, 100})};
    }
};

struct CataloguePart {
    using Is = Reply;
    static constexpr std::string_view kName = "catalogue-part";
    std::string version; ///< of the whole; if it is another than that of the parts before, begin again
    int part = 0;
    int parts = 0; ///< 0: the asker has this version already, or there is no such part
    std::string name;
    std::string text;
    template <typename S = CataloguePart>
    static constexpr auto fields() {
        return std::tuple{field<&S::version>(Key{.mayBeEmpty = true}), field<&S::part>(Whole{0, 100}),
                          field<&S::parts>(Whole{0, 100}), field<&S::name>(kPerson), field<&S::text>(kFile)};
    }
};

/// Pushed to kiosks and signed-in desks when the hall has read a new catalogue, or could not.
struct CatalogueChanged {
    using Is = Push;
    static constexpr std::string_view kName = "catalogue-changed";
    std::string version; ///< in force
    std::string problem; ///< "FILE:LINE: reason" while a newer one is refused; for desks, empty for kiosks
    template <typename S = CatalogueChanged>
    static constexpr auto fields() {
        return std::tuple{field<&S::version>(Key{.mayBeEmpty = true}), field<&S::problem>(kNote)};
    }
};

using CatalogueMessages = TypeList<CatalogueAsk, CataloguePart, CatalogueChanged>;

} // namespace wire
