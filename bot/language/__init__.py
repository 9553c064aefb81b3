"""Turns raw text into a `Message`: folded, tokenised, with typos corrected.

In:   any string that a visitor typed; for the speller, word counts of the training texts.
Out:  a `Message` (text.py), its sentences and clauses (segments.py), its language (detection.py).
Read: text.py first, then spelling.py and edit_distance.py (which word a typo is corrected to).
"""
