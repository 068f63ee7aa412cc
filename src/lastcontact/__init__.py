"""An information bureau for people missing in armed conflict."""
