//! What is no roster at all, and what would eat the machine.

use std::{
    io::{Cursor, Write},
    ops::ControlFlow,
    time::{Duration, Instant},
};

use imports::{Code, Limits, Progress, ReadError, RosterOptions, Size, Source, read_roster};
use proptest::prelude::*;
use zip::{ZipWriter, write::SimpleFileOptions};

use super::small::{Files, today};

fn read(name: &str, bytes: &[u8]) -> Result<imports::Roster, ReadError> {
    let mut source = Source::from_bytes(name, bytes.to_vec())?;
    read_roster(&mut source, &mut Progress::silent(), &RosterOptions::new(today()))
}

#[test]
fn what_is_no_roster_is_refused_in_words() {
    let no_users = Files::sound().without("users.csv").zip();
    let no_header = Files::sound().with("users.csv", "a,b,c\n1,2,3\n").zip();
    let nobody = Files::sound().with("users.csv", super::small::users(&[super::small::TEACHER])).zip();
    let blank = Files::sound().with("users.csv", "").zip();
    let whole = Files::sound().zip();
    let cases: Vec<(&str, &[u8], &str)> = vec![
        ("roster.zip", b"", "file_empty"),
        ("roster.zip", b"<html>not a zip</html>", "not_a_zip"),
        ("roster.csv", b"%PDF-1.7", "file_not_readable"),
        ("roster.csv", b"name,color\nx,y\n", "users_missing"),
        ("roster.zip", &no_users, "users_missing"),
        ("roster.zip", &no_header, "header_missing"),
        ("roster.zip", &nobody, "students_missing"),
        ("roster.zip", &blank, "students_missing"),
        ("roster.zip", &whole[..whole.len() / 2], "zip_damaged"),
        ("roster.zip", &whole[..30], "zip_damaged"),
        ("roster.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "is_workbook"),
    ];
    for (name, bytes, code) in cases {
        let error = read(name, bytes).unwrap_err();
        assert_eq!(error.code(), code, "{name} {:?}", &bytes[..bytes.len().min(20)]);
        assert!(error.to_string().ends_with('.'));
    }
    let nowhere = Source::open(std::path::Path::new("/nowhere/at/all.zip"));
    assert!(matches!(nowhere, Err(ReadError::NotFound)));
}

/// Changes two bytes of every header of a zip: `local` and `central` are where they stand in each kind.
fn rewrite(zip: &[u8], local: usize, central: usize, value: u16) -> Vec<u8> {
    let mut bytes = zip.to_vec();
    for at in 0..bytes.len() - 4 {
        let offset = match &bytes[at..at + 4] {
            b"PK\x03\x04" => local,
            b"PK\x01\x02" => central,
            _ => continue,
        };
        bytes[at + offset..at + offset + 2].copy_from_slice(&value.to_le_bytes());
    }
    bytes
}

#[test]
fn a_locked_zip_and_one_packed_otherwise_say_what_to_do() {
    let whole = Files::sound().zip();
    let locked = read("roster.zip", &rewrite(&whole, 6, 8, 1)).unwrap_err();
    assert_eq!(locked.code(), "zip_locked", "{locked:?}");
    let bzip2 = read("roster.zip", &rewrite(&whole, 8, 10, 12)).unwrap_err();
    assert_eq!(bzip2.code(), "zip_packed_otherwise", "{bzip2:?}");
}

#[test]
fn a_byte_changed_inside_a_zip_is_noticed() {
    let mut bytes = Files::sound().zip();
    let at = bytes.len() / 3;
    bytes[at] ^= 0x55;
    assert!(
        read("roster.zip", &bytes).is_err()
            || read("roster.zip", &bytes).is_ok_and(|r| r.students.len() == 2)
    );
}

fn bomb(megabytes: usize) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("users.csv", SimpleFileOptions::default()).unwrap();
    let zeros = vec![b'a'; 1 << 20];
    for _ in 0..megabytes {
        zip.write_all(&zeros).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_zip_bomb_is_refused_before_it_is_unpacked() {
    let bytes = bomb(100);
    assert!(bytes.len() < 200_000, "it is a bomb");
    assert!(matches!(read("roster.zip", &bytes), Err(ReadError::TooLarge { .. })));
}

#[test]
fn a_zip_that_lies_about_its_size_is_cut_off_while_unpacking() {
    let mut bytes = bomb(100);
    // The declared size stands in the local header and in the central directory.
    let declared = (100_u32 << 20).to_le_bytes();
    let places: Vec<usize> = (0..bytes.len() - 4).filter(|at| bytes[*at..at + 4] == declared).collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at..at + 4].copy_from_slice(&1000_u32.to_le_bytes());
    }
    let error = read("roster.zip", &bytes).unwrap_err();
    assert!(
        matches!(error, ReadError::TooLarge { .. } | ReadError::DamagedZip | ReadError::NotReadable),
        "{error:?}"
    );
}

#[test]
fn too_many_files_and_too_many_bytes_are_refused() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for n in 0..2_001 {
        zip.start_file(format!("{n}.csv"), SimpleFileOptions::default()).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    assert!(matches!(read("roster.zip", &bytes), Err(ReadError::TooManyFiles { limit: 2_000 })));

    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in &Files::sound().0 {
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    let limits = Limits { total: 1000, ..Limits::default() };
    assert!(matches!(
        Source::open_within(folder.path(), limits),
        Err(ReadError::TooLarge { limit: Size(1000) })
    ));
}

/// A million students, 30 MB.
fn million() -> Vec<u8> {
    let mut text = String::from("sourcedId,role,givenName,familyName,grades\n");
    for n in 0..1_000_000 {
        text.push_str(&format!("u{n},student,Wei,Chen,12\n"));
    }
    text.into_bytes()
}

#[test]
fn a_million_rows_are_cancelled_half_way_and_at_once() {
    let mut source = Source::from_bytes("users.csv", million()).unwrap();
    let mut asked = None;
    let mut progress = Progress::new(|done, total| {
        assert!(done <= total);
        if done * 2 >= total {
            asked.get_or_insert_with(Instant::now);
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    });
    let read = read_roster(&mut source, &mut progress, &RosterOptions::new(today()));
    drop(progress);
    assert!(matches!(read, Err(ReadError::Cancelled)));
    let waited = asked.expect("it was asked").elapsed();
    assert!(waited < Duration::from_secs(2), "{waited:?} from cancel to the end, in a debug build");
}

#[test]
fn progress_only_grows_and_ends_at_the_whole() {
    let mut source = Source::from_bytes("roster.zip", Files::sound().zip()).unwrap();
    let mut seen = Vec::new();
    let mut progress = Progress::new(|done, total| {
        seen.push((done, total));
        ControlFlow::Continue(())
    });
    read_roster(&mut source, &mut progress, &RosterOptions::new(today())).unwrap();
    drop(progress);
    assert!(seen.is_sorted_by_key(|(done, _)| *done));
    let (done, total) = *seen.last().unwrap();
    assert_eq!(done, total);
    assert_eq!(total, Files::sound().0.values().map(|bytes| bytes.len() as u64).sum::<u64>());
}

#[test]
fn problems_beyond_counting_are_counted_and_not_all_kept() {
    let mut text = String::from(super::small::ENROLLMENTS);
    for n in 0..30_000 {
        text.push_str(&format!("x{n},,,nowhere,s1,u1,student,,,\n"));
    }
    let roster = Files::sound().with("enrollments.csv", text).read();
    let group = roster.repairs.iter().find(|group| group.code == Code::ClassUnknown).unwrap();
    assert_eq!((group.count, group.places[0].last_line), (30_000, Some(30_004)));
    assert_eq!(roster.problems.len(), 20_000);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_bytes_are_a_roster_or_an_error(bytes in proptest::collection::vec(any::<u8>(), 0..2000), zip in any::<bool>()) {
        let _ = read(if zip { "a.zip" } else { "users.csv" }, &bytes);
    }

    #[test]
    fn any_bytes_in_any_file_of_a_roster_are_read_or_refused(
        which in 0_usize..7,
        bytes in prop_oneof![
            proptest::collection::vec(any::<u8>(), 0..600),
            "[\\PC\n\r\t,;\"]{0,600}".prop_map(String::into_bytes),
        ],
        keep_header in any::<bool>(),
    ) {
        let mut files = Files::sound();
        let name = files.0.keys().nth(which).unwrap().clone();
        let header = files.0[&name].split(|b| *b == b'\n').next().unwrap().to_vec();
        let spoilt = if keep_header { [header, b"\n".to_vec(), bytes].concat() } else { bytes };
        files = files.with(&name, spoilt);
        let _ = files.read_with(&RosterOptions::new(today()));
    }

    #[test]
    fn a_zip_with_bytes_changed_is_read_or_refused(at in any::<prop::sample::Index>(), value in any::<u8>(), cut in any::<prop::sample::Index>()) {
        let mut bytes = Files::sound().zip();
        let index = at.index(bytes.len());
        bytes[index] = value;
        let _ = read("a.zip", &bytes);
        let _ = read("a.zip", &bytes[..cut.index(bytes.len())]);
    }
}
