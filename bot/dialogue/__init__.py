"""What to say: an `Assessment`, `Candidates` and the `Context` become an `Action`, then the `Reply`.

In:   a `Turn`, which holds everything known about one message; `search` and `assess` for its parts.
Out:  the `Reply` that the visitor reads, with the `Context` of the next turn inside.
Read: turn.py (the values), policy.py (what comes first), referral_policy.py and answer_policy.py (what to do),
      after_alert.py and alerts.py (danger: the policy, the words),
      follow_ups.py (short messages that lean on the talk), reply.py (the single exit, which keeps the promises).
"""
