// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/shell.h"

#include <string_view>

namespace ctl {
namespace {

std::string_view words(db::ErrorKind kind) {
    switch (kind) {
    case db::ErrorKind::CannotOpen:
        return "cannot open it";
    case db::ErrorKind::Busy:
        return "another program holds it";
    case db::ErrorKind::Constraint:
        return "it would break a rule of the database";
    case db::ErrorKind::Corrupt:
        return "the file is damaged";
    case db::ErrorKind::DiskFull:
        return "the disk is full";
    case db::ErrorKind::SchemaTooNew:
        return "it was made by a newer version of the program";
    case db::ErrorKind::WrongKey:
        return "the key is missing, readable by others, or not the one of this data";
    case db::ErrorKind::NotFound:
        return "it is not there";
    case db::ErrorKind::Conflict:
        return "it is not in the state that this needs";
    case db::ErrorKind::Invalid:
        return "it is not what it should be";
    case db::ErrorKind::Io:
        return "the disk refuses";
    }
    return "it failed";
}

std::string_view words(vision::ErrorKind kind) {
    switch (kind) {
    case vision::ErrorKind::NotFound:
        return "it is not there";
    case vision::ErrorKind::Busy:
        return "another program holds it";
    case vision::ErrorKind::Stalled:
        return "it stopped giving frames";
    case vision::ErrorKind::EndOfStream:
        return "it ended";
    case vision::ErrorKind::Truncated:
        return "it breaks off";
    case vision::ErrorKind::WrongDigest:
        return "its SHA-256 is not the one in the manifest";
    case vision::ErrorKind::Unreadable:
        return "it cannot be read";
    case vision::ErrorKind::WrongShape:
        return "it is not the model that the program expects";
    case vision::ErrorKind::OtherDevice:
        return "it is another camera";
    case vision::ErrorKind::NotACamera:
        return "it is no camera";
    }
    return "it failed";
}

std::string sentence(std::string_view doing, std::string_view problem, std::string_view context) {
    std::string line(doing);
    line.append(": ").append(problem);
    if (!context.empty()) { line.append(" (").append(context).append(")"); }
    return line;
}

} // namespace

tl::unexpected<Failure> failed(std::string_view doing, const db::Error& error) {
    return failed(sentence(doing, words(error.kind), error.context));
}

tl::unexpected<Failure> failed(std::string_view doing, const vision::Error& error) {
    return failed(sentence(doing, words(error.kind), error.context));
}

} // namespace ctl
