"""English."""

from quizgen.languages.base import Language

ENGLISH = Language(
    code="en",
    reporting_verbs=frozenset(
        "accuse acknowledge add admit advise agree allege announce argue assert believe call caution claim comment conclude "
        "confirm contend declare deny describe emphasize emphasise estimate explain hint hope insist maintain mention note "
        "observe point predict promise quip reason recall recount reiterate remark repeat reply report respond reveal say "
        "state stress suggest suspect tell testify think tweet urge vow warn write".split()
    ),
    speech_acts=frozenset(
        "call condemn criticise criticize praise demand reject dismiss label brand term ask point denounce welcome characterize".split()
    ),
    titles=frozenset("mr mrs ms miss dr sir dame lord lady prof rev".split()),
    offices=frozenset(
        "administrator adviser advisor agent ambassador analyst archbishop artist astronaut astronomer attorney author banker "
        "biologist bishop boss broker captain cardinal ceo chair chairman chairperson chairwoman chancellor chemist chief "
        "clerk coach commander commissioner congressman congresswoman coordinator co-author co-founder colonel curator dean "
        "delegate democrat deputy designer developer diplomat director doctor economist editor emperor engineer envoy epidemiologist "
        "executive expert farmer fellow founder general geologist goalkeeper governor head historian inspector investigator "
        "journalist judge justice king lawmaker lawyer leader lecturer legislator lieutenant major manager mayor member "
        "midfielder minister monk musician negotiator nurse officer official oncologist owner partner pathologist physician "
        "physicist pilot player poet pope premier president prince princess principal producer professor prosecutor "
        "psychologist pulmonologist queen rector reporter representative republican researcher scientist secretary senator "
        "sergeant sheriff singer spokesman spokesperson spokeswoman striker student superintendent surgeon teacher trader treasurer "
        "undersecretary veteran vice-chancellor vice-president virologist winner writer".split()
    ),
    office_kinds={
        "diplomat": frozenset({"minister", "ambassador", "envoy", "secretary"}),
        "lawmaker": frozenset({"senator", "representative", "congressman", "congresswoman", "legislator"}),
        "politician": frozenset({"minister", "senator", "president", "premier", "mayor", "governor", "chancellor"}),
        "official": frozenset({"minister", "secretary", "spokesman", "spokesperson", "spokeswoman", "administrator"}),
        "executive": frozenset({"chairman", "ceo", "president", "director"}),
        "scientist": frozenset({"physicist", "biologist", "chemist", "astronomer", "geologist", "researcher"}),
    },
    portfolios=("Defence", "Finance", "Foreign", "Health", "Interior", "Justice", "Education", "Transport", "Agriculture"),
    months=tuple("January February March April May June July August September October November December".split()),
    weekdays=tuple("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()),
    person_pronouns=frozenset("he him his himself she her hers herself".split()),
    thing_pronouns=frozenset("it its itself they them their theirs themselves".split()),
    speaker_pronouns=frozenset("i me my mine myself we us our ours ourselves you your yours yourself".split()),
    pointing_words=frozenset(
        "another other others both such former latter same earlier previous previously also too instead either neither "
        "likewise similarly otherwise thus therefore hence afterwards thereafter meanwhile then there here so again "
        "respectively said aforementioned".split()
    )
    - {"said", "there"},
    connectives=frozenset(
        {
            "however", "but", "and", "or", "yet", "still", "nevertheless", "nonetheless", "moreover", "furthermore", "besides",
            "in addition", "in contrast", "by contrast", "on the other hand", "as a result", "for example", "for instance",
            "in fact", "indeed", "of course", "after all", "at the same time", "in turn", "that said", "even so", "rather",
            "finally", "in the end", "at that time", "in response", "in other words", "separately", "additionally", "on the contrary", "therefore", "thus", "hence", "meanwhile", "so far", "for his part", "for her part", "first of all",
        }
    ),
    kind_nouns={
        "GPE": frozenset("country nation state city town capital republic kingdom".split()),
        "ORG": frozenset("company firm group organisation organization agency bloc alliance party team club bank court body".split()),
        "PERSON": frozenset("man woman".split()),
    },
    vague_nouns=frozenset(
        "thing way part number situation case kind sort type lot bit fact matter issue problem question point place side time "
        "day week month year hour minute people person man woman others use end start level area country meeting".split()
    ),
    known_nouns=frozenset(
        "world globe earth moon sun sky sea ocean internet web public press media police law past present future weekend morning "
        "evening night day week month year decade century end beginning start time north south east west universe economy "
        "environment climate weather atmosphere population poor rich elderly unemployed disabled military government".split()
    ),
    function_words=frozenset(
        "a an the and or but nor of in on at to from by for with without about into over under between as than that this "
        "these those it its he she they we i you is are was were be been being has have had do does did will would can could "
        "may might must shall should not no so if when while who which what where there here also just only very more most "
        "much many some any each all both other another such own same one ones new good great lot thing things way".split()
    ),
    qualifiers=frozenset(
        "about approximately around roughly nearly almost over under exactly some estimated least most more less than up to "
        "fewer only".split()
    ),
)
