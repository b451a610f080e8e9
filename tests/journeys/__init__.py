"""The five journeys, and what goes wrong at the start: the whole window over a real data file."""
