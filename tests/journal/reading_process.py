"""Holds a reading transaction open until a line comes in: run by a test, in a process of its own."""

from __future__ import annotations

import sys

import django

if __name__ == "__main__":
    django.setup()
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("BEGIN DEFERRED")
        cursor.execute("SELECT COUNT(*) FROM journal_entry")
        cursor.fetchall()
        print("reading", flush=True)
        sys.stdin.readline()
        cursor.execute("ROLLBACK")
