"""What the rules need to know about a language beyond what its pipeline says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SensitiveWords:
    """Words for subjects that are not to be printed unasked; each class is closed, and what it leaves out is said with it."""

    subjects: dict[str, frozenset[str]]
    """Words and phrases by subject; a passage that holds one of them is about it."""
    casualties: frozenset[str]
    """Words beside a figure that counts dead, injured or missing people."""
    children: frozenset[str]
    """Nouns for minors; children are everywhere in the news, so they count beside another subject or an age alone."""
    settled: frozenset[str]
    """Words after which nobody is a mere suspect any more."""
    crimes: frozenset[str]
    """Words that make a passage one about crime or terror."""
    peoples: frozenset[str]
    """Nationalities that do not show their country, religions and ethnicities; capitalised."""
    nationality_endings: tuple[str, ...]
    """How a country's name ends as a nationality: "Norwegian" after "Norway"."""
    private_offices: frozenset[str]
    """Occupations and parts that are named as roles but are held in private life."""
    assemblies: frozenset[str]
    """Bodies whose members are public people: "member of parliament"."""
    numerals: frozenset[str]
    """Words that figures are written with."""
    time_units: frozenset[str]
    """Units that make a figure a span of time or an age."""


@dataclass(frozen=True, slots=True)
class Language:
    """The closed word classes and wordings of one language; all words in lower case unless said otherwise."""

    code: str
    """ISO 639-1, e.g. "en"."""
    reporting_verbs: frozenset[str]
    """Lemmas of verbs that report speech or belief."""
    speech_acts: frozenset[str]
    """Lemmas of verbs that take somebody's quoted words as their object: "call", "condemn"."""
    factive_verbs: frozenset[str]
    """Lemmas of reporting verbs behind which something is news or known rather than claimed: "announce", "confirm"."""
    words_of_doubt: frozenset[str]
    """Words and lemmas that show a statement to be hearsay, guess or outlook: "reportedly", "seem", "may"."""
    claiming_verbs: frozenset[str]
    """Lemmas of verbs that hold something against somebody, or for true: "accuse", "claim"."""
    denying_verbs: frozenset[str]
    nouns_for_claims: frozenset[str]
    """Lemmas of what is denied: "charge", "allegation"."""
    purposeful_verbs: frozenset[str]
    """Lemmas of actions on something, behind which an infinitive says what they are for: "found", "deploy"."""
    verbs_of_gathering: frozenset[str]
    """The same for verbs without an object: "meet", "travel"."""
    nouns_with_infinitives: frozenset[str]
    """Lemmas of nouns that an infinitive belongs to, so that it is no purpose: "a plan to", "the right to"."""
    titles: frozenset[str]
    """Courtesy titles, which are no roles: "Mr", "Dr"."""
    offices: frozenset[str]
    """Nouns that name an office or occupation: the head of every role."""
    office_kinds: dict[str, frozenset[str]]
    """A general word for people and the offices that it covers: "diplomat" covers "minister"."""
    portfolios: tuple[str, ...]
    """Fields of government, as they stand before or after "minister"; capitalised."""
    months: tuple[str, ...]
    """Full names, January first; capitalised."""
    weekdays: tuple[str, ...]
    """Full names, Monday first; capitalised."""
    person_pronouns: frozenset[str]
    """Singular pronouns for people, all cases."""
    thing_pronouns: frozenset[str]
    """Pronouns for things and groups, all cases."""
    speaker_pronouns: frozenset[str]
    """Pronouns for the speaker and the addressee."""
    pointing_words: frozenset[str]
    """Words that point back to an earlier sentence wherever they stand: "such", "another"."""
    connectives: frozenset[str]
    """Words and phrases that open the second half of a thought: "however", "as a result"."""
    kind_nouns: dict[str, frozenset[str]]
    """What a name of a kind (as the pipeline labels it) may be called afterwards: "the country" for a place."""
    vague_nouns: frozenset[str]
    """Nouns that say little by themselves, and make no key."""
    routine_nouns: frozenset[str]
    """Ways of making things public, and names of forms: that there was one is never the news."""
    vague_adjectives: frozenset[str]
    """Adjectives that size or compare and name nothing: no key begins with one."""
    leading_offices: frozenset[str]
    """Offices whose holder is worth knowing; whoever speaks for one, or writes, is not."""
    heads_of_state: frozenset[str]
    """Offices whose holder everybody knows without the story, where a country is named with them."""
    sporting: frozenset[str]
    """Offices of a match: who holds them is no news."""
    known_nouns: frozenset[str]
    """Nouns whose referent any reader knows when "the" stands before them: "the world"."""
    function_words: frozenset[str]
    """Words that are never worth a gap."""
    sensitive: SensitiveWords
    negations: frozenset[str]
    """Words that turn a question into its opposite, and are read over."""
    absolutes: frozenset[str]
    """Words that allow no exception, so that the option they stand in is seldom right."""
    hedges: frozenset[str]
    """Words that leave open how much or how often, so that the option they stand in is seldom wrong."""
    stances: frozenset[str]
    """Words that judge or demand: outside quotation marks they are somebody's opinion."""
    spoken_forms: dict[str, str]
    """Irregular past forms of `reporting_verbs`, with their lemma."""
    founding_verbs: frozenset[str]
    """Lemmas of verbs that say that something came into being: "found", "establish"."""
    open_lists: frozenset[str]
    """Words that leave an enumeration open, or part it among what is said: "including", "respectively"."""
    organisation_sorts: dict[str, str]
    """A word in an organisation's name, and what such an organisation is called: "Party" is a party; capitalised."""
    institution_words: tuple[tuple[str, ...], ...]
    """Words of the names of institutions, by what they do there: bodies, fields, adjectives; capitalised."""
    press_words: frozenset[str]
    """Words in the names of news sources; capitalised."""
    known_acronyms: frozenset[str]
    """Acronyms that any reader of news knows, whatever they stand for."""
    change_verbs: frozenset[str]
    """Lemmas of verbs for more and less: "rise", "shrink"."""
    market_words: frozenset[str]
    """Words of reports on exchanges and currencies, whose figures nobody remembers."""
    result_words: frozenset[str]
    """Words that reports of matches and of markets are full of, in every form."""
    gendered_nouns: frozenset[str]
    """Nouns for people that say whether they are men or women."""
    ordering_words: frozenset[str]
    """Words that tell which of two events came first: "again", "later", "second"."""
    shared_verbs: frozenset[str]
    """Lemmas of verbs for states, and for acts that many share, named or not: "belong", "sign", "attend"."""

    def sort_of(self, name: str) -> str | None:
        """What an organisation of that name is called, by the last word of its head: "Party of Rural Norway" is a party."""
        head = name.split(" of ")[0].split(" for ")[0].split(",")[0].split()
        return self.organisation_sorts.get(head[-1]) if head else None
