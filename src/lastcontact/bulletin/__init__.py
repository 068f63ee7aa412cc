"""The public editions. Never imports casefile, linkage or core.fold."""
