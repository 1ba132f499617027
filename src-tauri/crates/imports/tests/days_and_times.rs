//! Weekly hours that stand in several columns: guessed, put together, and told where they can't be.

#![allow(clippy::unwrap_used, reason = "here a panic is how a failure is told")]

use chrono::NaiveDate;
use imports::{
    Code, Drafts, Field, MappedOptions, Progress, Table, Target, guess_mapping, mapping::MappedOpportunity,
    read_opportunities,
};

fn table(csv: &str) -> Table {
    Table::from_bytes("offers.csv", csv.as_bytes().to_vec(), None, &mut Progress::silent()).unwrap()
}

fn read(csv: &str) -> Drafts<MappedOpportunity> {
    let table = table(csv);
    let mapping = guess_mapping(Target::Opportunities, &table.headers, &table.sample(50));
    let options = MappedOptions::new(NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
    read_opportunities(&table, &mapping, &options, &mut Progress::silent()).unwrap()
}

fn fields(csv: &str) -> Vec<(String, Field)> {
    let table = table(csv);
    let mapping = guess_mapping(Target::Opportunities, &table.headers, &table.sample(50));
    mapping.columns.into_iter().filter_map(|column| Some((column.header, column.field?))).collect()
}

/// “Mon 13:00-15:30, …” of the first row.
fn week(csv: &str) -> String {
    let drafts = read(csv);
    assert!(drafts.problems.is_empty(), "{:?}", drafts.problems);
    let words = drafts.drafts[0].weekly.iter();
    let words = words.map(|b| format!("{} {}-{}", b.day, b.starts.format("%H:%M"), b.ends.format("%H:%M")));
    words.collect::<Vec<_>>().join(", ")
}

#[test]
fn days_start_and_end_in_three_columns_become_weekly_blocks() {
    let mon_wed = "Mon 13:00-15:30, Wed 13:00-15:30";
    for (head, cells) in [
        ("Days,Start,End", "Mon Wed,1:00 PM,3:30 PM"),
        ("Days,Start Time,End Time", "M/W,13:00,15:30"),
        ("Day,From,To", "\"Mon, Wed\",1:00,3:30"),
        ("Days of the week,Time in,Time out", "MW,1 pm,3:30 pm"),
        ("Weekdays,Begin Time,Finish Time", "Mondays and Wednesdays,1:00 p.m.,3:30 p.m."),
        ("Days,Starts,Ends", "lunes y miércoles,1:00,3:30 pm"),
        ("Days,Hours", "Mon Wed,1-3:30 pm"),
        ("Schedule,Times", "MW,1:00-3:30pm"),
    ] {
        let csv = format!("Employer,Title,{head},Seats\nAcme,Aide,{cells},2\n");
        assert_eq!(week(&csv), mon_wed, "{csv}");
    }
}

#[test]
fn start_and_end_are_dates_or_times_by_what_stands_below_them() {
    let dates = fields("Employer,Title,Start,End\nAcme,Aide,9/1/2026,5/28/2027\n");
    assert_eq!(dates[2..], [("Start".into(), Field::Starts), ("End".into(), Field::Ends)]);
    let both = fields(
        "Employer,Title,Start Date,End Date,Days,Start,End\nAcme,Aide,9/1/2026,5/28/2027,MWF,8:00,11:00\n",
    );
    assert_eq!(
        both[2..].iter().map(|(_, field)| *field).collect::<Vec<_>>(),
        [Field::Starts, Field::Ends, Field::Days, Field::StartTime, Field::EndTime]
    );
    let whole = fields("Employer,Title,Days,Hours\nAcme,Aide,Mon 1-3 pm,120\n");
    assert_eq!(whole[2], ("Days".into(), Field::Weekly));
}

#[test]
fn what_does_not_go_together_is_told_with_its_words() {
    for (cells, column, found, word) in [
        ("Mon Wed,,3:30 PM", "Days", "Mon Wed · 3:30 PM", "no start"),
        ("Mon Wed,1:00 PM,", "Days", "Mon Wed · 1:00 PM", "no end"),
        (",1:00 PM,3:30 PM", "Start", "1:00 PM · 3:30 PM", "no days"),
        ("Mon Wed,3:30 PM,1:00 PM", "Days", "Mon Wed · 3:30 PM · 1:00 PM", "together"),
        ("by agreement,1:00 PM,3:30 PM", "Days", "by agreement · 1:00 PM · 3:30 PM", "together"),
    ] {
        let csv = format!(
            "Employer,Title,Days,Start,End\nAcme,Aide,Mon,8:00,9:00\nAcme,Cook,Tue,8:00,9:00\nAcme,Clerk,Fri,8:00,9:00\nAcme,Smith,Sat,9:00,10:00\nAcme,Baker,{cells}\n"
        );
        let drafts = read(&csv);
        let problem = &drafts.problems[0];
        assert_eq!((problem.code, problem.line), (Code::ScheduleUnreadable, Some(6)), "{cells}");
        assert_eq!(
            (problem.column.as_deref(), problem.found.as_deref()),
            (Some(column), Some(found)),
            "{cells}"
        );
        assert!(problem.message.contains(word), "{cells}: {}", problem.message);
        assert!(drafts.drafts[4].weekly.is_empty() && drafts.drafts[3].weekly.len() == 1);
    }
}
