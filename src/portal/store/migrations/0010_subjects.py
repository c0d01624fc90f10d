
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0009_succession"),
    ]

    operations = [
        migrations.AddField(
            model_name="documentrow",
            name="field",
            field=models.CharField(blank=True, max_length=200, verbose_name="lĩnh vực"),
        ),
        migrations.AddField(
            model_name="documentrow",
            name="signers",
            field=models.JSONField(default=list, verbose_name="người ký"),
        ),
        migrations.CreateModel(
            name="SubjectRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="tên")),
                ("slug", models.SlugField(max_length=120, unique=True, verbose_name="địa chỉ")),
                ("rank", models.PositiveIntegerField(default=0, verbose_name="thứ tự")),
                (
                    "documents",
                    models.ManyToManyField(
                        blank=True, related_name="subjects", to="store.documentrow"
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="store.subjectrow",
                        verbose_name="thuộc chủ đề",
                    ),
                ),
            ],
            options={
                "verbose_name": "chủ đề",
                "verbose_name_plural": "chủ đề",
                "ordering": ["rank", "name"],
            },
        ),
        migrations.CreateModel(
            name="TurnRow",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("day", models.DateField(db_index=True)),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="turns",
                        to="store.documentrow",
                    ),
                ),
            ],
        ),
    ]
