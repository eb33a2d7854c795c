"""What each kind of record may hold: one module a kind, and what several kinds share."""
