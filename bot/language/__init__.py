"""Raw text becomes a `Message`: folded, in tokens, with typing mistakes corrected.

In:   what a visitor typed, any string; for the speller, how often each word occurs in what was learned.
Out:  `Message` (text.py); sentences and clauses of it (segments.py); its language (tongue.py).
Read: text.py first, then spelling.py and slips.py (what may be corrected to what).
"""
