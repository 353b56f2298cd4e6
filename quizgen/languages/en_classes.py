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
FACTIVE_VERBS = frozenset(
    """
    acknowledge admit agree announce confirm describe explain mention note observe promise recall recount reply
    report reveal vow
    """.split()
)
WORDS_OF_DOUBT = frozenset(
    """
    accord accordingly alleged allegedly apparent apparently appear assume believed consider considered could
    critic critics estimated expect expected fear hopefully indicate judge known likely look may maybe might
    opinion perhaps possible possibly presumably presume probable probably regard regarded reported reportedly
    rumor rumour see seem seen seemingly should show supposed supposedly thought tell unlikely view viewed would
    """.split()
)
CLAIMING_VERBS = frozenset(
    """
    accuse allege argue assert blame charge claim contend declare insist maintain say state suggest
    """.split()
)
DENYING_VERBS = frozenset(
    """
    contest deny dismiss dispute refute reject
    """.split()
)
NOUNS_FOR_CLAIMS = frozenset(
    """
    accusation account allegation argument assertion charge claim criticism notion report suggestion view
    """.split()
)
PURPOSEFUL_VERBS = frozenset(
    """
    adopt amend arrest ban block borrow build buy cancel change close collect convene create deploy design
    develop dispatch donate employ enact establish evacuate found hire hold impose install introduce invent
    invest launch limit lower mobilise mobilize open organise organize postpone publish purchase raise reduce
    reopen restrict sell send set shut sign spend suspend train use withdraw
    """.split()
)
VERBS_OF_GATHERING = frozenset(
    """
    assemble convene gather march meet travel
    """.split()
)
NOUNS_WITH_INFINITIVES = frozenset(
    """
    ability agreement ambition appeal attempt authority battle bid call campaign capacity chance claim
    commitment competition day decision deal demand desire determination drive duty effort failure fight freedom
    goal hour intention invitation law mandate measure minute mission month motion move need obligation offer
    one opportunity order permission permit place plan pledge power pressure process programme program project
    promise proposal race reason recommendation refusal request resolution resource responsibility right rule
    scheme strategy struggle task tendency thing threat time treaty vote vow way week willingness wish work year
    """.split()
)
VAGUE_ADJECTIVES = frozenset(
    """
    additional apparent big broad central certain clear common considerable crucial current different early
    enormous entire essential extra extreme final further future general good great growing high huge important
    increasing initial key large larger largest late latest likely little long low main major many massive minor
    modest most much multiple necessary new next notable numerous ongoing other overall own particular past
    pivotal possible potential present previous prime principal prominent real recent related relevant remaining
    same serious several severe short significant similar single small special specific strong subsequent
    substantial such sufficient top total typical unique usual varied various vary varying vast vital whole wide
    widespread
    """.split()
)
RESULT_WORDS = frozenset(
    """
    analyst analysts coach defeat defeated defeats dividend earnings futures game games goal goalie goalkeeper goals
    half-time halftime index inning innings investor investors league match matches midfielder nasdaq playoff playoffs
    quarterback score scored scorer scoring season share shares stock stocks striker touchdown touchdowns win wins
    yield yields
    """.split()
)
