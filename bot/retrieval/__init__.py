"""Which curated entry answers a message, and how sure that is.

In:   one knowledge value and the examples (training.py); later folded text.
Out:  an `Index`, learned once; from it `Candidates`: the answers, what to ask back with, or nothing.
Read: search.py (what dialogue calls), index.py (how entries are ranked), training.py (what is learned from what),
      certainty.py (the calibration), synonyms.py (her own words).
"""
