"""Ordinary messages: which entries answer them, and what is said where none does.

In:   a `Turn`; `search` and `assess` for the parts of a message and for rewritten follow-ups.
Out:  an `Action` with the entries to give, with options to ask back, or of kind "unknown".
Read: answer_policy.py (the decision), manners.py (what asks nothing), answering.py (which entries), parts.py (several
      questions in one message), repeats.py (an answer given again), sentences.py (a reply without an entry),
      memory.py (what the next turn knows of it).
"""
