"""The relative's page: what was told, in the words that were chosen. Never imports casefile, linkage or core.fold."""
