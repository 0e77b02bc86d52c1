//! The standard types in formats that people do not read, byte for byte and bit for bit.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

use model_core::{ApiModel, Secret};
use serde::{Deserialize, Serialize};

/// A model and its twin, of the same types.
macro_rules! twins {
    ($($field:ident: $ty:ty $(as $twin:ty)?,)*) => {
        #[derive(ApiModel, Debug)]
        struct Ours { $($field: $ty,)* }
        #[derive(Serialize, Deserialize, Debug)]
        struct Whole { $($field: twins!(@ $ty $(as $twin)?),)* }
    };
    (@ $ty:ty) => { $ty };
    (@ $ty:ty as $twin:ty) => { $twin };
}

twins! {
    cow: Cow<'static, str>,
    boxed: Box<str>,
    shared: Arc<[u8; 2]>,
    counted: Rc<str>,
    absent: Option<[i16; 2]>,
    present: Option<[i16; 2]>,
    one: (u64,),
    pair: (bool, Option<String>),
    eight: (u8, i8, u16, i16, u32, i32, char, (f32, [f64; 1])),
    list: Vec<(u8, [Option<u8>; 2])>,
    none: [u8; 0],
    sorted: BTreeSet<i32>,
    sets: BTreeSet<BTreeSet<String>>,
    letters: BTreeMap<char, (u8,)>,
    texts: BTreeMap<Arc<str>, Arc<u8>>,
    secret: Secret<(u8, String)> as (u8, String),
    perhaps: Option<Secret<u16>> as Option<u16>,
    behind: u8,
}

const TEXT: &str = r#"{"cow":"é","boxed":"b","shared":[1,2],"counted":"","absent":null,"present":[-1,2],
    "one":[18446744073709551615],"pair":[true,"x"],"eight":[1,-1,2,-2,3,-3,"c",[0.5,[0.25]]],
    "list":[[1,[null,2]]],"none":[],"sorted":[3,1,2],"sets":[["b","a"],[]],"letters":{"é":[7]},
    "texts":{"k":9},"secret":[4,"s"],"perhaps":5,"behind":42}"#;

#[test]
fn they_are_written_as_their_twins_are() {
    let ours = Ours::from_json(TEXT).unwrap();
    let whole: Whole = serde_json::from_str(TEXT).unwrap();
    assert_eq!(postcard::to_allocvec(&ours).unwrap(), postcard::to_allocvec(&whole).unwrap());
    let [mut cbor, mut expected] = [Vec::new(), Vec::new()];
    ciborium::into_writer(&ours, &mut cbor).unwrap();
    ciborium::into_writer(&whole, &mut expected).unwrap();
    assert_eq!(cbor, expected);
    let read: Ours = ciborium::from_reader(&*cbor).unwrap();
    assert_eq!(shown(&read), shown(&ours));
}

/// With one byte changed at every place, and cut at every place, we read what the twin reads, but no
/// element of a set twice.
#[test]
fn spoilt_postcard_is_read_as_the_twin_reads_it() {
    let bytes = postcard::to_allocvec(&Ours::from_json(TEXT).unwrap()).unwrap();
    let (mut accepted, mut repeated) = (0, 0);
    for at in 0..bytes.len() {
        for byte in [0, 1, 2, 4, 0x7f, 0x80, 0xff] {
            let mut spoilt = bytes.clone();
            spoilt[at] = byte;
            for bytes in [&spoilt[..], &bytes[..at]] {
                let ours = postcard::from_bytes::<Ours>(bytes);
                let whole = postcard::from_bytes::<Whole>(bytes);
                match (ours, whole) {
                    (Ok(ours), Ok(whole)) => {
                        accepted += 1;
                        let whole = format!("{whole:?}").replacen("Whole", "Ours", 1);
                        assert_eq!(told(&ours), whole, "byte {at} is {byte}");
                    }
                    (Err(_), Err(_)) => {}
                    (Err(_), Ok(whole)) if whole.sorted.len() < 3 || whole.sets.len() < 2 => {
                        repeated += 1;
                    }
                    (ours, whole) => panic!("byte {at} is {byte}: {ours:?} and {whole:?}"),
                }
            }
        }
    }
    assert!(accepted > 100 && repeated > 0, "{accepted} {repeated}");
}

/// What is in them, the secrets not told.
fn shown(ours: &Ours) -> String {
    format!("{ours:?} {:?} {:?}", ours.secret.expose_secret(), ours.perhaps)
}

/// As the twin shows it, the secrets told.
fn told(ours: &Ours) -> String {
    let secret = format!("{:?}", ours.secret.expose_secret());
    let shown = format!("{ours:?}").replacen("Secret(..)", &secret, 1);
    match &ours.perhaps {
        Some(perhaps) => shown.replacen("Secret(..)", &format!("{:?}", perhaps.expose_secret()), 1),
        None => shown,
    }
}
