"""What is kept: the database, its tables and what is in them.

In:   values of the other packages.
Out:  the same, after a restart; `DatabaseAway` while the database does not answer.
Read: tables.py, database.py (connections, migrating), then inbox.py (kept questions), counts.py, backup.py.
"""
