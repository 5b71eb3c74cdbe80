// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/state/sign_in_choices.h"

#include "db/summary/mask_name.h"

#include <QByteArray>
#include <QCollator>
#include <QCryptographicHash>
#include <QLocale>
#include <QMessageAuthenticationCode>
#include <QString>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace hall {
namespace {

constexpr std::array<std::string_view, 108> kCommonSurnames = {
    "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "林",
    "罗", "高", "郑", "梁", "谢", "宋", "唐", "许", "韩", "冯", "邓", "曹", "彭", "曾", "肖", "田", "董", "袁",
    "潘", "于", "蒋", "蔡", "余", "杜", "叶", "程", "苏", "魏", "吕", "丁", "任", "沈", "姚", "卢", "姜", "崔",
    "钟", "谭", "陆", "汪", "范", "金", "石", "廖", "贾", "夏", "韦", "付", "方", "白", "邹", "孟", "熊", "秦",
    "邱", "江", "尹", "薛", "闫", "段", "雷", "侯", "龙", "史", "陶", "黎", "贺", "顾", "毛", "郝", "龚", "邵",
    "万", "钱", "严", "覃", "武", "戴", "莫", "孔", "向", "汤", "常", "温", "康", "施", "文", "牛", "樊", "葛"};

/// What nobody can work out without the secret.
[[nodiscard]] QByteArray keyed(std::string_view phoneTail, std::string_view text, const QByteArray& secret) {
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, secret);
    code.addData(phoneTail.data(), static_cast<qsizetype>(phoneTail.size()));
    code.addData(text.data(), static_cast<qsizetype>(text.size()));
    return code.result();
}

/// A place in the queue of decoys: those with the smallest are drawn, each with a chance that grows with its weight
/// (weighted sampling without replacement; Efraimidis and Spirakis 2006). It hangs on nothing but the tail, the
/// character and its own weight, so that one resident more changes one decoy at most.
[[nodiscard]] double rankOf(std::string_view phoneTail, std::string_view character, int weight,
                            const QByteArray& secret) {
    constexpr qsizetype kBytes = 8;
    std::uint64_t bits = 0;
    for (const char byte : keyed(phoneTail, character, secret).left(kBytes)) {
        bits = bits << 8U | static_cast<unsigned char>(byte);
    }
    const double chance = (static_cast<double>(bits >> 11U) + 0.5) * 0x1p-53; // in (0, 1)
    return -std::log(chance) / weight;
}

[[nodiscard]] bool isLatin(std::string_view character) {
    return character.size() == 1 && character.front() >= 'A' && character.front() <= 'Z';
}

} // namespace

std::string signInCharacter(std::string_view name) {
    const std::string first = db::summary::firstCharacter(name);
    const QString bare = QString::fromStdString(first).normalized(QString::NormalizationForm_D).left(1).toUpper();
    const std::string capital = bare.toStdString();
    return isLatin(capital) ? capital : first;
}

std::span<const std::string_view> commonSurnames() {
    return kCommonSurnames;
}

std::vector<std::string> signInChoices(std::string_view phoneTail, std::span<const std::string> real,
                                       const std::map<std::string, int>& others, std::string_view secret) {
    std::map<std::string, int> pool = others;
    for (const std::string_view each : kCommonSurnames) {
        ++pool[std::string(each)]; // a small hall has surnames enough to choose from, too
    }
    for (const std::string& each : real) {
        pool.try_emplace(each, 1);
    }
    pool.erase(std::string());
    std::erase_if(pool, [](const auto& each) { return isLatin(each.first); });

    struct Ranked {
        bool isDecoy = true;
        double rank = 0;
        std::string character;
    };
    const QByteArray key(secret.data(), static_cast<qsizetype>(secret.size()));
    std::vector<Ranked> ranked;
    ranked.reserve(pool.size());
    for (const auto& [character, weight] : pool) {
        const bool isDecoy = std::find(real.begin(), real.end(), character) == real.end();
        ranked.push_back({isDecoy, rankOf(phoneTail, character, weight, key), character});
    }
    std::sort(ranked.begin(), ranked.end(),
              [](const Ranked& a, const Ranked& b) { return a.isDecoy != b.isDecoy ? b.isDecoy : a.rank < b.rank; });
    ranked.resize(std::min(ranked.size(), kSignInChoices));

    QCollator bySound(QLocale(QLocale::Chinese, QLocale::China));
    std::vector<std::string> choices;
    choices.reserve(ranked.size());
    for (Ranked& each : ranked) {
        choices.push_back(std::move(each.character));
    }
    std::sort(choices.begin(), choices.end(), [&](const std::string& a, const std::string& b) {
        const int order = bySound.compare(QString::fromStdString(a), QString::fromStdString(b));
        return order != 0 ? order < 0 : a < b;
    });
    return choices;
}

std::string tailMark(std::string_view phoneTail, std::string_view secret) {
    constexpr qsizetype kBytes = 8;
    const QByteArray key(secret.data(), static_cast<qsizetype>(secret.size()));
    return keyed(phoneTail, "tail mark", key).left(kBytes).toHex().toStdString();
}

bool isPhoneTail(std::string_view text) {
    return text.size() == 4 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace hall
