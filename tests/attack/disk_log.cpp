// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/attack/disk_log.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>
#include <sys/stat.h>

namespace attack {
namespace {

constexpr std::size_t kSector = 512;

[[nodiscard]] std::string contentOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void apply(std::string& content, const DiskStep& step, std::size_t bytes) {
    const auto at = static_cast<std::size_t>(step.offset);
    if (step.operation == DiskOperation::Truncate) {
        content.resize(at);
        return;
    }
    if (content.size() < at + bytes) { content.resize(at + bytes); }
    std::copy_n(step.data.begin(), bytes, content.begin() + step.offset);
}

/// What the disk surely has, and what it may have.
class Disk {
public:
    explicit Disk(const DiskFiles& before) {
        for (const auto& [path, file] : before) {
            m_names[path] = file.inode;
            m_contents[file.inode] = file.content;
        }
    }

    void take(const DiskStep& step) {
        switch (step.operation) {
        case DiskOperation::Write:
        case DiskOperation::Truncate:
            m_unsynced[step.inode].push_back(&step);
            break;
        case DiskOperation::Sync:
            for (const DiskStep* each : m_unsynced[step.inode]) {
                apply(m_contents[step.inode], *each, each->data.size());
            }
            m_unsynced[step.inode].clear();
            break;
        case DiskOperation::SyncFolder:
            syncNames(step.path);
            break;
        case DiskOperation::Create:
        case DiskOperation::Rename:
        case DiskOperation::Remove:
            m_unsyncedNames.push_back(&step);
            break;
        }
    }

    [[nodiscard]] std::map<std::string, std::string> cut(std::mt19937& random) {
        const auto below = [&random](std::size_t count) {
            return std::uniform_int_distribution<std::size_t>(0, count - 1)(random);
        };
        const std::size_t kept = below(m_unsyncedNames.size() + 1);
        std::for_each(m_unsyncedNames.begin(), m_unsyncedNames.begin() + static_cast<std::ptrdiff_t>(kept),
                      [this](const DiskStep* each) { rename(*each); });
        for (const auto& [inode, writes] : m_unsynced) {
            const std::size_t mood = below(3); // nothing of it, anything of it, or anything and torn
            for (const DiskStep* each : writes) {
                if (mood == 0 || below(2) == 0) { continue; }
                const std::size_t sectors = each->data.size() / kSector;
                const bool isTorn = mood == 2 && sectors > 0 && below(2) == 0;
                apply(m_contents[inode], *each, isTorn ? below(sectors) * kSector : each->data.size());
            }
        }
        std::map<std::string, std::string> files;
        for (const auto& [path, inode] : m_names) {
            files[path] = m_contents[inode];
        }
        return files;
    }

private:
    void rename(const DiskStep& step) {
        if (step.operation == DiskOperation::Create) {
            m_names[step.path] = step.inode;
        } else if (step.operation == DiskOperation::Remove) {
            m_names.erase(step.path);
        } else if (const auto found = m_names.find(step.path); found != m_names.end()) {
            m_names[step.newPath] = found->second;
            m_names.erase(step.path);
        }
    }
    void syncNames(const std::string& folder) {
        const auto isInIt = [&](const DiskStep* each) {
            return std::filesystem::path(each->path).parent_path().string() == folder;
        };
        for (const DiskStep* each : m_unsyncedNames) {
            if (isInIt(each)) { rename(*each); }
        }
        std::erase_if(m_unsyncedNames, isInIt);
    }

    std::map<std::string, std::uint64_t> m_names;
    std::map<std::uint64_t, std::string> m_contents;
    std::map<std::uint64_t, std::vector<const DiskStep*>> m_unsynced;
    std::vector<const DiskStep*> m_unsyncedNames;
};

} // namespace

std::vector<DiskStep> readDiskLog(const std::filesystem::path& record) {
    const std::string bytes = contentOf(record);
    std::vector<DiskStep> log;
    std::size_t at = 0;
    DiskRecord head;
    while (at + sizeof(head) <= bytes.size()) {
        std::memcpy(&head, bytes.data() + at, sizeof(head));
        const std::size_t end = at + sizeof(head) + head.pathBytes + head.dataBytes;
        if (end > bytes.size()) { break; }
        const std::string path = bytes.substr(at + sizeof(head), head.pathBytes);
        const std::size_t zero = path.find('\0');
        log.push_back({head.operation, head.inode, head.offset, path.substr(0, zero),
                       zero == std::string::npos ? std::string() : path.substr(zero + 1),
                       bytes.substr(end - head.dataBytes, head.dataBytes), static_cast<std::int64_t>(end)});
        at = end;
    }
    return log;
}

DiskFiles filesIn(const std::filesystem::path& folder) {
    DiskFiles files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        struct stat about{};
        if (!entry.is_regular_file() || ::stat(entry.path().c_str(), &about) != 0) { continue; }
        files[entry.path().filename().string()] = {about.st_ino, contentOf(entry.path())};
    }
    return files;
}

std::map<std::string, std::string> afterPowerCut(const DiskFiles& before, const std::vector<DiskStep>& log,
                                                 std::size_t steps, std::mt19937& random) {
    Disk disk(before);
    std::for_each(log.begin(), log.begin() + static_cast<std::ptrdiff_t>(std::min(steps, log.size())),
                  [&disk](const DiskStep& step) { disk.take(step); });
    return disk.cut(random);
}

} // namespace attack
