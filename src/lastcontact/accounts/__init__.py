"""Who may act: officers, relatives (a random id, contacts sealed), roles, second factor."""
