// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/practice/scene.h"

#include <cstddef>

namespace practice {

/// The hall hears of which model that kiosk's faces are, by one that nobody has.
void showModel(Scene& scene, std::size_t kiosk, const vision::ModelDigest& model);
/// Nobody knows who.
void somebodyComes(Scene& scene);
/// Whoever has nothing to do here signs in by the number of their phone.
void phone(Scene& scene);

} // namespace practice
