"""The order of the steps, checked before the first byte; one document or a million."""

from vanban.pipeline.case import Case
from vanban.pipeline.road import case_json, follow, read
from vanban.pipeline.steps import CITING, WHOLE_ROAD, Step, check_order

__all__ = ["CITING", "WHOLE_ROAD", "Case", "Step", "case_json", "check_order", "follow", "read"]
