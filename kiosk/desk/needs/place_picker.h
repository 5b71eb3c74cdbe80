// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/part.h"
#include "kiosk/desk/base/question.h"
#include "kiosk/wire/needs.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <optional>
#include <vector>

namespace desk {

/// Where it is: from the community down to a unit of a house, one list after the other. Any level will do. GUI thread.
class PlacePicker : public QObject, public Part {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    /// {id, text, hasMore}: what lies right within the chosen one, or the topmost ones.
    Q_PROPERTY(QVariantList cells READ cells NOTIFY changed)
    /// The label of the chosen one, or empty.
    Q_PROPERTY(QString chosen READ chosen NOTIFY changed)
    /// Its id, or 0.
    Q_PROPERTY(double place READ placeNumber NOTIFY changed)
    Q_PROPERTY(bool isLoading READ isLoading NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    /// Requires: `link` outlives this.
    explicit PlacePicker(wire::HallLink& link, QObject* parent = nullptr);

    void forget() override { clear(); }
    void retranslate() override { Q_EMIT changed(); }
    void onBack(bool /*wasAway*/) override { retry(); }

    /// Nothing is chosen; the topmost places are asked for.
    Q_INVOKABLE void begin();
    /// One of `cells`.
    Q_INVOKABLE void choose(qint64 cell);
    /// One level up.
    Q_INVOKABLE void back();
    /// What was asked for and never came is asked again.
    void retry();
    void clear();

    [[nodiscard]] QVariantList cells() const;
    [[nodiscard]] QString chosen() const;
    /// 0: none.
    [[nodiscard]] qint64 place() const;
    [[nodiscard]] double placeNumber() const { return static_cast<double>(place()); } ///< QML knows no larger integer
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    [[nodiscard]] QString problem() const { return m_problem; }

Q_SIGNALS:
    void changed();

private:
    void ask();

    Question m_question;
    std::vector<wire::Places::Cell> m_path; ///< from the topmost to the chosen one
    std::vector<wire::Places::Cell> m_cells;
    bool m_isLoading = false;
    QString m_problem;
};

} // namespace desk
