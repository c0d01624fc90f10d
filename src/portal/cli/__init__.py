"""The program ``portal``, and the commands that need the store in the program ``vanban``."""

from portal.cli.commands import main, register
from portal.cli.library import open_library

__all__ = ["main", "open_library", "register"]
