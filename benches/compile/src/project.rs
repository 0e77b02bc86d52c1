//! The crate of models of one dress on the disk, and cargo in it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs, io};

use crate::dress::{Dependency, Dress};
use crate::record::{self, Cost};
use crate::sdk::Sdk;
use crate::write;

/// The folder of the benches, whose versions are used.
const BENCHES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

pub struct Project {
    pub dress: Dress,
    folder: PathBuf,
}

/// How it is compiled.
#[derive(Clone, Copy, PartialEq)]
pub enum Mode {
    Check,
    Debug,
    Release,
}

impl Mode {
    pub const ALL: [Self; 3] = [Self::Check, Self::Debug, Self::Release];

    pub fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Check => &["check"],
            Self::Debug => &["build"],
            Self::Release => &["build", "--release"],
        }
    }
}

impl Project {
    /// Its manifest, with an empty crate. What was there before goes, but for what was compiled.
    pub fn new(dress: Dress, dependencies: &[Dependency]) -> io::Result<Self> {
        let folder = work_folder()?.join(dress.name());
        fs::create_dir_all(folder.join("src"))?;
        fs::write(folder.join("Cargo.toml"), manifest(dependencies)?)?;
        fs::copy(Path::new(BENCHES).join("Cargo.lock"), folder.join("Cargo.lock"))?;
        let toolchain = "rust-toolchain.toml";
        fs::copy(Path::new(BENCHES).join("..").join(toolchain), folder.join(toolchain))?;
        fs::write(folder.join("src/lib.rs"), "")?;
        fs::write(folder.join("src/main.rs"), "fn main() {}\n")?;
        Ok(Self { dress, folder })
    }

    /// Writes the models and what uses them. The next build compiles them, even if they were the same before.
    pub fn fill(&self, sdk: &Sdk) -> io::Result<()> {
        fs::write(self.folder.join("src/lib.rs"), write::models(sdk, self.dress))?;
        fs::write(self.folder.join("src/main.rs"), write::consumer(sdk, self.dress))
    }

    pub fn target(&self) -> PathBuf {
        self.folder.join("target")
    }

    pub fn cargo(&self) -> Command {
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command
            .current_dir(&self.folder)
            .env("CARGO_INCREMENTAL", "0")
            .env("CARGO_TARGET_DIR", self.target());
        command
    }

    /// Compiles the models and what uses them, one crate after the other, and says what each cost.
    pub fn measure(&self, mode: Mode, with: impl FnOnce(&mut Command)) -> io::Result<(Cost, Cost)> {
        let record = self.folder.join("record");
        let mut command = self.cargo();
        command.args(mode.arguments()).args(["--jobs", "1", "--quiet"]);
        command.env("RUSTC_WORKSPACE_WRAPPER", env::current_exe()?).env(record::RECORD, &record);
        with(&mut command);
        finish(command.output()?, self.dress)?;
        record::take(&record)
    }

    /// The program that uses every model, as a release build left it.
    pub fn program(&self) -> io::Result<PathBuf> {
        fs::canonicalize(self.target().join("release/consumer"))
    }

    /// Where a count of instructions is logged.
    pub fn log(&self) -> PathBuf {
        self.folder.join("callgrind.log")
    }
}

/// What it printed, if it went well.
pub fn finish(output: Output, dress: Dress) -> io::Result<String> {
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(io::Error::other(format!("{}: {}", dress.name(), String::from_utf8_lossy(&output.stderr))))
}

/// Beside what cargo made of this program.
fn work_folder() -> io::Result<PathBuf> {
    let program = env::current_exe()?;
    let target = program
        .ancestors()
        .nth(2)
        .ok_or_else(|| io::Error::other("this program is in no folder"))?;
    Ok(target.join("models"))
}

fn manifest(dependencies: &[Dependency]) -> io::Result<String> {
    let benches = fs::read_to_string(Path::new(BENCHES).join("Cargo.toml"))?;
    let at = benches
        .find("[workspace.dependencies]")
        .ok_or_else(|| io::Error::other("no dependencies"))?;
    let core = fs::canonicalize(Path::new(BENCHES).join("../model-core"))?;
    let section = &benches[at..];
    // It ends where another one begins.
    let section = section.split_once("\n[").map_or(section, |(section, _)| section);
    let versions =
        section.replace("\"../model-core\"", &format!("{:?}", core.display().to_string()));
    let mut out = format!(
        "[package]\nname = \"dressed\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[lib]\nname = \"models\"\n\n\
         [[bin]]\nname = \"consumer\"\npath = \"src/main.rs\"\n\n[profile.release]\nstrip = true\n\n[workspace]\n\n\
         {versions}\n[dependencies]\n"
    );
    for (name, features) in dependencies {
        out.push_str(&format!("{name} = {{ workspace = true, features = {features:?} }}\n"));
    }
    Ok(out)
}
