"""Which curated entry answers a message, and with which probability.

In:   one knowledge value and the examples for training; folded text for a look-up.
Out:  an `Index`, trained once; from it `Candidates`: an answer, options to ask back with, or nothing.
Read: search.py (what dialogue calls), index.py (how entries are ranked), wordings.py and training.py (how an index is
      trained), entry_calibration.py (the calibrations), synonyms.py (the therapist's synonyms).
"""
