"""The migrations, one file a schema version. None of them is ever edited after it was shipped."""
