"""Editors: each edits a copy and emits it when submitted."""
