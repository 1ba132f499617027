//! A district's roster from zip to drafts: 12,000 students, 90,000 enrollments; and a mapped file of 12,000.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "here a panic is how a failure is told")]

use std::{
    fmt::Write as _,
    hint::black_box,
    io::{Cursor, Write as _},
};

use chrono::NaiveDate;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use imports::{
    MappedOptions, Progress, RosterOptions, Source, Table, Target, guess_mapping, read_roster, read_students,
};
use zip::{ZipWriter, write::SimpleFileOptions};

const STUDENTS: usize = 12_000;
const ENROLLMENTS: usize = 90_000;
const CLASSES: usize = 3_000;

fn id(kind: char, n: usize) -> String {
    format!("{n:08x}-{kind:}5d1-4f0c-9b7e-{:012x}", n.wrapping_mul(2_654_435_761) & 0xffff_ffff_ffff)
}

fn roster() -> Vec<u8> {
    let mut users = String::from(
        "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\n",
    );
    let mut demographics = String::from(
        "sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus\n",
    );
    let mut classes = String::from(
        "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods\n",
    );
    let mut enrollments = String::from(
        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\n",
    );
    let mut orgs = String::from("sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\n");
    let sessions = "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\nt1,,,Fall,semester,2026-08-17,2027-01-16,,2027\n";
    for n in 0..6 {
        let _ = writeln!(orgs, "{},,,School {n},school,{n},", id('a', n));
    }
    for n in 0..STUDENTS {
        let (school, grade) = (id('a', n % 6), 9 + n % 4);
        let _ = writeln!(
            users,
            "{},,,true,{school},student,user{n},,Given{},Family{},M,{},user{n}@d214.example,,847-555-{:04},,{grade:02},",
            id('b', n),
            n % 997,
            n % 1013,
            910_000 + n,
            n % 10_000
        );
        // A tenth of the birth dates need a repair.
        let birth = if n % 10 == 0 {
            "8/27/2009".to_owned()
        } else {
            format!("2009-{:02}-{:02}", n % 12 + 1, n % 28 + 1)
        };
        let _ = writeln!(
            demographics,
            "{},,,{birth},female,false,false,false,false,true,false,false,US,IL,Wheeling,",
            id('b', n)
        );
    }
    for n in 0..CLASSES {
        let _ = writeln!(
            classes,
            "{},,,Class {n},,,C-{n},scheduled,,{},t1,,,\"{},{}\"",
            id('c', n),
            id('a', n % 6),
            n % 8 + 1,
            n % 8 + 2
        );
    }
    for n in 0..ENROLLMENTS {
        let (class, user, school) =
            (id('c', (n * 7 + n / STUDENTS * 13) % CLASSES), id('b', n % STUDENTS), id('a', n % 6));
        let _ =
            writeln!(enrollments, "{},,,{class},{school},{user},student,,2026-08-17,2027-01-16", id('d', n));
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [
        ("orgs.csv", orgs.as_str()),
        ("academicSessions.csv", sessions),
        ("users.csv", &users),
        ("demographics.csv", &demographics),
        ("classes.csv", &classes),
        ("enrollments.csv", &enrollments),
    ] {
        zip.start_file(name, SimpleFileOptions::default()).expect("a file starts");
        zip.write_all(text.as_bytes()).expect("it is written");
    }
    zip.finish().expect("the zip ends").into_inner()
}

fn list() -> Vec<u8> {
    let mut text = String::from(
        "Student Number,Last Name,First Name,DOB,Grade,School,Pathway,Email,Phone,Street,City,State,Zip,Guardian,Guardian Phone,Home Language,IEP,ELL,Low Income\n",
    );
    for n in 0..STUDENTS {
        let _ = writeln!(
            text,
            "{},Family{},Given{},8/{}/2009,{},Wheeling,Health,u{n}@d.example,8475550{:03},{n} Elm St,Wheeling,IL,60090,Pat Family{},847-555-0101,Spanish,N,Y,Free",
            910_000 + n,
            n % 1013,
            n % 997,
            n % 28 + 1,
            9 + n % 4,
            n % 1000,
            n % 1013
        );
    }
    text.into_bytes()
}

fn read(c: &mut Criterion) {
    let today = NaiveDate::from_ymd_opt(2026, 11, 24).expect("a date");
    let zip = roster();
    let mut group = c.benchmark_group("read");
    group.sample_size(20);
    group.throughput(Throughput::Elements((STUDENTS + ENROLLMENTS) as u64));
    group.bench_function("roster_12000_students_90000_enrollments", |b| {
        b.iter(|| {
            let mut source = Source::from_bytes("roster.zip", zip.clone()).expect("a zip");
            let roster = read_roster(&mut source, &mut Progress::silent(), &RosterOptions::new(today))
                .expect("a roster");
            assert_eq!(
                roster.students.iter().map(|student| student.meetings.len()).sum::<usize>(),
                ENROLLMENTS
            );
            black_box(roster)
        });
    });
    let csv = list();
    group.throughput(Throughput::Elements(STUDENTS as u64));
    group.bench_function("mapped_csv_12000_students", |b| {
        b.iter(|| {
            let table =
                Table::from_bytes("list.csv", csv.clone(), None, &mut Progress::silent()).expect("a table");
            let mapping = guess_mapping(Target::Students, &table.headers, &table.sample(50));
            black_box(
                read_students(&table, &mapping, &MappedOptions::new(today), &mut Progress::silent())
                    .expect("students"),
            )
        });
    });
    group.finish();
}

criterion_group!(benches, read);
criterion_main!(benches);
