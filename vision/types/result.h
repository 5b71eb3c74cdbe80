// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <tl/expected.hpp>

namespace vision {

/// What kind of "no" a vision function gives. The caller decides what to do; only the screen turns it into words.
enum class ErrorKind {
    NotFound,    ///< a file, device or stream that is not there
    Busy,        ///< a device that somebody else holds
    Stalled,     ///< a source that stopped giving frames
    EndOfStream, ///< a recording that ended as it should
    Truncated,   ///< a recording that broke off, or a file that is too short
    WrongDigest, ///< a model file whose SHA-256 is not the one in the manifest
    Unreadable,  ///< a file that the library behind it refuses
    WrongShape,  ///< a model whose inputs or outputs are not what the code expects
    OtherDevice, ///< a camera, but not the one that was set up
    NotACamera,  ///< a virtual device, a recording or a stream where a camera must be
};

/// `context` is for the log: file and model names, never a person, never shown on a screen.
struct Error {
    ErrorKind kind{};
    std::string context;
};

template <typename T>
using Expected = tl::expected<T, Error>;

} // namespace vision
