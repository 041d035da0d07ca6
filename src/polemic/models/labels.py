"""What the heads predict: the layers over running text, and the classes of a pair of actors."""

from polemic.lexicon import load_yaml

#: Layers tagged begin/inside/outside over running text, in the order of the logits.
LAYERS = ("source", "cue", "content", "mention", "actor", "recipient")
OUTSIDE, BEGIN, INSIDE = 0, 1, 2

#: Kinds of a mention, read at its first piece.
KINDS = ("person", "organization", "government", "country", "group", "outlet", "place")

#: Kinds of a statement, read at its cue.
STATEMENTS = ("claim", "demand", "intention", "belief")

#: Roots of the PLOVER sentences; YIELD is CONCEDE or RETREAT.
ROOTS = (
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "YIELD",
    "COOPERATE",
    "AID",
    "REQUEST",
    "REJECT",
    "ACCUSE",
    "THREATEN",
    "SANCTION",
    "PROTEST",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
)
QUADS = dict(zip(ROOTS, (1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4), strict=True))

#: Whether a deed was done, tried, or only threatened; how sure the text is of who did it.
STAGES = ("actual", "attempted", "threatened", "planned", "hypothetical", "called_for")
REPORTS = ("fact", "claimed", "accused", "possible")

#: PLOVER's types, each alone and with its modes, in the order of the ontology.
MODES = tuple(
    f"{name}/{mode}" if mode else name
    for name, entry in load_yaml("coding/ontology/data/plover.yaml")["types"].items()
    for mode in ("", *entry["modes"])
)

#: Stance of a pair (p, q): neutral, p for q, q for p, p against q, q against p.
STANCES = ("neutral", "p_for_q", "q_for_p", "p_against_q", "q_against_p")

#: The text's own attitude to one actor.
TONES = ("against", "neutral", "for")

#: Distances between two spans fall into this many buckets, signed and logarithmic.
DISTANCES = 19


def distance_bucket(offset: int) -> int:
    """The bucket of a signed distance in pieces: 0 in the middle, doubling outwards."""
    size = min(abs(offset).bit_length(), DISTANCES // 2)
    return DISTANCES // 2 + (size if offset > 0 else -size)
