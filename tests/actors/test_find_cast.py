"""Whom the words of short texts stand for: one row, one text, words that name the same or not."""

from dataclasses import replace

import pytest

from polemic.actors import Cast, find_cast
from polemic.parsing import parse
from polemic.reading import from_text
from polemic.records import Actor


def cast_of(text: str, **known: str) -> Cast:
    return find_cast(parse(from_text(text, **known)))


def named(cast: Cast, words: str) -> list[str]:
    """The actors that the words name, one id for each place."""
    return [mention.actor for mention in cast.mentions if mention.text == words]


def actor(cast: Cast, words: str) -> Actor:
    return cast.actor(named(cast, words)[0])


SAME = [
    ("The Kurdistan Workers' Party (PKK) fled. PKK men wept.", "Kurdistan Workers' Party", "PKK"),
    ("The FMLN (Farabundo Marti National Liberation Front) won. The FMLN said so.",
     "FMLN", "Farabundo Marti National Liberation Front"),
    ("Sendero Luminoso (Shining Path) struck. The Shining Path (SL) denied it. SL men fled.",
     "Sendero Luminoso", "SL"),
    ("President Alberto Fujimori spoke. Fujimori left.", "Alberto Fujimori", "Fujimori"),
    ("President Alberto Fujimori spoke. The president left.", "Alberto Fujimori", "president"),
    ("Carlos Salinas de Gortari left. Mr Salinas wept.", "Carlos Salinas de Gortari", "Salinas"),
    ("Debbie Wasserman Schultz quit. Wasserman Schultz wept.",
     "Debbie Wasserman Schultz", "Wasserman Schultz"),
    ("Ankara rejected the charge. Turkey will not yield.", "Ankara", "Turkey"),
    ("The Turkish government spoke. The regime in Turkey fell.", "Turkish government", "regime"),
    ("John Major, the leader of the Tories, spoke.", "John Major", "leader"),
    ("A spokesman for the MRTA, Isaac Velazco, denied it.", "spokesman", "Isaac Velazco"),
    ("The dock workers struck. The workers won.", "dock workers", "workers"),
    ("The Zapatista Army (EZLN) fell. The rebels left.", "EZLN", "rebels"),
    ("The Zapatista Army of National Liberation won. The Zapatistas danced.",
     "Zapatista Army of National Liberation", "Zapatistas"),
    ("The Interior Ministry hinted at plots. That ministry lied.", "Interior Ministry", "ministry"),
    ("Angela Merkel met Emmanuel Macron. She told him so.", "Angela Merkel", "She"),
    ("Angela Merkel met Emmanuel Macron. She told him so.", "Emmanuel Macron", "him"),
    ("The union warned the company. It will strike.", "union", "It"),
    ("The guerrillas took hostages and said they would kill them.", "guerrillas", "they"),
    ("“I will stay,” said Maria Lopez.", "I", "Maria Lopez"),
    ("John Groberg will not back Donald Trump. “He has no experience at all,” Groberg said.",
     "He", "Donald Trump"),
    ("“They lie,” said a cattle rancher. “My cows starve.”", "cattle rancher", "My"),
    ("The New York Times reported it. The Times said so.", "New York Times", "Times"),
    ("Fox News invited Trump. Fox declined to comment.", "Fox News", "Fox"),
    ("The Republican Party lost. The GOP is divided.", "Republican Party", "GOP"),
    ("The Islamic State struck. ISIS said so.", "Islamic State", "ISIS"),
    ("Anwar al-Awlaki was killed. Al-Awlaki was a cleric.", "Anwar al-Awlaki", "Al-Awlaki"),
    ("THE SALVADORAN WORKERS NATIONAL UNION FEDERATION [FENASTRAS] CONDEMNED IT.",
     "SALVADORAN WORKERS NATIONAL UNION FEDERATION", "FENASTRAS"),
    ("COLONEL SIGIFREDO OCHOA PEREZ SPOKE. COL. OCHOA PEREZ LEFT.",
     "SIGIFREDO OCHOA PEREZ", "OCHOA PEREZ"),
    ("Echo Point Books printed it. Echo Point is small.", "Echo Point Books", "Echo Point"),
    ("The FMLN attacked. FMLN units fled.", "FMLN", "FMLN units"),
    ("GUERRILLAS OF THE FARABUNDO MARTI NATIONAL LIBERATION FRONT (FMLN) KIDNAPPED 50 PEASANTS.",
     "FARABUNDO MARTI NATIONAL LIBERATION FRONT", "FMLN"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "one", "other"), SAME)
def test_two_names_of_one_actor(text: str, one: str, other: str) -> None:
    cast = cast_of(text)
    assert set(named(cast, one)) & set(named(cast, other))


APART = [
    ("The Party of the Democratic Revolution (PRD) and the PRI voted.", "PRD", "PRI"),
    ("Bill Clinton met Boris Yeltsin.", "Bill Clinton", "Boris Yeltsin"),
    ("The FMLN fought on. The contras fled.", "FMLN", "contras"),
    ("Dock workers struck. Freed prisoners joined them.", "Dock workers", "Freed prisoners"),
    ("Barack Obama met Raul Castro. “I am glad,” Castro said.", "Barack Obama", "I"),
    ("Her colleague stayed. But the client fired every question to him.", "client", "him"),
]


@pytest.mark.parametrize(("text", "one", "other"), APART)
def test_two_actors(text: str, one: str, other: str) -> None:
    cast = cast_of(text)
    assert named(cast, one)
    assert named(cast, other)
    assert not set(named(cast, one)) & set(named(cast, other))


KINDS = [
    ("The Teamsters union struck.", "Teamsters", "organization"),
    ("El Comercio reported the deal.", "El Comercio", "outlet"),
    ("The Defence Ministry denied it.", "Defence Ministry", "government"),
    ("Japan condemned the attack.", "Japan", "country"),
    ("Three journalists were arrested.", "Three journalists", "group"),
    ("The street forced him to go.", "street", "group"),
    ("The Zapatista National Liberation Army struck.",
     "Zapatista National Liberation Army", "organization"),
    ("Theresa May left.", "Theresa May", "person"),
    ("The Simon Wiesenthal Center condemned it.", "Simon Wiesenthal Center", "organization"),
    ("The Orlando Sentinel reported it.", "Orlando Sentinel", "outlet"),
    ("The Holocaust Memorial Museum asked for calm.", "Holocaust Memorial Museum", "organization"),
    ("DNC Chair Debbie Wasserman Schultz resigned.", "Debbie Wasserman Schultz", "person"),
    ("INES RODRIGUEZ COLMENARES WAS KIDNAPPED.", "INES RODRIGUEZ COLMENARES", "person"),
    ("Trump said no.", "Trump", "person"),
    ("Verizon said it would hire.", "Verizon", "organization"),
    ("UNION LEADER ELIZABETH VELAZQUEZ WAS KILLED.", "ELIZABETH VELAZQUEZ", "person"),
    ("Rebel forces occupied the town.", "Rebel forces", "group"),
    ("Company executives refused.", "Company executives", "group"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "kind"), KINDS)
def test_kinds(text: str, words: str, kind: str) -> None:
    assert actor(cast_of(text), words).kind == kind


NOBODY = [
    ("He was shot in the head in Lima on Monday.", "Lima"),
    ("The Treaty of Rome was signed.", "Treaty of Rome"),
    ("They wounded him in the head.", "head"),
    ("She became president in 1990.", "president"),
    ("They defended human rights.", "rights"),
    ("The republican form of government lasted.", "republican"),
    ("NAFTA, the North American Free Trade Agreement (NAFTA), took effect.", "NAFTA"),
    ("Officials travelled to Peru.", "Peru"),
    ("There were no casualties.", "casualties"),
    ("He needs 61 percent to reach 1,237 delegates.", "1,237 delegates"),
    ("They ran a phone bank.", "phone bank"),
    ("They found corpses.", "corpses"),
    ("The campaign of Fujimori failed.", "campaign"),
    ("THE REBELS ATTACKED LA LAGUNA, LA PALMA, AND EL CHIQUE.", "LA PALMA"),
    ("THE CONTRAS WENT THROUGH JICARO AND MURRA.", "MURRA"),
    ("FIGHTING BEGAN IN THE MEJICANOS AND ZACAMIL NEIGHBORHOODS.", "ZACAMIL"),
    ("Nazism and Islam are not the same. AIDS killed many.", "Islam"),
    ("Nazism and Islam are not the same. AIDS killed many.", "AIDS"),
    ("She was secretary of State.", "State"),
    ("They signed the Tela agreements.", "Tela"),
    ("They launched a campaign against him.", "campaign"),
    ("Turnout is down. They expect that turnout will fall.", "Turnout"),
    ("Obama Just Pulled Out The Race Card", "Obama Just Pulled Out"),
    ("Clinton Says Russians Hacked DNC, Calls Trump Ugly", "Russians Hacked DNC"),
]


@pytest.mark.parametrize(("text", "words"), NOBODY)
def test_no_actor(text: str, words: str) -> None:
    assert not named(cast_of(text), words)


def test_roles_country_and_sector() -> None:
    cast = cast_of("The Japanese ambassador, Morihisa Aoki, spoke. Sen. Ted Cruz listened.")
    assert actor(cast, "Morihisa Aoki").roles == ("japanese ambassador",)
    assert actor(cast, "Morihisa Aoki").country == "JPN"
    assert actor(cast, "Ted Cruz").roles == ("senator",)
    assert "LEG" in actor(cast, "Ted Cruz").sectors


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Some 367,491 people voted.", "people"),
        ("Three journalists were arrested.", "journalists"),
        ("A 74-year-old democratic socialist spoke.", "democratic socialist"),
    ],
)
def test_numbers_are_no_part_of_a_name(text: str, name: str) -> None:
    assert name in {a.name for a in cast_of(text).actors}


def test_wider_regions_are_no_country() -> None:
    cast = cast_of("Five Central American presidents met. American presidents did not.")
    assert [actor(cast, w).country for w in ("Five Central American presidents",
                                             "American presidents")] == [None, "USA"]  # fmt: skip


BELONGING = [
    ("A spokesman for the MRTA, Isaac Velazco, denied it.",
     "Isaac Velazco", "MRTA", "spokesman"),
    ("Clinton spoke. The Senate heard State Department spokesman John Kirby.",
     "John Kirby", "State Department", "spokesman"),
    ("Members of the Liberal Party voted.", "Members", "Liberal Party", "members"),
    ("The Republicans cheered. Sen. Ted Cruz (R-Tex.) spoke.", "Ted Cruz", "Republicans", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "member", "body", "role"), BELONGING)
def test_affiliations(text: str, member: str, body: str, role: str | None) -> None:
    cast = cast_of(text)
    pairs = [(cast.actor(a.member), cast.actor(a.organization), a.role) for a in cast.affiliations]
    assert (actor(cast, member), actor(cast, body), role) in pairs


def test_the_voice_speaks_outside_quotations_only() -> None:
    cast = cast_of("We doubt it. “We won,” Ann Lee said. Our paper warned us.", outlet="The Lever")
    assert cast.voice.name == "The Lever"
    assert cast.voice.kind == "outlet"
    assert [a == cast.voice.id for a in named(cast, "We")] == [True, False]
    assert named(cast, "Our paper") == [cast.voice.id]


def test_the_voice_names_itself() -> None:
    cast = cast_of("We socialists reject it. Socialists like us never yield.")
    assert set(named(cast, "socialists") + named(cast, "Socialists")) == {cast.voice.id}


def test_every_token_of_a_name_finds_its_mention() -> None:
    read = parse(from_text("Members of the Kurdistan Workers' Party (PKK) met President Barzani."))
    cast = find_cast(read)
    found = {t.text: m.text for t in read.doc if (m := cast.mention_of(t))}
    assert found["Workers"] == found["Party"] == "Kurdistan Workers' Party"
    assert found["PKK"] == "PKK"
    assert found["President"] == "Barzani"


def test_the_writer_belongs_to_the_outlet_and_to_what_the_byline_says() -> None:
    document = replace(
        from_text("We doubt it.", outlet="The Lever"), byline="a member of the Mole League"
    )
    cast = find_cast(parse(document))
    bodies = {cast.actor(a.organization).name: a.role for a in cast.affiliations}
    assert bodies == {"Mole League": "member", "The Lever": "writer"}
    assert {cast.actor(a.member).voice for a in cast.affiliations} == {True}
