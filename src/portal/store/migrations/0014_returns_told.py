"""That a report was sent back is told to its agency, once."""

from __future__ import annotations

from typing import ClassVar

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies: ClassVar = [("store", "0013_hung_news")]

    operations: ClassVar = [
        migrations.AlterField(
            model_name="noticerow",
            name="step",
            field=models.PositiveSmallIntegerField(null=True),
        ),
        migrations.AlterField(
            model_name="noticerow",
            name="due_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="noticerow",
            name="returned",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="notices",
                to="store.reportrow",
            ),
        ),
        migrations.AddConstraint(
            model_name="noticerow",
            constraint=models.UniqueConstraint(
                fields=["returned", "account"], name="one_notice_of_a_return"
            ),
        ),
    ]
