"""How older data files are brought up to date; imported only where a file is older than the program."""
