// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/shell/desk_app.h"

#include <QQmlEngine>
#include <QTranslator>

namespace desk {

/// Puts the whole screen into the language that the clerk chose, at once. GUI thread.
class Language : public QObject {
    Q_OBJECT

public:
    /// Requires: `app` and `engine` outlive this.
    Language(DeskApp& app, QQmlEngine& engine, QObject* parent = nullptr);
    ~Language() override;
    Language(const Language&) = delete;
    Language& operator=(const Language&) = delete;
    Language(Language&&) = delete;
    Language& operator=(Language&&) = delete;

private:
    void install();

    DeskApp& m_app;
    QQmlEngine& m_engine;
    QTranslator m_translator;
};

} // namespace desk
