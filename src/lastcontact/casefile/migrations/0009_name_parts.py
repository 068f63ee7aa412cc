"""A record keeps the words of its name with their sounds."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('casefile', '0008_dated_on'),
    ]

    operations = [
        migrations.AddField(
            model_name='record',
            name='name_parts',
            field=models.TextField(default=''),
        ),
    ]
