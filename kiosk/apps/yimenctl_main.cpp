// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/command_line.h"
#include "kiosk/ctl/terminal.h"

#include <csignal>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iostream>
#include <opencv2/core/utility.hpp>
#include <opencv2/core/utils/logger.hpp>
#include <poll.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace {

/// As in `yimenctl devices | head -1`: whoever read has seen enough.
bool isReaderGone() {
    ::pollfd out{.fd = STDOUT_FILENO, .events = POLLOUT, .revents = 0};
    return ::poll(&out, 1, 0) == 1 && (out.revents & POLLERR) != 0;
}

/// A report that a full disk swallowed was not given.
ctl::Exit withOutputWritten(ctl::Exit code) {
    if (std::cout.flush() || isReaderGone()) { return code; }
    std::cerr << "yimenctl: the output could not be written\n";
    return ctl::Exit::Failed;
}

} // namespace

int main(int argc, char** argv) {
    ::umask(S_IRWXG | S_IRWXO);                  // whatever this program makes is the operator's alone
    std::signal(SIGPIPE, SIG_IGN);               // `yimenctl devices | head -1` is no reason to stop half-way
    ::setenv("OPENCV_FFMPEG_LOGLEVEL", "-8", 0); // quiet: what is wrong with a clip comes as one line of ours
    cv::setNumThreads(1);                        // the commands have their own threads
    cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT); // errors come as one line of ours
    std::error_code ignored;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    auto shell = ctl::terminalShell();
    try {
        return static_cast<int>(withOutputWritten(ctl::runCommandLine(arguments, program.parent_path(), shell)));
    } catch (const std::exception& error) { // out of memory, or a fault of ours
        std::cerr << "yimenctl: " << error.what() << '\n';
        return static_cast<int>(ctl::Exit::Failed);
    }
}
