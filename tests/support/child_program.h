// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <sys/prctl.h>
#include <vector>

namespace support {

/// The folder of the programs to try instead of those that were built with the tests: YIMEN_PROGRAMS. Empty: there is
/// none.
[[nodiscard]] inline std::filesystem::path otherPrograms() {
    const char* folder = std::getenv("YIMEN_PROGRAMS");
    return folder ? folder : "";
}

/// Where the program stands that was built as `built`: there, or in the folder of the others.
[[nodiscard]] inline std::string programAt(const std::filesystem::path& built) {
    const auto others = otherPrograms();
    return others.empty() ? built : others / built.filename();
}

/// The programs carry a sanitizer.
[[nodiscard]] inline bool areProgramsSanitized() {
#ifdef YIMEN_SANITIZED
    return otherPrograms().empty();
#else
    return false;
#endif
}

/// One of the real programs as a child process; killed when this goes away, or when the test itself dies. What it says
/// on both channels is kept.
class ChildProgram {
public:
    /// `environment`: of the child; empty: that of the test.
    ChildProgram(const char* program, const std::vector<std::string>& arguments,
                 const QProcessEnvironment& environment = {}) {
        QStringList list;
        for (const std::string& argument : arguments) {
            list << QString::fromStdString(argument);
        }
        if (!environment.isEmpty()) { m_process.setProcessEnvironment(environment); }
        m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QString::fromStdString(programAt(program)), list);
    }
    ~ChildProgram() {
        m_process.kill();
        m_process.waitForFinished();
    }
    ChildProgram(const ChildProgram&) = delete;
    ChildProgram& operator=(const ChildProgram&) = delete;
    ChildProgram(ChildProgram&&) = delete;
    ChildProgram& operator=(ChildProgram&&) = delete;

    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    [[nodiscard]] qint64 id() const { return m_process.processId(); }
    /// It ended by a signal.
    [[nodiscard]] bool hasCrashed() const { return !isRunning() && m_process.exitStatus() == QProcess::CrashExit; }
    /// All that it has said so far.
    [[nodiscard]] std::string output() {
        m_output += m_process.readAll().toStdString();
        return m_output;
    }
    /// -1 if it did not end by itself in `patience` milliseconds.
    [[nodiscard]] int waitForExit(int patience = 30000) {
        const bool isOver = !isRunning() || m_process.waitForFinished(patience);
        return isOver && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    /// SIGTERM, and its exit code.
    [[nodiscard]] int stop() {
        m_process.terminate();
        return waitForExit();
    }
    [[nodiscard]] pid_t pid() const { return static_cast<pid_t>(m_process.processId()); }
    /// kill -9.
    void die() {
        ::kill(static_cast<pid_t>(m_process.processId()), SIGKILL);
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
    std::string m_output;
};

} // namespace support
