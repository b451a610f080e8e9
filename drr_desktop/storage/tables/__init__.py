"""The tables of the data file, a module a subject."""
