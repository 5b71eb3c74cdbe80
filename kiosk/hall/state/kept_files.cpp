// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/kept_files.h"

#include "db/files/durable.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <system_error>
#include <vector>

namespace hall {

namespace fs = std::filesystem;

std::string traceOf(const fs::path& folder) {
    std::vector<std::string> traces;
    std::error_code failed;
    for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
        if (at->path().extension() != ".json") { continue; }
        std::error_code gone; // between two looks: the next one sees it
        std::ostringstream trace;
        trace << at->path().filename().string() << ' ' << at->file_size(gone) << ' '
              << at->last_write_time(gone).time_since_epoch().count();
        traces.push_back(trace.str());
    }
    std::sort(traces.begin(), traces.end());
    std::string all;
    for (const std::string& trace : traces) {
        all += trace + '\n';
    }
    return all;
}

db::Expected<db::catalogue::SourceFiles> readKept(const fs::path& file) {
    std::ifstream in{file, std::ios::binary};
    if (!in) { return tl::unexpected(db::Error{db::ErrorKind::CannotOpen, file.string() + " cannot be read"}); }
    std::ostringstream text;
    text << in.rdbuf();
    return db::catalogue::unpack(text.str());
}

bool keepFiles(const fs::path& file, const db::catalogue::SourceFiles& files) {
    return db::files::replaceWhole(file, db::catalogue::pack(files)).has_value();
}

} // namespace hall
