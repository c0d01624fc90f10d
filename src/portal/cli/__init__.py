"""The program ``portal``, and the commands that need the store in the program ``vanban``."""

from portal.cli.commands import main, register

__all__ = ["main", "register"]
