//! Where a student or a placement stands today, and whose turn it is.

use chrono::NaiveDate;

use crate::{
    kind::HourRule,
    lists::{PlacementFacts, PlacementRow, StudentFacts, StudentRow},
    paper::SignerRole,
    placement::PlacementStage,
    student::RosterStatus,
    words::words,
};

words! {
    StudentStatus {
        NotStarted = "not_started" "Not started",
        Applied = "applied" "Applied",
        Matched = "matched" "Matched",
        AgreementOut = "agreement_out" "Agreement out",
        Active = "active" "Active",
        Completed = "completed" "Completed",
        Withdrawn = "withdrawn" "Withdrawn",
        Waived = "waived" "Waived",
    }
}

/// An agreement that has been out longer than this is late, days.
pub const AGREEMENT_LATE_DAYS: i64 = 10;

/// What happens next, and whether it should have happened already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextStep {
    pub text: String,
    pub late: bool,
}

impl NextStep {
    fn new(text: impl Into<String>, late: bool) -> Self {
        Self { text: text.into(), late }
    }
}

impl PlacementFacts {
    /// Minutes that should be done by `today`: the weekly hours since the first day, at most those required.
    pub fn minutes_due(&self, today: NaiveDate) -> u32 {
        let Some(starts) = self.starts_on else { return 0 };
        // A week's sheet comes in the week after, so the current week isn't due yet.
        let weeks = u32::try_from((today - starts).num_days().div_euclid(7).max(0)).unwrap_or(0);
        let required = u32::from(self.hours_required) * 60;
        match self.ends_on {
            Some(end) if today > end => required,
            _ => (weeks * self.weekly_minutes).min(required),
        }
    }

    /// Minutes behind schedule while Active; two shifts' worth of slack is not behind.
    pub fn minutes_behind(&self, today: NaiveDate) -> u32 {
        if self.stage != PlacementStage::Active {
            return 0;
        }
        let behind = self.minutes_due(today).saturating_sub(self.minutes_done);
        if behind > self.weekly_minutes.max(240) { behind } else { 0 }
    }

    pub fn next_step(&self, today: NaiveDate) -> NextStep {
        let past = |day: Option<NaiveDate>| day.is_some_and(|d| d < today);
        match self.stage {
            PlacementStage::Matched => NextStep::new("Print agreement", past(self.starts_on)),
            PlacementStage::AgreementOut => {
                let late = self.out_since.is_some_and(|d| (today - d).num_days() > AGREEMENT_LATE_DAYS)
                    || past(self.starts_on);
                match self.waiting_for {
                    Some(role) => NextStep::new(unsigned(role), late),
                    None => NextStep::new("Mark Active", past(self.starts_on)),
                }
            }
            PlacementStage::Active => self.next_while_active(today),
            PlacementStage::Completed => NextStep::new("Nothing left", false),
            PlacementStage::EndedEarly => NextStep::new("Place again", false),
            PlacementStage::Withdrawn => NextStep::new("Place again", false),
        }
    }

    fn next_while_active(&self, today: NaiveDate) -> NextStep {
        let behind = self.minutes_behind(today);
        let done = self.minutes_done >= u32::from(self.hours_required) * 60;
        if done {
            return NextStep::new("Confirm completion", self.ends_on.is_some_and(|d| d < today));
        }
        if behind > 0 {
            return NextStep::new(format!("{} h behind: call supervisor", behind.div_ceil(60)), true);
        }
        if self.ends_on.is_some_and(|d| d < today) {
            return NextStep::new("Past its last day", true);
        }
        match self.midterm_on {
            Some(midterm) if midterm >= today => NextStep::new("Midterm evaluation", false),
            _ => NextStep::new("Final evaluation", false),
        }
    }

    pub fn row(self, today: NaiveDate) -> PlacementRow {
        let next = self.next_step(today);
        PlacementRow {
            id: self.id,
            number: self.number,
            student_id: self.student_id,
            student: self.student,
            school_id: self.school_id,
            school: self.school,
            grade: self.grade,
            employer_id: self.employer_id,
            employer: self.employer,
            site: self.site,
            supervisor: self.supervisor,
            coordinator: self.coordinator,
            title: self.title,
            kind: self.kind,
            stage: self.stage,
            aligned: self.aligned,
            starts_on: self.starts_on,
            ends_on: self.ends_on,
            schedule: self.schedule,
            minutes_done: self.minutes_done,
            hours_required: self.hours_required,
            agreement: self.agreement.state(),
            signed: self.agreement.signed,
            signers: self.agreement.signers,
            plan_tasks: self.plan_tasks,
            plan_missing: self.plan_asked && self.plan_tasks == 0,
            next_step: next.text,
            late: next.late,
        }
    }
}

fn unsigned(role: SignerRole) -> String {
    match role {
        SignerRole::Student => "Student hasn’t signed".into(),
        SignerRole::Guardian => "Parent hasn’t signed".into(),
        SignerRole::Supervisor | SignerRole::Signatory => "Employer hasn’t signed".into(),
        SignerRole::Coordinator => "Sign it: coordinator".into(),
        SignerRole::Teacher => "Sign it: teacher".into(),
        SignerRole::Principal => "Sign it: principal".into(),
    }
}

impl StudentFacts {
    /// The placement that tells where the student stands: the open one furthest along, else the latest.
    pub fn current(&self) -> Option<&PlacementFacts> {
        let rank = |p: &&PlacementFacts| match p.stage {
            PlacementStage::Active => 5,
            PlacementStage::AgreementOut => 4,
            PlacementStage::Matched => 3,
            PlacementStage::Completed => 2,
            PlacementStage::EndedEarly => 1,
            PlacementStage::Withdrawn => 0,
        };
        self.placements.iter().max_by_key(|p| (rank(p), p.starts_on))
    }

    /// Completed, aligned placements that count make a whole experience by the rule.
    pub fn has_experience(&self, rule: Option<&HourRule>) -> bool {
        let done: Vec<u32> = self
            .placements
            .iter()
            .filter(|p| p.stage == PlacementStage::Completed && p.aligned && p.counts)
            .map(|p| p.minutes_done)
            .collect();
        match rule {
            Some(rule) => rule.is_met(&done),
            None => !done.is_empty(),
        }
    }

    pub fn status(&self, rule: Option<&HourRule>) -> StudentStatus {
        if self.has_experience(rule) {
            return StudentStatus::Completed;
        }
        if self.waived_on.is_some() {
            return StudentStatus::Waived;
        }
        match self.current().map(|p| p.stage) {
            Some(PlacementStage::Active) => StudentStatus::Active,
            Some(PlacementStage::AgreementOut) => StudentStatus::AgreementOut,
            Some(PlacementStage::Matched) => StudentStatus::Matched,
            Some(PlacementStage::EndedEarly | PlacementStage::Withdrawn) => StudentStatus::Withdrawn,
            // Completed, but not enough yet: they need another.
            Some(PlacementStage::Completed) | None if self.applied_on.is_some() => StudentStatus::Applied,
            Some(PlacementStage::Completed) | None => StudentStatus::NotStarted,
        }
    }

    pub fn next_step(&self, status: StudentStatus, today: NaiveDate) -> NextStep {
        match (status, self.current()) {
            (StudentStatus::Waived, _) => NextStep::new(format!("Waived: {}", self.waiver_reason), false),
            (StudentStatus::Completed, _) => NextStep::new("Nothing left", false),
            (StudentStatus::Applied, _) => NextStep::new("Place student", false),
            (StudentStatus::NotStarted, _) if self.pathway_id.is_none() => {
                NextStep::new("Set pathway", false)
            }
            (StudentStatus::NotStarted, _) | (_, None) => NextStep::new("Ask for interests", false),
            (_, Some(placement)) => placement.next_step(today),
        }
    }

    pub fn row(self, rule: Option<&HourRule>, today: NaiveDate) -> StudentRow {
        let status = self.status(rule);
        let next = self.next_step(status, today);
        let current = self.current();
        let on_roster = self.roster_status != RosterStatus::Gone;
        let senior = self.grade == Some(12) && on_roster;
        StudentRow {
            needs_experience: senior && !matches!(status, StudentStatus::Completed | StudentStatus::Waived),
            behind_on_hours: current.is_some_and(|p| p.minutes_behind(today) > 0),
            on_roster,
            experience: current.map(|p| p.kind.clone()).unwrap_or_default(),
            employer: current.map(|p| p.employer.clone()).unwrap_or_default(),
            minutes_done: current.map_or(0, |p| p.minutes_done),
            hours_required: current.map_or(0, |p| p.hours_required),
            placement_id: current.map(|p| p.id),
            next_step: next.text,
            late: next.late,
            status,
            id: self.id,
            name: self.name,
            local_id: self.local_id,
            school_id: self.school_id,
            school: self.school,
            grade: self.grade,
            pathway_id: self.pathway_id,
            pathway: self.pathway,
            other_pathways: self.other_pathways,
            cluster: self.cluster,
            counselor: self.counselor,
        }
    }
}
