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
        return Words::tr("已经告诉前台，马上有人来帮您。");
    case Notice::HelpKept:
        return Words::tr("和前台的连接断了，请招呼一声，或者直接到前台。");
    case Notice::NotHeard:
        return Words::tr("前台没有回应，请再试一次，或者直接到前台。");
    case Notice::Working:
        return Words::tr("正在重新连接，请稍等。");
    case Notice::SayWhy:
        return Words::tr("前台已经知道您来了，请当面告诉工作人员您来办什么。");
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
