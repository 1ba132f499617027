//! The end-of-year summary: who completed what, by group, with small cells suppressed.
