// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/seal/field_seal.h"

#include "db/seal/digest.h"
#include "tests/db/support/temp_hall.h"

namespace db::seal {
namespace {

constexpr Place kPlace{"resident", "name", 7};

FieldSeal sealOf(std::uint8_t seed, KeyPurpose purpose = KeyPurpose::Hall) {
    return test::must(FieldSeal::from(test::testKey(purpose, seed)));
}

TEST(FieldSeal, OpensWhatItSealed) {
    const FieldSeal seal = sealOf(1);
    for (const std::string& plain :
         {std::string{}, std::string{"何佩珍"}, std::string(10'000, 'x'), std::string(3, '\0')}) {
        EXPECT_EQ(seal.open(seal.seal(plain, kPlace), kPlace).value(), plain);
    }
}

TEST(FieldSeal, GivesOtherBytesEachTimeAndHidesThePlainText) {
    const FieldSeal seal = sealOf(1);
    const Sealed one = seal.seal("13800001234", kPlace);
    const Sealed two = seal.seal("13800001234", kPlace);
    EXPECT_NE(one, two);
    EXPECT_EQ(std::string(one.begin(), one.end()).find("13800001234"), std::string::npos);
    EXPECT_EQ(one.size(), 1 + 8 + 24 + 11 + 16U);
}

TEST(FieldSeal, DoesNotOpenInAnotherPlace) {
    const FieldSeal seal = sealOf(1);
    const Sealed sealed = seal.seal("何佩珍", kPlace);
    for (const Place& other :
         {Place{"resident", "name", 8}, Place{"resident", "phone", 7}, Place{"staff", "name", 7}}) {
        const auto opened = seal.open(sealed, other);
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().kind, ErrorKind::Corrupt);
    }
}

TEST(FieldSeal, NoticesEveryChangedByte) {
    const FieldSeal seal = sealOf(1);
    const Sealed sealed = seal.seal("何佩珍", kPlace);
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        Sealed changed = sealed;
        changed[i] ^= 1U;
        EXPECT_FALSE(seal.open(changed, kPlace)) << "byte " << i;
    }
    for (std::size_t length = 0; length < sealed.size(); ++length) {
        EXPECT_FALSE(seal.open(std::span{sealed}.first(length), kPlace)) << "length " << length;
    }
}

TEST(FieldSeal, SaysWhenTheKeyIsAnother) {
    const auto opened = sealOf(2).open(sealOf(1).seal("何佩珍", kPlace), kPlace);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::WrongKey);
    EXPECT_EQ(opened.error().context.find("何"), std::string::npos);
}

TEST(BlindIndex, FindsEqualValuesOfOneColumnAndOneKeyOnly) {
    const auto index = test::must(BlindIndex::from(test::testKey(KeyPurpose::Hall, 1)));
    const auto other = test::must(BlindIndex::from(test::testKey(KeyPurpose::Hall, 2)));
    const auto digest = index.of("resident.phone", "13800001234");
    EXPECT_EQ(digest.size(), 16U);
    EXPECT_EQ(digest, index.of("resident.phone", "13800001234"));
    EXPECT_NE(digest, index.of("resident.phone", "13800001235"));
    EXPECT_NE(digest, index.of("resident.id_number", "13800001234"));
    EXPECT_NE(digest, other.of("resident.phone", "13800001234"));
    EXPECT_NE(index.of("a", "bc"), index.of("ab", "c"));
}

/// Halls have values like these on their disks: a program that cannot read them loses a hall's records.
TEST(OnDiskForm, NeverChanges) {
    const std::string hexadecimal =
        "01010203040506070829948480cd09eb1daf1d78b254e07c88e2ef149873e47eaa71af92d894e53927eba36e"
        "ec133fdce5ed2500d0c3c15b098c";
    Sealed sealed;
    for (std::size_t i = 0; i < hexadecimal.size(); i += 2) {
        sealed.push_back(static_cast<std::uint8_t>(std::stoi(hexadecimal.substr(i, 2), nullptr, 16)));
    }
    EXPECT_EQ(sealOf(1).open(sealed, kPlace).value(), "何佩珍");
    const auto index = test::must(BlindIndex::from(test::testKey(KeyPurpose::Hall, 1)));
    EXPECT_EQ(hex(index.of("resident.phone", "13800001234")), "26faead972ce6bc4523aac965ba40c8c");
}

TEST(Normalise, TakesThePhoneAsPeopleWriteIt) {
    for (const char* written :
         {"13800001234", "138 0000 1234", "138-0000-1234", "+86 13800001234", "008613800001234"}) {
        EXPECT_EQ(normalisePhone(written), "13800001234") << written;
    }
    EXPECT_EQ(normalisePhone("8613800001234"), "8613800001234") << "without a plus it may be another number";
    EXPECT_EQ(normalisePhone("+852 5123 4567"), "+85251234567") << "another country's keeps its code";
    EXPECT_EQ(phoneTail("+85251234567"), "4567");
    EXPECT_EQ(phoneTail("138 0000 1234"), "1234");
    EXPECT_EQ(phoneTail("123"), "");
    EXPECT_EQ(normaliseIdNumber("11010519491231002x"), "11010519491231002X");
}

} // namespace
} // namespace db::seal
