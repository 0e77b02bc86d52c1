//! Types that bring their own serde impls, as other crates have them.

use std::net::Ipv4Addr;
use std::num::NonZeroU8;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Its keys are in no order, and one float is narrow.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Point {
    pub y: f32,
    pub x: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

#[derive(Serialize, Deserialize, Clone, Debug, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum Shape {
    Dot,
    Circle(NonZeroU8),
    Line(u8, Ipv4Addr),
    Square { corner: Point, side: u8 },
}

/// `1.2.3`, and no other text.
#[derive(Clone, Debug, PartialEq)]
pub struct Version(pub [u32; 3]);

impl Serialize for Version {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let [major, minor, patch] = self.0;
        serializer.collect_str(&format_args!("{major}.{minor}.{patch}"))
    }
}

impl<'de> Deserialize<'de> for Version {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let parts: Result<Vec<u32>, _> = text.split('.').map(str::parse).collect();
        let parts = parts.map_err(D::Error::custom)?;
        parts.try_into().map(Version).map_err(|_| D::Error::custom("a version has three parts"))
    }
}
