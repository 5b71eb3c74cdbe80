// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/law_papers.h"

#include "db/retention/due.h"
#include "db/summary/needs_summary.h"

#include <array>
#include <cstdio>
#include <ostream>
#include <string_view>

namespace ctl {
namespace {

using Lines = std::vector<std::string>;

constexpr const char* kToFill = "〔大厅填写〕";

/// A line that ends in a colon gets a rule to write on.
std::string blank(std::string_view what) {
    return std::string(kToFill).append(what).append("：");
}

void add(Lines& lines, std::initializer_list<std::string> more) {
    lines.insert(lines.end(), more);
}

/// As wide as the sheet, to go on writing.
std::string room() {
    return std::string(54, '_');
}

std::string percent(double rate) {
    std::array<char, 32> text{};
    const int length = std::snprintf(text.data(), text.size(), "%.3g%%", rate * 100);
    return {text.data(), static_cast<std::size_t>(length)};
}

std::string decimals(double value) {
    std::array<char, 32> text{};
    const int length = std::snprintf(text.data(), text.size(), "%.3f", value);
    return {text.data(), static_cast<std::size_t>(length)};
}

std::string rate(const db::RateWithInterval& rate) {
    return percent(rate.value) + "（95% 区间 " + percent(rate.low) + " 至 " + percent(rate.high) + "）";
}

std::string phoneOf(const HallFacts& facts) {
    return facts.phone.empty() ? blank("电话") : "电话：" + facts.phone + "。";
}

std::string number(std::int64_t count) {
    return std::to_string(count);
}

std::string madeOn(const HallFacts& facts, std::string_view use) {
    return "本表由程序（" + facts.program + "）按 " + chineseDay(facts.today) + "的数据生成，" + std::string(use) +
           "，不是法律意见。标有" + kToFill + "的，程序无从得知，请手工填写。";
}

void addCounts(const HallFacts& facts, Lines& lines) {
    add(lines, {"现在保存：" + number(facts.consents) + " 人的人脸特征，共 " + number(facts.templates) +
                    " 份；不保存照片和录像。",
                "累计登记过：" + number(facts.stored.people) +
                    std::string(" 人。同一人重新登记不重复计；撤回、删除档案后仍计入；已撤回的同意凭证到期删除以") +
                    "后再来登记的人，程序无从认出，按新的一人计。"});
}

void addMeasures(const HallFacts& facts, Lines& lines) {
    add(lines,
        {std::string("人脸特征与身份资料分两个数据库存放，两把密钥分别加密（XChaCha20-Poly1305）") +
             "；照片、录像不落盘，只在内存中处理。",
         "设备与大厅之间双向证书加密（TLS）；人脸特征只在本大厅的机器里，不传到互联网。",
         "按岗位授权，每次查看都要说明用途并记录；密码以 Argon2id 保存。",
         "审计日志逐条相扣（SHA-256），现有 " + number(facts.auditEntries) + " 条，" +
             (facts.isAuditSound ? "核对无误" : "核对时发现问题，见 yimenctl audit verify") + "。",
         "防照片和视频冒充：活体判断（低于 " + decimals(static_cast<double>(facts.minimumLiveness)) +
             " 不比对）、动作核验、只认登记过的摄像头。",
         "备份最多保存 " + number(facts.keepBackupsDays) + " 天；撤回名单另存，旧备份恢复后不会把已删除的人脸带回来。",
         facts.lastBackup.empty() ? "尚无打开核对过的备份。" : "最近一次核对过的备份：" + facts.lastBackup + "。",
         blank("机房和设备的物理防护"), blank("网络安全等级保护定级与测评")});
}

void addConsent(const HallFacts& facts, Lines& lines) {
    add(lines, {facts.consentVersion.empty()
                    ? blank("告知同意文本的版本")
                    : "告知同意文本 " + facts.consentVersion + " 版，SHA-256 " + facts.consentHash.substr(0, 16) +
                          "……（全文见 assets/consent）；单独页面，可朗读，随同意保存版本和校验值。",
                "现有同意 " + number(facts.consents) + " 份，其中监护人代不满十四周岁儿童同意 " +
                    number(facts.byGuardians) + " 份；已撤回、保留凭证的 " + number(facts.withdrawn) + " 份。",
                "居民可在一体机或窗口随时撤回，先删除再答复；不同意的，凭手机号后四位或到窗口，同样办理。"});
}

void addRules(const HallFacts& facts, Lines& lines) {
    for (const db::retention::Rule& rule : facts.rules) {
        const auto& known = db::retention::factsOf(rule.kind);
        std::string line = std::string(known.whatZh) + "：";
        line += rule.after ? "自" + std::string(known.fromZh) + "起 " + number(rule.after->count()) + " 天"
                           : std::string("一直保存");
        line += rule.byItself ? "，每天自动删除" : "，由管理员执行删除";
        if (!rule.because.empty()) { line += "（" + rule.because + "）"; }
        lines.push_back(line + "。");
    }
    for (const auto& kept : db::retention::keptWithoutRule()) {
        if (kept.what == "the audit log") { lines.push_back("审计日志：" + std::string(kept.whyZh) + "。"); }
    }
    lines.push_back(facts.lastRetention ? "最近一次按期限清理：" + chineseDay(*facts.lastRetention) + "。"
                                        : std::string("尚未按期限清理过。"));
}

void addCalibration(const HallFacts& facts, Lines& lines) {
    for (const std::string& model : facts.models) {
        lines.push_back("所用模型（特征的摘要前 12 位）：" + model + "。");
    }
    if (!facts.calibration) {
        lines.emplace_back(
            "本厅尚未校准，使用程序自带的阈值；误识率、拒识率没有本厅的实测数字（yimenctl calibrate）。");
        return;
    }
    const db::Calibration& in = *facts.calibration;
    const bool isMeasured = in.evidence == db::CalibrationEvidence::Measured;
    lines.push_back("当前校准第 " + number(db::raw(in.id)) + " 号：" + number(in.persons) + " 人、" +
                    number(in.templates) + " 份特征、" + number(in.pairs) + " 对相互比对；阈值 " + decimals(in.known) +
                    "；依据：" +
                    (in.evidence == db::CalibrationEvidence::TooFew ? "人数太少，阈值未动"
                     : isMeasured                                   ? "实测"
                                                                    : "按最相近的 2% 外推") +
                    "。");
    lines.push_back("没有登记的人被认成别人的比例（FPIR）预期 " + rate(in.fpir) + "，目标 " + percent(in.aim) + "。");
    lines.push_back(in.fnir ? "登记过的人没有被认出的比例（FNIR）预期 " + rate(*in.fnir) +
                                  "；取自同一次登记的照片，是最好的情形。"
                            : std::string("登记过的人没有被认出的比例（FNIR）：没有数据。"));
    lines.push_back("经人工核实、用于校准的到访：认对 " + number(in.genuineSeen) + " 次，认错 " +
                    number(in.impostorsSeen) + " 次。");
}

std::string dueLine(const HallFacts& facts) {
    if (facts.stored.people < db::kFilingLine) {
        return "尚未达到 10 万人（累计 " + number(facts.stored.people) + " 人）。";
    }
    if (!facts.filingDue) { return blank("达到 10 万人的日期（在开始计数以前，或由旧版本升级而来）"); }
    return "达到日期：" + chineseDay(db::summary::dateOf(*facts.stored.reachedAt)) + "；最迟备案日期：" +
           chineseDay(*facts.filingDue) + "（30 个工作日" +
           (facts.isFilingDueProvisional ? "，缺当年放假通知，暂按法定节假日计算" : "") + "）。";
}

Outcome<void> write(const PaperOptions& options, Shell& shell, const std::string& title,
                    Lines (*linesOf)(const HallFacts&)) {
    const auto hall = openHall(options.data);
    if (!hall) { return tl::unexpected(hall.error()); }
    const auto facts = factsOf(*hall, options.files, shell);
    if (!facts) { return tl::unexpected(facts.error()); }
    if (auto done = writeSheet(options.out, title, linesOf(*facts)); !done) { return done; }
    shell.out << options.out.string() << ": written; what the hall has to fill in is marked\n";
    return {};
}

} // namespace

Lines filingLines(const HallFacts& facts) {
    Lines lines{madeOn(facts, "供大厅办理备案时参考"),
                std::string("以“个人信息保护业务系统”（https://grxxbh.cacdtsc.cn）的表格和填报说明为准；") +
                    "依据：《人脸识别技术应用安全管理办法》（2025 年第 19 号令）" +
                    "第十五条，国家互联网信息办公室 2025 年 5 月 28 日公告。",
                "【一、要不要备案】", "存储的人脸信息达到 10 万人之日起 30 个工作日内，向所在地省级以上网信部门备案。",
                dueLine(facts)};
    addCounts(facts, lines);
    add(lines, {"条文说的是“存储数量”；累计数不小于现存数，按它提醒不会漏报。算哪一个，请问网信部门。",
                "【二、个人信息处理者的基本情况】", "名称：" + facts.hallName + "。", phoneOf(facts),
                blank("统一社会信用代码"), blank("地址"), blank("法定代表人或负责人"), blank("经办人和授权"),
                blank("是否国家机关或管理公共事务的组织"), "【三、处理目的和处理方式】",
                "目的：居民走到一体机前时认出本人，让前台早一点准备。只认单独同意的居民；不用于其他目的。",
                std::string("方式：摄像头前采集五次，当场算成特征，与本大厅登记的特征 1:N 比对，") +
                    "认出后请本人确认；没有登记的人不留下人脸数据。",
                "设备：一体机 " + number(facts.kiosks) + " 台，前台 " + number(facts.desks) + " 台。",
                "【四、存储数量和安全保护措施】"});
    addMeasures(facts, lines);
    lines.emplace_back("【五、处理规则和操作规程】");
    addConsent(facts, lines);
    add(lines, {"保存期限见影响评估报告第六部分；撤回、迁出、去世、停用时立即删除特征。",
                blank("本单位的操作规程（附件）"), "【六、个人信息保护影响评估报告】",
                "yimenctl assessment --out 文件.pdf 生成，补齐后附上。", "【七、办理时另交】",
                "统一社会信用代码证件、负责人和经办人身份证件、授权委托书、承诺书的扫描件（以系统说明为准）。",
                "备案内容有实质性变更，或者停止使用人脸识别的，自变更、停止之日起 30 个工作日内办理变更或注销。",
                blank("负责人签字和日期")});
    return lines;
}

Lines assessmentLines(const HallFacts& facts) {
    Lines lines{madeOn(facts, "供大厅评估时使用"),
                std::string("依据：《个人信息保护法》第五十五条、第五十六条；《人脸识别技术应用安全管理办法") +
                    "》第九条。使用以前做；处理目的、方式有变化，或者出了重大安全事件，" +
                    "重新做。报告和处理情况记录至少保存三年。",
                "【一、对象】",
                "名称：" + facts.hallName + "。" + (facts.isDemo ? "（演示用，没有真实居民）" : ""),
                phoneOf(facts),
                "登记资料 " + number(facts.residents) + " 份，工作人员 " + number(facts.staff) + " 人，一体机 " +
                    number(facts.kiosks) + " 台，前台 " + number(facts.desks) + " 台。"};
    addCounts(facts, lines);
    add(lines, {"【二、目的、方式是否合法、正当、必要】",
                "目的只有一个：居民走到机器前时认出本人，让前台早一点准备。不用人脸判断年龄、情绪、健康。",
                "必要性：人脸不是唯一方式，取号、手机号后四位和姓名、到窗口与它并列在首页。", blank("为什么还需要人脸"),
                room(), blank("法定职责或合同依据（如属国家机关或管理公共事务的组织）")});
    addConsent(facts, lines);
    add(lines, {"【三、对个人权益的影响和安全风险】",
                std::string("认错人：误把一人认成另一人，可能看到别人的称呼。认出后先请本人确认，") +
                    "确认前只显示遮掩的姓名，人脸从不单独打开资料。",
                "认不出：请本人改用其他方式，服务相同。"});
    addCalibration(facts, lines);
    add(lines, {"人脸特征泄露后无法更换，是最重的一项风险；登记资料含特殊群体标记等敏感信息。", blank("本地特有的风险"),
                room(), "【四、泄露、篡改、丢失、毁损或被非法使用的风险和危害】",
                "整机失窃：姓名、证件号、特征等字段加密，密钥在同一台机器的 keys 文件夹，机器和密钥一起失窃则可解开。",
                blank("机器放在哪里、谁能接触"), "内部越权：按岗位授权，查看留痕，不能删改日志而不被发现。",
                "断电、磁盘损坏：备份做完都打开核对，可设每夜自动备份（yimen-backup.timer）。",
                blank("恢复演练的日期和结果"), "【五、保护措施是否合法、有效、与风险相适应】"});
    addMeasures(facts, lines);
    lines.emplace_back("【六、保存期限】");
    addRules(facts, lines);
    add(lines, {"【七、结论】", blank("风险等级（高、中、低）和理由"), room(), blank("还要采取的措施和完成日期"),
                room(), blank("是否可以使用人脸识别"), blank("评估人"), blank("个人信息保护负责人"), blank("日期")});
    return lines;
}

Lines incidentLines(const HallFacts& facts) {
    Lines lines{
        madeOn(facts, "平时打印备用"),
        "【本厅】",
        "名称：" + facts.hallName + "。",
        phoneOf(facts),
        "可能涉及：登记资料 " + number(facts.residents) + " 份，现存人脸 " + number(facts.consents) + " 人（特征 " +
            number(facts.templates) + " 份）。姓名、证件号、电话、住址和特征加密；性别、出生日期、到访时间等未加密。",
        "审计日志 " + number(facts.auditEntries) + " 条，" + (facts.isAuditSound ? "核对无误" : "核对时发现问题") +
            "。" + (facts.lastBackup.empty() ? "尚无核对过的备份。" : "核对过的备份：" + facts.lastBackup + "。"),
        blank("个人信息保护负责人和手机"),
        blank("上级主管部门和电话"),
        blank("属地网信部门电话"),
        blank("属地公安机关网安部门电话"),
        "【一、发现】",
        blank("时间（年月日时分）"),
        blank("谁发现、怎样发现"),
        blank("现象"),
        room(),
        "【二、立即补救（个人信息保护法第五十七条：立即）】",
        "□ 拔掉大厅主机和可疑设备的网线，不要关机，不要重装，保留现场。",
        "□ 停用可疑的设备或账号（yimenctl pair --revoke 设备编号；yimenctl staff disable --login 登录名）。",
        "□ 核对：yimenctl audit verify；yimenctl status。把输出存下来。",
        "□ 查谁看过：前台资料页“谁改过、谁看过”，或 yimenctl person 编号。",
        "□ 人脸特征可能外泄的：yimenctl withdraw --all --because 原因 --proof 文件，停用人脸识别并留下证明。",
        "□ 数据坏了的：用核对过的备份恢复到新文件夹（yimenctl restore）。",
        blank("做了什么、几点做的、谁做的"),
        room(),
        "【三、报告谁，多长时间内】",
        "□ 本单位负责人和上级主管部门：立即。",
        "□ 履行个人信息保护职责的部门（属地网信部门）：立即（个人信息保护法第五十七条）。",
        std::string("□ 属于较大以上网络安全事件的：最迟 4 小时报省级网信部门；") +
            "涉及关键信息基础设施 1 小时；中央和国家机关及其直属单位 2 小时（国家网络安全事" +
            "件报告管理办法第四条，2025 年 11 月 1 日起施行；分级见其附件；" + "热线 12387）。",
        "□ 涉嫌违法犯罪的：向公安机关报案。",
        "□ 受影响的本人：告知下列三项；措施能有效避免危害的可以不告知，但网信部门认为可能有危害的，要告知。",
        blank("报告了谁、几点、谁接的"),
        room(),
        "【四、告诉本人和部门的内容（个人信息保护法第五十七条）】",
        blank("一、泄露、篡改、丢失的信息种类，原因，可能的危害"),
        room(),
        blank("二、已采取的补救措施，本人可以采取的减轻危害的措施"),
        room(),
        "三、联系方式：" + facts.hallName + (facts.phone.empty() ? "" : "，" + facts.phone) + "。",
        "【五、事后】",
        "□ 重新做影响评估（yimenctl assessment）。□ 本单与影响评估一起至少保存三年。",
        blank("原因和改进"),
        room(),
        blank("负责人签字和日期")};
    return lines;
}

Outcome<void> writeFiling(const PaperOptions& options, Shell& shell) {
    return write(options, shell, "人脸识别技术应用备案材料（草稿）", filingLines);
}

Outcome<void> writeAssessment(const PaperOptions& options, Shell& shell) {
    return write(options, shell, "个人信息保护影响评估：人脸识别", assessmentLines);
}

Outcome<void> writeIncident(const PaperOptions& options, Shell& shell) {
    return write(options, shell, "个人信息安全事件处置单", incidentLines);
}

} // namespace ctl
