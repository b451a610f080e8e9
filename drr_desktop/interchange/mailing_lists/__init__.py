"""The shapes in which a mailing list leaves the program, one a module."""
