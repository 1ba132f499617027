//! Which old backups may go. Pure, so that a test can see years of it.

use std::collections::HashSet;

use chrono::{DateTime, Datelike, Duration, Utc};

use super::BackupReason;

/// The positions of those that may go. Kept are: what was made on demand, the newest, everything of as many days as the
/// office asks for, the last of each week for ten weeks and the last of each month for two years.
pub fn thin(made: &[(DateTime<Utc>, BackupReason)], now: DateTime<Utc>, keep_days: u16) -> Vec<usize> {
    let mut newest_first: Vec<usize> =
        (0..made.len()).filter(|&at| made[at].1 != BackupReason::OnDemand).collect();
    newest_first.sort_by_key(|&at| std::cmp::Reverse(made[at].0));
    let (mut weeks, mut months) = (HashSet::new(), HashSet::new());
    let mut going = Vec::new();
    for (place, &at) in newest_first.iter().enumerate() {
        let when = made[at].0;
        let age = now - when;
        let week = weeks.insert((when.iso_week().year(), when.iso_week().week()));
        let month = months.insert((when.year(), when.month()));
        let kept = place == 0
            || age <= Duration::days(i64::from(keep_days))
            || (age <= Duration::weeks(10) && week)
            || (age <= Duration::days(2 * 365) && month);
        if !kept {
            going.push(at);
        }
    }
    going.sort_unstable();
    going
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;

    use super::*;

    fn day(days_ago: i64) -> DateTime<Utc> {
        now() - Duration::days(days_ago)
    }

    fn now() -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2027, 6, 15, 12, 0, 0).unwrap()
    }

    #[test]
    fn three_years_of_daily_backups_thin_to_some_two_score() {
        let made: Vec<_> = (0..1100).map(|days_ago| (day(days_ago), BackupReason::Daily)).collect();
        let going = thin(&made, now(), 14);
        let kept: Vec<i64> = (0..1100).filter(|at| !going.contains(&(*at as usize))).collect();
        assert!(kept.len() >= 40 && kept.len() <= 52, "{} kept", kept.len());
        assert!((0..=14).all(|at| kept.contains(&at)), "two weeks are kept whole");
        assert!(kept.iter().all(|at| *at <= 2 * 365), "nothing is kept for longer than two years");
        let gaps: Vec<i64> = kept.windows(2).map(|pair| pair[1] - pair[0]).collect();
        assert!(gaps.iter().all(|gap| *gap <= 31), "no month is without one: {gaps:?}");
    }

    #[test]
    fn the_office_says_for_how_many_days_every_backup_is_kept() {
        let made: Vec<_> = (0..60).map(|days_ago| (day(days_ago), BackupReason::Daily)).collect();
        let whole_days = |keep_days| {
            let going = thin(&made, now(), keep_days);
            (0..60).take_while(|at| !going.contains(at)).count()
        };
        assert_eq!(whole_days(30), 31, "today and thirty days back");
        assert!(whole_days(3) < 14, "{} days are whole", whole_days(3));
        assert!(!thin(&made, now(), 0).contains(&0), "the newest stays whatever the office asks");
    }

    #[test]
    fn thinning_day_by_day_keeps_what_thinning_at_once_keeps() {
        let mut there: Vec<(DateTime<Utc>, BackupReason)> = Vec::new();
        for days_ago in (0..900).rev() {
            there.push((day(days_ago), BackupReason::Daily));
            let going = thin(&there, day(days_ago), 14);
            let mut at = 0;
            there.retain(|_| {
                at += 1;
                !going.contains(&(at - 1))
            });
        }
        assert!(there.len() >= 40 && there.len() <= 52, "{} kept", there.len());
    }

    #[test]
    fn one_made_on_demand_and_the_newest_stay_for_ever() {
        let made = [
            (day(5000), BackupReason::OnDemand),
            (day(4000), BackupReason::Daily),
            (day(4001), BackupReason::BeforeUpdate),
        ];
        assert_eq!(thin(&made, now(), 14), [2]);
    }
}
