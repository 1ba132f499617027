//! Everything an agreement says about one placement. What is not known is `None` and prints as a line to write on.

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};

use crate::language::Language;

/// The facts of one placement agreement with its training plan and emergency page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AgreementFacts {
    /// Finds the agreement again: "WBL-2027-0418".
    pub number: String,
    pub student: StudentFacts,
    pub guardian: GuardianFacts,
    pub employer: EmployerFacts,
    pub site: SiteFacts,
    pub supervisor: PersonFacts,
    /// Who signs for the employer, where that is not the supervisor.
    pub signatory: PersonFacts,
    pub school: String,
    pub coordinator: PersonFacts,
    pub teacher: Option<String>,
    pub principal: Option<String>,
    pub placement: PlacementFacts,
    /// Shifts of a usual week.
    pub schedule: Vec<ScheduleBlock>,
    pub midterm_review: Option<NaiveDate>,
    pub final_review: Option<NaiveDate>,
    pub plan: Vec<PlanItem>,
    pub safety: Vec<SafetyItem>,
    /// Hazardous work processes under the student-learner exemption; any makes the agreement one of a student-learner.
    pub hazards: Vec<HazardItem>,
    pub emergency: EmergencyFacts,
    /// Who signs, in the order of signing: one line each. While none is listed, the four parties sign by their names.
    pub signers: Vec<SignerFacts>,
    /// A copy in this language goes before the English one, for the family.
    pub family_language: Option<Language>,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct StudentFacts {
    pub legal_name: String,
    pub preferred_name: Option<String>,
    pub local_id: Option<String>,
    pub grade: Option<u8>,
    pub birth_date: Option<NaiveDate>,
    pub pathway: Option<String>,
    pub cluster: Option<String>,
    pub career_goal: Option<String>,
    pub course: Option<String>,
    /// Credit for the experience in hundredths: 50 is half a credit.
    pub credit_hundredths: Option<u32>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub counselor: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct GuardianFacts {
    pub name: Option<String>,
    pub relation: Option<String>,
    pub language: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct EmployerFacts {
    pub name: String,
    /// The person who arranged the placement.
    pub contact: Option<String>,
    pub phone: Option<String>,
    pub industry: Option<String>,
    /// Workers' compensation or liability insurer, with the policy number.
    pub insurer: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct SiteFacts {
    pub name: Option<String>,
    /// One line.
    pub address: Option<String>,
    /// Name of a person of 21 or more who is there whenever the student works.
    pub adult_on_site: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct PersonFacts {
    pub name: Option<String>,
    pub title: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct PlacementFacts {
    /// "Internship".
    pub kind: String,
    /// "spring term 2027".
    pub term: Option<String>,
    /// The position: "Clinical support intern".
    pub title: Option<String>,
    pub start_date: Option<NaiveDate>,
    pub end_date: Option<NaiveDate>,
    /// All hours of the placement, in minutes.
    pub total_minutes: Option<u32>,
    /// Hours of a week, in minutes; worked out from the schedule where it is not given.
    pub weekly_minutes: Option<u32>,
    /// "Periods 7 and 8, Tuesday and Thursday".
    pub release_periods: Option<String>,
    pub pay: Pay,
    /// "Drives own car, 9 minutes each way".
    pub transport: Option<String>,
    pub dress: Option<String>,
    /// Who pays the wage, where it isn't the employer alone: "Perkins V".
    pub funding_source: Option<String>,
    /// The student goes with a group: with a job coach, in a vehicle.
    pub in_group: bool,
    pub job_coach: Option<String>,
    pub vehicle: Option<String>,
    /// Main tasks, as one sentence or list.
    pub tasks: Option<String>,
    /// The federal orders that the hazardous work falls under: "HO 5, HO 12".
    pub hazardous_orders: Option<String>,
    pub makeup_until: Option<NaiveDate>,
    /// Employment certificate (work permit) of a student under 16.
    pub certificate_number: Option<String>,
    pub visits_planned: Option<u32>,
    /// The day by which every page is to come back.
    pub return_by: Option<NaiveDate>,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub enum Pay {
    #[default]
    Unpaid,
    Hourly {
        /// Cents an hour.
        wage_cents: Option<u32>,
        /// "every two weeks".
        pay_period: Option<String>,
    },
}

/// One shift of a usual week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScheduleBlock {
    pub weekday: Weekday,
    pub starts: NaiveTime,
    pub ends: NaiveTime,
    /// Unpaid meal break within the shift.
    pub meal_minutes: u32,
}

impl ScheduleBlock {
    /// Minutes worked; a shift that ends before it starts runs past midnight.
    pub fn minutes(&self) -> u32 {
        const DAY: i64 = 24 * 60;
        let span = (self.ends - self.starts).num_minutes().rem_euclid(DAY);
        u32::try_from(span).unwrap_or(0).saturating_sub(self.meal_minutes)
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct PlanItem {
    pub task: String,
    pub taught_at: Option<TaughtAt>,
    /// In words, "weeks 1-3", where there are no dates.
    pub when: Option<String>,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaughtAt {
    School,
    WorkSite,
    Both,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct SafetyItem {
    pub topic: String,
    pub instructor: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct HazardItem {
    pub order: String,
    pub process: String,
    pub step: Option<String>,
    pub supervisor: Option<String>,
    pub longest_time: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct EmergencyFacts {
    /// In the order in which they are called.
    pub contacts: Vec<EmergencyContact>,
    pub physician: Option<String>,
    pub physician_phone: Option<String>,
    pub hospital: Option<String>,
    pub insurer: Option<String>,
    pub policy_number: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct EmergencyContact {
    pub name: String,
    pub relation: Option<String>,
    pub day_phone: Option<String>,
    pub other_phone: Option<String>,
    pub language: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignerFacts {
    pub role: SigningRole,
    /// None leaves a line to write the name on.
    pub name: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SigningRole {
    Student,
    Guardian,
    Supervisor,
    /// For the employer, besides the supervisor.
    Signatory,
    Coordinator,
    Teacher,
    Principal,
}

impl AgreementFacts {
    pub fn is_paid(&self) -> bool {
        matches!(self.placement.pay, Pay::Hourly { .. })
    }

    /// Years on the first day.
    pub fn age_at_start(&self) -> Option<u32> {
        let (born, start) = (self.student.birth_date?, self.placement.start_date?);
        let had_birthday = (start.month(), start.day()) >= (born.month(), born.day());
        let years = start.year() - born.year() - i32::from(!had_birthday);
        u32::try_from(years).ok()
    }

    /// Whether the student is under 16 on the first day. False while the dates are not known.
    pub fn is_under_16(&self) -> bool {
        self.age_at_start().is_some_and(|age| age < 16)
    }

    /// Whether hazardous work is part of the training of a student-learner.
    pub fn is_student_learner(&self) -> bool {
        !self.hazards.is_empty() || self.placement.hazardous_orders.is_some()
    }

    /// Whether anybody signs in a role.
    pub fn signs(&self, role: SigningRole) -> bool {
        self.signers.iter().any(|signer| signer.role == role)
    }

    /// Somebody signs in a role, and it isn't known who.
    pub fn lacks_signer(&self, role: SigningRole) -> bool {
        let unnamed = |signer: &SignerFacts| signer.name.as_deref().is_none_or(|name| name.trim().is_empty());
        self.signers.iter().any(|signer| signer.role == role && unnamed(signer))
    }

    /// Minutes of a usual week: as given, or from the schedule.
    pub fn weekly_minutes(&self) -> Option<u32> {
        self.placement.weekly_minutes.or_else(|| {
            let minutes = self.schedule.iter().map(ScheduleBlock::minutes).sum();
            (minutes > 0).then_some(minutes)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn born_and_starting(born: (i32, u32, u32), start: (i32, u32, u32)) -> AgreementFacts {
        let mut facts = AgreementFacts::default();
        facts.student.birth_date = NaiveDate::from_ymd_opt(born.0, born.1, born.2);
        facts.placement.start_date = NaiveDate::from_ymd_opt(start.0, start.1, start.2);
        facts
    }

    #[test]
    fn the_day_before_the_sixteenth_birthday_is_under_16_and_the_birthday_is_not() {
        assert!(born_and_starting((2011, 2, 3), (2027, 2, 2)).is_under_16());
        assert!(!born_and_starting((2011, 2, 2), (2027, 2, 2)).is_under_16());
    }

    #[test]
    fn a_shift_counts_without_its_meal_and_may_pass_midnight() {
        let time = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
        let shift = |from, to, meal_minutes| ScheduleBlock {
            weekday: Weekday::Mon,
            starts: from,
            ends: to,
            meal_minutes,
        };
        assert_eq!(shift(time(8, 0), time(13, 30), 30).minutes(), 300);
        assert_eq!(shift(time(22, 0), time(1, 0), 0).minutes(), 180);
    }
}
