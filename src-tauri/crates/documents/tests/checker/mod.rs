//! Reads a PDF as a screen reader must and says what is wrong with its structure.
#![allow(dead_code, clippy::unwrap_used, reason = "a broken file fails the test that reads it")]

use std::collections::{BTreeMap, BTreeSet};

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

type Mark = (ObjectId, i64);

pub struct Checked {
    /// How often each kind of element occurs.
    pub roles: BTreeMap<String, usize>,
    pub problems: Vec<String>,
}

pub fn load(bytes: &[u8]) -> Document {
    Document::load_mem(bytes).unwrap()
}

/// Everything that a tagged file must keep to.
pub fn check(document: &Document, language: &str, title: &str) -> Checked {
    let mut checked = Checked { roles: BTreeMap::new(), problems: Vec::new() };
    check_catalog(document, language, title, &mut checked.problems);
    check_fonts(document, &mut checked.problems);
    let marks = marks_of_pages(document, &mut checked.problems);
    let mut reached = BTreeMap::new();
    let root = structure_root(document);
    let top =
        follow(document, root.get(b"K").unwrap().as_array().map_or(root.get(b"K").unwrap(), |kids| &kids[0]));
    walk(document, top.as_dict().unwrap(), None, &mut reached, &mut checked);
    for mark in &marks {
        match reached.get(mark) {
            Some(1) => {}
            other => {
                checked.problems.push(format!("mark {mark:?} is reached {:?} times", other.unwrap_or(&0)))
            }
        }
    }
    for mark in reached.keys().filter(|mark| !marks.contains(mark)) {
        checked.problems.push(format!("the tree names the mark {mark:?}, which no page has"));
    }
    checked
}

fn follow<'a>(document: &'a Document, object: &'a Object) -> &'a Object {
    document.dereference(object).unwrap().1
}

fn structure_root(document: &Document) -> &Dictionary {
    follow(document, document.catalog().unwrap().get(b"StructTreeRoot").unwrap()).as_dict().unwrap()
}

/// In reading order.
pub fn languages_of_parts(document: &Document) -> Vec<String> {
    let root = structure_root(document);
    let top = root.get(b"K").unwrap();
    let top = follow(document, top.as_array().map_or(top, |kids| &kids[0])).as_dict().unwrap();
    let parts = top.get(b"K").unwrap().as_array().unwrap().iter();
    let language = |part: &Object| {
        let part = follow(document, part).as_dict().unwrap();
        String::from_utf8(part.get(b"Lang").unwrap().as_str().unwrap().to_vec()).unwrap()
    };
    parts.map(language).collect()
}

fn check_catalog(document: &Document, language: &str, title: &str, problems: &mut Vec<String>) {
    let catalog = document.catalog().unwrap();
    if catalog.get(b"Lang").and_then(Object::as_str).unwrap_or_default() != language.as_bytes() {
        problems.push("the language is missing or wrong".to_owned());
    }
    let marked = catalog.get(b"MarkInfo").and_then(Object::as_dict).and_then(|info| info.get(b"Marked"));
    if !matches!(marked, Ok(Object::Boolean(true))) {
        problems.push("the file does not say that it is tagged".to_owned());
    }
    let preferences = catalog.get(b"ViewerPreferences").and_then(Object::as_dict);
    if !preferences
        .is_ok_and(|preferences| matches!(preferences.get(b"DisplayDocTitle"), Ok(Object::Boolean(true))))
    {
        problems.push("the title is not shown".to_owned());
    }
    let metadata = follow(document, catalog.get(b"Metadata").unwrap()).as_stream().unwrap();
    let metadata = String::from_utf8(metadata.content.clone()).unwrap();
    if !metadata.contains(title) || !metadata.contains("<pdfuaid:part>1</pdfuaid:part>") {
        problems.push("the metadata lack the title or the PDF/UA part".to_owned());
    }
    let info = follow(document, document.trailer.get(b"Info").unwrap()).as_dict().unwrap();
    if lopdf::decode_text_string(info.get(b"Title").unwrap()).unwrap() != title {
        problems.push("the title is missing or wrong".to_owned());
    }
    if info.has(b"CreationDate") || info.has(b"ModDate") {
        problems.push("the file bears a clock's time".to_owned());
    }
}

/// Every font is embedded, cut down, and can be read back as text.
pub fn check_fonts(document: &Document, problems: &mut Vec<String>) {
    let mut fonts = 0;
    for object in document.objects.values() {
        let Ok(font) = object.as_dict() else { continue };
        if font.get(b"Subtype").and_then(Object::as_name).ok() != Some(b"Type0") {
            continue;
        }
        fonts += 1;
        let name = String::from_utf8_lossy(font.get(b"BaseFont").unwrap().as_name().unwrap()).into_owned();
        if name.as_bytes().get(6) != Some(&b'+') {
            problems.push(format!("{name} is not marked as cut down"));
        }
        if !font.has(b"ToUnicode") {
            problems.push(format!("{name} has no ToUnicode"));
        }
        let descendant = follow(document, &font.get(b"DescendantFonts").unwrap().as_array().unwrap()[0]);
        let descriptor = follow(document, descendant.as_dict().unwrap().get(b"FontDescriptor").unwrap());
        let file = descriptor.as_dict().unwrap().get(b"FontFile2");
        let bytes =
            file.ok().map(|file| follow(document, file).as_stream().unwrap().decompressed_content().unwrap());
        match bytes {
            Some(bytes) if bytes.len() > 1000 && bytes.len() < 150_000 => {}
            other => {
                problems.push(format!("{name} is embedded with {:?} bytes", other.map(|bytes| bytes.len())))
            }
        }
    }
    if fonts == 0 {
        problems.push("the file has no fonts".to_owned());
    }
}

/// The numbered marks of all pages; text outside a mark is a problem.
fn marks_of_pages(document: &Document, problems: &mut Vec<String>) -> BTreeSet<Mark> {
    let mut marks = BTreeSet::new();
    for (number, page) in document.get_pages() {
        let content = Content::decode(&document.get_page_content(page)).unwrap();
        let mut depth = 0;
        for operation in &content.operations {
            match operation.operator.as_str() {
                "BDC" => {
                    depth += 1;
                    let properties = operation.operands[1].as_dict().unwrap();
                    let mark = (page, properties.get(b"MCID").unwrap().as_i64().unwrap());
                    if !marks.insert(mark) {
                        problems.push(format!("page {number} uses {mark:?} twice"));
                    }
                }
                "BMC" => depth += 1,
                "EMC" => depth -= 1,
                "Tj" | "TJ" | "re" | "S" | "f" | "Do" if depth == 0 => {
                    problems.push(format!("page {number} has {} outside any mark", operation.operator));
                }
                _ => {}
            }
            if depth > 1 {
                problems.push(format!("page {number} has marks within marks"));
            }
        }
        if depth != 0 {
            problems.push(format!("page {number} leaves a mark open"));
        }
        check_parent_tree(document, page, &marks, problems);
    }
    marks
}

/// The way back from a page's marks to their elements.
fn check_parent_tree(
    document: &Document,
    page: ObjectId,
    marks: &BTreeSet<Mark>,
    problems: &mut Vec<String>,
) {
    let key = document.get_dictionary(page).unwrap().get(b"StructParents").unwrap().as_i64().unwrap();
    let tree = follow(document, structure_root(document).get(b"ParentTree").unwrap()).as_dict().unwrap();
    let numbers = tree.get(b"Nums").unwrap().as_array().unwrap();
    let at = numbers.iter().step_by(2).position(|number| number.as_i64().unwrap() == key).unwrap();
    let owners = follow(document, &numbers[at * 2 + 1]).as_array().unwrap();
    let own: Vec<i64> = marks.iter().filter(|(id, _)| *id == page).map(|(_, number)| *number).collect();
    if own != (0..i64::try_from(owners.len()).unwrap()).collect::<Vec<_>>() {
        problems.push(format!("page {page:?} has marks {own:?} and {} owners", owners.len()));
    }
    for owner in owners {
        if follow(document, owner).as_dict().is_err() {
            problems.push(format!("a mark of page {page:?} belongs to no element"));
        }
    }
}

fn walk(
    document: &Document,
    element: &Dictionary,
    parent: Option<&str>,
    reached: &mut BTreeMap<Mark, usize>,
    checked: &mut Checked,
) {
    let role = String::from_utf8_lossy(element.get(b"S").unwrap().as_name().unwrap()).into_owned();
    *checked.roles.entry(role.clone()).or_default() += 1;
    let allowed = match role.as_str() {
        "TR" => parent == Some("Table"),
        "TH" | "TD" => parent == Some("TR"),
        "LI" => parent == Some("L"),
        "Lbl" | "LBody" => parent == Some("LI"),
        "Part" => parent == Some("Document"),
        _ => matches!(parent, None | Some("Document" | "Part")),
    };
    if !allowed {
        checked.problems.push(format!("{role} stands in {parent:?}"));
    }
    let attributes = element.get(b"A").and_then(Object::as_dict);
    if role == "TH" && !attributes.is_ok_and(|attributes| attributes.has(b"Scope")) {
        checked.problems.push("a header cell does not say what it heads".to_owned());
    }
    if role == "Figure" && element.get(b"Alt").is_err() {
        checked.problems.push("a figure has no words".to_owned());
    }
    let page = element.get(b"Pg").and_then(Object::as_reference).ok();
    let kids: Vec<&Object> = match element.get(b"K") {
        Err(_) => Vec::new(),
        Ok(Object::Array(kids)) => kids.iter().collect(),
        Ok(one) => vec![one],
    };
    let mut widths = BTreeSet::new();
    for kid in kids {
        match follow(document, kid) {
            Object::Integer(number) => *reached.entry((page.unwrap(), *number)).or_default() += 1,
            Object::Dictionary(kid) if kid.get(b"Type").and_then(Object::as_name).ok() == Some(b"MCR") => {
                let page = kid.get(b"Pg").unwrap().as_reference().unwrap();
                *reached.entry((page, kid.get(b"MCID").unwrap().as_i64().unwrap())).or_default() += 1;
            }
            Object::Dictionary(kid) => {
                if role == "Table" {
                    widths.insert(row_width(document, kid));
                }
                walk(document, kid, Some(&role), reached, checked);
            }
            other => checked.problems.push(format!("{role} holds {other:?}")),
        }
    }
    if widths.len() > 1 {
        checked.problems.push(format!("the rows of a table have {widths:?} columns"));
    }
}

fn row_width(document: &Document, row: &Dictionary) -> i64 {
    let cells = match row.get(b"K") {
        Ok(Object::Array(cells)) => cells.iter().collect(),
        Ok(one) => vec![one],
        Err(_) => Vec::new(),
    };
    cells
        .into_iter()
        .map(|cell| {
            let cell = follow(document, cell).as_dict().unwrap();
            let span =
                cell.get(b"A").and_then(Object::as_dict).and_then(|attributes| attributes.get(b"ColSpan"));
            span.and_then(Object::as_i64).unwrap_or(1)
        })
        .sum()
}
