//! THE table: every use case by its name, with its arguments and its reply. Both hosts call nothing else.

use schemars::{JsonSchema, Schema, schema_for};
use serde::{Serialize, de::DeserializeOwned};
use ts_rs::TS;

use crate::{
    call::Call,
    desk::Desk,
    error::{AppError, Code, Result},
    progress::Progress,
    typescript::Declarations,
    *,
};

/// The reply as JSON, and the tags of what changed.
#[derive(Debug)]
pub struct Done {
    pub reply: Vec<u8>,
    pub changed: Vec<String>,
}

/// A line of the table, for `placement-desk commands` and for the window's types.
pub struct CommandInfo {
    pub name: &'static str,
    pub about: &'static str,
    /// It may take long: it reports progress and can be cancelled.
    pub job: bool,
    /// JSON schema of the arguments.
    pub args: Schema,
    pub args_type: String,
    pub reply_type: String,
}

/// A command without arguments.
#[derive(Debug, Clone, Copy, Default, Serialize, serde::Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

fn answer<A, R>(
    call: Call<'_>,
    args: serde_json::Value,
    command: fn(&Call<'_>, A) -> Result<R>,
) -> Result<Done>
where
    A: DeserializeOwned,
    R: Serialize,
{
    let args = if args.is_null() { serde_json::json!({}) } else { args };
    let args: A = serde_json::from_value(args).map_err(|e| {
        AppError::new(Code::BadArguments, format!("The arguments don’t fit this command: {e}."))
    })?;
    let reply = command(&call, args)?;
    let reply = serde_json::to_vec(&reply).map_err(|e| AppError::new(Code::Unexpected, e.to_string()))?;
    Ok(Done { reply, changed: call.into_changed() })
}

macro_rules! commands {
    ($($(#[doc = $about:literal])+ $name:ident($args:ty) -> $reply:ty = $function:path $(, $job:ident)?;)+) => {
        pub(crate) fn run(desk: &Desk, name: &str, args: serde_json::Value, progress: &dyn Progress) -> Result<Done> {
            let call = Call::new(desk, progress);
            match name {
                $(stringify!($name) => answer::<$args, $reply>(call, args, $function),)+
                _ => Err(AppError::new(Code::UnknownCommand, format!("There is no command “{name}”. `commands` lists them all."))),
            }
        }

        /// The command may take long, reports progress and can be cancelled.
        pub fn is_job(name: &str) -> bool {
            match name { $(stringify!($name) => commands!(@job $($job)?),)+ _ => false }
        }

        /// Every command, in the order of the table.
        pub fn table() -> (Vec<CommandInfo>, Declarations) {
            let mut types = Declarations::default();
            types.add::<AppError>();
            let table = vec![$(CommandInfo {
                name: stringify!($name),
                about: concat!($($about),+).trim(),
                job: commands!(@job $($job)?),
                args: schema_for!($args),
                args_type: types.add::<$args>(),
                reply_type: types.add::<$reply>(),
            }),+];
            (table, types)
        }
    };
    (@job) => { false };
    (@job job) => { true };
}

commands! {
    /// What is open, which offices were open lately.
    desk_state(Nothing) -> session::DeskState = session::desk_state;
    /// Makes a new office folder and opens it; the reply bears the recovery key to print.
    create_office(session::CreateOffice) -> session::Created = session::create_office, job;
    /// Opens the sample office, making it first if needed; no passphrase.
    open_sample(session::OpenSample) -> session::OfficeState = session::open_sample, job;
    /// Opens an office with its passphrase or its recovery key.
    open_office(session::OpenOfficeArgs) -> session::OfficeState = session::open_office;
    /// Closes the open office; its passphrase is asked for again.
    lock_office(Nothing) -> session::DeskState = session::lock_office;
    /// The open office: its name, years, counts, last change and last backup.
    office_state(Nothing) -> session::OfficeState = session::office_state;
    /// Chooses who is at the desk: the author of what follows.
    set_me(session::SetMe) -> session::OfficeState = session::set_me;
    /// Changes the passphrase, or makes a new recovery key.
    rekey_office(session::Rekey) -> session::Rekeyed = session::rekey, job;
    /// Looks at every part of the office's file.
    check_office(Nothing) -> session::CheckReply = session::check_office, job;

    /// Writes and verifies a backup now.
    backup_now(backups::BackupNow) -> backups::BackupRow = backups::backup_now, job;
    /// The office's backups, newest first.
    list_backups(Nothing) -> Vec<backups::BackupRow> = backups::list;
    /// Reads a backup from end to end.
    verify_backup(backups::VerifyBackup) -> backups::BackupRow = backups::verify, job;
    /// Restores a backup as a copy, to a new folder.
    restore_backup(backups::RestoreBackup) -> backups::Restored = backups::restore, job;

    /// Undoes the last change.
    undo(Nothing) -> history::Undone = history::undo;
    /// Redoes the change undone last.
    redo(Nothing) -> history::Undone = history::redo;
    /// Who changed what, when, with before and after; newest first.
    change_log(history::ChangeLog) -> history::ChangeLogPage = history::change_log;

    /// Everything under Settings.
    get_settings(Nothing) -> settings::Settings = settings::get;
    /// Saves the office, its letterhead and its choices.
    save_office(settings::SaveOffice) -> domain::office::Office = settings::save_office;
    /// Adds or changes a person of the office or a school.
    save_staff(settings::SaveStaff) -> domain::staff::Staff = settings::save_staff;
    /// Adds or changes a school.
    save_school(settings::SaveSchool) -> domain::school::School = settings::save_school;
    /// Adds or changes a bell schedule.
    save_bell_schedule(settings::SaveBellSchedule) -> domain::school::BellSchedule = settings::save_bell_schedule;
    /// Adds or changes a school year.
    save_school_year(settings::SaveSchoolYear) -> domain::calendar::SchoolYear = settings::save_school_year;
    /// Adds or changes a term.
    save_term(settings::SaveTerm) -> domain::calendar::Term = settings::save_term;
    /// Adds or changes a day off.
    save_day_off(settings::SaveDayOff) -> domain::calendar::DayOff = settings::save_day_off;
    /// Adds or changes a pathway.
    save_pathway(settings::SavePathway) -> domain::pathway::Pathway = settings::save_pathway;
    /// Adds or changes a kind of experience.
    save_kind(settings::SaveKind) -> domain::kind::ExperienceKind = settings::save_kind;
    /// Adds or changes an hour rule.
    save_hour_rule(settings::SaveHourRule) -> domain::kind::HourRule = settings::save_hour_rule;
    /// Removes a line of Settings that nothing depends on.
    remove_setting(settings::RemoveSetting) -> Nothing = settings::remove;

    /// What a new school year would change: its calendar, who moves up, who graduates, what is still open.
    preview_roll_over(rollover::PreviewRollOver) -> rollover::RollOverPreview = rollover::preview;
    /// Begins the next school year in one step: everybody a grade further, seniors into their class.
    roll_over(rollover::RollOver) -> rollover::RolledOver = rollover::roll_over, job;

    /// The looks that someone gave a name, of every list.
    list_saved_views(Nothing) -> Vec<domain::saved_view::SavedView> = saved_views::list;
    /// Keeps how a list looks now under a name; with an id it changes that view, whose author stays.
    save_view(saved_views::SaveView) -> domain::saved_view::SavedView = saved_views::save;
    /// Removes a view; what it showed stays.
    remove_saved_view(saved_views::RemoveSavedView) -> Nothing = saved_views::remove;

    /// All students of a school year, one row each.
    list_students(students::ListStudents) -> students::StudentList = students::list;
    /// One student with all that belongs to them.
    get_student(students::GetStudent) -> students::StudentPage = students::get;
    /// Adds a student by hand; the rest of the page fills itself in later.
    add_student(students::AddStudent) -> domain::student::Student = students::add;
    /// Adds or changes a student.
    save_student(students::SaveStudent) -> domain::student::Student = students::save;
    /// Changes one thing on several students in one step.
    change_students(students::ChangeStudents) -> students::Changed = students::change;
    /// Fills a block of cells of the students’ list in one step: all of them, or none.
    fill_students(filling::FillStudents) -> students::Changed = filling::fill_students;
    /// Excuses a student from the experience, with a reason.
    waive_student(students::WaiveStudent) -> domain::student::Student = students::waive;
    /// Excuses several students for one reason, in one step.
    waive_students(waiving::WaiveStudents) -> students::Changed = waiving::waive_students;
    /// Adds or changes a guardian.
    save_guardian(students::SaveGuardian) -> domain::guardian::Guardian = students::save_guardian;
    /// Removes a guardian.
    remove_guardian(students::RemoveGuardian) -> Nothing = students::remove_guardian;
    /// Writes a note on a student, an employer or a placement.
    add_note(notes::AddNote) -> domain::note::Note = notes::add;

    /// All employers, one row each.
    list_employers(Nothing) -> employers::EmployerList = employers::list;
    /// Fills a block of cells of the employers’ list in one step: all of them, or none.
    fill_employers(filling::FillEmployers) -> students::Changed = filling::fill_employers;
    /// One employer with its people, sites, opportunities, contacts and papers.
    get_employer(employers::GetEmployer) -> employers::EmployerPage = employers::get;
    /// Adds an employer with its first site and contact.
    add_employer(employers::AddEmployer) -> domain::employer::Employer = employers::add;
    /// Adds or changes an employer.
    save_employer(employers::SaveEmployer) -> domain::employer::Employer = employers::save;
    /// Adds or changes a site; its place on the map comes from the ZIP code.
    save_site(employers::SaveSite) -> employers::SavedSite = employers::save_site;
    /// Adds or changes a person at an employer.
    save_person(employers::SavePerson) -> domain::employer::Person = employers::save_person;
    /// Adds or changes an insurance, agreement or clearance.
    save_credential(employers::SaveCredential) -> domain::employer::Credential = employers::save_credential;
    /// Removes a site, person or credential that nothing depends on.
    remove_from_employer(employers::RemoveFromEmployer) -> Nothing = employers::remove;
    /// Employers with a name like this one.
    likely_duplicates(employers::LikelyDuplicates) -> Vec<employers::Duplicate> = employers::likely_duplicates;
    /// Merges one employer into another, in one step.
    merge_employers(merging::MergeEmployers) -> domain::employer::Employer = merging::merge;
    /// Pairs of employers that may be one, the likeliest first.
    duplicate_employers(Nothing) -> Vec<duplicates::DuplicatePair> = duplicates::find;
    /// Says that two employers that look alike are two: the pair doesn’t come back.
    mark_not_the_same(apart::MarkNotTheSame) -> domain::not_the_same::NotTheSame = apart::mark;
    /// The pairs of employers that were told apart, the latest first.
    list_not_the_same(Nothing) -> Vec<apart::ApartRow> = apart::list;
    /// Takes back that two employers are two.
    unmark_not_the_same(apart::UnmarkNotTheSame) -> Nothing = apart::unmark;
    /// Moves an employer to another stage of the relation.
    move_employer(employer_stage::MoveEmployer) -> domain::employer::Employer = employer_stage::move_to;
    /// Sites in use, with their places.
    employer_map(Nothing) -> employer_map::EmployerMap = employer_map::map;
    /// Logs a contact, with its follow-up.
    log_contact(contacts::LogContact) -> domain::contact::Contact = contacts::log;
    /// Changes a logged contact; its author and day stay.
    save_contact(contacts::SaveContact) -> domain::contact::Contact = contacts::save;
    /// Removes a logged contact.
    remove_contact(contacts::RemoveContact) -> Nothing = contacts::remove;
    /// What to know before contacting an employer: last contacts, the cap.
    before_contact(contacts::BeforeContact) -> contacts::ContactAdvice = contacts::before;
    /// Marks a follow-up as done, or not done.
    finish_follow_up(contacts::FinishFollowUp) -> domain::contact::Contact = contacts::finish_follow_up;

    /// All opportunities, one row each.
    list_opportunities(opportunities::ListOpportunities) -> opportunities::OpportunityList = opportunities::list;
    /// Fills a block of cells of the opportunities’ list in one step: all of them, or none.
    fill_opportunities(filling::FillOpportunities) -> students::Changed = filling::fill_opportunities;
    /// One opportunity with its placements.
    get_opportunity(opportunities::GetOpportunity) -> opportunities::OpportunityPage = opportunities::get;
    /// Adds an opportunity at an employer's first site.
    add_opportunity(opportunities::AddOpportunity) -> domain::opportunity::Opportunity = opportunities::add;
    /// Adds or changes an opportunity.
    save_opportunity(opportunities::SaveOpportunity) -> domain::opportunity::Opportunity = opportunities::save;
    /// Copies an opportunity, for another group or another year.
    copy_opportunity(opportunities::CopyOpportunity) -> domain::opportunity::Opportunity = opportunities::copy;

    /// All placements of a school year, one row each.
    list_placements(placements::ListPlacements) -> placements::PlacementList = placements::list;
    /// Fills a block of cells of the placements’ list in one step: all of them, or none.
    fill_placements(filling::FillPlacements) -> students::Changed = filling::fill_placements;
    /// One placement with its signers, hours, papers, history and checks.
    get_placement(placements::GetPlacement) -> placements::PlacementPage = placements::get;
    /// What stands between a student and a seat.
    check_placement(placing::CheckPlacement) -> placing::Checked = placing::check;
    /// Open opportunities for a student, the best fit first.
    fitting_opportunities(fitting::FittingOpportunities) -> Vec<fitting::FittingOpportunity> = fitting::fitting;
    /// Places a student in a seat.
    place_student(placing::PlaceStudent) -> placing::Placed = placing::place;
    /// Copies a placement to the office’s next term: the same seat and terms, a number of its own.
    copy_placement(copying::CopyPlacement) -> placing::Placed = copying::copy;
    /// Changes a placement's terms.
    save_placement(placements::SavePlacement) -> domain::placement::Placement = placements::save;
    /// Changes terms that were printed already, and keeps what changed as an amendment with signers of its own.
    amend_placement(amending::AmendPlacement) -> amending::SignedAmendment = amending::amend;
    /// Moves a placement to its next stage, or says why it can't.
    advance_placement(advancing::AdvancePlacement) -> domain::placement::Placement = advancing::advance;
    /// Records a signature: printed, sent, returned, signed on paper.
    record_signature(signers::RecordSignature) -> domain::paper::Signer = signers::record;
    /// Adds a signer.
    add_signer(signers::AddSigner) -> domain::paper::Signer = signers::add;
    /// Changes the name or the role of a signer who hasn't signed.
    save_signer(signers::SaveSigner) -> domain::paper::Signer = signers::save;
    /// Removes a signer who hasn't signed.
    remove_signer(signers::RemoveSigner) -> Nothing = signers::remove;
    /// Enters hours by week; zero minutes removes a week.
    enter_hours(hours::EnterHours) -> hours::Entered = hours::enter;
    /// Logs a visit to a placement's site, or a phone check.
    log_visit(visits::LogVisit) -> domain::visit::Visit = visits::log;
    /// Changes a logged visit; its author stays.
    save_visit(visits::SaveVisit) -> domain::visit::Visit = visits::save;
    /// Removes a logged visit.
    remove_visit(visits::RemoveVisit) -> Nothing = visits::remove;
    /// Enters a supervisor's evaluation at midterm or at the end: ten skills, four ratings.
    add_evaluation(evaluations::AddEvaluation) -> domain::evaluation::Evaluation = evaluations::add;
    /// Changes an evaluation; who entered it stays.
    save_evaluation(evaluations::SaveEvaluation) -> domain::evaluation::Evaluation = evaluations::save;
    /// Removes an evaluation.
    remove_evaluation(evaluations::RemoveEvaluation) -> Nothing = evaluations::remove;

    /// What was given out of students’ records, newest first: papers, lists with names, and what was added by hand.
    list_disclosures(disclosures::ListDisclosures) -> disclosures::DisclosurePage = disclosures::list;
    /// Logs what was given out of students’ records; the log only grows.
    log_disclosure(disclosures::LogDisclosure) -> Nothing = disclosures::log;
    /// The log as CSV.
    export_disclosures(disclosures::ExportDisclosures) -> exporting::ListExported = disclosures::export;

    /// What is missing before agreements can be printed.
    check_agreements(papers::WhichPlacements) -> papers::AgreementCheck = papers::check;
    /// One agreement as it would print, unnumbered and not kept.
    preview_agreement(papers::PreviewAgreement) -> papers::Preview = papers::preview;
    /// Prints agreements to a file or a folder; each is kept frozen and listed.
    print_agreements(papers::PrintAgreements) -> papers::Printed = papers::print, job;
    /// One amendment as it would print, not kept.
    preview_amendment(papers::PreviewAmendment) -> papers::Preview = papers::preview_amendment;
    /// Prints an amendment to a file; it is kept frozen and listed.
    print_amendment(papers::PrintAmendment) -> papers::Printed = papers::print_amendment;
    /// Papers printed before, newest first.
    list_papers(papers::ListPapers) -> Vec<papers::PaperRow> = papers::list;
    /// Marks papers as sent, or as returned, on a day; all of them in one step.
    mark_papers(papers::MarkPapers) -> papers::MarkedPapers = papers::mark;
    /// The frozen PDF of a paper.
    get_paper(papers::GetPaper) -> papers::Preview = papers::get;

    /// How many seniors finished, by school and pathway cluster.
    coverage(coverage::CoverageArgs) -> coverage::Coverage = coverage::coverage;
    /// The end-of-year summary.
    year_summary(summary::YearSummary) -> summary::YearSummaryReply = summary::year_summary;
    /// Page by page as it would print.
    preview_summary(summary::YearSummary) -> papers::Preview = summary::preview, job;
    /// Writes the end-of-year summary as PDF, workbook and CSV.
    export_summary(summary::ExportSummary) -> summary::Exported = summary::export, job;

    /// Reads a file and shows what an import would do; writes nothing.
    preview_import(importing::PreviewImport) -> importing::ImportPreview = importing::preview, job;
    /// Imports a file in one step.
    write_import(importing::WriteImport) -> importing::ImportReport = importing::write, job;
    /// Guesses which column is what.
    guess_mapping(importing::GuessMapping) -> importing::GuessedMapping = importing::guess;
    /// Writes a list as CSV or workbook.
    export_list(exporting::ExportList) -> exporting::ListExported = exporting::export_list, job;

    /// Students, employers, opportunities and placements by name or number.
    search(search::Search) -> Vec<search::Hit> = search::search;
    /// Reads a date as people write it: “fri”, “in 2 weeks”, “12/4”.
    parse_date(dates::ParseDate) -> dates::ParsedDate = dates::parse;
}
