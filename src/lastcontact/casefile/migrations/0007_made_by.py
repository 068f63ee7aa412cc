"""By which version of the code the read models were made: none yet, so that the next start makes them anew."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('casefile', '0006_text_marks'),
    ]

    operations = [
        migrations.CreateModel(
            name='MadeBy',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.IntegerField()),
            ],
        ),
    ]
