//! A secret is read by any format of serde as what it holds is.

use serde::{Deserialize, Deserializer};

use super::deserialize;
use crate::value::{ApiValue, Secret};

impl<'de, T: ApiValue> Deserialize<'de> for Secret<T> {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialize(deserializer)
    }
}
