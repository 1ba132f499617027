//! All that was given out of students' records, the newest first: what was logged, and every paper that was printed.

use chrono::{DateTime, Utc};
use domain::{ids::StudentId, paper::PaperKind};
use rusqlite::{Connection, params};

use super::lines::{Line, lines};
use crate::{Result, column::ToColumn};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisclosureLine {
    pub at: DateTime<Utc>,
    pub students: u32,
    /// Of the only student, or of the first.
    pub student: String,
    pub what: String,
    pub recipient: String,
    pub purpose: String,
    pub author: String,
    pub position: String,
    /// The paper's number, when a paper is what was given out.
    pub paper: Option<String>,
}

/// Of one student, or of all.
pub fn list(conn: &Connection, of: Option<StudentId>) -> Result<Vec<DisclosureLine>> {
    let id = of.map(|id| id.to_column()).transpose()?;
    let text = of.map(|id| id.0.to_string());
    lines(conn, include_str!("disclosures.sql"), params![id, text], line)
}

fn line(line: &mut Line<'_>) -> Result<DisclosureLine> {
    let told = DisclosureLine {
        at: line.take()?,
        students: line.take()?,
        student: line.text()?,
        what: line.take()?,
        recipient: line.take()?,
        purpose: line.take()?,
        author: line.take()?,
        position: line.take()?,
        paper: None,
    };
    let kind: Option<PaperKind> = line.take()?;
    let what = kind.map_or(told.what, |kind| kind.label().to_owned());
    Ok(DisclosureLine { what, paper: line.take()?, ..told })
}
