//! The office's own people and those of the schools.

use domain::{
    ids::{SchoolId, StaffId},
    staff::{Staff, StaffRole},
};

use crate::{data, dice::Dice, mint::Mint, names::Names, schools::SCHOOLS};

/// Counselors by school who appear first in the lists; the others are drawn.
const COUNSELORS: [&str; SCHOOLS] =
    ["Adela Novotny", "Piet Sorensen", "Rosa Castellano", "Karen Whitmore", "Tom Lindgren", "Maureen Dudek"];
const COORDINATORS: [&str; SCHOOLS] = [
    "Devon Marchetti",
    "Julia Baptiste",
    "Miriam Keller",
    "Samuel Okonkwo",
    "Elena Vargas",
    "Christine Halloran",
];
const SUBJECTS: [&str; 7] = [
    "Agriculture teacher",
    "Arts teacher",
    "Business teacher",
    "Health science teacher",
    "Family and consumer science teacher",
    "Computer science teacher",
    "Technology teacher",
];

pub struct Team {
    pub staff: Vec<Staff>,
    /// Indexes into `staff`, by school.
    pub counselors: Vec<Vec<usize>>,
    pub coordinators: Vec<usize>,
    /// By school and endorsement area.
    pub teachers: Vec<Vec<usize>>,
    pub job_coaches: Vec<usize>,
}

/// Names of the six principals, who head the schools before the schools have ids.
pub fn principals(names: &Names, dice: &mut Dice) -> Vec<String> {
    (0..SCHOOLS).map(|_| full_name(names, dice)).collect()
}

impl Team {
    /// `sizes`: students by school, one counselor for every 310.
    pub fn new(
        mint: &mut Mint,
        dice: &mut Dice,
        names: &Names,
        schools: &[SchoolId],
        principals: &[String],
        sizes: &[usize],
    ) -> Self {
        let mut team = Self {
            staff: Vec::new(),
            counselors: vec![Vec::new(); SCHOOLS],
            coordinators: Vec::new(),
            teachers: vec![Vec::new(); SCHOOLS],
            job_coaches: Vec::new(),
        };
        // Somebody known by name, or anybody.
        let mut add = |name: Option<&str>, role, position: &str, school_id| {
            let name = name.map_or_else(|| full_name(names, dice), str::to_owned);
            let email = format!("{}@example.org", email_name(&name));
            let (id, phone, position) = (StaffId(mint.uuid()), data::phone(dice), position.to_owned());
            team.staff.push(Staff { id, name, role, position, email, phone, school_id, active: true });
            team.staff.len() - 1
        };
        add(Some("Ana Petrov"), StaffRole::Coordinator, "Career coordinator", None);
        add(None, StaffRole::Clerk, "Office secretary", None);
        add(None, StaffRole::Clerk, "Data clerk", None);
        team.job_coaches.extend((0..3).map(|_| add(None, StaffRole::JobCoach, "Job coach", None)));
        for (i, school) in schools.iter().enumerate() {
            let school = Some(*school);
            add(principals.get(i).map(String::as_str), StaffRole::Principal, "Principal", school);
            let coordinator =
                add(Some(COORDINATORS[i]), StaffRole::Coordinator, "Career coordinator", school);
            team.coordinators.push(coordinator);
            for n in 0..sizes[i].div_ceil(310).max(1) {
                let name = (n == 0).then_some(COUNSELORS[i]);
                team.counselors[i].push(add(name, StaffRole::Counselor, "School counselor", school));
            }
            let teachers = SUBJECTS.map(|subject| add(None, StaffRole::Teacher, subject, school));
            team.teachers[i].extend(teachers);
        }
        team
    }
}

pub fn full_name(names: &Names, dice: &mut Dice) -> String {
    let (given, family) = names.adult(dice);
    format!("{given} {family}")
}

/// “ana.petrov”.
pub fn email_name(name: &str) -> String {
    let words = name.split_whitespace().map(data::ascii).filter(|w| !w.is_empty());
    words.collect::<Vec<_>>().join(".")
}
