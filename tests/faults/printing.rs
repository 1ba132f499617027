//! Printing that is stopped, and what a print keeps.

use std::fs;

use journeys::{Bench, decoded};
use serde_json::{Value, json};

use crate::half_way::HalfWay;

#[test]
fn a_print_run_that_is_stopped_leaves_no_file_and_no_paper() {
    let bench = Bench::sample(120);
    fs::create_dir(bench.path("out")).unwrap();
    let before = bench.everything();
    let counts = bench.sound_counts();
    for (each, label) in [
        (false, "Setting agreements"),
        (false, "Printing agreements"),
        (false, "Keeping agreements"),
        (true, "Setting agreements"),
        (true, "Keeping agreements"),
    ] {
        let out = if each { bench.path("out") } else { bench.path("out/all.pdf") };
        let args = json!({ "all": true, "out": out, "each": each, "leave_out_incomplete": true });
        let stopped = HalfWay::of(label);
        let refused = bench.desk.call("print_agreements", args, &stopped).expect_err("it was cancelled");
        assert_eq!(refused.code.as_str(), "cancelled", "{label}");
        assert!(stopped.percent() >= 50, "{label}: it stopped at {} %", stopped.percent());
        assert_eq!(fs::read_dir(bench.path("out")).unwrap().count(), 0, "{label} left a file");
        assert!(bench.everything() == before, "{label} left a change");
    }
    assert_eq!(bench.sound_counts(), counts);
}

#[test]
fn what_is_kept_of_each_agreement_is_what_was_saved_of_it() {
    let bench = Bench::sample(120);
    let args = json!({ "all": true, "out": bench.path("out"), "each": true, "leave_out_incomplete": true });
    let printed = bench.call("print_agreements", args);
    let list = |field: &str| printed[field].as_array().unwrap().clone();
    let (files, papers) = (list("files"), list("papers"));
    assert!(files.len() > 10 && files.len() == papers.len(), "{printed}");
    for (file, paper) in files.iter().zip(papers) {
        let kept: Value = bench.call("get_paper", json!({ "id": paper }));
        let saved = fs::read(file.as_str().unwrap()).unwrap();
        assert!(decoded(&kept) == saved, "{file} is kept otherwise");
    }
    bench.sound_counts();
}
