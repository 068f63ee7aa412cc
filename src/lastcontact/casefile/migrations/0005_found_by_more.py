"""Reports get a text to be searched by, and that of records says more than a name: both are made again from the files."""

from django.db import migrations, models


def search_again(apps, schema_editor):
    from lastcontact.casefile.searching import report_text, search_text
    from lastcontact.core.fold.records import described_in

    Record, Report = apps.get_model("casefile", "Record"), apps.get_model("casefile", "Report")
    for row in Record.objects.only("id", "folded").iterator():
        Record.objects.filter(id=row.id).update(search=search_text(described_in(row.folded)[0]))
    for row in Report.objects.only("id", "folded").iterator():
        received = row.folded["received"]
        text = report_text(received.get("title", ""), received.get("filename", ""), row.folded.get("text", ""))
        Report.objects.filter(id=row.id).update(search=text)


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
        migrations.RunPython(search_again, migrations.RunPython.noop, elidable=True),
    ]
