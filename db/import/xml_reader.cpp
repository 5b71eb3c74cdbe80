// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/xml_reader.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <expat.h>
#include <utility>

namespace db::import {
namespace {

constexpr std::size_t kChunk = std::size_t{64} << 10U;
constexpr int kDeepest = 64;
/// Older expat reads a tag anew with every piece that it is fed, so a long one would take hours.
constexpr std::int64_t kLongestTag = std::int64_t{1} << 20U;
/// Between the namespace and the name.
constexpr char kBetween = '\n';

constexpr std::array<std::string_view, 3> kElements{"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                                    "http://purl.oclc.org/ooxml/spreadsheetml/main",
                                                    "http://schemas.openxmlformats.org/package/2006/relationships"};
constexpr std::array<std::string_view, 2> kRelations{
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships"};

std::string_view ourName(std::string_view qualified) {
    const std::size_t at = qualified.rfind(kBetween);
    if (at == std::string_view::npos) { return {}; }
    const bool isOurs = std::find(kElements.begin(), kElements.end(), qualified.substr(0, at)) != kElements.end();
    return isOurs ? qualified.substr(at + 1) : std::string_view{};
}

} // namespace

std::string_view XmlAttributes::operator[](std::string_view name) const {
    for (const char** pair = m_pairs; *pair != nullptr; pair += 2) {
        std::string_view key = pair[0];
        if (key == name) { return pair[1]; }
        if (name != "r:id") { continue; }
        const std::size_t at = key.rfind(kBetween);
        const bool isId = at != std::string_view::npos && key.substr(at + 1) == "id";
        if (isId && std::find(kRelations.begin(), kRelations.end(), key.substr(0, at)) != kRelations.end()) {
            return pair[1];
        }
    }
    return {};
}

bool XmlAttributes::isTrue(std::string_view name) const {
    const std::string_view value = (*this)[name];
    return value == "1" || value == "true";
}

struct XmlReader::Parser {
    explicit Parser(XmlEvents& told)
        : events(told)
        , parser(::XML_ParserCreateNS(nullptr, kBetween)) {
        if (parser == nullptr) { return; }
        ::XML_SetUserData(parser, this);
        ::XML_SetElementHandler(
            parser,
            [](void* self, const char* name, const char** pairs) { of(self).start(name, XmlAttributes{pairs}); },
            [](void* self, const char* name) { of(self).end(name); });
        ::XML_SetCharacterDataHandler(parser, [](void* self, const char* text, int length) {
            of(self).events.text({text, static_cast<std::size_t>(length)});
        });
        ::XML_SetStartDoctypeDeclHandler(
            parser, [](void* self, const char*, const char*, const char*, int) { of(self).stop(); });
    }
    ~Parser() {
        if (parser != nullptr) { ::XML_ParserFree(parser); }
    }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    Parser(Parser&&) = delete;
    Parser& operator=(Parser&&) = delete;

    static Parser& of(void* self) { return *static_cast<Parser*>(self); }
    void stop() { ::XML_StopParser(parser, XML_FALSE); }
    void start(const char* name, const XmlAttributes& attributes) {
        ++depth;
        if (depth > kDeepest || !events.start(ourName(name), attributes)) { stop(); }
    }
    void end(const char* name) {
        --depth;
        if (!events.end(ourName(name))) { stop(); }
    }

    XmlEvents& events;
    XML_Parser parser;
    int depth = 0;
    std::int64_t fed = 0;
};

XmlReader::XmlReader(ZipParts::Part part, XmlEvents& events)
    : m_part(std::move(part))
    , m_parser(std::make_unique<Parser>(events)) {}

XmlReader::~XmlReader() = default;

tl::expected<bool, WorkbookFault> XmlReader::readSome() {
    if (m_parser->parser == nullptr) { return tl::unexpected(WorkbookFault::TooLarge); }
    // Whatever lies in expat's own buffer is not copied once more.
    void* const buffer = ::XML_GetBuffer(m_parser->parser, static_cast<int>(kChunk));
    if (buffer == nullptr) { return tl::unexpected(WorkbookFault::Damaged); }
    const auto read = m_part.read({static_cast<char*>(buffer), kChunk});
    if (!read) { return tl::unexpected(read.error()); }
    const bool isLast = *read == 0;
    if (::XML_ParseBuffer(m_parser->parser, static_cast<int>(*read), isLast ? XML_TRUE : XML_FALSE) != XML_STATUS_OK) {
        return tl::unexpected(WorkbookFault::Damaged);
    }
    m_parser->fed += static_cast<std::int64_t>(*read);
    const std::int64_t at = ::XML_GetCurrentByteIndex(m_parser->parser);
    if (!isLast && m_parser->fed - std::max<std::int64_t>(at, 0) > kLongestTag) {
        return tl::unexpected(WorkbookFault::Damaged);
    }
    return !isLast;
}

tl::expected<void, WorkbookFault> XmlReader::readAll() {
    while (true) {
        const auto more = readSome();
        if (!more) { return tl::unexpected(more.error()); }
        if (!*more) { return {}; }
    }
}

} // namespace db::import
