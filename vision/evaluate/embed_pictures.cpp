// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/evaluate/embed_pictures.h"

#include <atomic>
#include <cassert>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>

namespace vision::evaluate {

namespace {

// What the workers share. Each takes the next picture and writes only into that picture's own place.
class Work {
public:
    Work(Embedded& embedded, const Progress& progress)
        : m_progress{progress} {
        for (auto& entry : embedded) {
            m_entries.push_back(&entry);
        }
    }

    // On a thread of its own, where an exception would end the program: here it ends the work.
    void run(const EmbedPictureFactory& factory) noexcept {
        try {
            embedAll(factory);
        } catch (const std::exception& error) { // out of memory, or a fault of ours
            fail({ErrorKind::Unreadable, error.what()});
        }
    }

    // Only after all workers have ended.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

private:
    void fail(const Error& error) {
        const std::lock_guard lock{m_mutex};
        m_error = error;
        m_next = m_entries.size(); // nothing more for the others
    }

    void embedAll(const EmbedPictureFactory& factory) {
        Expected<EmbedPicture> embed = factory();
        if (!embed) { return fail(embed.error()); }
        for (std::size_t i = m_next++; i < m_entries.size(); i = m_next++) {
            m_entries[i]->second = (*embed)(m_entries[i]->first);
            const std::lock_guard lock{m_mutex};
            ++m_done;
            if (m_progress) { m_progress(m_done, m_entries.size()); }
        }
    }

    const Progress& m_progress;
    std::vector<Embedded::value_type*> m_entries;
    std::atomic<std::size_t> m_next = 0;
    std::mutex m_mutex;
    std::size_t m_done = 0;
    std::optional<Error> m_error;
};

} // namespace

const std::optional<Sample>& sampleOf(const std::filesystem::path& picture, const Embedded& embedded) {
    const auto at = embedded.find(picture);
    assert(at != embedded.end());
    return at->second;
}

Expected<Embedded> embedPictures(const std::vector<std::filesystem::path>& pictures, const EmbedPictureFactory& factory,
                                 int workers, const Progress& progress) {
    assert(workers >= 1);
    Embedded embedded;
    for (const std::filesystem::path& picture : pictures) {
        embedded.try_emplace(picture);
    }
    Work work{embedded, progress};
    {
        std::vector<std::jthread> threads;
        threads.reserve(static_cast<std::size_t>(workers));
        for (int i = 0; i < workers; ++i) {
            threads.emplace_back([&work, &factory] { work.run(factory); });
        }
    }
    if (const std::optional<Error> error = work.error()) { return tl::unexpected(*error); }
    return embedded;
}

} // namespace vision::evaluate
