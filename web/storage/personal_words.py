"""The words by which `web.storage.redaction` tells names and addresses: parts of patterns, each an alternation."""

from pathlib import Path


def listed(name: str) -> list[str]:
    """The words of a list beside this file, its comments left out."""
    lines = Path(__file__).with_name(name).read_text("utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]


def _either(words: str) -> str:
    return "|".join(words.split())


FIRST_NAMES = "|".join(listed("first_names.txt"))
"""First names as they are written without a capital; names that are also words (will, mark, grace) are left out."""

WORDS_TOO = frozenset(
    """
    adam alba alexander alexis ali allan amber ana angelo antonio archie aurora austin bao barb barry beau bella
    bert beth betsy bev beverly bill billie blake blanca bonnie bradley brandy brooke bryce cara carmen carol
    caroline carson chad charlie charlotte chelsea chen chepe cheyenne christa christian clara clark claude
    clinton cody cole concha connor conrad constance cooper cora corey craig dakota dallas dalton dana dee devon
    diana diego dolly dom donna dora douglas duane ebony ella elmer estela eva eve fay faye feng flo forrest
    fran francis francisco frank frankie franklin gail gary gerald gil glen gloria gordon grady greg gus hailey
    hal hana hank harley harris harrison hazel heath heather henry holly hong hubert hui ian ida ike ina ingrid
    ivan ivy jack jackie jackson jasmine jean jimmy jin joan john joon jordan jose juan jude kay kelly kelvin
    ken kent kerry kirk lacey lana laurel laurie lea lei lena leo lexi lila lily linda ling logan lola lora
    lorna lou louis lucia lynn lynne mabel mack madison mae mai mara marina mario marion marsha marshall martin
    marty mason max maxwell mei memo mick mickey milo milton ming miranda mitch mitchell moe mona morgan myrtle
    nacho nan nat neal nell nelson nia nico noel olga oliver ora orlando otis pancho patty peg perry pilar
    preston quincy rex rick rita rocky ron rosa rosemary rosie ross roy ruby sally salvador santiago savannah
    scotty shane sharon shelby sheldon sherry sid sidney spencer stella stevie sue taylor ted teddy terry tim
    toby todd tony tracy trinidad troy vic victoria vince virginia wade wally warner warren wayne wei wes wesley
    weston wiley winnie winston
""".split()
)
"""Those of them that without a capital are also a place, a word in English or Spanish, or somebody's product."""

INTRODUCED = frozenset(
    """
    al angel april art august autumn bill brock brook buddy charity chase clay cliff crystal daisy dale dawn
    dean destiny dolores don dot drew duke dulce earl ed faith gene georgia ginger grace grant guy harmony herb
    honey hope hunter iris jade jan jay jewel jo joy june justice kit lance lee les luna mac mark may maya mel
    melody mercy miles mira misty monte norm olive opal pat patience pearl penny perla pierce piper porter ray
    reed rich rob robin rod roman rosario rose rowan rusty sal sandy santos sierra skip socorro sterling summer
    sunny tad tia ty val van violet walker will woody
""".split()
)
"""Words that are a first name where somebody says who is writing: "grace here"."""

RELATIVES = _either("""
    husband wife son daughter mom mum mother dad father friend sister brother partner boyfriend girlfriend fiance
    fiancée neighbor boss aunt uncle cousin niece nephew roommate grandma grandpa grandmother grandfather
    grandson granddaughter esposo esposa marido hijo hija mamá mama papá papa madre padre hermana hermano amiga amigo
    novio novia tía tío prima primo abuela abuelo vecina vecino
""")

SITES = _either("""
    insta instagram ig facebook fb twitter snapchat snap telegram tiktok whatsapp venmo threads linkedin
    username user usuario handle
""")
"""Where people have a name of their own making."""

STREETS = _either("""
    street st avenue ave road rd lane ln drive dr court ct circle cir boulevard blvd way place pl terrace ter
    highway hwy parkway pkwy trail trl turnpike square sq hill crossing
""")

RARE_STREETS = _either("""
    Alley Bend Branch Brook Common Corner Cove Creek Crest Estate Extension Fork Gardens Glen Green Grove Harbor
    Heights Hollow Island Junction Knoll Lake Landing Manor Meadow Mews Mill Mountain Park Pass Path
    Plaza Point Ridge River Row Run Shore Shores Spring Summit Trace Valley View Village Vista Walk
""")
"""Endings of streets that are also everyday words: they count with capitals only."""

CALLES = _either("""
    calle c avenida avda av plaza pasaje callejón paseo camino carrera ronda rambla vial cerrada circuito privada
    prolongación andador calzada glorieta travesía pasadizo alameda vía bulevar
""")
"""Spanish puts the street before its number."""

NO_STREET_NAMES = _either("""
    a an the to of in at my your our this that these from for or and per by on is are was it if with so as do can
    minutes? mins? hours? hrs? days? weeks? months? years? miles? mi km kilometers? blocks? sessions? people persons?
    times? visits? dollars? bucks percent feet ft inches inch degrees? steps? am pm more less full whole other
    different good best long short only even each every some any no not
""")
"""What stands between a number and a word such as "drive" where it is no address: a 20 minute drive."""

MONTHS = _either("""
    january jan february feb march mar april apr may june jun july jul august aug september sept sep october oct
    november nov december dec enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
""")

NEVER_NAMES = _either("""
    i i'm i’m i've i’ve i'd i’d i'll im ive me my mine you your you're we we're our us he she they their it its it's
    a an the this that these those there here and or but so if as at in on of off to for from with without by about
    into over under after before since until during than then too also just only even not no yes ok okay please
    can could do does did don't doesn't is isn't are aren't was were am be been have has had will would should shall
    may might must need needs want wants wanted like likes love got get gets give gave go going come coming came
    who what what's when where which why how whose
    said says say told tells asked thinks thought sent recommended recommends suggests suggested prescribed referred
    mentioned office appointment note visit referral approval offices
    today tomorrow yesterday tonight now soon later again still already always never ever
    monday tuesday wednesday thursday friday saturday sunday
    phone number email e-mail call text ring reach cell address thanks thank hi hello hey new tired sorry sure
    correct right wrong taken listed spelled missing different
    swedish thai deep hot shiatsu reiki medicare medicaid aetna cigna
    y o pero que qué si sí no de del la el los las un una unos unas en con sin por para al a es son está
    quiero quisiera puedo puede tengo tiene tienen hay cómo cuándo dónde cuánto cuál soy estoy nueva nuevo me mi su
    gracias hola hoy mañana
""")
"""What follows "I am", "my name" or "Thanks," without being a name, and where a name ends."""

PROPER = frozenset(
    """
    puerto rico miami delaware northeast rehab indigenous peoples airpods whatsapp omeprazol sertralina metformina
    fibromialgia ansiedad niña abuela structural integration
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january
    february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec christmas easter thanksgiving halloween hanukkah ramadan passover lent patrick
    valentine labor memorial veterans i'm i've i'd i'll im ive id ill ok okay yes no hi hello hey hola dear
    thanks thank mr mrs ms miss dr doc sr sra srta america american england english new hampshire maine vermont
    massachusetts york boston florida texas europe canada concord nashua manchester portsmouth dover keene
    hanover lebanon laconia derry salem exeter durham rochester merrimack hampton hudson bedford franklin
    henniker plymouth conway littleton claremont berlin somersworth milford hooksett goffstown londonderry
    windham pelham amherst hollis peterborough jaffrey newport sunapee wolfeboro meredith tilton gilford epping
    raymond barrington lee newmarket stratham seabrook lowell haverhill worcester portland spanish french german
    italian chinese japanese swedish thai hawaiian indian russian irish mexican british greek medicare medicaid
    anthem cigna aetna tricare humana harvard pilgrim tufts united healthcare blue cross shield ambetter hsa fsa
    tylenol advil aleve motrin voltaren lyrica neurontin gabapentin ibuprofen naproxen celebrex meloxicam
    flexeril tramadol prednisone cymbalta eliquis warfarin xarelto plavix metformin ozempic botox biofreeze
    bengay ben gay icy hot tiger balm salonpas lidocaine arnica epsom magnesium cbd theragun hypervolt tens
    peloton crossfit pilates zumba yoga graston rolfing rolf reiki shiatsu bowen feldenkrais mckenzie kegel
    kegels cupping achilles parkinson crohn ehlers danlos raynaud hashimoto lyme baker morton scheuermann
    hodgkin alzheimer bell quervain paget osgood schlatter chiari tarlov perthes faber piriformis sciatica
    gluteus psoas iliacus sacrum covid google facebook instagram tiktok youtube reddit zoom uber lyft venmo
    paypal zelle visa mastercard amazon costco walmart target walgreens cvs dunkin starbucks subaru toyota honda
    chevy jeep harley iphone android god jesus bible lord sox patriots pats bruins celtics olympic olympics
    god's earth shepherd labrador route rte street avenue road main exit north south east west st mt semana
    santa día madres padres navidad mass disculpe buenas buenos saludos franconia warner hancock washington ohio
    poland portuguese latin madam vietnam sir sirs india nepal nepali brazil mexico denver phoenix quebec italy
    ireland ukrainian ukraine portugal kenya thailand greece spain korea korean vietnamese arizona connecticut
    rhode island jersey georgia germany philippines filipino tagalog arabic hindi urdu polish dutch scottish
    scotland wales london paris tokyo seattle chicago california carolina virginia pennsylvania michigan bangor
    dartmouth burlington albany syndrome massage numb goodbye columbus independence day national fair living
    advent baptist christian catholic jewish muslim hindu humira fosamax tums corolla civic lexus buick airbnb
    chatgpt phd fourth third second first kancamagus ridge dios mercedes epley contoocook hopkinton bow pembroke
    suncook boscawen penacook hillsborough antrim weare dunbarton allenstown chichester loudon canterbury
    northfield belmont gilmanton alton barnstead pittsfield deerfield nottingham northwood candia auburn
    litchfield brookline mason greenville rindge fitzwilliam swanzey walpole charlestown grantham enfield canaan
    bristol ashland holderness moultonborough tuftonboro ossipee tamworth madison jackson bartlett bethlehem
    lancaster colebrook gorham errol kingston plaistow atkinson sandown danville fremont rye methuen lawrence
    andover billerica chelmsford tewksbury tyngsboro nashoba brattleboro bellows wentworth douglass elliot
    hitchcock scholl scholl's teal's vodder reformer fitbit garmin kenworth peterbilt theraband kenalog ocrevus
    sinemet losartan losartán naproxeno diclofenaco vaporub biotone jojoba lomi optum progressive geico allstate
    groupon coldplay murph app cash fax mrn ssn npi dell spandex lululemon nike brooks hoka asics saucony altra
    aspirin lipitor crestor zoloft lexapro prozac humalog lantus synthroid adderall vicodin percocet oxycodone
    robaxin skelaxin voltarén dolo convenientmd bob's martin's luther king kwanzaa diwali eid tet lunar
    juneteenth mardi gras super bowl fidelity financial furniture discount teamsters amtrak dartmouth-hitchcock
    homedepot lowe's lowes hannaford shaw's cvs's uhaul ford dodge nissan hyundai kia mazda tesla alfredson
    trager himalayan pfizer moderna medtronic dexcom tandem aimovig imitrex jetblue mobil sjögren enero febrero
    marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre maitland mulligan upledger
    monadnock lafayette lincoln charley emt chiro hydro flask butterball rolfer vicks rotary weare peterborough
    milford manchester dupuytren földi pokémon lymphatic orthopaedics orthopedics attorney licenciado groupon
    linzess eras tour
    """.split()
)
"""What is written with a capital and is no person's name."""
