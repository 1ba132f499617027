//! What an import did, or would do, as lines.

use serde_json::Value;

use super::verbs::text;

/// Problems that are told one by one.
const SHOWN: usize = 20;

/// `before` the figures stands what they are of a dry run.
pub fn import_lines(before: &str, report: &Value) -> Vec<String> {
    let left_out = report["left_out"].as_u64().filter(|n| *n > 0);
    let mut lines = vec![format!(
        "{before}{} new, {} changed, {} unchanged, {} gone, {} rejected, {} repaired{}",
        report["new"],
        report["changed"],
        report["unchanged"],
        report["gone"],
        report["rejected"],
        report["repaired"],
        left_out.map(|n| format!(", {n} of other grades left out")).unwrap_or_default()
    )];
    let read = report["mapping"].as_object().filter(|mapping| !mapping.is_empty());
    lines.extend(read.map(|mapping| {
        let columns = mapping
            .iter()
            .map(|(column, field)| format!("{column} -> {}", field.as_str().unwrap_or_default()));
        format!("  columns read: {}", columns.collect::<Vec<_>>().join(", "))
    }));
    let unused: Vec<&str> =
        report["unused"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    if !unused.is_empty() {
        lines.push(format!("  columns not read: {}", unused.join(", ")));
    }
    let problems = report["problems"].as_array().map(Vec::as_slice).unwrap_or_default();
    let is_warning = |p: &&Value| p["severity"] == "warning";
    let warnings = || problems.iter().filter(is_warning);
    lines.extend(warnings().take(SHOWN).map(|p| format!("  warning: {}", problem_line(p))));
    let others = || problems.iter().filter(|p| !is_warning(p));
    lines.extend(others().take(SHOWN).map(|p| format!("  {}", problem_line(p))));
    let beyond = |count: usize| count.saturating_sub(SHOWN);
    let more = beyond(warnings().count()) + beyond(others().count());
    if more > 0 {
        lines.push(format!("  and {more} more; --json prints them all"));
    }
    lines
}

/// “users.csv:12:grades The grade is blank.”, as far as the place is known.
fn problem_line(problem: &Value) -> String {
    let line = problem["line"].as_u64().map(|line| line.to_string());
    let place = [Some(text(problem, "file")), line, problem["column"].as_str().map(str::to_owned)];
    let place: Vec<String> = place.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    format!("{} {}", place.join(":"), text(problem, "message"))
}
