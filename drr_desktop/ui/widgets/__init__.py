"""Parts that every page is made of: values in, signals out."""
