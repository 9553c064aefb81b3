"""What engineers and the therapist's pages ask of the assistant beside a reply.

In:   knowledge, learned models, labelled messages.
Out:  checks, figures, explanations, replays.
Read: check.py (every check), evaluate.py (figures on labelled messages), leave_out.py (learning without whole
      authors), explain.py, replay.py, self_test.py, terminal.py.
"""
