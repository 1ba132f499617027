//! The OneRoster files say the same as the office.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use chrono::NaiveDate;
use sample::{Plan, office, roster_zip_files};

fn rows(text: &str) -> Vec<Vec<String>> {
    text.lines()
        .map(|line| {
            let mut fields = vec![String::new()];
            let mut quoted = false;
            for c in line.chars() {
                match c {
                    '"' => quoted = !quoted,
                    ',' if !quoted => fields.push(String::new()),
                    _ => fields.last_mut().unwrap().push(c),
                }
            }
            fields
        })
        .collect()
}

#[test]
fn a_full_roster_has_ninety_thousand_enrollments_that_all_resolve() {
    let o = office(&Plan::new(214, NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()));
    let files: std::collections::HashMap<String, String> = roster_zip_files(&o).into_iter().collect();
    let table = |name: &str| rows(&files[name]);
    for (name, text) in &files {
        let all = rows(text);
        assert!(all.iter().all(|r| r.len() == all[0].len()), "{name} has ragged rows");
    }
    let users = table("users.csv");
    let role = |r: &str| users.iter().filter(|u| u[5] == r).count();
    assert_eq!(role("student"), 12_004);
    assert!(role("parent") + role("guardian") > 17_000);
    assert_eq!(table("demographics.csv").len(), 12_005);
    assert_eq!(table("orgs.csv").len(), 8);
    assert_eq!(table("academicSessions.csv").len(), 4);
    let ids: std::collections::HashSet<_> = users.iter().map(|u| u[0].clone()).collect();
    assert_eq!(ids.len(), users.len(), "user ids are unique");
    for user in users.iter().skip(1).filter(|u| u[5] == "student") {
        assert!(!user[15].is_empty() && user[15].split(',').all(|agent| ids.contains(agent)));
    }
    let classes: std::collections::HashSet<_> = table("classes.csv").iter().map(|c| c[0].clone()).collect();
    let enrollments = table("enrollments.csv");
    assert!((86_000..96_000).contains(&enrollments.len()), "{} enrollments", enrollments.len());
    assert!(enrollments.iter().skip(1).all(|e| classes.contains(&e[3]) && ids.contains(&e[5])));
    assert!(table("classes.csv").iter().any(|c| c[13].contains(',')), "some classes take two periods");
}
