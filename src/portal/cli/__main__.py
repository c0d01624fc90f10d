"""``python -m portal.cli``: the program where no script is installed."""

from portal.cli import main

main()
