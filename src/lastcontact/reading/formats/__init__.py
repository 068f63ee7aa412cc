"""One module a file format: bytes to text, tables and problems. Bad input raises nothing here: it is said.

May import core and `reading.tables`; heavy parsers are imported only inside the function that needs them.
"""
