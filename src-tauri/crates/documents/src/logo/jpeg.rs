//! A JPEG's size and colors; its data go into the PDF as they are.

use super::{Picture, big_endian, measured, refuse};
use crate::error::PaperError;

pub(super) fn read(bytes: &[u8]) -> Result<Picture, PaperError> {
    let damaged = || refuse("the JPEG is damaged");
    let mut at = 2;
    let mut adobe = false;
    loop {
        while bytes.get(at) == Some(&0xFF) && bytes.get(at + 1) == Some(&0xFF) {
            at += 1;
        }
        let (Some(0xFF), Some(kind)) = (bytes.get(at), bytes.get(at + 1)) else { return Err(damaged()) };
        let length = big_endian(bytes, at).map(|word| (word & 0xFFFF) as usize).ok_or_else(damaged)?;
        let body = bytes.get(at + 4..at + 2 + length.max(2)).ok_or_else(damaged)?;
        match kind {
            0xEE if body.starts_with(b"Adobe") => adobe = true,
            0xC0..=0xC2 => {
                let [8, h1, h2, w1, w2, parts, ..] = body else {
                    return Err(refuse("the JPEG is not 8-bit"));
                };
                let height = u32::from(*h1) << 8 | u32::from(*h2);
                let width = u32::from(*w1) << 8 | u32::from(*w2);
                let space = match parts {
                    1 => "DeviceGray",
                    3 => "DeviceRGB",
                    4 => "DeviceCMYK",
                    _ => return Err(refuse("the JPEG has an unusual number of colors")),
                };
                measured(width, height)?;
                return Ok(Picture {
                    width,
                    height,
                    space,
                    filter: "DCTDecode",
                    data: bytes.to_vec(),
                    alpha: None,
                    inverted: adobe && *parts == 4,
                });
            }
            0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => {
                return Err(refuse("the JPEG is of a kind that PDF readers don't know"));
            }
            0xD9 | 0xDA => return Err(damaged()),
            _ => {}
        }
        at += 2 + length.max(2);
    }
}
