"""Words that the names of English-language institutions are made of."""

SORTS = {
    "Party": "party",
    "University": "university",
    "College": "college",
    "Ministry": "ministry",
    "Department": "department",
    "Bank": "bank",
    "Court": "court",
    "Museum": "museum",
    "Hospital": "hospital",
    "School": "school",
    "Agency": "agency",
    "Commission": "commission",
    "Committee": "committee",
    "Council": "council",
    "Institute": "institute",
    "Airlines": "airline",
    "Airways": "airline",
    "Union": "union",
    "Inc": "company",
    "Inc.": "company",
    "Corp": "company",
    "Corp.": "company",
    "Co.": "company",
    "Ltd": "company",
    "Company": "company",
    "Motors": "company",
}

WORDS = (
    tuple(
        """
        Academy Agency Alliance Association Authority Board Bureau Center Centre Commission
        Committee Council Department Directorate Federation Forum Foundation Fund
        Initiative Institute League Ministry Network Office Organisation Organization Panel
        Partnership Programme Project Secretariat Service Society Union
        """.split()
    ),
    tuple(
        """
        Agriculture Aviation Banking Business Commerce Communications Conservation Control Cooperation
        Coordination Culture Defence Defense Development Disarmament Education Employment Energy Environment
        Equality Exploration Finance Fisheries Forestry Health Housing Industry Information Infrastructure
        Innovation Investment Labour Logistics Medicine Migration Mining Navigation Nutrition Planning Policy
        Prevention Protection Reconstruction Relief Research Safety Science Security Technology
        Tourism Trade Training Transport Water Welfare
        """.split()
    ),
    tuple(
        """
        Central Civil Commercial Cultural Democratic Domestic Economic Educational Environmental Federal Financial
        General Global Industrial Intergovernmental International Joint Judicial Maritime Medical Metropolitan
        Military Monetary Municipal National Naval Nuclear Permanent Political Public Regional Rural Scientific
        Social Technical Technological United Universal Urban
        """.split()
    ),
)

PRESS = frozenset({"Broadcasting", "News", "Press", "Radio", "Television"})

KNOWN_ACRONYMS = frozenset(
    "AIDS BBC CIA CNN EU FBI FIFA GDP GMT HIV IMF NASA NATO OPEC UK UN UNESCO UNICEF US USA WHO WTO".split()
)
