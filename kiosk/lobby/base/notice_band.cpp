// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/lobby/base/notice_band.h"

#include <QCoreApplication>

namespace lobby {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(lobby::Notice)
};

} // namespace

QString noticeWords(Notice notice) {
    switch (notice) {
    case Notice::None:
        return {};
    case Notice::HelpComes:
        return Words::tr("The front desk has been told. Somebody is coming to help you.");
    case Notice::HelpKept:
        return Words::tr("The line to the front desk is down. Please call out, or go to the front desk.");
    case Notice::NotHeard:
        return Words::tr("The front desk did not answer. Please try again, or go to the front desk.");
    case Notice::Working:
        return Words::tr("The line is being restored. One moment, please.");
    case Notice::SayWhy:
        return Words::tr("The front desk knows you are here. Please tell the staff what you have come for.");
    }
    return {};
}

void NoticeBand::show(Notice notice) {
    m_shown = notice;
    m_since = m_settings.steadyNow();
    Q_EMIT changed();
}

void NoticeBand::tick() {
    if (m_shown != Notice::None && m_settings.steadyNow() - m_since >= m_settings.noticeTime) { show(Notice::None); }
}

} // namespace lobby
