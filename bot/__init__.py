"""The assistant itself: what to say. Pure: no Flask, no database, no environment, no clock, no randomness.

A tour, in the order in which a message travels; `assistant.py` shows the whole way on one screen:

    text        the raw string becomes a Message
    spelling    its words are corrected, with care
    triage      signs, and what is asked of a medical professional, become a Verdict
    matcher     the learned index ranks the curated entries
    finding     matches of the whole, of its parts, and of what it leans on
    dialogue    Verdict, what was found and the Context become one Move
    reply       the Move becomes the Reply that the visitor reads

The rooms behind these doors:

- her files: the package knowledge;
- matching: features vectors nearest linear slips spelling matches matcher task learning, with generic.txt
  common.txt concepts.txt;
- triage: words/*.txt and signs.txt, made up by lexicon vocabulary languages, read by clauses, judged by rules signs
  telling intent inkling hunches sections; frames holds the words of an alarm;
- the talk: tellings context manner questions leaning finding suggesting move remembering weighing alarms choosing
  make up dialogue;
- around it: checks rehearsal selftest leaving evaluation explaining terminal and the command line.
"""

from bot.assistant import Assistant as Assistant
from bot.checks import check as check
from bot.checks import coverage as coverage
from bot.context import Context as Context
from bot.frames import SIGN_LIST as SIGN_LIST
from bot.knowledge import EMPTY as EMPTY
from bot.knowledge import PRACTICE_LABELS as PRACTICE_LABELS
from bot.knowledge import SAYS as SAYS
from bot.knowledge import Entry as Entry
from bot.knowledge import Fact as Fact
from bot.knowledge import Knowledge as Knowledge
from bot.knowledge import KnowledgeError as KnowledgeError
from bot.knowledge import Problem as Problem
from bot.knowledge import as_html as as_html
from bot.knowledge import as_text as as_text
from bot.knowledge import load as load
from bot.knowledge import parse as parse
from bot.knowledge import problems as problems
from bot.knowledge import splice as splice
from bot.knowledge import splice_detail as splice_detail
from bot.knowledge import splice_list as splice_list
from bot.knowledge import splice_sentence as splice_sentence
from bot.matcher import Index as Index
from bot.matcher import StaleIndex as StaleIndex
from bot.matcher import index_key as index_key
from bot.rehearsal import Change as Change
from bot.rehearsal import replay as replay
from bot.rehearsal import suggest_entries as suggest_entries
from bot.reply import Reply as Reply
from bot.selftest import CLEAR as CLEAR
from bot.selftest import Lead as Lead
from bot.selftest import Leads as Leads
from bot.selftest import Outcome as Outcome
from bot.selftest import leads as leads
from bot.selftest import self_test as self_test
from bot.language.text import MAX_CHARACTERS as MAX_CHARACTERS
from bot.language.text import Message as Message
from bot.language.text import clean as clean
from bot.language.text import read as read
from bot.language.text import same_words as same_words
from bot.triage import Level as Level
from bot.triage import assess as assess
