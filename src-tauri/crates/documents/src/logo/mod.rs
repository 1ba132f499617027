//! The office's logo as what a PDF can hold. A JPEG is passed through as it is; a PNG is unpacked once and packed again, because
//! its alpha channel must stand apart from its colors.

mod jpeg;
mod png;

use std::collections::BTreeMap;
use std::sync::Arc;

use printpdf::{DictItem, ExternalStream, ExternalXObject};

use crate::error::PaperError;

/// Larger pictures are refused: a letterhead prints at most 110 points wide.
const MOST_PIXELS: u64 = 16_000_000;

/// A picture in a letterhead.
#[derive(Debug, Clone)]
pub struct Logo {
    picture: Arc<Picture>,
}

#[derive(Debug)]
struct Picture {
    width: u32,
    height: u32,
    /// "DeviceRGB", "DeviceGray" or "DeviceCMYK".
    space: &'static str,
    filter: &'static str,
    data: Vec<u8>,
    /// Opacity, one deflated byte a pixel.
    alpha: Option<Vec<u8>>,
    /// Adobe's CMYK pictures count ink the other way round.
    inverted: bool,
}

impl Logo {
    /// Reads a PNG or JPEG.
    ///
    /// # Errors
    /// `PaperError::Logo` with what is wrong: another format, damaged, interlaced, or too large.
    pub fn read(bytes: &[u8]) -> Result<Self, PaperError> {
        let picture = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            png::read(bytes)?
        } else if bytes.starts_with(&[0xFF, 0xD8]) {
            jpeg::read(bytes)?
        } else {
            return Err(refuse("it is neither a PNG nor a JPEG"));
        };
        Ok(Self { picture: Arc::new(picture) })
    }

    /// Width and height in points that fill a box and keep the proportions.
    pub fn fit(&self, width: f32, height: f32) -> (f32, f32) {
        let (own_width, own_height) = (self.picture.width as f32, self.picture.height as f32);
        let scale = (width / own_width).min(height / own_height);
        (own_width * scale, own_height * scale)
    }

    pub(crate) fn external(&self) -> Result<ExternalXObject, PaperError> {
        let picture = &self.picture;
        let mut dict = head(picture.width, picture.height, picture.space, picture.filter);
        if let Some(alpha) = &picture.alpha {
            let mask = head(picture.width, picture.height, "DeviceGray", "FlateDecode");
            let stream = ExternalStream { dict: mask, content: alpha.clone(), compress: false };
            dict.insert("SMask".to_owned(), DictItem::Stream { stream });
        }
        if picture.inverted {
            let decode = [1, 0, 1, 0, 1, 0, 1, 0].map(DictItem::Int).to_vec();
            dict.insert("Decode".to_owned(), DictItem::Array(decode));
        }
        let stream = ExternalStream { dict, content: picture.data.clone(), compress: false };
        Ok(ExternalXObject { stream, width: None, height: None, dpi: None })
    }
}

fn head(width: u32, height: u32, space: &str, filter: &str) -> BTreeMap<String, DictItem> {
    let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
    [
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", DictItem::Int(i64::from(width))),
        ("Height", DictItem::Int(i64::from(height))),
        ("ColorSpace", name(space)),
        ("BitsPerComponent", DictItem::Int(8)),
        ("Filter", name(filter)),
    ]
    .into_iter()
    .map(|(key, value)| (key.to_owned(), value))
    .collect()
}

fn refuse(reason: &str) -> PaperError {
    PaperError::Logo(reason.to_owned())
}

fn big_endian(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at + 4)?;
    Some(four.iter().fold(0, |sum, byte| (sum << 8) | u32::from(*byte)))
}

fn measured(width: u32, height: u32) -> Result<(), PaperError> {
    match u64::from(width) * u64::from(height) {
        0 => Err(refuse("it has no pixels")),
        pixels if pixels > MOST_PIXELS => Err(refuse("it has more than 16 million pixels")),
        _ => Ok(()),
    }
}
