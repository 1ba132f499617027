//! The contact log, and the cap that keeps six schools from calling the same firm.

use chrono::{Datelike, Days, NaiveDate};
use domain::{
    contact::{Contact, ContactKind, ContactOutcome},
    employer::Employer,
    ids::{ContactId, EmployerId, PersonId, StudentId},
    office::{DateFormat, OfficeSettings},
    school::School,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use storage::{Connection, row, rows};
use ts_rs::TS;

use crate::{
    call::Call,
    commands::Nothing,
    error::Result,
    settings::{office_of, put},
};

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LogContact {
    #[serde(default)]
    pub employer_id: Option<EmployerId>,
    #[serde(default)]
    pub person_id: Option<PersonId>,
    #[serde(default)]
    pub student_id: Option<StudentId>,
    pub kind: ContactKind,
    pub outcome: ContactOutcome,
    pub note: String,
    #[serde(default)]
    pub follow_up_on: Option<NaiveDate>,
}

pub fn log(call: &Call<'_>, args: LogContact) -> Result<Contact> {
    let me = call.office()?.me();
    let (school_id, whom) = call.read(|conn| {
        let mine = match me.staff_id {
            Some(id) => row::find::<domain::staff::Staff>(conn, id.0)?.and_then(|s| s.school_id),
            None => None,
        };
        Ok((mine, whom(conn, args.employer_id, args.student_id)?))
    })?;
    let contact = Contact {
        id: call.new_id()?,
        employer_id: args.employer_id,
        person_id: args.person_id,
        student_id: args.student_id,
        kind: args.kind,
        outcome: args.outcome,
        note: args.note,
        at: call.now(),
        author: if me.name.is_empty() { "The office".into() } else { me.name },
        position: me.position,
        school_id,
        follow_up_on: args.follow_up_on,
        follow_up_done: false,
    };
    contact.validate()?;
    let verb = match contact.kind {
        ContactKind::Call => "called",
        ContactKind::Email | ContactKind::Letter => "wrote to",
        ContactKind::Visit => "visited",
        ContactKind::Meeting => "met",
        ContactKind::Other => "was in touch with",
    };
    call.write("log_contact", format!("{verb} {whom}"), |tx| put(tx, &contact))
}

/// The employer, or the family of the student.
fn whom(conn: &Connection, employer: Option<EmployerId>, student: Option<StudentId>) -> Result<String> {
    Ok(match (employer, student) {
        (Some(id), _) => row::get::<Employer>(conn, id.0)?.name,
        (None, Some(id)) => {
            format!("the family of {}", row::get::<domain::student::Student>(conn, id.0)?.spoken_name())
        }
        (None, None) => String::new(),
    })
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveContact {
    pub id: ContactId,
    #[serde(default)]
    pub employer_id: Option<EmployerId>,
    #[serde(default)]
    pub person_id: Option<PersonId>,
    #[serde(default)]
    pub student_id: Option<StudentId>,
    pub kind: ContactKind,
    pub outcome: ContactOutcome,
    pub note: String,
    #[serde(default)]
    pub follow_up_on: Option<NaiveDate>,
}

/// Its author, day and school stay; a follow-up moved to another day is open again.
pub fn save(call: &Call<'_>, args: SaveContact) -> Result<Contact> {
    let (was, whom) = call.read(|conn| {
        Ok((row::get::<Contact>(conn, args.id.0)?, whom(conn, args.employer_id, args.student_id)?))
    })?;
    let contact = Contact {
        employer_id: args.employer_id,
        person_id: args.person_id,
        student_id: args.student_id,
        kind: args.kind,
        outcome: args.outcome,
        note: args.note,
        follow_up_on: args.follow_up_on,
        follow_up_done: was.follow_up_done && was.follow_up_on == args.follow_up_on,
        ..was
    };
    contact.validate()?;
    call.write("save_contact", format!("changed a contact with {whom}"), |tx| put(tx, &contact))
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RemoveContact {
    pub id: ContactId,
}

pub fn remove(call: &Call<'_>, args: RemoveContact) -> Result<Nothing> {
    let whom = call.read(|conn| {
        let contact: Contact = row::get(conn, args.id.0)?;
        whom(conn, contact.employer_id, contact.student_id)
    })?;
    call.write("remove_contact", format!("removed a contact with {whom}"), |tx| {
        Ok(tx.remove::<Contact>(args.id.0)?)
    })?;
    Ok(Nothing {})
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BeforeContact {
    pub employer_id: EmployerId,
}

#[derive(Debug, Clone, Serialize, TS, JsonSchema)]
pub struct ContactAdvice {
    /// A sentence, when the cap is reached or the employer asked not to be called yet.
    pub warning: Option<String>,
    /// The last two contacts by anyone.
    pub last: Vec<Contact>,
    /// The person talked to last.
    pub person_id: Option<PersonId>,
}

pub fn before(call: &Call<'_>, args: BeforeContact) -> Result<ContactAdvice> {
    let today = call.today();
    call.read(|conn| advice(conn, &row::get::<Employer>(conn, args.employer_id.0)?, today))
}

pub(crate) fn advice(conn: &Connection, employer: &Employer, today: NaiveDate) -> Result<ContactAdvice> {
    let settings = office_of(conn)?.settings;
    let contacts = rows::contact::list_of_employer(conn, employer.id)?;
    let since = today - Days::new(u64::from(settings.contact_cap_days));
    let recent: Vec<&Contact> = contacts.iter().filter(|c| c.at.date_naive() >= since).collect();
    let cap = usize::from(employer.contact_cap.unwrap_or(settings.contact_cap));
    let warning = match employer.next_available_on.filter(|d| *d > today) {
        Some(day) => Some(format!(
            "{} asked not to be contacted before {}.",
            employer.name,
            said(day, today, settings.date_format)
        )),
        None if cap > 0 && recent.len() >= cap => {
            Some(cap_reached(conn, employer, &recent, &settings, today)?)
        }
        None => None,
    };
    Ok(ContactAdvice {
        warning,
        person_id: contacts.iter().find_map(|c| c.person_id),
        last: contacts.into_iter().take(2).collect(),
    })
}

/// “Acme has had 3 contacts in 30 days: Wheeling (Nov 12), Prospect (Nov 3), Wheeling (Nov 2).”
fn cap_reached(
    conn: &Connection,
    employer: &Employer,
    recent: &[&Contact],
    settings: &OfficeSettings,
    today: NaiveDate,
) -> Result<String> {
    let schools = rows::school::list(conn)?;
    let name_of = |contact: &Contact| {
        let school = schools.iter().find(|s: &&School| Some(s.id) == contact.school_id);
        school.map_or_else(|| contact.author.clone(), |s| s.short_name.clone())
    };
    let list: Vec<String> = recent
        .iter()
        .map(|c| format!("{} ({})", name_of(c), said(c.at.date_naive(), today, settings.date_format)))
        .collect();
    let (count, days) = (recent.len(), settings.contact_cap_days);
    Ok(format!("{} has had {count} contacts in {days} days: {}.", employer.name, list.join(", ")))
}

/// As the office writes its days, with the year where it is another.
fn said(day: NaiveDate, today: NaiveDate, format: DateFormat) -> String {
    let this_year = day.year() == today.year();
    let shape = match (format, this_year) {
        (DateFormat::MonthDay, true) => "%b %-d",
        (DateFormat::MonthDay, false) => "%b %-d, %Y",
        (DateFormat::DayMonth, true) => "%-d %b",
        (DateFormat::DayMonth, false) => "%-d %b %Y",
        (DateFormat::Iso, _) => "%Y-%m-%d",
    };
    day.format(shape).to_string()
}

#[derive(Debug, Deserialize, TS, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FinishFollowUp {
    pub id: ContactId,
    pub done: bool,
}

pub fn finish_follow_up(call: &Call<'_>, args: FinishFollowUp) -> Result<Contact> {
    let mut contact: Contact = call.read(|conn| Ok(row::get(conn, args.id.0)?))?;
    contact.follow_up_done = args.done;
    let sentence = if args.done { "finished a follow-up" } else { "reopened a follow-up" };
    call.write("finish_follow_up", sentence, |tx| put(tx, &contact))
}
