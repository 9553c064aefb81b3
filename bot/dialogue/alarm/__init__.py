"""Emergencies, crises and urgent signs: what is said, what is still allowed while one is in force, what ends one.

In:   a `Turn`, whose context knows the alarm in force; for under_alert.py also the `Action` that was decided.
Out:  an `Action` with a card or a sentence in its place; a `Context` in which the alarm is in force or has ended.
Read: after_alert.py (the policy), alerts.py (the words), take_back.py and ways_out.py (the two ways to end an alarm),
      under_alert.py (its effect on every other reply), lifeline.py (988 with a reply that is no card).
"""
