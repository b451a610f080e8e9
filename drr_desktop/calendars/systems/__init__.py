"""The calendar systems, one module each; `calendars.registry` lists them."""
