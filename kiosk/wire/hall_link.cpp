// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/wire/hall_link.h"
