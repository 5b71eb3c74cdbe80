// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever arrives on the wire: it is refused, or it is a message that says the same when it is written again.
#include "kiosk/wire/codec.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QByteArray bytes{reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)};
    const auto message = wire::decode(bytes);
    if (!message) { return wire::wordOf(message.error()).empty() ? -1 : 0; }
    const QByteArray written = wire::encode(*message);
    const auto again = wire::decode(written);
    if (!again || again->body.index() != message->body.index() || wire::encode(*again) != written) { std::abort(); }
    return 0;
}
