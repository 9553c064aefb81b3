"""The ids of the entries that dialogue treats in a way of their own; the shipped knowledge has each of them."""

CONTACT_ENTRY = "contact"
"""The entry that says how she is reached, and how to book."""

REFERRAL_ENTRY = "not-a-diagnosis"
"""What "why" asks after a visitor was pointed to a medical professional."""

SIGNS_ENTRY = "medical-help"
"""The entry of the list of signs, which is always given whole."""

PRAISE_ENTRY = "compliment"
"""The entry of small talk that thanks for praise."""

THANKS_ENTRY, GOODBYE_ENTRY = "thanks", "goodbye"
"""The entries of small talk that end a talk."""

NOTED_ENTRY = "noted"
"""The entry of small talk for a remark that needs no answer."""
