"""What visitors and their sites reach: the API, the pages, the widget's files.

In:   requests, from anywhere.
Out:  replies of the version that answers, counted and limited; errors in one shape.
Read: replies.py (one message on its way in and out), api.py, then pages.py.
"""
