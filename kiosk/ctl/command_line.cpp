// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ctl/command_line.h"

#include "db/import/list_template.h"
#include "db/records/utf8.h"
#include "kiosk/ctl/audit.h"
#include "kiosk/ctl/backup.h"
#include "kiosk/ctl/calibrate.h"
#include "kiosk/ctl/catalogue.h"
#include "kiosk/ctl/confirm.h"
#include "kiosk/ctl/coverage.h"
#include "kiosk/ctl/doubles.h"
#include "kiosk/ctl/enrol.h"
#include "kiosk/ctl/erase_due.h"
#include "kiosk/ctl/evaluate.h"
#include "kiosk/ctl/evaluation_systems.h"
#include "kiosk/ctl/import_files.h"
#include "kiosk/ctl/import_lists.h"
#include "kiosk/ctl/init.h"
#include "kiosk/ctl/law_papers.h"
#include "kiosk/ctl/pad.h"
#include "kiosk/ctl/pair.h"
#include "kiosk/ctl/person.h"
#include "kiosk/ctl/ping.h"
#include "kiosk/ctl/recovery.h"
#include "kiosk/ctl/replay.h"
#include "kiosk/ctl/restore.h"
#include "kiosk/ctl/sign.h"
#include "kiosk/ctl/staff.h"
#include "kiosk/ctl/status.h"
#include "kiosk/ctl/verify_backup.h"
#include "kiosk/ctl/withdraw.h"
#include "vision/disturb/disturbance.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <ostream>
#include <set>
#include <utility>

namespace ctl {
namespace {

namespace fs = std::filesystem;

constexpr const char* kExitCodes =
    "Exit codes: 0 done; 1 failed, with one line that says why; 2 wrong usage; 3 done, and "
    "something is wrong or nothing fits.";

const std::map<std::string, db::DeviceKind> kKinds{{"kiosk", db::DeviceKind::Kiosk}, {"desk", db::DeviceKind::Desk}};
const std::map<std::string, db::StaffRole> kRoles{{"clerk", db::StaffRole::Clerk}, {"manager", db::StaffRole::Manager}};

const std::map<std::string, db::CoverageSource> kSources{{"own-matters", db::CoverageSource::OwnMatters},
                                                         {"list", db::CoverageSource::List}};

/// CLI::Range lets "nan" through, which is in no range.
CLI::Validator realRange(double least, double most) {
    const CLI::Range range(least, most);
    return {[range](std::string& text) {
                double value = 0;
                const bool isNumber = CLI::detail::lexical_cast(text, value) && !std::isnan(value);
                return isNumber ? range(text) : "Value " + text + " is no number";
            },
            range.get_description()};
}

/// What people are to read on a screen, in one line: a line break in a label would look like a device of its own.
CLI::Validator oneLine() {
    const auto check = [](const std::string& text) -> std::string {
        if (!db::isUtf8(text)) { return "it is not UTF-8"; }
        const bool hasControl =
            std::any_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < ' ') || c == '\x7f'; });
        return hasControl ? "it holds a control character" : "";
    };
    return {check, ""};
}

/// The commands while the arguments are read. The one that was named leaves its work in `chosen`.
class Commands {
public:
    Commands(CLI::App& app, fs::path programFolder, Shell& shell)
        : m_app(app)
        , m_programFolder(std::move(programFolder))
        , m_shell(shell) {}

    void addAll() {
        addInit();
        addPair();
        addDevices();
        addStaff();
        addCoverage();
        addImport();
        addBooks();
        addEnrol();
        addWithdraw();
        addPerson();
        addRetention();
        addSign();
        addLawPapers();
        addReplay();
        addStatus();
        addPing();
        addCatalogue();
        addAudit();
        addConfirm();
        addBackup();
        addRecoveryKey();
        addRestore();
        addEvaluate();
        addPad();
        addCalibrate();
    }

    [[nodiscard]] const std::function<Outcome<void>()>& chosen() const { return m_chosen; }

private:
    /// A command that fills its own Options and then runs `work` on them.
    template <typename Options>
    CLI::App* add(CLI::App& parent, const std::string& name, const std::string& does, const std::string& example,
                  std::shared_ptr<Options> options, Outcome<void> (*work)(const Options&, Shell&)) {
        CLI::App* command = parent.add_subcommand(name, does);
        command->footer("Example:\n  yimenctl " + example + "\n\n" + kExitCodes);
        command->callback([this, options = std::move(options), work] {
            m_chosen = [this, options, work] { return work(*options, m_shell); };
        });
        return command;
    }

    static CLI::Option* addData(CLI::App* command, fs::path& data) {
        return command->add_option("--data", data, "the hall's data folder")->envname("YIMEN_DATA")->type_name("DIR");
    }
    static void needData(CLI::App* command, fs::path& data) { addData(command, data)->required(); }

    static void addModels(CLI::App* command, fs::path& models) {
        command->add_option("--models", models, "folder of the models (default: $YIMEN_MODELS, else the cache)")
            ->type_name("DIR");
    }
    static void addAssets(CLI::App* command, fs::path& assets) {
        command->add_option("--assets", assets, "folder of consent texts and catalogue (default: the program's own)")
            ->type_name("DIR");
    }

    static void addJobs(CLI::App* command, int& jobs) {
        command->add_option("--jobs,--threads", jobs, "pictures at a time (default: one for each core)")
            ->check(CLI::Range(1, 64))
            ->type_name("N");
    }

    void addInit() {
        auto options = std::make_shared<InitOptions>();
        options->files.program = m_programFolder;
        auto* command =
            add(m_app, "init", "Make a hall: data folder, keys, databases, certificates",
                "init --data /var/lib/yimen/hall --name 南湖社区便民服务大厅 --windows 1:civil 2:elderly,health 3 "
                "--host hall.local --host 192.168.1.10",
                options, initHall);
        needData(command, options->data);
        command->add_option("--name", options->name, "the hall's name")->required()->check(oneLine());
        command->add_option("--phone", options->phone, "the hall's telephone number; the consent text names it")
            ->check(oneLine())
            ->type_name("NUMBER");
        command->add_option("--windows", options->windows, "counters: 2 serves all, 2:elderly,civil serves those")
            ->type_name("N[:CODE,..]");
        command->add_option("--host", options->hosts, "name or address by which devices reach the hall (repeat)")
            ->allow_extra_args(false)
            ->take_all()
            ->type_name("NAME");
        command->add_option("--listen", options->listenAddress, "address to listen on (default: 0.0.0.0)");
        command->add_option("--port", options->port, "port to listen on (default: 8443)")->check(CLI::Range(1, 65535));
        command->add_option("--catalogue", options->catalogue, "folder of the hall's own catalogue")->type_name("DIR");
        command->add_flag("--demo", options->isDemo, "for a demo: kiosks may look at a recording instead of a camera");
        addAssets(command, options->files.assets);
    }

    void addPair() {
        auto pair = std::make_shared<PairOptions>();
        auto revoke = std::make_shared<RevokeOptions>();
        CLI::App* command = m_app.add_subcommand("pair", "Give a kiosk or desk its certificate, or take it back");
        command->footer(std::string("Examples:\n  yimenctl pair --kind kiosk --label 一号机 --out kiosk-1 --hall "
                                    "hall.local:8443\n  yimenctl pair --revoke 3\n\n") +
                        kExitCodes);
        needData(command, pair->data);
        auto* kind = command->add_option("--kind", pair->kind, "kiosk or desk")
                         ->transform(CLI::CheckedTransformer(kKinds).description(""))
                         ->type_name("KIND");
        auto* label =
            command->add_option("--label", pair->label, "what people call it, such as 一号机")->check(oneLine());
        auto* out =
            command->add_option("--out", pair->out, "folder to make, to be carried to the device")->type_name("DIR");
        command
            ->add_option("--hall", pair->hallAddress,
                         "HOST:PORT where the device finds the hall (default: as init was told)")
            ->type_name("HOST:PORT");
        auto* revoked = command->add_option("--revoke", revoke->device, "shut this device out; see yimenctl devices")
                            ->type_name("ID")
                            ->excludes(kind)
                            ->excludes(label)
                            ->excludes(out);
        command->callback([this, pair, revoke, kind, label, out, revoked] {
            if (revoked->count() > 0) {
                revoke->data = pair->data;
                m_chosen = [this, revoke] { return revokeDevice(*revoke, m_shell); };
                return;
            }
            for (const auto* needed : {kind, label, out}) {
                if (needed->count() == 0) { throw CLI::RequiredError(needed->get_name()); }
            }
            m_chosen = [this, pair] { return pairDevice(*pair, m_shell); };
        });
    }

    void addDevices() {
        auto options = std::make_shared<DevicesOptions>();
        auto* command = add(m_app, "devices", "List paired kiosks and desks", "devices --json", options, listDevices);
        needData(command, options->data);
        command->add_flag("--json", options->json, "as JSON");
    }

    void addStaff() {
        CLI::App* staff = m_app.add_subcommand("staff", "Who may sign in at a desk");
        staff->require_subcommand(1);
        auto added = std::make_shared<StaffAddOptions>();
        auto* command = add(*staff, "add", "Add a member of staff; the password is asked on the terminal",
                            "staff add --login zhou --name 周敏 --role clerk --window 2", added, ctl::addStaff);
        needData(command, added->data);
        command->add_option("--login", added->login, "1 to 32 of a-z 0-9 . _ -")->required();
        command->add_option("--name", added->name, "full name")->required()->check(oneLine());
        command->add_option("--role", added->role, "clerk (default) or manager")
            ->transform(CLI::CheckedTransformer(kRoles).description(""))
            ->type_name("ROLE");
        command->add_option("--window", added->window, "their counter, such as 2")->check(oneLine());
        auto* file = command->add_option("--password-file", added->passwordFile, "first line of a file of mode 0600")
                         ->type_name("FILE");
        auto* typed = command->add_flag("--password-stdin", added->passwordOnStdin, "first line of standard input")
                          ->excludes(file);
        command->add_flag("--one-time", added->oneTime, "print a one-time password; at a desk it asks for another")
            ->excludes(file)
            ->excludes(typed);

        auto listed = std::make_shared<StaffListOptions>();
        command = add(*staff, "list", "List the staff", "staff list", listed, listStaff);
        needData(command, listed->data);
        command->add_flag("--json", listed->json, "as JSON");

        auto corrected = std::make_shared<StaffCorrectOptions>();
        command = add(*staff, "correct", "Another name, role or window", "staff correct --login zhou --window 3",
                      corrected, correctStaff);
        needData(command, corrected->data);
        command->add_option("--login", corrected->login, "whose")->required();
        command->add_option("--name", corrected->name, "full name")->check(oneLine());
        command->add_option("--role", corrected->role, "clerk or manager")
            ->transform(CLI::CheckedTransformer(kRoles).description(""))
            ->type_name("ROLE");
        command->add_option("--window", corrected->window, "their counter, such as 2; '' for none")->check(oneLine());

        auto disabled = std::make_shared<StaffDisableOptions>();
        command = add(*staff, "disable", "Let somebody sign in no more", "staff disable --login zhou", disabled,
                      disableStaff);
        needData(command, disabled->data);
        command->add_option("--login", disabled->login, "whose")->required();

        auto enabled = std::make_shared<StaffDisableOptions>();
        command = add(*staff, "enable", "Let somebody sign in again, with the password that they had",
                      "staff enable --login zhou", enabled, enableStaff);
        needData(command, enabled->data);
        command->add_option("--login", enabled->login, "whose")->required();

        auto forgotten = std::make_shared<StaffResetOptions>();
        command = add(*staff, "reset", "A one-time password for somebody who forgot theirs", "staff reset --login zhou",
                      forgotten, resetStaff);
        needData(command, forgotten->data);
        command->add_option("--login", forgotten->login, "whose")->required();
    }

    void addCoverage() {
        CLI::App* coverage = m_app.add_subcommand("coverage", "Of which items the hall's records leave nobody out");
        coverage->require_subcommand(1);
        auto listed = std::make_shared<CoverageListOptions>();
        auto* command = add(*coverage, "list", "What was said, by item", "coverage list --json", listed, listCoverage);
        needData(command, listed->data);
        command->add_flag("--json", listed->json, "as JSON");

        auto set = std::make_shared<CoverageSetOptions>();
        set->files.program = m_programFolder;
        command = add(*coverage, "set", "Say it of one: the card may say that somebody has not applied",
                      "coverage set ELD-001 own-matters --day 2026-01-01", set, ctl::setCoverage);
        needData(command, set->data);
        addItemAndSource(command, set->item, set->source);
        command
            ->add_option("--day", set->day,
                         "own-matters: from which day on (left out: always); list: on which it was true")
            ->type_name("DAY");
        command->add_option("--reference", set->reference, "where that comes from, at most 80 characters")
            ->check(oneLine());
        addAssets(command, set->files.assets);

        auto removed = std::make_shared<CoverageRemoveOptions>();
        command =
            add(*coverage, "remove", "Take it back", "coverage remove ELD-001 list", removed, ctl::removeCoverage);
        needData(command, removed->data);
        addItemAndSource(command, removed->item, removed->source);
    }

    static void addItemAndSource(CLI::App* command, std::string& item, db::CoverageSource& source) {
        command->add_option("item", item, "its code, such as ELD-001")->required()->type_name("ITEM");
        command
            ->add_option("source", source, "own-matters (whoever applies, applies here) or list (of all who have it)")
            ->required()
            ->transform(CLI::CheckedTransformer(kSources).description(""))
            ->type_name("SOURCE");
    }

    static void addPreview(CLI::App* command, bool& isPreview, const std::string& help) {
        auto* preview = command->add_flag("--dry-run,--preview", isPreview, help);
        command->add_flag("--apply")->description("store it (also if left out)")->excludes(preview);
    }

    void addList(CLI::App& import, const std::string& name, const std::string& help, const std::string& example,
                 Outcome<void> (*run)(const ImportListOptions&, Shell&)) {
        auto options = std::make_shared<ImportListOptions>();
        options->files.program = m_programFolder;
        CLI::App* command = add(import, name, help, "import " + name + " " + example + " --preview", options, run);
        needData(command, options->data);
        addAssets(command, options->files.assets);
        command->add_option("file", options->file, "the XLSX or CSV file; its columns are in the README")->required();
        addPreview(command, options->dryRun, "judge it and show what would change; store nothing");
    }

    void addOtherLists(CLI::App& import) {
        addList(import, "care-flags", "Who gets extra care and why: kind, grade, what the desk does, until when",
                "care-flags.xlsx", ctl::importCareFlags);
        addList(import, "visits", "What was said on visits to homes: day, visitor, text", "visits.xlsx",
                ctl::importVisits);
        addList(import, "matters", "Matters that are over: item, accepted, finished, result", "matters.xlsx",
                ctl::importMatters);
        addList(import, "grid", "The cells of the grid, what is above them, and who looks after them", "grid.xlsx",
                ctl::importGrid);
        auto listTemplate = std::make_shared<ListTemplateOptions>();
        CLI::App* command = add(import, "template", "An empty workbook with the columns of a list",
                                "import template residents --out residents.xlsx", listTemplate, ctl::writeListTemplate);
        const auto& kinds = db::import::templateKinds();
        command->add_option("kind", listTemplate->kind, "of which list")
            ->required()
            ->check(CLI::IsMember(std::set<std::string>(kinds.begin(), kinds.end())));
        command->add_option("--out", listTemplate->out, "the XLSX file to write")->required()->type_name("FILE");
    }

    /// What there is to say of those who are on the books.
    void addBooks() {
        auto tidied = std::make_shared<ListTidiedOptions>();
        CLI::App* command =
            add(m_app, "names", "What one form of names and phones did to residents who were on the books",
                "names --data /var/lib/yimen", tidied, ctl::listTidied);
        needData(command, tidied->data);

        auto doubles = std::make_shared<DoublesOptions>();
        command = add(m_app, "doubles", "Records that may be of one person, by id, for a manager to look at",
                      "doubles --data /var/lib/yimen", doubles, ctl::listDoubles);
        needData(command, doubles->data);
        command->add_flag("--json", doubles->json, "as JSON");
    }

    void addImport() {
        CLI::App* import = m_app.add_subcommand("import", "Bring records into the hall");
        import->require_subcommand(1);
        auto residents = std::make_shared<ImportResidentsOptions>();
        auto* command =
            add(*import, "residents",
                "Residents from a workbook (XLSX) or a CSV file (UTF-8, UTF-16 or GB18030): all rows or none",
                "import residents residents.xlsx --preview", residents, ctl::importResidents);
        needData(command, residents->data);
        command->add_option("file", residents->file, "the XLSX or CSV file; its columns are in the README")->required();
        addPreview(
            command, residents->dryRun,
            "judge the file and show every row that is refused, doubtful, known, put right, or changes somebody, "
            "with the fields that differ; store nothing");
        command->add_flag("--new-only", residents->newOnly, "leave out who is on the books already");
        command->add_flag("--take-doubtful", residents->takeDoubtful,
                          "take rows that may be wrong as they are read, and another name of a known number");

        auto benefits = std::make_shared<ImportBenefitsOptions>();
        benefits->files.program = m_programFolder;
        command =
            add(*import, "benefits", "Who has an allowance or the like, from a list as of residents",
                "import benefits list.xlsx --item ELD-001 --as-of 2026-11-01 --whole", benefits, ctl::importBenefits);
        needData(command, benefits->data);
        addAssets(command, benefits->files.assets);
        command->add_option("file", benefits->file, "the XLSX or CSV file; its columns are those of residents")
            ->required();
        command->add_option("--item", benefits->item, "what they have, such as ELD-001")->required()->type_name("ITEM");
        command->add_option("--as-of", benefits->asOf, "the day on which they had it")->required()->type_name("DAY");
        command->add_flag("--whole", benefits->isWhole,
                          "it names all who had it: the card may say of others that they have not applied");
        command->add_option("--reference", benefits->reference, "where it comes from, at most 80 characters")
            ->check(oneLine());
        addPreview(command, benefits->dryRun, "judge it; store nothing");

        addOtherLists(*import);

        auto demo = std::make_shared<ImportDemoOptions>();
        command = add(*import, "demo", "The demo's invented people and their records, into an empty hall",
                      "import demo assets/demo", demo, ctl::importDemo);
        needData(command, demo->data);
        command->add_option("folder", demo->folder, "with residents.csv and records.json")->required();
    }

    void addEnrol() {
        auto options = std::make_shared<EnrolOptions>();
        options->files.program = m_programFolder;
        auto* command =
            add(m_app, "enrol", "Enrol a resident who signed the consent, from pictures",
                "enrol --resident 12 --consent-approved-by zhou --images a.jpg b.jpg c.jpg", options, enrolResident);
        needData(command, options->data);
        command->add_option("--resident", options->resident, "id")->required()->type_name("ID");
        command->add_option("--images", options->images, "one face each")->required()->type_name("FILE");
        command->add_option("--consent-approved-by", options->approvedBy, "login of who saw the resident consent")
            ->required()
            ->type_name("LOGIN");
        command->add_option("--guardian", options->guardian, "who signed for a child under 14")
            ->check(oneLine())
            ->type_name("NAME");
        command->add_flag("--accept-likeness", options->acceptLikeness,
                          "staff have seen that the resident who looks alike is another person");
        addAssets(command, options->files.assets);
        addModels(command, options->models);
    }

    void addWithdraw() {
        auto one = std::make_shared<WithdrawOptions>();
        auto all = std::make_shared<WithdrawAllOptions>();
        auto proof = std::make_shared<ProofOptions>();
        CLI::App* command = m_app.add_subcommand("withdraw", "Withdraw a resident's consent and erase the templates");
        command->footer(
            std::string(
                "Examples:\n  yimenctl withdraw --resident 12 --slip slip.pdf\n  yimenctl withdraw --all --because "
                "本厅停止使用人脸识别 --proof erased.json\n\n") +
            kExitCodes);
        needData(command, one->data);
        auto* which = command->add_option_group("whose", "whose consent");
        which->add_option("--resident", one->resident, "id")->type_name("ID");
        auto* every =
            which->add_flag("--all")->description("of everybody, as the hall stops using faces; writes a proof");
        auto* check = which->add_option("--check-proof", proof->proof, "whether this hall wrote it, unchanged")
                          ->type_name("FILE");
        which->require_option(1);
        command->add_option("--slip", one->slip, "PDF to write for who withdrew, with --resident")
            ->excludes(every)
            ->excludes(check)
            ->type_name("FILE");
        command->add_option("--because", all->because, "why, with --all; lies sealed in the audit log")
            ->needs(every)
            ->check(oneLine());
        command->add_option("--proof", all->proof, "file to write, with --all")->needs(every)->type_name("FILE");
        command->callback([this, one, all, proof, every, check] {
            all->data = proof->data = one->data;
            if (check->count() > 0) {
                m_chosen = [this, proof] { return checkProof(*proof, m_shell); };
            } else if (every->count() > 0) {
                m_chosen = [this, all] { return withdrawAll(*all, m_shell); };
            } else {
                m_chosen = [this, one] { return withdrawResident(*one, m_shell); };
            }
        });
    }

    void addPerson() {
        auto options = std::make_shared<PersonOptions>();
        options->files.program = m_programFolder;
        auto* command = add(m_app, "person", "Write all that the hall holds of one person, for them to take away",
                            "person 12 --pdf zhang.pdf --json zhang.json", options, exportPerson);
        needData(command, options->data);
        command->add_option("resident", options->resident, "id")->required()->type_name("ID");
        command->add_option("--json", options->json, "file to write, for programs")->type_name("FILE");
        command->add_option("--pdf", options->pdf, "file to write, for people")->type_name("FILE");
        addAssets(command, options->files.assets);
    }

    void addRetention() {
        auto options = std::make_shared<RetentionOptions>();
        auto* command = add(m_app, "retention", "How long data is kept, and what is due to be erased",
                            "retention\n  yimenctl retention --apply", options, retention);
        needData(command, options->data);
        command->add_flag("--apply", options->apply, "erase what is due (config.json: retention)");
        command->add_flag("--json", options->json, "as JSON, with the numbers of the rows");
    }

    void addSign() {
        auto options = std::make_shared<SignOptions>();
        auto* command = add(m_app, "sign", "The sign for the wall: that face recognition is used here, and how not to",
                            "sign --out sign.pdf --a3", options, writeSign);
        needData(command, options->data);
        command->add_option("--out", options->out, "PDF to write")->required()->type_name("FILE");
        command->add_flag("--a3", options->isLarge, "on A3 in place of A4");
    }

    void addLawPapers() {
        const auto paper = [this](const char* name, const char* about, const char* example,
                                  Outcome<void> (*write)(const PaperOptions&, Shell&)) {
            auto options = std::make_shared<PaperOptions>();
            options->files.program = m_programFolder;
            auto* command = add(m_app, name, about, example, options, write);
            needData(command, options->data);
            command->add_option("--out", options->out, "PDF to write")->required()->type_name("FILE");
            addAssets(command, options->files.assets);
        };
        paper("filing", "What the filing of 100,000 faces asks for, as far as the hall's records go",
              "filing --out filing.pdf", writeFiling);
        paper("assessment", "The impact assessment of face recognition, filled in from what the hall has",
              "assessment --out assessment.pdf", writeAssessment);
        paper("incident", "What to do and whom to tell when data got out or was lost, to be kept printed",
              "incident --out incident.pdf", writeIncident);
    }

    void addReplay() {
        auto options = std::make_shared<ReplayOptions>();
        options->files.program = m_programFolder;
        auto* command = add(m_app, "replay", "Run a clip through the whole line, without a screen",
                            "replay walkup.avi --json", options, replayClip);
        addData(command, options->data);
        command->add_option("clip", options->clip, "video file or folder of pictures")->required();
        command->add_flag("--json", options->json, "as JSON, with scores");
        command->add_flag("--record", options->record, "store the arrivals");
        command->add_option("--kiosk", options->kiosk, "the paired kiosk to store them for")->type_name("ID");
        command->add_flag("--real-time", options->realTime, "as fast as a camera; what comes too fast is left out");
        addAssets(command, options->files.assets);
        addModels(command, options->models);
    }

    void addStatus() {
        auto options = std::make_shared<StatusOptions>();
        options->files.program = m_programFolder;
        auto* command = add(m_app, "status", "What the hall holds and how it is", "status --json", options, showStatus);
        needData(command, options->data);
        command->add_flag("--json", options->json, "as JSON");
        addModels(command, options->models);
        addAssets(command, options->files.assets);
    }

    void addPing() {
        auto options = std::make_shared<PingOptions>();
        auto* command = add(m_app, "ping", "Ask a serving hall one question, as a paired device; 3: it answers nobody",
                            "ping --bundle /var/lib/yimen/watch", options, pingHall);
        command->add_option("--bundle", options->bundle, "folder that yimenctl pair made for a device")
            ->required()
            ->type_name("DIR");
        command->add_option("--within", options->seconds, "how long to go on trying (default: 60)")
            ->check(CLI::Range(1, 3600))
            ->type_name("SECONDS");
    }

    void addCatalogue() {
        CLI::App* catalogue = m_app.add_subcommand("catalogue", "What the hall does, for whom, with what and how long");
        catalogue->require_subcommand(1);
        auto options = std::make_shared<CheckCatalogueOptions>();
        options->files.program = m_programFolder;
        auto* command = add(*catalogue, "check", "Read a catalogue as the hall would; names file and line of a fault",
                            "catalogue check /var/lib/yimen/hall/catalogue", options, checkCatalogue);
        command->add_option("folder", options->folder, "folder of the files (default: the hall's, else the program's)")
            ->type_name("DIR");
        command->add_flag("--json", options->json, "as JSON");
        addData(command, options->data);
        addAssets(command, options->files.assets);
    }

    void addAudit() {
        CLI::App* audit = m_app.add_subcommand("audit", "The log of who did and saw what");
        audit->require_subcommand(1);
        auto options = std::make_shared<AuditVerifyOptions>();
        auto* command = add(*audit, "verify", "Check that no entry was edited, removed or added", "audit verify",
                            options, verifyAudit);
        needData(command, options->data);
        auto accepted = std::make_shared<AuditAcceptOptions>();
        auto* accept = add(*audit, "accept", "An old copy of the records was found, and is dealt with",
                           "audit accept --because \"restored by hand after the disk failed\"", accepted, acceptFault);
        needData(accept, accepted->data);
        accept->add_option("--because", accepted->because, "why; goes to the audit log")->required()->check(oneLine());
    }

    void addConfirm() {
        auto options = std::make_shared<ConfirmOptions>();
        auto* command = add(m_app, "confirm", "Consents that are held back after a restore: whose, and that one counts",
                            "confirm --resident 12", options, confirmConsent);
        needData(command, options->data);
        command->add_option("--resident", options->resident, "the resident was asked, and the consent stands")
            ->check(CLI::PositiveNumber);
        command->add_flag("--all", options->all, "all of them: nothing was lost");
        command->add_option("--because", options->because, "why; goes to the audit log")->check(oneLine());
    }

    void addBackup() {
        auto options = std::make_shared<BackupOptions>();
        auto verified = std::make_shared<VerifyBackupOptions>();
        options->files.program = m_programFolder;
        CLI::App* command = m_app.add_subcommand(
            "backup", "Copy everything that makes the hall, while it goes on, and open the copy to check it");
        command->footer(std::string("Examples:\n  yimenctl backup --to /mnt/usb\n  yimenctl backup --verify "
                                    "/mnt/usb/yimen-backup-20261121-083000\n\n") +
                        kExitCodes);
        addAssets(command, options->files.assets);
        needData(command, options->data);
        auto* to =
            command->add_option("--to", options->to, "folder: one that is there gets a dated folder, else it is made");
        to->type_name("DIR");
        command
            ->add_flag("--with-keys", options->withKeys,
                       "the keys in clear: whoever has the backup can read everything")
            ->needs(to);
        command
            ->add_flag("--rotate", options->rotate,
                       "of this hall's backups there keep one for each of the last 7 days, 4 weeks and 12 months, and "
                       "none older than keepBackupsDays")
            ->needs(to);
        auto* verify =
            command->add_option("--verify", verified->backup, "open this backup and check it, with the hall's keys")
                ->type_name("DIR")
                ->excludes(to);
        for (auto* recovery : addRecovery(command, verified->recovery)) {
            recovery->needs(verify);
        }
        command->callback([this, options, verified, to, verify] {
            if (verify->count() > 0) {
                verified->data = options->data;
                m_chosen = [this, verified] { return verifyBackup(*verified, m_shell); };
                return;
            }
            if (to->count() == 0) { throw CLI::RequiredError(to->get_name()); }
            m_chosen = [this, options] { return backUp(*options, m_shell); };
        });
    }

    static std::array<CLI::Option*, 2> addRecovery(CLI::App* command, RecoverySource& source) {
        auto* file =
            command->add_option("--recovery", source.file, "the recovery key: first line of a file of mode 0600");
        file->type_name("FILE");
        auto* typed =
            command->add_flag("--recovery-stdin", source.onStdin, "the recovery key: first line of standard input");
        typed->excludes(file);
        return {file, typed};
    }

    void addRecoveryKey() {
        CLI::App* recovery =
            m_app.add_subcommand("recovery-key", "Opens the hall's keys in its backups when the machine is lost");
        recovery->require_subcommand(1);
        auto made = std::make_shared<RecoveryMakeOptions>();
        auto* command = add(*recovery, "make", "Make it and show it once; later backups carry the keys sealed to it",
                            "recovery-key make", made, makeRecoveryKey);
        needData(command, made->data);
        command->add_option("--out", made->out, "also write it to a new file")->type_name("FILE");
        command->add_flag("--replace", made->replace, "another one; the present one opens the earlier backups alone");

        auto checked = std::make_shared<RecoveryCheckOptions>();
        command = add(*recovery, "check", "Try what is on the paper; it is asked on the terminal", "recovery-key check",
                      checked, checkRecoveryKey);
        needData(command, checked->data);
        (void)addRecovery(command, checked->recovery);
    }

    void addRestore() {
        auto options = std::make_shared<RestoreOptions>();
        auto* command = add(m_app, "restore", "Make a data folder of a backup",
                            "restore --from /mnt/usb/yimen-backup-20261121-083000 --data /var/lib/yimen --keys-from "
                            "/mnt/safe",
                            options, restoreBackup);
        // Not from YIMEN_DATA: a restore should name the place where it makes a hall.
        command->add_option("--data", options->data, "data folder to make")->required()->type_name("DIR");
        command->add_option("--from", options->from, "the backup")->required()->type_name("DIR");
        command
            ->add_option("--withdrawn", options->withdrawn,
                         "list of withdrawn consents of the hall that was lost (default: the one beside --data)")
            ->type_name("FILE");
        command
            ->add_option("--old-because", options->oldBecause,
                         "why a backup is taken that is older than backups are kept; goes to the audit log")
            ->check(oneLine());
        command->add_option("--keys-from", options->keysFrom, "folder with keys and authority, if the backup has none")
            ->type_name("DIR");
        (void)addRecovery(command, options->recovery);
    }

    void addEvaluate() {
        auto options = std::make_shared<EvaluateOptions>();
        auto* command =
            add(m_app, "evaluate", "Measure recognition on pictures whose people are known",
                "evaluate --gallery-per-person 1 --json lfw/\n  yimenctl evaluate --pairs lfw/pairs.txt --json lfw/\n"
                "  yimenctl evaluate --manifest hall.csv --json",
                options, evaluateRecognition);
        command->add_option("folder", options->folder,
                            "with one folder of pictures per person, or with folders (groups) of such folders");
        auto* openSet = command->add_option("--gallery-per-person", options->galleryPerPerson,
                                            "enrol so many pictures of each person that has more");
        openSet->check(CLI::Range(1, 1000))->type_name("K");
        auto* pairs = command->add_option("--pairs", options->pairs, "compare the pairs of this file (LFW's layout)");
        pairs->type_name("FILE")->excludes(openSet);
        auto* manifest = command->add_option("--manifest", options->manifest,
                                             "CSV with path,person,visit,role,group; role is enrol or probe; paths are "
                                             "relative to the folder, or to the manifest's own");
        manifest->type_name("FILE")->excludes(openSet)->excludes(pairs);
        command
            ->add_option("--at-gallery", options->galleries,
                         "also expect so many people (repeat; default: 1000, 5000, 20000)")
            ->check(CLI::Range(2, 100'000'000))
            ->allow_extra_args(false)
            ->take_all()
            ->type_name("N");
        command
            ->add_option("--html", options->html,
                         "also write one page with charts and the worst pictures; it shows faces and stays here")
            ->type_name("FILE")
            ->excludes(pairs);
        command
            ->add_option("--peer", options->peers,
                         "measure another recognition in the same run: dlib or "
                         "yunet-mobilefacenet (repeat)")
            ->check(CLI::IsMember({kDlibPeer, kYuNetPeer}))
            ->allow_extra_args(false)
            ->take_all()
            ->type_name("NAME");
        command
            ->add_option("--peer-models", options->peerModels,
                         "folder of the peers' models (default: $YIMEN_FACES/peer-models)")
            ->type_name("DIR");
        addDisturb(command, *options)->excludes(pairs);
        addJobs(command, options->jobs);
        command->add_flag("--json", options->json, "as JSON");
        addModels(command, options->models);
        command->callback([this, options, openSet, pairs, manifest] {
            if (openSet->count() + pairs->count() + manifest->count() == 0) {
                throw CLI::RequiredError("--gallery-per-person, --pairs or --manifest");
            }
            if (options->folder.empty() && manifest->count() == 0) { throw CLI::RequiredError("folder"); }
            m_chosen = [this, options] { return evaluateRecognition(*options, m_shell); };
        });
    }

    static CLI::Option* addDisturb(CLI::App* command, EvaluateOptions& options) {
        const auto check = [](const std::string& text) {
            const auto parsed = vision::disturb::parseDisturbances(text);
            return parsed ? std::string() : parsed.error().context;
        };
        return command
            ->add_option("--disturb", options.disturbances,
                         "also measure with probes made worse: dark, blur, small ..., all of its levels or NAME:LEVEL; "
                         "all (repeat)")
            ->check(CLI::Validator(check, "NAME[:LEVEL]"))
            ->allow_extra_args(false)
            ->take_all()
            ->type_name("");
    }

    void addPad() {
        auto options = std::make_shared<PadOptions>();
        auto* command = add(m_app, "pad", "Measure how well attacks (prints, screens) are told from live people",
                            "pad --live nuaa/live --attack nuaa/print --json\n  yimenctl pad --manifest visits.csv",
                            options, measurePad);
        auto* live = command->add_option("--live", options->live,
                                         "folder of live people; files whose names agree up "
                                         "to the last underscore are one visit");
        live->type_name("DIR");
        auto* attacks =
            command->add_option("--attack", options->attacks,
                                "folder of attacks (repeat); each folder inside it is a kind, unless --live has one of "
                                "that name, too");
        attacks->allow_extra_args(false)->take_all()->type_name("DIR");
        auto* manifest = command->add_option("--manifest", options->manifest,
                                             "CSV with path,visit,kind; kind is live or the attack's name");
        manifest->type_name("FILE")->excludes(live)->excludes(attacks);
        command->add_option("--fps", options->fps, "frames a second of a visit (default: 10)")
            ->check(realRange(0.1, 1000.0));
        command->add_option("--minimum-liveness", options->minimumLiveness, "score from which a probe is live")
            ->check(realRange(0, 1));
        addJobs(command, options->jobs);
        command->add_flag("--json", options->json, "as JSON");
        addModels(command, options->models);
        command->callback([this, options, live, attacks, manifest] {
            if (manifest->count() == 0 && (live->count() == 0 || attacks->count() == 0)) {
                throw CLI::RequiredError("--live and --attack, or --manifest");
            }
            m_chosen = [this, options] { return measurePad(*options, m_shell); };
        });
    }

    void addCalibrate() {
        auto made = std::make_shared<CalibrateOptions>();
        auto listed = std::make_shared<CalibrationsOptions>();
        auto back = std::make_shared<CalibrationBackOptions>();
        CLI::App* command =
            m_app.add_subcommand("calibrate", "Set the thresholds from the hall's own templates, or go back");
        command->footer(std::string("Examples:\n  yimenctl calibrate --fpir 0.001\n  yimenctl calibrate --list\n  "
                                    "yimenctl calibrate --back 3\n\n") +
                        kExitCodes);
        needData(command, made->data);
        auto* fpir = command->add_option("--fpir", made->fpir,
                                         "share of strangers who may be named as somebody (default: 0.001)");
        fpir->check(realRange(0.00001, 0.1))->type_name("SHARE");
        auto* dryRun = command->add_flag("--dry-run", made->dryRun, "work it out, keep nothing");
        command->add_flag("--json", made->json, "as JSON");
        auto isList = std::make_shared<bool>(false);
        auto* list = command->add_flag("--list", *isList, "every calibration and which one is in force");
        list->excludes(fpir)->excludes(dryRun);
        auto* goBack = command->add_option("--back", back->calibration,
                                           "put this one in force again; 0: the thresholds of the program");
        goBack->check(CLI::NonNegativeNumber)->type_name("ID")->excludes(fpir)->excludes(dryRun)->excludes(list);
        command->callback([this, made, listed, back, isList, goBack] {
            listed->data = back->data = made->data;
            listed->json = made->json;
            if (goBack->count() > 0) {
                m_chosen = [this, back] { return goBackToCalibration(*back, m_shell); };
            } else if (*isList) {
                m_chosen = [this, listed] { return listCalibrations(*listed, m_shell); };
            } else {
                m_chosen = [this, made] { return calibrateHall(*made, m_shell); };
            }
        });
    }

    CLI::App& m_app;
    fs::path m_programFolder;
    Shell& m_shell;
    std::function<Outcome<void>()> m_chosen;
};

bool hasCommand(const CLI::App& app, const std::string& name) {
    const auto all = app.get_subcommands([](const CLI::App*) { return true; });
    return std::any_of(all.begin(), all.end(), [&](const CLI::App* one) { return one->get_name() == name; });
}

Exit report(const Outcome<void>& outcome, Shell& shell) {
    if (outcome) { return Exit::Ok; }
    shell.err << "yimenctl: " << outcome.error().line << '\n';
    return outcome.error().code;
}

} // namespace

Exit runCommandLine(const std::vector<std::string>& arguments, const fs::path& programFolder, Shell& shell) {
    CLI::App app("Runs a Yimen hall from the shell.", "yimenctl");
    app.footer(std::string("`yimenctl COMMAND --help` shows an example of each.\n") + kExitCodes);
    app.set_version_flag("--version", std::string(YIMEN_VERSION));
    app.require_subcommand(1);
    Commands commands(app, programFolder, shell);
    try {
        commands.addAll();
        std::vector<std::string> reversed(arguments.rbegin(), arguments.rend()); // as CLI11 wants them
        app.parse(std::move(reversed));
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) { // --help, --version
            app.exit(error, shell.out, shell.err);
            return Exit::Ok;
        }
        const bool isUnknown =
            !arguments.empty() && !arguments.front().starts_with('-') && !hasCommand(app, arguments.front());
        shell.err << "yimenctl: " << (isUnknown ? "there is no command " + arguments.front() : error.what())
                  << " (see yimenctl --help)\n";
        return Exit::Usage;
    }
    return report(commands.chosen()(), shell);
}

} // namespace ctl
