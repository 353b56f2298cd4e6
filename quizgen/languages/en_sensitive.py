"""English words for sensitive subjects.

Scope: what news agencies report plainly. Words with a harmless sense as common as the grave one are left out ("executed",
"shot", "attack", "body", "injured" in sport), as are euphemisms ("passed away", "incident"): a word class cannot read those.
A false alarm keeps an item off paper, where the teacher may ask for it; a miss is printed, so reading the sheet stays wise.
"""

from quizgen.languages.base import SensitiveWords


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SEXUAL_VIOLENCE = frozenset(
    f"{kind} {act}"
    for kind in ("sexual", "sex", "indecent", "child")
    for act in (
        *("abuse", "assault", "assaults", "attack", "attacks", "crime", "crimes", "exploitation", "exposure"),
        *("harassment", "misconduct", "offence", "offences", "offender", "offenders", "pornography"),
        *("slavery", "slaves", "trafficking", "violence"),
    )
)

SENSITIVE = SensitiveWords(
    subjects={
        "casualties": _words(
            """
            casualties corpse corpses dead deadliest deadly death deaths decapitated die died dies drowned dying
            fatal fatalities fatality fatally funeral genocide homicide homicides kill killed killing killings kills
            lynched lynching manslaughter massacre massacred massacres murder murdered murders perished slain
            slaughtered slaying victim victims wounded
            """
        ),
        "sexual-violence": _SEXUAL_VIOLENCE
        | _words(
            "groped groping incest molest molested molesting paedophile pedophile rape raped rapes raping rapist rapists"
        )
        | {"sexually abused", "sexually assaulted", "sexually harassed", "sexually exploited"},
        "suicide": _words("suicide suicides suicidal self-harm euthanasia")
        | {f"own {lives}" for lives in ("life", "lives")}
        | {f"{verb} {self}" for verb in ("killed", "hanged", "shot") for self in ("himself", "herself", "themselves")},
        "suspects": _words(
            """
            arraigned arrest arrested arrests defendant defendants detainee detainees indicted indictment manhunt
            """
        )
        | {"the suspect", "a suspect", "suspects", "charged with", "in custody", "person of interest", "on trial for"},
    },
    casualties=_words(
        """
        casualties dead death deaths die died drowned fatalities hospitalised hospitalized hurt injured injuries kill
        killed killing lives massacred missing murdered perished slain survivors toll victims wounded
        """
    ),
    children=_words(
        """
        babies baby boy boys child children girl girls infant infants juvenile juveniles pupil pupils schoolboy
        schoolboys schoolgirl schoolgirls teenager teenagers toddler toddlers underage
        """
    ),
    settled=_words("convicted convicts sentenced convict conviction")
    | {"found guilty", "pleaded guilty", "pled guilty", "acquitted"},
    crimes=_words(
        """
        abducted abduction arson arsonist burglary crime crimes criminal criminals extremist extremists genocide gunman
        gunmen hijacker hijackers homicide hostage hostages jihadist jihadists kidnapped kidnapper kidnappers kidnapping
        lynching manslaughter massacre militant militants mugging murder murdered murderer murderers murders rape raped
        rapist robber robbers robbery smuggler smugglers smuggling stabbed stabbing terror terrorism terrorist
        terrorists trafficker traffickers trafficking
        """
    )
    | {"suicide bomber", "suicide bombers", "suicide bombing", "car bomb", "mass shooting", "shot dead"},
    peoples=_words(
        """
        Afghan Arab Arabs Argentine Basque Berber Black Blacks Briton Britons Buddhist Buddhists Catholic Catholics
        Chechen Chechens Christian Christians Croat Croats Czech Dane Danes Danish Druze Dutch English Englishman Finn
        Finnish Finns French Frenchman Greek Greeks Gypsy Hindu Hindus Hispanic Hispanics Hutu Indigenous Iraqi Irish
        Irishman Islamic Jew Jewish Jews Kurd Kurdish Kurds Latino Latinos Muslim Muslims Pole Poles Polish Protestant
        Protestants Roma Rohingya Scot Scots Scottish Serb Serbs Shia Shiite Shiites Sikh Sikhs Sinti Slovak Spaniard
        Spaniards Spanish Sunni Sunnis Swede Swedes Swiss Tamil Tamils Tatar Tatars Thai Thais Tutsi Turk Turks Uighur
        Uighurs Uyghur Uyghurs Welsh Yazidi Yazidis
        """
    ),
    nationality_endings=("an", "ans", "ese", "ish", "i", "is", "ic", "ino", "inos"),
    private_offices=_words("farmer member nurse owner student teacher veteran winner"),
    assemblies=_words(
        """
        assembly board bundestag cabinet commission committee congress council duma government house knesset
        legislature lords parliament politburo senate
        """
    ),
    numerals=_words(
        """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
        million billion dozen dozens
        """
    ),
    time_units=_words("second seconds minute minutes hour hours day days week weeks month months year years year-old"),
)
