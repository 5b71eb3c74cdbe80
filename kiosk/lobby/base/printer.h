// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/look/printer.h"

/// The kiosk prints as the desk does.
namespace lobby {

using look::makePrinter;
using look::Printer;
using look::Sheet;

} // namespace lobby
