"""Who may do what, and how often.

Read: origins.py (which sites), rate_limit.py and bounded_memory.py (how much), sign_in.py (the therapist),
      tokens.py (signed reply ids), headers.py (what every answer carries).
"""
