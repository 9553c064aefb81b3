"""The version that answers: found, learned, tried out, swapped in.

In:   the knowledge folder, revisions from the database, learned models from the instance folder or a background job.
Out:  `Active.version`, which a request takes once; reports on drafts.
Read: active.py (what answers and when that changes), model_store.py, jobs.py (the one background process at a time),
      rehearsal.py and try_out.py (what publishing a draft would do).
"""
