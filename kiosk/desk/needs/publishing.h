// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kiosk/desk/base/part.h"
#include "kiosk/desk/base/question.h"
#include "kiosk/wire/talk.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>
#include <optional>

namespace desk {

/// What a manager lets stand on the kiosks' idle screen about one need or topic that has ended. The hall reads every
/// sentence for names, phones and doors, and says why it may not stand there. GUI thread.
class Publishing : public QObject, public Part {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by DeskApp")
    Q_PROPERTY(bool isAsking READ isAsking NOTIFY changed)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    Q_PROPERTY(bool isPublished READ isPublished NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString result READ result NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

public:
    /// In characters, as the hall takes them (wire::Publish).
    static constexpr int kLeast = 4;
    static constexpr int kMostOfTitle = 60;
    static constexpr int kMostOfResult = 80;

    /// Requires: `link` outlives this.
    explicit Publishing(wire::HallLink& link, QObject* parent = nullptr);

    Q_INVOKABLE void forget() override;
    void retranslate() override { Q_EMIT changed(); }

    /// Opens the question; `title` and `result` are what the fields begin with.
    Q_INVOKABLE void askAboutNeed(const QString& need, const QString& title, const QString& result, bool isPublished);
    Q_INVOKABLE void askAboutTopic(const QString& topic, const QString& title, const QString& result, bool isPublished);
    Q_INVOKABLE void publish(const QString& title, const QString& result);
    Q_INVOKABLE void takeOff();

    [[nodiscard]] bool isAsking() const { return m_subject.has_value(); }
    [[nodiscard]] bool isBusy() const { return m_question.isUnderWay(); }
    [[nodiscard]] bool isPublished() const { return m_isPublished; }
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString result() const { return m_result; }
    [[nodiscard]] QString problem() const { return m_problem; }

Q_SIGNALS:
    void changed();
    /// It stands there now, or does not any more.
    void done();

private:
    void begin(wire::Publish subject, const QString& title, const QString& result, bool isPublished);
    void send(const QString& title, const QString& result);
    void take(const wire::Answered<wire::Publish>& published);

    Question m_question;
    std::optional<wire::Publish> m_subject; ///< without its sentences
    QString m_title;
    QString m_result;
    QString m_problem;
    bool m_isPublished = false;
};

} // namespace desk
