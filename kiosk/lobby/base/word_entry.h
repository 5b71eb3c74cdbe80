// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/input/scribe.h"

#include <QObject>
#include <QPointF>
#include <QStringList>
#include <QtQml/qqmlregistration.h>
#include <memory>
#include <vector>

namespace lobby {

/// Carries what the scribe found from its thread to the screen's.
class Found : public QObject {
    Q_OBJECT

Q_SIGNALS:
    void found(int round, const QStringList& characters);
};

/// Words that a visitor puts together on the glass: phrases, pinyin, handwriting. Nothing of it outlives clear(). GUI
/// thread; handwriting is read on the scribe's own.
class WordEntry : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by NeedFiling")
    Q_PROPERTY(QString text READ text NOTIFY changed)
    /// Letters of pinyin that stand for nothing yet.
    Q_PROPERTY(QString letters READ letters NOTIFY changed)
    /// One page of what the letters or the strokes may mean.
    Q_PROPERTY(QStringList candidates READ candidates NOTIFY changed)
    Q_PROPERTY(bool hasMore READ hasMore NOTIFY changed)
    Q_PROPERTY(int strokes READ strokes NOTIFY changed)
    /// Letters or strokes that were not turned into words yet.
    Q_PROPERTY(bool isPending READ isPending NOTIFY changed)
    Q_PROPERTY(bool isFull READ isFull NOTIFY changed)
    Q_PROPERTY(bool canType READ canType CONSTANT)
    Q_PROPERTY(bool canWrite READ canWrite CONSTANT)

public:
    /// `scribe`: null where nothing but phrases is offered.
    explicit WordEntry(std::shared_ptr<input::Scribe> scribe);

    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] const QString& letters() const { return m_letters; }
    [[nodiscard]] QStringList candidates() const;
    [[nodiscard]] bool hasMore() const;
    [[nodiscard]] int strokes() const { return static_cast<int>(m_strokes.size()); }
    [[nodiscard]] bool isPending() const { return !m_letters.isEmpty() || !m_strokes.empty(); }
    [[nodiscard]] bool isFull() const { return m_text.size() >= kMost; }
    [[nodiscard]] bool canType() const { return m_scribe && m_scribe->canType(); }
    [[nodiscard]] bool canWrite() const { return m_scribe && m_scribe->canWrite(); }

    /// A phrase that is offered, set off from what stands before it; or a digit.
    Q_INVOKABLE void add(const QString& text);
    /// One letter, A to Z.
    Q_INVOKABLE void type(const QString& letter);
    /// The last letter, or the strokes, or the last character.
    Q_INVOKABLE void erase();
    Q_INVOKABLE void choose(int index);
    /// The next page of candidates; the first again after the last.
    Q_INVOKABLE void more();
    /// From pen down to pen up, in pixels of the pad.
    Q_INVOKABLE void addStroke(const QList<QPointF>& points);
    Q_INVOKABLE void undoStroke();
    /// What is typed or drawn and not chosen is dropped.
    Q_INVOKABLE void dropPending();
    Q_INVOKABLE void clear();

    /// As much as the hall takes.
    static constexpr qsizetype kMost = 500;

Q_SIGNALS:
    void changed();

private:
    struct Offer {
        QString text;
        qsizetype used = 0; ///< letters
    };

    void append(const QString& text);
    void lookUp();
    void onFound(int round, const QStringList& characters);

    std::shared_ptr<input::Scribe> m_scribe;
    std::shared_ptr<Found> m_found; ///< the scribe's thread holds it, too, while it reads
    QString m_text;
    QString m_letters;
    std::vector<Offer> m_offers;
    qsizetype m_firstShown = 0;
    input::Strokes m_strokes;
    int m_round = 0; ///< an answer about strokes of an earlier round is not for us
};

/// What this machine can read: the shipped vocabulary, libgooglepinyin and zinnia's model as Debian installs them. What
/// is missing is told in the log, and not offered.
[[nodiscard]] std::shared_ptr<input::Scribe> makeMachineScribe();

} // namespace lobby
