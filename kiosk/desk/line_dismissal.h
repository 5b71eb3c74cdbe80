// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/records/summary.h"
#include "kiosk/wire/hall_link.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <optional>
#include <vector>

namespace desk {

/// Taking a line off a resident's summary: which line, why, and the way back. GUI thread.
/// Steps: ask(summary) -> choose(line), at once if there is but one -> because(reason) -> undo(), as long as nothing
/// else was taken off. What the summary says then comes from the hall, to every desk.
class LineDismissal : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(bool isAsking READ isAsking NOTIFY changed)
    /// The lines that may go, as texts; empty once one is chosen.
    Q_PROPERTY(QStringList offered READ offered NOTIFY changed)
    Q_PROPERTY(QString chosenText READ chosenText NOTIFY changed)
    /// The line that was taken off last and can be put back; empty: none.
    Q_PROPERTY(QString undoText READ undoText NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    /// Requires: `link` outlives this.
    explicit LineDismissal(wire::HallLink& link, QObject* parent = nullptr);

    /// Nothing happens if no line of the summary may go.
    void ask(const db::NeedsSummary& summary);
    /// Requires nothing: a number that is not offered changes nothing.
    Q_INVOKABLE void choose(int line);
    /// `reason` is a db::DismissReason. Nothing happens before a line is chosen.
    Q_INVOKABLE void because(int reason);
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void undo();
    /// Somebody else sits down: nothing stays.
    void forget();

    [[nodiscard]] bool isAsking() const { return m_isAsking; }
    [[nodiscard]] QStringList offered() const;
    [[nodiscard]] QString chosenText() const;
    [[nodiscard]] QString undoText() const;
    [[nodiscard]] QString problem() const { return m_problem; }

Q_SIGNALS:
    void changed();

private:
    struct Line {
        db::ResidentId resident{};
        std::string key;
        db::Words text;
    };
    void send(wire::Body request, std::optional<Line> undoable);

    wire::HallLink& m_link;
    bool m_isAsking = false;
    std::vector<Line> m_lines;
    std::optional<Line> m_chosen;
    std::optional<Line> m_undoable;
    QString m_problem;
};

} // namespace desk
