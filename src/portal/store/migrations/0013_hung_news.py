"""News of documents that were hung on subjects."""

from __future__ import annotations

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("store", "0012_published")]

    operations: ClassVar = [
        migrations.AddField(
            model_name="pendingnews",
            name="subjects",
            field=models.JSONField(default=list),
        ),
        migrations.AddField(
            model_name="pendingnews",
            name="at",
            field=models.DateTimeField(auto_now_add=True, null=True),
        ),
    ]
