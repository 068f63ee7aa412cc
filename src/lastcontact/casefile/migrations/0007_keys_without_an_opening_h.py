"""Keys and searched sounds leave out an opening h, g or kh: keys fill themselves when records are next compared, the
searched text is made again from the files.
"""

from django.db import migrations


def anew(apps, schema_editor):
    from lastcontact.casefile.searching import search_text
    from lastcontact.core.fold.records import described_in

    for name in ("NameKey", "NameWord", "Keyed"):
        apps.get_model("casefile", name).objects.all().delete()
    Record = apps.get_model("casefile", "Record")
    for row in Record.objects.only("id", "folded").iterator():
        Record.objects.filter(id=row.id).update(search=search_text(described_in(row.folded)[0]))


class Migration(migrations.Migration):

    dependencies = [
        ('casefile', '0006_text_marks'),
    ]

    operations = [
        migrations.RunPython(anew, migrations.RunPython.noop, elidable=True),
    ]
