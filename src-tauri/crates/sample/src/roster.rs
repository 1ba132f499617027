//! The same district as a student information system exports it: OneRoster 1.1 bulk CSV.

use std::collections::HashMap;

use domain::{
    calendar::SchoolYear,
    guardian::Guardian,
    ids::{SchoolId, StudentId},
    student::{Gender, Race, RosterStatus, Student},
};

use crate::{office::SampleOffice, staff::email_name};

/// Seats in one section of a class.
const SECTION: usize = 28;
const DISTRICT: &str = "org-214";
const PERSON_HEAD: &str = "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password";

/// Nine files, name and text: zip them at the root. Students who are no longer on the roster are left out.
pub fn roster_zip_files(office: &SampleOffice) -> Vec<(String, String)> {
    let here: Vec<&Student> =
        office.students.iter().filter(|s| s.roster_status == RosterStatus::OnRoster).collect();
    let orgs: HashMap<SchoolId, &str> =
        office.schools.iter().map(|s| (s.id, s.roster_id.as_deref().unwrap_or_default())).collect();
    let year = office.school_years.last();
    let (classes, courses, enrollments) = classes(office, &here, &orgs, year);
    let files = [
        ("manifest.csv", manifest()),
        ("orgs.csv", orgs_csv(office)),
        ("users.csv", users(office, &here, &orgs)),
        ("demographics.csv", demographics(&here)),
        ("academicSessions.csv", sessions(office, year)),
        ("courses.csv", courses),
        ("classes.csv", classes),
        ("enrollments.csv", enrollments),
    ];
    files.into_iter().map(|(name, text)| (name.to_owned(), text)).collect()
}

fn manifest() -> String {
    let mut text = String::from("propertyName,value\n");
    for (name, value) in [
        ("manifest.version", "1.0"),
        ("oneroster.version", "1.1"),
        ("file.academicSessions", "bulk"),
        ("file.categories", "absent"),
        ("file.classes", "bulk"),
        ("file.classResources", "absent"),
        ("file.courses", "bulk"),
        ("file.courseResources", "absent"),
        ("file.demographics", "bulk"),
        ("file.enrollments", "bulk"),
        ("file.lineItems", "absent"),
        ("file.orgs", "bulk"),
        ("file.resources", "absent"),
        ("file.results", "absent"),
        ("file.users", "bulk"),
        ("source.systemName", "Placement Desk sample"),
        ("source.systemCode", ""),
    ] {
        row(&mut text, &[name, value]);
    }
    text
}

fn orgs_csv(office: &SampleOffice) -> String {
    let mut text = String::from("sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\n");
    row(&mut text, &[DISTRICT, "", "", &office.office.district, "district", "214", ""]);
    for school in &office.schools {
        let id = school.roster_id.as_deref().unwrap_or_default();
        row(&mut text, &[id, "", "", &school.name, "school", &school.code, DISTRICT]);
    }
    text
}

fn users(office: &SampleOffice, here: &[&Student], orgs: &HashMap<SchoolId, &str>) -> String {
    let mut families: HashMap<StudentId, Vec<&Guardian>> = HashMap::with_capacity(here.len());
    for guardian in &office.guardians {
        families.entry(guardian.student_id).or_default().push(guardian);
    }
    let mut text = format!("{PERSON_HEAD}\n");
    for (i, staff) in office.staff.iter().enumerate() {
        let org = staff.school_id.and_then(|s| orgs.get(&s).copied()).unwrap_or(DISTRICT);
        let (given, family) = staff.name.split_once(' ').unwrap_or(("", &staff.name));
        let role = match staff.role {
            domain::staff::StaffRole::Teacher => "teacher",
            domain::staff::StaffRole::JobCoach => "aide",
            _ => "administrator",
        };
        let (id, user) = (staff_id(i), email_name(&staff.name));
        let number = format!("9{i:05}");
        row(
            &mut text,
            &[
                &id,
                "",
                "",
                "true",
                org,
                role,
                &user,
                "",
                given,
                family,
                "",
                &number,
                &staff.email,
                "",
                &staff.phone,
                "",
                "",
                "",
            ],
        );
    }
    for student in here {
        let org = orgs.get(&student.school_id).copied().unwrap_or(DISTRICT);
        let id = student.roster_id.as_deref().unwrap_or_default();
        let family = families.get(&student.id).map(Vec::as_slice).unwrap_or_default();
        let agents: Vec<&str> = family.iter().filter_map(|g| g.roster_id.as_deref()).collect();
        let grade = student.grade.map(|g| format!("{g:02}")).unwrap_or_default();
        let user = format!("s{}", student.local_id);
        row(
            &mut text,
            &[
                id,
                "",
                "",
                "true",
                org,
                "student",
                &user,
                "",
                &student.given_name,
                &student.family_name,
                &student.middle_name,
                &student.local_id,
                &student.email,
                "",
                &student.phone,
                &agents.join(","),
                &grade,
                "",
            ],
        );
        for guardian in family {
            guardian_row(&mut text, guardian, id, org);
        }
    }
    text
}

fn guardian_row(text: &mut String, guardian: &Guardian, student: &str, org: &str) {
    let id = guardian.roster_id.as_deref().unwrap_or_default();
    let role = if matches!(guardian.relation.as_str(), "Mother" | "Father") { "parent" } else { "guardian" };
    row(
        text,
        &[
            id,
            "",
            "",
            "false",
            org,
            role,
            id,
            "",
            &guardian.given_name,
            &guardian.family_name,
            "",
            "",
            &guardian.email,
            &guardian.other_phone,
            &guardian.phone,
            student,
            "",
            "",
        ],
    );
}

fn demographics(here: &[&Student]) -> String {
    let mut text = String::from(
        "sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus\n",
    );
    for student in here {
        let born = student.birth_date.map(|d| d.to_string()).unwrap_or_default();
        let sex = match student.gender {
            Some(Gender::Female) => "female",
            Some(Gender::Male) => "male",
            Some(Gender::Other) => "other",
            None => "",
        };
        let has = |race| flag(student.races.contains(&race));
        row(
            &mut text,
            &[
                student.roster_id.as_deref().unwrap_or_default(),
                "",
                "",
                &born,
                sex,
                has(Race::AmericanIndian),
                has(Race::Asian),
                has(Race::Black),
                has(Race::PacificIslander),
                has(Race::White),
                flag(student.races.len() > 1),
                student.hispanic.map(flag).unwrap_or_default(),
                "",
                "",
                "",
                "",
            ],
        );
    }
    text
}

fn sessions(office: &SampleOffice, year: Option<&SchoolYear>) -> String {
    let mut text = String::from(
        "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\n",
    );
    let Some(year) = year else { return text };
    let (id, ends_in) = (year_id(year), year.ends_in().to_string());
    let mut session =
        |id: &str, title: &str, kind: &str, from: chrono::NaiveDate, to: chrono::NaiveDate, parent: &str| {
            // The end of a session is the first day after it.
            let end = to.succ_opt().unwrap_or(to).to_string();
            row(&mut text, &[id, "", "", title, kind, &from.to_string(), &end, parent, &ends_in]);
        };
    session(&id, &year.label, "schoolYear", year.starts_on, year.ends_on, "");
    let terms = office.terms.iter().filter(|t| t.school_year_id == year.id && t.ends_on <= year.ends_on);
    for (i, term) in terms.enumerate() {
        session(&format!("{id}-{}", i + 1), &term.name, "semester", term.starts_on, term.ends_on, &id);
    }
    text
}

/// Classes with their sections, the courses they belong to, and one enrollment a student and class.
fn classes(
    office: &SampleOffice,
    here: &[&Student],
    orgs: &HashMap<SchoolId, &str>,
    year: Option<&SchoolYear>,
) -> (String, String, String) {
    let mut classes = String::from(
        "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods\n",
    );
    let mut courses = String::from(
        "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes\n",
    );
    let mut enrollments = String::from(
        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\n",
    );
    let Some(year) = year else { return (classes, courses, enrollments) };
    let (term, begin) = (year_id(year), year.starts_on.to_string());
    let end = year.ends_on.succ_opt().unwrap_or(year.ends_on).to_string();
    let by_student: HashMap<StudentId, &Student> = here.iter().map(|s| (s.id, *s)).collect();
    let mut course_ids: HashMap<&str, String> = HashMap::new();
    // Of each school, title and periods: the section that is filling up and its students so far.
    let mut open: HashMap<(&str, &str, &[String]), (String, usize)> = HashMap::new();
    let mut made = 0;
    let mut enrolled = 0;
    for timetable in &office.timetables {
        let Some(student) = by_student.get(&timetable.student_id) else { continue };
        let org = orgs.get(&student.school_id).copied().unwrap_or(DISTRICT);
        for class in &timetable.classes {
            let key = (org, class.title.as_str(), class.periods.as_slice());
            let section = open.entry(key).or_insert_with(|| (String::new(), SECTION));
            if section.1 == SECTION {
                made += 1;
                let next = course_ids.len() + 1;
                let course = course_ids.entry(class.title.as_str()).or_insert_with(|| {
                    let (id, code) = (format!("crs-{next:04}"), format!("C{next:04}"));
                    row(&mut courses, &[&id, "", "", &term, &class.title, &code, "", DISTRICT, "", ""]);
                    id
                });
                *section = (format!("cls-{made:05}"), 0);
                let code = format!("{}-{made}", &course[4..]);
                let periods = class.periods.join(",");
                let fields = [
                    &section.0,
                    "",
                    "",
                    &class.title,
                    "",
                    course,
                    &code,
                    "scheduled",
                    "",
                    org,
                    &term,
                    "",
                    "",
                    &periods,
                ];
                row(&mut classes, &fields);
            }
            section.1 += 1;
            enrolled += 1;
            let user = student.roster_id.as_deref().unwrap_or_default();
            let id = format!("enr-{enrolled:06}");
            row(&mut enrollments, &[&id, "", "", &section.0, org, user, "student", "", &begin, &end]);
        }
    }
    (classes, courses, enrollments)
}

fn staff_id(nth: usize) -> String {
    format!("stf-{nth:04}")
}

fn year_id(year: &SchoolYear) -> String {
    format!("ses-{}", year.label)
}

fn flag(yes: bool) -> &'static str {
    if yes { "true" } else { "false" }
}

/// One line of RFC 4180.
fn row(text: &mut String, fields: &[&str]) {
    for (i, field) in fields.iter().enumerate() {
        if i > 0 {
            text.push(',');
        }
        if field.bytes().any(|b| matches!(b, b',' | b'"' | b'\n' | b'\r')) {
            text.push('"');
            text.push_str(&field.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(field);
        }
    }
    text.push('\n');
}
