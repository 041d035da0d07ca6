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
    ("The poll, released by the university on Monday, shows the senator ahead.", []),
    ("Obama just pulled out the race card.", []),
    ("Cruz was snatching all 95 delegates from Trump.", []),
    ("The senator praised a deal that helps workers.", []),
    ("They are able to support their families.", []),
    ("The committee was forced to postpone the vote.", []),
    ("The police punish anyone who does not cooperate with them.", []),
    ("Like the army that shot students in 1968, the police are hated.", []),
    ("The president compared Trump to a terrorist who kills people.", []),
    (
        "The senator slammed the president over the budget.",
        ["ACCUSE/disapprove slammed: senator > president"],
    ),
    ("Police battered a student with clubs.", ["ASSAULT/beat battered: Police > student"]),
    (
        "A soldier was wounded and two policemen were killed in an attack on the patrol by rebels.",
        [
            "ASSAULT wounded: rebels > soldier",
            "ASSAULT killed: rebels > two policemen, patrol",
        ],
    ),
    (
        "The vandalism of the contras angered the bishop.",
        ["PROTEST/vandalize vandalism: contras"],
    ),
    ("Students marched in protest of Bush's visit.", ["PROTEST/demo marched: Students > Bush"]),
    (
        "The ambushes were carried out with the participation of militias.",
        ["ASSAULT/firearms ambushes: militias"],
    ),
    ("Only one of the committee members supports Trump.", []),
    ("An RNC committeewoman who openly supports Trump spoke.", []),
    (
        "The decree empowered the military to take over the mayors' offices.",
        ["COERCE/seize take over: military > mayors hypothetical"],
    ),
    (
        "The crimes oblige the government to defend its people.",
        ["SUPPORT defend: government > people called_for"],
    ),
    (
        "The civilians were waiting to be rescued by aid agencies.",
        ["AID rescued: aid agencies > civilians hypothetical"],
    ),
    (
        "No group has claimed responsibility for the attack on the bishop.",
        ["ASSAULT attack:  > bishop"],
    ),
    ("The FMLN attacked La Laguna, La Palma and El Chique.", ["ASSAULT attacked: FMLN"]),
    ("Trump has vowed to block refugees.", ["THREATEN/restrict vowed: Trump > refugees"]),
    (
        "The rebels vowed to kill the hostages.",
        ["THREATEN/violence vowed: rebels > hostages"],
    ),
    (
        "The police launched a crackdown on smugglers.",
        ["COERCE/restrict crackdown: police > smugglers"],
    ),
    ("Employees walked off the job.", ["PROTEST/strike walked off job: Employees"]),
    ("The strike by employees has lasted six weeks.", ["PROTEST/strike strike: employees"]),
    (
        "Two officers have been confined to barracks by the army.",
        ["COERCE/arrest confined to barracks: army > Two officers"],
    ),
    (
        "The station reported that guerrilla forces occupied Yamabal.",
        ["COERCE/seize occupied: guerrilla forces"],
    ),
    (
        "The senator called for a ban on Muslims.",
        ["COERCE/restrict ban:  > Muslims called_for"],
    ),
    ("The minister is on a four-day visit to Japan.", ["CONSULT/visit visit: minister > Japan"]),
    ("The prisoners began a hunger strike.", ["PROTEST/hunger began strike: prisoners"]),
    (
        "The president proclaimed a state of emergency.",
        ["COERCE/martial-law proclaimed state of emergency: president"],
    ),
    ("The government declared martial law.", ["COERCE/martial-law declared law: government"]),
    ("The storming of the residence by commandos shocked Japan.", ["ASSAULT storming: commandos"]),
    (
        "The party closed ranks behind the president.",
        ["SUPPORT closed ranks: party > president"],
    ),
    (
        "The army was able to capture the town from the rebels.",
        ["COERCE/seize capture: army"],
    ),
    (
        "The capture of the bishop by guerrillas shocked Peru.",
        ["ASSAULT/abduct capture: guerrillas > bishop"],
    ),
    ("His occupation is unknown to the police.", []),
    ("The chief justice took charge in 2005.", []),
]
