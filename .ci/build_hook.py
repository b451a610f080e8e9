"""Compile the catalogue when a wheel or an editable install is built."""

import sys
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledCatalogue(BuildHookInterface):
    """Leave the compiled copy beside the TOML files, so that a fresh install never parses them."""

    def initialize(self, version, build_data):
        """Write the copy before files are collected."""
        root = Path(self.root)
        sys.path.insert(0, str(root))
        from drr_desktop.calendars.catalogue import compile_catalogue

        target = root / "resources" / "observances" / "catalogue.bin"
        compile_catalogue(target)
        build_data["artifacts"].append("resources/observances/catalogue.bin")
