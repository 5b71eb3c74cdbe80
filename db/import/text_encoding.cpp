// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/text_encoding.h"

#include "db/records/utf8.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <iconv.h>

namespace db::import {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

class Converter {
public:
    Converter(const char* to, const char* from)
        : m_handle(::iconv_open(to, from)) {}
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;
    Converter(Converter&&) = delete;
    Converter& operator=(Converter&&) = delete;
    ~Converter() {
        if (isOpen()) ::iconv_close(m_handle);
    }
    // iconv_open() says no with (iconv_t)-1
    [[nodiscard]] bool isOpen() const { return reinterpret_cast<std::intptr_t>(m_handle) != -1; }

    /// The whole text, or nothing if a byte does not fit.
    [[nodiscard]] std::optional<std::string> convert(std::string_view from) const {
        std::string input{from}; // iconv() wants bytes that it could change
        char* next = input.data();
        std::size_t left = input.size();
        std::string text;
        std::array<char, 4096> part{};
        while (left > 0) {
            char* to = part.data();
            std::size_t room = part.size();
            const std::size_t outcome = ::iconv(m_handle, &next, &left, &to, &room);
            const bool isFull = outcome == static_cast<std::size_t>(-1) && errno == E2BIG;
            if (outcome == static_cast<std::size_t>(-1) && !isFull) return std::nullopt;
            text.append(part.data(), part.size() - room);
        }
        return text;
    }

private:
    ::iconv_t m_handle;
};

} // namespace

std::optional<std::string> toUtf8(std::string_view bytes) {
    if (bytes.starts_with(kByteOrderMark)) {
        bytes.remove_prefix(kByteOrderMark.size());
        if (!isUtf8(bytes)) return std::nullopt; // it says that it is UTF-8, and is not
        return std::string{bytes};
    }
    if (isUtf8(bytes)) return std::string{bytes};
    const Converter converter{"UTF-8", "GB18030"};
    if (!converter.isOpen()) return std::nullopt;
    auto text = converter.convert(bytes);
    if (!text || !isUtf8(*text)) return std::nullopt;
    return text;
}

} // namespace db::import
