"""Tables of contacts: the headings of other programs, and how a row becomes a contact."""
