// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/catalogue_names.h"
#include "kiosk/desk/base/clock.h"
#include "kiosk/desk/base/part.h"
#include "kiosk/desk/base/question.h"
#include "kiosk/wire/coverage.h"
#include "kiosk/wire/hall_link.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <optional>

namespace desk {

/// How complete the hall's records are, item by item, and the sheet on which a manager says it. It names nobody but
/// managers. GUI thread.
class CoveragePage : public QObject, public Part {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(desk::Loading::State state READ state NOTIFY changed)
    /// Why it could not be read.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool isManager READ isManager NOTIFY changed)
    /// "8 类事项里 3 类有全部记录"; empty as long as nothing is known.
    Q_PROPERTY(QString inShort READ inShort NOTIFY changed)
    /// An item each, in the catalogue's order: {code, name, sentence, tag, tone}.
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed)
    /// The item that the sheet is about; empty: it is closed.
    Q_PROPERTY(QString asked READ asked NOTIFY changed)
    Q_PROPERTY(QString askedName READ askedName NOTIFY changed)
    /// What was said of it, by Source: {isSaid, day (as it is typed), reference}.
    Q_PROPERTY(QVariantList said READ said NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    /// Why what was said on the sheet is not taken.
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed)

public:
    enum class Source { OwnMatters, List }; ///< db::CoverageSource, for QML
    Q_ENUM(Source)

    /// Requires: `link` and `names` outlive this.
    CoveragePage(wire::HallLink& link, const CatalogueNames& names, Clock hallTime, QObject* parent = nullptr);

    void forget() override { cancel(); }
    void retranslate() override;
    void signedIn(const wire::StaffSignedIn& staff) override;
    void signedOut() override { clear(); }
    void onNews(const wire::Body& told) override;
    void onBack(bool wasAway) override;

    /// Asks the hall; what is on the screen stays meanwhile.
    Q_INVOKABLE void refresh();
    /// Opens the sheet about an item.
    Q_INVOKABLE void ask(const QString& code);
    Q_INVOKABLE void cancel();
    /// `day`: as typed, see words::typedDay. Closes the sheet, or says why not.
    Q_INVOKABLE void say(desk::CoveragePage::Source source, const QString& day, const QString& reference);
    Q_INVOKABLE void takeBack(desk::CoveragePage::Source source);

    [[nodiscard]] Loading::State state() const { return m_reading.state(); }
    [[nodiscard]] QString problem() const { return m_reading.problem(); }
    [[nodiscard]] bool isManager() const { return m_role == db::StaffRole::Manager; }
    [[nodiscard]] QString inShort() const;
    [[nodiscard]] QVariantList rows() const { return m_rows; }
    [[nodiscard]] QString asked() const { return m_asked; }
    [[nodiscard]] QString askedName() const;
    [[nodiscard]] QVariantList said() const;
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] QString refusal() const { return m_refusal; }

Q_SIGNALS:
    void changed();

private:
    void read(Reading::How how);
    void clear();
    void take(const wire::Coverage& told);
    template <wire::Exchanged Request>
    void request(Request request);
    void refuse(const QString& why);
    void makeRows();
    [[nodiscard]] QString sentence(const wire::Coverage::Item& item) const;
    [[nodiscard]] QString whoAndWhen(const wire::CoverageSaid& said) const;

    wire::HallLink& m_link;
    const CatalogueNames& m_names;
    Clock m_hallTime;
    Reading m_reading;
    std::optional<db::StaffRole> m_role;
    std::optional<wire::Coverage> m_now;
    QVariantList m_rows;
    QString m_asked;
    QString m_refusal;
    bool m_isBusy = false;
};

} // namespace desk
