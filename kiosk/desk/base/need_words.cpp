// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/base/need_words.h"

#include <QCoreApplication>
#include <array>
#include <string_view>
#include <utility>

namespace desk::words {
namespace {

/// Only for tr(): the sentences below belong to one context.
struct NeedWords {
    Q_DECLARE_TR_FUNCTIONS(desk::NeedWords)
};

} // namespace

QString needKind(const std::optional<db::NeedKind>& kind) {
    if (!kind) { return NeedWords::tr("未分类"); }
    switch (*kind) {
    case db::NeedKind::Routine:
        return NeedWords::tr("常规");
    case db::NeedKind::Professional:
        return NeedWords::tr("专业");
    case db::NeedKind::Key:
        return NeedWords::tr("重点");
    }
    return {};
}

QString needStage(db::NeedState state, bool isClaimed, bool isDone, const std::optional<db::NeedEnd>& end) {
    if (end == db::NeedEnd::Merged) { return NeedWords::tr("已合并"); }
    if (end == db::NeedEnd::Declined) { return NeedWords::tr("不予受理"); }
    if (end == db::NeedEnd::Withdrawn) { return NeedWords::tr("已撤回"); }
    switch (state) {
    case db::NeedState::Found:
        return NeedWords::tr("待分类");
    case db::NeedState::Classified:
        return NeedWords::tr("待统筹");
    case db::NeedState::Planned:
        return isClaimed ? NeedWords::tr("已认领") : NeedWords::tr("待认领");
    case db::NeedState::ActedOn:
        return isDone ? NeedWords::tr("待评价") : NeedWords::tr("办理中");
    case db::NeedState::Evaluated:
        return NeedWords::tr("已办结");
    }
    return {};
}

QString needFilter(wire::NeedFilter filter) {
    switch (filter) {
    case wire::NeedFilter::Open:
        return NeedWords::tr("在办");
    case wire::NeedFilter::New:
        return NeedWords::tr("新收到");
    case wire::NeedFilter::Unclaimed:
        return NeedWords::tr("没人认领");
    case wire::NeedFilter::Overdue:
        return NeedWords::tr("超期");
    case wire::NeedFilter::ToRate:
        return NeedWords::tr("等评价");
    case wire::NeedFilter::Ended:
        return NeedWords::tr("已结束");
    }
    return {};
}

QString needChannel(db::NeedChannel channel) {
    switch (channel) {
    case db::NeedChannel::Kiosk:
        return NeedWords::tr("一体机");
    case db::NeedChannel::Desk:
        return NeedWords::tr("窗口");
    case db::NeedChannel::Visit:
        return NeedWords::tr("走访");
    case db::NeedChannel::Phone:
        return NeedWords::tr("电话");
    case db::NeedChannel::TalkDay:
        return NeedWords::tr("说事日");
    }
    return {};
}

QString needStep(const std::string& action) {
    const std::array<std::pair<std::string_view, QString>, 15> kSteps{{{"filed", NeedWords::tr("提出")},
                                                                       {"classified", NeedWords::tr("分类")},
                                                                       {"merged", NeedWords::tr("合并")},
                                                                       {"planned", NeedWords::tr("统筹")},
                                                                       {"claimed", NeedWords::tr("认领")},
                                                                       {"unclaimed", NeedWords::tr("退回认领")},
                                                                       {"progress", NeedWords::tr("进展")},
                                                                       {"finished", NeedWords::tr("办完")},
                                                                       {"resident-rated", NeedWords::tr("居民评价")},
                                                                       {"unit-rated", NeedWords::tr("承办方评价")},
                                                                       {"reopened", NeedWords::tr("重新办理")},
                                                                       {"closed", NeedWords::tr("办结")},
                                                                       {"declined", NeedWords::tr("不予受理")},
                                                                       {"withdrawn", NeedWords::tr("撤回")},
                                                                       {"restored", NeedWords::tr("恢复")}}};
    for (const auto& [code, word] : kSteps) {
        if (code == action) { return word; }
    }
    return QString::fromStdString(action);
}

QString grade(db::Grade grade) {
    switch (grade) {
    case db::Grade::VeryGood:
        return NeedWords::tr("非常满意");
    case db::Grade::Good:
        return NeedWords::tr("满意");
    case db::Grade::Fair:
        return NeedWords::tr("基本满意");
    case db::Grade::Poor:
        return NeedWords::tr("不满意");
    case db::Grade::VeryPoor:
        return NeedWords::tr("很不满意");
    }
    return {};
}

QString topicStage(db::TopicState state) {
    switch (state) {
    case db::TopicState::Raised:
        return NeedWords::tr("待议事");
    case db::TopicState::Discussed:
        return NeedWords::tr("办理中");
    case db::TopicState::Done:
        return NeedWords::tr("待评事");
    case db::TopicState::Rated:
        return NeedWords::tr("待了结");
    case db::TopicState::Closed:
        return NeedWords::tr("已了结");
    }
    return {};
}

QString caseNumber(const std::string& number) {
    constexpr qsizetype kGroup = 4;
    QString shown = QString::fromStdString(number);
    for (qsizetype at = shown.size() - kGroup; at > 0; at -= kGroup) {
        shown.insert(at, QLatin1Char(' '));
    }
    return shown;
}

QString claimantKind(db::ClaimantKind kind) {
    switch (kind) {
    case db::ClaimantKind::Unit:
        return NeedWords::tr("单位");
    case db::ClaimantKind::Organisation:
        return NeedWords::tr("社会组织");
    case db::ClaimantKind::Team:
        return NeedWords::tr("志愿队");
    }
    return {};
}

} // namespace desk::words
