"""Emergencies, crises and urgent signs: what is said, what is still allowed while one is in force, what ends one.

In:   a `Turn`, whose context knows the alarm in force; for restrictions.py also the `Action` that was decided.
Out:  an `Action` with a card or a sentence in its place; a `Context` in which the alarm is in force or has ended.
Read: alarm_policy.py (the policy), cards.py (the words), take_back.py and end_sentences.py (the two ways to end one),
      restrictions.py (its effect on every other reply), lifeline.py (988 with a reply that is no card).
"""
