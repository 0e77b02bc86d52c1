//! How much the derives write: tokens and bytes of `rustc -Zunpretty=expanded`.

use std::io;

use proc_macro2::{TokenStream, TokenTree};

use crate::dress::Dress;
use crate::generate::generate;
use crate::options::Options;
use crate::project::{Mode, finish};
use crate::table::{Table, ratio};
use crate::times::{position, projects};

pub fn run(options: &Options) -> io::Result<()> {
    let projects = projects(options, &[Mode::Check])?;
    for &count in &options.models {
        let sdk = generate(count);
        println!("### Expansion of {count} models, without what stands there without any derive\n");
        let mut sizes = Vec::new();
        for project in &projects {
            project.fill(&sdk)?;
            let mut command = project.cargo();
            command.env("RUSTC_BOOTSTRAP", "1");
            command.args([
                "rustc",
                "--quiet",
                "--lib",
                "--profile",
                "check",
                "--",
                "-Zunpretty=expanded",
            ]);
            let text = finish(command.output()?, project.dress)?;
            let tokens: TokenStream = text
                .parse()
                .map_err(|error| io::Error::other(format!("{}: {error}", project.dress.name())))?;
            sizes.push([tokens_of(tokens) as f64, text.len() as f64]);
        }
        let floor = position(&projects, Dress::Plain).map_or([0.0; 2], |it| sizes[it]);
        let of = |at: usize| [sizes[at][0] - floor[0], sizes[at][1] - floor[1]];
        let serde = position(&projects, Dress::Serde).map_or([0.0; 2], of);
        let mut table = Table::new([
            "",
            "tokens a model",
            "bytes a model",
            "tokens against serde",
            "bytes against serde",
        ]);
        for (at, project) in projects.iter().enumerate().filter(|(_, it)| it.dress != Dress::Plain)
        {
            let [tokens, bytes] = of(at);
            let a_model = |it: f64| format!("{:.0}", it / count as f64);
            table.row(
                project.dress.title(),
                [a_model(tokens), a_model(bytes), ratio(tokens, serde[0]), ratio(bytes, serde[1])],
            );
        }
        table.print();
    }
    Ok(())
}

fn tokens_of(tokens: TokenStream) -> usize {
    let one = |tree| match tree {
        TokenTree::Group(group) => 2 + tokens_of(group.stream()),
        _ => 1,
    };
    tokens.into_iter().map(one).sum()
}
