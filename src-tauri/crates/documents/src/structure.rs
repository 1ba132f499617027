//! The structure tree as PDF objects: elements, what they show on which page, and the way back from each mark.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use crate::tags::{Element, ElementId, Role, Scope, Tree};

/// Which elements the marked stretches of each page belong to, in the order of their numbers.
pub(crate) type Marks = Vec<Vec<ElementId>>;

/// Writes the tree for pages in their order and returns its root.
pub(crate) fn write(document: &mut Document, tree: &Tree, marks: &Marks, pages: &[ObjectId]) -> ObjectId {
    let root = document.new_object_id();
    let mut shown: Vec<Vec<(usize, usize)>> = vec![Vec::new(); tree.elements.len()];
    for (page, elements) in marks.iter().enumerate() {
        for (number, element) in elements.iter().enumerate() {
            shown[*element].push((page, number));
        }
    }
    let kept = kept(tree, &shown);
    let ids: Vec<Option<ObjectId>> = kept.iter().map(|kept| kept.then(|| document.new_object_id())).collect();
    for (index, element) in tree.elements.iter().enumerate() {
        let Some(id) = ids[index] else { continue };
        let parent = element.parent.and_then(|parent| ids[parent]).unwrap_or(root);
        document.set_object(id, element_object(element, parent, &shown[index], &ids, pages));
    }
    let mut numbers = Vec::new();
    for (page, elements) in marks.iter().enumerate() {
        let owners: Vec<Object> =
            elements.iter().map(|element| ids[*element].map_or(Object::Null, Object::Reference)).collect();
        let owners = document.add_object(owners);
        numbers.push(integer(page));
        numbers.push(Object::Reference(owners));
    }
    let parents = document.add_object(dictionary! { "Nums" => numbers });
    let document_element = ids[Tree::ROOT].map_or(Object::Null, Object::Reference);
    document.set_object(
        root,
        dictionary! {
            "Type" => "StructTreeRoot",
            "K" => vec![document_element],
            "ParentTree" => Object::Reference(parents),
            "ParentTreeNextKey" => integer(marks.len()),
        },
    );
    root
}

/// Elements that show something, hold something that does, or are the empty cells of a table.
fn kept(tree: &Tree, shown: &[Vec<(usize, usize)>]) -> Vec<bool> {
    let mut kept = vec![false; tree.elements.len()];
    for index in (0..tree.elements.len()).rev() {
        let element = &tree.elements[index];
        let is_cell = matches!(element.role, Role::Data(_) | Role::Header(..));
        kept[index] = index == Tree::ROOT
            || is_cell
            || !shown[index].is_empty()
            || element.children.iter().any(|child| kept[*child]);
    }
    kept
}

fn element_object(
    element: &Element,
    parent: ObjectId,
    shown: &[(usize, usize)],
    ids: &[Option<ObjectId>],
    pages: &[ObjectId],
) -> Dictionary {
    let mut object = dictionary! {
        "Type" => "StructElem",
        "S" => element.role.name(),
        "P" => Object::Reference(parent),
    };
    let mut kids = Vec::new();
    if let Some((first, _)) = shown.first() {
        object.set("Pg", Object::Reference(pages[*first]));
        for (page, number) in shown {
            kids.push(if page == first {
                integer(*number)
            } else {
                Object::Dictionary(dictionary! {
                    "Type" => "MCR",
                    "Pg" => Object::Reference(pages[*page]),
                    "MCID" => integer(*number),
                })
            });
        }
    }
    kids.extend(element.children.iter().filter_map(|child| ids[*child]).map(Object::Reference));
    match kids.len() {
        0 => {}
        1 => object.set("K", kids.remove(0)),
        _ => object.set("K", kids),
    }
    match &element.role {
        Role::Header(scope, span) => {
            let scope = match scope {
                Scope::Row => "Row",
                Scope::Column => "Column",
            };
            let mut attributes = dictionary! { "O" => "Table", "Scope" => scope };
            if *span > 1 {
                attributes.set("ColSpan", integer(*span));
            }
            object.set("A", attributes);
        }
        Role::Data(span) if *span > 1 => {
            object.set("A", dictionary! { "O" => "Table", "ColSpan" => integer(*span) });
        }
        Role::Figure(alt) => object.set("Alt", lopdf::text_string(alt)),
        Role::Part(language) => object.set("Lang", Object::string_literal(*language)),
        _ => {}
    }
    object
}

fn integer(number: usize) -> Object {
    Object::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}
