"""What the office knows, as frozen values and pure rules over the standard library alone."""
