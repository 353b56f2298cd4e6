"""English."""

from quizgen.languages.base import Language
from quizgen.languages.en_classes import (
    ABSOLUTES,
    CHANGE_VERBS,
    CLAIMING_VERBS,
    DENYING_VERBS,
    FACTIVE_VERBS,
    FOUNDING_VERBS,
    GENDERED_NOUNS,
    HEDGES,
    MARKET_WORDS,
    NEGATIONS,
    NOUNS_FOR_CLAIMS,
    NOUNS_WITH_INFINITIVES,
    OPEN_LISTS,
    ORDERING_WORDS,
    PURPOSEFUL_VERBS,
    RESULT_WORDS,
    SHARED_VERBS,
    STANCES,
    VAGUE_ADJECTIVES,
    VERBS_OF_GATHERING,
    WORDS_OF_DOUBT,
)
from quizgen.languages.en_institutions import KNOWN_ACRONYMS, PRESS, SORTS, WORDS
from quizgen.languages.en_sensitive import SENSITIVE


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
    factive_verbs=FACTIVE_VERBS,
    words_of_doubt=WORDS_OF_DOUBT,
    claiming_verbs=CLAIMING_VERBS,
    denying_verbs=DENYING_VERBS,
    nouns_for_claims=NOUNS_FOR_CLAIMS,
    purposeful_verbs=PURPOSEFUL_VERBS,
    verbs_of_gathering=VERBS_OF_GATHERING,
    nouns_with_infinitives=NOUNS_WITH_INFINITIVES,
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
        further aforementioned afterwards again also another both earlier either former hence here instead later latter
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
        "GPE": _words("area capital city country kingdom nation region republic state town"),
        "ORG": _words(
            "agency alliance bank bloc body club company court firm group organisation organization party team"
        ),
    },
    vague_nouns=_words(
        """
        action activity amount approach area aspect attempt basis bit case change circumstance concept condition
        country day decision degree detail development difference effect effort element end event example fact factor
        feature figure form hour idea impact issue item kind level lot man matter means measure meeting minute
        moment month move nature number opportunity option others part people percentage person piece place plan
        point portion position possibility practice problem process purpose question range reason report result
        role scale sense series set share side sign situation sort source stage standard start state step strategy
        system term thing time total trend type use version view way week woman work year
        """
    ),
    routine_nouns=_words(
        "announcement briefing call conference form history interview press publication release report session statement"
    ),
    vague_adjectives=VAGUE_ADJECTIVES,
    leading_offices=_words(
        """
        administrator ambassador archbishop bishop ceo chair chairman chairperson chairwoman chancellor chief
        commissioner congressman congresswoman director envoy founder co-founder governor head judge justice leader
        mayor minister premier president rector secretary senator superintendent treasurer undersecretary
        """
    ),
    heads_of_state=frozenset({"president", "prime minister", "premier", "king", "queen", "pope", "chancellor"}),
    sporting=_words("captain coach defenseman goalkeeper goaltender midfielder player quarterback striker winner"),
    known_nouns=_words(
        """
        atmosphere beginning century climate decade disabled earth east economy elderly end environment
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
    negations=NEGATIONS,
    absolutes=ABSOLUTES,
    hedges=HEDGES,
    stances=STANCES,
    spoken_forms={"said": "say", "told": "tell", "thought": "think", "wrote": "write"},
    founding_verbs=FOUNDING_VERBS,
    open_lists=OPEN_LISTS,
    organisation_sorts=SORTS,
    institution_words=WORDS,
    press_words=PRESS,
    known_acronyms=KNOWN_ACRONYMS,
    change_verbs=CHANGE_VERBS,
    market_words=MARKET_WORDS,
    result_words=RESULT_WORDS,
    gendered_nouns=GENDERED_NOUNS,
    ordering_words=ORDERING_WORDS,
    shared_verbs=SHARED_VERBS,
    sensitive=SENSITIVE,
)
