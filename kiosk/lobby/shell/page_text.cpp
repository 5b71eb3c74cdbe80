// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/shell/page_text.h"

#include "kiosk/lobby/base/read_buttons.h"

#include <QQuickItem>

namespace lobby {

PageText::PageText(Comforts& comforts, const Pages& pages, const LobbyState& state)
    : m_comforts(comforts)
    , m_pages(pages)
    , m_state(state) {
    connect(&m_comforts, &Comforts::readAloudChanged, this, [this] {
        m_readButtons.clear();
        speak();
    });
    connect(&m_pages.enrolment, &Enrolment::cardChanged, this, &PageText::speak);
}

void PageText::update(const PageFacts& facts) {
    PageWords words = wordsOf(facts);
    if (words.title == m_words.title && words.body == m_words.body && facts.window == m_window) { return; }
    m_words = std::move(words);
    m_window = facts.window;
    Q_EMIT changed();
    if (hasPages()) {
        speak(); // its pages change without a change of state
    }
}

PageWords PageText::wordsOf(const PageFacts& facts) const {
    switch (m_state) {
    case LobbyState::Guide:
        return m_pages.guide.words();
    case LobbyState::NeedFiling:
        return m_pages.need.words();
    case LobbyState::Progress:
        return m_pages.progress.words();
    case LobbyState::Rating:
        return m_pages.rating.words();
    default:
        return pageWords(facts);
    }
}

bool PageText::hasPages() const {
    return m_state == LobbyState::Guide || m_state == LobbyState::NeedFiling || m_state == LobbyState::Progress ||
           m_state == LobbyState::Rating;
}

void PageText::speak() {
    if (m_state == LobbyState::Challenge) {
        m_comforts.announce(m_words.title); // eyes that are closed, or a head that is turned, read nothing
        return;
    }
    // Never the masked name: it is for the eyes of the one who stands here, not for the ears of the room.
    const QStringList parts = m_state == LobbyState::ConsentReading ? QStringList{m_pages.enrolment.sentence()}
                                                                    : QStringList{m_words.title, m_words.body};
    m_comforts.say(parts.join(QChar(u'\n')));
    if (m_comforts.isReadingAloud()) { Q_EMIT pageRead(); }
}

void PageText::readButtons(QQuickItem* page) {
    if (page == nullptr || !m_comforts.isReadingAloud() || m_state == LobbyState::Challenge) { return; }
    const QStringList buttons = buttonsOf(*page);
    const bool isHeardAlready = m_state == LobbyState::ConsentReading && buttons == m_readButtons;
    m_readButtons = buttons;
    if (!buttons.isEmpty() && !isHeardAlready) { // not once more behind each of a text's sentences
        m_comforts.add(tr("可以点：%1").arg(buttons.join(QChar(u'\n'))));
    }
}

} // namespace lobby
