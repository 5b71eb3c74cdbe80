// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace desk {

/// How a question to the hall stands, the same four for every list and page.
class Loading : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Only its values")

public:
    enum class State {
        Idle,    ///< nothing was asked
        Loading, ///< asked, no answer yet
        Ready,   ///< answered; the list may be empty
        Failed,  ///< refused, or the line broke; there is a sentence
    };
    Q_ENUM(State)
};

} // namespace desk
