// SPDX-License-Identifier: GPL-3.0-or-later

#include "db/stores/arrival_store.h"

#include "tests/db/support/temp_hall.h"

#include <array>
#include <csignal>
#include <set>
#include <sys/wait.h>
#include <unistd.h>

namespace db::stores {
namespace {

using std::chrono::minutes;
using test::addKiosk;
using test::addResident;
using test::addStaff;
using test::anArrival;
using test::by;
using test::kMorning;
using test::must;
using test::TempHall;

struct ArrivalStoreTest : ::testing::Test {
    TempHall temp;
    DeviceId kiosk = addKiosk(temp.hall);
    ResidentId resident = addResident(temp.hall);
    StaffId staff = addStaff(temp.hall);
    ArrivalStore arrivals = temp.hall.arrivals();

    ArrivalEvent record(const std::string& key, std::optional<ResidentId> who) {
        return must(arrivals.record(anArrival(kiosk, who, key), by("device:1"))).event;
    }
    std::size_t auditEntries() { return must(temp.hall.audit().entriesAfter(0, 9999)).size(); }
};

TEST_F(ArrivalStoreTest, RecordsAnArrivalWithItsEventAndItsAuditEntry) {
    const std::size_t before = auditEntries();
    const RecordedArrival recorded = must(arrivals.record(anArrival(kiosk, resident, "k1"), by("device:1")));
    EXPECT_TRUE(recorded.isNew);
    const Arrival& arrival = recorded.event.arrival;
    EXPECT_EQ(arrival.resident, resident);
    EXPECT_EQ(arrival.basis, ArrivalBasis::Face);
    EXPECT_EQ(arrival.state, ArrivalState::Waiting);
    EXPECT_EQ(arrival.firstSeenAt, kMorning);
    EXPECT_EQ(recorded.event.seq, ArrivalEventSeq{1});
    EXPECT_EQ(must(arrivals.find(arrival.id)).value().requestKey, "k1");

    const auto entries = must(temp.hall.audit().entriesAfter(static_cast<std::int64_t>(before), 10));
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(entries[0].action, "arrival.recorded");
    EXPECT_EQ(entries[0].actor, "device:1");
    EXPECT_EQ(entries[0].detail, "resident:1");
}

TEST_F(ArrivalStoreTest, AFinishIsUndoneAndTheAuditLogHasBoth) {
    const ArrivalId id = record("k1", resident).arrival.id;
    (void)must(arrivals.take(id, staff, by()));
    const ArrivalEvent finished = must(arrivals.finish(id, by()));
    (void)must(arrivals.touch(id, by("device:1"))); // seen again meanwhile: that stays
    const ArrivalEvent undone = must(arrivals.undo(id, finished.seq, by("staff:1")));
    EXPECT_EQ(undone.arrival.state, ArrivalState::Taken);
    EXPECT_EQ(undone.arrival.takenBy, staff);
    EXPECT_EQ(undone.arrival.doneAt, std::nullopt);
    EXPECT_EQ(must(arrivals.open()).size(), 1U);
    const auto last = must(temp.hall.audit().entriesAfter(0, 9999)).back();
    EXPECT_EQ(last.action, "arrival.finish_undone");
    EXPECT_EQ(last.actor, "staff:1");
    EXPECT_EQ(arrivals.undo(id, finished.seq, by()).error().kind, ErrorKind::Conflict) << "once";
}

TEST_F(ArrivalStoreTest, AnUnlinkIsUndoneWithWhoWasAskedAbout) {
    NewArrival unsure = anArrival(kiosk, std::nullopt, "k1");
    unsure.basis = ArrivalBasis::Unsure;
    unsure.candidates = {resident};
    const ArrivalId asked = must(arrivals.record(unsure, by("device:1"))).event.arrival.id;
    const ArrivalEventSeq cleared = must(arrivals.unlink(asked, by())).seq;
    const Arrival again = must(arrivals.undo(asked, cleared, by())).arrival;
    EXPECT_EQ(again.basis, ArrivalBasis::Unsure);
    EXPECT_EQ(again.candidates, std::vector{resident});

    const ArrivalId known = record("k2", resident).arrival.id;
    const ArrivalEventSeq unlinked = must(arrivals.unlink(known, by())).seq;
    EXPECT_EQ(must(arrivals.undo(known, unlinked, by())).arrival.resident, resident);
    EXPECT_EQ(must(arrivals.find(known))->basis, ArrivalBasis::Face);
}

TEST_F(ArrivalStoreTest, NothingElseIsUndone) {
    const ArrivalEvent recorded = record("k1", resident);
    const ArrivalId id = recorded.arrival.id;
    EXPECT_EQ(arrivals.undo(id, recorded.seq, by()).error().kind, ErrorKind::Invalid);
    const auto taken = std::get<ArrivalEvent>(must(arrivals.take(id, staff, by())));
    EXPECT_EQ(arrivals.undo(id, taken.seq, by()).error().kind, ErrorKind::Invalid);
    const ArrivalEventSeq unlinked = must(arrivals.unlink(id, by())).seq;
    EXPECT_EQ(arrivals.undo(record("k2", resident).arrival.id, unlinked, by()).error().kind, ErrorKind::NotFound)
        << "another's event";
    (void)must(arrivals.link(id, resident, ArrivalBasis::Staff, by()));
    EXPECT_EQ(arrivals.undo(id, unlinked, by()).error().kind, ErrorKind::Conflict) << "somebody said who it is since";
}

TEST_F(ArrivalStoreTest, ATokenStaysWithItsArrivalInEveryEvent) {
    NewArrival visitor = anArrival(kiosk, std::nullopt, "k1");
    visitor.token = "A07";
    const ArrivalId id = must(arrivals.record(visitor, by("device:1"))).event.arrival.id;
    (void)record("k2", resident);
    (void)must(arrivals.take(id, staff, by()));
    EXPECT_EQ(must(arrivals.find(id))->token, "A07");
    EXPECT_EQ(must(arrivals.eventsAfter({}, 10)).back().arrival.token, "A07");
    EXPECT_EQ(must(arrivals.tokensSince(kMorning)), std::vector<std::string>{"A07"});
    EXPECT_TRUE(must(arrivals.tokensSince(kMorning + minutes{1})).empty());
    visitor.requestKey = "k3";
    visitor.token = "LONGER-THAN-8";
    EXPECT_EQ(arrivals.record(visitor, by()).error().kind, ErrorKind::Invalid);
}

TEST_F(ArrivalStoreTest, StoresOneRequestKeyOnceOnly) {
    const ArrivalEvent first = record("k1", std::nullopt);
    const std::size_t entries = auditEntries();
    const RecordedArrival again = must(arrivals.record(anArrival(kiosk, std::nullopt, "k1"), by("device:1")));
    EXPECT_FALSE(again.isNew);
    EXPECT_EQ(again.event.arrival.id, first.arrival.id);
    EXPECT_EQ(again.event.seq, first.seq);
    EXPECT_EQ(auditEntries(), entries);
    EXPECT_EQ(must(arrivals.since(Time{})).size(), 1U);
}

TEST_F(ArrivalStoreTest, KeepsCandidatesInOrder) {
    const ResidentId other = addResident(temp.hall, "何佩贞");
    NewArrival unsure = anArrival(kiosk, std::nullopt, "k1");
    unsure.basis = ArrivalBasis::Unsure;
    unsure.candidates = {other, resident};
    const ArrivalId id = must(arrivals.record(unsure, by())).event.arrival.id;
    EXPECT_EQ(must(arrivals.find(id)).value().candidates, (std::vector{other, resident}));
}

TEST_F(ArrivalStoreTest, RefusesArrivalsThatDoNotFitTogether) {
    const auto kindOf = [&](const NewArrival& arrival) {
        const auto recorded = arrivals.record(arrival, by());
        return recorded ? std::nullopt : std::optional{recorded.error().kind};
    };
    NewArrival faceOfNobody = anArrival(kiosk, std::nullopt, "k1");
    faceOfNobody.basis = ArrivalBasis::Face;
    NewArrival namedAnonymous = anArrival(kiosk, resident, "k1");
    namedAnonymous.basis = ArrivalBasis::Anonymous;
    NewArrival unsureOfNobody = anArrival(kiosk, std::nullopt, "k1");
    unsureOfNobody.basis = ArrivalBasis::Unsure;
    NewArrival sureWithCandidates = anArrival(kiosk, resident, "k1");
    sureWithCandidates.candidates = {resident};
    NewArrival endlessKey = anArrival(kiosk, resident, std::string(65, 'k'));
    EXPECT_EQ(kindOf(faceOfNobody), ErrorKind::Invalid);
    EXPECT_EQ(kindOf(namedAnonymous), ErrorKind::Invalid);
    EXPECT_EQ(kindOf(unsureOfNobody), ErrorKind::Invalid);
    EXPECT_EQ(kindOf(sureWithCandidates), ErrorKind::Invalid);
    EXPECT_EQ(kindOf(endlessKey), ErrorKind::Invalid);
    EXPECT_EQ(kindOf(anArrival(kiosk, ResidentId{99}, "k1")), ErrorKind::Constraint);
    EXPECT_EQ(kindOf(anArrival(DeviceId{99}, resident, "k1")), ErrorKind::Constraint);
    EXPECT_EQ(must(arrivals.lastSeq()), ArrivalEventSeq{0});
}

TEST_F(ArrivalStoreTest, TouchMovesLastSeenForwardOnly) {
    const ArrivalId id = record("k1", resident).arrival.id;
    EXPECT_EQ(must(arrivals.touch(id, by("hall", kMorning + minutes{5}))).arrival.lastSeenAt, kMorning + minutes{5});
    EXPECT_EQ(must(arrivals.touch(id, by("hall", kMorning + minutes{3}))).arrival.lastSeenAt, kMorning + minutes{5});
}

TEST_F(ArrivalStoreTest, ConfirmNeedsAResident) {
    EXPECT_EQ(must(arrivals.confirm(record("k1", resident).arrival.id, by())).arrival.basis, ArrivalBasis::Confirmed);
    const auto nobody = arrivals.confirm(record("k2", std::nullopt).arrival.id, by());
    ASSERT_FALSE(nobody);
    EXPECT_EQ(nobody.error().kind, ErrorKind::Conflict);
}

TEST_F(ArrivalStoreTest, SaysLaterWhatSomebodyCameForButNotOnceItIsDone) {
    const ArrivalId id = record("k1", resident).arrival.id;
    EXPECT_EQ(must(arrivals.cameFor(id, "elderly", by())).arrival.category, "elderly");
    EXPECT_EQ(must(arrivals.find(id)).value().category, "elderly");
    EXPECT_EQ(arrivals.cameFor(id, std::string(33, 'c'), by()).error().kind, ErrorKind::Invalid);
    (void)must(arrivals.finish(id, by()));
    EXPECT_EQ(arrivals.cameFor(id, "civil", by()).error().kind, ErrorKind::Conflict);
}

TEST_F(ArrivalStoreTest, TakesBackOnlyWhatNobodyHasTaken) {
    const ArrivalId slip = record("k1", std::nullopt).arrival.id;
    const Arrival gone = must(arrivals.takeBack(slip, by())).arrival;
    EXPECT_TRUE(cameToNothing(gone));
    EXPECT_FALSE(wasServed(gone));
    EXPECT_TRUE(must(arrivals.open()).empty());
    EXPECT_EQ(arrivals.takeBack(slip, by()).error().kind, ErrorKind::Conflict);
    const ArrivalId taken = record("k2", std::nullopt).arrival.id;
    (void)must(arrivals.take(taken, staff, by()));
    EXPECT_EQ(arrivals.takeBack(taken, by()).error().kind, ErrorKind::Conflict);
}

TEST_F(ArrivalStoreTest, NotThisPersonLeavesAnAnonymousArrivalThatCanBeLinkedAnew) {
    const ArrivalId id = record("k1", resident).arrival.id;
    const Arrival unlinked = must(arrivals.unlink(id, by())).arrival;
    EXPECT_FALSE(unlinked.resident);
    EXPECT_EQ(unlinked.basis, ArrivalBasis::Anonymous);
    EXPECT_EQ(unlinked.state, ArrivalState::Waiting);

    const ResidentId other = addResident(temp.hall, "何佩贞");
    const Arrival linked = must(arrivals.link(id, other, ArrivalBasis::Staff, by())).arrival;
    EXPECT_EQ(linked.resident, other);
    EXPECT_EQ(linked.basis, ArrivalBasis::Staff);
    EXPECT_EQ(arrivals.link(id, other, ArrivalBasis::Unsure, by()).error().kind, ErrorKind::Invalid);
    EXPECT_EQ(arrivals.link(id, ResidentId{99}, ArrivalBasis::Staff, by()).error().kind, ErrorKind::Constraint);
    EXPECT_EQ(must(arrivals.find(id)).value().resident, other);
}

TEST_F(ArrivalStoreTest, TheFirstToTakeItOwnsIt) {
    const ArrivalId id = record("k1", resident).arrival.id;
    const StaffId second = addStaff(temp.hall, "li");
    const auto taken = must(arrivals.take(id, staff, by()));
    ASSERT_TRUE(std::holds_alternative<ArrivalEvent>(taken));
    EXPECT_EQ(std::get<ArrivalEvent>(taken).arrival.takenBy, staff);

    const ArrivalEventSeq seq = must(arrivals.lastSeq());
    const auto late = must(arrivals.take(id, second, by()));
    ASSERT_TRUE(std::holds_alternative<AlreadyTaken>(late));
    EXPECT_EQ(std::get<AlreadyTaken>(late).by, staff);
    EXPECT_EQ(must(arrivals.lastSeq()), seq) << "nothing happened";
}

TEST_F(ArrivalStoreTest, WhoTookItFirstStaysItsFirstContactWhenItIsHandedOver) {
    const ArrivalId id = record("k1", resident).arrival.id;
    const StaffId second = addStaff(temp.hall, "li");
    EXPECT_FALSE(must(arrivals.firstContactOf(id)));
    EXPECT_EQ(arrivals.handOver({.arrival = id, .from = staff, .to = second, .note = "x"}, by()).error().kind,
              ErrorKind::Conflict)
        << "nobody has taken it";
    (void)must(arrivals.take(id, staff, by()));
    const auto handed =
        must(arrivals.handOver({.arrival = id, .from = staff, .to = second, .note = "来问低保保"}, by()));
    EXPECT_EQ(handed.arrival.takenBy, second);
    EXPECT_EQ(must(arrivals.firstContactOf(id))->staff, staff);
    EXPECT_EQ(must(arrivals.openHandOverOf(id))->note, "来问低保保");
    EXPECT_EQ(test::everythingOnDisk(temp.folder / "hall.db").find("来问低保保"), std::string::npos);
    EXPECT_EQ(must(arrivals.accept(id, by())).arrival.takenBy, second);
    EXPECT_FALSE(must(arrivals.openHandOverOf(id)));
    EXPECT_EQ(arrivals.accept(id, by()).error().kind, ErrorKind::Conflict);
    EXPECT_EQ(must(arrivals.firstContactOf(id))->staff, staff);
}

TEST_F(ArrivalStoreTest, FinishedIsFinished) {
    const ArrivalId id = record("k1", resident).arrival.id;
    EXPECT_EQ(must(arrivals.finish(id, by())).arrival.doneAt, kMorning);
    EXPECT_EQ(arrivals.finish(id, by()).error().kind, ErrorKind::Conflict);
    EXPECT_EQ(arrivals.take(id, staff, by()).error().kind, ErrorKind::Conflict);
    EXPECT_TRUE(must(arrivals.open()).empty());
    EXPECT_EQ(must(arrivals.since(kMorning)).size(), 1U);
}

TEST_F(ArrivalStoreTest, ChangesToAnUnknownArrivalAreNotFound) {
    EXPECT_EQ(arrivals.touch(ArrivalId{9}, by()).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(arrivals.take(ArrivalId{9}, staff, by()).error().kind, ErrorKind::NotFound);
    EXPECT_FALSE(must(arrivals.find(ArrivalId{9})));
}

TEST_F(ArrivalStoreTest, EventsComeInOrderWithoutGapsEachAsItWasThen) {
    const ArrivalId one = record("k1", resident).arrival.id;
    (void)record("k2", std::nullopt);
    (void)must(arrivals.confirm(one, by()));
    (void)arrivals.confirm(ArrivalId{9}, by()); // fails, leaves no gap
    (void)must(arrivals.take(one, staff, by()));
    (void)must(arrivals.finish(one, by()));

    const auto events = must(arrivals.eventsAfter({}, 100));
    ASSERT_EQ(events.size(), 5U);
    for (std::size_t i = 0; i < events.size(); ++i) {
        EXPECT_EQ(raw(events[i].seq), static_cast<std::int64_t>(i) + 1);
    }
    EXPECT_EQ(events[0].arrival.basis, ArrivalBasis::Face);
    EXPECT_EQ(events[2].arrival.basis, ArrivalBasis::Confirmed);
    EXPECT_EQ(events[2].arrival.state, ArrivalState::Waiting);
    EXPECT_EQ(events[4].arrival.state, ArrivalState::Done);

    const auto page = must(arrivals.eventsAfter(ArrivalEventSeq{2}, 2));
    ASSERT_EQ(page.size(), 2U);
    EXPECT_EQ(page[0].seq, ArrivalEventSeq{3});
    EXPECT_TRUE(must(arrivals.eventsAfter(ArrivalEventSeq{5}, 100)).empty());
}

TEST_F(ArrivalStoreTest, KnowsWhenAResidentWasHereLast) {
    EXPECT_FALSE(must(arrivals.lastArrivalOf(resident)));
    const ArrivalId early = record("k1", resident).arrival.id;
    NewArrival later = anArrival(kiosk, resident, "k2");
    later.firstSeenAt = kMorning + minutes{60};
    const ArrivalId late = must(arrivals.record(later, by("hall", later.firstSeenAt))).event.arrival.id;
    EXPECT_EQ(must(arrivals.lastArrivalOf(resident)).value().id, late);
    (void)must(arrivals.touch(early, by("hall", kMorning + minutes{90})));
    EXPECT_EQ(must(arrivals.lastArrivalOf(resident)).value().id, early);
    EXPECT_EQ(must(arrivals.arrivalsOf(resident, 5)).size(), 2U);
}

/// Records arrivals for ever and tells the pipe each key after record() has returned.
[[noreturn]] void recordUntilKilled(const std::filesystem::path& file, DeviceId kiosk, ResidentId resident, int pipe) {
    const auto hall = HallDatabase::open(file, test::testKey(seal::KeyPurpose::Hall));
    if (!hall) { ::_exit(1); }
    for (int i = 0;; ++i) {
        if (!hall->arrivals().record(anArrival(kiosk, resident, "k" + std::to_string(i)), by("device:1"))) {
            ::_exit(2);
        }
        if (::write(pipe, &i, sizeof i) != sizeof i) { ::_exit(3); }
    }
}

TEST(ArrivalStorePowerCut, EveryAcknowledgedArrivalIsThereOnceAfterKill9) {
    TempHall temp;
    const DeviceId kiosk = addKiosk(temp.hall);
    const ResidentId resident = addResident(temp.hall);
    std::set<int> acknowledged;
    for (const int acknowledgements : {1, 23, 60}) { // each run repeats the keys of the one before
        std::array<int, 2> ends{};
        ASSERT_EQ(::pipe(ends.data()), 0);
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            ::close(ends[0]);
            recordUntilKilled(temp.folder / "hall.db", kiosk, resident, ends[1]);
        }
        ::close(ends[1]);
        int key = 0;
        for (int i = 0; i < acknowledgements && ::read(ends[0], &key, sizeof key) == sizeof key; ++i) {
            acknowledged.insert(key);
        }
        ASSERT_EQ(::kill(child, SIGKILL), 0);
        while (::read(ends[0], &key, sizeof key) == sizeof key) { // what it had told before it died
            acknowledged.insert(key);
        }
        int status = 0;
        ASSERT_EQ(::waitpid(child, &status, 0), child);
        ASSERT_TRUE(WIFSIGNALED(status)) << "the child failed by itself: " << WEXITSTATUS(status);
        ::close(ends[0]);
    }

    temp.reopen();
    const auto stored = must(temp.hall.arrivals().since(Time{}));
    std::multiset<std::string> keys;
    for (const Arrival& arrival : stored) {
        keys.insert(arrival.requestKey);
    }
    for (const int i : acknowledged) {
        EXPECT_EQ(keys.count("k" + std::to_string(i)), 1U) << i;
    }
    // One that was stored and not yet told may be there too, never half of one.
    EXPECT_LE(stored.size(), acknowledged.size() + 1);
    EXPECT_EQ(must(temp.hall.arrivals().eventsAfter({}, 99999)).size(), stored.size());
    EXPECT_FALSE(must(temp.hall.audit().verify()).fault);
    EXPECT_EQ(test::sqlOf(temp.hall).execAndGet("PRAGMA integrity_check").getString(), "ok");
}

TEST(ArrivalStoreSentTo, KeepsWhereTheKioskSentThemForEveryDesk) {
    const test::TempHall temp;
    const DeviceId kiosk = test::addKiosk(temp.hall);
    const ResidentId resident = test::addResident(temp.hall);
    const auto seen = must(temp.hall.arrivals().record(test::anArrival(kiosk, resident, "k1"), test::by()));
    const ArrivalId id = seen.event.arrival.id;
    EXPECT_FALSE(seen.event.arrival.sentTo) << "nothing was said yet";
    EXPECT_EQ(must(temp.hall.arrivals().confirm(id, test::by(), "2")).arrival.sentTo, "2");
    EXPECT_EQ(must(temp.hall.arrivals().send(id, "", test::by())).arrival.sentTo, "");
    EXPECT_EQ(must(temp.hall.arrivals().find(id))->sentTo, "");
    EXPECT_EQ(must(temp.hall.arrivals().eventsAfter({}, 10)).back().arrival.sentTo, "") << "asked to take a seat";
    auto told = test::anArrival(kiosk, std::nullopt, "k2");
    told.sentTo = "3";
    EXPECT_EQ(must(temp.hall.arrivals().record(told, test::by())).event.arrival.sentTo, "3");
    EXPECT_EQ(temp.hall.arrivals().send(id, std::string(61, '2'), test::by()).error().kind, ErrorKind::Invalid);
}

} // namespace
} // namespace db::stores
