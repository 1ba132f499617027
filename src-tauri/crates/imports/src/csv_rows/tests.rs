use std::{fs, path::PathBuf};

use serde_json::{Map, Value};

use super::*;

fn rows(text: &str) -> Vec<Vec<String>> {
    lines(text).into_iter().map(|(_, cells)| cells).collect()
}

fn lines(text: &str) -> Vec<(u32, Vec<String>)> {
    let mut csv = CsvRows::open(text.as_bytes()).unwrap();
    let (mut row, mut all) = (Row::default(), Vec::new());
    while csv.next_row(&mut row).unwrap() {
        all.push((row.line, row.cells().map(str::to_owned).collect()));
    }
    all
}

#[test]
fn the_whole_csv_spectrum_is_read_as_it_says() {
    let folder =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/hostile/csv-spectrum");
    let mut read = 0;
    for entry in fs::read_dir(folder.join("csvs")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).unwrap();
        // Our copies went through a system that writes LF, so these get back the line ends they are named for.
        let text =
            if name.ends_with("_crlf") { text.replace("\r\n", "\n").replace('\n', "\r\n") } else { text };
        let all = rows(&text);
        let (header, body) = all.split_first().unwrap();
        let objects: Vec<Value> = body
            .iter()
            .map(|cells| {
                let pairs = header.iter().cloned().zip(cells.iter().cloned().map(Value::String));
                Value::Object(pairs.collect::<Map<_, _>>())
            })
            .collect();
        let json = fs::read_to_string(folder.join("json").join(format!("{name}.json"))).unwrap();
        // The collection itself gives one telephone number differently in its two files.
        let json = json.replace("1234567890", "2095257564");
        let expected: Value = serde_json::from_str(&json).unwrap();
        // One file of the collection is an object of its own, not a list of rows.
        let expected = if expected.is_array() { expected } else { Value::Array(vec![expected]) };
        assert_eq!(Value::Array(objects), expected, "{name}");
        read += 1;
    }
    assert_eq!(read, 12);
}

#[test]
fn lines_are_those_that_an_editor_shows() {
    let cases = [
        ("a,b\nc,d\n", vec![1, 2]),
        ("a,b\r\nc,d\r\ne,f", vec![1, 2, 3]),
        ("a,b\rc,d\re,f\r", vec![1, 2, 3]),
        ("a,b\n\n\nc,d\n", vec![1, 4]),
        ("a,\"x\r\ny\"\r\nc,d\r\n", vec![1, 3]),
        ("a,\"x\ry\nz\"\nc,d\n", vec![1, 4]),
        ("sep=;\r\na;b\r\nc;d\r\n", vec![2, 3]),
        ("\n\na,b\n", vec![3]),
    ];
    for (text, expected) in cases {
        assert_eq!(lines(text).iter().map(|(line, _)| *line).collect::<Vec<_>>(), expected, "{text:?}");
    }
}

#[test]
fn sloppy_quotes_are_read_as_they_were_meant() {
    let cases = [
        ("a,b\n1, \"x, y\"\n", vec!["1", "x, y"]),
        ("a,b\n1,say \"hi\"\n", vec!["1", "say \"hi\""]),
        ("a,b\n1,\"x\"y\n", vec!["1", "xy"]),
        ("a,b\n1,\"\"\n", vec!["1", ""]),
        ("a,b\n1,\"\"\"\"\n", vec!["1", "\""]),
        ("a,b\n1,\"x\" \n", vec!["1", "x "]),
    ];
    for (text, expected) in cases {
        assert_eq!(rows(text)[1], expected, "{text:?}");
    }
}

#[test]
fn an_unclosed_quote_spoils_only_its_own_row() {
    for text in ["a,b\n1,\"x\n2,y\n3,z\n", "a,b\n1,\"x\n2,\"y\"\n3,z\n"] {
        let all = lines(text);
        assert_eq!(all.len(), 4, "{text:?}");
        assert_eq!(all[1].1, ["1", "\"x"]);
        assert_eq!(all[3], (4, vec!["3".to_owned(), "z".to_owned()]));
    }
}

#[test]
fn rows_across_chunks_are_whole() {
    let long = "x".repeat(50_000);
    let text = format!("a,b\n{}", format!("1,\"{long}\n{long}\"\r\n").repeat(20));
    let all = lines(&text);
    assert_eq!(all.len(), 21);
    assert!(all[1..].iter().all(|(_, cells)| cells[1].len() == 100_001));
    assert_eq!(all[20].0, 2 + 19 * 2);
}

#[test]
fn a_row_without_end_is_refused() {
    let text = "x".repeat(3 << 20);
    let mut csv = CsvRows::open(text.as_bytes()).unwrap();
    assert!(matches!(csv.next_row(&mut Row::default()), Err(ReadError::NotReadable)));
}

#[test]
fn the_separator_is_found() {
    let cases = [
        ("a,b,c\n1,2,3\n", ','),
        ("a;b;c\n1,5;2;3\n", ';'),
        ("a\tb\tc\n1,5\t2\t3\n", '\t'),
        ("name|note\nx|a, b\n", '|'),
        ("name\nx\n", ','),
        ("\"a;b\",c\n1,2\n", ','),
        ("sep=\t\na,b\tc\n", '\t'),
    ];
    for (text, expected) in cases {
        assert_eq!(CsvRows::open(text.as_bytes()).unwrap().separator(), expected, "{text:?}");
    }
}
