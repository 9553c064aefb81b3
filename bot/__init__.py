"""The assistant itself: what to say. Pure: no Flask, no database, no environment, no clock, no randomness."""
