"""Other people's formats: PFIF, HXL, ClaimReview, dossiers; pure.

May import core and names.
"""
