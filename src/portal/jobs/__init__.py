"""Long work: loads, re-reading, re-indexing; queued through ``store.queue``, run here."""
