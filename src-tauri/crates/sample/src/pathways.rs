//! Both cluster frameworks and the district's own pathways.

use domain::{
    ids::{ClusterId, PathwayId},
    pathway::{CLASSIC, Cluster, EndorsementArea, Framework, MODERNIZED, Pathway},
};

use crate::{data, mint::Mint};

pub struct Program {
    pub area: usize,
    /// Place of its cluster among the classic sixteen.
    pub cluster: usize,
    pub demand: u32,
    pub courses: Vec<&'static str>,
}

pub struct Frameworks {
    /// The classic sixteen, then the modernized fourteen.
    pub clusters: Vec<Cluster>,
    pub pathways: Vec<Pathway>,
    /// What the generator knows of each pathway, in the same order.
    pub programs: Vec<Program>,
}

impl Frameworks {
    pub fn new(mint: &mut Mint) -> Self {
        let clusters = clusters(mint);
        let mut pathways = Vec::new();
        let mut programs = Vec::new();
        for line in data::lines(include_str!("data/pathways.txt")) {
            let f = data::fields(line);
            let area = EndorsementArea::ALL.iter().position(|a| a.code() == f[0]).unwrap_or(0);
            let cluster = data::number(f[3]);
            let modernized = data::numbers(f[6]).into_iter().map(|m| CLASSIC.len() + m);
            pathways.push(Pathway {
                id: PathwayId(mint.uuid()),
                name: f[1].to_owned(),
                code: f[2].to_owned(),
                cluster_id: clusters[cluster].id,
                endorsement_area: EndorsementArea::ALL[area],
                aligned_cluster_ids: data::numbers(f[5])
                    .into_iter()
                    .chain(modernized)
                    .map(|c| clusters[c].id)
                    .collect(),
                active: true,
            });
            let courses = data::list(f[7], ';');
            programs.push(Program { area, cluster, demand: data::number(f[4]) as u32, courses });
        }
        Self { clusters, pathways, programs }
    }

    /// Pathways of an area with their demand.
    pub fn of_area(&self, area: usize) -> (Vec<usize>, Vec<u32>) {
        let inside = self.programs.iter().enumerate().filter(|(_, p)| p.area == area);
        inside.map(|(i, p)| (i, p.demand)).unzip()
    }
}

fn clusters(mint: &mut Mint) -> Vec<Cluster> {
    let classic = CLASSIC.iter().enumerate().map(|(i, name)| (Framework::Classic, i, *name));
    let modernized = MODERNIZED.iter().enumerate().map(|(i, name)| (Framework::Modernized, i, *name));
    classic
        .chain(modernized)
        .map(|(framework, i, name)| Cluster {
            id: ClusterId(mint.uuid()),
            framework,
            name: name.to_owned(),
            position: i as u16,
        })
        .collect()
}
