"""What a message is about and how severe it is.

In:   a `Message`; the examples to learn from; the sections of the therapist's safety.md.
Out:  an `Assessment`: level, probabilities, red flags, whom it is about.
Read: assessment.py (the result), triage.py (how it is decided), intents.py and intent_training.py (the model),
      red_flags.txt and red_flags.py (the list), costs.py (costs), thresholds.py. Shared with retrieval: terms.py,
      counting.py, columns.py and features.py (TF-IDF), linear.py, nearest.py and calibration.py (models).
"""
