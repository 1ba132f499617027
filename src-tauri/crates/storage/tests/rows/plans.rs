//! The reads behind the lists look rows up; each walks through no table but the one it lists.

use crate::Desk;

/// The tables that the plan of a statement reads from one end to the other.
fn scanned(sql: &str) -> Vec<String> {
    let steps: Vec<String> = Desk::empty().look(|conn| {
        let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
        Ok(statement.raw_query().mapped(|row| row.get::<_, String>(3)).collect::<Result<_, _>>()?)
    });
    assert!(!steps.is_empty());
    let walks = steps.iter().filter_map(|step| step.strip_prefix("SCAN "));
    walks.map(|table| table.split(' ').next().unwrap_or_default().to_owned()).collect()
}

const PLACEMENTS: &str = include_str!("../../src/reports/placement_facts.sql");
const STUDENTS: &str = include_str!("../../src/reports/student_facts.sql");
const EMPLOYERS: &str = include_str!("../../src/reports/employer_rows.sql");
const OPPORTUNITIES: &str = include_str!("../../src/reports/opportunity_rows.sql");
const YEAR_END: &str = include_str!("../../src/reports/year_end_facts.sql");

#[test]
fn a_whole_list_walks_through_its_own_table_only() {
    assert_eq!(scanned(PLACEMENTS), ["p"]);
    assert_eq!(scanned(STUDENTS), ["s"]);
    assert_eq!(scanned(&format!("{EMPLOYERS} ORDER BY e.name COLLATE NOCASE, e.id")), ["e"]);
    assert_eq!(scanned(OPPORTUNITIES), ["o"]);
}

#[test]
fn a_part_of_a_list_walks_through_no_table() {
    for column in ["id", "student_id", "employer_id", "opportunity_id", "school_year_id"] {
        let sql = format!("{PLACEMENTS} WHERE p.{column} = ?1 ORDER BY p.number");
        assert_eq!(scanned(&sql), [""; 0], "{column}");
    }
    let these = format!("{PLACEMENTS} WHERE p.id IN (SELECT unhex(value) FROM json_each(?1))");
    assert_eq!(scanned(&these), ["json_each"]);
    assert_eq!(scanned(&format!("{STUDENTS} WHERE s.school_id = ?1")), [""; 0]);
    assert_eq!(scanned(&format!("{EMPLOYERS} WHERE e.id = ?1")), [""; 0]);
    assert_eq!(scanned(&format!("{OPPORTUNITIES} WHERE o.school_year_id = ?1")), [""; 0]);
    assert_eq!(scanned(&format!("{OPPORTUNITIES} WHERE o.employer_id = ?1")), [""; 0]);
}

#[test]
fn the_year_end_looks_up_hours_and_papers() {
    let scans = scanned(YEAR_END);
    assert!(scans.iter().all(|table| ["p", "kind", "json_each"].contains(&table.as_str())), "{scans:?}");
}

#[test]
fn every_reference_has_an_index_so_that_a_removal_looks_up_who_depends_on_it() {
    let desk = Desk::empty();
    let missing: Vec<String> = desk.look(|conn| {
        let mut statement = conn.prepare(
            "SELECT t.name || '.' || f.\"from\" FROM sqlite_schema t, pragma_foreign_key_list(t.name) f
             WHERE t.type = 'table' AND NOT EXISTS (
               SELECT 1 FROM pragma_index_list(t.name) l, pragma_index_info(l.name) c
               WHERE c.seqno = 0 AND c.name = f.\"from\")",
        )?;
        Ok(statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
    });
    assert_eq!(missing, ["undo_steps.audit"], "the door keeps 200 of those at the most");
}
