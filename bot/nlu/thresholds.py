"""The thresholds of nlu on probabilities and on margins of acts; docs/decisions.md says how they were found."""

# --- the probability of an intent ---

WARN_FROM = 0.3
"""The probability of all care intents together from which the warning line is shown."""

FLAG_FROM = 0.1
"""The probability of its level from which an asserted red flag decides, even if another reply would be cheaper; below
it the model is sure of the opposite."""

ALONE_FROM = 0.5
"""The same threshold for a red flag in a window of a few words, which counts against the rest of the message: "my hip
is sore. my buttock aches. i want to kill myself"."""

SENTENCE_FROM = 0.9
"""The probability of an emergency, a crisis or an urgent sign in a single sentence from which the whole message is one,
whatever the other sentences say."""

COMFORT_FROM, COMFORT_CALM_FROM = 0.06, 0.12
"""The probabilities of a crisis from which a less severe reply opens with a kind sentence and offers 988: for messages
that need care, and for calm ones."""

EXPLAINED_BELOW = 0.3
"""Below this probability of a crisis one certain act that explains it (a joke, "why 988", "not suicidal") suppresses
the kind sentence; two such acts always do."""

ALSO_FROM = 0.25
"""The probability from which a second kind is listed in `also`, next to a more severe one."""

ASIDE_FROM = 0.6
"""The probability of all care intents in a clause between commas from which the warning line is shown."""

WITH_CONDITION_FROM = 0.08
"""The probability of urgent in a treatment question from which a doctor must agree first."""

# --- the margin of a dialogue act ---

ACT_FROM = 0.0
"""The margin from which a message counts as doing an act."""

ACT_SURE_FROM, ACT_GOES_ON_FROM = 0.5, 0.3
"""The margin from which an act is certain enough to end an alarm, and the one from which "it goes on" outweighs it."""

ACT_CAREFUL_FROM = -0.5
"""The margin from which an act counts that only makes a reply more careful: an all-clear taken back, a change of
a treatment."""
