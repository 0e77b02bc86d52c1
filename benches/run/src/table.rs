//! The tables, in Markdown.

use run::{Case, Dress};

use super::Row;

/// The head of a table, whose column `own` has what `ApiModel` takes, not as a ratio.
pub(super) fn head(title: &str, own: Option<&str>) {
    let own = own.map(ToOwned::to_owned);
    let dresses = Dress::ALL.iter().map(ToString::to_string);
    let cells: Vec<String> = [String::new()].into_iter().chain(own).chain(dresses).collect();
    println!("\n{title}\n\n| {} |", cells.join(" | "));
    println!("|{}", "---|".repeat(cells.len()));
}

/// A row of what each takes, against what is 1 in the row.
pub(super) fn ratios(row: &Row<'_>, amounts: &[f64]) {
    let (operation, dress) = row.operation.baseline();
    let is_one = |case: &&Case| case.operation == operation && case.dress == dress;
    let one = row.cases.iter().position(is_one).map_or(f64::NAN, |index| amounts[index]);
    let own = [Dress::ApiModel, Dress::ApiModelSerde].into_iter().find_map(|it| row.position(it));
    let own = own.map_or_else(String::new, |index| format!("{:.0}", amounts[index]));
    line(row, Some(own), |index| {
        let ratio = format!("{:.2}", amounts[index] / one);
        if row.cases[index].dress == Dress::ApiModel { format!("**{ratio}**") } else { ratio }
    });
}

/// A row of how many allocations each makes, and of how many bytes.
pub(super) fn amounts(row: &Row<'_>, amounts: &[(u64, u64)]) {
    line(row, None, |index| {
        let (count, bytes) = amounts[index];
        format!("{count}, {bytes}")
    });
}

fn line(row: &Row<'_>, own: Option<String>, cell: impl Fn(usize) -> String) {
    let cells = Dress::ALL.iter().map(|dress| row.position(*dress).map_or("–".to_owned(), &cell));
    let cells: Vec<String> = [row.name()].into_iter().chain(own).chain(cells).collect();
    println!("| {} |", cells.join(" | "));
}
