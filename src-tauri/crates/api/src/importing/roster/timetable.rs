//! One student's classes of a roster beside those the office has.

use chrono::NaiveDate;
use domain::timetable::ClassMeeting;
use imports::oneroster::{ClassDraft, MeetingDraft};

/// `before` with what the roster says of single classes, as it is on that day.
pub fn classes(
    before: Vec<ClassMeeting>,
    drafts: &[ClassDraft],
    meetings: &[MeetingDraft],
    in_force: NaiveDate,
) -> Vec<ClassMeeting> {
    let mut classes = before;
    let mut told = 0;
    for meeting in meetings {
        let Some(class) = usize::try_from(meeting.class).ok().and_then(|i| drafts.get(i)) else { continue };
        // What this roster told itself stays, were it the same class twice: its terms differ.
        let of_before = classes.len() - told;
        let mut at = 0;
        classes.retain(|known| {
            at += 1;
            at > of_before || !is_same(known, class)
        });
        let over =
            meeting.ends.is_some_and(|d| d <= in_force) || meeting.begins.is_some_and(|d| d > in_force);
        if !meeting.removed && !over && class.active {
            classes.push(ClassMeeting {
                roster_id: Some(class.roster_id.clone()),
                title: class.title.clone(),
                periods: class.periods.clone(),
            });
            told += 1;
        }
    }
    classes
}

/// By the roster's id; one that is stored without it goes by its title.
fn is_same(known: &ClassMeeting, class: &ClassDraft) -> bool {
    match &known.roster_id {
        Some(id) => *id == class.roster_id,
        None => known.title == class.title,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(roster_id: &str, title: &str, period: &str) -> ClassDraft {
        ClassDraft {
            roster_id: roster_id.into(),
            title: title.into(),
            periods: vec![period.into()],
            school_roster_id: None,
            sessions: Vec::new(),
            active: true,
            line: 0,
        }
    }

    fn meeting(class: u32, removed: bool) -> MeetingDraft {
        MeetingDraft { class, begins: None, ends: None, removed }
    }

    fn read(before: &[ClassMeeting], drafts: &[ClassDraft], meetings: &[MeetingDraft]) -> Vec<String> {
        let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let classes = classes(before.to_vec(), drafts, meetings, day);
        classes.iter().map(|c| format!("{} {}", c.title, c.periods.join(","))).collect()
    }

    fn stored(roster_id: Option<&str>, title: &str, period: &str) -> ClassMeeting {
        ClassMeeting {
            roster_id: roster_id.map(Into::into),
            title: title.into(),
            periods: vec![period.into()],
        }
    }

    #[test]
    fn of_two_classes_of_one_title_the_one_that_was_left_goes() {
        let before = [stored(Some("a"), "Study hall", "1"), stored(Some("b"), "Study hall", "5")];
        let left = read(&before, &[draft("b", "Study hall", "5")], &[meeting(0, true)]);
        assert_eq!(left, ["Study hall 1"]);
    }

    #[test]
    fn a_renamed_class_takes_the_place_of_what_it_was() {
        let before = [stored(Some("a"), "Algebra", "1")];
        assert_eq!(read(&before, &[draft("a", "Algebra II", "2")], &[meeting(0, false)]), ["Algebra II 2"]);
    }

    #[test]
    fn a_class_stored_without_an_id_goes_by_its_title() {
        let before = [stored(None, "Algebra", "1"), stored(None, "Art", "2")];
        assert_eq!(
            read(&before, &[draft("a", "Algebra", "3")], &[meeting(0, false)]),
            ["Art 2", "Algebra 3"]
        );
    }
}
