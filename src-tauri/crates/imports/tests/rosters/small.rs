//! A small sound roster that a test spoils in one place.

use std::{
    collections::BTreeMap,
    io::{Cursor, Write},
};

use chrono::NaiveDate;
use imports::{Code, Problem, Progress, ReadError, Roster, RosterOptions, Severity, Source, read_roster};
use zip::{ZipWriter, write::SimpleFileOptions};

pub const MANIFEST: &str = "propertyName,value\nmanifest.version,1.0\noneroster.version,1.1\nfile.academicSessions,bulk\nfile.classes,bulk\nfile.demographics,bulk\nfile.enrollments,bulk\nfile.orgs,bulk\nfile.users,bulk\nsource.systemName,Test SIS\nsource.systemCode,t\n";
pub const ORGS: &str = "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\n\
    d1,,,District,district,,\ns1,,,Wheeling,school,214-01,d1\ns2,,,Prospect,school,214-02,d1\n";
pub const SESSIONS: &str = "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\n\
    y1,,,2026-27,schoolYear,2026-08-17,2027-06-05,,2027\nt1,,,Fall,semester,2026-08-17,2027-01-16,y1,2027\n";
pub const USERS_HEADER: &str = "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\n";
pub const WEI: &str = "u1,,,true,s1,student,wchen,,Wei,Chen,,910001,wei@d.example,,847-555-0101,g1,12,\n";
pub const ANA: &str = "u2,,,true,\"d1,s2\",student,apetrov,,Ana,Petrov,M,910002,ana@d.example,,,,11,\n";
pub const ROSA: &str = "g1,,,true,s1,guardian,,,Rosa,Chen,,,rosa@m.example,847-555-0199,,u1,,\n";
pub const TEACHER: &str = "t9,,,true,s1,teacher,tt,,Tom,Teach,,,tom@d.example,,,,,\n";
pub const DEMOGRAPHICS: &str = "sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus\n\
    u1,,,2009-02-11,female,false,true,false,false,false,false,false,,,,\nu2,,,2010-03-12,male,false,false,false,false,true,false,true,,,,\n";
pub const CLASSES: &str = "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods\n\
    c1,,,Biology,,,BIO-1,scheduled,,s1,t1,,,\"3,4\"\nc2,,,English,,,ENG-1,scheduled,,s2,t1,,,1\n";
pub const ENROLLMENTS: &str = "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\n\
    e1,,,c1,s1,u1,student,,2026-08-17,2027-01-16\ne2,,,c2,s2,u2,student,,,\ne3,,,c1,s1,t9,teacher,true,,\n";

pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

pub fn users(rows: &[&str]) -> String {
    format!("{USERS_HEADER}{}", rows.concat())
}

/// Files by name.
#[derive(Clone)]
pub struct Files(pub BTreeMap<String, Vec<u8>>);

impl Files {
    /// Two students at two schools, a guardian, a teacher, two classes.
    pub fn sound() -> Self {
        let users = users(&[WEI, ANA, ROSA, TEACHER]);
        let files = [
            ("manifest.csv", MANIFEST),
            ("orgs.csv", ORGS),
            ("academicSessions.csv", SESSIONS),
            ("users.csv", &users),
            ("demographics.csv", DEMOGRAPHICS),
            ("classes.csv", CLASSES),
            ("enrollments.csv", ENROLLMENTS),
        ];
        Self(files.into_iter().map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).collect())
    }

    pub fn with(mut self, name: &str, bytes: impl AsRef<[u8]>) -> Self {
        self.0.insert(name.to_owned(), bytes.as_ref().to_vec());
        self
    }

    pub fn without(mut self, name: &str) -> Self {
        self.0.remove(name);
        self
    }

    /// Replaces one text in one file, which must be there.
    pub fn spoil(self, name: &str, from: &str, to: &str) -> Self {
        let text = String::from_utf8(self.0[name].clone()).unwrap();
        assert!(text.contains(from), "{name} holds {from}");
        self.with(name, text.replacen(from, to, 1))
    }

    pub fn zip(&self) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in &self.0 {
            zip.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    pub fn read(&self) -> Roster {
        self.read_with(&RosterOptions::new(today())).unwrap()
    }

    pub fn read_with(&self, options: &RosterOptions) -> Result<Roster, ReadError> {
        let mut source = Source::from_bytes("roster.zip", self.zip())?;
        read_roster(&mut source, &mut Progress::silent(), options)
    }
}

/// What a test expects of a problem: file, line, column, code, severity.
pub type Told<'a> = (&'a str, Option<u32>, Option<&'a str>, Code, Severity);

pub fn told(problems: &[Problem]) -> Vec<Told<'_>> {
    problems.iter().map(|p| (p.file.as_str(), p.line, p.column.as_deref(), p.code, p.severity)).collect()
}

#[test]
fn a_sound_roster_has_no_problems() {
    let roster = Files::sound().read();
    assert_eq!(told(&roster.problems), []);
    assert_eq!(roster.producer.as_deref(), Some("Test SIS"));
    assert_eq!(roster.students.len(), 2);
    let [wei, ana] = &roster.students[..] else { panic!() };
    assert_eq!(
        (wei.grade, wei.school_roster_id.as_deref(), wei.phone.as_deref()),
        (Some(12), Some("s1"), Some("(847) 555-0101"))
    );
    assert_eq!(ana.school_roster_id.as_deref(), Some("s2"), "the district is no school");
    assert_eq!(ana.races.hispanic, Some(true));
    assert_eq!(wei.guardian_roster_ids, ["g1"]);
    assert_eq!(roster.guardians[0].student_roster_ids, ["u1"]);
    let meeting = roster.meetings_of(wei).next().unwrap();
    assert_eq!(
        (meeting.class.title.as_str(), meeting.class.periods.as_slice()),
        ("Biology", &["3".to_owned(), "4".to_owned()][..])
    );
    let of_term = roster.meetings_of(ana).next().unwrap();
    assert_eq!(
        of_term.begins,
        NaiveDate::from_ymd_opt(2026, 8, 17),
        "without dates of its own it has those of the term"
    );
}
