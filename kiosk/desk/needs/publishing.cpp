// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/needs/publishing.h"

#include "kiosk/desk/base/words.h"

#include <utility>

namespace desk {

Publishing::Publishing(wire::HallLink& link, QObject* parent)
    : QObject{parent}
    , m_question{link, *this} {}

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
    if (title.trimmed().isEmpty() || result.trimmed().isEmpty()) {
        return; // both empty would take it off
    }
    send(title.trimmed(), result.trimmed());
}

void Publishing::takeOff() {
    if (m_isPublished) { send({}, {}); }
}

void Publishing::forget() {
    m_question.forget();
    m_subject.reset();
    m_title.clear();
    m_result.clear();
    m_problem.clear();
    Q_EMIT changed();
}

void Publishing::send(const QString& title, const QString& result) {
    if (!m_subject || isBusy()) { return; }
    wire::Publish request = *m_subject;
    request.title = title.toStdString();
    request.result = result.toStdString();
    m_problem.clear();
    m_question.ask(std::move(request), [this](const wire::Answered<wire::Publish>& published) { take(published); });
    Q_EMIT changed();
}

void Publishing::take(const wire::Answered<wire::Publish>& published) {
    if (published && !published->refusal) {
        forget();
        Q_EMIT done();
        return;
    }
    m_problem = published ? words::publicRefusal(*published->refusal) : words::problem(published.error());
    Q_EMIT changed();
}

} // namespace desk
