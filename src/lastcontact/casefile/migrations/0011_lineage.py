"""A report knows whom its text says that it repeats."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('casefile', '0010_opposes'),
    ]

    operations = [
        migrations.AddField(
            model_name='report',
            name='lineage',
            field=models.JSONField(default=list),
        ),
    ]
