// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/base/words.h"

#include "db/records/days.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QStringList>
#include <algorithm>

namespace desk::words {

namespace {

/// lupdate reads the context from this name.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

/// What the hall's rules refuse, a sentence for each.
struct RuleWords {
    int limit;

    [[nodiscard]] QString operator()(db::MatterRefusal rule) const {
        using enum db::MatterRefusal;
        switch (rule) {
        case HasEnded:
            return Words::tr("这件事已经办结或撤回，不能再改");
        case NotYours:
            return Words::tr("这件事由另一位同事负责，请他办或请负责人办");
        case WaitsForMaterial:
            return Words::tr("还缺材料，材料齐了才能往下办");
        case NothingMissing:
            return Words::tr("这些材料不在所缺之列");
        case NoReason:
            return Words::tr("请把内容写清楚");
        case NotHandedOn:
            return Words::tr("这件事没有等对方签收");
        case PromiseIsPast:
            return Words::tr("已过承诺时限，延期要由负责人决定");
        case BeyondStatutory:
            return Words::tr("会超过法定时限，延期要由负责人批准");
        case ExtendedAlready:
            return Words::tr("法定时限只能延长一次");
        case ImpossibleExtension:
            return Words::tr("延期至少一个工作日，法定时限最多延长 %1 个工作日").arg(limit);
        case AboutYou:
            return Words::tr("这件投诉说的是您本人，由另一位同事办理");
        case ToTheOneMeant:
            return Words::tr("投诉不能移交给被投诉的人");
        case HasItAlready:
            return Words::tr("已经在这位同事手上");
        case ReceiverIsAway:
            return Words::tr("这位同事留言外出了，请选另一位");
        case NothingToAccept:
            return Words::tr("没有等您接手的移交");
        case NoComplaint:
            return Words::tr("只有投诉才写说的是哪位工作人员");
        case NobodysMatter:
            return Words::tr("只有投诉可以不留姓名，别的事要先找到居民");
        }
        return {};
    }
    [[nodiscard]] QString operator()(db::HandOverRefusal rule) const {
        using enum db::HandOverRefusal;
        switch (rule) {
        case IsDone:
            return Words::tr("这次接待已经办结，不能再移交");
        case NotTaken:
            return Words::tr("还没有人接待，请先接待再移交");
        case NotYours:
            return Words::tr("这位访客由另一位同事接待，请他移交或请负责人移交");
        case NoNote:
            return Words::tr("请写明移交的话，让接手的同事不用再问一遍");
        case HasItAlready:
            return Words::tr("已经在这位同事手上");
        case NotStaff:
            return Words::tr("这位同事已不在岗，请选另一位");
        case IsAway:
            return Words::tr("这位同事留言外出了，请选另一位");
        case NothingToAccept:
            return Words::tr("没有等您接手的移交");
        case NotForYou:
            return Words::tr("这是移交给另一位同事的");
        }
        return {};
    }
    [[nodiscard]] QString operator()(db::WhereaboutsRefusal rule) const {
        using enum db::WhereaboutsRefusal;
        switch (rule) {
        case InThePast:
            return Words::tr("回来的时间已经过了，请往后写");
        case TooLong:
            return Words::tr("外出最长 %1 天，再久请移交给同事").arg(limit);
        case AsksYourself:
            return Words::tr("请选另一位同事代为接待");
        case AsksNobody:
            return Words::tr("代为接待的同事不在岗或也外出了，请选另一位");
        }
        return {};
    }
    [[nodiscard]] QString operator()(db::ProxyRefusal rule) const {
        using enum db::ProxyRefusal;
        switch (rule) {
        case NoAuthority:
            return Words::tr("没有登记过这位代办人的授权，请先看授权材料并登记");
        case Lapsed:
            return Words::tr("这位代办人的授权已经到期，请重新登记");
        case NoName:
            return Words::tr("请写代办人的姓名");
        case EndNeeded:
            return Words::tr("委托书要写到哪一天为止");
        case EndIsPast:
            return Words::tr("授权的截止日期已经过了");
        }
        return {};
    }
    [[nodiscard]] QString operator()(db::NeedRefusal rule) const {
        using enum db::NeedRefusal;
        switch (rule) {
        case HasEnded:
            return Words::tr("这条诉求已经办结、合并、不予受理或撤回，不能再改");
        case HasNotEnded:
            return Words::tr("这条诉求还没有结束，不用恢复");
        case NotClassified:
            return Words::tr("还没有分类，请先分类");
        case NotPlanned:
            return Words::tr("还没有统筹设计，请先写好办理方案和完成日期");
        case NotClaimed:
            return Words::tr("还没有认领，请先找到承办的单位、组织或队伍");
        case IsClaimed:
            return Words::tr("已经有人认领，要改请先退回认领");
        case IsDone:
            return Words::tr("已经办完，要改请先重新办理");
        case NotDone:
            return Words::tr("还没有办完，办完后才能评价和办结");
        case ManagerOnly:
            return Words::tr("这一步由负责人决定");
        case StaffOnly:
            return Words::tr("这一步由工作人员办理");
        case NoWords:
            return Words::tr("请把内容写清楚");
        case NoDay:
            return Words::tr("请写完成日期，日期不能早于今天");
        case KeyNeedsUnit:
            return Words::tr("重点诉求要由单位或社会组织认领");
        case NoSkill:
            return Words::tr("专业诉求要由有这项专长的单位、组织或队伍认领");
        case SameNeed:
            return Words::tr("不能和自己合并");
        case OtherHasEnded:
            return Words::tr("要并入的那条诉求已经结束");
        case RatedBefore:
            return Words::tr("评价当天可以修改，过后不能再改");
        case AwaitsRating:
            return Words::tr("居民还可以评价，过了评价期限才能直接办结");
        case BadGradeUnheard:
            return Words::tr("居民评价不满意，请写明怎样回访、怎样整改");
        case TooLate:
            return Words::tr("不是今天结束的，要由负责人恢复");
        }
        return {};
    }
    [[nodiscard]] QString operator()(db::TopicRefusal rule) const {
        using enum db::TopicRefusal;
        switch (rule) {
        case NotDiscussed:
            return Words::tr("还没有议事，请先写明议定的办法");
        case NotDone:
            return Words::tr("还没有办完");
        case NotRated:
            return Words::tr("还没有评事，请先记录大家的评价");
        case IsDone:
            return Words::tr("已经办完，要改请先重新办理");
        case HasEnded:
            return Words::tr("这个议题已经了结，不能再改");
        case ManagerOnly:
            return Words::tr("这一步由负责人决定");
        case NoWords:
            return Words::tr("请把内容写清楚");
        case NoDay:
            return Words::tr("请写完成日期，日期不能早于今天");
        case NoGrades:
            return Words::tr("请填写五档评价的人数");
        case NoTalkDay:
            return Words::tr("这一天不是居民说事日");
        }
        return {};
    }
};

} // namespace

QString span(std::chrono::milliseconds howLong) {
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(howLong).count();
    if (minutes < 1) { return Words::tr("刚刚"); }
    if (minutes < 60) { return Words::tr("%1 分钟").arg(minutes); }
    if (minutes % 60 == 0) { return Words::tr("%1 小时").arg(minutes / 60); }
    return Words::tr("%1 小时 %2 分钟").arg(minutes / 60).arg(minutes % 60);
}

QString waited(std::chrono::milliseconds howLong) {
    return howLong < std::chrono::minutes{1} ? Words::tr("没有等") : Words::tr("等了 %1").arg(span(howLong));
}

QString sureness(db::ArrivalBasis basis) {
    switch (basis) {
    case db::ArrivalBasis::Face:
        return Words::tr("很有把握");
    case db::ArrivalBasis::Confirmed:
        return Words::tr("本人确认");
    case db::ArrivalBasis::PhoneAndName:
        return Words::tr("证件尾号签到");
    case db::ArrivalBasis::Unsure:
        return Words::tr("拿不准");
    case db::ArrivalBasis::Anonymous:
        return Words::tr("未登记访客");
    case db::ArrivalBasis::Staff:
        return Words::tr("工作人员确认");
    }
    return {};
}

QString surenessAdvice(db::ArrivalBasis basis) {
    switch (basis) {
    case db::ArrivalBasis::Face:
        return Words::tr("机器认出，本人还没有确认，请先称呼姓名核对");
    case db::ArrivalBasis::Confirmed:
        return Words::tr("本人在一体机上点了「是我」");
    case db::ArrivalBasis::PhoneAndName:
        return Words::tr("本人用手机尾号、姓氏和身份证后四位签到，没有用人脸");
    case db::ArrivalBasis::Unsure:
        return Words::tr("机器拿不准，请当面问清是哪一位");
    case db::ArrivalBasis::Anonymous:
        return Words::tr("没有登记也一样办事，不需要知道是谁");
    case db::ArrivalBasis::Staff:
        return Words::tr("由工作人员当面确认");
    }
    return {};
}

QString heading(const wire::ArrivalChanged& arrival) {
    if (arrival.summary) { return text(arrival.summary->name); }
    QStringList names;
    for (const auto& candidate : arrival.candidates) {
        names << text(candidate.name);
    }
    const QString who = names.isEmpty() ? Words::tr("未登记访客") : names.join(Words::tr(" 或 "));
    // Whose name is not known is called by the token that stands on their page of the kiosk.
    return arrival.arrival.token.empty() ? who : text(arrival.arrival.token) + QLatin1Char(' ') + who;
}

QString sentTo(const db::Arrival& arrival) {
    if (!arrival.sentTo) { return {}; }
    return arrival.sentTo->empty() ? Words::tr("已请坐等候") : Words::tr("已请到 %1 号窗口").arg(text(*arrival.sentTo));
}

QString takenBy(const wire::ArrivalChanged& arrival) {
    if (arrival.arrival.state == db::ArrivalState::Waiting || arrival.takenByName.empty()) { return {}; }
    const bool isDone = arrival.arrival.state == db::ArrivalState::Done;
    if (arrival.takenByWindow.empty()) {
        return (isDone ? Words::tr("%1接待完毕") : Words::tr("%1已接待")).arg(text(arrival.takenByName));
    }
    return (isDone ? Words::tr("%1 号窗口 %2接待完毕") : Words::tr("%1 号窗口 %2已接待"))
        .arg(text(arrival.takenByWindow), text(arrival.takenByName));
}

QString reason(const wire::ArrivalChanged& arrival, const CatalogueNames& names) {
    if (arrival.arrival.state != db::ArrivalState::Waiting) {
        const QString taken = takenBy(arrival);
        if (!taken.isEmpty()) { return taken; }
    }
    if (arrival.summary && arrival.arrival.category.empty()) {
        QString likely = ofHall(arrival.summary->likelyReason);
        if (!likely.isEmpty()) { return likely; }
        return Words::tr("本厅没有在办的事，请问来意");
    }
    if (arrival.arrival.basis == db::ArrivalBasis::Unsure) { return Words::tr("不能确定是哪一位，请当面核对"); }
    if (arrival.arrival.category.empty()) { return Words::tr("没有选事项，请问来意"); }
    return Words::tr("自选：%1").arg(category(arrival.arrival.category, names));
}

QString category(const std::string& code, const CatalogueNames& names) {
    return code == "help" ? Words::tr("请人帮忙") : names.of(code);
}

QString refusal(const wire::Refused& refused) {
    switch (refused.code) {
    case wire::RefusalCode::NotSignedIn:
        return Words::tr("登录已经失效，请重新登录");
    case wire::RefusalCode::WrongCredentials:
        return Words::tr("工号或密码不对");
    case wire::RefusalCode::LockedOut:
        return Words::tr("连续输错太多次，请 %1后再试").arg(countdown(refused.retryAfterSeconds));
    case wire::RefusalCode::NotAllowed:
        return Words::tr("您的岗位不能做这一步，请找负责人");
    case wire::RefusalCode::NoPurpose:
        return Words::tr("请先写明用途打开档案，或先接待本人，再办这一步");
    case wire::RefusalCode::AlreadyTaken:
        if (refused.takenBy.empty()) { return Words::tr("已有同事先接待"); }
        return Words::tr("%1已先接待").arg(text(refused.takenBy));
    case wire::RefusalCode::NotFound:
        return Words::tr("大厅里没有找到，可能已经删除");
    case wire::RefusalCode::NotInState:
        return Words::tr("情况刚刚变了，这一步没有做，请看最新状态");
    case wire::RefusalCode::Duplicate:
        return Words::tr("与另一位居民的人脸太像，没有保存");
    case wire::RefusalCode::LowQuality:
        return Words::tr("采集的人脸不够清楚，没有保存");
    case wire::RefusalCode::WrongModel:
        return Words::tr("一体机与大厅的识别版本不一致，请联系维护人员");
    case wire::RefusalCode::StaleConsent:
        return Words::tr("同意书已有新版本，请居民重新阅读");
    case wire::RefusalCode::NeedsGuardian:
        return Words::tr("这位居民未满十四周岁，由监护人同意，请写监护人姓名");
    case wire::RefusalCode::TooMany:
        return Words::tr("操作太快，请 %1后再试").arg(countdown(std::max(1, refused.retryAfterSeconds)));
    case wire::RefusalCode::Unavailable:
        return Words::tr("大厅服务暂时做不了，什么也没有保存，请稍后再试");
    }
    return {};
}

QString passwordProblem(wire::PasswordProblem problem) {
    switch (problem) {
    case wire::PasswordProblem::WrongOld:
        return Words::tr("现在的密码不对");
    case wire::PasswordProblem::TooShort:
        return Words::tr("新密码太短，至少 8 个字符");
    case wire::PasswordProblem::TooLong:
        return Words::tr("新密码太长");
    case wire::PasswordProblem::Same:
        return Words::tr("新密码和现在的一样，请换一个");
    case wire::PasswordProblem::Guessable:
        return Words::tr(
            "这个密码太容易猜到。不要用姓名、工号、大厅名、年份、生日或连着的按键；几个不相干的词连起来就好");
    }
    return {};
}

QString problem(const wire::NoAnswer& none) {
    switch (none.why) {
    case wire::NoAnswer::Why::Refused:
    case wire::NoAnswer::Why::SessionOver:
        return refusal(none.refusal);
    case wire::NoAnswer::Why::LineLost:
        return Words::tr("与大厅服务断开，这一步没有做成，请等连上后再试");
    case wire::NoAnswer::Why::Unreadable:
        return Words::tr("大厅的回答看不懂，请再试一次");
    }
    return {};
}

QString countdown(int seconds) {
    if (seconds < 60) { return Words::tr("%1 秒").arg(std::max(0, seconds)); }
    if (seconds % 60 == 0) { return Words::tr("%1 分钟").arg(seconds / 60); }
    return Words::tr("%1 分 %2 秒").arg(seconds / 60).arg(seconds % 60);
}

QString separation(wire::Separation separation) {
    switch (separation) {
    case wire::Separation::Alone:
        return Words::tr("还没有别人登记，不会认混");
    case wire::Separation::Clear:
        return Words::tr("和其他居民都不像，不易认混");
    case wire::Separation::Fair:
        return Words::tr("和个别居民有点像，仍分得清");
    case wire::Separation::Near:
        return Words::tr("和一位居民很像，认人时会先问您");
    }
    return {};
}

QString enrolmentStep(const wire::EnrolmentChanged& enrolment) {
    switch (enrolment.step) {
    case wire::EnrolmentStep::Asked:
        return enrolment.isRefresh ? Words::tr("换过识别模型，等您核对身份后重新采集") : Words::tr("等您核对身份");
    case wire::EnrolmentStep::Approved:
        return enrolment.isRefresh ? Words::tr("已核准，居民正在重新采集人脸")
                                   : Words::tr("已核准，居民正在阅读同意书、采集人脸");
    case wire::EnrolmentStep::Declined:
        return Words::tr("已谢绝");
    case wire::EnrolmentStep::Enrolled:
        return enrolment.separation ? Words::tr("登记完成；%1").arg(separation(*enrolment.separation))
                                    : Words::tr("登记完成");
    case wire::EnrolmentStep::Duplicate:
        if (enrolment.duplicateName.empty()) { return Words::tr("与另一位居民太像，还没有保存，等您核对"); }
        return Words::tr("与 %1 太像，还没有保存，等您核对").arg(text(enrolment.duplicateName));
    case wire::EnrolmentStep::LowQuality:
        return Words::tr("采集不够清楚，没有保存，可以请居民再来一次");
    case wire::EnrolmentStep::Cancelled:
        return Words::tr("居民停止了登记，什么也没有保存");
    }
    return {};
}

QString camera(const wire::DeviceChanged& device) {
    if (!device.online) { return Words::tr("离线，请看电源和网线"); }
    switch (device.camera) {
    case wire::CameraState::Working:
        return Words::tr("正常");
    case wire::CameraState::Missing:
        return Words::tr("找不到摄像头，仍可不用人脸签到");
    case wire::CameraState::Busy:
        return Words::tr("摄像头被占用，仍可不用人脸签到");
    case wire::CameraState::Stalled:
        return Words::tr("摄像头没有画面，仍可不用人脸签到");
    case wire::CameraState::ModelMissing:
        return Words::tr("缺识别模型，仍可不用人脸签到");
    case wire::CameraState::OtherCamera:
        return Words::tr("接的不是原来的摄像头，已停用人脸，请管理员查看");
    case wire::CameraState::NotACamera:
        return Words::tr("画面不是来自真实摄像头，已停用人脸，请管理员查看");
    case wire::CameraState::Colourless:
        return Words::tr("摄像头的画面没有颜色（红外？），会把真人当成照片，请换普通摄像头");
    }
    return {};
}

QString attack(wire::AttackSign sign, const QString& time) {
    switch (sign) {
    case wire::AttackSign::Passive:
        return Words::tr("%1 像是有照片对着摄像头，没有识别").arg(time);
    case wire::AttackSign::Challenge:
        return Words::tr("%1 有人没做完摄像头请做的动作，可能需要帮忙").arg(time);
    }
    return {};
}

QString matterState(db::MatterState state) {
    switch (state) {
    case db::MatterState::Accepted:
        return Words::tr("已受理");
    case db::MatterState::WaitingForMaterial:
        return Words::tr("待补材料");
    case db::MatterState::InProgress:
        return Words::tr("办理中");
    case db::MatterState::Finished:
        return Words::tr("已办结");
    case db::MatterState::Withdrawn:
        return Words::tr("已撤回");
    }
    return {};
}

QString matterClock(db::ClockColour colour, int workingDaysLeft) {
    switch (colour) {
    case db::ClockColour::None:
        return {};
    case db::ClockColour::Paused:
        return Words::tr("等材料，计时暂停");
    case db::ClockColour::Late:
        return Words::tr("超期 %n 个工作日", nullptr, -workingDaysLeft);
    case db::ClockColour::Unlawful:
        return Words::tr("已过法定时限");
    case db::ClockColour::Green:
    case db::ClockColour::Yellow:
    case db::ClockColour::Red:
        break;
    }
    return workingDaysLeft <= 0 ? Words::tr("今天到期") : Words::tr("还剩 %n 个工作日", nullptr, workingDaysLeft);
}

QString matterStep(const std::string& action) {
    if (action == "started") { return Words::tr("受理"); }
    if (action == "materials-brought") { return Words::tr("补来材料"); }
    if (action == "materials-asked") { return Words::tr("告知补料"); }
    if (action == "progress") { return Words::tr("进展"); }
    if (action == "delayed") { return Words::tr("延期告知"); }
    if (action == "handed-on") { return Words::tr("转办"); }
    if (action == "acknowledged") { return Words::tr("对方签收"); }
    if (action == "handed-over") { return Words::tr("移交"); }
    if (action == "finished") { return Words::tr("办结"); }
    if (action == "withdrawn") { return Words::tr("撤回"); }
    if (action == "accepted") { return Words::tr("接手"); }
    return QString::fromStdString(action);
}

db::SummaryTone clockTone(db::ClockColour colour) {
    switch (colour) {
    case db::ClockColour::Yellow:
        return db::SummaryTone::Soon;
    case db::ClockColour::Red:
    case db::ClockColour::Late:
    case db::ClockColour::Unlawful:
        return db::SummaryTone::Late;
    case db::ClockColour::None:
    case db::ClockColour::Paused:
    case db::ClockColour::Green:
        return db::SummaryTone::Calm;
    }
    return db::SummaryTone::Calm;
}

QString needState(db::NeedState state) {
    switch (state) {
    case db::NeedState::Found:
        return Words::tr("已收到");
    case db::NeedState::Classified:
        return Words::tr("已分类");
    case db::NeedState::Planned:
        return Words::tr("已有安排");
    case db::NeedState::ActedOn:
        return Words::tr("正在处理");
    case db::NeedState::Evaluated:
        return Words::tr("已评价");
    }
    return {};
}

QString day(db::Date date, db::Date today) {
    if (!date.ok()) { return {}; }
    const QDate plain{static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                      static_cast<int>(static_cast<unsigned>(date.day()))};
    // The sentence is the format: "M 月 d 日", in English "d MMM" with C's month names.
    const QString format = date.year() == today.year() ? Words::tr("M 月 d 日") : Words::tr("yyyy 年 M 月 d 日");
    return QLocale::c().toString(plain, format);
}

std::optional<db::Date> typedDay(const QString& typed) {
    QString text = typed.normalized(QString::NormalizationForm_KC); // full-width digits, too
    text.removeIf([](QChar c) { return c.isSpace(); });
    return db::readDay(text.toStdString());
}

QString isoDay(db::Date date) {
    return QString::fromStdString(db::isoDay(date));
}

QString authority(const db::Authority& authority, db::Date today) {
    const QString kind = authority.kind == db::AuthorityKind::Guardian   ? Words::tr("监护人")
                         : authority.kind == db::AuthorityKind::Relative ? Words::tr("家人（户口簿）")
                         : authority.kind == db::AuthorityKind::Written  ? Words::tr("书面委托")
                                                                         : Words::tr("公证委托");
    if (!authority.until) { return kind + Words::tr(" · 没有期限"); }
    const QString end = day(*authority.until, today);
    return kind + (*authority.until < today ? Words::tr(" · %1已到期").arg(end) : Words::tr(" · 到 %1为止").arg(end));
}

QString ofHall(const db::Words& words) {
    // The translations say of themselves which language they are: zh or en.
    const bool isEnglish = Words::tr("zh") == QLatin1String("en");
    return text(isEnglish && !words.en.empty() ? words.en : words.zh);
}

QString refusedBy(const std::optional<db::Refusal>& refusal) {
    return refusal ? std::visit(RuleWords{refusal->limit}, refusal->rule) : QString{};
}

QString publicRefusal(const db::PublicRefusal& refusal) {
    switch (refusal.fault) {
    case db::PublicFault::TooShort:
        return Words::tr("请把话写完整，至少 %1 个字").arg(refusal.characters);
    case db::PublicFault::TooLong:
        return Words::tr("太长，最多 %1 个字").arg(refusal.characters);
    case db::PublicFault::ResidentsName:
        return Words::tr("“%1”是居民的姓名，公示时不能写").arg(text(refusal.name));
    case db::PublicFault::PrivateDigits:
        return Words::tr("里面有电话或证件号码，公示时不能写");
    case db::PublicFault::Door:
        return Words::tr("里面有门牌号，公示时不能写");
    }
    return {};
}

QString spokenLanguage(const std::string& tag) {
    struct Name {
        std::string_view code;
        const char* name;
    };
    static constexpr Name kNames[] = {
        {"yue", QT_TRANSLATE_NOOP("Words", "粤语")},   {"wuu", QT_TRANSLATE_NOOP("Words", "吴语")},
        {"nan", QT_TRANSLATE_NOOP("Words", "闽南语")}, {"hak", QT_TRANSLATE_NOOP("Words", "客家话")},
        {"en", QT_TRANSLATE_NOOP("Words", "英语")},    {"ug", QT_TRANSLATE_NOOP("Words", "维吾尔语")},
        {"bo", QT_TRANSLATE_NOOP("Words", "藏语")},    {"mn", QT_TRANSLATE_NOOP("Words", "蒙古语")},
        {"ko", QT_TRANSLATE_NOOP("Words", "朝鲜语")},  {"za", QT_TRANSLATE_NOOP("Words", "壮语")}};
    if (tag.empty() || tag == "zh" || tag.starts_with("zh-") || tag == "cmn") { return {}; }
    for (const auto& [code, name] : kNames) {
        if (tag == code || tag.starts_with(std::string(code) + "-")) { return Words::tr(name); }
    }
    return Words::tr("其他语言（%1）").arg(text(tag));
}

} // namespace desk::words
