"""English cues as data: verbs with their inflected forms, nouns, abbreviations, boilerplate. One language, no engine."""

from tracker.intake.cues_dates import MONTH
from tracker.intake.tables import words
from tracker.patterns import pattern

# --- sentences -------------------------------------------------------------------------------------------------------

# After these a full stop ends no sentence.
ABBREVIATIONS = words("""
    Mr Mrs Ms Mx Dr Prof Hon hon Rt Rev St Gen Lt Col Maj Capt Cmdr Adm Sgt Brig Gov Sen Rep Pres H.E H.E.M Messrs vs
    e.g i.e cf No Nos Art Arts Sec para paras pp vol Vol approx ca Fig est Messr Amb Min
""")
# After these it ends one only before a word that opens sentences.
ABBREVIATIONS_MID = words("""
    U.S U.K U.N E.U D.C U.S.A a.m p.m Inc Ltd Co Corp Jr Sr etc al Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov
    Dec Mon Tue Wed Thu Fri Sat Sun bn mn tn Ph.D
""")
ABBREVIATIONS_AT_END = ("Mr.", "Mrs.", "Ms.", "Dr.", "H.E.", "U.S.", "U.K.", "No.", "Gen.", "St.", "e.g.", "i.e.")
# After "U.S." they tell whose office it is, and open nothing.
OFFICES = frozenset(["President", "Secretary", "Prime", "Minister"])
SENTENCE_OPENER = pattern(
    r"\s+['\"“‘(]?(?:The|This|These|Those|They|It|He|She|We|I|In|On|At|By|As|For|To|Both|All|Each|A|An|Our|Their|His|Her|Its|"
    r"Also|And|But|With|Under|Through|During|After|Before|Following|Further|Furthermore|Moreover|Finally|Additionally|"
    r"Recognizing|Recognising|Recalling|Building|There|That|When|While|Since|Such|Ministers|Leaders|President|Secretary|"
    r"Prime|Minister|Participants|Respectively|Japan|Any|No|Once|Together|Over|Among|Beyond|Today)\b"
)

BOILERPLATE_HEAD = pattern(
    r"(?i)(?:the )?(?:(?:most|top)[- ](?:read|viewed|popular|shared)|ranking|popular (?:articles|posts|stories|now)|"
    r"related (?:articles|stories|posts|news|links|content|documents|pages|topics|items)|(?:read|see) (?:also|more|next)|"
    r"more (?:news|stories|articles|from|on this|in )|latest (?:news|articles|posts|stories|press)|recommended|trending|"
    r"you may also like|share(?: this| on|:)|follow us|subscribe|newsletter|sign up|site ?map|navigation|main menu|menu|"
    r"breadcrumbs?|footer|cookies?|privacy policy|about this site|contact(?: us)?|press contacts?|media contacts?|"
    r"notes? (?:to|for) (?:the )?(?:editors?|journalists)|editor['’]?s['’]? notes?|tags|topics|categories|advertisement|sponsored|leave a (?:reply|comment)|comments)\b[^.]*$"
)
BOILERPLATE_LINE = pattern(
    r"(?i)(?:(?:share|tweet|print|e-?mail|facebook|twitter|linkedin|whatsapp|copy link|download(?: pdf)?|home|search|log ?in|"
    r"skip to (?:main )?content|back to top|next|previous|read more|learn more|accept(?: all)? cookies?|we use cookies|"
    r"this (?:web)?site uses cookies|all rights reserved|©|\(c\) \d{4}|copyright)\b.*)$"
)

# --- verbs -----------------------------------------------------------------------------------------------------------

IRREGULAR = {
    "be": "is was been being", "begin": "begins began begun beginning", "bring": "brings brought brought bringing",
    "build": "builds built built building", "buy": "buys bought bought buying", "choose": "chooses chose chosen choosing",
    "come": "comes came come coming", "cut": "cuts cut cut cutting", "do": "does did done doing",
    "draw": "draws drew drawn drawing", "drive": "drives drove driven driving", "fight": "fights fought fought fighting",
    "find": "finds found found finding", "give": "gives gave given giving", "go": "goes went gone going",
    "grow": "grows grew grown growing", "have": "has had had having", "hold": "holds held held holding",
    "keep": "keeps kept kept keeping", "lay": "lays laid laid laying", "lead": "leads led led leading",
    "make": "makes made made making", "meet": "meets met met meeting", "pay": "pays paid paid paying",
    "put": "puts put put putting", "rebuild": "rebuilds rebuilt rebuilt rebuilding", "say": "says said said saying",
    "seek": "seeks sought sought seeking", "sell": "sells sold sold selling", "send": "sends sent sent sending",
    "set": "sets set set setting", "spend": "spends spent spent spending", "stand": "stands stood stood standing",
    "strive": "strives strove striven striving", "take": "takes took taken taking", "undertake": "undertakes undertook undertaken undertaking",
    "uphold": "upholds upheld upheld upholding", "write": "writes wrote written writing", "withdraw": "withdraws withdrew withdrawn withdrawing",
    "become": "becomes became become becoming", "lend": "lends lent lent lending", "halve": "halves halved halved halving",
    "commit": "commits committed committed committing", "recommit": "recommits recommitted recommitted recommitting", "submit": "submits submitted submitted submitting",
    "permit": "permits permitted permitted permitting", "concur": "concurs concurred concurred concurring",
    "plan": "plans planned planned planning", "stop": "stops stopped stopped stopping", "equip": "equips equipped equipped equipping",
    "phase": "phases phased phased phasing", "ban": "bans banned banned banning", "transfer": "transfers transferred transferred transferring",
    "cooperate": "cooperates cooperated cooperated cooperating", "refrain": "refrains refrained refrained refraining",
    "travel": "travels travelled travelled travelling", "step": "steps stepped stepped stepping", "win": "wins won won winning",
    "ship": "ships shipped shipped shipping", "cap": "caps capped capped capping", "scrap": "scraps scrapped scrapped scrapping",
    "table": "tables tabled tabled tabling", "see": "sees saw seen seeing", "show": "shows showed shown showing",
    "speak": "speaks spoke spoken speaking", "tell": "tells told told telling", "think": "thinks thought thought thinking",
    "shut": "shuts shut shut shutting", "split": "splits split split splitting", "run": "runs ran run running",
    "get": "gets got got getting", "let": "lets let let letting", "know": "knows knew known knowing", "tie": "ties tied tied tying",
    "offer": "offers offered offered offering", "deliver": "delivers delivered delivered delivering",
    "open": "opens opened opened opening", "enter": "enters entered entered entering", "foster": "fosters fostered fostered fostering",
    "bolster": "bolsters bolstered bolstered bolstering", "broaden": "broadens broadened broadened broadening",
    "develop": "develops developed developed developing", "deepen": "deepens deepened deepened deepening",
    "strengthen": "strengthens strengthened strengthened strengthening", "visit": "visits visited visited visiting",
    "consider": "considers considered considered considering", "lower": "lowers lowered lowered lowering",
    "tighten": "tightens tightened tightened tightening", "reopen": "reopens reopened reopened reopening",
    "listen": "listens listened listened listening", "happen": "happens happened happened happening",
    "award": "awards awarded awarded awarding", "monitor": "monitors monitored monitored monitoring",
    "defer": "defers deferred deferred deferring", "hand": "hands handed handed handing", "answer": "answers answered answered answering",
    "honor": "honors honored honored honoring", "honour": "honours honoured honoured honouring",
    "limit": "limits limited limited limiting", "exit": "exits exited exited exiting", "credit": "credits credited credited crediting",
    "benefit": "benefits benefited benefited benefiting", "target": "targets targeted targeted targeting",
    "broker": "brokers brokered brokered brokering", "order": "orders ordered ordered ordering", "counter": "counters countered countered countering",
    "read": "reads read read reading", "embed": "embeds embedded embedded embedding", "remain": "remains remained remained remaining",
}  # fmt: skip

# Things that go where they are sent: what they "will" do is somebody's plan.
MOVER = words("""
    ship ships frigate frigates destroyer destroyers submarine submarines aircraft jet jets troops soldiers sailors
    personnel train trains bus buses ferry ferries vehicles battalion brigade battery batteries units unit squadron
    contingent contingents detachment detachments helicopter helicopters drones howitzers satellite satellites shipment shipments instructors students trainees volunteers inspectors officers
""")
# What an outsider can later mark done or not done.
CONCRETE = words("""
    arrange arrive undergo depart sail gather assemble travel read count charge hold convene host organise organize conduct launch establish create open close sign
    ratify conclude finalise finalize complete submit publish issue release introduce dispatch deploy send
    station deliver donate provide supply invest allocate disburse fund finance grant transfer appoint nominate
    designate assign recruit hire construct procure purchase buy acquire commission install resume restart
    re-start reopen re-open suspend terminate cancel lift impose remove withdraw eliminate abolish repeal amend
    revise enact pass join accede attend visit report present table draft begin start commence inaugurate
    upgrade form return free repatriate relocate co-produce test demonstrate plant restore ban prohibit halt
    cease extend award adopt approve ship lend lease pay spend contribute commit pledge phase retire dismantle
    demolish translate digitise digitize digitalise pilot roll distribute vaccinate install equip build rebuild
    train double triple quadruple halve raise reduce cut lower increase decrease expand re-sequence reschedule
    embed second dedicate unveil announce set conclude enter meet notify deposit stop waive exempt forgive cap ease
    tighten list delist recognise recognize assume chair inspect audit review sell hand declassify resettle
    integrate merge split move transition convert connect electrify register certify place exchange make prepare
    bring put pool earmark channel subscribe replenish co-host co-organize co-organise co-chair co-finance
    co-fund develop produce implement apply open-source decommission evacuate shut scrap screen teach offer give
    name elect select finish table update circulate inform brief unfreeze freeze sanction reinstate abstain vote
    undertake carry tender initiate license employ house modernise modernize propose modify call reimburse compensate
    refund renew re-establish reestablish recruit mobilise mobilize accept resubmit post collect enable clear
    rehabilitate rotate devote overhaul refurbish refit retrofit repair relaunch expel extradite subsidise subsidize admit co-locate
    fly leave destroy remit dispose co-develop feed accelerate identify write reply
""")
# Concrete only with an amount, a date or a countable object.
MEASURED = words("""
    arrange arrive undergo depart sail gather assemble travel call increase raise reduce cut lower expand decrease develop implement accelerate
    apply enable identify mobilise mobilize train build exchange make prepare produce contribute undertake carry
    extend bring put review upgrade recognise recognize connect move modernise modernize transition integrate
    offer set update equip eliminate restore stop halt cease meet give demonstrate test create assume remove
    ease tighten fund finance finalise implement propose begin start commence inform brief form screen accept
    recruit resume initiate
""")
# Direction, effort, continuation: soft unless dated as a target or counted.
VAGUE = words("""
    shoulder strengthen deepen enhance promote advance foster facilitate support encourage pursue ensure improve bolster
    reinforce broaden intensify continue work cooperate collaborate coordinate consult engage contribute seek
    strive endeavour endeavor maintain uphold protect defend preserve respect take address tackle combat counter
    develop make build help assist aid guarantee safeguard secure sustain keep step play act move remain stand
    fight prevent mitigate respond oppose share use stay leverage harness utilise utilize stay uphold realise
    realize achieve elevate diversify streamline align partner drive champion boost scale empower back adhere
    comply fulfil fulfill honour honor observe monitor follow refrain avoid resist deter lead spare redouble
    consolidate nurture cultivate widen explore invite interact communicate listen embark learn unite
    rally draw focus prioritise prioritize concentrate push press tackle stabilise stabilize revitalise revitalize
    reinvigorate accelerate implement vet resolve do go become have be speed ramp beef
""")
# What an event does that is fixed.
HAPPENING = words("begin start resume conclude convene meet gather")
# Done with a pen, whatever it is about.
SIGNED = words("sign ratify countersign initial")
# Verbs that say with "up" that more is done, sooner.
WITH_UP = words("speed step ramp scale beef")
# Talks are an event when they are begun or held, whatever comes of them.
BEGIN = words("""
    begin start commence open launch enter resume restart re-start reopen re-open initiate hold convene conclude complete finalise finalize host suspend
""")
TALKS = words("""
    talks diplomacy negotiation negotiations discussion discussions consultation consultations dialogue dialogues conversation conversations exchanges
""")
# Looking into something: soft, whatever follows.
EXPLORE = words("""
    explore consider examine study discuss assess evaluate investigate look continue seek consult reflect
    deliberate strive endeavour endeavor try attempt aim hope
""")
# How often something recurs: whether it did can be checked.
REGULAR = words("regularly periodically annually yearly monthly weekly quarterly biennially biannually twice")
RECURRING = REGULAR | words("regular periodic annual yearly monthly weekly quarterly biennial alternate every each")
# Objects of an appeal: "call for", "press for" ask something of others.
APPEALED = words("call press push ask appeal")
# What a meeting does, firm when its day is said.
TALKED_OF = words("discuss examine assess consider")
# Objects that make even a concrete verb a matter of direction.
VAGUE_OBJECT = words("""
    cooperation collaboration coordination co-operation co-ordination support effort efforts discussion
    discussions consultation consultations communication communications contact contacts relation relations
    relationship relationships tie ties partnership partnerships engagement measure measures step steps action
    actions role attention environment environments condition conditions peace security stability understanding
    awareness resilience deterrence order opportunities opportunity capability capabilities capacity capacities
    synergies synergy trust growth development prosperity interoperability solidarity friendship momentum
    progress dialogue dialogues conversation conversations assistance view views information bonds links work
    approach approaches response responses pressure vigilance interest interests transparency connectivity
    advantage value contribution contributions principles norms rules law future society world region areas
    initiatives ways importance forward exchange readiness alignment commitment commitments input guidance
    leadership protection inclusion equality participation access ambition impact potential
""")
# Objects that are counted or delivered, whatever the verb of change.
COUNTABLE = words("""
    frequency number funding expenditure spending budget budgets export exports import imports tariff tariffs quota quotas staff
    personnel troops emissions presence share rate price prices deployment stockpile stockpiles fleet salary
    salaries tax taxes visa visas flights seats hours framework frameworks agreement treaty memorandum mou
    convention roadmap strategy plan plans programme program law legislation bill act regulation regulations
    guidelines standards guideline office embassy consulate centre center fund facility hub secretariat
    committee commission council task-force taskforce meeting conference summit forum workshop seminar exercise
    exercises training mission delegation report paper proposal website portal platform system systems vehicles
    aircraft ships vessels battery batteries missiles ammunition generators loan loans grants scholarship
    scholarships package contract ministerial working-group group team registry database satellite hospital
    hospitals school schools road bridge port airport trainees fellows volunteers soldiers railway network
    hectares trees households students experts officers instructors teachers nurses fees fee ban sanctions
""")

COMMISSIVE = words("""
    recommit consent aspire commit pledge promise undertake vow resolve agree decide intend plan concur determine opt
    elect choose swear aim seek endeavour endeavor strive offer volunteer confirm reaffirm reconfirm expect look propose
""")
# Who "had promised" is held to it here, and promises nothing now.
PROMISING = words("promise pledge vow commit undertake")
# Forms that are no past tense: without "has" or "is" they describe the noun before them.
PARTICIPLES = words("undertaken chosen sworn striven")
# "It" that does these is a body.
BODILY = words("undertake pledge promise commit agree decide vow intend plan")
# What stands after these and "to" is a verb, known or not.
INFINITIVE = words(
    "pledge promise undertake decide intend plan vow resolve aim seek offer volunteer aspire choose elect opt"
)
# They undertake only with "to" and a verb directly after them.
DIRECTLY = words("""
    offer volunteer confirm reaffirm reconfirm elect choose opt expect look propose
""")
# Commissive in form, always soft.
WEAK_COMMISSIVE = frozenset(["aspire", "seek", "endeavour", "endeavor", "strive", "look"])
DIRECTIVE = frozenset(["tell", "ask", "instruct", "direct", "task", "mandate", "order", "charge", "request", "entrust"])
BIDDEN = words(
    "commission secretariat presidency representative council committee coreper eurogroup bureau co-chairs group"
)
# They undertake something only where one's own people are asked.
REQUESTING = frozenset(["ask", "request", "tell"])
# Those told are the speaker's own people; telling anybody else is an appeal.
DIRECTED = words("""
    their our his her its officials ministers ministries ministry team teams experts staff subordinates
    secretary secretariat department agencies agency delegations working committee officers commanders military
    authorities group council commission chiefs bodies senior relevant respective all advisers advisors envoys
""")
OWN = words(
    "officials ministers ministries experts teams staff chiefs secretariat co-chairs presidency bureau sherpas rapporteur"
)
PROGRESSIVE = words("""
    provide donate invest send deploy launch establish allocate contribute announce deliver finalise finalize
    supply dispatch fund open commit pledge extend increase double triple expand introduce prepare plan purchase
    support procure ship transfer grant work conclude complete sign speed ramp step scale accelerate make give hand lend spend put set build create form appoint host organise organize start begin
""")
# In progress they say something only of one new thing: "are setting up a hotline", "are building a school".
OPENED = words("set build create form appoint host organise organize")
NOMINAL = {
    "commitment": "commit", "commitments": "commit", "pledge": "commit", "pledges": "commit", "promise": "commit",
    "promises": "commit", "determination": "commit", "intention": "intend", "intentions": "intend", "intent": "intend",
    "plan": "intend", "proposal": "propose", "proposals": "propose", "plans": "intend", "decision": "decide", "resolve": "commit", "readiness": "ready", "aim": "aim", "objective": "aim", "ambition": "aim", "priority": "aim", "willingness": "ready",
    "undertaking": "commit", "will": "commit", "view": "view", "recognition": "view", "goal": "intend", "goals": "intend", "target": "intend", "targets": "intend", "consensus": "commit", "vow": "commit", "resolution": "commit", "preparedness": "ready", "agreement": "commit", "offer": "ready", "interest": "interest", "assurance": "commit", "assurances": "commit", "guarantee": "commit",
}  # fmt: skip
# Verbs under which such a noun is an undertaking made or welcomed here.
UTTERING = words("""
    reaffirm affirm reiterate underscore underline express confirm announce restate declare state stress
    emphasise emphasize renew have make share convey highlight welcome applaud appreciate commend note repeat
    signal voice outline unveil reconfirm articulate communicate praise hail thank recognise recognize
    approve back endorse support acknowledge stand reassert set adopt demonstrate indicate reach take give restate
""")
# A goal or target is undertaken by setting it, not by sharing or naming it.
APPROVING = words("approve back endorse support")
GOALS = words("goal goals target targets")
SETTING = words("set announce adopt unveil")
# Things that show a commitment make none.
EVIDENCE = words("""
    demonstrate indicate show reflect set stand
""")
NOT_UTTERING = words("""
    discuss review consider recall explore examine question criticise criticize doubt oppose request urge seek
    lack abandon reject regret hear present describe debate receive exchange
""")
REPORTING = words("""
    say state announce convey declare confirm explain note tell report indicate reveal stress emphasise
    emphasize add inform respond reply answer assure clarify remark reaffirm reiterate underline underscore mention disclose claim pledge promise affirm comment
    express
""")
TOLD = words("said says told tells announced announces added adds confirmed confirms explained explains")
TELLS = words("says adds announces confirms explains notes stresses states")
# Verbs whose "that" may be left out, before the subject of the next clause.
ABOVE = TOLD | words("hope hopes hoped believe believes believed think thinks fear fears feared expect expects")
HEARERS = words("us me them him her reporters journalists lawmakers parliament deputies mps members")
APPEAL = words("""
    urge call encourage request invite ask demand appeal exhort implore press recommend advise expect hope wish
    congratulate host greet want need help enable allow oblige compel require oppose condemn lead
""")
ADJECTIVE = words("""
    willing ready prepared determined committed resolved poised dedicated happy
""")
SCHEDULED = words("""
    set due scheduled slated expected planned going foreseen envisaged
""")
# Modals of possibility and of a norm bind nobody.
EVENT_NOUN = words("""
    meeting meetings dialogue dialogues summit summits conference conferences talks round rounds session sessions forum exercise exercises visit ceremony
    workshop seminar ministerial consultations consultation deliveries delivery training election ncg council
    committee review assembly deployment launch 2+2 pilot trial service services flights operations signing
    mission negotiations construction work inauguration trials patrols drills workshops seminars visits
""")
EVENT_VERB = words("""
    hold convene host launch establish deliver sign open complete publish submit dispatch deploy release
    introduce create organise organize conduct finalise finalize issue set inaugurate conclude station resume
    remove lift reduce increase invest allocate provide donate transfer commission install implement build
    construct appoint phase extend abolish suspend disburse adopt upgrade present begin start commence report
    double train dedicate fund purchase procure expand read
""")
# What happens to a thing without anybody's deed, in the passive.
SUFFERED = words("""
    meet put bring move give make enter test accept recognize recognise identify call assume connect feed find mean lose keep attend visit join watch
""")
# What a thing does by itself on a day somebody fixed: "the office will open in May".
OPENS = words("""
    open close start begin end cease resume launch reopen re-open commence expire operate arrive leave depart sail return follow
""")
# States that are reached by a date: "will be in place by May".
REACHED = [
    state.split()
    for state in (
        "in place",
        "operational",
        "fully operational",
        "ready",
        "complete",
        "available",
        "open",
        "in force",
        "in service",
        "in effect",
        "up and running",
        "at full strength",
        "on line",
        "online",
        "live",
    )
]
# Modals of possibility, and words of the past.
COULD = words("could should may might can must would will shall did do does not")
PAST = words("was were had been ago last already since")
# Before the subject of an indirect question or a condition.
INDIRECT = words("whether if unless when how why what until once")
# Verbs under which a future is only thought, hoped, feared or brought about.
SUPPOSING = words("""
    ensuring ensure ensures ensured so believe believes believed expect expects expected hope hopes hoped hoping means meaning confident
    convinced think thinks thought fear fears feared warn warns warned warning predict predicts predicted estimate estimates estimated
    expectation expectations confidence message signal chance danger possibility likelihood
    suggest suggests suggested doubt doubts likely hopeful optimistic sure certain speculate forecast forecasts denied deny denies dismissed
""")
# What aid does that can be counted, and what only a body does, however it is called.
GIVES = words("provide supply deliver train invest fund finance build equip reach allocate disburse")
BODY_DEEDS = words("convene host publish meet organise organize hire recruit appoint dispatch issue publish")
HOLDING = words("includes include contains comprises consists including comprising")
EARMARKED = words("earmarked allocated reserved budgeted destined")
# Not to do these is to fail.
REACHING = words("achieve realise realize reach meet attain fulfil fulfill have be")
# What becomes of a budget that somebody decides on.
RISING = words("rise increase grow reach exceed double")
BUDGETS = words("budget spending expenditure funding contribution contributions quota")
# The words of a day.
DAYS = words("""
    monday tuesday wednesday thursday friday saturday sunday today yesterday
    january february march april may june july august september october november december
""") | frozenset(str(day) for day in range(1, 32))
# What an agreement or fund does by being there.
ENABLING = words("enable allow permit help")
# Parts of what is given, and what given money is spent on.
SHARES = words("share part portion bulk majority most half third quarter tranche remainder rest")
SPENT = words("go address support help assist cover pay benefit respond serve meet")
# What somebody makes on a day.
MADE = words("announcement announcements decision decisions payment payments appointment appointments")
# What one agrees on to do something.
MEANS = words("attempt attempts effort efforts measures steps actions plan plans package roadmap programme program")
# Told in the passive these say what comes after or serves, and no care for it.
SEQUENCE = words("follow use lead drive draw play stay move share help do make take keep step")
# What is never done by those who stand firm.
STEADFAST = words("waver rest let falter relent tire cease hesitate back stop yield flinch abandon")
# Participles that tell a state and no deed.
STATES = words(
    "pleased delighted honoured honored interested concerned required needed expected limited related based affected faced used supposed united excited displaced missed killed wounded injured celebrated remembered"
)
# What comes and goes without anybody's deed.
CIRCUMSTANCE = words(
    "war crisis aggression invasion conflict hostilities trade inflation growth economy price prices peace winter spring summer autumn storm recovery demand supply recession pandemic rain rains snow season violence fighting"
)
# A journey goes on; nothing is promised by it.
JOURNEYS = words("trip visit tour journey travels")
# What is given: to say what it will hold is to promise it.
AID = words("""
    packages programmes programs initiatives funds assistance support package aid funding pledge commitment contribution investment investments measures initiative programme program fund grant money resources
""")
# What an effect is told of: "jobs will be created".
GAIN = words("""
    job jobs cost costs price prices trade growth burden burdens barriers lives people competitiveness opportunities
""")
# Subjects that act: people in office, bodies, states.
AGENT = words("""
    we i they he she both each all minister ministers president presidents leader leaders government governments
    side sides party parties team teams experts staff engineers ministry ministries agency agencies council
    commission department departments official officials country countries nation nations partner partners
    participant participants member members delegation delegations head heads secretary chancellor premier
    governor mayor ambassador chief chiefs chair chairs company companies bank fund organisation organization
    organisations organizations administration authority authorities parliament congress senate house cabinet
    force forces army navy military guard allies ally states state union alliance commissioner representatives
    representative principals advisors advisers committee board institute university foundation association
    network coalition signatories donors donor team secretariat community presidency republic kingdom city
    province municipality us nsas counterparts who everyone office corps police bureau kingdom director
    diplomats envoys directors general chairman chairwoman chairperson council's town region crew crews manufacturers firms shipyards factories producers operators universities
""")
# Those who are no longer there undertake nothing now.
FORMER = words("previous former outgoing successive preceding late earlier")
# Subjects that have effects and undertake nothing.
THING = words("""
    predecessor predecessors agreement agreements initiative initiatives system systems reform reforms
    investment investments cooperation framework measure measures step steps attack attacks deal partnership
    partnerships decision decisions statement event events project projects programme programmes program
    programs funding funds assistance support aid package exercise exercises action actions effort efforts
    approach strategy plan plans law legislation technology technologies work document declaration treaty pact
    arrangement centre center facility facilities this these those that it which such amendments amendment
    results result change changes growth trade capabilities relationship relationships ties compact pact accord
    charter bill scheme tool room corridor alliance dialogue meeting visit exports imports tariffs industries
    industry war aggression future success generation economy world collaboration engagement contribution
    contributions platform mechanism policy policies presence role roadmap grant grants loan money resources
    equipment vessels aircraft submarines people children citizens workers students beneficiaries communities
    households nothing everything something what there trilateral bilateral progress
""")
ONWARD = words("""
    also further jointly together then now therefore thus hereby respectively fully closely actively immediately
    urgently promptly shortly soon swiftly gradually significantly substantially steadily fundamentally
    continuously strongly firmly additionally collectively individually mutually explicitly formally accordingly
    themselves itself ourselves himself herself myself personally once again both never always only rapidly quickly directly jointly regularly annually consistently solemnly
    likewise today still instead each all thoroughly seriously voluntarily unanimously subsequently finally
    initially first permanently temporarily carefully dramatically progressively effectively proactively
    constructively decisively mutually better even in-principle not eventually ultimately
""")  # fmt: skip
ARTICLES = words("""
    the a an its their his her our this these those any some all new additional more
""")
BE = words("""
    is are was were be been being am 's 're 'm
""")
HAVE = frozenset(["has", "have", "had", "having", "'ve"])
PERSONS = words("you him her them us me everyone everybody each one")
NEGATION = words("""
    not never no cannot won't neither nor without unable refuse refused declined failed
""")


def _forms(verb: str) -> list[str]:
    """Third person, past, participle and -ing form of a verb."""
    if verb in IRREGULAR:
        return IRREGULAR[verb].split()
    head, dash, last = verb.rpartition("-")
    if dash and last in IRREGULAR:
        return [f"{head}-{form}" for form in IRREGULAR[last].split()]
    if verb.endswith("e"):
        return [verb + "s", verb + "d", verb + "d", verb[:-1] + "ing"]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb[:-1] + "ies", verb[:-1] + "ied", verb[:-1] + "ied", verb + "ing"]
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    return [third, verb + "ed", verb + "ed", verb + "ing"]


def _table() -> dict[str, tuple[str, str]]:
    """Every known form with its verb and its place: base, s, past (or participle), ing."""
    verbs = (
        CONCRETE | VAGUE | EXPLORE | COMMISSIVE | DIRECTIVE | PROGRESSIVE | UTTERING | NOT_UTTERING | REPORTING | APPEAL
    )
    table: dict[str, tuple[str, str]] = {}
    for verb in sorted(verbs):
        third, past, participle, ing = _forms(verb)
        for form, place in ((third, "s"), (past, "past"), (participle, "past"), (ing, "ing"), (verb, "base")):
            table.setdefault(form, (verb, place))
        table[verb] = (verb, "base")
    return table


FORMS = _table()

# Verbs whose participle looks like the verb.
SAME_PAST = words("set cut put shut split read")
# A sentence that opens in the past; one that opens with a condition.
FRONTED_PAST = pattern(
    r"(?:Over|In|During) the (?:last|past) [^,.;]{3,40},|Since (?:taking|coming|its|the|then|19|20)[^,.;]{2,60},|"
    r"(?:[A-Z][a-z]+: )?(?:(?:Earlier|Back) )?(?:In|On|Since|During|Last|At|Following|After|Already in)\b[^,.;]{0,60}?\b((?:19|20)\d\d)\b(?:[^,.;]{0,40},|(?= ))"
    r"|(?:[A-Z][a-z-]+|\d{1,3}) (?:[a-z]+ )?(?:years|months|weeks|decades|days) (?:ago|earlier|before)\b,?"
    r"|(?:At th(?:at|e) time|Back then|In those days|At the outset)\b,?"
    r"|(?:Earlier this|Last|This past) (?:year|month|week|spring|summer|autumn|fall|winter)\b[^,.;]{0,30},?"
    r"|When [^,;.]{3,80}\b(?:was|were|first|met|launched|began|signed|announced)\b[^,;.]{0,60},"
    r"|(?:In|On) [^,.;]{0,40}\b(?:last|past) (?:year|month|week|spring|summer|autumn|fall|winter)\b[^,.;]{0,30},"
)
# What was made earlier, and then did something: "The Review, published in June 2025, committed …".
INSERTED_PAST = pattern(
    r"[^,.;]{4,80}, (?:[a-z]+ )?(?:published|adopted|signed|launched|agreed|announced|endorsed|held|concluded|set up|established|created|issued|released)"
    r" [^,.;]{0,40}\b((?:19|20)\d\d)\b[^,.;]{0,20},"
)
# What has been done up to now.
TO_DATE = pattern(
    rf"\b(?:[Ss]o far|[Tt]o date|[Ss]ince (?:the (?:start|beginning|outbreak|onset|launch)|then|(?:19|20)\d\d|(?:{MONTH})))\b"
)
# "the first summit since 2011" tells of the summit, and not of what was done since.
FIRST_SINCE = pattern(r"\b(?:first|only|largest|biggest|highest|lowest|worst)\b[^.;]{0,80}$")
CONDITION = pattern(r"(?:If|Unless|Should|Were|Had|Whether|Even if|To ask (?:the|Her|His))\b")

# Small classes of words that the rules ask for.
TO = frozenset(["to"])
BREAKS = words("""
    ; : “ ” " ( ) – — that which who whom whose where while whereas because if unless when although though but whether how why once until
""")
PREPOSITIONS = words("""
    of for in on at from with between to under by among regarding within through across against about over into
    towards toward as upon during until before after via including concerning along alongside throughout beyond
    without , ; : ( ) – — and or
""")
RELATIVE = frozenset(["which", "that", "who", "whom", "whose"])
NOMINALISED = words("""
    establishment creation launch launching holding convening dispatch deployment provision signing resumption
    conclusion introduction publication opening start appointment donation delivery construction purchase
    ratification removal procurement acquisition completion signature adoption extension renewal
    deliveries donations purchases appointments deployments dispatches launches openings shipment shipments transfer
    transfers acquisitions procurements creations signings withdrawals withdrawal
""")
WITH = words("""
    provide providing provides provided supply supplying equip equipping present presenting
""")
DELIVERED = frozenset(["report", "present", "submit", "publish"])
TARGETED = words("""
    join participate take part attend visit contribute accede meet travel fly leave depart return
""")
WELCOMING = frozenset(["welcome", "applaud", "appreciate", "commend", "praise", "note"])
# "Minister Lund: Look, …" is a turn of a conversation, "Norway: plant …" a pledge.
SPEAKING = words("""
    minister president secretary question answer q a asked answered interpreter chancellor ambassador spokesperson spokesman mr mrs ms dr chair
""")
DISCOURSE = words("""
    say explain talk mention turn add tell describe comment speak answer elaborate touch know see think conclude
    begin start
""")
# What a speaker would like to do in the same breath: no undertaking.
OPENING = (
    DISCOURSE
    | UTTERING
    | WELCOMING
    | words("""
    take make call draw put give present propose introduce bring use share stop remind underline ask invite raise pay offer extend submit discuss
    announce list refrain start begin open close conclude see be have go do return leave move name
""")
)
# What those who meet will do at their meeting: "Today we will focus on three things".
AGENDA = words("focus discuss address cover look talk hear take review consider")
EMPTY = words("""
    be have need see become face benefit receive depend require mean result cost suffer find lose like get know
    feel want happen arise prove understand believe think apply last mark bear
""")  # fmt: skip
JOINT = frozenset(["effort", "efforts", "work", "cooperation", "collaboration", "activities"])
PERFORMATIVE = words("""
    launch establish embark initiate create form inaugurate begin set
""")
RESTATING = words("""
    reaffirm affirm reiterate underscore underline stress emphasise emphasize restate reconfirm renew recall
    confirm highlight
""")
NO_ACTION = words("""
    cooperation relation nation organization organisation convention constitution position region institution
    vision agreement government environment alliance finance mission commission union partnership proposal
    principal international national bilateral multilateral trilateral parliament document moment independence
    intelligence governance excellence generation civilization civilisation condition tradition value regional
    global commercial social mutual vital essential trial formal final real special historical
""")

# Money, shares, counted things, in small letters: to leave case out of account takes a pattern twice as long.
_COUNT = (
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:-[a-z]+)?"
)
_SCALE = r"(?:hundred|thousand|million|billion|trillion|crore|lakh|dozen|bn|mn)"
_NOT_COUNTED = (
    rf"(?!(?:{MONTH.lower()}|and|or|of|to|on|in|at|by|for|from|as|per|sides|leaders|countries|ministers|"
    r"nations|parties|presidents|governments|pillars|areas|priorities|decades|goals|years?|days?|weeks?|months?|hours?|principals|capitals|delegations|states|"
    r"heads|partners|allies|times|[a-z-]+ (?:leaders|ministers|countries|sides|parties|presidents|nations|governments|heads))\b)"
)
AMOUNT = pattern(
    r"(?:[£$€¥₩]|\b(?:usd|us|aud|cad|eur|gbp|jpy|nzd|chf|nok|sek|dkk|a|c|nz)\s?\$?)\s?\d|\d[\d,.]*\s?(?:%|percent|per cent|percentage)|"
    rf"\b(?:{_COUNT}|one|a|half a|several|a few)[ -]{_SCALE}\b|\b{_COUNT}(?: percent| per cent)|"
    r"\b\d[\d,.]*[ -]?(?:tonnes?|tons?|gigawatts?|gw|mw|mwh|hectares|km|kilometres|dollars|euros|yen|pounds)\b|"
    rf"\b{_COUNT} {_NOT_COUNTED}(?:[a-z-]+ ){{0,3}}?[a-z]{{3,}}(?:s|men|women|children|people|personnel|staff|aircraft)\b|"
    r"\b(?:dozens|hundreds|thousands|millions|billions|half|twofold|threefold)\s(?:of|the|a)\b|\bby half\b|"
    r"\b(?:one|another|an additional|a further|an extra) (?:new |additional |more |further |extra )(?:[a-z-]+\s){0,2}[a-z]+|"
    r"\b(?:doubling|tripling|quadrupling|halving)\b",
)
MONEY = pattern(
    r"(?:an? )?(?:additional |further |new )?(?:[£$€¥₩]|(?:USD|US\$|AUD|CAD|EUR|GBP|JPY|NZD|CHF|NOK|SEK|DKK) ?\$?) ?\d"
)
NUMERIC = pattern(
    r"\d|\b(?:dozens?|hundreds?|thousands?|millions?|billions?|half|twofold|threefold|one|another|additional|further|extra|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|doubling|tripling|halving|quadrupling)\b",
)

# A sentence without one of these words, in small letters, undertakes nothing: nothing else looks at it.
GATE = pattern(
    r"\b(?:will|shall|would|expects?|propos(?:es|ed?|ing)|invit(?:es?|ed)|offer\w*|looks?|interest|(?:re)?commit\w*|pledg\w*|promis\w*|undertak\w*|undertook|vow\w*|resol\w+|agree\w*|decid\w*|inten[dt]\w*|"
    r"plan\w*|aim\w*|se(?:ek|t)\w*|concur\w*|consent\w*|aspir\w*|determin\w*|opted|endeavo\w*|striv\w*|willing\w*|read(?:y|iness)|prepared\w*|instruct\w*|"
    r"direct(?:s|ed|ing)|request(?:s|ed)|entrust\w*|ask(?:s|ed)?|task(?:s|ed|ing)|mandat\w+|order(?:s|ed|ing)|announc\w*|accept\w*|going|due|scheduled|slated|expected|decision|"
    r"opens?|starts?|follows?|begins?|allocated|earmarked|takes?|leaves?|arrives?|departs?|resumes?|closes?|include|contain|comprise|is|are|chose|chosen|confirmed|approved|to)\b|[’'](?:ll|re|m)\b",
)
