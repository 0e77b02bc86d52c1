//! Builds, writes and reads the documented request, and explains a bad one; or validates a request of
//! your own; or prints its schema or its reference page.
//!
//! ```text
//! cargo run --example create_token
//! cargo run --example create_token -- --schema
//! cargo run --example create_token -- --openapi
//! cargo run --example create_token -- --markdown
//! cargo run --example create_token -- request.json
//! echo '{"name": "ci"}' | cargo run --example create_token -- -
//! ```

use std::error::Error;
use std::io::{self, Read};
use std::process::ExitCode;

use chrono::DateTime;
use model_core::schema::{Components, markdown};
use model_core::{ApiModel, Context};
use model_tests::token::CreatePersonalAccessTokenRequest;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    match std::env::args().nth(1) {
        None => demonstrate().map(|()| ExitCode::SUCCESS),
        Some(flag) if flag == "--schema" => {
            println!("{:#}", CreatePersonalAccessTokenRequest::json_schema());
            Ok(ExitCode::SUCCESS)
        }
        Some(flag) if flag == "--openapi" => {
            let components = Components::new().with::<CreatePersonalAccessTokenRequest>();
            println!("{:#}", components.openapi_3_1());
            Ok(ExitCode::SUCCESS)
        }
        Some(flag) if flag == "--markdown" => {
            print!("{}", markdown::<CreatePersonalAccessTokenRequest>());
            Ok(ExitCode::SUCCESS)
        }
        Some(path) => validate(&path),
    }
}

/// What the README shows, at the clock of the API's own documentation.
fn demonstrate() -> Result<(), Box<dyn Error>> {
    let now = DateTime::parse_from_rfc3339("2017-07-11T18:45:37.098Z")?.to_utc();
    let cx = Context::at(now);

    let request = CreatePersonalAccessTokenRequest::builder()
        .name("NodeJS Integration")
        .scope([
            "demo:personal-access-token-scope:first",
            "demo:personal-access-token-scope:second",
        ])
        .access_token_validity_seconds(36_900)
        .expiration_date(now)
        .build_with(&cx)?;
    let body = request.to_json()?;
    println!("built and written:\n{body}\n");

    let parsed = CreatePersonalAccessTokenRequest::from_json_with(&body, &cx)?;
    assert_eq!(parsed, request);
    println!("read back: the same request\n");

    let bad = r#"{
  "scope": ["demo:first", 7, ""],
  "accessTokenValiditySeconds": 50000,
  "expirationDate": "2030-01-01T00:00:00Z"
}"#;
    if let Err(violations) = CreatePersonalAccessTokenRequest::from_json_with(bad, &cx) {
        println!("a bad request, explained:\n{}", violations.render(bad));
    }
    Ok(())
}

/// Validates the request in a file, or on standard input for `-`, at the system clock.
fn validate(path: &str) -> Result<ExitCode, Box<dyn Error>> {
    let mut source = Vec::new();
    if path == "-" {
        io::stdin().read_to_end(&mut source)?;
    } else {
        source = std::fs::read(path).map_err(|error| format!("{path}: {error}"))?;
    }
    match CreatePersonalAccessTokenRequest::from_json(&source) {
        Ok(request) => {
            println!("{}", request.to_json()?);
            Ok(ExitCode::SUCCESS)
        }
        Err(violations) => {
            eprintln!("{}", violations.render(&source));
            Ok(ExitCode::FAILURE)
        }
    }
}
