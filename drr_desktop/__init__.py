"""DRR Desktop: a multicultural calendar, community contacts and an outreach log in one place."""

__version__ = "0.1.0"
