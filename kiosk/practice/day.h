// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/practice/caller.h"
#include "kiosk/practice/colleagues.h"
#include "kiosk/practice/practice_hall.h"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace practice {

/// What happens in a practice hall while somebody works at their desk, by name: each is done as people would do it, at
/// other kiosks and desks, so that the hall decides what comes of it. Lives on the hall's thread; turns its event loop.
class Day {
public:
    /// `yours`: the line of your desk. Outlived by both. The colleagues who are in are at their desks when this
    /// returns.
    Day(Hall& hall, wire::LoopLink& yours);
    ~Day();
    Day(const Day&) = delete;
    Day& operator=(const Day&) = delete;
    Day(Day&&) = delete;
    Day& operator=(Day&&) = delete;

    /// False: nothing is called so.
    ///
    /// - who comes: known, late, long-name, unsure, anonymous, help, item, phone, crowd (60 at once)
    /// - what becomes of whoever came last: confirm, colleague-takes, colleague-finishes, handed (to you, with a
    ///   matter)
    /// - enrolment: enrol-asked, enrol-done, enrol-duplicate, enrol-cancelled, refresh-asked (the kiosks' model is new)
    /// - recognition: empty-hall, many-people (612), model-changed, calibrated-before, calibrating
    /// - kiosks: kiosks-well, camera-missing, kiosk-offline
    /// - who works here: manager (you are one from now on), colleagues (forty more), alone (nobody else), nobodys
    ///   (somebody leaves without a word), waits (somebody guesses, at a kiosk and at a desk), one-time (the manager
    ///   sets you a password: oneTimePassword())
    /// - what there is to do: no-matters, no-needs, no-topics, many-needs, need-elsewhere (a colleague goes on with
    ///   each)
    /// - the hall itself: broken-catalogue, refuse (your desk is not let in any more)
    /// - your line: lose, come-back, silent (nothing that you ask arrives), unavailable (all is refused so),
    ///   no-arrivals and silent-arrivals (the same of the list alone), speak (all is well again)
    bool play(std::string_view what);

    /// As Colleagues::work().
    void minutePassed() { m_colleagues.work(); }
    /// The last that was set; empty: none.
    [[nodiscard]] const std::string& oneTimePassword() const { return m_oneTimePassword; }

private:
    using Deed = void (Day::*)();
    static const std::map<std::string_view, Deed> kDeeds;

    // who comes
    [[nodiscard]] wire::Identify probeOf(const vision::Embedding& face);
    /// The hall hears of which model that kiosk's faces are, by one that nobody has.
    void showModel(std::size_t kiosk, const vision::ModelDigest& model);
    void comesByFace(db::ResidentId who);
    void comesFor(std::size_t kiosk, const std::string& category, const std::optional<std::string>& track = {});
    void muchToDoComes();
    void littleToDoComes();
    void longestNameComes();
    void unsure();
    void somebodyComes();
    void helpIsCalled();
    void itemIsChosen();
    void phone();
    void crowd();
    void confirm();
    // what colleagues do
    void colleagueTakes();
    void colleagueFinishes();
    void handed();
    void leaveToNobody();
    void needElsewhere();
    // enrolment
    void enrolAsked();
    void enrolDone();
    void enrolDuplicate();
    void enrolCancelled();
    void refreshAsked();
    void submit(const vision::Embedding& face);
    // kiosks
    void camera(wire::CameraState state);
    void cameraWorks();
    void cameraIsMissing();
    void kioskGoes();
    // what the operator does
    void looksOutside();
    void beManager();
    void beMany();
    void beAlone();
    void oneTime();
    void guess();
    // recognition
    void enrolAs(db::ResidentId who, const vision::ModelDigest& model);
    void enrolMany();
    void withdrawAll();
    void calibratedBefore();
    void calibrate();
    void changeModel();
    // what there is to do
    void endMatters();
    void endNeeds();
    void endTopics();
    void manyNeeds();
    void breakCatalogue();
    void revoke();
    // what goes wrong on your line
    void cutLine();
    void mendLine();
    void beSilent();
    void refuseAll();
    void refuseArrivals();
    void holdArrivals();
    void beWell();

    [[nodiscard]] Caller& kiosk(std::size_t which) { return *m_kiosks.at(which); }
    [[nodiscard]] Caller& colleague(Colleague who) { return m_colleagues.at(who); }
    [[nodiscard]] std::string newKey();

    Hall& m_hall;
    wire::LoopLink& m_yours;
    std::vector<std::unique_ptr<Caller>> m_kiosks;
    Colleagues m_colleagues;
    std::optional<db::ArrivalId> m_newest;
    std::string m_enrolment;
    std::string m_oneTimePassword;
    int m_keys = 0;
};

} // namespace practice
