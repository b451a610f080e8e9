"""The window: Qt only here, asking services for values and showing them."""
