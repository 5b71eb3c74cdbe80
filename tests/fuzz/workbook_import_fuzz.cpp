// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/db/support/made_workbook.h"
#include "tests/fuzz/sound_list.h"

#include <cstdint>

/// The first byte says what the others are: a digit, a part of a good workbook (as they stand in
/// MadeWorkbook::parts()); anything else, a whole file. The sums of a ZIP would keep a fuzzer out of its parts.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) { return 0; }
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const db::test::MadeWorkbook good{
        .sheets = {{.rows = db::test::rowOf(1, {"姓名", "出生日期", "身份证号", "电话", "住址"}) +
                            db::test::rowOf(
                                2, {"<c r=\"A2\" t=\"s\"><v>0</v></c>", "<c r=\"B2\" s=\"1\"><v>16925</v></c>"})}},
        .texts = "<si><t>甲</t></si>",
        .formats = {"yyyy-mm-dd"}};
    auto parts = good.parts();
    const auto which = static_cast<std::size_t>(bytes.front() - '0');
    if (which >= parts.size()) {
        mustBeSoundList(bytes);
        return 0;
    }
    parts[which].bytes = bytes.substr(1);
    mustBeSoundList(db::test::zipOf(parts));
    return 0;
}
