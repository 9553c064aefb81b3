"""Tools for the command line and the therapist's pages: checks, figures, explanations, replays.

In:   knowledge, learned models, labelled messages.
Out:  problems, figures, explanations, differences between replies.
Read: check.py (every check), evaluate.py (figures on labelled messages), leave_out.py (cross-validation over authors),
      explain.py, replay.py, self_test.py, terminal.py.
"""
