"""Marks by which near copies of a text are found, made from the texts there are."""

from django.db import migrations, models


def mark(apps, schema_editor):
    from lastcontact.reading.likeness import marks_of

    Report, TextMark = apps.get_model("casefile", "Report"), apps.get_model("casefile", "TextMark")
    for row in Report.objects.only("id", "folded").iterator():
        TextMark.objects.bulk_create(TextMark(report=row.id, mark=m) for m in marks_of(row.folded.get("text", "")))


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
        migrations.RunPython(mark, migrations.RunPython.noop, elidable=True),
    ]
