//! How often memory is asked for, and how much of it.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

use run::Case;

/// The allocator of the system, counting.
struct Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

static COUNT: AtomicU64 = AtomicU64::new(0);
static BYTES: AtomicU64 = AtomicU64::new(0);

/// Nothing here runs in parallel, so plain additions do, which cost less than atomic ones.
fn note(bytes: usize) {
    COUNT.store(COUNT.load(Relaxed) + 1, Relaxed);
    BYTES.store(BYTES.load(Relaxed) + bytes as u64, Relaxed);
}

// SAFETY: every request is passed on to the allocator of the system as it is.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        note(layout.size());
        // SAFETY: the caller keeps the promises.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the caller keeps the promises.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        note(size.saturating_sub(layout.size()));
        // SAFETY: the caller keeps the promises.
        unsafe { System.realloc(pointer, layout, size) }
    }
}

/// How many allocations, growths among them, and how many bytes each case needs.
pub(super) fn count(cases: &[&Case]) -> Vec<(u64, u64)> {
    let count = |case: &&Case| {
        let work = case.prepare();
        work();
        let before = (COUNT.load(Relaxed), BYTES.load(Relaxed));
        work();
        (COUNT.load(Relaxed) - before.0, BYTES.load(Relaxed) - before.1)
    };
    cases.iter().map(count).collect()
}
