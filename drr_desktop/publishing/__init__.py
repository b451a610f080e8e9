"""Where what leaves the office goes."""
