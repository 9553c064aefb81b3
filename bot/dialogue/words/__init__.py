"""What a reply is made of: curated blocks of text, links, and suggestions of what to ask next.

In:   entries of the knowledge folder, practice details, an `Action`.
Out:  Markdown blocks, `Link` and `Suggestion` values, which reply.py puts together.
Read: blocks.py (the text), booking.py (what has no place next to a danger), links.py, suggestions.py.
"""
