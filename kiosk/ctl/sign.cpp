// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/sign.h"

#include "kiosk/ctl/files.h"
#include "kiosk/ctl/open_hall.h"

#include <ostream>

namespace ctl {

paper::Poster signOf(const std::string& hallName, const std::string& phone) {
    const QString hall = QString::fromStdString(hallName);
    const QString number = QString::fromStdString(phone);
    paper::Poster poster{
        .title = {QStringLiteral("此处使用人脸识别"), QStringLiteral("Face recognition is used here")},
        .points =
            {{QStringLiteral("谁在用：%1").arg(hall), QStringLiteral("By: %1").arg(hall)},
             {QStringLiteral("做什么：您走到一体机前时认出您，让前台早一点准备。只用于这一件事。"),
              QStringLiteral("For: recognising you when you step up to the machine, so that the counter can prepare. "
                             "For nothing else.")},
             {QStringLiteral("完全自愿：只认事先单独同意的居民。没有同意的人，机器认不出，也不留下人脸数据。"),
              QStringLiteral("Voluntary: only residents who agreed to it separately are recognised. No face data of "
                             "anybody else is kept.")},
             {QStringLiteral("不用人脸，一样办：用手机号后四位登记、取号，或者直接到窗口。"),
              QStringLiteral("Without your face you are served the same: sign in with the last four digits of your "
                             "telephone, take a number, or go to a counter.")},
             {QStringLiteral("存什么：只存加密的人脸特征，在本大厅的机器里，不传出去；不存照片和录像。"),
              QStringLiteral("Kept: an encrypted template, in this hall's own machine, sent nowhere. No photographs, "
                             "no video.")},
             {QStringLiteral("随时撤回：在一体机上点「撤回并删除」，或到任何一个窗口。当场删除。"),
              QStringLiteral("Withdraw at any time: at the machine, or at any counter. It is erased at once.")},
             {QStringLiteral("不满十四周岁，要由父母或其他监护人同意。"),
              QStringLiteral("Under fourteen a parent or guardian has to agree.")}},
        .foot = {QStringLiteral("依《个人信息保护法》第二十六条、《人脸识别技术应用安全管理办法》设置"),
                 QStringLiteral("Personal Information Protection Law, article 26; Measures for the Security of Face "
                                "Recognition (2025)")}};
    poster.points.append(number.isEmpty()
                             ? paper::Poster::Text{QStringLiteral("有事要问：请到任何一个窗口。"),
                                                   QStringLiteral("Questions: at any counter.")}
                             : paper::Poster::Text{QStringLiteral("有事要问：%1，或到任何一个窗口。").arg(number),
                                                   QStringLiteral("Questions: %1, or any counter.").arg(number)});
    return poster;
}

Outcome<void> writeSign(const SignOptions& options, Shell& shell) {
    const auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    const std::string pdf = paper::pdfOf(signOf(hall->config.hallName, hall->config.phone),
                                         options.isLarge ? paper::PaperSize::A3 : paper::PaperSize::A4)
                                .toStdString();
    if (pdf.empty()) { return failed(options.out.string() + ": the hall's name is too long for a sign"); }
    if (auto kept = writePrivateFile(options.out, pdf); !kept) { return kept; }
    shell.out << options.out.string() << ": " << (options.isLarge ? "A3" : "A4")
              << "; hang it where people see it before a camera sees them\n";
    return {};
}

} // namespace ctl
