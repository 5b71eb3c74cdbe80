// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <utility>

namespace desk {

/// A one-time password on a manager's screen: until it is put away, and at most two minutes. A value.
class ShownOnce {
public:
    static constexpr int kSeconds = 120;

    void show(QString password, QString whose) {
        m_password = std::move(password);
        m_whose = std::move(whose);
        m_secondsLeft = kSeconds;
    }
    void forget() { *this = {}; }
    /// Called once a second; true: its time is over now.
    [[nodiscard]] bool secondPassed() {
        if (m_password.isEmpty() || --m_secondsLeft > 0) { return false; }
        forget();
        return true;
    }

    [[nodiscard]] const QString& password() const { return m_password; } ///< empty: none is shown
    [[nodiscard]] const QString& whose() const { return m_whose; }

private:
    QString m_password;
    QString m_whose;
    int m_secondsLeft = 0;
};

} // namespace desk
