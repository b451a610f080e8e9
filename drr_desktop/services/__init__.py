"""What staff do, a class a noun: each is given its database, its clock and a way to announce changes."""
