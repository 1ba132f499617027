//! One paper in two languages: each copy keeps its own page numbers and is a part with its language in the tags.

use crate::laid::Laid;
use crate::page::Page;
use crate::tags::Tree;

impl Laid {
    /// The same paper once more behind this one, as a rule in another language. The file goes by the language of the first.
    pub fn followed_by(self, other: Self) -> Self {
        let title = format!("{} · {}", self.title, other.title);
        let (language, logo) = (self.language, self.logo.clone());
        let mut tree = Tree::new();
        let mut pages = Vec::new();
        let mut unprintable = Vec::new();
        for copy in [self, other] {
            let moved = tree.take_part(copy.language, copy.tree);
            let first = pages.len();
            pages.extend(copy.pages.into_iter().map(|page| with_elements_moved(page, moved)));
            if let Some(page) = pages.get_mut(first) {
                page.starts_sheet = true;
            }
            for one in copy.unprintable {
                if !unprintable.contains(&one) {
                    unprintable.push(one);
                }
            }
        }
        Self { pages, tree, logo, language, title, unprintable }
    }
}

fn with_elements_moved(mut page: Page, by: usize) -> Page {
    let marks = page.marks.iter_mut().chain(&mut page.foot).chain(&mut page.gaps);
    for element in marks.filter_map(|placed| placed.mark.element_mut().as_mut()) {
        *element += by;
    }
    page
}
