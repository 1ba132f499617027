use std::time::Instant;
use crate::{Desk, town};
use domain::{ids::*, placement::PlacementStage};
use storage::reports::*;

#[test]
#[ignore]
fn speed() {
    let desk = Desk::with_town();
    let t = Instant::now();
    desk.change(|tx| {
        for n in 2..1002u64 {
            let mut e = town::hospital(); e.id = EmployerId(town::id(15, n)); e.name = format!("Employer {n:04}");
            tx.insert(&e)?;
            let mut s = town::ward(); s.id = SiteId(town::id(16, n)); s.employer_id = e.id; tx.insert(&s)?;
            for k in 0..2 { let mut c = town::contact(n * 10 + k, town::now()); c.employer_id = Some(e.id); c.person_id=None; c.student_id=None; tx.insert(&c)?; }
            let mut c = town::credential(n, domain::employer::CredentialKind::Liability, Some("2027-01-01")); c.employer_id = e.id; tx.insert(&c)?;
            for k in 0..2 {
            let mut o = town::opportunity(); o.id = OpportunityId(town::id(21, n*2+k)); o.employer_id = e.id; o.site_id = Some(s.id); tx.insert(&o)?; }
        }
        for n in 2..12_002u64 {
            let mut s = town::student(n, &format!("Given{n}"), &format!("Family{}", n * 7919 % 12007));
            s.waiver = None;
            tx.insert(&s)?;
            let mut g = town::guardian(1, "M"); g.id = GuardianId(town::id(14, n)); g.student_id = s.id; tx.insert(&g)?;
            if n % 4 == 0 {
                let stage = PlacementStage::ALL[(n as usize / 4) % 6];
                let mut p = town::placement(n, &s, stage);
                let e = 2 + n % 1000;
                p.employer_id = EmployerId(town::id(15, e)); p.opportunity_id = Some(OpportunityId(town::id(21, e*2))); p.site_id = Some(SiteId(town::id(16, e)));
                tx.insert(&p)?;
                tx.insert(&town::event(n, &p, stage))?;
                for w in 0..12u64 { let mut h = town::hours(n * 20 + w, &p, "2027-01-10", 300); h.week_of += chrono::Days::new(7 * w); tx.insert(&h)?; }
                for (k, r) in domain::paper::SignerRole::ALL.iter().enumerate().take(4) { let mut sg = town::signer(n*10 + k as u64, &p, *r); sg.signed_on_paper = k < 2; sg.position = k as u16; tx.insert(&sg)?; }
            }
        }
        Ok(())
    }).unwrap();
    println!("fill {:?}", t.elapsed());
    let ids: Vec<PlacementId> = desk.look(|c| storage::rows::placement::list(c)).into_iter().map(|p| p.id).collect();
    for _ in 0..2 {
        let t = Instant::now(); let n = desk.look(|c| student_facts::list(c, &student_facts::Students::All)).len(); println!("students {n} {:?}", t.elapsed());
        let t = Instant::now(); let n = desk.look(|c| placement_facts::list(c, &placement_facts::Placements::All)).len(); println!("placements {n} {:?}", t.elapsed());
        let t = Instant::now(); let n = desk.look(employer_rows::list).len(); println!("employers {n} {:?}", t.elapsed());
        let t = Instant::now(); let n = desk.look(|c| opportunity_rows::list(c, &opportunity_rows::Opportunities::All)).len(); println!("opportunities {n} {:?}", t.elapsed());
        let t = Instant::now(); let n = desk.look(|c| agreement_facts::list(c, &ids)).len(); println!("agreements {n} {:?}", t.elapsed());
        let t = Instant::now(); let n = desk.look(|c| year_end_facts::read(c, &town::year(), town::day("2027-06-10"), true)).seniors.len(); println!("year end {n} {:?}", t.elapsed());
        let t = Instant::now(); desk.look(|c| conflict_facts::read(c, town::zofia().id, town::opportunity().id, None)); println!("conflict {:?}", t.elapsed());
        let t = Instant::now(); let n = desk.look(|c| storage::rows::student::list(c)).len(); println!("student rows {n} {:?}", t.elapsed());
    }
}
