"""The terminal: engines on files, and the keeper's commands."""
