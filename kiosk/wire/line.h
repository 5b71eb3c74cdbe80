// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/duty.h"
#include "db/records/hall.h"
#include "kiosk/wire/exchange.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

/// What every line begins with, and what the hall says of its machines.
namespace wire {

struct Welcome;

/// Version of this table. A peer with another number is refused with a reason.
inline constexpr int kProtocol = 1;

/// client -> hall, the first message of a connection. The hall knows the device by its certificate, not by this.
struct Hello {
    using Is = Request<Sender::Anybody, Welcome>;
    static constexpr std::string_view kName = "hello";
    int protocol = kProtocol;
    db::DeviceKind program{};
    std::string version;             ///< of the program
    std::optional<db::Time> at = {}; ///< its wall clock, which the hall holds against its own
    template <typename S = Hello>
    static constexpr auto fields() {
        return std::tuple{field<&S::protocol>(Whole{1, 1000000}), field<&S::program>(Named{}),
                          field<&S::version>(kLabel), field<&S::at>(Maybe<When>{})};
    }
};

/// hall -> client, the answer to Hello.
struct Welcome {
    using Is = Reply;
    static constexpr std::string_view kName = "welcome";
    std::string hallName;
    std::string hallPhone; ///< as people write it; empty: the hall has named none
    db::DeviceId device{};
    std::string deviceLabel;
    db::Time hallTime{};
    std::string consentVersion; ///< the consent text in force
    std::string consentHash;    ///< SHA-256 of that text, hexadecimal
    bool isDemo = false;        ///< made-up people alone: a recording may stand in for the camera
    template <typename S = Welcome>
    static constexpr auto fields() {
        return std::tuple{field<&S::hallName>(kPerson),
                          field<&S::hallPhone>(Text{40}),
                          field<&S::device>(Id{}),
                          field<&S::deviceLabel>(kLabel),
                          field<&S::hallTime>(When{}),
                          field<&S::consentVersion>(kCode),
                          field<&S::consentHash>(Hash{.mayBeEmpty = true}),
                          field<&S::isDemo>(Flag{})};
    }
};

enum class RefusalCode {
    NotSignedIn,      ///< a desk asked before its staff signed in, or after the idle lock
    WrongCredentials, ///< staff name or password, or what a visitor signs in with, do not fit
    LockedOut,        ///< too many failures; see retryAfterSeconds
    NotAllowed,       ///< this device or role may not
    NoPurpose,        ///< nobody at this desk opened this record with a purpose or serves its resident
    AlreadyTaken,     ///< another desk was first; see takenBy
    NotFound,
    NotInState,    ///< the arrival, enrolment or session is not where the request needs it
    Duplicate,     ///< these templates look like another resident's
    LowQuality,    ///< the templates are not good enough or do not agree with each other
    WrongModel,    ///< the vector comes from a model that this hall does not use
    StaleConsent,  ///< another consent text is in force
    NeedsGuardian, ///< this resident is under 14: a guardian consents, and is named
    TooMany,       ///< slow down; see retryAfterSeconds
    Unavailable,   ///< the hall cannot do it now (disk full, starting up); nothing was stored
};
template <>
struct Names<RefusalCode> {
    static constexpr std::array<std::string_view, 15> kAll{
        "not-signed-in", "wrong-credentials", "locked-out",     "not-allowed", "no-purpose",
        "already-taken", "not-found",         "not-in-state",   "duplicate",   "low-quality",
        "wrong-model",   "stale-consent",     "needs-guardian", "too-many",    "unavailable"};
};

/// hall -> client, the answer to a request that was not carried out. The connection stays.
struct Refused {
    using Is = Reply;
    static constexpr std::string_view kName = "refused";
    RefusalCode code{};
    int retryAfterSeconds = 0;
    std::string takenBy; ///< AlreadyTaken only: the name of the member of staff
    template <typename S = Refused>
    static constexpr auto fields() {
        return std::tuple{field<&S::code>(Named{}), field<&S::retryAfterSeconds>(Whole{0, 86400}),
                          field<&S::takenBy>(kPerson)};
    }
};

/// hall -> client, the answer to a request that was carried out and has nothing more to say.
struct Done {
    using Is = Reply;
    static constexpr std::string_view kName = "done";
    static constexpr auto fields() { return std::tuple{}; }
};

enum class CameraState {
    Working,
    Missing,
    Busy,
    Stalled,
    ModelMissing,
    OtherCamera, ///< not the one that this kiosk was set up with; its pictures are not looked at
    NotACamera,  ///< a virtual device, a recording or a stream in a hall that is not a demo; not looked at
    Colourless,  ///< works, but gives grey pictures, as for infrared light; living people are refused as pictures
};
template <>
struct Names<CameraState> {
    static constexpr std::array<std::string_view, 8> kAll{
        "working", "missing", "busy", "stalled", "model-missing", "other-camera", "not-a-camera", "colourless"};
};

/// Told when it changes. Answer: Done.
struct KioskState {
    using Is = Request<Sender::Kiosk, Done>;
    static constexpr std::string_view kName = "kiosk-state";
    CameraState camera{};
    template <typename S = KioskState>
    static constexpr auto fields() {
        return std::tuple{field<&S::camera>(Named{})};
    }
};

/// How a kiosk is, for every signed-in desk.
struct DeviceChanged {
    using Is = Push;
    static constexpr std::string_view kName = "device-changed";
    db::DeviceId device{};
    std::string label;
    bool online = false;
    CameraState camera{};
    template <typename S = DeviceChanged>
    static constexpr auto fields() {
        return std::tuple{field<&S::device>(Id{}), field<&S::label>(kLabel), field<&S::online>(Flag{}),
                          field<&S::camera>(Named{})};
    }
};

/// hall -> desks of managers, after sign-in and when it changes: the hall's clock was set, or differs from a device's.
/// Which of the two is wrong, nobody here can know.
struct ClockNotice {
    using Is = Push;
    static constexpr std::string_view kName = "clock-notice";
    struct Device {
        std::string label;
        int aheadSeconds = 0; ///< of the hall; negative: behind it
        template <typename S = Device>
        static constexpr auto fields() {
            return std::tuple{field<&S::label>(kLabel), field<&S::aheadSeconds>(kSecondsOff)};
        }
    };
    int steppedBySeconds = 0;          ///< by the newest step since the hall started; 0: none
    std::optional<db::Time> steppedAt; ///< by the clock as it was set
    std::vector<Device> devices;       ///< that are a minute and more off
    template <typename S = ClockNotice>
    static constexpr auto fields() {
        return std::tuple{field<&S::steppedBySeconds>(kSecondsOff), field<&S::steppedAt>(Maybe<When>{}),
                          field<&S::devices>(List<Object>{.most = 64})};
    }
};

using LineMessages = TypeList<Hello, Welcome, Refused, Done, KioskState, DeviceChanged, ClockNotice>;

} // namespace wire
