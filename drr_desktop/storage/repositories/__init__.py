"""What screens and services ask of the store beyond single records, a module a subject."""
