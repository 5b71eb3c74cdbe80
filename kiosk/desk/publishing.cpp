// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/publishing.h"

#include "kiosk/desk/words.h"

#include <utility>

namespace desk {

Publishing::Publishing(wire::HallLink& link, QObject* parent)
    : QObject{parent}
    , m_link{link} {}

void Publishing::askAboutNeed(const QString& need, const QString& title, const QString& result, bool isPublished) {
    begin({.need = db::NeedId{need.toLongLong()}, .topic = {}, .title = {}, .result = {}}, title, result, isPublished);
}

void Publishing::askAboutTopic(const QString& topic, const QString& title, const QString& result, bool isPublished) {
    begin({.need = {}, .topic = db::TopicId{topic.toLongLong()}, .title = {}, .result = {}}, title, result,
          isPublished);
}

void Publishing::begin(wire::Publish subject, const QString& title, const QString& result, bool isPublished) {
    forget();
    m_subject = std::move(subject);
    m_title = title.left(kMostOfTitle);
    m_result = result.left(kMostOfResult);
    m_isPublished = isPublished;
    Q_EMIT changed();
}

void Publishing::publish(const QString& title, const QString& result) {
    if (title.trimmed().isEmpty() || result.trimmed().isEmpty()) return; // both empty would take it off
    send(title.trimmed(), result.trimmed());
}

void Publishing::takeOff() {
    if (m_isPublished) send({}, {});
}

void Publishing::forget() {
    ++m_asked;
    m_subject.reset();
    m_problem.clear();
    m_isBusy = false;
    Q_EMIT changed();
}

void Publishing::send(const QString& title, const QString& result) {
    if (!m_subject || m_isBusy) return;
    wire::Publish request = *m_subject;
    request.title = title.toStdString();
    request.result = result.toStdString();
    m_isBusy = true;
    m_problem.clear();
    Q_EMIT changed();
    m_link.ask(std::move(request), this, [this, number = ++m_asked](const std::optional<wire::Body>& reply) {
        if (number == m_asked) take(reply);
    });
}

void Publishing::take(const std::optional<wire::Body>& reply) {
    m_isBusy = false;
    const auto* published = reply ? wire::getIf<wire::Published>(&*reply) : nullptr;
    if (published != nullptr && !published->refusal) {
        forget();
        Q_EMIT done();
        return;
    }
    m_problem = published != nullptr ? words::publicRefusal(*published->refusal)
                                     : words::problem(reply).value_or(tr("大厅的回答看不懂，请再试一次"));
    Q_EMIT changed();
}

} // namespace desk
