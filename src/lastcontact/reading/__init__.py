"""From files to text and tables, and from text to proposed claims; pure. Lexicons are data, one folder a language.

May import core and names.
"""
