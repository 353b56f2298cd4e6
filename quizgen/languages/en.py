"""English."""

from quizgen.languages.base import Language


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ENGLISH = Language(
    code="en",
    reporting_verbs=_words(
        """
        accuse acknowledge add admit advise agree allege announce argue assert believe call caution claim
        comment conclude confirm contend declare deny describe emphasise emphasize estimate explain hint hope
        insist maintain mention note observe point predict promise quip reason recall recount reiterate remark
        repeat reply report respond reveal say state stress suggest suspect tell testify think tweet urge vow
        warn write
        """
    ),
    speech_acts=_words(
        """
        ask brand call characterize condemn criticise criticize demand denounce dismiss label point praise
        reject term welcome
        """
    ),
    factive_verbs=_words(
        """
        acknowledge admit agree announce confirm describe explain mention note observe promise recall recount reply
        report reveal vow
        """
    ),
    words_of_doubt=_words(
        """
        accord accordingly alleged allegedly apparent apparently appear assume believed consider considered could
        critic critics estimated expect expected fear hopefully indicate judge known likely look may maybe might
        opinion perhaps possible possibly presumably presume probable probably regard regarded reported reportedly
        rumor rumour see seem seen seemingly should show supposed supposedly thought tell unlikely view viewed would
        """
    ),
    claiming_verbs=_words(
        "accuse allege argue assert blame charge claim contend declare insist maintain say state suggest"
    ),
    denying_verbs=_words("contest deny dismiss dispute refute reject"),
    nouns_for_claims=_words(
        """
        accusation account allegation argument assertion charge claim criticism notion report suggestion view
        """
    ),
    purposeful_verbs=_words(
        """
        adopt amend arrest ban block borrow build buy cancel change close collect convene create deploy design
        develop dispatch donate employ enact establish evacuate found hire hold impose install introduce invent
        invest launch limit lower mobilise mobilize open organise organize postpone publish purchase raise reduce
        reopen restrict sell send set shut sign spend suspend train use withdraw
        """
    ),
    verbs_of_gathering=_words(
        """
        assemble convene gather march meet travel
        """
    ),
    nouns_with_infinitives=_words(
        """
        ability agreement ambition appeal attempt authority battle bid call campaign capacity chance claim commitment
        competition day decision deal demand desire determination drive duty effort failure fight freedom goal hour
        intention invitation law mandate measure minute mission month motion move need obligation offer one
        opportunity order permission permit place plan pledge power pressure process programme program project
        promise proposal race reason recommendation refusal request resolution resource responsibility right rule
        scheme strategy struggle task tendency thing threat time treaty vote vow way week willingness wish work year
        """
    ),
    titles=_words(
        """
        dame dr lady lord miss mr mrs ms prof rev sir
        """
    ),
    offices=_words(
        """
        administrator adviser advisor agent ambassador analyst archbishop artist astronaut astronomer attorney
        author banker biologist bishop boss broker captain cardinal ceo chair chairman chairperson chairwoman
        chancellor chemist chief clerk co-author co-founder coach colonel commander commissioner congressman
        congresswoman coordinator curator dean delegate democrat deputy designer developer diplomat director
        doctor economist editor emperor engineer envoy epidemiologist executive expert farmer fellow founder
        general geologist goalkeeper governor head historian inspector investigator journalist judge justice
        king lawmaker lawyer leader lecturer legislator lieutenant major manager mayor member midfielder
        minister monk musician negotiator nurse officer official oncologist owner partner pathologist physician
        physicist pilot player poet pope premier president prince princess principal producer professor
        prosecutor psychologist pulmonologist queen rector reporter representative republican researcher
        scientist secretary senator sergeant sheriff singer spokesman spokesperson spokeswoman striker student
        superintendent surgeon teacher trader treasurer undersecretary veteran vice-chancellor vice-president
        virologist winner writer
        """
    ),
    office_kinds={
        "diplomat": _words("ambassador envoy minister secretary"),
        "lawmaker": _words("congressman congresswoman legislator representative senator"),
        "politician": _words("chancellor governor mayor minister premier president senator"),
        "official": _words("administrator minister secretary spokesman spokesperson spokeswoman"),
        "executive": _words("ceo chairman director president"),
        "scientist": _words("astronomer biologist chemist geologist physicist researcher"),
    },
    portfolios=(
        "Defence",
        "Finance",
        "Foreign",
        "Health",
        "Interior",
        "Justice",
        "Education",
        "Transport",
        "Agriculture",
    ),
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    person_pronouns=_words(
        """
        he her hers herself him himself his she
        """
    ),
    thing_pronouns=_words(
        """
        it its itself their theirs them themselves they
        """
    ),
    speaker_pronouns=_words(
        """
        i me mine my myself our ours ourselves us we you your yours yourself
        """
    ),
    pointing_words=_words(
        """
        further aforementioned afterwards again also another both earlier either former hence here instead latter
        likewise meanwhile neither other others otherwise previous previously respectively same similarly so
        such then thereafter therefore thus too
        """
    ),
    connectives=frozenset(
        {
            "additionally",
            "after all",
            "and",
            "as a result",
            "at that time",
            "at the same time",
            "besides",
            "but",
            "by contrast",
            "even so",
            "finally",
            "first of all",
            "for example",
            "for her part",
            "for his part",
            "for instance",
            "furthermore",
            "hence",
            "however",
            "in addition",
            "in contrast",
            "in fact",
            "in other words",
            "in response",
            "in the end",
            "in turn",
            "indeed",
            "meanwhile",
            "moreover",
            "nevertheless",
            "nonetheless",
            "of course",
            "on the contrary",
            "on the other hand",
            "or",
            "rather",
            "separately",
            "so far",
            "still",
            "that said",
            "therefore",
            "thus",
            "yet",
        }
    ),
    kind_nouns={
        "GPE": _words("capital city country kingdom nation republic state town"),
        "ORG": _words(
            "agency alliance bank bloc body club company court firm group organisation organization party team"
        ),
        "PERSON": _words("man woman"),
    },
    vague_nouns=_words(
        """
        area bit case country day end fact hour issue kind level lot man matter meeting minute month number
        others part people person place point problem question side situation sort start thing time type use way
        week woman year
        """
    ),
    known_nouns=_words(
        """
        atmosphere beginning century climate day decade disabled earth east economy elderly end environment
        evening future globe government internet law media military month moon morning night north ocean past
        police poor population present press public rich sea sky south start sun time unemployed universe
        weather web week weekend west world year
        """
    ),
    function_words=_words(
        """
        a about all also an and another any are as at be been being between both but by can could did do does
        each for from good great had has have he here i if in into is it its just lot many may might more most
        much must new no nor not of on one ones only or other over own same shall she should so some such than
        that the there these they thing things this those to under very was way we were what when where which
        while who will with without would you
        """
    ),
)
