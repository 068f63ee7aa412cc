"""Reports get a text to be searched by."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('casefile', '0004_one_index_less'),
    ]

    operations = [
        migrations.AddField(
            model_name='report',
            name='search',
            field=models.TextField(default=''),
        ),
    ]
