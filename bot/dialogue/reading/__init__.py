"""What a message does in the talk, and what it refers to.

In:   a `Turn` or the text of one message, sometimes the `Context` before it.
Out:  plain answers (does it ask, whom is it about, which condition does it name); follow-ups that stand alone.
Read: questions.py (does it ask), follow_ups.py (what "it" refers to), recall.py (what the talk adds to a message).
"""
