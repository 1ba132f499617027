//! OneRoster folders as a district's system exports them, small enough to read.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// 778 students of one invented district.
pub fn medium_roster() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/rosters/oneroster-district-medium.zip")
}

/// Students of one school. Each is (roster id, given name, family name, grade).
#[derive(Clone)]
pub struct Roster {
    pub students: Vec<(String, String, String, u8)>,
    pub delta: bool,
    /// Roster ids that a delta says are to be deleted.
    pub deleted: Vec<String>,
}

const HEADER: &str = "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password";

impl Roster {
    /// `count` seniors, Student One to Student so many.
    pub fn of(count: usize) -> Self {
        let student = |n: usize| (format!("stu-{n}"), format!("Given{n}"), format!("Family{n}"), 12);
        Self { students: (1..=count).map(student).collect(), delta: false, deleted: Vec::new() }
    }

    pub fn without(mut self, roster_id: &str) -> Self {
        self.students.retain(|s| s.0 != roster_id);
        self
    }

    /// users.csv as text.
    pub fn users(&self) -> String {
        let mut text = format!("{HEADER}\r\n");
        for (id, given, family, grade) in &self.students {
            let status = match (self.delta, self.deleted.contains(id)) {
                (false, _) => "",
                (true, false) => "active",
                (true, true) => "tobedeleted",
            };
            let changed = if self.delta { "2026-11-23T12:00:00.000Z" } else { "" };
            let number = id.trim_start_matches("stu-");
            text.push_str(&format!(
                "{id},{status},{changed},true,sch-1,student,{given},,{given},{family},,9{number:0>6},,,,,{grade:02},\r\n"
            ));
        }
        text
    }

    /// Writes the folder; its path.
    pub fn write(&self, folder: &Path) -> PathBuf {
        fs::create_dir_all(folder).unwrap();
        let mode = if self.delta { "delta" } else { "bulk" };
        let (status, changed) = if self.delta { ("active", "2026-11-23T12:00:00.000Z") } else { ("", "") };
        let manifest = format!(
            "propertyName,value\r\nmanifest.version,1.0\r\noneroster.version,1.1\r\nfile.academicSessions,absent\r\nfile.orgs,{mode}\r\nfile.users,{mode}\r\n"
        );
        fs::write(folder.join("manifest.csv"), manifest).unwrap();
        let orgs = format!(
            "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\r\nsch-1,{status},{changed},Tangerine High School,school,1001,\r\n"
        );
        fs::write(folder.join("orgs.csv"), orgs).unwrap();
        fs::write(folder.join("users.csv"), self.users()).unwrap();
        folder.to_owned()
    }
}
