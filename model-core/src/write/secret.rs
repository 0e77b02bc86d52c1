//! A secret is written by any format of serde as what it holds is.

use serde::{Serialize, Serializer};

use super::serialize;
use crate::value::{ApiValue, Secret};

impl<T: ApiValue> Serialize for Secret<T> {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serialize(self, serializer)
    }
}
