// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/ctl/disturbed_pictures.h"
#include "kiosk/ctl/images.h"
#include "vision/evaluate/embed_pictures.h"
#include "vision/pipeline/model_files.h"

#include <filesystem>
#include <iosfwd>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace ctl {

/// The pictures that could not be used, gathered from several threads and told in order at the end.
class Unusable {
public:
    void add(const std::filesystem::path& file, std::string why);
    void tell(std::ostream& err) const;

private:
    std::mutex m_mutex;
    std::map<std::filesystem::path, std::string> m_files;
};

/// This project's own line, as it enrols from pictures; the frames of a visit are fused as the pipeline fuses the chips
/// of a track: the good ones, at most as many as it takes, weighted by quality (where none is good, all). Each thread
/// opens its own networks; what cannot be used as it is is noted in `unusable`. Each view is a condition of the system.
/// `models` and `unusable` outlive it.
[[nodiscard]] vision::evaluate::System ownSystem(const vision::pipeline::ModelFiles& models, Unusable& unusable,
                                                 const std::vector<DisturbedView>& views);

/// Names of what this project is measured against (vision/peers/peer.h).
inline constexpr const char* kDlibPeer = "dlib";
inline constexpr const char* kYuNetPeer = "yunet-mobilefacenet";

/// $YIMEN_FACES/peer-models, else ../shared/faces/peer-models beside the source tree.
[[nodiscard]] std::filesystem::path defaultPeerFolder();

/// The peer of that name. Not there: NotFound says which file is missing, and the run can go on without it. `models`
/// outlives the system. `folder`: of the models of kYuNetPeer.
[[nodiscard]] vision::Expected<vision::evaluate::System> peerSystem(const std::string& name,
                                                                    const vision::pipeline::ModelFiles& models,
                                                                    const std::filesystem::path& folder,
                                                                    const std::vector<DisturbedView>& views);

} // namespace ctl
