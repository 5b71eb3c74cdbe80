// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/lobby/base/comforts.h"
#include "kiosk/lobby/base/words.h"
#include "kiosk/lobby/cases/progress_lookup.h"
#include "kiosk/lobby/cases/rating.h"
#include "kiosk/lobby/enrolling/enrolment.h"
#include "kiosk/lobby/guide/guide.h"
#include "kiosk/lobby/needs/need_filing.h"

#include <QStringList>
#include <QtQml/qqmlregistration.h>

class QQuickItem;

namespace lobby {

/// The two sentences of the page that is shown, and reading them aloud. GUI thread.
class PageText : public QObject {
    Q_OBJECT
    Q_MOC_INCLUDE(<QQuickItem>)
    QML_ELEMENT
    QML_UNCREATABLE("made by LobbyApp")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString body READ body NOTIFY changed)
    /// Where somebody serves this visitor now, such as "2"; or empty.
    Q_PROPERTY(QString window READ window NOTIFY changed)

public:
    /// The pages that have words of their own. All outlive the text.
    struct Pages {
        const Enrolment& enrolment;
        const Guide& guide;
        const NeedFiling& need;
        const ProgressLookup& progress;
        const Rating& rating;
    };

    /// Requires: all outlive this; `state` is where the screen is, read when it is needed.
    PageText(Comforts& comforts, const Pages& pages, const LobbyState& state);

    [[nodiscard]] QString title() const { return m_words.title; }
    [[nodiscard]] QString body() const { return m_words.body; }
    [[nodiscard]] const QString& window() const { return m_window; }

    /// Another page is shown: nothing on it was read yet.
    void enter() { m_readButtons.clear(); }
    /// Facts or language may be others.
    void update(const PageFacts& facts);
    void refresh() { Q_EMIT changed(); }
    void speak();
    /// Says what stands on the buttons of `page` after what is being said, to whom the page is read.
    Q_INVOKABLE void readButtons(QQuickItem* page);

Q_SIGNALS:
    void changed();
    /// The page was read: its buttons come next (readButtons), once the screen shows it.
    void pageRead();

private:
    [[nodiscard]] PageWords wordsOf(const PageFacts& facts) const;
    [[nodiscard]] bool hasPages() const;

    Comforts& m_comforts;
    Pages m_pages;
    const LobbyState& m_state;
    PageWords m_words;
    QString m_window;
    QStringList m_readButtons; ///< of the page that is shown
};

} // namespace lobby
