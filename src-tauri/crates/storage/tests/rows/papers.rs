//! Printed papers and their frozen PDFs.

use domain::{
    paper::{Paper, PaperKind, PaperState},
    placement::PlacementStage,
};
use storage::{Error, rows};

use crate::{Desk, common, town};

/// A paper of its own placement, with the file that it vouches for.
fn printed(desk: &Desk, number: u64) -> (Paper, Vec<u8>) {
    let placement = town::placement(number, &town::zofia(), PlacementStage::Matched);
    let mut paper = town::paper(number, &placement, PaperKind::Agreement, PaperState::Printed);
    let bytes = vec![0x25; 10_000];
    paper.sha256 = rows::paper_file::sha256(&bytes);
    desk.change(|tx| {
        tx.insert(&placement)?;
        tx.insert(&paper)?;
        rows::paper_file::insert(tx, paper.id, &bytes)
    })
    .unwrap();
    (paper, bytes)
}

#[test]
fn a_printed_file_is_kept_apart_from_the_change_log() {
    let desk = Desk::with_town();
    let (paper, bytes) = printed(&desk, 1);
    assert_eq!(desk.look(|conn| rows::paper_file::find(conn, paper.id)), Some(bytes.clone()));
    let again = desk.change(|tx| rows::paper_file::insert(tx, paper.id, &bytes));
    assert!(matches!(again, Err(Error::Duplicate { .. })), "a frozen file is never replaced: {again:?}");
    let logged: i64 = desk
        .look(|conn| Ok(conn.query_row("SELECT sum(length(after)) FROM audit_rows", [], |row| row.get(0))?));
    assert!(logged < 60_000, "the change log holds {logged} bytes");
}

#[test]
fn a_check_finds_the_kept_paper_that_was_changed_and_the_one_that_is_gone() {
    let desk = Desk::with_town();
    let papers = [printed(&desk, 1).0, printed(&desk, 2).0, printed(&desk, 3).0];
    let found = || desk.store.check().unwrap().checks["papers"].clone();
    assert_eq!(found(), "ok");
    let past_the_door = common::raw(desk.store.folder());
    let id = |paper: &Paper| paper.id.0.as_bytes().to_vec();
    past_the_door
        .execute("UPDATE paper_files SET bytes = CAST(bytes || ' ' AS BLOB) WHERE id = ?1", [id(&papers[0])])
        .unwrap();
    let changed = format!("kept papers: {} isn’t what was printed", papers[0].number);
    assert_eq!(found(), changed);
    past_the_door.execute("DELETE FROM paper_files WHERE id = ?1", [id(&papers[2])]).unwrap();
    assert_eq!(found(), format!("{changed}; {} is gone", papers[2].number));
    assert!(!desk.store.check().unwrap().ok);
}

#[test]
fn a_disclosure_is_neither_changed_nor_removed() {
    let desk = Desk::with_town();
    let given = town::disclosure();
    desk.change(|tx| tx.insert(&given)).unwrap();
    let other = domain::disclosure::Disclosure { recipient: "Nobody".into(), ..given.clone() };
    assert!(desk.change(|tx| tx.update(&other)).is_err(), "what was told stays");
    assert!(desk.change(|tx| tx.remove::<domain::disclosure::Disclosure>(given.id.0)).is_err());
    let told = desk.look(|conn| storage::reports::disclosures::list(conn, Some(town::zofia().id)));
    assert_eq!((told.len(), told[0].recipient.as_str()), (1, "Northwest Community Hospital"));
    assert!(told[0].student.starts_with(&town::zofia().family_name));
    let other = town::student(44, "Some", "One");
    assert!(desk.look(|conn| storage::reports::disclosures::list(conn, Some(other.id))).is_empty());
}
