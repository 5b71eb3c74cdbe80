// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/paper/printer.h"

/// The kiosk prints as the desk does.
namespace lobby {

using paper::makePrinter;
using paper::Printer;
using paper::Sheet;

} // namespace lobby
