"""A suggested pair knows whether one record speaks against what was decided on the other."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('casefile', '0009_name_parts'),
    ]

    operations = [
        migrations.AddField(
            model_name='suggestion',
            name='opposes',
            field=models.BooleanField(default=False),
        ),
        migrations.AlterModelOptions(
            name='suggestion',
            options={'ordering': ['-opposes', '-family_waits', '-new_evidence', '-probability', 'a', 'b']},
        ),
    ]
