"""The therapist's files.

In:   the texts of knowledge.md, safety.md, tests.md and outline.md (`parse`), or their folder (`load`).
Out:  one immutable `Knowledge`, or every `Problem` with its line and repair; `splice…` write one change back.
Read: model.py (what comes out), labels.py and parser.py (the grammar), folder.py (how the files become values),
      built_in.md (what she need not write), lint.py (the checks), edit.py (writing back).
"""

from bot.knowledge.build_entries import make_id as make_id
from bot.knowledge.built_in import BUILT_IN as BUILT_IN
from bot.knowledge.built_in import EMPTY as EMPTY
from bot.knowledge.built_in import SAYS as SAYS
from bot.knowledge.edit import splice as splice
from bot.knowledge.edit_parts import splice_detail as splice_detail
from bot.knowledge.edit_parts import splice_expected as splice_expected
from bot.knowledge.edit_parts import splice_list as splice_list
from bot.knowledge.edit_parts import splice_sentence as splice_sentence
from bot.knowledge.edit_parts import without_expected as without_expected
from bot.knowledge.edit_safety import rename_answer as rename_answer
from bot.knowledge.edit_safety import splice_section as splice_section
from bot.knowledge.folder import load as load
from bot.knowledge.folder import parse as parse
from bot.knowledge.folder import problems as problems
from bot.knowledge.folder import why_unreadable as why_unreadable
from bot.knowledge.labels import PRACTICE_LABELS as PRACTICE_LABELS
from bot.knowledge.labels import SHAPES as SHAPES
from bot.knowledge.lines import shown as shown
from bot.knowledge.markup import as_html as as_html
from bot.knowledge.markup import as_text as as_text
from bot.knowledge.model import Entry as Entry
from bot.knowledge.model import ExpectedAnswer as ExpectedAnswer
from bot.knowledge.model import Fact as Fact
from bot.knowledge.model import Image as Image
from bot.knowledge.model import Knowledge as Knowledge
from bot.knowledge.model import KnowledgeError as KnowledgeError
from bot.knowledge.model import Problem as Problem
from bot.knowledge.model import SafetySection as SafetySection
from bot.knowledge.practice import LINK_LABELS as LINK_LABELS
from bot.knowledge.practice import SAMPLE_BOOKING_LINK as SAMPLE_BOOKING_LINK
from bot.knowledge.practice import Practice as Practice
from bot.knowledge.prose import banned as banned
from bot.knowledge.prose import placeholders as placeholders
