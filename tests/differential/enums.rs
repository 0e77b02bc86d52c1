//! The names of variants are those that `serde_derive` gives them, and so are the texts it takes.

use model_core::ApiModel;
use serde::{Deserialize, Serialize};

/// The same variants for us and for the twin, in one case.
macro_rules! in_case {
    ($($name:ident $case:literal)*) => {$(
        #[test]
        #[expect(non_camel_case_types, reason = "names of every kind are renamed")]
        fn $name() {
            #[derive(ApiModel, Clone, Copy, Debug)]
            #[api(rename_all = $case)]
            enum Ours {
                A,
                VeryTasty,
                HTTPError,
                Z42,
                snake_case,
                Trailing_,
                With_Both,
                DélicieuxÉté,
                r#Raw,
                #[api(rename = "any Name", alias = "Alias")]
                Renamed,
            }

            #[derive(Serialize, Deserialize, Clone, Copy, Debug)]
            #[serde(rename_all = $case)]
            enum Twin {
                A,
                VeryTasty,
                HTTPError,
                Z42,
                snake_case,
                Trailing_,
                With_Both,
                DélicieuxÉté,
                r#Raw,
                #[serde(rename = "any Name", alias = "Alias")]
                Renamed,
            }

            for (ours, twin) in [
                (Ours::A, Twin::A),
                (Ours::VeryTasty, Twin::VeryTasty),
                (Ours::HTTPError, Twin::HTTPError),
                (Ours::Z42, Twin::Z42),
                (Ours::snake_case, Twin::snake_case),
                (Ours::Trailing_, Twin::Trailing_),
                (Ours::With_Both, Twin::With_Both),
                (Ours::DélicieuxÉté, Twin::DélicieuxÉté),
                (Ours::Raw, Twin::Raw),
                (Ours::Renamed, Twin::Renamed),
            ] {
                let text = serde_json::to_string(&twin).unwrap();
                assert_eq!(serde_json::to_string(&ours).unwrap(), text);
                assert_eq!(ours.to_json().unwrap(), text);
                assert_eq!(format!("\"{ours}\""), text);
                for text in [text.as_str(), "\"Alias\"", "\"a\"", "\"Very\"", "1", "null"] {
                    let twin = serde_json::from_str::<Twin>(text).ok();
                    let expected = format!("{twin:?}");
                    let ours = [Ours::from_json(text).ok(), serde_json::from_str(text).ok()];
                    for ours in ours {
                        assert_eq!(format!("{ours:?}"), expected, "{text}");
                    }
                }
            }
        }
    )*};
}

in_case! {
    lower_case "lowercase"
    upper_case "UPPERCASE"
    pascal_case "PascalCase"
    camel_case "camelCase"
    snake_case "snake_case"
    screaming_snake_case "SCREAMING_SNAKE_CASE"
    kebab_case "kebab-case"
    screaming_kebab_case "SCREAMING-KEBAB-CASE"
}
