"""What is a person's own, as JSON: what they follow and were told, folders, notes."""

from portal.api.own.alerts import router as alerts
from portal.api.own.folders import router as folders
from portal.api.own.follows import router as follows
from portal.api.own.notes import router as notes

__all__ = ["alerts", "folders", "follows", "notes"]
