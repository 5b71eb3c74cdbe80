// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/duty.h"
#include "db/records/hall.h"
#include "db/records/refusal.h"
#include "kiosk/wire/exchange.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

/// First contact (首问负责), hand-over, whereabouts, and which windows are open.
namespace wire {

struct DutyTold;

/// desk -> hall. Answer: DutyTold.
struct DutyAsk {
    using Is = Refresh<Sender::Staff, DutyTold>;
    static constexpr std::string_view kName = "duty-ask";
    static constexpr auto fields() { return std::tuple{}; }
};

/// How the staff of this hall stand, and what the one who asks has in hand.
struct Duty {
    struct Colleague {
        db::StaffId staff{};
        std::string name;
        std::string window;
        bool isHere = false;                    ///< signed in
        std::optional<db::Time> awayUntil = {}; ///< their note (去向留言)
        std::string asksName = {};              ///< who helps meanwhile
        std::string words = {};
        template <typename S = Colleague>
        static constexpr auto fields() {
            return std::tuple{field<&S::staff>(Id{}),
                              field<&S::name>(kPerson),
                              field<&S::window>(kLabel),
                              field<&S::isHere>(Flag{}),
                              field<&S::awayUntil>(Maybe<When>{}),
                              field<&S::asksName>(kPerson),
                              field<&S::words>(kNote)};
        }
    };
    std::vector<Colleague> colleagues; ///< active, by name, the one who asks among them; at most 100
    int arrivals = 0;                  ///< open in the asker's hands
    int matters = 0;
    int handedToYou = 0; ///< of both, not accepted yet
    int nobodys = 0;     ///< of both, for the manager; with what another unit has not answered for in time
    int pressing = 0;    ///< of `matters`, due by the next working day, or late
    int lateNeeds = 0;   ///< in the whole hall
    template <typename S = Duty>
    static constexpr auto fields() {
        return std::tuple{field<&S::colleagues>(List<Object>{.most = 100}),
                          field<&S::arrivals>(kCount),
                          field<&S::matters>(kCount),
                          field<&S::handedToYou>(kCount),
                          field<&S::nobodys>(kCount),
                          field<&S::pressing>(kCount),
                          field<&S::lateNeeds>(kCount)};
    }
};

/// What became of it, or why it was not done; then nothing was changed.
struct DutyTold {
    using Is = Reply;
    static constexpr std::string_view kName = "duty-told";
    std::optional<Duty> duty;
    std::optional<db::Refusal> refusal;
    template <typename S = DutyTold>
    static constexpr auto fields() {
        return std::tuple{field<&S::duty>(Maybe<Object>{}), field<&S::refusal>(Maybe<Object>{})};
    }
};

/// desk -> hall. Out until then, and whom to ask; no `until`: back. Answer: DutyTold.
struct WhereaboutsSet {
    using Is = Request<Sender::Staff, DutyTold>;
    static constexpr std::string_view kName = "whereabouts-set";
    std::optional<db::Time> until;
    std::optional<db::StaffId> asks;
    std::string words;
    template <typename S = WhereaboutsSet>
    static constexpr auto fields() {
        return std::tuple{field<&S::until>(Maybe<When>{}), field<&S::asks>(Maybe<Id>{}),
                          field<&S::words>(Text{.most = 300})};
    }
};

/// desk -> hall. To a colleague, with a note; the desks see ArrivalChanged. Answer: DutyTold.
struct HandOverArrival {
    using Is = Request<Sender::Staff, DutyTold>;
    static constexpr std::string_view kName = "hand-over-arrival";
    db::ArrivalId arrival{};
    db::StaffId to{};
    std::string note;
    template <typename S = HandOverArrival>
    static constexpr auto fields() {
        return std::tuple{field<&S::arrival>(Id{}), field<&S::to>(Id{}), field<&S::note>(Text{.most = 300})};
    }
};

/// desk -> hall, of the receiver. Answer: DutyTold.
struct AcceptArrival {
    using Is = Request<Sender::Staff, DutyTold>;
    static constexpr std::string_view kName = "accept-arrival";
    db::ArrivalId arrival{};
    template <typename S = AcceptArrival>
    static constexpr auto fields() {
        return std::tuple{field<&S::arrival>(Id{})};
    }
};

/// desk -> hall, before signing off: all open arrivals and matters of the one who asks. All or none. Answer: DutyTold.
struct HandOverAll {
    using Is = Request<Sender::Staff, DutyTold>;
    static constexpr std::string_view kName = "hand-over-all";
    db::StaffId to{};
    std::string note;
    template <typename S = HandOverAll>
    static constexpr auto fields() {
        return std::tuple{field<&S::to>(Id{}), field<&S::note>(Text{.most = 300})};
    }
};

/// hall -> desks: somebody came, left, or left a note; ask again.
struct DutyChanged {
    using Is = Push;
    static constexpr std::string_view kName = "duty-changed";
    static constexpr auto fields() { return std::tuple{}; }
};

/// Windows that a hall tells of at once, and categories that it names windows for.
inline constexpr std::size_t kMostWindows = 20;
inline constexpr std::size_t kMostServed = 64;

/// hall -> kiosks, when it changes and, if there are any, when one connects: windows whose staff are out, without
/// names.
struct WindowsAway {
    using Is = Push;
    static constexpr std::string_view kName = "windows-away";
    struct Line {
        std::string window;
        db::Time until{};
        std::string helpingWindow; ///< or empty
        friend bool operator==(const Line&, const Line&) = default;
        template <typename S = Line>
        static constexpr auto fields() {
            return std::tuple{field<&S::window>(kLabel), field<&S::until>(When{}), field<&S::helpingWindow>(kLabel)};
        }
    };
    std::vector<Line> lines;
    friend bool operator==(const WindowsAway&, const WindowsAway&) = default;
    template <typename S = WindowsAway>
    static constexpr auto fields() {
        return std::tuple{field<&S::lines>(List<Object>{.most = kMostWindows})};
    }
};

/// hall -> kiosks and desks, when it changes, when a kiosk connects and when somebody signs in at a desk: where
/// somebody sits now, and who serves what. No names.
struct WindowsOpen {
    using Is = Push;
    static constexpr std::string_view kName = "windows-open";
    std::vector<std::string> open; ///< somebody is signed in there and has not gone out
    struct Line {
        std::string category;             ///< of the catalogue
        std::vector<std::string> windows; ///< of `open`, the first is named; at least one
        friend bool operator==(const Line&, const Line&) = default;
        template <typename S = Line>
        static constexpr auto fields() {
            return std::tuple{field<&S::category>(kCode),
                              field<&S::windows>(List<Text>{.most = kMostWindows, .each = kLabel, .least = 1})};
        }
    };
    std::vector<Line> lines; ///< the categories that are served now
    friend bool operator==(const WindowsOpen&, const WindowsOpen&) = default;
    template <typename S = WindowsOpen>
    static constexpr auto fields() {
        return std::tuple{field<&S::open>(List<Text>{.most = kMostWindows, .each = kLabel}),
                          field<&S::lines>(List<Object>{.most = kMostServed})};
    }
};

using DutyMessages = TypeList<DutyAsk, DutyTold, WhereaboutsSet, HandOverArrival, AcceptArrival, HandOverAll,
                              DutyChanged, WindowsAway, WindowsOpen>;

} // namespace wire
