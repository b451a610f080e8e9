"""The iCalendar format (RFC 5545, 7986)."""
