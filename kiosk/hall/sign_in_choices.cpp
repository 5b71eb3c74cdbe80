// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/hall/sign_in_choices.h"

#include <QByteArray>
#include <QCollator>
#include <QCryptographicHash>
#include <QLocale>
#include <QMessageAuthenticationCode>
#include <QString>
#include <algorithm>
#include <array>
#include <set>

namespace hall {
namespace {

constexpr std::array<std::string_view, 108> kCommonSurnames = {
    "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "林",
    "罗", "高", "郑", "梁", "谢", "宋", "唐", "许", "韩", "冯", "邓", "曹", "彭", "曾", "肖", "田", "董", "袁",
    "潘", "于", "蒋", "蔡", "余", "杜", "叶", "程", "苏", "魏", "吕", "丁", "任", "沈", "姚", "卢", "姜", "崔",
    "钟", "谭", "陆", "汪", "范", "金", "石", "廖", "贾", "夏", "韦", "付", "方", "白", "邹", "孟", "熊", "秦",
    "邱", "江", "尹", "薛", "闫", "段", "雷", "侯", "龙", "史", "陶", "黎", "贺", "顾", "毛", "郝", "龚", "邵",
    "万", "钱", "严", "覃", "武", "戴", "莫", "孔", "向", "汤", "常", "温", "康", "施", "文", "牛", "樊", "葛"};

/// A place in the queue of decoys that nobody can foretell without the secret.
[[nodiscard]] QByteArray rankOf(std::string_view phoneTail, std::string_view character, const QByteArray& secret) {
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, secret);
    code.addData(phoneTail.data(), static_cast<qsizetype>(phoneTail.size()));
    code.addData(character.data(), static_cast<qsizetype>(character.size()));
    return code.result();
}

} // namespace

std::span<const std::string_view> commonSurnames() {
    return kCommonSurnames;
}

std::vector<std::string> signInChoices(std::string_view phoneTail, std::span<const std::string> real,
                                       std::span<const std::string> others, std::string_view secret) {
    std::set<std::string> pool(kCommonSurnames.begin(), kCommonSurnames.end());
    pool.insert(others.begin(), others.end());
    pool.insert(real.begin(), real.end());
    pool.erase(std::string());

    struct Ranked {
        bool isDecoy = true;
        QByteArray rank;
        std::string character;
    };
    const QByteArray key(secret.data(), static_cast<qsizetype>(secret.size()));
    std::vector<Ranked> ranked;
    ranked.reserve(pool.size());
    for (const std::string& character : pool) {
        const bool isDecoy = std::find(real.begin(), real.end(), character) == real.end();
        ranked.push_back({isDecoy, rankOf(phoneTail, character, key), character});
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
    return rankOf(phoneTail, "tail mark", key).left(kBytes).toHex().toStdString();
}

bool isPhoneTail(std::string_view text) {
    return text.size() == 4 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace hall
