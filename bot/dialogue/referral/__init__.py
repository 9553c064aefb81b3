"""Messages that report symptoms or ask for advice: the visitor is referred to somebody who can examine them.

In:   a `Turn` whose level is urgent, diagnostic or treatment, or which asks for a verdict.
Out:  an `Action` with a refusal, who can help instead, and what may be answered next to it; None for other messages.
Read: referral_policy.py (the decision), referrals.py (the refusals), facts.py (the one general sentence next to them).
"""
