use std::ops::Range;

use unicode_width::UnicodeWidthStr;

use super::source::{Place, Source};

/// How many columns of a long line are shown, and how many of them before the offending value.
const COLUMNS: usize = 100;
const BEFORE: usize = 40;

/// A source line as it is shown: cropped around a place, masked, harmless.
pub(super) struct Line<'a> {
    source: &'a Source<'a>,
    place: &'a Place,
    text: String,
    /// The bytes of the source that are shown.
    shown: Range<usize>,
    /// Where each piece starts in the source and in the text; the last one is the end of both.
    pieces: Vec<(usize, usize)>,
}

impl<'a> Line<'a> {
    pub(super) fn new(source: &'a Source<'a>, place: &'a Place) -> Self {
        let shown = crop(source, place);
        let mut text = String::new();
        let mut pieces = Vec::new();
        if shown.start > place.line.start {
            text.push('…');
        }
        let mut at = shown.start;
        while at < shown.end {
            let piece = source.piece(at, shown.end);
            pieces.push((at, text.len()));
            text.push_str(&piece.text);
            at = piece.end;
        }
        pieces.push((shown.end, text.len()));
        if shown.end < place.line.end {
            text.push('…');
        }
        Self { source, place, text, shown, pieces }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Whether carets for that place can be set under this line too.
    pub(super) fn shows(&self, place: &Place) -> bool {
        let whole = self.shown.end == self.place.end;
        place.number == self.place.number
            && self.shown.start <= place.offset
            && (place.offset < self.shown.end || whole)
    }

    /// The column and the number of the carets under the token at `offset`.
    ///
    /// The widths are those of whole texts: what a character takes depends on its neighbours.
    pub(super) fn carets(&self, offset: usize) -> (usize, usize) {
        let end = self.source.token_end(offset, self.shown.end);
        let (mut from, mut to) = (0, self.text.len());
        for &(source, text) in &self.pieces {
            if source <= offset {
                from = text;
            }
            if source >= end {
                to = text;
                break;
            }
        }
        (self.text[..from].width(), self.text[from..to].width().max(1))
    }
}

/// The part of the line to show: what is before the place, what follows, and when the line ends
/// early, more of what is before.
fn crop(source: &Source<'_>, place: &Place) -> Range<usize> {
    let anchor = place.offset.min(place.end);
    let mut columns = BEFORE;
    let start = back(source, place, anchor, &mut columns);
    columns += COLUMNS - BEFORE;
    let mut end = anchor;
    while end < place.end {
        let piece = source.piece(end, place.end);
        if piece.columns() > columns {
            break;
        }
        columns -= piece.columns();
        end = piece.end;
    }
    back(source, place, start, &mut columns)..end
}

/// Goes back from `at` as far as there are columns left.
fn back(source: &Source<'_>, place: &Place, mut at: usize, columns: &mut usize) -> usize {
    while at > place.line.start {
        let before = source.before(place.line.start, at);
        let piece = source.piece(before, at);
        if piece.columns() > *columns {
            break;
        }
        *columns -= piece.columns();
        at = before;
    }
    at
}
