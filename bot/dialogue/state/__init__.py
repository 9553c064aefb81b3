"""The values that pass through dialogue: what a chat remembers, and everything known about one message.

In:   the context string of the visitor's page; the assessment and the candidates of a message.
Out:  `Context`, `Turn` and `Action`, which every other package of dialogue takes and gives.
Read: turn.py (one message and what is decided), context.py (what a chat remembers), slots.py (what it knows of a body).
"""
