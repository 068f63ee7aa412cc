"""Background work: long intake, sweeping, reminders."""
