"""Names of authorities in running text: a grammar of the noun phrase, not a list of names."""

from vanban.plan.agencies.heads import starts_name
from vanban.plan.agencies.lists import Names, read_names

__all__ = ["Names", "read_names", "starts_name"]
