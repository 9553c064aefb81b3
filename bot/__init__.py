"""The assistant, which decides what to say; free of Flask, databases, environment variables, clocks and randomness.

In:   a visitor's message, the context of the chat, one knowledge folder, the learned models.
Out:  a `Reply`, whose every word was curated.
Read: assistant.py is the pipeline of a message: language, nlu, retrieval, dialogue. The other packages are examples
      (training data), knowledge (the therapist's files) and tools (command line and checks); models.py trains and
      caches the models.
"""

from bot.assistant import Assistant as Assistant
from bot.dialogue.alarm.cards import SIGN_LIST as SIGN_LIST
from bot.dialogue.reading.questions import asks as asks
from bot.dialogue.reply import Reply as Reply
from bot.dialogue.reply import warning_line as warning_line
from bot.dialogue.state.context import Context as Context
from bot.dialogue.words.links import contact_label as contact_label
from bot.knowledge import EMPTY as EMPTY
from bot.knowledge import LINK_LABELS as LINK_LABELS
from bot.knowledge import PRACTICE_LABELS as PRACTICE_LABELS
from bot.knowledge import SAYS as SAYS
from bot.knowledge import Entry as Entry
from bot.knowledge import Image as Image
from bot.knowledge import Knowledge as Knowledge
from bot.knowledge import KnowledgeError as KnowledgeError
from bot.knowledge import Practice as Practice
from bot.knowledge import Problem as Problem
from bot.knowledge import SafetySection as SafetySection
from bot.knowledge import as_html as as_html
from bot.knowledge import as_text as as_text
from bot.knowledge import load as load
from bot.knowledge import make_id as make_id
from bot.knowledge import parse as parse
from bot.knowledge import problems as problems
from bot.knowledge import rename_answer as rename_answer
from bot.knowledge import splice as splice
from bot.knowledge import splice_detail as splice_detail
from bot.knowledge import splice_expected as splice_expected
from bot.knowledge import splice_list as splice_list
from bot.knowledge import splice_section as splice_section
from bot.knowledge import splice_sentence as splice_sentence
from bot.knowledge import why_unreadable as why_unreadable
from bot.knowledge import without_expected as without_expected
from bot.language.spelling import common_words as common_words
from bot.language.text import MAX_CHARACTERS as MAX_CHARACTERS
from bot.language.text import Message as Message
from bot.language.text import clean as clean
from bot.language.text import read as read
from bot.language.text import same_words as same_words
from bot.models import Models as Models
from bot.models import index_key as index_key
from bot.models import intent_key as intent_key
from bot.models import learn_index as learn_index
from bot.models import learn_intent as learn_intent
from bot.models import model_file as model_file
from bot.nlu.intents import IntentModel as IntentModel
from bot.nlu.intents import StaleModelError as StaleModelError
from bot.nlu.levels import Level as Level
from bot.retrieval.index import Index as Index
from bot.retrieval.index import StaleIndexError as StaleIndexError
from bot.tools.article import MOST_ARTICLE_CHARACTERS as MOST_ARTICLE_CHARACTERS
from bot.tools.article import Proposal as Proposal
from bot.tools.article import proposals as proposals
from bot.tools.article import sentences as sentences
from bot.tools.check import check as check
from bot.tools.check import coverage as coverage
from bot.tools.check import safety_problems as safety_problems
from bot.tools.expected import lost as lost
from bot.tools.explain import entry_words as entry_words
from bot.tools.explain import intent_words as intent_words
from bot.tools.replay import Change as Change
from bot.tools.replay import described as described
from bot.tools.replay import replay as replay
from bot.tools.self_test import Outcome as Outcome
from bot.tools.self_test import self_test as self_test
