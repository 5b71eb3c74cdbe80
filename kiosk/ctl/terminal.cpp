// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/terminal.h"

#include <cerrno>
#include <fcntl.h>
#include <iostream>
#include <termios.h>
#include <unistd.h>

namespace ctl {
namespace {

constexpr char kStop = 3; // Ctrl+C

/// The controlling terminal with its echo off, as it was before on every way out.
class QuietTerminal {
public:
    QuietTerminal()
        : m_fd(::open("/dev/tty", O_RDWR | O_CLOEXEC)) {
        if (m_fd < 0 || ::tcgetattr(m_fd, &m_before) != 0) { return; }
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG); // Ctrl+C must not end us with the echo off
        m_isQuiet = ::tcsetattr(m_fd, TCSAFLUSH, &quiet) == 0;
    }
    QuietTerminal(const QuietTerminal&) = delete;
    QuietTerminal& operator=(const QuietTerminal&) = delete;
    QuietTerminal(QuietTerminal&&) = delete;
    QuietTerminal& operator=(QuietTerminal&&) = delete;
    ~QuietTerminal() {
        if (m_isQuiet) { ::tcsetattr(m_fd, TCSAFLUSH, &m_before); }
        if (m_fd >= 0) { ::close(m_fd); }
    }

    [[nodiscard]] bool isQuiet() const { return m_isQuiet; }
    void write(const std::string& text) const {
        // A prompt that cannot be shown is no reason not to read the answer.
        [[maybe_unused]] const auto written = ::write(m_fd, text.data(), text.size());
    }
    [[nodiscard]] Outcome<std::string> readLine() const {
        std::string line;
        char c = 0;
        while (true) {
            const auto got = ::read(m_fd, &c, 1);
            if (got < 0 && errno == EINTR) { continue; }
            if (got <= 0) { return failed("nothing was typed"); }
            if (c == kStop) { return failed("stopped"); }
            if (c == '\n') { return line; }
            line += c;
        }
    }

private:
    int m_fd;
    termios m_before{};
    bool m_isQuiet = false;
};

Outcome<std::string> askOnTerminal(const std::string& prompt) {
    const QuietTerminal terminal;
    if (!terminal.isQuiet()) {
        return failed("there is no terminal to ask for the password; use --password-file or --password-stdin");
    }
    terminal.write(prompt);
    auto line = terminal.readLine();
    terminal.write("\n");
    return line;
}

} // namespace

Shell terminalShell() {
    return Shell{.in = std::cin,
                 .out = std::cout,
                 .err = std::cerr,
                 .errIsTerminal = ::isatty(STDERR_FILENO) == 1,
                 .askSecret = askOnTerminal,
                 .now = [] {
                     return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
                 }};
}

} // namespace ctl
