"""What to say: an `Assessment`, `Candidates` and the `Context` become an `Action`, then the `Reply`.

In:   a `Turn`, which holds everything known about one message; `search` and `assess` for its parts.
Out:  the `Reply` that the visitor reads, with the `Context` of the next turn inside.
Read: policy.py (what comes first), reply.py (the single exit, which keeps the promises); between them state/ (the
      values), reading/ (what a message does), alarm/, referral/ and answer/ (what to do), words/ (what replies hold).
"""
