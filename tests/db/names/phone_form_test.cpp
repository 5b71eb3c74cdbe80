// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/names/phone_form.h"

#include <gtest/gtest.h>
#include <ostream>

namespace db::names {
void PrintTo(const Phone& phone, std::ostream* out) {
    *out << phone.number << " / " << phone.extension << " / " << phone.second << " / " << phone.note;
}

namespace {

TEST(ReadPhone, ReadsOneMobileHoweverItIsWritten) {
    for (const char* written :
         {"13900000421", "8613900000421", "008613900000421", "+8613900000421", "+86 139 0000 0421", "139-0000-0421",
          "139–0000–0421", "139.0000.0421", "13900000421.0", "１３９０００００４２１", "139\u00a00000\u00a00421",
          "'13900000421", "\u202d13900000421\u202c", "(86)13900000421"}) {
        EXPECT_EQ(readPhone(written), (Phone{"13900000421", "", "", ""})) << written;
    }
    for (const char* mobile : {"16600000421", "19200000421", "19900000421", "13000000000"}) {
        EXPECT_EQ(readPhone(mobile)->number, mobile);
    }
}

TEST(ReadPhone, ReadsLandLinesWithTheirExtension) {
    for (const char* written :
         {"0515-85551234", "0515–85551234", "(0515)85551234", "（0515）8555-1234", "+86 515 85551234"}) {
        EXPECT_EQ(readPhone(written), (Phone{"051585551234", "", "", ""})) << written;
    }
    for (const char* written : {"0515-85551234-801", "0515-85551234转801", "051585551234 分机 801",
                                "0515-85551234 ext 801", "0515-85551234#801"}) {
        EXPECT_EQ(readPhone(written), (Phone{"051585551234", "801", "", ""})) << written;
    }
    EXPECT_EQ(readPhone("85551234")->number, "85551234");
    EXPECT_EQ(readPhone("010-62345678")->number, "01062345678");
    EXPECT_EQ(readPhone("8555-1234")->number, "85551234");
}

TEST(ReadPhone, KeepsTheSecondNumberAndTheNote) {
    for (const char* written : {"13900000421、13900000422", "13900000421/13900000422", "13900000421 13900000422",
                                "13900000421;13900000422", "13900000421，13900000422", "139 0000 0421 139 0000 0422"}) {
        EXPECT_EQ(readPhone(written), (Phone{"13900000421", "", "13900000422", ""})) << written;
    }
    EXPECT_EQ(readPhone("13900000421（儿子）"), (Phone{"13900000421", "", "", "儿子"}));
    EXPECT_EQ(readPhone("13900000421儿子"), (Phone{"13900000421", "", "", "儿子"}));
    EXPECT_EQ(readPhone("女儿：13900000421"), (Phone{"13900000421", "", "", "女儿"}));
    EXPECT_EQ(readPhone("85551234 13900000422"), (Phone{"85551234", "", "13900000422", ""}));
}

TEST(ReadPhone, KeepsTheCountryOfANumberOfAnother) {
    EXPECT_EQ(readPhone("+85251234567")->number, "+85251234567");
    EXPECT_EQ(readPhone("00852 5123 4567")->number, "+85251234567");
    EXPECT_EQ(readPhone("+1 (212) 555-0123")->number, "+12125550123");
}

TEST(ReadPhone, KnowsTheWaysToSayNone) {
    for (const char* none : {"", " ", "无", "没有", "-", "——", "/", "不详"}) {
        EXPECT_EQ(readPhone(none), (Phone{})) << none;
    }
}

TEST(ReadPhone, RefusesWhatIsNoNumber) {
    for (const char* wrong :
         {"11111111111", "12345678901", "139000004211", "00000000000", "110", "12345", "1390000042", "call me", "0515",
          "+86", "+0123456789", "13900000421/13900000422/13900000423", "一三九"}) {
        EXPECT_EQ(readPhone(wrong).error(), PhoneProblem::NoSuchNumber) << wrong;
    }
    EXPECT_EQ(readPhone("1.39E+10").error(), PhoneProblem::LostDigits);
}

} // namespace
} // namespace db::names
