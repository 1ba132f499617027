//! PDF objects as bytes, for files that are written as they grow.

use std::io::{self, Write};

use lopdf::{Dictionary, Object, Stream, StringFormat};
use sha2::{Digest, Sha256};

/// A file under construction: knows where each object begins and what it has said so far.
pub(crate) struct ObjectWriter<W: Write> {
    out: W,
    written: u64,
    /// Place of each object, by number from 1; none while it is only reserved.
    places: Vec<Option<u64>>,
    hash: Sha256,
}

impl<W: Write> ObjectWriter<W> {
    pub fn start(out: W) -> io::Result<Self> {
        let mut writer = Self { out, written: 0, places: Vec::new(), hash: Sha256::new() };
        writer.put(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")?;
        Ok(writer)
    }

    /// A number for an object that is written later.
    pub fn reserve(&mut self) -> u32 {
        self.places.push(None);
        u32::try_from(self.places.len()).unwrap_or(u32::MAX)
    }

    pub fn write(&mut self, number: u32, object: &Object) -> io::Result<()> {
        let mut bytes = format!("{number} 0 obj\n").into_bytes();
        push_object(&mut bytes, object);
        bytes.extend_from_slice(b"\nendobj\n");
        if let Some(place) = self.places.get_mut(number as usize - 1) {
            *place = Some(self.written);
        }
        self.put(&bytes)
    }

    pub fn add(&mut self, object: &Object) -> io::Result<u32> {
        let number = self.reserve();
        self.write(number, object)?;
        Ok(number)
    }

    /// Cross-references and trailer; `trailer` names the root, and gets the identifier made from all that was written.
    pub fn finish(mut self, mut trailer: Dictionary) -> io::Result<W> {
        let digest = self.hash.clone().finalize();
        trailer.set("ID", crate::finish::identifier_of(&digest));
        trailer.set("Size", i64::try_from(self.places.len() + 1).unwrap_or(i64::MAX));
        let start = self.written;
        let mut bytes = format!("xref\n0 {}\n0000000000 65535 f \n", self.places.len() + 1).into_bytes();
        for place in &self.places {
            match place {
                Some(place) => bytes.extend_from_slice(format!("{place:010} 00000 n \n").as_bytes()),
                None => bytes.extend_from_slice(b"0000000000 65535 f \n"),
            }
        }
        bytes.extend_from_slice(b"trailer\n");
        push_dictionary(&mut bytes, &trailer);
        bytes.extend_from_slice(format!("\nstartxref\n{start}\n%%EOF\n").as_bytes());
        self.put(&bytes)?;
        self.out.flush()?;
        Ok(self.out)
    }

    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.out.write_all(bytes)?;
        self.written += bytes.len() as u64;
        self.hash.update(bytes);
        Ok(())
    }
}

fn push_object(bytes: &mut Vec<u8>, object: &Object) {
    match object {
        Object::Null => bytes.extend_from_slice(b"null"),
        Object::Boolean(value) => bytes.extend_from_slice(if *value { b"true" } else { b"false" }),
        Object::Integer(number) => bytes.extend_from_slice(number.to_string().as_bytes()),
        Object::Real(number) => bytes.extend_from_slice(number.to_string().as_bytes()),
        Object::Name(name) => push_name(bytes, name),
        Object::String(text, format) => push_string(bytes, text, format),
        Object::Array(items) => {
            bytes.push(b'[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    bytes.push(b' ');
                }
                push_object(bytes, item);
            }
            bytes.push(b']');
        }
        Object::Dictionary(dictionary) => push_dictionary(bytes, dictionary),
        Object::Stream(Stream { dict, content, .. }) => {
            push_dictionary(bytes, dict);
            bytes.extend_from_slice(b"stream\n");
            bytes.extend_from_slice(content);
            bytes.extend_from_slice(b"\nendstream");
        }
        Object::Reference((number, generation)) => {
            bytes.extend_from_slice(format!("{number} {generation} R").as_bytes());
        }
    }
}

fn push_dictionary(bytes: &mut Vec<u8>, dictionary: &Dictionary) {
    bytes.extend_from_slice(b"<<");
    for (key, value) in dictionary {
        push_name(bytes, key);
        bytes.push(b' ');
        push_object(bytes, value);
    }
    bytes.extend_from_slice(b">>");
}

fn push_name(bytes: &mut Vec<u8>, name: &[u8]) {
    bytes.push(b'/');
    for byte in name {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(byte) {
            bytes.push(*byte);
        } else {
            bytes.extend_from_slice(format!("#{byte:02X}").as_bytes());
        }
    }
}

fn push_string(bytes: &mut Vec<u8>, text: &[u8], format: &StringFormat) {
    match format {
        StringFormat::Hexadecimal => {
            bytes.push(b'<');
            for byte in text {
                bytes.extend_from_slice(format!("{byte:02X}").as_bytes());
            }
            bytes.push(b'>');
        }
        StringFormat::Literal => {
            bytes.push(b'(');
            for byte in text {
                match byte {
                    b'(' | b')' | b'\\' => bytes.extend([b'\\', *byte]),
                    b'\r' => bytes.extend_from_slice(b"\\r"),
                    _ => bytes.push(*byte),
                }
            }
            bytes.push(b')');
        }
    }
}
