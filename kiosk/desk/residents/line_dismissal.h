// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/summary.h"
#include "kiosk/desk/base/part.h"
#include "kiosk/desk/base/undo.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <optional>
#include <vector>

namespace desk {

/// Taking a line off a resident's summary: which line, and why; the way back is `undo`'s. GUI thread.
/// Steps: ask(summary) -> choose(line), at once if there is but one -> because(reason). What the summary says then
/// comes from the hall, to every desk.
class LineDismissal : public QObject, public Part {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(bool isAsking READ isAsking NOTIFY changed)
    /// The lines that may go, as texts; empty once one is chosen.
    Q_PROPERTY(QStringList offered READ offered NOTIFY changed)
    Q_PROPERTY(QString chosenText READ chosenText NOTIFY changed)

public:
    /// Requires: `link` and `undo` outlive this.
    LineDismissal(wire::HallLink& link, Undo& undo, QObject* parent = nullptr);

    void forget() override { cancel(); }
    void retranslate() override { Q_EMIT changed(); }

    /// Nothing happens if no line of the summary may go.
    void ask(const db::NeedsSummary& summary);
    /// Requires nothing: a number that is not offered changes nothing.
    Q_INVOKABLE void choose(int line);
    /// `reason` is a db::DismissReason. Nothing happens before a line is chosen.
    Q_INVOKABLE void because(int reason);
    Q_INVOKABLE void cancel();

    [[nodiscard]] bool isAsking() const { return m_isAsking; }
    [[nodiscard]] QStringList offered() const;
    [[nodiscard]] QString chosenText() const;

Q_SIGNALS:
    void changed();

private:
    struct Line {
        db::ResidentId resident{};
        std::string key;
        db::Words text;
    };

    wire::HallLink& m_link;
    Undo& m_undo;
    bool m_isAsking = false;
    std::vector<Line> m_lines;
    std::optional<Line> m_chosen;
};

} // namespace desk
