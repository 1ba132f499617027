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
        let mut add = |name: String, role, position: &str, school_id| {
            let email = format!("{}@example.org", email_name(&name));
            let (id, phone, position) = (StaffId(mint.uuid()), data::phone(dice), position.to_owned());
            team.staff.push(Staff { id, name, role, position, email, phone, school_id, active: true });
            team.staff.len() - 1
        };
        let mut drawn = Dice::new(sizes.iter().sum::<usize>() as u64, 77);
        add("Ana Petrov".to_owned(), StaffRole::Coordinator, "Career coordinator", None);
        add(full_name(names, &mut drawn), StaffRole::Clerk, "Office secretary", None);
        add(full_name(names, &mut drawn), StaffRole::Clerk, "Data clerk", None);
        for _ in 0..3 {
            let coach = add(full_name(names, &mut drawn), StaffRole::JobCoach, "Job coach", None);
            team.job_coaches.push(coach);
        }
        for (i, school) in schools.iter().enumerate() {
            let school = Some(*school);
            let principal = principals.get(i).cloned().unwrap_or_default();
            add(principal, StaffRole::Principal, "Principal", school);
            let name = COORDINATORS[i].to_owned();
            team.coordinators.push(add(name, StaffRole::Coordinator, "Career coordinator", school));
            for n in 0..sizes[i].div_ceil(310).max(1) {
                let name = if n == 0 { COUNSELORS[i].to_owned() } else { full_name(names, &mut drawn) };
                team.counselors[i].push(add(name, StaffRole::Counselor, "School counselor", school));
            }
            for subject in SUBJECTS {
                let name = full_name(names, &mut drawn);
                team.teachers[i].push(add(name, StaffRole::Teacher, subject, school));
            }
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
