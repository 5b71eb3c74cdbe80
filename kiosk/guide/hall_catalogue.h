// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/catalogue/read_catalogue.h"
#include "db/catalogue/search.h"
#include "kiosk/wire/body.h"
#include "kiosk/wire/catalogue.h"
#include "kiosk/wire/duty.h"
#include "kiosk/wire/hall_link.h"

#include <QObject>
#include <QString>
#include <memory>
#include <optional>
#include <string>

namespace guide {

/// The catalogue that was built into this program: what a device shows before it has ever reached its hall.
[[nodiscard]] db::catalogue::SourceFiles builtInFiles();

/// What the hall does, as this device knows it: the hall's own files, fetched after every Welcome and whenever they
/// change; while the hall is away those of last time, from a file that holds nothing about anybody; at the very first
/// those of the program. Files that do not pass the hall's own check are not taken. GUI thread.
class HallCatalogue : public QObject {
    Q_OBJECT

public:
    /// The program's own catalogue, for good: for tests and for designers' screens.
    HallCatalogue();
    /// Requires: `link` outlives this. `keptIn`: the file that is kept for when the hall is away; empty: none.
    HallCatalogue(wire::HallLink& link, QString keptIn, QObject* parent = nullptr);

    [[nodiscard]] const db::catalogue::Catalogue& catalogue() const { return m_shown->catalogue; }
    [[nodiscard]] const db::catalogue::Search& search() const { return m_shown->search; }
    /// The window that serves a category now, as the hall says it: `said`, what the visitor was told before, as long as
    /// that is true. Empty: none does, or the line is down and nobody knows.
    [[nodiscard]] QString windowFor(const std::string& category, const QString& said = {}) const;
    /// The hall says that nobody sits at this window now.
    [[nodiscard]] bool isEmptyNow(const QString& window) const;
    /// "FILE:LINE: reason" while the hall refuses a newer catalogue; only desks are told.
    [[nodiscard]] QString problem() const { return m_problem; }

Q_SIGNALS:
    /// Another catalogue, or another problem. Pointers into the one before are no longer good.
    void changed();
    /// Who sits where is different now, or not known any more.
    void windowsChanged();

private:
    /// Both or neither is replaced: the search points into the catalogue.
    struct Shown {
        explicit Shown(db::catalogue::Catalogue read)
            : catalogue(std::move(read))
            , search(catalogue) {}
        db::catalogue::Catalogue catalogue;
        db::catalogue::Search search;
    };

    /// The program's own, which is read once in a process.
    [[nodiscard]] static const std::shared_ptr<const Shown>& builtIn();
    void onLine(wire::HallLink::State state);
    void onReceived(const wire::Body& body);
    void askAgain();
    void askFor(int part);
    void onPart(const wire::CataloguePart& part);
    void finish();
    [[nodiscard]] bool show(const db::catalogue::SourceFiles& files);
    void keep(const db::catalogue::SourceFiles& files) const;

    wire::HallLink* m_link = nullptr;
    QString m_keptIn;
    std::shared_ptr<const Shown> m_shown;
    std::optional<wire::WindowsOpen> m_windows; ///< nothing while the line is down
    QString m_problem;
    QString m_told;        ///< the version that the hall said was in force
    std::string m_version; ///< of what is being fetched
    db::catalogue::SourceFiles m_fetched;
    int m_round = 0; ///< answers to an older round are dropped
};

} // namespace guide
