"""The words for people: the visitor, somebody else by pronoun, and somebody else by relation."""

FIRST_PERSON = frozenset("i i'm im i've ive i'd i'll me mine myself".split())
"""The words that refer to the visitor."""
THIRD_PERSON = frozenset("he he's him his himself she she's her hers herself they they're their them".split())
"""The pronouns that refer to somebody else."""
OWNERS = frozenset("my mine his her".split())
"""Possessives that say whose body it is."""
RELATIONS = frozenset(
    """husband hubby wife spouse partner mom mum mother mama ma mommy dad daddy father papa son daughter kid kids child
    boy girl baby toddler teen teenager grandma grandmother granny nana nan gran grandpa grandfather brother sister bro
    uncle aunt auntie cousin nephew niece grandson granddaughter girlfriend boyfriend gf bf fiance fiancee friend buddy
    mate roommate neighbor neighbour coworker colleague boss client patient student""".split()
)
"""Somebody else by relation: "my wife", "a patient"."""
PERSONS = (
    FIRST_PERSON
    | (THIRD_PERSON - frozenset("they they're their them".split()))  # these may be legs
    | OWNERS
    | RELATIONS
    | frozenset(f"{relation}'s" for relation in RELATIONS)
    | frozenset("we we're our us yo mi mis".split())
)
"""Any word that shows that a person is spoken of, the Spanish first person included."""
