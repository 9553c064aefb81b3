"""The words by which `web.storage.redaction` tells names and addresses: parts of patterns, each an alternation."""


def _either(words: str) -> str:
    return "|".join(words.split())


FIRST_NAMES = _either("""
    james john robert michael david william richard joseph thomas charles christopher daniel matthew anthony
    steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary
    nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick raymond
    jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle noah ethan jeremy walter keith
    roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe
    logan alan juan albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene
    tom tim jim mike dave steve bob bill dan ben sam mary patricia jennifer linda elizabeth barbara susan jessica
    karen sarah lisa nancy sandra ashley emily kimberly margaret donna michelle carol amanda melissa deborah
    stephanie rebecca laura sharon cynthia kathleen amy shirley anna angela ruth brenda pamela nicole katherine
    virginia catherine christine samantha debra janet rachel carolyn emma maria heather diane julie joyce evelyn
    joan victoria kelly christina lauren frances martha judith cheryl megan andrea olivia ann jean alice
    jacqueline hannah doris kathryn gloria teresa sara janice marie julia judy theresa jane jenny tina becky cindy
    wendy tracy ellen irene lois rita connie peggy bonnie walt gus owen leo max beverly denise marilyn amber
    danielle brittany madison sophia beth jen liz kate katie sue deb debbie pam luis carlos jorge pedro miguel
    manuel francisco antonio alejandro rafael fernando roberto ricardo eduardo javier sergio pablo diego andres
    ramon raul oscar hector ernesto enrique alberto mario rosa ana carmen lucia elena isabel sofia gabriela
    daniela paula adriana claudia silvia beatriz leticia guadalupe juana pilar lupe valentina camila aiden alicia
    alison allison alyssa amelia anita annette annie archie arlene arnold arturo ashlyn ava avery barb barbie
    becca bernadette bernard bernie bertha bethany bev bianca billie blanca bobbie brandi brandy bridget brooke
    bruno caitlin caitlyn caleb cameron candace cara carla carlton carly caroline carrie cassandra cassie cecilia
    cesar chad charlene charlotte chelsea cheyenne chloe chris christa christie christian clara clarence claude
    clayton clifford clint clyde cody colin colleen connor corey courtney craig cristina curtis dakota dalton dana
    danny daphne darlene darrell darren dawson deanna deanne delia delores derek desiree devin devon diana dianne
    dolly dominic donald donnie dora doreen dorothy dottie doug duane dustin dwight eddie edgar edith edna edwin
    eileen elaine eleanor eli elise ella ellie elmer elsie emilio emmanuel enzo erica erik erin ernest esteban
    esther ethel eva evan eve felicia felix fiona floyd francesca francine frankie fred freda freddie frederick
    gail garrett gavin gayle geoff geoffrey georgina geraldine gilbert gina ginny gladys glen glenn glenda gordon
    greg greta gretchen guillermo gwen hailey harley harriet harrison harvey heidi helen helena herbert herman
    hilary hilda howard hugh hugo ian ida imani ignacio ingrid isaac isabella isaiah ismael ivan jackie jackson
    jada jaden jaime jake jamal jana janelle janine jared jasmine jaxon jayden jeanette jeanne jeannie jeff jenna
    jennie jermaine jess jessie jill jillian jimmy joann joanna joanne jocelyn jodi jodie joel joey johanna johnny
    jon joni josefina josh josie juanita jules julian juliana julianne justine kaitlyn kara kari karin karl karla
    kathy katrina kay kayla keisha kellie kelsey ken kendra kenny kent kerry kev kimberley kirk kirsten kris
    krista kristen kristi kristin kristine kristy kurt kyla lacey lana landon latoya laurel lauri laurie leah
    leanne leigh lena lenny leonard leroy leslie lester lewis liam lillian lily lindsay lindsey lionel liza lloyd
    lola loretta lori lorna lorraine lou louis louise lucas lucille lucy luke luther lydia lynda lynette lynn
    lynne mabel mack mackenzie maddie madeline mae maggie malcolm mallory manny marc marci marcia marcie marcos
    marcus marcy margarita margie marguerite marian marianne maribel maricela marina marion marisol marissa
    marjorie marlene marsha marta martin marty marvin maureen maxine meg meghan melanie melinda micah micheal
    mickey mikayla mildred milton mindy miranda miriam mitch mitchell moira molly mona monica monique morgan moses
    muriel myra myrna myrtle nadia nadine naomi natalia natalie nate nathaniel ned neil nellie nelson nicky
    nicolas nina noel nora norma norman olga oliver ollie orlando otis patsy patti patty paulette pauline payton
    peg percy perry phil phillip phoebe phyllis polly preston priscilla quentin rachael ramona randall raquel rene
    renee reuben rhonda rick rickey ricky riley robbie roberta robyn rochelle rocco roderick rodney roland ron
    ronnie rosalie rosemary roxanne ruben rudy sabrina sadie sally salvatore sammy santiago sasha savannah
    scarlett selena serena seth shane shania shannon shari shauna shawn sheila shelby shelia shelley shelly sheri
    sherri sherry sheryl sid sidney simon skyler sonia sonya spencer stacey stacy stan stanley stella steph
    stewart stuart susanna susie suzanne sylvia tabitha tamara tami tammy tanner tanya tara tasha tatiana taylor
    teddy terence teri terri terrence tess tessa thelma theodore therese tiffany timmy tobias toby todd tommy toni
    tony tonya tori tracey traci travis trevor tricia trina trish trisha troy trudy tyrone ursula valeria valerie
    vanessa vera verna vernon veronica vic vicki vickie vicky vikki vince violeta vivian wade wallace wally wanda
    warren wesley whitney wilbur wilma winnie winston wyatt xavier yesenia yolanda yvette yvonne zach zack zoe
    zoey priya raj ravi anil sunita anjali deepak sanjay vijay amit nguyen tran mohammed muhammad ahmed ali fatima
    aisha omar hassan ibrahim yusuf wei yuki hiroshi kenji aaliyah abbie abby abdi abdul abdullah abel abigail
    abraham adela adelaide adele adrian adrienne agatha agnes agustin ahmad aida aileen aimee akira alana alastair
    albertina alec alejandra alessandro alex alexandra alexis alfie alfonso alfred alfredo alina aline alisha
    alondra alonzo althea alvaro alvin amadou amal amalia amara amaya amelie amina amira amos anabel anahi
    anastasia anders andre andreas angelina angelique angelo angie anika anjana anneliese annemarie annika anouk
    anselmo antoine antoinette antonella antonia araceli aracely ariana ariel arielle arjun arlo armand armando
    arnaud arun asha ashish astrid athena aubrey audrey augustin aurelia axel ayesha azucena barney barrett bart
    beatrice beau belinda benita benito benji benjie benny berenice bernadine bernardo bernice bert beryl bessie
    beto betsy bettina betty bhim bijay bikash binh bishnu blaise blake blakely bonny boris boyd brad brayden
    breanna brenna brent brett brianna bridie brigid brittney bronson bryce bryn bryson burt byron calvin carina
    carissa carlene carlotta carmela carmelo carole casey casimir cathleen cathy cayla cecil cecile cedric celeste
    celestine celia celina celine chandra chantal charlie charmaine chester chet chuck chuy ciara cinthia clare
    clarice clark claudette claudine cleo clifton clotilde cole colette collin conchita coralie corbin cordelia
    corinne cornelius cosmo cristian cristobal cuong cyrus dalia damian damien damon danica daniella danilo daria
    darius darnell darryl daryl dashawn davey davina davis debby debora declan deirdre delfina delilah della
    delphine demetrius denny deon derrick deshawn dewayne dewey dexter dieter dimitri dina dinesh dion dionne
    dipak domenic dominique donal donato donnell donovan dorian dorina dorothea doyle duc duncan earlene edison
    edmond edmund edwina effie efrain efren eirene eladio elba elda eleni eliana elias elinor eliot elisabeth
    elisha eliza ellery elliott elmira eloise elvin elvira elwin elwood emelia emerson emil emile emilia emmett
    enid enoch enriqueta erasmo ernestine erwin esmeralda estela estella estelle etta eugenia eugenie eulalia
    eunice eusebio evangeline evelia everett evie ezekiel fabian fabiola farah faustino fay faye federico felipe
    felisa fermin fernand fernanda fidel filip finley fitz florence florencia florian florine flossie forrest fran
    franco francois frank franklin franny franz freya frieda fritz gabby gabe gabriella gannon garret garth
    gaspard gaston gemma gena genevieve georges georgette georgie gerard gerardo germaine gerry gertrude gianna
    gideon gilberto giles gillian gino giovanni giselle gita giuseppe glenna godfrey gonzalo gopal graciela grady
    graham grayson gregor gregorio griffin griselda grover guido gunnar gustavo gwendolyn gwyneth hannelore hans
    hari harlan harris harry hattie hayden hayley hazel hedwig heinz helene helga henri henrietta herbie heriberto
    herminia hillary hiram homer horace horacio hortense humberto hyacinth ibrahima ileana ilse imelda imogen
    indira ines inez inga ingeborg irma irving irwin isabelle isadora isla itzel ivana ivette ivy izzy jacinta
    jacinto jacklyn jaclyn jacquelyn jacques jairo jameson jamie jamila janae janette janey jania janie janis
    jarrett jarrod jarvis jasmin jasper javon jaylen jayne jayson jazmin jeanie jeannine jed jeffery jemima jenn
    jennings jens jerald jeremiah jermain jerome jethro jewell joachim joanie joao joaquin jody johan johannes
    jolene jonah jonas jonathon jordana josefa josefine josephine joslyn jovanni juanito judah jude judi juliet
    juliette julio julissa julius junie justina kacey kaleb kamal kamala karthik karyn kasey kassandra katelyn
    kateri katerina katharine kathie kaylee kayleigh kaylin kazuo keegan keenan keira keli kelli kelvin kendall
    kendrick kerri kerstin khadija khalid kiara kieran killian kimmy kiran kirsty kobe kofi konstantinos kostas
    krish krishna krystal krzysztof kumar kwame kyra laila lakeisha lakshmi lamar lanny lara larissa lars latasha
    latisha laureen laurence laurent laurette laverne lavinia lawanda layla lazaro leander leandro leila leilani
    leland lemuel lenore leona leonardo leonel leonor leontine leopold leora lesley lessie letitia lettie levi
    libby lidia lilian liliana lillie linh linus lisette livia lizbeth lizette lizzie lolita lonnie loraine loren
    lorene lorenzo lottie louella louie lourdes luana luca luciana luciano lucie lucien lucila lucinda lucretia
    ludmila luella luigi luisa lupita lyla lyle lyman lyndon maddox madelyn maeve mafalda magda magdalena mahmoud
    maia maisie malachi malik mamadou mamie mandy manfred manish manuela marcel marcela marcelino marcella
    marcelle marcelo marco margaux marge margery margo margot mariah mariam mariana mariano maribeth marietta
    mariko marilu marisa marisela maritza marjolaine markus marla marlena marlon marquis martina maryann maryanne
    marybeth maryellen mathew mathieu mathilde matilda matt matteo mattie maud maude maura maurice mauricio mauro
    maverick mavis maximilian maynard mckenna meera mehmet melba melina melisa melva melvin meredith
    merle merrill mervin mia michaela michel michele miguelina mikael mikhail mila milan milena millicent millie
    milo mimi minerva minh minnie mireille mirella mireya mitzi modesto mohamed mohammad moishe mollie morris
    mortimer moshe muhammed murray mustafa myles myron nabil nadya nanette narayan nash nasir natasha nathalie
    nayeli nehemiah nelda nena nereida nestor nettie nevin ngoc nhung nichole nick nicki nicolette nigel nikhil
    niki nikita nikki nikolai nikos niles noe noelia noelle nola nolan noor norbert noreen normand norris nubia
    nydia obadiah octavia octavio odell odessa odette ofelia olaf olivier omari oona ophelia orla orson orville
    osbaldo osvaldo oswald otto ovidio paco paddy paige paloma panos paolo paquita pascal pascual pasquale patrice
    patricio paulo pavel paxton penelope petra petros philippa philippe phineas phuong pierre piotr placido polina
    porfirio prakash pranav pratik presley priscila quang quincy quinn quinton rachelle rafaela rafe rahul raina
    rajesh rajiv ralphie ramesh ramiro randolph raphael rashad rashid raymundo rayna reba rebekah reece reese
    regan reggie regina reginald reid reilly reina reinaldo renae renata renita reyna reynaldo rhea rhett rhoda
    rhys richie rigoberto rishi robbin rocio rodolfo rodrick rodrigo rogelio rohan rolando rolf rollo romeo romulo
    ronaldo ronan rory rosalba rosalia rosalind rosalinda rosalyn rosana rosanna rosanne roseann roseanne roselyn
    rosetta rosie rosita roslyn rowena roxana roxie royce ruby rufus rupert ruthie ryder ryker sabina sabine
    sachiko salma salman salome salvador sameer samira samson sanford sangita sanjeev santosh saul saundra savanna
    scottie seamus sebastian selma seraphina serge sergei seymour shaniqua shanna shannan shantel sharlene sharron
    shaun shawna shay shayla shea sheena shelton sheree sherman sherrie sherwin sherwood shirin shivani shonda
    shreya siddhartha sidonie siegfried sienna sigrid silas silvana silvio simeon simone sinead sofie solange
    solomon sondra sonja soren spiros stavros stefan stefanie stefano stephan stephane stephania stephany suki
    sumit surya susana susannah suzan suzette sven svetlana sybil syed sylvain sylvie tabatha tadeusz takeshi
    talia tamar tamika tammie tania tatum teagan tenzin teodoro terrance terrell tevin thaddeus thalia thanh thea
    theo theodora theresia thomasina thuy tiago tiana tiffani tobin tomas tomasz topher tremaine trent trey trinh
    trinidad tristan trudie trung tuan tucker tuyet tycho tyra tyrell tyson ulises ulysses umar valarie valentin
    valentino valery vance vaughn velma veronique vesta vicente vickey victor victoriano vidal viet vijaya viktor
    vilma vincenzo viola virgie virgil virgilio vishal viviana vivien vladimir waldo wallis waltraud warner watson
    wayland waylon weldon wendell werner wilbert wilda wilfred wilfredo wilhelm wilhelmina willa willard willem
    willis wilson wilton winifred winona wojciech woodrow xander ximena xiomara yadira yael yahir yanira yara
    yasmin yasmine yesica yolande yosef yoshi youssef yulia yvon zachariah zachery zahra zaida zane zara zeke
    zelda zelma zenaida zoila zula
    aarav abe abner addie adeline aditi aidan aiko alba alessandra allan allen allie allyson alma amir ananya
    andy angelica anh annabelle anne anton anwar ashlee ashton aurora bao barry bella benedict blair bobbi
    brendan brennan bret briana britney brody buck camille candice carson carter cassidy catalina chandler chayo
    chelo chema chen chepe chidi christy claire clarissa clinton colby coleen concha conrad constance cooper
    cora cory curt dallas darcy darla darrel dee deepa delaney desmond dirk dmitri dom dominick donny dwayne
    ebony elisa elsa emanuel emery erick erika ernie ezra fabián feng flo flora francis freddy gabrielle gigi
    gil giulia gregg guille hal haley hamid hana hank haruki heath hilario holly hong howie hubert hui ike ilene
    imran ina isidro jia jimena jimmie jin joaquín joelle johnnie joon josef josiah jovani judd kaitlin kareem
    karim karina kathi kavita keiko kelley kermit kike kim kira kitty klaus knox kristina kylie lalo lea leann
    lei leon lety lexi lila ling lisandro lora lorena louisa luann lulu luz magali mai mara maricruz mariela
    marshall maryam mateo maxwell mehdi mei memo mick mikey ming moe monty nacho nan nat naveen neal neha nell
    nia nico nicola nidia noemi norah norberto oksana olena ora oren padma pancho paola parvati paulina pepe
    pete pradeep quique randi reema rena rex rina robby rocky rocío rohit rosemarie ross rubén rudolph russ sade
    samir sana sandeep sandro saúl scotty shana shanice sheldon silvestre siobhan sophie staci stacie stevie stu
    sunil suresh susanne suzy sydney tameka tanisha tariq ted thad tomasa tommie tono tory toño tracie usha
    vicenta vikram vinh vonda wendi wes weston wiley wilmer xiao yamileth yaritza yobani yolis yuli yuliana
    zainab zhang zulema
""")
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
