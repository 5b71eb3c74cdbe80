// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/child_program.h"
#include "tests/support/hall_caller.h"

#include <QTest>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace support {

/// The real yimen-hall on the loopback, once it serves or has ended. Needs YIMEN_HALL_PROGRAM.
class HallProgram : public ChildProgram {
public:
    struct Where {
        std::filesystem::path data;
        std::filesystem::path assets;
        int port = 0; ///< 0: any free one
        std::filesystem::path metrics = {};
        QProcessEnvironment environment = {};
    };

    explicit HallProgram(const Where& where)
        : ChildProgram(YIMEN_HALL_PROGRAM, argumentsFor(where), where.environment) {
        const auto ready = readyFile(where);
        const auto isToldPort = [&] {
            const auto told = nlohmann::json::parse(std::ifstream(ready), nullptr, false);
            m_port = told.is_object() ? told.value("port", 0) : 0;
            return m_port != 0;
        };
        (void)QTest::qWaitFor([&] { return isToldPort() || !isRunning(); }, HallCaller::kPatience);
    }

    /// 0: it does not serve.
    [[nodiscard]] int port() const { return m_port; }

private:
    static std::filesystem::path readyFile(const Where& where) { return where.data / "ready.json"; }
    static std::vector<std::string> argumentsFor(const Where& where) {
        std::filesystem::remove(readyFile(where));
        return {"--data",    where.data,    "--assets",     where.assets,
                "--listen",  "127.0.0.1",   "--port",       std::to_string(where.port),
                "--metrics", where.metrics, "--ready-file", readyFile(where)};
    }

    int m_port = 0;
};

} // namespace support
