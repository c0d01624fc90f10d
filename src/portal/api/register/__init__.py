"""The register of tasks as JSON."""

from portal.api.register.agencies import router as agencies
from portal.api.register.plans import router as plans
from portal.api.register.tasks import router as tasks

__all__ = ["agencies", "plans", "tasks"]
