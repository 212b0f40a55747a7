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
    "Nothing known": "nothing",
}  # fmt: skip
TAIL = "(?P<tail>, but nobody has tested it well|, but studies disagree|, but studies do not bear it out|; the evidence says no)?"
STEPS = "(?:, step by step \\({n}\\))?"
AWAY = "(?:Directly, |The other way round: |The other way round, )?"
GRADED = "(?:, by a chain)?: (?:(?P<grade>strong|moderate|limited) (?:evidence|as a whole)|contested)"
A, B = "⟨(?P<A>[^⟩]+)⟩", "⟨(?P<B>[^⟩]+)⟩"
# Why a chain has its support: what each reason looks like, and its check.
REASONS = [
    (
        f"(?:(?P<first>the first of its weakest links)|its weakest link), from {A} to {B}, "
        "(?:has (?P<grade>strong|moderate|limited) evidence|is contested(?:, because (?P<because>[^,⟨]*?)(?=,| and |$))?)", "weakest"),
    ("a chain of (?P<n>\\w+) links counts (?P<m>\\w+) steps? less", "long"),
    (f"what (?:leads straight|is known directly) from {A} to {B} (?:has (?P<grade>strong|moderate|limited) evidence|is (?P<other>contested|refuted))", "cap"),
    (f"the link straight from {A} to {B} is (?P<other>refuted)", "cap"),
    (f"(?:even )?that {A} and {B} are found together (?:has (?P<grade>strong|moderate|limited) evidence|is in doubt)", "cap"),
    (f"the link from {A} to {B} was seen in (?P<where>animals|cadavers|a model)", "outside_people"),
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
    ("In {n} steps, {A} (?P<claim>comes|probably comes|may come) back to itself by way of {list}.", "loop"),
    ("How people get from {A} back to itself by way of {list}, and where the story is weak.", "loop"),
    ("A link, or a chain that holds as a whole, says that the one may act on the other.", "means_claim"),
    ("People tell it step by step, and at least one step is too weak for the whole to hold.", "means_story"),
    ("The two are found together; no cause is shown.", "means_connection"),
    ("It was thought, and the evidence says no.", "means_refuted"),
    ("An emergency: no chain is made of muscles or treatments and emergencies.", "means_not_composed"),
    ("No link known here leads from the one to the other.", "means_nothing"),
    (f"{AWAY}In {{n}} steps, {{A}} {{claim}} {{B}}.", "claim"),
    (f"{AWAY}How people get from {{A}} to {{B}}, and where the story is weak.", "story"),
    (f"{AWAY}How {{A}} (?:is|are) thought to help against {{B}}, and where the story is weak.", "helping_story"),
    ("In {n} steps, {A} (?:may|might|is|are|probably){any} {B}(?:, but {any})?.", "story_as_claim"),
    ("{n} steps, {path}", "long_path"),
    ("By way of {A}", "via_heading"),
    ("Chains that hold as a whole", "claims_heading"),
    ("Stories", "stories_heading"),
    ("As a whole it (?:shows nothing|has {support} support): {reasons}.", "why"),
    ("{n} chains? can be told as a story only, from {A} to {B}.", "stories_only_count"),
    ("{n} chains? from {A} to {B} holds? as a whole(?: and {m} more (?:is|are) told as a story)?.", "claims_count"),
    ("These are all.", "these_are_all"),
    ("They disagree: the better supported ones? (?P<better>raise|lower)s? it, others (?P<worse>raise|lower) it.", "disagree"),
    ("No chain of causes(?: of up to {n} links)? leads from {A} to {B}(?: at any length)?.", "no_chain"),
    ("No longer chain leads there.", "nothing_longer"),
    ("Only a story of {n} links connects {A} with {B}; stories of more than eight links are not told.", "too_long"),
    ("{B} (?:is|are) an emergency, and no chain is made from {A} to it.", "not_composed"),
    ("{A} (?:is|are) a (?:state|part|member) of {B}, so the one is no cause of the other.", "kin"),
    ("What is missing is a link from {A} to something that leads there, such as {list}.", "missing"),
    ("No links on this site lead from {A} to {B}, or back.", "no_way"),
    ("Going by the links on this site, which of these may bring on {B}\\?", "ask"),
    (f"(?:What may (?:bring it on|help|lower it|act on it)|What it may (?:lead to|help with|lower|act on)|Found together with it){GRADED}", "graded_heading"),
    (f"What may bring it on{STEPS}", "brings_on"),
    (f"What may (?:help|lower it){STEPS}", "helps"),
    (f"What it may lead to{STEPS}", "leads_on"),
    (f"What it may (?:help with|lower){STEPS}", "helps_with"),
    ("Found together with it", "found_together"),
    ("What {A} may make less likely", "less_likely"),
    ("What {A} may make likelier", "likelier"),
    ("What only stories connect with {A}", "only_stories"),
    ("No chain is made between {A} and an emergency \\({list}\\); the emergency's own page says what leads there and what to do.", "silent_on"),
    ("Nothing known here says anything of {n} other conditions? and symptoms? that were asked about.", "untold"),
    ("Nothing known here says anything of the conditions and symptoms that were asked about.", "untold"),
    ("Without {list}, {n} other causes? of {B} remains?; (?:the best claim left|its claim) has {support} support.", "remain"),
    ("Without {list}, no other cause of {B} remains that has a claim to it.", "remain"),
    ("Without {list}, {n} other things? that may lower {B} remains?; (?:the best claim left|its claim) has {support} support.", "remain_lowering"),
    ("Without {list}, (?:nothing else|no other thing) that may lower {B} remains(?: that has a claim to it)?.", "remain_lowering"),
    ("No link or chain known here leads from {A} to what was asked about.", "nothing_applied"),
    (
        "{n} links? leads? straight (?:to|from) {A}(?:(?:,| and) {m} more things? (?:has|have) a chain that holds as a whole)?"
        "(?: and {k} (?:is|are) connected by stories only)?.", "around_count"),
    ("Only stories connect: {list}.", "stories_around"),
    ("No link (?:known here )?leads (?:to|on from) {A}.", "nothing_around"),
    ("{m} things? (?:is|are) connected with both {A} and {B}, by stories only.", "stories_to_both"),
    ("Both may follow from {C}: it has a claim to {A} and one to {B}.", "common_cause"),
    ("{A} (?:has|have) (?:links|a link) to {list}, and no claim to what was asked about.", "no_claim"),
    ("{n} things? (?:has|have) a claim to both {A} and {B}(?:; {m} more (?:is|are) connected with both by stories only)?.", "claim_to_both"),
    ("Nothing on this site leads to both {A} and {B}, at any length.", "none_to_both"),
    ("What reaches {A} only through {B}", "only_through"),
    ("What may lead to both", "to_both"),
    ("What may lead to {A}, and has no way to {B}", "to_one"),
    ("What may help with both", "help_both"),
    ("What may help with {A}, and has no way to {B}", "help_one"),
    ("Where both may lead", "from_both"),
    ("Where {A} may lead, and {B} has no way", "from_one"),
    ("By stories only: {list}(?:,? and {n} more)?.", "by_stories"),
    ("Loops of more than {n} links were not looked for.", "longer_loops"),
    ("The graph has no loops.", "no_loops"),
    ("(?P<kind>Reinforcing|Balancing) loop.", "kind_of_loop"),
    ("No checked cause-effect link begins or ends here yet.", "unlinked"),
    ("{n} graded links", "link_count"),
    ("This loop (?:is|would be) (?P<kind>reinforcing|balancing)(?:; as a whole it has {support} support)?.", "kind_of_loop"),
    ("Every chain of causes(?: of up to {m} links)? from each of these {n} to {B} passes through {C}.", "keystone_of_each"),
    ("Every chain of causes(?: of up to {n} links)? from {A} to {B} passes through {C}.", "keystone"),
    ("Every chain of causes(?: of up to {n} links)? from {A} to {B} passes through:", "keystones"),
    ("Chains of causes from {A} to {B} share no step: there is a way round each of them.", "no_keystones"),
]  # fmt: skip
PLAIN = [
    r"\[(?:Weakest link|A story|easy|medium|hard)\]",
    r"\[(?:Muscle|Muscle state|Mechanism|Condition|Treatment|Structure|Lesson|Exercise|Symptom|Factor|Claim)\]", r"\[made from the links\]", "At a glance", "Sources: {any}", "Lessons about it", "Read about {A} and {B}.",
    "Chains", "{any}: see {A}", "How to read a chain", "Cause and effect", "More on {A}.", "See (?:also )?{list}.", "A state of {list}.",
    "From {A}(?: to {B})?", "What if: {A}", "{A} or {B}\\?", "On the way to {A}", "All (?:chains|that is known) from {A} to {B}", "It is part of {A}.",
    "The terminal (?:says the same|gives the same answer): {any}", "The links it is about", "Directly", "What is known directly", "What the evidence speaks against", "Red flags of {A}",
    "Open in the explorer to ask for better evidence, take something out or go from link to link.", "Contested", "Refuted",
    "Its own page (?:says|tells) what leads there(?: directly)?, its signs and what to do.", "What the evidence says",
    "Taken together they show nothing about the two ends.",
    "Links lead there step by step, and do not hold as a whole.",
    # How pages speak of themselves.
    "Only what is linked directly or by a chain of two links that holds as a whole is drawn.", "Where it may lead, told step by step",
    "How muscles may lead here, told step by step", "What leads there, and what does not", "What makes it likelier",
    "What {A} is claimed to act on, and how sure we are.",
    "It follows from the links of this site; what does not hold as a whole is named as a story and nothing more.",
    "All warning signs are on the page {A}.", "Chains from muscle to condition", "Choose both ends yourself: the explorer", "Follow a chain",
    "A chain that holds as a whole is a claim; one that does not is a story, told step by step with the place where it is weak.",
    "What keeps itself going: the loops in the graph", "Where all chains meet(?:: steps that decide about all of them)?",
    "What people say about muscles and the spine, and what the evidence says to it.", "Explore what leads to what", "The chains (?:drawn|told)",
    "Choose where to begin and where to end: see the chains between the two, ask for better evidence, take something out and see what falls away.",
    "The same chains are told on pages of their own:", "Good evidence, but indirect or with gaps.",
    "Few, small or one-off studies, or expert advice only.", "The evidence speaks against it.", "A chain is broken where one of its steps is taken away.",
    "Where all the chains of causes from a muscle to a condition pass through the same step, that step decides about all of them.",
    "What stands here follows from the links of this site alone: a step may be hard to change, and a chain that nobody has studied yet is not "
    "among them.", "Texts to learn from, each with goals, chains and questions.", "Some causes come round to where they began.",
    "A reinforcing loop keeps itself going; a balancing one keeps itself in check.", "Parts of the spine and {A} that links act on.",
    "A loop that does not hold as a whole is told as a story, step by step.", "What happens in the body between a cause and its effect.",
    "Most of what people say of muscles and the spine is a story; where something is known, the cell says so.",
    "Emergency: go to an emergency department now:", "The lists below tell more.", "Supported", "Told apart from", "Claims", "{n} claims checked",
    "This tells what is known of each; it is no way to find out which one somebody has.", "Muscles and conditions: what is known, at a glance",
    "How a muscle, or a state it can be in, may end in a condition.", "What is known between each muscle and each condition.",
    "The explorer needs JavaScript and the files beside this page, and one of them is missing here.", "Read more: {any}",
    "What concerns the whole person: age, heredity, work and health.", "Studies disagree, do not bear it out, or nobody has tested it well.",
    "How muscles can be: tight, weak, tired, wasted or guarding.", "What is done against conditions, and how well that is supported.",
    "The evidence speaks against these links.", "They are part of no chain.", "The links of this muscle start from its states below.",
]  # fmt: skip
