"""A sentence and what a reader codes in it: type/mode trigger: actors > recipients, status."""

Case = tuple[str, list[str]]

ROLES: list[Case] = [
    ("Soldiers arrested twelve miners.", ["COERCE/arrest arrested: Soldiers > twelve miners"]),
    (
        "Twelve miners were arrested by soldiers.",
        ["COERCE/arrest arrested: soldiers > Twelve miners"],
    ),
    (
        "The guerrillas who kidnapped the ambassador fled.",
        ["ASSAULT/abduct kidnapped: guerrillas > ambassador"],
    ),
    (
        "The ambassador kidnapped by the guerrillas was unharmed.",
        ["ASSAULT/abduct kidnapped: guerrillas > ambassador"],
    ),
    (
        "The army's attack on the strikers shocked the president.",
        ["ASSAULT attack: army > strikers"],
    ),
    ("The rebels launched an attack on the police.", ["ASSAULT attack: rebels > police"]),
    (
        "The killing of the bishop by paratroopers was condemned by the Vatican.",
        [
            "ASSAULT killing: paratroopers > bishop",
            "ACCUSE/disapprove condemned: Vatican > paratroopers",
        ],
    ),
    ("Guerrillas took the judges hostage.", ["ASSAULT/abduct took hostage: Guerrillas > judges"]),
    (
        "Police opened fire on the demonstrators.",
        ["ASSAULT/firearms opened fire: Police > demonstrators"],
    ),
    (
        "The demonstrators were fired upon by police.",
        ["ASSAULT/firearms fired: police > demonstrators"],
    ),
    ("The soldiers laid siege to the rebels.", ["ASSAULT laid siege: soldiers > rebels"]),
    (
        "France broke off relations with Spain.",
        ["SANCTION/withdraw broke off relations: France > Spain"],
    ),
    ("The minister held talks with the union.", ["CONSULT held talks: minister > union"]),
    (
        "Talks between the government and the rebels began in Geneva.",
        ["CONSULT Talks: government > rebels"],
    ),
    (
        "Donald Trump and Vladimir Putin met in Helsinki.",
        ["CONSULT met: Donald Trump > Vladimir Putin"],
    ),
    (
        "The dockers went on strike against the company.",
        ["PROTEST/strike went on strike: dockers > company"],
    ),
    ("The junta imposed a curfew.", ["COERCE/curfew imposed curfew: junta"]),
    ("The prime minister stepped down.", ["RETREAT/resign stepped down: prime minister"]),
    ("The troops withdrew from the town.", ["RETREAT/withdraw withdrew: troops"]),
    (
        "The court sentenced the dissident to death.",
        ["SANCTION/convict sentenced: court > dissident"],
    ),
    (
        "The government released the prisoners.",
        ["RETREAT/release released: government > prisoners"],
    ),
    ("Soldiers freed the hostages.", ["AID freed: Soldiers > hostages"]),
    ("Cuba sent doctors and gave aid to the government.", ["AID gave aid: Cuba > government"]),
    ("Kuwait mobilized its troops.", ["MOBILIZE/troops mobilized troops: Kuwait"]),
    (
        "The president accused the Soviet Union of supplying the rebels with missiles.",
        ["ACCUSE/allege accused: president > Soviet Union", "AID supplying: Soviet Union > rebels"],
    ),
    (
        "The bishop urged the guerrillas to release the hostages.",
        ["REQUEST urged: bishop > guerrillas"],
    ),
    ("The senator praised the police.", ["SUPPORT praised: senator > police"]),
    (
        "The president rejected the demands of the strikers.",
        ["REJECT rejected demands: president > strikers"],
    ),
    ("Germany and Poland signed a treaty.", ["SUPPORT signed treaty: Germany > Poland"]),
    (
        "The United States imposed sanctions on Iran.",
        ["COERCE/restrict imposed sanctions: United States > Iran"],
    ),
    ("The army said the guerrillas blew up a bridge.", ["ASSAULT/explosives blew up: guerrillas"]),
    (
        "Students and workers clashed with police.",
        ["PROTEST/riot clashed: Students, workers > police"],
    ),
]
STATUS: list[Case] = [
    (
        "The army did not attack the village of the peasants.",
        ["ASSAULT attack: army > peasants denied"],
    ),
    (
        "The ministry denied that its soldiers had executed the prisoners.",
        ["ASSAULT/targeted executed: soldiers > prisoners denied by ministry"],
    ),
    (
        "The rebels denied having attacked the police.",
        ["ASSAULT attacked: rebels > police denied by rebels"],
    ),
    ("The gunmen tried to kill the minister.", ["ASSAULT kill: gunmen > minister attempted"]),
    (
        "The regime plans to deport the refugees.",
        ["COERCE/deport deport: regime > refugees planned"],
    ),
    ("The regime will deport the refugees.", ["COERCE/deport deport: regime > refugees planned"]),
    (
        "If the rebels kidnap the minister, the army will storm the camp.",
        [
            "ASSAULT/abduct kidnap: rebels > minister hypothetical",
            "ASSAULT storm: army planned",
        ],
    ),
    (
        "Should the soldiers shoot the strikers, the union will call a strike.",
        [
            "ASSAULT/firearms shoot: soldiers > strikers hypothetical",
            "PROTEST/strike call strike: union planned",
        ],
    ),
    (
        "The government must release the prisoners.",
        ["RETREAT/release release: government > prisoners called_for"],
    ),
    ("The rebels threatened to kill the hostages.", ["THREATEN threatened: rebels > hostages"]),
    ("The president will visit Cuba.", ["AGREE visit: president > Cuba planned"]),
    ("The army will withdraw from the town.", ["CONCEDE withdraw: army planned"]),
    ("The union will not end the strike.", ["REJECT end strike: union"]),
    (
        "The committee called for the release of the prisoners by the government.",
        ["RETREAT/release release: government > prisoners called_for"],
    ),
    ("The army could arrest the deputies.", ["COERCE/arrest arrest: army > deputies hypothetical"]),
    ("The police allegedly tortured the student.", ["ASSAULT/torture tortured: police > student"]),
    (
        "The president ordered his troops to suspend the offensive against the rebels.",
        ["RETREAT/ceasefire suspend offensive: president, troops > rebels"],
    ),
    (
        "Amnesty blamed the army for the murder of the priests.",
        ["ACCUSE/allege blamed: Amnesty > army", "ASSAULT murder: army > priests by Amnesty"],
    ),
]
NOTHING: list[str] = [
    "The war on drugs is a costly policy.",
    "The team beat its rivals and won the championship.",
    "Shares hit a record high and stocks fell.",
    "The director shot a film in Mexico.",
    "The minister released a statement on the budget.",
    "The report attacks the problem of poverty.",
    "She met the deadline and met the requirements.",
    "The Arms Control Act was debated for years.",
    "The former police chief is the leader of the party.",
    "He was struck by the beauty of the country.",
    "The attack helicopters are made in Italy.",
    "The plan fires the imagination.",
    "We support the miners.",
    "The economy was hit by the drought.",
    "They reject violence.",
]

# What was once misread.
MENDED: list[Case] = [
    (
        "The president ordered his troops to stop shooting.",
        ["RETREAT/ceasefire stop: president, troops"],
    ),
    (
        "The president told the soldiers to hold their fire.",
        ["RETREAT/ceasefire hold fire: president, soldiers"],
    ),
    (
        "Crowds marched to demand the resignation of the president.",
        ["PROTEST/demo marched: Crowds", "REQUEST/change demand resignation: Crowds > president"],
    ),
    (
        "Donald Trump attacked a federal judge.",
        ["ACCUSE/disapprove attacked: Donald Trump > federal judge"],
    ),
    ("Clinton released her medical records.", []),
    ("A government does not rocket its own people.", []),
    ("He likened the treaty to a death sentence for the farmers.", []),
    ("The rebels staged an attack on the police.", ["ASSAULT attack: rebels > police"]),
    (
        "The guerrillas hope to persuade the union to negotiate with the company.",
        ["AGREE negotiate: union > company planned"],
    ),
    ("Clinton beat Sanders in the primary.", []),
    ("In its letter the front gave a list of the prisoners.", []),
]
