"""What a message is about, and how loud the reply must be.

In:   a `Message`; the examples to learn from; the lines of the therapist's safety.md.
Out:  an `Assessment`: level, probabilities, red flags, whom it is about.
Read: assessment.py (what comes out), triage.py (how the voices become one level), intents.py (the model),
      red_flags.txt and red_flags.py (the list), costs.py (where caution is set); terms.py to nearest.py are the
      features and models that retrieval shares.
"""
