"""Other people's formats: PFIF, FollowTheMoney, HXL, ClaimReview; pure.

May import core and names.
"""
