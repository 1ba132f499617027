//! One file per noun of the office: its columns, and every SQL statement about it.

use rusqlite::{Connection, Params};
use uuid::Uuid;

use crate::{
    Result,
    row::{self, Row},
    table::Table,
};

pub mod amendment;
pub mod bell_schedule;
pub mod cluster;
pub mod contact;
pub mod credential;
pub mod day_off;
pub mod disclosure;
pub mod employer;
pub mod evaluation;
mod flat;
pub mod guardian;
pub mod hour_rule;
pub mod hours;
pub mod import_mapping;
pub mod kind;
pub mod not_the_same;
pub mod note;
pub mod office;
pub mod opportunity;
pub mod paper;
pub mod paper_file;
pub mod pathway;
pub mod person;
pub mod placement;
pub mod placement_event;
pub mod saved_view;
pub mod school;
pub mod school_year;
pub mod signer;
pub mod site;
pub mod staff;
pub mod student;
pub mod term;
pub mod timetable;
pub mod visit;
mod words;

/// Every table whose rows pass the door; a table stands after those it refers to.
pub const TABLES: &[Table] = &[
    Table::of::<domain::office::Office>(),
    Table::of::<domain::calendar::SchoolYear>(),
    Table::of::<domain::calendar::Term>(),
    Table::of::<domain::school::School>(),
    Table::of::<domain::school::BellSchedule>(),
    Table::of::<domain::calendar::DayOff>(),
    Table::of::<domain::staff::Staff>(),
    Table::of::<domain::pathway::Cluster>(),
    Table::of::<domain::pathway::Pathway>(),
    Table::of::<domain::kind::ExperienceKind>(),
    Table::of::<domain::kind::HourRule>(),
    Table::of::<domain::student::Student>(),
    Table::of::<domain::timetable::Timetable>(),
    Table::of::<domain::guardian::Guardian>(),
    Table::of::<domain::employer::Employer>(),
    Table::of::<domain::employer::Site>(),
    Table::of::<domain::employer::Person>(),
    Table::of::<domain::employer::Credential>(),
    Table::of::<domain::not_the_same::NotTheSame>(),
    Table::of::<domain::contact::Contact>(),
    Table::of::<domain::note::Note>(),
    Table::of::<domain::opportunity::Opportunity>(),
    Table::of::<domain::placement::Placement>(),
    Table::of::<domain::placement::PlacementEvent>(),
    Table::of::<domain::hours::HoursEntry>(),
    Table::of::<domain::visit::Visit>(),
    Table::of::<domain::evaluation::Evaluation>(),
    Table::of::<domain::amendment::Amendment>(),
    Table::lasting::<domain::paper::Paper>(),
    Table::of::<domain::paper::Signer>(),
    Table::of::<import_mapping::ImportMapping>(),
    Table::of::<domain::saved_view::SavedView>(),
    Table::of::<domain::disclosure::Disclosure>(),
];

/// Rows of a table; `rest` is all that follows `FROM table`.
fn select<R: Row>(conn: &Connection, rest: &str, params: impl Params) -> Result<Vec<R>> {
    row::list(conn, &format!("SELECT {} FROM {} {rest}", row::columns_of::<R>(), R::TABLE), params)
}

fn all<R: Row>(conn: &Connection, order: &str) -> Result<Vec<R>> {
    select(conn, order, [])
}

fn first<R: Row>(conn: &Connection, rest: &str, params: impl Params) -> Result<Option<R>> {
    Ok(select(conn, rest, params)?.into_iter().next())
}

/// Rows whose `column` holds an id; `rest` may narrow and order them.
fn by<R: Row>(conn: &Connection, column: &str, id: Uuid, rest: &str) -> Result<Vec<R>> {
    select(conn, &format!("WHERE {column} = ?1 {rest}"), [id.as_bytes().as_slice()])
}

/// Rows whose `column` holds one of many ids, in one statement however many they are.
pub(crate) fn among<R: Row>(
    conn: &Connection,
    column: &str,
    ids: impl IntoIterator<Item = Uuid>,
    order: &str,
) -> Result<Vec<R>> {
    let list = id_list(ids);
    select(conn, &format!("WHERE {column} IN (SELECT unhex(value) FROM json_each(?1)) {order}"), [list])
}

/// A JSON list of hexadecimal ids, as `unhex(value) FROM json_each(?)` reads it.
pub(crate) fn id_list(ids: impl IntoIterator<Item = Uuid>) -> String {
    let quoted: Vec<String> = ids.into_iter().map(|id| format!("\"{}\"", id.simple())).collect();
    format!("[{}]", quoted.join(","))
}
