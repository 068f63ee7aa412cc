"""Marks by which near copies of a text are found."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('casefile', '0005_found_by_more'),
    ]

    operations = [
        migrations.CreateModel(
            name='TextMark',
            fields=[
                ('pk', models.CompositePrimaryKey('mark', 'report', blank=True, editable=False, primary_key=True, serialize=False)),
                ('report', models.CharField(db_index=True, max_length=40)),
                ('mark', models.BigIntegerField()),
            ],
        ),
    ]
