//! The results table: medians in nanoseconds, ratios to the floor, cookie bytes, missing checks.

use crate::{
    contender::Yardstick,
    measure::{Effort, Race},
    trial::{OPERATIONS, Trial},
};

/// Measures all contenders and returns a Markdown table.
pub fn table(field: [(&'static str, Vec<Trial>); 3], effort: Effort) -> String {
    let sizes = field.each_ref().map(|(size, _)| *size);
    let mut rows: Vec<Row> = field[0].1.iter().map(Row::new).collect();
    let mut races = Vec::new();
    for (_, trials) in field {
        for (row, trial) in rows.iter_mut().zip(&trials) {
            row.cookie_bytes.push(trial.cookie_bytes.to_string());
        }
        races.extend(races_of(trials));
    }
    Race::run_all(&mut races, effort);

    let mut columns = vec!["contender".to_owned()];
    columns.extend(sizes.iter().flat_map(|size| OPERATIONS.map(|op| format!("{size} {op}"))));
    columns.push(format!("cookie bytes {}", sizes.map(|size| &size[..1]).join(" / ")));
    columns.push("missing duties".to_owned());
    let races: Vec<Vec<f64>> = races.iter().map(medians).collect();
    let mut table = line(&columns) + &line(&vec!["---".to_owned(); columns.len()]);
    for (place, row) in rows.iter().enumerate() {
        let floor = floor_of(row.yardstick, &rows);
        let times = races.iter().map(|medians| cell(medians[place], medians[floor]));
        let mut cells = vec![row.name.to_owned()];
        cells.extend(times);
        cells.push(row.cookie_bytes.join(" / "));
        cells.push(row.missing.clone());
        table += &line(&cells);
    }
    table
}

struct Row {
    name: &'static str,
    yardstick: Yardstick,
    cookie_bytes: Vec<String>,
    missing: String,
}

impl Row {
    fn new(trial: &Trial) -> Self {
        let Trial { name, yardstick, ref missing, .. } = *trial;
        Self { name, yardstick, cookie_bytes: Vec::new(), missing: missing.clone() }
    }
}

/// One race per operation, in the order of [`OPERATIONS`].
fn races_of(trials: Vec<Trial>) -> [Race; 3] {
    let mut operations = [(); 3].map(|()| Vec::new());
    for trial in trials {
        operations.iter_mut().zip(trial.lanes).for_each(|(lanes, lane)| lanes.push(lane));
    }
    operations.map(Race::new)
}

fn medians(race: &Race) -> Vec<f64> {
    race.medians().map(|(_, median)| median).collect()
}

/// Floors come first, so the first row with a yardstick is its floor.
fn floor_of(yardstick: Yardstick, rows: &[Row]) -> usize {
    let floor = rows.iter().position(|row| row.yardstick == yardstick);
    floor.expect("a floor for each yardstick")
}

fn cell(median: f64, floor: f64) -> String {
    format!("{median:.0} ({:.2})", median / floor)
}

fn line(cells: &[String]) -> String {
    format!("| {} |\n", cells.join(" | "))
}
