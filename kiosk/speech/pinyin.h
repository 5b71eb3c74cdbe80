// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace speech {

/// Chinese text as it is said: "请到2号窗口，谢谢。" as "qing3 dao4 er4 hao4 chuang1 kou3，xie4 xie5。" A syllable is a
/// to z and its tone, 5 for none, ü as v; ， is a short pause and 。 a long one. Any thread.
[[nodiscard]] std::string inPinyin(std::string_view chinese);

/// The same cut at its long pauses, so that the first words can be heard before the last are worked out.
[[nodiscard]] std::vector<std::string> sentencesInPinyin(std::string_view chinese);

} // namespace speech
