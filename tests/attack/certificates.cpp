// SPDX-License-Identifier: GPL-3.0-or-later
// Who shows which certificate; only the hall's own, of a device that is paired now and of that kind, is let in.
#include "tests/attack/bed.h"
#include "tests/attack/raw_line.h"

#include "kiosk/wire/identity.h"

#include <QProcess>

namespace attack {

using support::HallProgram;
using support::must;

namespace {

struct Case {
    std::string what;
    std::optional<wire::Identity> identity; ///< nothing: no certificate is shown
    db::DeviceKind says{};
    bool isLetIn = false;
};

class Cases {
public:
    explicit Cases(Bed& bed)
        : m_bed(bed) {
        add("the hall's own, paired", bed.kiosk().bundle.identity, db::DeviceKind::Kiosk, true);
        add("the hall's own desk, paired", bed.desk().bundle.identity, db::DeviceKind::Desk, true);
        add("none", std::nullopt);
        add("a kiosk's, and says desk", bed.kiosk().bundle.identity, db::DeviceKind::Desk);
        add("a desk's, and says kiosk", bed.desk().bundle.identity, db::DeviceKind::Kiosk);
        revoked();
        const auto now = std::chrono::system_clock::now();
        const auto own = must(authority::Authority::open(bed.hall().folder().authority()));
        const auto year = std::chrono::hours(24 * 366);
        add("expired, in the device table", issued(own, "expired", now - 11 * year, true));
        add("not valid yet, in the device table", issued(own, "early", now + year, true));
        add("of the hall's authority, never paired", issued(own, "unpaired", now, false));
        const auto foreign = must(authority::Authority::create(bed.hall().root() / "foreign", now));
        add("of another authority, in the device table", issued(foreign, "stranger", now, true));
        add("the hall's own server certificate, in the device table", server());
        add("self-signed with a kiosk's name, in the device table", selfSigned());
    }
    [[nodiscard]] const std::vector<Case>& all() const { return m_cases; }

private:
    void add(const std::string& what, std::optional<wire::Identity> identity,
             db::DeviceKind says = db::DeviceKind::Kiosk, bool isLetIn = false) {
        m_cases.push_back({what, std::move(identity), says, isLetIn});
    }
    void enter(const QSslCertificate& certificate, const std::string& label) {
        db::Device device;
        device.kind = db::DeviceKind::Kiosk;
        device.label = label;
        device.certificateFingerprint = wire::fingerprintOf(certificate);
        (void)must(m_bed.hall().hall().devices().insert(device, db::stores::byOperator(support::TestHall::present())));
    }
    void revoked() {
        const auto old = m_bed.hall().pair(db::DeviceKind::Kiosk, "旧机");
        if (!m_bed.hall().hall().devices().revoke(old.id, db::stores::byOperator(support::TestHall::present()))) {
            throw std::runtime_error("set-up: revoke");
        }
        add("revoked", old.bundle.identity);
    }
    [[nodiscard]] wire::Identity issued(const authority::Authority& by, const std::string& name, authority::Now at,
                                        bool isInTable) {
        const auto folder = m_bed.hall().root() / name;
        (void)must(by.issueDevice(folder, db::DeviceKind::Kiosk, name, "localhost:1", at));
        auto identity = must(wire::loadDeviceBundle(folder)).identity;
        if (isInTable) { enter(identity.certificate, name); }
        identity.authority =
            m_bed.kiosk().bundle.identity.authority; // it believes the hall; the hall must not believe it
        return identity;
    }
    [[nodiscard]] wire::Identity server() {
        const auto identity = must(wire::loadHallIdentity(m_bed.hall().folder().authority()));
        enter(identity.certificate, "server");
        return identity;
    }
    [[nodiscard]] wire::Identity selfSigned() {
        const auto folder = QString::fromStdString((m_bed.hall().root() / "self").string());
        const auto& kiosk = m_bed.kiosk().bundle.identity.certificate;
        const QString name = kiosk.subjectInfo(QSslCertificate::CommonName).value(0);
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"),
                      {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                       QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
                       QStringLiteral("-days"), QStringLiteral("30"), QStringLiteral("-subj"),
                       QStringLiteral("/CN=") + name, QStringLiteral("-keyout"), folder + QStringLiteral(".key"),
                       QStringLiteral("-out"), folder + QStringLiteral(".pem")});
        openssl.waitForFinished();
        const auto certificates = QSslCertificate::fromPath(folder + QStringLiteral(".pem"));
        QFile key(folder + QStringLiteral(".key"));
        if (certificates.isEmpty() || !key.open(QIODevice::ReadOnly)) {
            throw std::runtime_error("set-up: no self-signed certificate");
        }
        enter(certificates.first(), "self-signed");
        return {certificates.first(), QSslKey(key.readAll(), QSsl::Ec), m_bed.kiosk().bundle.identity.authority};
    }

    Bed& m_bed;
    std::vector<Case> m_cases;
};

} // namespace

Table certificates(Seconds budget, std::mt19937& /*random*/) {
    Row let{.what = "certificates: a paired kiosk and a paired desk are let in"};
    Row kept{.what = "certificates: nobody else is"};
    Bed bed;
    const Cases cases(bed);
    kept.note = std::to_string(cases.all().size() - 2) + " kinds";
    HallProgram program(bed.where());
    const Until until(budget);
    for (int round = 0; round < 20 && (round < 2 || !until.isOver()); ++round) {
        for (const Case& each : cases.all()) {
            RawLine line(each.identity, bed.kiosk().bundle.identity.authority, program.port());
            const bool isIn = line.opens() && line.greets(each.says);
            (each.isLetIn ? let : kept).count(isIn == each.isLetIn ? std::string() : each.what);
        }
    }
    return {let, kept};
}

} // namespace attack
