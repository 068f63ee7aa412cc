"""The verbs: one a deed, one transaction each. The only writers of the journal."""
