"""Records are found by report along `report, seq`; the index of reports alone repeated it."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('casefile', '0003_name_keys_as_numbers'),
    ]

    operations = [
        migrations.AlterField(
            model_name='record',
            name='report',
            field=models.CharField(max_length=40),
        ),
    ]
