//! A roster and the turn of the school year: who vanished after the last day has graduated, who vanished before it left,
//! and a roster of a later year moves the office on to it.

use chrono::NaiveDate;
use domain::{
    calendar::SchoolYear,
    office::Office,
    rollover::{self, Moved},
    student::{RosterStatus, Student},
};
use imports::{Mode, Roster, oneroster::SessionDraft};
use storage::{Connection, rows};

use crate::{error::Result, settings::office_of};

#[derive(Default)]
pub struct MovingOn {
    /// The last day of the year that the office's grades are of, once it is over.
    over: Option<NaiveDate>,
    /// The office rolled over already, and the roster still tells the grades of the year before.
    behind: bool,
    /// The roster brings the grades of a later year.
    pub moves_on: bool,
    /// As it is afterwards, where it changes: in the later year, or told of which year its grades still are.
    pub office: Option<Office>,
    today: NaiveDate,
}

impl MovingOn {
    pub fn find(
        conn: &Connection,
        roster: &Roster,
        new_years: &[SchoolYear],
        today: NaiveDate,
    ) -> Result<Self> {
        let Some(now) = rows::school_year::of_grades(conn, today)? else { return Ok(Self::default()) };
        let rolled = rows::school_year::rolled_into(conn)?.is_some();
        let told = told_year(&roster.sessions, today);
        let behind = rolled && (today < now.starts_on || told.is_some_and(|starts| starts < now.starts_on));
        let over = (!behind && now.ends_on < today).then_some(now.ends_on);
        let later =
            told.filter(|starts| roster.mode == Mode::Bulk && *starts > now.ends_on && over.is_some());
        let mut known = rows::school_year::list(conn)?;
        known.extend_from_slice(new_years);
        let into = later.and_then(|day| known.into_iter().find(|y| y.starts_on <= day && day <= y.ends_on));
        let moves_on = into.is_some();
        // A year that comes with the roster doesn't move anybody up by beginning.
        let stays = (!rolled && new_years.iter().any(|year| year.starts_on > now.starts_on)).then_some(now);
        let office = match into.or(stays) {
            Some(year) => {
                let mut office = office_of(conn)?;
                office.settings.rolled_into = Some(year.id);
                Some(office)
            }
            None => None,
        };
        Ok(Self { over, behind, moves_on, office, today })
    }

    pub fn vanished(&self, student: &Student) -> Student {
        let gone = rollover::vanished(student, self.over);
        let left = gone.graduated_on.is_none().then(|| gone.left_on.unwrap_or(self.today));
        Student { left_on: left, ..gone }
    }

    /// What a row of the roster makes of a student.
    pub fn judge(&self, known: Option<&Student>, told: Student) -> Student {
        let Some(known) = known else { return told };
        let graduated = known.graduated_on.is_some() && known.roster_status == RosterStatus::Gone;
        if self.behind {
            let roster_status = if graduated { RosterStatus::Gone } else { told.roster_status };
            return Student { grade: known.grade, roster_status, ..told };
        }
        match (known.roster_status, told.roster_status) {
            (RosterStatus::Gone, RosterStatus::OnRoster) if graduated => {
                Student { graduated_on: None, left_on: None, ..told }
            }
            (RosterStatus::Gone, RosterStatus::OnRoster) => Student { left_on: None, ..told },
            (RosterStatus::OnRoster, RosterStatus::Gone) => {
                let gone = self.vanished(known);
                Student { graduated_on: gone.graduated_on, left_on: gone.left_on, ..told }
            }
            _ => told,
        }
    }

    /// A student that no roster tells of moves up with the others.
    pub fn by_hand(&self, student: &Student) -> Option<Student> {
        if !self.moves_on {
            return None;
        }
        match rollover::moved(student, self.over?) {
            Moved::Up(student) | Moved::Graduated(student) => Some(student),
            Moved::Stays => None,
        }
    }
}

/// The first day of the latest school year in the roster that has begun.
fn told_year(sessions: &[SessionDraft], today: NaiveDate) -> Option<NaiveDate> {
    let years = sessions.iter().filter(|s| s.active && s.kind.eq_ignore_ascii_case("schoolYear"));
    years.map(|s| s.starts).filter(|starts| *starts <= today).max()
}
