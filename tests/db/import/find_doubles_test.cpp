// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/import/find_doubles.h"

#include <gtest/gtest.h>

namespace db::import {
namespace {

Date day(int year, unsigned month, unsigned day) {
    return Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

struct FindDoubles : ::testing::Test {
    std::vector<Resident> books;

    void add(const char* name, Date born, const char* phone = "", const char* number = "",
             Standing standing = Standing::Here) {
        Resident resident;
        resident.id = ResidentId{static_cast<std::int64_t>(books.size()) + 1};
        resident.name = name;
        resident.birthDate = born;
        resident.phone = phone;
        resident.idNumber = number;
        resident.standing = standing;
        books.push_back(resident);
    }
    [[nodiscard]] std::string found() const {
        std::string all;
        for (const Doubles& each : findDoubles(books)) {
            all += std::to_string(raw(each.one)) + "+" + std::to_string(raw(each.other)) + "/" +
                   std::to_string(static_cast<int>(each.by)) + " ";
        }
        return all;
    }
};

TEST_F(FindDoubles, TheSameNameAndBirthDateInWhateverForm) {
    add("张桂兰", day(1946, 5, 3), "", "320900194605030029");
    add("张 桂兰", day(1946, 5, 3), "13900000421");
    add("张桂兰", day(1946, 5, 4));
    EXPECT_EQ(found(), "1+2/0 ");
}

TEST_F(FindDoubles, TwoNumbersAreTwoPeople) {
    add("张桂兰", day(1946, 5, 3), "", "320900194605030029");
    add("张桂兰", day(1946, 5, 3), "", "320900194605030045");
    EXPECT_EQ(found(), "");
}

TEST_F(FindDoubles, WhoIsNotHereIsNobodysDouble) {
    add("张桂兰", day(1946, 5, 3));
    add("张桂兰", day(1946, 5, 3), "", "", Standing::Died);
    add("张桂兰", day(1946, 5, 3), "", "", Standing::Merged);
    EXPECT_EQ(found(), "");
}

TEST_F(FindDoubles, ASlipOfTheNameOrOfTheBirthDateWithOnePhone) {
    add("张桂兰", day(1946, 5, 3), "13900000421");
    add("张桂蓝", day(1946, 5, 3), "13900000421");
    add("张桂兰", day(1946, 3, 5), "13900000421");
    add("张桂兰", day(1949, 5, 3), "13900000421");
    EXPECT_EQ(found(), "1+2/1 1+3/2 1+4/2 ");
}

TEST_F(FindDoubles, AFamilyWithOnePhoneIsAFamily) {
    add("张桂兰", day(1946, 5, 3), "13900000421");
    add("李建国", day(1944, 9, 17), "13900000421");
    add("李小燕", day(1989, 2, 10), "13900000421");
    add("李小雨", day(1989, 12, 10), "13900000421"); // one character and the month: two sisters
    EXPECT_EQ(found(), "");
}

TEST_F(FindDoubles, APhoneOfFiftyIsNobodysOwn) {
    for (int i = 0; i < 60; ++i) {
        add(i % 2 == 0 ? "王芳" : "王方", day(1950 + i / 2, 1, 1), "62000000");
    }
    EXPECT_EQ(found(), "");
}

} // namespace
} // namespace db::import
