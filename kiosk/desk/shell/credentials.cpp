// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/shell/credentials.h"

#include <cstring>
#include <utility>

namespace desk {

Credentials::~Credentials() {
    forgetAll();
}

void Credentials::keep(std::string login, std::string password) {
    forgetPassword();
    m_login = std::move(login);
    // Swapped, not moved: what the argument holds afterwards is known, and is overwritten.
    m_password.swap(password);
    explicit_bzero(password.data(), password.capacity());
}

void Credentials::forgetPassword() {
    explicit_bzero(m_password.data(), m_password.capacity());
    m_password.clear();
}

void Credentials::forgetAll() {
    forgetPassword();
    m_login.clear();
}

std::optional<Credentials::Pair> Credentials::pair() const {
    if (m_password.empty()) { return std::nullopt; }
    return Pair{m_login, m_password};
}

} // namespace desk
