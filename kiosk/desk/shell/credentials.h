// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace desk {

/// The login and password of the member of staff who is signed in, in memory only.
///
/// Why they are kept at all: the hall forgets a session when its connection breaks, and a hall's network breaks
/// several times a day. A clerk who must type a password at each break chooses a short one or writes it on the screen.
/// So the desk signs in again by itself, while the clerk's own session lasts. The password is overwritten at lock, at
/// sign-out, after a long loss and at the end of the program. The copies that Qt's text field and the message make
/// are freed but not overwritten: whoever reads this process's memory reads the residents' names beside it anyway.
class Credentials {
public:
    struct Pair {
        std::string login;
        std::string password;
    };

    Credentials() = default;
    ~Credentials();
    Credentials(const Credentials&) = delete;
    Credentials& operator=(const Credentials&) = delete;
    Credentials(Credentials&&) = delete;
    Credentials& operator=(Credentials&&) = delete;

    void keep(std::string login, std::string password);
    /// Overwrites the password; the login stays, so that the lock screen can say whose session it is.
    void forgetPassword();
    void forgetAll();

    [[nodiscard]] const std::string& login() const { return m_login; }
    /// Nothing after forgetPassword().
    [[nodiscard]] std::optional<Pair> pair() const;

private:
    std::string m_login;
    std::string m_password;
};

} // namespace desk
