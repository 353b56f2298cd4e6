"""What the rules need to know about a language beyond what its pipeline says."""

from dataclasses import dataclass


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
    known_nouns: frozenset[str]
    """Nouns whose referent any reader knows when "the" stands before them: "the world"."""
    function_words: frozenset[str]
    """Words that are never worth a gap."""
