# What each reference makes of the document it leads to: the slug of a relation, empty until read anew.

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0004_boards"),
    ]

    operations = [
        migrations.AddField(
            model_name="referencerow",
            name="relation",
            field=models.CharField(blank=True, max_length=30, verbose_name="quan hệ"),
        ),
    ]
