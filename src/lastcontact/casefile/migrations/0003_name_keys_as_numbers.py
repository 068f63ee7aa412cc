"""Name keys become numbers; the table fills itself when records are next compared."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('casefile', '0002_claims_by_report'),
    ]

    operations = [
        migrations.DeleteModel(name='NameKey'),
        migrations.CreateModel(
            name='NameKey',
            fields=[
                ('pk', models.CompositePrimaryKey('opened_seq', 'key', blank=True, editable=False, primary_key=True, serialize=False)),
                ('opened_seq', models.BigIntegerField()),
                ('key', models.BigIntegerField()),
            ],
            options={
                'indexes': [models.Index(fields=['key', 'opened_seq'], name='casefile_na_key_2818b3_idx')],
            },
        ),
        migrations.CreateModel(
            name='NameWord',
            fields=[
                ('word', models.BigIntegerField(primary_key=True, serialize=False)),
                ('records', models.IntegerField()),
            ],
        ),
        migrations.CreateModel(
            name='Keyed',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('upto_seq', models.BigIntegerField(default=0)),
                ('records', models.IntegerField(default=0)),
            ],
        ),
        migrations.AlterField(
            model_name='record',
            name='seq',
            field=models.BigIntegerField(db_index=True),
        ),
    ]
