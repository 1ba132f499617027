//! Many papers in one file, written as they come: page contents first, fonts with what all pages showed last, a balanced page
//! tree, one bookmark for each paper. Memory holds the places of objects, not their bytes.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::Write;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use printpdf::{PdfDocument, XObject, XObjectId};

use crate::body::BodyKey;
use crate::draw::LOGO;
use crate::embed;
use crate::error::PaperError;
use crate::finish::{About, deflate, describe, info, metadata};
use crate::fonts::{Fonts, GlyphsShown};
use crate::laid::save_options;
use crate::logo::Logo;
use crate::objects::ObjectWriter;
use crate::style::sheet;

/// Pages under one node of the tree, and nodes under one above it.
const FAN: usize = 32;

/// One page of a paper, its contents deflated.
pub(crate) struct PackedPage {
    /// None for a blank back.
    pub body: Option<(BodyKey, Option<Vec<u8>>)>,
    pub foot: Vec<u8>,
}

pub(crate) struct Merger<W: Write> {
    objects: ObjectWriter<W>,
    catalog: u32,
    root: u32,
    resources: u32,
    leaves: Vec<(u32, Vec<u32>)>,
    bodies: HashMap<BodyKey, u32>,
    known: HashSet<BodyKey>,
    bookmarks: Vec<(String, u32)>,
    shown: GlyphsShown,
    pages: usize,
}

impl<W: Write> Merger<W> {
    pub fn start(out: W) -> Result<Self, PaperError> {
        let mut objects = ObjectWriter::start(out)?;
        let (catalog, root, resources) = (objects.reserve(), objects.reserve(), objects.reserve());
        Ok(Self {
            objects,
            catalog,
            root,
            resources,
            leaves: Vec::new(),
            bodies: HashMap::new(),
            known: HashSet::new(),
            bookmarks: Vec::new(),
            shown: GlyphsShown::default(),
            pages: 0,
        })
    }

    /// The bodies that are in the file already and need not be drawn again.
    pub fn known(&self) -> &HashSet<BodyKey> {
        &self.known
    }

    pub fn page_count(&self) -> usize {
        self.pages
    }

    pub fn show(&mut self, shown: &GlyphsShown) {
        self.shown.extend(shown);
    }

    /// Adds the pages of a paper under a bookmark.
    ///
    /// # Errors
    /// `PaperError::Write` if the file does not take them.
    pub fn add(&mut self, bookmark: &str, pages: Vec<PackedPage>) -> Result<(), PaperError> {
        for (index, page) in pages.into_iter().enumerate() {
            let number = self.add_page(page)?;
            if index == 0 {
                self.bookmarks.push((bookmark.to_owned(), number));
            }
        }
        Ok(())
    }

    fn add_page(&mut self, page: PackedPage) -> Result<u32, PaperError> {
        let mut contents = Vec::new();
        if let Some((key, bytes)) = page.body {
            let number = match (self.bodies.get(&key), bytes) {
                (Some(number), _) => *number,
                (None, Some(bytes)) => {
                    let number = self.objects.add(&packed(bytes))?;
                    self.bodies.insert(key, number);
                    self.known.insert(key);
                    number
                }
                (None, None) => {
                    return Err(PaperError::Assembly("a shared page is not in the file".to_owned()));
                }
            };
            contents.push(reference(number));
            contents.push(reference(self.objects.add(&packed(page.foot))?));
        }
        let number = self.objects.reserve();
        if self.leaves.last().is_none_or(|(_, kids)| kids.len() == FAN) {
            let leaf = self.objects.reserve();
            self.leaves.push((leaf, Vec::new()));
        }
        let Some((leaf, kids)) = self.leaves.last_mut() else {
            return Err(PaperError::Assembly("the page tree has no leaf".to_owned()));
        };
        kids.push(number);
        let object = dictionary! { "Type" => "Page", "Parent" => reference(*leaf), "Contents" => contents };
        self.objects.write(number, &Object::Dictionary(object))?;
        self.pages += 1;
        Ok(number)
    }

    /// Writes the fonts, the tree, the bookmarks and what the file says about itself.
    ///
    /// # Errors
    /// `PaperError::Write` or `PaperError::Assembly`.
    pub fn finish(mut self, about: &About<'_>, logo: Option<&Logo>) -> Result<W, PaperError> {
        self.write_resources(logo)?;
        self.write_tree()?;
        let outlines = self.write_bookmarks()?;
        let metadata = self.objects.add(&Object::Stream(metadata(about, false)))?;
        let info = self.objects.add(&Object::Dictionary(info(about)))?;
        let mut catalog = dictionary! { "Type" => "Catalog", "Pages" => reference(self.root) };
        describe(&mut catalog, about, (metadata, 0), None);
        if let Some(outlines) = outlines {
            catalog.set("Outlines", reference(outlines));
            catalog.set("PageMode", "UseOutlines");
        }
        self.objects.write(self.catalog, &Object::Dictionary(catalog))?;
        let trailer = dictionary! { "Root" => reference(self.catalog), "Info" => reference(info) };
        Ok(self.objects.finish(trailer)?)
    }

    fn write_resources(&mut self, logo: Option<&Logo>) -> Result<(), PaperError> {
        let fonts = Fonts::get()?;
        let mut seed = PdfDocument::new("");
        seed.pages.push(embed::seed_page(fonts, &self.shown));
        embed::register(&mut seed, fonts, &self.shown);
        if let Some(logo) = logo {
            let object = XObject::External(logo.external()?);
            seed.resources.xobjects.map.insert(XObjectId(LOGO.to_owned()), object);
        }
        let mut seed = seed.to_lopdf_document(&save_options(), &mut Vec::new());
        embed::complete(&mut seed, &self.shown)?;
        let mut taken = BTreeMap::new();
        let mut resources = Dictionary::new();
        for kind in ["Font", "XObject"] {
            let mut named = Dictionary::new();
            for (name, id) in embed::resources_of(&seed, kind.as_bytes()) {
                let number = self.take(&seed, id, &mut taken)?;
                named.set(name, reference(number));
            }
            resources.set(kind, named);
        }
        self.objects.write(self.resources, &Object::Dictionary(resources))?;
        Ok(())
    }

    /// Copies an object of another document, and all it names, under new numbers.
    fn take(
        &mut self,
        from: &Document,
        id: ObjectId,
        taken: &mut BTreeMap<ObjectId, u32>,
    ) -> Result<u32, PaperError> {
        if let Some(number) = taken.get(&id) {
            return Ok(*number);
        }
        let number = self.objects.reserve();
        taken.insert(id, number);
        let mut object = from.get_object(id)?.clone();
        self.renumber(from, &mut object, taken)?;
        if let Object::Stream(stream) = &mut object
            && !stream.dict.has(b"Filter")
        {
            let bytes = deflate(&stream.content)?;
            stream.dict.set("Filter", "FlateDecode");
            stream.set_content(bytes);
        }
        self.objects.write(number, &object)?;
        Ok(number)
    }

    fn renumber(
        &mut self,
        from: &Document,
        object: &mut Object,
        taken: &mut BTreeMap<ObjectId, u32>,
    ) -> Result<(), PaperError> {
        match object {
            Object::Reference(id) => *id = (self.take(from, *id, taken)?, 0),
            Object::Array(items) => {
                for item in items {
                    self.renumber(from, item, taken)?;
                }
            }
            Object::Dictionary(dictionary) | Object::Stream(Stream { dict: dictionary, .. }) => {
                for (_, value) in dictionary.iter_mut() {
                    self.renumber(from, value, taken)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn write_tree(&mut self) -> Result<(), PaperError> {
        /// A node of the level in hand: its number, what is under it, and how many pages that is.
        type Node = (u32, Vec<u32>, usize);
        let leaves = std::mem::take(&mut self.leaves);
        let mut level: Vec<Node> =
            leaves.into_iter().map(|(number, kids)| (number, kids.clone(), kids.len())).collect();
        while level.len() > FAN {
            let mut above: Vec<Node> = Vec::new();
            for nodes in level.chunks(FAN) {
                let number = self.objects.reserve();
                above.push((
                    number,
                    nodes.iter().map(|node| node.0).collect(),
                    nodes.iter().map(|node| node.2).sum(),
                ));
            }
            for (nodes, parent) in level.chunks(FAN).zip(&above) {
                for node in nodes {
                    self.write_node(node.0, &node.1, node.2, Some(parent.0))?;
                }
            }
            level = above;
        }
        for node in &level {
            self.write_node(node.0, &node.1, node.2, Some(self.root))?;
        }
        let kids: Vec<u32> = level.iter().map(|node| node.0).collect();
        self.write_node(self.root, &kids, self.pages, None)
    }

    fn write_node(
        &mut self,
        number: u32,
        kids: &[u32],
        count: usize,
        parent: Option<u32>,
    ) -> Result<(), PaperError> {
        let mut node = dictionary! {
            "Type" => "Pages",
            "Kids" => kids.iter().map(|kid| reference(*kid)).collect::<Vec<_>>(),
            "Count" => i64::try_from(count).unwrap_or(i64::MAX),
        };
        match parent {
            Some(parent) => node.set("Parent", reference(parent)),
            None => {
                let size = [0.0, 0.0, sheet::WIDTH, sheet::HEIGHT].map(Object::Real).to_vec();
                node.set("MediaBox", size);
                node.set("Resources", reference(self.resources));
            }
        }
        self.objects.write(number, &Object::Dictionary(node))?;
        Ok(())
    }

    fn write_bookmarks(&mut self) -> Result<Option<u32>, PaperError> {
        let bookmarks = std::mem::take(&mut self.bookmarks);
        if bookmarks.is_empty() {
            return Ok(None);
        }
        let outlines = self.objects.reserve();
        let numbers: Vec<u32> = bookmarks.iter().map(|_| self.objects.reserve()).collect();
        for (index, (title, page)) in bookmarks.iter().enumerate() {
            let mut item = dictionary! {
                "Title" => lopdf::text_string(title),
                "Parent" => reference(outlines),
                "Dest" => vec![reference(*page), "Fit".into()],
            };
            if let Some(before) = index.checked_sub(1).and_then(|before| numbers.get(before)) {
                item.set("Prev", reference(*before));
            }
            if let Some(next) = numbers.get(index + 1) {
                item.set("Next", reference(*next));
            }
            self.objects.write(numbers[index], &Object::Dictionary(item))?;
        }
        let root = dictionary! {
            "Type" => "Outlines",
            "First" => reference(numbers[0]),
            "Last" => reference(numbers[numbers.len() - 1]),
            "Count" => i64::try_from(numbers.len()).unwrap_or(i64::MAX),
        };
        self.objects.write(outlines, &Object::Dictionary(root))?;
        Ok(Some(outlines))
    }
}

fn reference(number: u32) -> Object {
    Object::Reference((number, 0))
}

fn packed(bytes: Vec<u8>) -> Object {
    Object::Stream(Stream::new(dictionary! { "Filter" => "FlateDecode" }, bytes))
}
