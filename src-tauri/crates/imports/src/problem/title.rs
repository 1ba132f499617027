//! A group of problems in a few words, as the heading above its rows.

use super::{Code, ProblemGroup};

pub(super) fn of(group: &ProblemGroup) -> String {
    let n = group.count;
    let found = group.found.as_deref().unwrap_or_default();
    let file = files(group);
    let (is, has) = if group.places.len() > 1 { ("are", "have") } else { ("is", "has") };
    let column = group.column.as_deref().unwrap_or_default();
    let many =
        |one: &str, more: &str| if n == 1 { format!("1 {one}") } else { format!("{} {more}", thousands(n)) };
    match group.code {
        Code::EncodingConverted => format!("{file} read as {found}"),
        Code::EncodingMixed => format!("{} in another encoding", many("letter", "letters")),
        Code::SeparatorUnusual => format!("Columns of {file} separated by “{found}”"),
        Code::FileInFolder => format!("{file} found in a folder"),
        Code::FileNameUnsafe => format!("“{found}” left out: its name leads outside the zip"),
        Code::FileNameUnusual => format!("{file} {has} an unusual name"),
        Code::FileTwice => format!("{file} {is} there twice"),
        Code::FileMissing => format!("{file} {is} not there"),
        Code::FileUnreadable => format!("{file} {has} no rows that can be read"),
        Code::ManifestMissing => "No manifest".to_owned(),
        Code::ManifestBlank => many("blank value in the manifest", "blank values in the manifest"),
        Code::ManifestDisagrees => format!("Manifest and files disagree on {found}"),
        Code::StatusInBulk => format!("Status filled in although {file} {is} the full set"),
        Code::StatusWithoutManifest => "Read as changes only, because every row has a status".to_owned(),
        Code::HeaderRenamed => format!("Column “{found}” read as {column}"),
        Code::HeaderTwice => format!("Column {column} is there twice"),
        Code::HeaderMissing => format!("No column {column}"),
        Code::ColumnsNameless => many("nameless column left out", "nameless columns left out"),
        Code::RowsAboveHeader => {
            many("row above the column names left out", "rows above the column names left out")
        }
        Code::PasswordDropped => format!("Column “{column}” dropped, never stored"),
        Code::RowShort => many("row ends early", "rows end early"),
        Code::RowLong => many("row has a cell too many", "rows have a cell too many"),
        Code::RowTwice => many("row is there twice", "rows are there twice"),
        Code::QuoteUnclosed => many("quotation mark is never closed", "quotation marks are never closed"),
        Code::IdMissing => many("row has no id", "rows have no id"),
        Code::IdTwice => many("id is used twice", "ids are used twice"),
        Code::CellError => many("formula gives an error", "formulas give an error"),
        Code::LetterCase => format!("{} like {found} read in any case", many("word", "words")),
        Code::DateFormat => format!("{} like {found} read as dates", many("date", "dates")),
        Code::DateUnreadable => format!("{column} is no date"),
        Code::DateOutOfRange => format!("{column} is impossible"),
        Code::DatesReversed => many("row ends before it starts", "rows end before they start"),
        Code::SchoolYearRange => format!("School year {found} read by its end"),
        Code::GradeWord => format!("{} like {found} read as numbers", many("grade", "grades")),
        Code::GradeBlank => "Grade is blank".to_owned(),
        Code::GradeUnreadable => "Grade can’t be read".to_owned(),
        Code::NameMissing => "Name is blank".to_owned(),
        Code::NamePartMissing => many("person has one name only", "people have one name only"),
        Code::RoleMissing => "Role is blank".to_owned(),
        Code::RoleUnreadable => format!("Role “{found}” isn’t known"),
        Code::SexUnreadable => format!(
            "{} left out",
            many("value of sex that can’t be read", "values of sex that can’t be read")
        ),
        Code::YesNoUnreadable => format!("{column} is neither yes nor no"),
        Code::NumberUnreadable => format!("{column} is no number"),
        Code::ScheduleUnreadable => "Days and hours can’t be read".to_owned(),
        Code::WordUnreadable => format!("{} like {found} read by meaning", many("word", "words")),
        Code::EmailUnreadable => {
            format!("{} left out", many("e-mail address that is none", "e-mail addresses that are none"))
        }
        Code::PhoneUnusual => many("unusual telephone number kept", "unusual telephone numbers kept"),
        Code::SchoolMissing => "School is blank".to_owned(),
        Code::SchoolUnknown => "School isn’t in orgs.csv".to_owned(),
        Code::ClassUnknown => format!(
            "{} left out",
            many("link to a class that isn’t there", "links to classes that aren’t there")
        ),
        Code::UserUnknown => format!(
            "{} left out",
            many("row about a person who isn’t there", "rows about people who aren’t there")
        ),
        Code::SessionUnknown => format!(
            "{} left out",
            many("link to a term that isn’t there", "links to terms that aren’t there")
        ),
        Code::StudentAmbiguous => {
            many("row is about one of several students", "rows are about one of several students")
        }
        Code::OtherYear => "The roster is of another school year".to_owned(),
        Code::NotInOffice => format!("{column} isn’t in the office"),
        Code::LanguageUnknown => format!("{column} is no language known here"),
        Code::HazardUnknown => format!("{column} names no hazardous order"),
        Code::ZipUnreadable => format!("{column} is no ZIP code"),
        Code::ZipUnknown => many("ZIP code has no place on the map", "ZIP codes have no place on the map"),
        Code::NoNumber => many("row has no student number", "rows have no student number"),
        Code::NameMatched => {
            many("name matched to one nearly the same", "names matched to ones nearly the same")
        }
        Code::RuleBroken => format!("{column} breaks a rule of the office"),
        Code::GuardianUnknown => format!(
            "{} left out",
            many("link to a guardian who isn’t there", "links to guardians who aren’t there")
        ),
    }
}

/// The file's name, or how many there are.
fn files(group: &ProblemGroup) -> String {
    match group.places.as_slice() {
        [] => "The file".to_owned(),
        [place] if place.file.is_empty() => "The file".to_owned(),
        [place] => place.file.clone(),
        several => format!("{} files", several.len()),
    }
}

/// 11998 as “11,998”.
fn thousands(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Problem, problem::Problems};

    #[test]
    fn one_repair_in_several_files_is_one_group_with_its_places() {
        let mut problems = Problems::default();
        for file in ["orgs.csv", "users.csv", "classes.csv"] {
            for line in [2, 3] {
                let problem = Problem::repaired(Code::StatusInBulk, file, "Filled in.").at(line, "status");
                problems.push(problem);
            }
        }
        problems.push(Problem::repaired(Code::StatusInBulk, "a.csv", "Filled in.").at(2, "state"));
        let (kept, groups) = problems.finish();
        assert_eq!((kept.len(), groups.len()), (7, 2));
        let places: Vec<_> =
            groups[0].places.iter().map(|p| (p.file.as_str(), p.count, p.lines.as_slice())).collect();
        let lines: &[u32] = &[2, 3];
        assert_eq!(places, [("orgs.csv", 2, lines), ("users.csv", 2, lines), ("classes.csv", 2, lines)]);
        assert_eq!(groups[0].count, 6);
        assert_eq!(groups[0].title, "Status filled in although 3 files are the full set");
        assert_eq!(groups[1].title, "Status filled in although a.csv is the full set");
    }

    #[test]
    fn a_group_says_how_many_and_what_they_look_like() {
        let mut problems = Problems::default();
        for line in 2..12_000 {
            problems.push(
                Problem::repaired(Code::DateFormat, "demographics.csv", "Read as a date.")
                    .at(line, "birthDate")
                    .found("8/27/2009"),
            );
        }
        let renamed =
            Problem::repaired(Code::HeaderRenamed, "users.csv", "Read.").at(1, "preferredGivenName");
        problems.push(renamed.found("prefferedGivenName"));
        let blank = Problem::rejected(Code::GradeBlank, "users.csv", "Blank.").at(9, "grades");
        problems.push(blank);
        let (_, groups) = problems.finish();
        let titles: Vec<_> = groups.iter().map(|group| group.title.as_str()).collect();
        assert_eq!(
            titles,
            [
                "Grade is blank",
                "11,998 dates like 8/27/2009 read as dates",
                "Column “prefferedGivenName” read as preferredGivenName"
            ]
        );
    }
}
