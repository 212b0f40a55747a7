"""What composed sentences look like, and which check of `Judge` holds each against the graph.

The first pattern that fits counts; what is read and says nothing that could be wrong stands in `PLAIN`.
"""

import re

# A sentence with one of these says something about the graph even where it names nothing of it.
CLAIMING = re.compile(
    r"\b(chains?|causes?|leads?|links?|loops?|nothing|nowhere|none|only|both|neither|remains?|likelier|likely|story|stories|reach|reaches|"
    r"direct|directly|pass|passes|composed|refuted|contested|speculative|connects?|together|evidence|claims?|whole|known|supports?|supported|"
    r"these are|more|fewer|weak|weakest|disagree|emergency|told|missing|begins?|ends?)\b|^\[", re.IGNORECASE)  # fmt: skip
NAME_ALONE = re.compile(r"[\s→:,.·?(]*(?:⟨[^⟩]+⟩[\s→:,.·?()]*(?:\([a-z0-9-]+\))?)+")
LONGEST_NAMES = 60
NAME_FIRST = re.compile("⟨([^⟩]+)⟩: (.+)")
# Where a claim is told without the steps that make it.
STEPLESS = {"compare", "apply", "whatif", "why", "effects"}
VERDICTS = {
    "Claim": "claim", "Story": "story", "Found together": "connection", "Refuted": "refuted", "Not composed": "not-composed",
    "Nothing known": "nothing", "–": "nothing",
}  # fmt: skip
TAIL = "(?P<tail>, but nobody has tested it well|, but studies disagree|, but studies do not bear it out|, but that is contested|; the evidence says no)?"
STEPS = "(?:, step by step \\({n}\\))?"
AWAY = "(?:Directly, |The other way round, |The other way round there is only a story: )?"
GRADED = "(?:, by a chain)?: (?:(?P<grade>strong|moderate|limited) (?:evidence|as a whole)|contested)"
A, B = "⟨(?P<A>[^⟩]+)⟩", "⟨(?P<B>[^⟩]+)⟩"
# Why a chain has its support: what each reason looks like, and its check.
REASONS = [
    (
        f"(?:(?P<first>the first of its weakest links)|its weakest link), from {A} to {B}, "
        "(?:has (?P<grade>strong|moderate|limited) evidence|is contested(?:, because (?P<because>[^,;⟨]*?)(?=,|;| and |$))?)", "weakest"),
    ("a chain of (?P<n>\\w+) links is rated (?P<m>\\w+) steps? below its weakest link", "long"),
    (f"the direct link from {A} to {B} (?:has only (?P<grade>strong|moderate|limited) evidence|is (?P<other>contested|refuted)|says the opposite)", "cap"),
    (f"{A},? and {B} are only known to be found together, with (?P<grade>strong|moderate|limited) evidence", "cap"),
    (f"it is even in doubt that {A},? and {B} are found together", "cap"),
    (f"the link from {A} to {B} was seen in (?P<where>animals|dead bodies|a model), not in (?:living )?people", "outside_people"),
]  # fmt: skip
# The first that fits counts.
PATTERNS = [
    (f"{AWAY}{{A}} {{link}} {{B}}{TAIL}.", "link"),
    (f"{{A}} {{link}} {{B}}{TAIL}", "item_of_two"),
    (f"{{link}} {{B}}{TAIL}", "item_of_one"),
    (r"\[(?P<grade>Strong|Moderate|Limited) evidence\]", "marked"),
    (r"\[(?P<grade>Contested|Refuted)\]", "marked"),
    (r"\[(?P<support>Strong|Moderate|Limited) as a whole\]", "whole_mark"),
    ("(?P<support>Strong|Moderate|Limited) as a whole", "whole_mark"),
    (rf"\[(?P<verdict>{'|'.join(VERDICTS)})\]", "verdict_mark"),
    ("In {n} steps, {A} (?P<claim>can lead|leads?|probably leads?|may lead) back to (?:itself|themselves) by way of {list}.", "loop"),
    ("How people get from {A} back to (?:itself|themselves) by way of {list}, and where the story is weak.", "loop"),
    ("A link, or a chain that holds as a whole, says that the one may act on the other.", "means_claim"),
    ("People tell it step by step, and at least one step is too weak for the whole to hold.", "means_story"),
    ("The two are found together; no cause is shown.", "means_connection"),
    ("It was thought, and the evidence says no.", "means_refuted"),
    ("It ends in an emergency, and no chain is made to one from a muscle, an exercise or a treatment.", "means_not_composed"),
    ("No link and no chain known here leads from the one to the other.", "means_nothing"),
    (f"{AWAY}[Ii]n {{n}} steps, {{A}} {{claim}} {{B}}.", "claim"),
    (f"{AWAY}[Hh]ow people get from {{A}} to relief of {{B}}, and where the story is weak.", "helping_story"),
    (f"{AWAY}[Hh]ow people get from {{A}} to {{B}}, and where the story is weak.", "story"),
    (f"{AWAY}[Hh]ow {{A}} (?:is|are) thought to (?:help against|relieve) {{B}}, and where the story is weak.", "helping_story"),
    ("In {n} steps, {A} (?:may|might|is|are|probably){any} {B}(?:, but {any})?.", "story_as_claim"),
    ("{n} steps, {path}", "long_path"),
    ("By way of {A}", "via_heading"),
    ("Chains that hold as a whole", "claims_heading"),
    ("Stories", "stories_heading"),
    ("As a whole it (?:does not hold|has {support} support): {reasons}.", "why"),
    ("No chain from {A} to {B} holds as a whole; {n} can be told as (?:a story|stories).", "stories_only_count"),
    ("{n} chains? from {A} to {B} holds? as a whole(?:, and {m} more (?:is|are) told as (?:a story|stories))?.", "claims_count"),
    ("These are all, unless there are longer ones, which are not told.", "these_are_all"),
    (
        "They disagree about {B}: the better supported ones (?P<better>make (?:it|them) (?:less )?likel(?:y|ier)|burden (?:it|them)|relieve (?:it|them)), "
        "the others (?P<worse>make (?:it|them) (?:less )?likel(?:y|ier)|burden (?:it|them)|relieve (?:it|them)).", "disagree"),
    ("No chain of causes(?: of up to {n} links)? leads from {A} to {B}(?: at any length)?.", "no_chain"),
    ("No chain of more links leads there.", "nothing_longer"),
    ("There are chains of more links, which are not told.", "longer_exist"),
    ("Only a story of {n} links connects {A} with {B}; stories of more than eight links are not told.", "too_long"),
    ("{B} (?:is|are) an emergency, and no chain is made from {A} to it.", "not_composed"),
    ("What connects {A} with {B} passes through (?:an emergency|emergencies) \\({list}\\), and no chain is made through (?:it|them).", "through_emergency"),
    ("{A} (?:is|are) (?:a state|part) of {B}, so neither is a cause of the other.", "kin"),
    ("What is missing is a link from {A} to something that leads there, such as {list}(?:; there (?:is|are) {any} more)?.", "missing"),
    ("No links on this site lead from {A} to {B}, or back.", "no_way"),
    ("Going by the links on this site, which of these may bring on {B}\\?", "ask"),
    (f"(?:What may (?:bring it on|help|lower it|act on it|relieve it)|What it may (?:lead to|help with|lower|act on)|Found together with it){GRADED}", "graded_heading"),
    (f"What may bring it on{STEPS}", "brings_on"),
    (f"What may (?:help|lower it|relieve it){STEPS}", "helps"),
    (f"What it may lead to{STEPS}", "leads_on"),
    (f"What it may (?:help with|lower){STEPS}", "helps_with"),
    ("Found together with it", "found_together"),
    ("What {A} may make less likely", "less_likely"),
    ("What {A} may make likelier", "likelier"),
    ("What only stories connect with {A}", "only_stories"),
    ("No chain is made between {A} and (?:an emergency|emergencies) \\({list}\\); (?:its own page says|their own pages say) what leads there and what to do.", "silent_on"),
    ("This says nothing about {n} other conditions? (?:and|or) symptoms? that (?:was|were) asked about.", "untold"),
    ("Nothing known here says anything about the conditions and symptoms that were asked about.", "untold"),
    ("Without {list}, no other possible cause of {B} remains, stories aside.", "remain"),
    ("Without {list}, {n} other possible causes? of {B} remains?, stories aside; (?:the best of them|it) has {support} support.", "remain"),
    ("Without {list}, no other thing that may (?:reduce|help against|relieve) {B} remains, stories aside.", "remain_lowering"),
    (
        "Without {list}, {n} other things? that may (?:reduce|help against|relieve) {B} remains?, stories aside; "
        "(?:the best of them|it) has {support} support.", "remain_lowering"),
    ("Nothing known here leads from {A} to what was asked about.", "nothing_applied"),
    (
        "{n} links? (?:bears? directly on|starts? directly from) {A}(?:; {m}(?: more)? things? (?:is|are) connected by a chain that holds as a whole)?"
        "(?:; {k}(?: more)? things? (?:is|are) connected by stories only)?.", "around_count"),
    ("Connected by stories only: {list}.", "stories_around"),
    ("No link (?:known here leads on from|of cause and effect (?:bears on|starts from)) {A}.", "nothing_around"),
    ("No claim leads to both {A}[,;]? and {B}; {m} things? (?:is|are) connected with both, and at least one of the ways is a story.", "stories_to_both"),
    ("Both {A}[,;]? and {B} may follow from {C}, and that makes neither a cause of the other.", "common_cause"),
    ("{A} (?:has|have) links to {list}, but no claim leads from there to what was asked about.", "no_claim"),
    (
        "{n} things? may lead to both {A}[,;]? and {B}"
        "(?:; {m} more (?:is|are) connected with both, and at least one of the ways is a story)?.", "claim_to_both"),
    ("Nothing on this site leads to both {A}[,;]? and {B}, at any length.", "none_to_both"),
    ("What reaches {A} only through {B}", "only_through"),
    ("{A} may lead to {B}, which is found together with {C}; no chain of causes leads from there to ⟨[^⟩]+⟩.", "in_company"),
    ("What may lead to both", "to_both"),
    ("What may lead to {A}, and has no way to {B}", "to_one"),
    ("What may help with both", "help_both"),
    ("What may help with {A}, and has no way to {B}", "help_one"),
    ("Where both may lead", "from_both"),
    ("Where {A} may lead, and {B} (?:has|have) no way", "from_one"),
    ("In no list, because only an emergency stands between", "only_emergencies"),
    ("Nothing is composed of these and an emergency: {list}(?:[,;]? and {n} more)?.", "by_stories"),
    ("Where at least one way is a story: {list}(?:[,;]? and {n} more)?.", "by_stories"),
    ("{n} more, less well supported, are not listed.", "not_listed"),
    ("No link on this site says what it acts on.", "no_link_of_its_own"),
    ("Loops of more than {n} links were not looked for.", "longer_loops"),
    ("The graph has no loops.", "no_loops"),
    ("(?P<kind>Reinforcing|Balancing) loop.", "kind_of_loop"),
    ("No checked cause-effect link begins or ends here yet.", "unlinked"),
    ("{n} graded links", "link_count"),
    ("This loop (?:is|would be) (?P<kind>reinforcing|balancing)(?:: it keeps itself (?:going|in check))?.", "kind_of_loop"),
    ("As a whole it has {support} support.", "support_of_loop"),
    ("Every chain of causes(?: of up to {m} links)? from each of these {n} to {B} passes through {C}.", "keystone_of_each"),
    ("Every chain of causes(?: of up to {n} links)? from {A} to {B} passes through {C}.", "keystone"),
    ("Every chain of causes(?: of up to {n} links)? from {A} to {B} passes through:", "keystones"),
    ("No step lies on every chain of causes(?: of up to {n} links)? from {A} to {B}.", "no_keystones"),
]  # fmt: skip
PLAIN = [
    r"\[(?:Weakest link|A story|easy|medium|hard)\]",
    r"\[(?:Muscle|Muscle state|Mechanism|Condition|Treatment|Structure|Lesson|Exercise|Symptom|Factor|Claim)\]", r"\[made from the links\]", "At a glance", "Sources: {any}", "Lessons about it", "Read about {A} and {B}.",
    "Chains", "{any}: see {A}", "How to read a chain", "Cause and effect", "More on {A}.", "See (?:also )?{list}.", "A state of {list}.",
    "From {A}(?: to {B})?", "What if: {A}", "{A} or {B}\\?", "On the way to {A}", "All (?:chains|that is known) from {A} to {B}", "It is part of {A}.",
    "The terminal (?:says the same|gives the same answer): {any}", "The links it is about", "Directly", "What is known directly", "What the evidence speaks against", "Red flags of {A}",
    "Open in the explorer to ask for better evidence, take something out or go from link to link.", "Contested", "Refuted",
    "(?:Its own|The emergency's own) page says what leads there (?:directly, what its signs are )?and what to do.", "The emergencies' own pages say what leads there and what to do.", "What the evidence says",
    "Taken together they show nothing about the two ends.",
    "Links lead there step by step, and do not hold as a whole.",
    # How pages speak of themselves.
    "Only what is linked directly or by a chain of two links that holds as a whole is drawn.", "Where it may lead, told step by step",
    "How muscles may lead here, told step by step", "What leads there, and what does not", "What makes it likelier",
    "What {A} (?:is|are) claimed to act on, and how sure we are.",
    "It follows from the links of this site; what does not hold as a whole is named as a story and nothing more.",
    "All warning signs are on the page {A}.", "Chains from muscle to condition", "Choose both ends yourself: the explorer", "Follow a chain",
    "A chain that holds as a whole is a claim; one that does not is a story, told step by step with the place where it is weak.",
    "What keeps itself going: the loops in the graph", "Where all chains meet(?:: steps that decide about all of them)?",
    "What people say about muscles and the spine, and what the evidence says to it.", "Explore what leads to what", "The chains (?:drawn|told)",
    "Told one by one", "Found together, and no more", "This page has moved{any}",
    "Choose where to begin and where to end: see the chains between the two, ask for better evidence, take something out and see what falls away.",
    "The same chains are told on pages of their own:", "Good evidence, but indirect or with gaps.",
    "Few, small or one-off studies, or expert advice only.", "The evidence speaks against it.", "A chain is broken where one of its steps is taken away.",
    "Where all the chains of causes from a muscle to a condition pass through the same step, that step decides about all of them.",
    "What stands here follows from the links of this site alone: a step may be hard to change, and a chain that nobody has studied yet is not "
    "among them.", "Texts to learn from, each with goals, chains and questions.", "Some causes come round to where they began.",
    "A reinforcing loop keeps itself going; a balancing one keeps itself in check.", "Parts of the spine and {A} that links act on.",
    "A loop that does not hold as a whole is told as a story, step by step.", "What happens in the body between a cause and its effect.",
    "Most of what people say of muscles and the spine is a story; where something is known, the cell says so.",
    "Emergency", "Call your emergency number \\(such as 112, 911 or 999\\), or go to an emergency department now.", "The lists below tell more.", "Supported", "Told apart from", "Claims", "{n} claims checked",
    "This tells what is known of each; it is no way to find out which one somebody has.", "Muscles and conditions: what is known, at a glance",
    "How a muscle, or a state it can be in, may end in a condition.", "What is known between each muscle and each condition.",
    "The explorer needs JavaScript and the files beside this page, and one of them is missing here.", "Read more: {any}",
    "What concerns the whole person: age, heredity, work and health.", "Studies disagree, do not bear it out, or nobody has tested it well.",
    "How muscles can be: tight, weak, tired, wasted or guarding.", "What is done against conditions, and how well that is supported.",
    "The evidence speaks against these links.", "They are part of no chain.", "The links of this muscle start from its states below.",
]  # fmt: skip
