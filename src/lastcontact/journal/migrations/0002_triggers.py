"""Entries are never changed or deleted: the database itself refuses."""

from django.db import migrations

from lastcontact.journal import triggers


def install(apps, schema_editor):
    triggers.install(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("journal", "0001_initial")]
    operations = [migrations.RunPython(install, migrations.RunPython.noop)]
