//! `ui/src/ipc/generated.ts` is what the command table says. `UPDATE=1 cargo test -p api --test generated` writes it.

use std::{fs, path::Path};

#[test]
fn the_windows_types_are_those_of_the_command_table() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/ipc/generated.ts");
    let (table, types) = api::commands::table();
    let wanted = types.file(&table);
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &wanted).unwrap();
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    assert!(found == wanted, "generated.ts is stale: UPDATE=1 cargo test -p api --test generated");
}

#[test]
fn every_command_says_what_it_does_and_what_it_takes() {
    let (table, _) = api::commands::table();
    for command in &table {
        assert!(command.about.ends_with('.'), "{}", command.name);
        assert!(command.args.as_object().is_some(), "{}", command.name);
        let others = command.args.get("additionalProperties").and_then(|more| more.as_bool());
        assert_eq!(others, Some(false), "{} passes over arguments that it doesn’t know", command.name);
    }
    let mut names: Vec<_> = table.iter().map(|c| c.name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), table.len(), "two commands of one name");
}
