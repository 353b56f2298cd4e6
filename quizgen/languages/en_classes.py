"""Classes of English words that checks and templates ask for; what each is for stands in `base.Language`."""

NEGATIONS = frozenset(
    """
    aren't cannot can't couldn't didn't doesn't don't except hadn't hasn't haven't isn't neither never nor not
    shouldn't wasn't weren't won't wouldn't
    """.split()
)
ABSOLUTES = frozenset(
    """
    absolutely all always completely entirely every everybody everyone everything impossible never nobody none
    nothing only solely totally
    """.split()
)
HEDGES = frozenset(
    """
    few frequently generally many most often possibly probably rarely seldom several some sometimes typically
    usually
    """.split()
)
STANCES = frozenset(
    """
    absurd amazing appalling arguably awful brilliant clearly disastrous disgraceful excellent fantastic
    fortunately hopefully horrible incredible incredibly obviously ought outrageous regrettably ridiculous sadly
    shameful should stunning surely terrible unacceptable undoubtedly unfair unfortunately unjust wonderful
    """.split()
)
CHANGE_VERBS = frozenset(
    """
    climb contract cut decline decrease dip double drop expand fall grow improve increase jump lower plummet
    plunge raise reduce rise shrink slip slump soar surge swell tumble widen
    """.split()
)
MARKET_WORDS = frozenset(
    """
    bond bonds brent crude currency dollar euro futures greenback index indexes nasdaq share shares sterling stock
    stocks treasury yen yield yields
    """.split()
)
GENDERED_NOUNS = frozenset(
    """
    actor actress boy businessman businesswoman chairman chairwoman congressman congresswoman daughter father girl
    husband king man monk mother nun prince princess queen son spokesman spokeswoman sportsman sportswoman wife
    woman
    """.split()
)
ORDERING_WORDS = frozenset(
    """
    after again already anniversary before earlier eventually fifth final finally first former fourth inaugural
    initial initially last later latest more new next now original originally other previous previously recent
    recently reopen reopened second since still subsequent subsequently then third until
    """.split()
)
SHARED_VERBS = frozenset(
    """
    abstain adopt agree approve attend back ban be become belong call choose compete condemn consider contain
    contribute export face favour have hold import include join know lack lie like live need oppose own participate
    pledge produce qualify ratify recognise recognize remain represent say seem share sign speak suffer support
    take use vote want welcome
    """.split()
)
FOUNDING_VERBS = frozenset(
    """
    build create establish form found incorporate launch open
    """.split()
)
OPEN_LISTS = frozenset(
    """
    among both each either especially including like notably other others particularly respectively such
    together well
    """.split()
)
