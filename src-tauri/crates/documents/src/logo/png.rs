//! A PNG's pixels: rows unfiltered, every bit depth and color type spread to eight bits, colors and opacity apart.

use std::io::Read;

use flate2::read::ZlibDecoder;

use super::{Picture, big_endian, measured, refuse};
use crate::error::PaperError;
use crate::finish::deflate;

struct PngHead {
    width: u32,
    height: u32,
    depth: u8,
    color: u8,
}

impl PngHead {
    fn channels(&self) -> usize {
        match self.color {
            2 => 3,
            4 => 2,
            6 => 4,
            _ => 1,
        }
    }
}

pub(super) fn read(bytes: &[u8]) -> Result<Picture, PaperError> {
    let damaged = || refuse("the PNG is damaged");
    let (mut head, mut palette, mut clear, mut packed) = (None, Vec::new(), Vec::new(), Vec::new());
    let mut at = 8;
    while let Some(length) = big_endian(bytes, at) {
        let body = bytes.get(at + 8..at + 8 + length as usize).ok_or_else(damaged)?;
        match bytes.get(at + 4..at + 8).ok_or_else(damaged)? {
            b"IHDR" => {
                let [.., depth, color, _, _, interlace] = body else { return Err(damaged()) };
                if *interlace != 0 {
                    return Err(refuse("the PNG is interlaced"));
                }
                let width = big_endian(body, 0).ok_or_else(damaged)?;
                let height = big_endian(body, 4).ok_or_else(damaged)?;
                measured(width, height)?;
                head = Some(PngHead { width, height, depth: *depth, color: *color });
            }
            b"PLTE" => palette = body.to_vec(),
            b"tRNS" => clear = body.to_vec(),
            b"IDAT" => packed.extend_from_slice(body),
            b"IEND" => break,
            _ => {}
        }
        at += 12 + length as usize;
    }
    let head = head.ok_or_else(damaged)?;
    let samples = unfilter(&head, &packed).ok_or_else(damaged)?;
    let pixels = spread(&head, &samples, &palette, &clear).ok_or_else(damaged)?;
    let gray = matches!(head.color, 0 | 4);
    let mut colors = Vec::with_capacity(pixels.len() * if gray { 1 } else { 3 });
    let mut alpha = Vec::with_capacity(pixels.len());
    for [red, green, blue, opacity] in pixels {
        if gray {
            colors.push(red);
        } else {
            colors.extend([red, green, blue]);
        }
        alpha.push(opacity);
    }
    let opaque = alpha.iter().all(|opacity| *opacity == 255);
    Ok(Picture {
        width: head.width,
        height: head.height,
        space: if gray { "DeviceGray" } else { "DeviceRGB" },
        filter: "FlateDecode",
        data: deflate(&colors)?,
        alpha: if opaque { None } else { Some(deflate(&alpha)?) },
        inverted: false,
    })
}

/// Takes the row filters off: bytes as they stand in the rows, still packed by bit depth.
fn unfilter(head: &PngHead, packed: &[u8]) -> Option<Vec<u8>> {
    let bits = head.channels() * usize::from(head.depth);
    let step = bits.div_ceil(8);
    let row = (head.width as usize * bits).div_ceil(8);
    let expected = (row + 1) * head.height as usize;
    let mut raw = Vec::with_capacity(expected);
    ZlibDecoder::new(packed).take(expected as u64).read_to_end(&mut raw).ok()?;
    if raw.len() != expected {
        return None;
    }
    let mut out: Vec<u8> = Vec::with_capacity(row * head.height as usize);
    for line in raw.chunks_exact(row + 1) {
        let (filter, line) = line.split_first()?;
        let start = out.len();
        for (index, byte) in line.iter().enumerate() {
            let left = if index >= step { out[start + index - step] } else { 0 };
            let above = if start >= row { out[start + index - row] } else { 0 };
            let corner = if start >= row && index >= step { out[start + index - row - step] } else { 0 };
            let guess = match filter {
                0 => 0,
                1 => left,
                2 => above,
                3 => ((u16::from(left) + u16::from(above)) / 2) as u8,
                4 => paeth(left, above, corner),
                _ => return None,
            };
            out.push(byte.wrapping_add(guess));
        }
    }
    Some(out)
}

fn paeth(left: u8, above: u8, corner: u8) -> u8 {
    let guess = i16::from(left) + i16::from(above) - i16::from(corner);
    let far = |value: u8| (guess - i16::from(value)).abs();
    if far(left) <= far(above) && far(left) <= far(corner) {
        left
    } else if far(above) <= far(corner) {
        above
    } else {
        corner
    }
}

/// Samples of any depth and kind into red, green, blue and opacity.
fn spread(head: &PngHead, bytes: &[u8], palette: &[u8], clear: &[u8]) -> Option<Vec<[u8; 4]>> {
    let channels = head.channels();
    let depth = usize::from(head.depth);
    let row_bytes = (head.width as usize * channels * depth).div_ceil(8);
    let sample = |row: &[u8], index: usize| -> Option<u16> {
        match depth {
            16 => Some(u16::from(*row.get(index * 2)?) << 8 | u16::from(*row.get(index * 2 + 1)?)),
            8 => row.get(index).map(|byte| u16::from(*byte)),
            1 | 2 | 4 => {
                let bit = index * depth;
                let shift = 8 - depth - bit % 8;
                Some(u16::from(row.get(bit / 8)? >> shift) & ((1 << depth) - 1))
            }
            _ => None,
        }
    };
    let full = |value: u16| match depth {
        16 => (value >> 8) as u8,
        8 => value as u8,
        _ => (u32::from(value) * 255 / ((1 << depth) - 1)) as u8,
    };
    let clear_key: Vec<u16> =
        clear.chunks_exact(2).map(|two| u16::from(two[0]) << 8 | u16::from(two[1])).collect();
    let mut pixels = Vec::with_capacity(head.width as usize * head.height as usize);
    for row in bytes.chunks_exact(row_bytes) {
        for column in 0..head.width as usize {
            let at = |channel: usize| sample(row, column * channels + channel);
            let opacity = |values: &[u16]| if !clear_key.is_empty() && clear_key == values { 0 } else { 255 };
            pixels.push(match head.color {
                0 => {
                    let gray = at(0)?;
                    [full(gray), full(gray), full(gray), opacity(&[gray])]
                }
                2 => {
                    let parts = [at(0)?, at(1)?, at(2)?];
                    [full(parts[0]), full(parts[1]), full(parts[2]), opacity(&parts)]
                }
                3 => {
                    let index = usize::from(at(0)?);
                    let color = palette.get(index * 3..index * 3 + 3)?;
                    [color[0], color[1], color[2], clear.get(index).copied().unwrap_or(255)]
                }
                4 => [full(at(0)?), full(at(0)?), full(at(0)?), full(at(1)?)],
                6 => [full(at(0)?), full(at(1)?), full(at(2)?), full(at(3)?)],
                _ => return None,
            });
        }
    }
    Some(pixels)
}
