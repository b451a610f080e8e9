"""The one data file: tables, units of work, search and migrations; the only floor that knows SQL."""
