"""The day a text itself gives stands beside it where nobody said when it was published."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('casefile', '0007_made_by'),
    ]

    operations = [
        migrations.AddField(
            model_name='report',
            name='dated_on',
            field=models.DateField(null=True),
        ),
    ]
