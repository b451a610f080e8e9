"""File formats that leave the program: each one a pure function from values to bytes."""
