//! Which fields were met.

/// A set of fields, by index.
#[derive(Default)]
pub struct Fields {
    low: u64,
    high: Vec<u64>,
}

impl Fields {
    /// Adds a field; whether it was not in the set before.
    #[inline]
    pub fn insert(&mut self, index: usize) -> bool {
        let word = if index < 64 { &mut self.low } else { self.word(index) };
        let bit = 1 << (index % 64);
        let new = *word & bit == 0;
        *word |= bit;
        new
    }

    #[cold]
    fn word(&mut self, index: usize) -> &mut u64 {
        let word = index / 64 - 1;
        if self.high.len() <= word {
            self.high.resize(word + 1, 0);
        }
        &mut self.high[word]
    }

    /// Whether a field is in the set.
    #[inline]
    #[must_use]
    pub fn contains(&self, index: usize) -> bool {
        let word = if index < 64 { Some(self.low) } else { self.high.get(index / 64 - 1).copied() };
        word.is_some_and(|word| word >> (index % 64) & 1 == 1)
    }

    /// Whether so many fields are all in the set; no more than 64 are looked at for that.
    #[inline]
    pub(in crate::read) fn has_all(&self, count: usize) -> bool {
        count <= 64 && self.low.trailing_ones() as usize >= count
    }

    /// Which of so many fields are not in the set.
    #[inline]
    pub(in crate::read) fn missing(&self, count: usize) -> impl Iterator<Item = usize> {
        let all = if count < 64 { (1 << count) - 1 } else { u64::MAX };
        let mut low = all & !self.low;
        let first = std::iter::from_fn(move || {
            let index = low.trailing_zeros() as usize;
            low &= low.wrapping_sub(1);
            (index < 64).then_some(index)
        });
        first.chain((64..count).filter(|index| !self.contains(*index)))
    }
}
