"""The database: models and migrations live here and nowhere else; values come out.

Nothing is handed on at this door: Django imports the room before its models may be loaded, so
callers import ``store.documents``, ``store.accounts``, ``store.links`` and ``store.marks``.
"""
