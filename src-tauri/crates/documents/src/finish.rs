//! What printpdf leaves open: structure, language, title, metadata, an identifier made of the content, compression.
//! No clock and no chance: the same paper gives the same bytes.

use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Document, Object, ObjectId, SaveOptions, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use crate::error::PaperError;

/// Named in every file as its maker.
const PRODUCER: &str = "Placement Desk";

/// What a PDF says about itself.
#[derive(Debug, Clone)]
pub(crate) struct About<'a> {
    pub title: &'a str,
    /// A language tag such as "en-US".
    pub language: &'a str,
}

/// Turns printpdf's document into the file: `structure` is the root of the tags, if there are any.
///
/// # Errors
/// `PaperError::Assembly` if the document is not as printpdf writes it.
pub(crate) fn finish(
    mut document: Document,
    about: &About<'_>,
    pages: &[ObjectId],
    structure: Option<ObjectId>,
) -> Result<Vec<u8>, PaperError> {
    document.version = "1.7".to_owned();
    for (index, page) in pages.iter().enumerate() {
        let page = document.get_dictionary_mut(*page)?;
        if structure.is_some() {
            page.set("StructParents", i64::try_from(index).unwrap_or(0));
            page.set("Tabs", "S");
        }
        for key in [b"Annots".as_slice(), b"TrimBox", b"CropBox"] {
            page.remove(key);
        }
    }
    let metadata = document.add_object(metadata(about, structure.is_some()));
    let info = document.add_object(info(about));
    document.trailer.set("Info", Object::Reference(info));
    let catalog = document.catalog_mut()?;
    describe(catalog, about, metadata, structure);
    drop_unreachable(&mut document);
    compress(&mut document)?;
    let identifier = identifier(&document);
    document.trailer.set("ID", identifier);
    let mut bytes = Vec::new();
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(200)
        .compression_level(6)
        .build();
    document.save_with_options(&mut bytes, options)?;
    Ok(bytes)
}

/// Language, title and structure as a catalog names them.
pub(crate) fn describe(
    catalog: &mut Dictionary,
    about: &About<'_>,
    metadata: ObjectId,
    structure: Option<ObjectId>,
) {
    catalog.remove(b"PageLayout");
    catalog.remove(b"PageMode");
    catalog.set("Lang", Object::string_literal(about.language));
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("Metadata", Object::Reference(metadata));
    if let Some(root) = structure {
        catalog.set("MarkInfo", dictionary! { "Marked" => true });
        catalog.set("StructTreeRoot", Object::Reference(root));
    }
}

pub(crate) fn info(about: &About<'_>) -> Dictionary {
    dictionary! {
        "Title" => lopdf::text_string(about.title),
        "Producer" => lopdf::text_string(PRODUCER),
        "Creator" => lopdf::text_string(PRODUCER),
    }
}

pub(crate) fn metadata(about: &About<'_>, tagged: bool) -> Stream {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let title = escaped(about.title);
    let language = escaped(about.language);
    let part = if tagged { "<pdfuaid:part>1</pdfuaid:part>" } else { "" };
    let packet = format!(
        "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\
         <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\
         <dc:format>application/pdf</dc:format><pdf:Producer>{PRODUCER}</pdf:Producer>{part}\
         </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>"
    );
    let dictionary = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    Stream::new(dictionary, packet.into_bytes()).with_compression(false)
}

/// Empty resource lists and what the pages no longer name.
fn drop_unreachable(document: &mut Document) {
    let used: std::collections::HashSet<ObjectId> = document.traverse_objects(|_| {}).into_iter().collect();
    document.objects.retain(|id, _| used.contains(id));
}

/// Deflates every stream that is not packed yet; metadata stays readable.
fn compress(document: &mut Document) -> Result<(), PaperError> {
    for object in document.objects.values_mut() {
        let Object::Stream(stream) = object else { continue };
        let is_metadata =
            stream.dict.get(b"Type").and_then(Object::as_name).is_ok_and(|name| name == b"Metadata");
        if stream.dict.has(b"Filter") || is_metadata {
            continue;
        }
        let packed = deflate(&stream.content)?;
        if packed.len() < stream.content.len() {
            stream.dict.set("Filter", "FlateDecode");
            stream.set_content(packed);
        }
    }
    Ok(())
}

pub(crate) fn deflate(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(bytes.len() / 3), Compression::new(6));
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// Twice the same: made from what the file shows.
fn identifier(document: &Document) -> Object {
    let mut hash = Sha256::new();
    for ((number, _), object) in &document.objects {
        hash.update(number.to_be_bytes());
        match object {
            Object::Stream(stream) => hash.update(&stream.content),
            other => hash.update(format!("{other:?}").as_bytes()),
        }
    }
    identifier_of(&hash.finalize())
}

pub(crate) fn identifier_of(digest: &[u8]) -> Object {
    let half = Object::String(digest.iter().take(16).copied().collect(), StringFormat::Hexadecimal);
    Object::Array(vec![half.clone(), half])
}
