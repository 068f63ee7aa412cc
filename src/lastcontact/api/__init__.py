"""The door for partner systems."""
