//! The six schools and their bell schedules: eight periods everywhere, never at the same hours.

use chrono::NaiveTime;
use domain::{
    address::{Address, Point},
    ids::{BellScheduleId, SchoolId},
    school::{BellSchedule, Period, Rotation, School},
    time::Day,
};

use crate::mint::Mint;

pub const SCHOOLS: usize = 6;
/// The school with A and B days: four long periods a day, all eight on Friday.
pub const BLOCK_SCHOOL: usize = 4;

struct Place {
    name: &'static str,
    short: &'static str,
    address: [&'static str; 3],
    point: (f64, f64),
    /// Minute of the day of the first bell, length of a period, passing time.
    bells: (u32, u32, u32),
}

const PLACES: [Place; SCHOOLS] = [
    Place {
        name: "Buffalo Grove High School",
        short: "Buffalo Grove",
        address: ["1100 West Dundee Road", "Buffalo Grove", "60089"],
        point: (42.1392, -87.9786),
        bells: (8 * 60, 49, 5),
    },
    Place {
        name: "Elk Grove High School",
        short: "Elk Grove",
        address: ["500 West Elk Grove Boulevard", "Elk Grove Village", "60007"],
        point: (42.0128, -87.9983),
        bells: (7 * 60 + 55, 48, 6),
    },
    Place {
        name: "John Hersey High School",
        short: "John Hersey",
        address: ["1900 East Thomas Street", "Arlington Heights", "60004"],
        point: (42.1024, -87.9530),
        bells: (8 * 60 + 5, 48, 5),
    },
    Place {
        name: "Prospect High School",
        short: "Prospect",
        address: ["801 West Kensington Road", "Mount Prospect", "60056"],
        point: (42.0766, -87.9489),
        bells: (8 * 60 + 10, 47, 5),
    },
    Place {
        name: "Rolling Meadows High School",
        short: "Rolling Meadows",
        address: ["2901 West Central Road", "Rolling Meadows", "60008"],
        point: (42.0640, -88.0206),
        bells: (8 * 60 + 15, 43, 4),
    },
    Place {
        name: "Wheeling High School",
        short: "Wheeling",
        address: ["900 South Elmhurst Road", "Wheeling", "60090"],
        point: (42.1262, -87.9360),
        bells: (7 * 60 + 50, 50, 5),
    },
];

/// `principals` by school.
pub fn schools(mint: &mut Mint, principals: &[String]) -> Vec<School> {
    PLACES
        .iter()
        .enumerate()
        .map(|(i, place)| School {
            id: SchoolId(mint.uuid()),
            name: place.name.to_owned(),
            short_name: place.short.to_owned(),
            code: format!("214-{:02}", i + 1),
            roster_id: Some(format!("org-214-{:02}", i + 1)),
            address: Address {
                street: place.address[0].to_owned(),
                city: place.address[1].to_owned(),
                state: "IL".to_owned(),
                zip: place.address[2].to_owned(),
            },
            point: Some(Point { latitude: place.point.0, longitude: place.point.1 }),
            phone: format!("847-555-01{:02}", 10 + i * 10),
            principal: principals.get(i).cloned().unwrap_or_default(),
            active: true,
        })
        .collect()
}

pub fn bell_schedules(mint: &mut Mint, schools: &[School]) -> Vec<BellSchedule> {
    const WEEK: [Day; 5] = [Day::Mon, Day::Tue, Day::Wed, Day::Thu, Day::Fri];
    let mut schedules = Vec::new();
    for (i, (school, place)) in schools.iter().zip(&PLACES).enumerate() {
        let (first, length, passing) = place.bells;
        let mut add = |name: &str, rotation: Rotation, days: &[Day], periods: Vec<Period>| {
            let id = BellScheduleId(mint.uuid());
            let (name, days) = (name.to_owned(), days.to_vec());
            schedules.push(BellSchedule { id, school_id: school.id, name, rotation, days, periods });
        };
        let eight = ["1", "2", "3", "4", "5", "6", "7", "8"];
        match i {
            BLOCK_SCHOOL => {
                let long =
                    |names: [&str; 5]| bells(first, passing, &names, |n| if n == "Lunch" { 35 } else { 88 });
                add("A day", Rotation::ADay, &[Day::Mon, Day::Wed], long(["1", "2", "Lunch", "3", "4"]));
                add("B day", Rotation::BDay, &[Day::Tue, Day::Thu], long(["5", "6", "Lunch", "7", "8"]));
                let friday = ["1", "2", "3", "4", "Lunch", "5", "6", "7", "8"];
                let short = bells(first, passing, &friday, |n| if n == "Lunch" { 30 } else { length });
                add("Friday, all periods", Rotation::EveryDay, &[Day::Fri], short);
            }
            1 => {
                let days = [Day::Mon, Day::Tue, Day::Thu, Day::Fri];
                add("Regular day", Rotation::EveryDay, &days, bells(first, passing, &eight, |_| length));
                let late = bells(first + 55, passing, &eight, |_| length - 7);
                add("Late start", Rotation::EveryDay, &[Day::Wed], late);
            }
            _ => add("Regular day", Rotation::EveryDay, &WEEK, bells(first, passing, &eight, |_| length)),
        }
    }
    schedules
}

/// Periods one after another from a minute of the day.
fn bells(first: u32, passing: u32, names: &[&str], length: impl Fn(&str) -> u32) -> Vec<Period> {
    let mut minute = first;
    names
        .iter()
        .map(|name| {
            let (starts, ends) = (minute, minute + length(name));
            minute = ends + passing;
            Period { name: (*name).to_owned(), starts: clock(starts), ends: clock(ends) }
        })
        .collect()
}

/// The time of a minute of the day.
pub fn clock(minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).unwrap_or_default()
}
