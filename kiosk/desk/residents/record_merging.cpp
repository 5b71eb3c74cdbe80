// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/desk/residents/record_merging.h"

namespace desk {

void RecordMerging::retranslate() {
    m_search.retranslate();
    ResidentSheet::retranslate();
}

void RecordMerging::signedIn(const wire::StaffSignedIn& staff) {
    m_role = staff.role;
    Q_EMIT changed();
}

void RecordMerging::ask() {
    if (!isManager() || openRecord() == nullptr) { return; }
    Q_EMIT changed();
    m_search.setText(residentName()); // a double most often has the same name
    m_search.searchNow();
}

void RecordMerging::clear() {
    m_search.clear();
    m_other.reset();
    m_otherName.clear();
}

QString RecordMerging::sentence(const wire::NoAnswer& none) const {
    if (none.why != wire::NoAnswer::Why::Refused || none.refusal.code != wire::RefusalCode::NotInState) {
        return ResidentSheet::sentence(none);
    }
    return tr("没有合并：两份的证件号码不同，就是两个人；只有那一份有号码时，请打开那一份，再把这一份并过去");
}

void RecordMerging::choose(qint64 other, const QString& name) {
    if (!isAsking() || isBusy()) { return; }
    if (resident() == db::ResidentId{other}) { return refuse(tr("这就是打开着的这一份")); }
    m_other = db::ResidentId{other};
    m_otherName = name;
    refuse({});
}

void RecordMerging::leave() {
    if (isBusy()) { return; }
    m_other.reset();
    m_otherName.clear();
    refuse({});
}

void RecordMerging::merge() {
    if (!m_other || !resident() || isBusy()) { return; }
    send(wire::ResidentMerge{.resident = *resident(), .merged = *m_other}, [this](const wire::Done&) {
        cancel();
        Q_EMIT written();
    });
}

} // namespace desk
