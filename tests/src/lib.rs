//! Builders shared by the journeys.
