"""The thresholds of dialogue on lengths, confidences, probabilities, shares and margins, by what is compared.

The two that decide whether retrieval answers or asks back are in bot/retrieval/search.py, those of the level and of
most acts in bot/nlu/thresholds.py. docs/decisions.md says how those were found that were measured.
"""

# --- the words of a message ---

BARE_WORDS = 4
"""So few words are a bare name or a bare wish: "on dialysis here", "so yes or no"."""

SHORT_WORDS = 6
"""A longer message is more than one choice, verdict, condition or courtesy: "i fell in love with a house after the
operation of my cat"."""

FOLLOW_UP_WORDS = 9
"""A longer message does not refer to what was just said."""

JOINED_WORDS = 14
"""A longer message is assessed without what was reported before."""

LEANING_WORDS = 16
"""A longer message neither insists on a verdict nor asks about the words of the last answer."""

# --- the confidence of retrieval in the answer to a whole message ---

EXACT_CONFIDENCE = 1.0
"""The confidence of a question in the very wording of an entry."""

CLEAR_CONFIDENCE = 0.9
"""From here on the words of a message take precedence over a follow-up that only repeats an answer."""

CLOSEST_BELOW_CONFIDENCE = 0.7
"""Below this an answer is given as the closest one, with the next best to tap. Later in a talk, where messages depend
on earlier ones and are less like the training data, it is only offered."""

SMALL_TALK_CONFIDENCE = 0.5
"""From here on small talk is never rewritten as a follow-up: "who wrote this"."""

ASKED_SMALL_TALK_CONFIDENCE = 0.7
"""From here on a question may be small talk that the intent model missed: "can i ask you something"."""

# --- the same, for one part of a message or next to a referral ---

PART_CONFIDENCE = 0.6
"""From here on a part is answered next to another answer; an answer to the whole message needs less."""

UNFILLED_PART_CONFIDENCE = 0.5
"""The same for a detail that is not filled in: that this chat does not have it is hardly ever wrong."""

BESIDE_REFERRAL_CONFIDENCE = 0.75
"""From here on a calm answer is given next to a referral, where a wrong answer annoys more than a missing one."""

GENERAL_FACT_CONFIDENCE = 0.65
"""The same for one general sentence next to "this chat can't advise"."""

# --- the same, while an alarm is in force ---

UNDER_ALARM_CONFIDENCE = 0.7
"""From here on a message is clearly another question, or clearly thanks."""

UNDER_DOUBTFUL_CRISIS_CONFIDENCE = 0.9
"""From here on no crisis can be meant where only the model detected one, once."""

# --- the probability of an intent ---

CHATTER_PROBABILITY, CHATTER_UNDER_ALARM_PROBABILITY = 0.5, 0.7
"""The probability of small talk from which a message without an answer is treated as chatter, not as unknown; the
second one while an urgent sign is in force."""

REMARK_PROBABILITY = 0.5
"""The same for a message that asks nothing and whose only answer was given already: "fair, no cure promised"."""

DOUBTED_REFERRAL_PROBABILITY = 0.3
"""The probability of an ordinary message from which a referral says that it may have misread."""

SURELY_ORDINARY_PROBABILITY = 0.8
"""The probability of an ordinary message from which a correction that asks something ends a crisis that only the model
detected."""

LIKELY_ORDINARY_PROBABILITY = 0.5
"""The same from which the answer comes first and the referral, for whoever asks about a person, after it."""

# --- a condition that needs a doctor's agreement ---

CONDITION_MARGIN, CONDITION_BESIDE_TREATMENT_MARGIN = 0.2, -0.2
"""The margin of the act "has condition" from which it counts beside the names of conditions.txt; the second one for a
message that is about a treatment."""

WITHDRAWN_BESIDE_A_QUESTION_MARGIN = 0.3
"""The margin of the act "retracts" from which an agreement is withdrawn although the message asks something: "i made
that up. how do i book"."""

# --- a wish for the last answer again ---

ONCE_MORE_MARGIN = 0.2
"""The margin from which the acts "shorter" and "repeat" count; plain words for "shorter" count without it."""

# --- a question about the words of the last answer: both together are enough ---

QUOTED_SHARE = 0.5
"""The share of a message's words that the last answer contains."""

HINTED_MORE_MARGIN = -0.8
"""The margin of the act "more"."""
