"""Families of everyday words that several signs share: what fails, how it feels, how it is put."""

FAMILIES: dict[str, str] = {
    # what is not possible, and what somebody would do
    "cannot": """
        can't, won't, couldn't, wouldn't, unable, not able, not be able, no longer, barely, hardly,
        scarcely, can barely/hardly/scarcely, could barely/hardly, can't seem, can't manage, never
        manage, struggl*, fail*, fails, impossible, refuses, refuse, refusing, hard to, hard time,
        tough to, trouble, difficulty, difficult, forgot how, takes all i have, can no, cannot, has
        stopped, stopped, stop, lost ability, without being able, quit""",
    "nohas": """
        no, not, lost, lose, losing, any, without, zero, gone, hasn't, haven't, hasn't got, little,
        less, no more, out of, can't, slipping, lack, lacking, barely""",
    "goverb": """
        go, pee, start, empty, urinate, get out, get any out, get it out, pass, squeeze, come,
        finish, drain""",
    "holdverb": "hold, hold it, control, keep in, keep it in, stop, feel, tell, hold back, hold on",
    "feelverb": "feel, sense, tell, notice, know, felt, feeling, sensation",
    "moveverb": """
        wiggle, lift, raise, move, bend, flex, point, curl, pull up, pick up, spread, push, push
        off, hold up, rise, stand on, walk on, tap, twitch, turn, press, budge, wriggle, hoist,
        steer, work, use, control, keep up, bring up, get up, go up, clear floor, clear ground,
        clear step, clear curb, come up, swing, go where i want""",
    "liftverb": "lift, raise, pick up, move, budge, hoist, swing, use, control, work, get it to move",
    "holdme": """
        hold, carry, support, take weight, bear weight, bear, take my weight, hold weight, hold me
        up, keep me up, work, listen, obey, cooperate, do what, stand, move, respond, hold up, keep
        going under""",
    "stayon": "stay on, stay, keep on, keep",
    "getword2": "get, catch, draw, suck, take, pull, grab, find",
    "air2": "air, breath, breathe, wind, oxygen, lungful",
    "fill": "fill, expand, open, inflate, work",
    "wakeverb": "wake, waken, rouse, wake up, respond, answer, arouse, move",
    "noperson": "won't, can't, cannot, couldn't, doesn't, hasn't, not, isn't",
    "standwalk": """
        stand, walk, stand up, get up, bear weight, put weight on, take step, move, get out of bed""",
    "far": "far, long way, distance, mile, miles, up stairs",
    "long2": "hours, minutes, all day, long, blocks, anymore than",
    # water
    "pee": """
        waterworks, water works, bladder, wee wee, weewee, peepee, pee pee, urinary, urin*,
        micturat*, weeing, slash, take slash, whizz, tinkl*, piddle, piddles, pish, pishing, piss,
        make wee, my water, stream, flow, urinal, drain bladder, spend penny, go number one, number
        ones, number 1s, make pipi, pipi, have wee, do wee, take wee""",
    "urge": "urge, feeling, signal, sensation, warning, desire",
    "nowant": "no, zero, without, never, lost, gone, not, don't, any, doesn't, disappeared, nothing",
    "zerourge": """
        zero urge, no urge to go, no urge to pee, feel no urge, never feel urge, no urge, don't feel
        urge, don't get urge, lost urge to go, no sense of needing to go, don't feel need to go,
        never feel need to go, don't feel when i have/need to go, can't tell when i have/need to go,
        don't know when i have/need to go, can't tell if i have to go, can't tell if i need to go,
        no feeling of having to go, no signal to go, can't tell i have to go, bladder scan""",
    "zerourge2": """
        no feeling, no urge, no warning, don't get warning, no sensation, no push, nothing to push,
        can't push, can't feel, don't feel, no signal, never feel, zero feeling, don't get feeling,
        no idea, without warning, lost feeling, didn't feel, didn't know, didn't notice, before i
        know""",
    "gone2": "gone, lost, disappeared, vanished, left, stopped, missing, faded, fading",
    "failing": """
        not working, stopped working, quit, quit working, quits, shut down, shuts down, on strike,
        broken, busted, given up, gave up, died, dead, gone, failing, failed, fails, out of order,
        conked out, kaput, packed in, packed it in, acting up, won't cooperate, doesn't cooperate,
        haywire, misbehaving, lazy, stuck, frozen, asleep, locked, locked up, blocked, switched off,
        turned off, stops and starts, starts and stops, stop start, half empty, weaker, slower,
        slowed, dwindled, feeble, on and off, playing up, not right, isn't right, ain't right,
        stopped""",
    "drought": """
        since yesterday, since last night, since morning, since this morning, since breakfast, since
        lunch, all day, for hours, in hours, in 12 hours, in 24 hours, for a day, in a day, whole
        day, twelve hours, 14 hours, 16 hours, 18 hours, 20 hours, half a day, since noon, since
        midnight""",
    "color": """
        color, colour, dark, yellow, clear, orange, smell, smells, often, lot, lots, every, vitamin""",
    "surprise": """
        without knowing, without me knowing, without feeling, without noticing, without warning, no
        warning, before i know, before i even, by surprise, surprise, comes when it wants, when it
        wants, whenever it wants, on its own, all by itself, by itself, just happens, don't notice,
        didn't notice, don't realize, didn't realize, only notice, only noticed, only know because,
        only know, found out, find out, smell it, smelled, had no idea, no clue, without realizing,
        do not feel, i don't feel, i can't feel, until it's, until i see, til it's, when i cough,
        when i sneeze, when i laugh, when i stand, running down, down leg, down legs, not aware,
        unaware, goes by itself""",
    "laugh2": """
        laughed so hard, laughing so hard, lol, haha, hilarious, funny, lmao, joke, laughter,
        laughed""",
    "catheter2": "catheter, cath, cathed, catheterized, self cath, foley",
    "years2": "years, heart, cardiac, cath lab, used to",
    "push2": """
        push, pushing, strain, straining, bear down, press, pressing, squeeze, squeezing, lean,
        force, forcing""",
    "fullfeel": """
        full, bursting, bloated, about to burst, gotta go, need to go, have to go, got to go, want
        to go""",
    "around2": "before we, during, during massage, during session, in middle, massage, pregnant, baby",
    "wetword": """
        puddle, puddles, soaked, soaking wet, drenched, wet patch, wet spot, wet stain, damp,
        dampness, wetness, warm wet, sopping, dripping, wet through, wetting, wet, pool of, flooded,
        flood, floods, stain, stained, dribble, dribbles, trickle, flooding, little bit of pee,
        sprung leak""",
    "wokewet": """
        woke up wet, wake up wet, waking up wet, woke up soaked in pee, woke up in puddle, woke in
        puddle, woke up in wet bed, wake up in puddle, waking up in puddle, woke up and bed was wet,
        wet in morning, puddle under me, puddle on floor, puddle where i, puddle in chair, wet where
        i, puddle of pee""",
    "bedpants2": """
        bed, sheets, mattress, pants, underwear, pajamas, pyjamas, pjs, shorts, leggings, trousers,
        seat, chair, recliner, couch, sofa, car seat, floor, under me, jeans, boxers, drawers,
        panties, lap, crotch, legs, myself, himself, herself, depends, slacks, briefs, tighty
        whities, clothes, dress, skirt, tights, overalls, nightgown, cushion""",
    "spilt": """
        spill*, spilt, coffee, rain, rained, shower, pool, swim, swimming, beer, drink, sweat, baby,
        kid, dog, cat, ice pack, ice, snow, bath, hot tub, water bottle, oil, sprinkler, period,
        blood""",
    "sweaty": "sweat, sweats, sweaty, sweating, sweated, perspir*, night sweat*",
    "leak": """
        leaky, leak down leg, dribble down, dribbling, drip pee, drips pee, dripping pee, wee
        myself, wees himself, wees herself, weeing myself, peeing in pants, pee in pants, pee in
        bed, peeing in bed, peed on myself, pee on myself, pees on himself, pees on herself, pee
        comes out, pee came out, pee runs, pee ran, peed right through, pee through, wet through
        pants, wetting himself, wetting herself, wetting the chair, wetting sheets, piddling,
        tinkled in, potty accident*, bathroom mishap*, accident pants, wet my drawers, wet drawers,
        wet his drawers, wet my shorts, wet shorts, wet jammies, wet pajamas""",
    # the other end
    "bowel": """
        turd, turds, dook, doodoo, doo doo, caca, number twos, number 2s, number2, number2s, poops,
        pooh, shit, shits, shitting, crap, craps, dump, defecation, bowels, back door, rear end
        exit, bm's, poopoo, poo poo, go number two, motions, sh*t, feces, stools, bathroom number
        two, toilet number two, take crap, my business""",
    "slips": """
        slides out, slide out, slid out, slips out, slip out, slipped out, falls out, fell out, fall
        out, drops out, comes out, came out, coming out, come out, sneaks out, sneak out, plops out,
        pops out, oozes, oozing, ooze, seeps, seep, seeping, leaks, leaking, dribbles, just comes,
        just happens, all by itself, by itself, on its own, gets out, got out, escapes, escaped,
        runs out, running out, drop out, marks, smears, streaks""",
    "gas": "gas, wind, fart, farts, farting, flatulence, toot, toots",
    "messed2": """
        messed, messing, dirtied, soiled, soil, filled, shat, mess, messes, poop, pooped, pooed,
        crapped, shit""",
    "baby2": "baby's, diaper change, my puppy, the dog, potty training, potty train",
    # between the legs
    "saddle": """
        bumhole, bum hole, arse hole, back end, tail end, hiney hole, heinie hole, poop hole,
        poophole, pee hole, peehole, private, privates area, wee wee, winky, willie, wiener, weiner,
        schlong, cock, dong, member, tackle, nads, gonads, family jewels, crown jewels, jewels, twig
        and berries, sack, nutsack, nut sack, bollocks, bollock, goolies, fanny, minge, pussy,
        cooch, cooter, cooche, hoohaw, hoo hoo, vajayjay, va jay jay, foof, foofoo, lady garden,
        front bottom, girly bits, girl bits, lady area, feminine area, my bits, bits and pieces,
        naughty bits, dangly bits, my parts, guy parts, lower parts, intimate place, intimate
        places, private places, sit bones area, where my legs meet, where legs meet, where legs
        join, between my thighs, top of inner, inner part of thighs, inside my thighs, inside of
        both, inside of my legs, inside of legs, inside my legs, underneath area, undercarriage,
        nether bits, privy parts, tampon, where tampon, perenium, perinium, gooch area, my
        undercarriage, female parts, male parts, sack area, hole, ring piece, seat of my pants,
        where diaper, crotch, crutch, area i sit, sitting parts""",
    "wipe": """
        wipe myself, wipe my, wipe after, wiping myself, wipe him, wipe her, loo roll, loo paper,
        bog roll, charmin, wet wipe, wet wipes, wash my privates, bidet, use paper, clean up down,
        wash between, wash myself, shower down there""",
    "foreign": """
        somebody else, someone else, somebody else's, someone else's, somebody elses, someone elses,
        some one else, another person, another person's, other people's, stranger, stranger's,
        strangers, not mine, isn't mine, aren't mine, ain't mine, doesn't belong, don't belong,
        belong to, belongs to, not part of me, isn't part of me, not my own, not attached, isn't
        attached, disconnected, detached, not connected, isn't there, not there, aren't there, ain't
        there, not even there, missing, mannequin*, dummy, doll, ghost, a robot, prosthetic, plastic
        leg""",
    "dulled": """
        mitten, mittens, glove, gloves, oven mitt, film, plastic wrap, layer, layers, curtain, veil,
        wool, cotton, cotton wool, blanket, cloth, fabric, rubber, rubbery, leather, cardboard,
        plastic, wood, wooden, log, concrete, cement, sponge, spongy, padding, padded, cushion,
        cushions, pillow, pillows, marshmallow*, clouds, sand, gravel, thick sock, thick socks,
        socks on, like socks, fuzz, fuzzy, static, tv static, fizzy, fizz, fizzing, prickl*,
        prickly, buzzing, ants, ants crawling, bugs crawling, crawling, tingl*, hot from cold, hot
        or cold, cold from hot, hot and cold, temperature, nothing there, like nothing, novocaine,
        numbing, frozen, froze, deadened, dull, dulled, muted, muffled, blank, dead, dead meat, a
        void, hollow, faded, far away, turned off, switched off, shut off, asleep, sleeping, sleepy,
        snoozing, no feelin, gone to sleep, lost touch, less touch, half feeling, numb like, nummy,
        deaf, zero sensation, no touch, can't tell if, gone quiet, don't feel right, not feel right,
        feel nothing, different to touch""",
    "novfeel": """
        novocaine, novocain, anesthetic, anaesthetic, dentist, gone, nothing, dead, asleep, weird,
        strange, off""",
    "coldfeet": """
        cold, weather, cold feet, socks, shoes, pillow, pillows, sand, beach, frozen peas, frozen
        pond, massage""",
    "cream": "cream, ointment, wax, waxing, wipes, wash",
    "sitword": "sit, sitting, sat, seat",
    "saddlelike": "saddle, bicycle, bike, horse, between cheeks, crack",
    "sexpart": """
        sex, intercourse, orgasm, climax, intimate, intimacy, making love, make love, in bedroom,
        bedroom, cum""",
    "hardon": """
        erection*, hard, get it up, hard on, morning wood, morning glory, boner, rise to occasion,
        perform""",
    # legs
    "leg": """
        pins, gam, gams, hoof, hooves, trotters, paw, peg, pegs, stump, lower limb, lower limbs,
        foots, feets""",
    "legs": """
        my pins, his pins, her pins, gams, legs and feet, feet and legs, both pins, two feet, both
        lower, calves, thighs, knees and down, knees down, my feet, his feet, her feet, foots,
        feets, two foots, both my legs""",
    "bothword": """
        both, each, two, either, neither, pair, both of them, both sides, left and right, right and
        left, double""",
    "jellylike": """
        jello, jelly, noodle, noodles, spaghetti, rubber, rubber bands, string, pudding, mush,
        mashed, water, lead, stone, concrete, cement, logs, tree trunks, sandbags, wet sand, straw,
        cooked pasta, pasta, macaroni, string cheese, bambi, newborn deer, baby deer, foal, shaky,
        wobbly, wonky, unsteady, buckle, buckling, buckled, sinking""",
    "sameother": """
        same on other, same in other, same thing other, other leg does, other leg is, other one is,
        other leg is doing, other leg has, other foot is, other side is, other one has, other leg's
        going, other's going, other one started, same down other, same thing down other, both sides
        at once, gone to both, in both, down both, into both, on both, other joined, joined in,
        joined by, the good leg too, good leg now, good leg too, good leg is, other good leg""",
    "quitword": """
        quit, quits, quit on me, give up, gave up, gives up, given up, went on strike, on strike,
        shut down, shuts down, checked out, died on me, dying on me, died, goes out, went out, going
        out, gone out, failed, failing, fails, stopped working, not working, doesn't work, don't
        work, won't work, useless, dead weight, buckled, buckles""",
    "collapsing": """
        folded, folds, crumpled, crumples, collapsed, collapses, buckled, buckles, buckling, sags,
        dropped out, went out from, went from under, gave, goes from under, goes out from, went from
        underneath, dumps me, dumped me, dropped me, drops me, throws me down""",
    "foot": "shoe, tootsies, tippytoes, ball of foot, instep, arch, forefoot, flipper, foots, feets",
    "footwear": """
        shoe, shoes, boot, boots, sneaker, sneakers, slipper, slippers, sandal, sandals, flip flop,
        flip flops, crocs, croc, clog, clogs, sole, toe of my, tip of my, tip of shoe, loafer*, heel
        of""",
    "scrapes": """
        scrape, scrapes, scraping, scraped, scuff, scuffs, scuffed, scuffing, worn through, wear
        through, worn out, worn down, worn away, wearing out, wears out, drag, drags, dragging,
        dragged, slap, slaps, slapping, slapped, flap, flaps, flapping, flop, flops, flopping,
        catch, catches, catching, caught, trails, trailing, scratching, clunks, thumps, smacks,
        smack, shuffles, shuffling, hooks, snags, clips, stubs, stubbing, dangles, dangling, hangs,
        hanging, droops""",
    "trips": """
        trip, trips, tripping, tripped, tripping me, stumbl*, stumble, stumbling, stub, stubs,
        stubbing, catches, catching, snags, stubbed, falls off, fell off, flies off, comes off,
        slides off, keeps falling off, came off, tripped over""",
    "store": """
        store, brand, wear, what shoes, which shoes, should i, buy, best, recommend, do i, take off,
        running shoes""",
    "nailpaint": "polish, pedicure, nail",
    "hoist": """
        grab, grabbing, haul, hauling, hoist, heave, heaving, lift, lifting, swing, yank, yanking,
        drag, dragging, pull, pulling, pick, pick up, raise, carry, help, helping, move, put, place""",
    "byhand": """
        hand, hands, pant leg, pants leg, trouser leg, pants, with both hands, strap, rope, belt,
        towel, scarf, cane, other foot, other leg, my arms, by jeans, jeans""",
    "disobey": """
        don't listen, doesn't listen, won't listen, won't obey, don't obey, doesn't obey, not
        listening, ignores me, ignoring me, does its own thing, own mind, mind of its own, do what i
        tell, do what it's told, follow orders, won't cooperate, doesn't cooperate, won't respond,
        doesn't respond, doesn't answer, don't answer, not responding, don't respond, no response,
        just hangs, just lays there, just lies there, lays there, not getting message, doesn't get
        message, won't do anything, nothing happens, refuses to, doesn't move, won't move, don't
        move, not moving, quit moving, doesn't do anything, don't do nothing, don't wanna move""",
    "noresponse": """
        nothing happens, no response, not a twitch, not even a twitch, just lays there, just hangs
        there, no movement""",
    "tiptoe2": """
        tiptoe, tiptoes, tippy toes, tippytoes, stand on toes, walk on toes, on my toes, on my
        heels, walk on heels, calf raise""",
    "wasting": "thinner, smaller, shrinking, shrunk, withering, wasting, skinnier, skinny",
    "weak": """
        wet noodles, wet noodle, won't take weight, can't take weight, won't bear weight, can't bear
        weight, won't carry, don't carry, won't support, doesn't support, not support, giving up,
        give up on me, gave up on me, quit on me, quits on me, no oomph, no juice, feeble, puny,
        wimpy, wonky, unsteady, shaky, unstable, wobbly, wobble, wobbles, no muscle, sapped, drained
        of strength, lame, powerless, strengthless, floppy, ragdoll, rag doll, losing power, going
        limp, went limp, goes limp, gone limp, like string, loses power, no strenth, no strengh,
        strenghtless, force is gone""",
    "cantmove": """
        can't wiggle, barely wiggle, can barely wiggle, can hardly wiggle, hardly wiggle, couldn't
        wiggle, won't wiggle, can't flex, can't budge, won't budge, can't lift up, can't curl, can't
        spread, can't tap, can't steer, can't pick up, can't bring up, can't get up off, don't
        listen, doesn't listen, doesn't cooperate, don't cooperate, ignores me, no movement, forgot
        how to, can't make, won't come along, don't wanna move""",
    # chest, breath
    "press2": """
        squash*, squish*, crush*, crushing, clamp*, clamped, fist, gorilla, truck, anvil, cement
        block, cinder block, weight, tightening, tightness, tight, band, strap, belt, burn, burning,
        stab*, knife, pinch, heavy, ache, achy, hurt, hurts, hurting, pain, pains, pressure,
        constrict*, constricted, squeezing, squeeze, grip, gripped, stone, rock, hand squeezing,
        somebody sitting, someone sitting, someone standing, like a fist, twinge, twinges""",
    "heavychest": """
        elephant on chest, elephant sitting, anvil on chest, weight on chest, band around chest,
        fist in chest""",
    "heartodd": """
        heart racing, heart is racing, heart pounding, heart jumping, heart skipping, fluttering
        heart, pulse racing, heart thumping, heart hammering, heart beats fast, heart going""",
    "badsign": """
        dizzy, faint, lightheaded, sweaty, clammy, pain, breath, breathe, chest, sick, weak, arm,
        jaw, leg""",
    "jaw2": "jaw, chest, neck and jaw, teeth",
    "breathein": """
        inhale, inhaling, breathe in, breath in, deep breath, deep breaths, breathing in, take
        breath, taking breath, draw breath, breathe, breathing, every breath, each breath, breath,
        yawn, breathe deep, breathe deeply""",
    "catchpain": """
        stitch, stab, stabs, stabbing, catch, catches, sharp, knife, knifelike, hurts, hurt, pain,
        painful, jab, jabs, jabbing, pinch, ouch, like knives, spike""",
    "technique": """
        technique, stretch, exercise, should i, how do i, do i, during massage, during session, box,
        yoga, through pain""",
    "puffing": """
        puffing, huffing, panting, gulping air, gulping for air, air hunger, winded, gasping, gasp,
        wheezing, breathless, struggling for air, like a fish, fish out of water, drowning in, out
        of puff, run out of puff, can't finish sentence, out of wind, no wind, heaving for breath,
        fighting to breathe, struggling to breathe, struggle to breathe, hard to breathe, breathing
        is hard, breathing is difficult, breathing funny, can't catch breath, breath won't come""",
    "cough3": """
        cough*, spit*, spat, spits, spitting, hack*, hawk*, hock*, brought up, bringing up, bring
        up, coming up, retch*, vomit*""",
    "lungs": "lungs, lung, chest",
    "badbreath": """
        short, shallow, fast, hard, labored, tight, difficult, heavy, trouble, rapid, quick, raspy,
        rattling""",
    "bluelips": """
        blue lips, lips are blue, lips turning blue, lips blue, fingers blue, gone blue, turned grey
        and, gone grey and""",
    "bloodword": "red stuff, pink froth, pink foam, rusty, streaks of red",
    # head
    "outcold": """
        out cold, passed clean out, went clean out, passed straight out, passed right out, blacked
        clean out, lights out, lights went out, went down like, dropped like stone, keeled, keeled
        over, greyed out, grayed out, whited out, zonked out on floor, knocked out cold, went
        unconscious, out for minute, out for few minutes, lost time, went limp and, eyes rolled,
        eyes rolled back, fainting spell*, fainty, swooned, flaked out, conked out on""",
    "cameto": """
        came to on, came round on, came around on, came to and, woke up on floor, woke up on tiles,
        woke up on ground, woke up on bathroom floor, woke on floor, woke up on the floor, next
        thing i know i'm on floor, next thing i knew i was on, next thing i was on floor, found him
        on floor, found her on floor, found on floor, found me on floor""",
    "blackdark": """
        everything went black, went black, everything went dark, vision went black, world went
        black, all went black""",
    "confused2": """
        confused, calls me by, called me by, calling me by, wrong name, wrong names, doesn't know
        me, don't know me, didn't know me, doesn't know who, doesn't recognize, doesn't recognise,
        don't recognize, didn't recognize, repeating himself, repeating herself, keeps repeating,
        same question over, asks same, asking same, keeps asking, forgot my name, forgot own name,
        doesn't know what day, doesn't know what year, don't know what day, doesn't make sense,
        isn't making sense, making no sense, makes no sense, talks nonsense, talking nonsense,
        talking rubbish, rambling, muddled, mixed up, dazed, out of it, not with it, isn't with it,
        not all there, glassy eyed, spaced out, loopy, delirious, gibberish, staring into space,
        acting strange, acting weird, acting funny, not himself, not herself, isn't himself, isn't
        herself, vomit*, throwing up, threw up, sleepy, drowsy, seeing double, puke*, puking, can't
        stay awake, can't remember, doesn't remember, won't wake, seeing people, seeing things,
        people who aren't there, people that aren't there, things that aren't there, talking to
        people, talking to nobody, talking to wall, talking to himself, talking to herself, doesn't
        know where, doesn't know his, doesn't know her""",
    "fitting": """
        seizure*, seizing, shaking all over, shaking all over and, foaming, fits, having fit, had
        fit, convuls*, jerking all over""",
    "speechgone": """
        talking like a drunk, talks like a drunk, talking like drunk, talks like drunk, sounds
        drunk, sounding drunk, talking like he's drunk, talking like she's drunk, talks like he's
        drunk, speech went, speech gone, speech is gone, speech is off, speech is weird, speech is
        slow, speech sounds, speech is slurring, words are jumbled, words jumbled, jumbled words,
        jumbling words, word salad, can't find words, can't find right words, words don't come,
        words come out, words came out, words not coming, words all mixed, words get stuck,
        mumbling, mumbles, mushy speech, mushy, tongue feels thick, tongue is thick, tongue won't
        work, tongue twisted, can't say words, can't get sentence out, can't speak, can't talk
        properly, talking gibberish, talking mush, not talking right, isn't talking right, talking
        weird, talks weird, talking wrong, lost his words, lost her words, lost my words, couldn't
        speak, couldn't talk, cannot speak, unable to speak, lost speech, can't make words, talking
        sideways, thick tongue""",
    "drunklike": """
        like a drunk, like he's drunk, like she's drunk, like i'm drunk, like drunk, as if drunk,
        acts drunk, acting drunk, walking like drunk""",
    "onesided": """
        drooped, drooping, droopy, droops, droop, sags, sagging, saggy, sagged, slid, slipped,
        crooked, lopsided, uneven, pulled down, melted, melting, melts, hanging, hangs, drop,
        dropped, dropping, fell, fallen, twisted, twist, not even, half smile, won't move, doesn't
        move, lame, frozen, paralyzed, weird, numb, dead, doesn't match, slack, wonky, sideways""",
    "oneside2": """
        left side, right side, one side, half of body, one half, whole side, left half, right half,
        arm and leg, left arm and leg, right arm and leg, entire side, side of body, down one side""",
    "faceleg": "arm and face, face and arm, arm and leg, face and leg",
    "seeword": "see, seeing, sight, vision, eye, eyesight",
    "blackout2": "black, gone, lost, curtain, dark, half, blind, double, disappeared, out of one",
    "vision": "stars, sparkles, tunnel vision, zigzags, seeing double, blurry eyes, dizzy",
    # injuries
    "dove": """
        dove into, dived into, diving into, dived in, dove in, headfirst, head first, shallow end,
        tackled, spear tackled, landed on neck, landed on his neck, landed on her neck""",
    "bonesout": """
        bone sticking, bone is sticking, bone poking, bone coming through, bent wrong way, pointing
        wrong way, bent backwards, wrong angle, at an angle""",
    "fell2": """
        slid off, slid down, rolled off, fell off, fell down, fell out, fell from, fell over, came
        off, came down hard, missed step, missed a step, missed last step, missed rung, went flying,
        took header, took a header, took digger, took a digger, took fall, took a fall, took tumble,
        took spill, went over on, went overboard, landed hard, landed on, hit deck, hit the deck,
        hit ground, bit it, biffed it, ate it on, ate pavement, faceplant*, face planted, wiped out,
        wipeout, wiped out on, slipped on, slipped in, slipped off, lost footing, lost my footing,
        foot slipped, went down hard, went down on, feet went out, feet flew, pulled off, thrown by,
        thrown off, thrown from, dropped from, toppled, tumbled, got knocked, knocked off, knocked
        down, bucked""",
    "past2": "years ago, as kid, when i was",
    "monthago": """
        in january, in february, in march, in april, in may, in june, in july, in august, in
        september, in october, in november, in december, last january, last february, last march,
        last april, last may, last june, last july, last august, last september, last october, last
        november, last december, last month, months ago, last season, last summer, last winter, last
        fall, last spring, last year, back in""",
    "longago": """
        in my 20s, in college, in high school, long ago, decades back, when i was young, 90s, 80s,
        last century""",
    "crash": """
        got rear ended, slammed into, smashed into, plowed into, ran into me, hit by, hit me from
        behind, t bone, head on, pileup, pile up, rolled truck, flipped over, knocked off bike, came
        off bike, came off motorcycle, off my bike, off my motorcycle, spun out and hit, skidded
        into, totalled, accident on highway, accident on interstate, fenderbender""",
    # pregnancy
    "stillword": """
        quiet, still, calm, lazy, sluggish, hasn't kicked, not kicking, no kicks, isn't kicking,
        hasn't moved, not moving, isn't moving, no movement, stopped moving, stopped kicking, less
        active, sleepy, slow, slowed, slowed down, barely moved, barely moving, barely kicked,
        hardly moved, hardly moving, not as active, not active, fewer kicks, gone quiet, went quiet""",
    "monthsn": """
        months pregnant, month pregnant, 5 months, 6 months, 7 months, 8 months, 9 months, months
        gone, weeks gone, in belly, in tummy, in womb""",
    "less2": """
        less, hasn't, haven't, not, isn't, stopped, no, don't, barely, hardly, fewer, quieter,
        since, since yesterday, anymore, much, down, way down, slowed, dropped, weaker, fading""",
    "weeksn": """
        20 wks, 22 wks, 24 wks, 26 wks, 28 wks, 30 wks, 32 wks, 34 wks, 36 wks, 38 wks, 20wks,
        30wks, 32wks, 34wks, 36wks, third trimester, second trimester, weeks pregnant, wks pregnant,
        weeks along, wks along, pregnant""",
    "allergic": """
        allergic, sting, stung, bee, wasp, peanut, nuts, shellfish, hives, new medication, new
        medicine, reaction""",
    "tonguefat": """
        tongue swelling, tongue is swelling, tongue swollen, tongue is swollen, tongue is fat,
        throat closing, throat is closing, throat tightening, throat closing up, face blowing up""",
    "ripping2": """
        ripping, tearing, torn apart, ripped apart, being ripped, being torn, rip apart, splitting
        open, ripped in half, torn in half""",
    "tarlike": """
        tar, tarry, black, coffee grounds, licorice, like oil, maroon, jet black, blood, bloody, red""",
    "bloodlots": """
        lots of blood, bleeding won't stop, won't stop bleeding, bleeding a lot, bleeding heavily,
        pouring blood, gushing blood""",
    # medicine taken
    "took2": """
        took, taken, swallowed, swallow, ate, downed, popped, chugged, drank, gulped, ingested,
        washed down, necked, finished, emptied, munched, scoffed, took down, knocked back""",
    "wholeword": """
        whole bottle, entire bottle, whole lot, whole pack, whole box, whole strip, all my, all his,
        all her, all of them, all of my, all of his, all of her, all the, every pill, every one, the
        rest of, rest of, everything in, handful, handfuls, fistful, fistfuls, bunch, ton, loads,
        load of, way too many, too many, entire box, full bottle, most of bottle, half bottle, most
        of my, month's worth, months worth, month supply, month's supply, dozens, stash""",
    "atonce": "at once, in one go, all together, same time, at same time, one sitting",
    "overlimit": """
        too many, too much, way more, more than i should, more than supposed, double, triple, twice,
        extra, three times""",
    "drugname": """
        tylenol, acetaminophen, ibuprofen, advil, insulin, gabapentin, oxycodone, tramadol, xanax,
        morphine, methadone, fentanyl, metoprolol, blood thinner, warfarin, eliquis, meds, medicine,
        medication, dose, doses, doze""",
    # urgent
    "swell2": """
        thick, thicker, trunk, tree trunk, like a trunk, like trunk, elephant, balloon, ballooned,
        balloons, sausage, fat, fatter, hard, rock hard, tight, shiny, stretched, blown up, puffed,
        puffy, huge, bigger, swollen, swelled, swoll, twice, doubled, double, size of, size of a,
        watermelon, grapefruit, bloated, angry red, purple""",
    "oneleg": """
        one leg, one calf, left calf, right calf, left leg, right leg, one ankle, leg, calf, lower
        leg""",
    "painful2": "pain, painful, sore, tender, hurts, ache, aching, hard, hot, red, throbbing",
    "vein2": "vein, veins",
    "handson": """
        elbow, elbows, knuckles, knuckle, dug, digs, dug in, thumbed, masseuse, massage therapist,
        spa, at spa, massage place, massage parlor, therapist dug, girl at, guy at, chiro cracked,
        chiro adjusted, chiropractor cracked, chiropractor adjusted, cracked my, adjusted me,
        adjusted my, walked on my back, dry needling, dry needled, needled, cupping, cupped, pressed
        so hard, went too deep, too deep, massaged too, theragun, massage gun""",
    "handson2": """
        masseuse, spa, massage place, chiro cracked, chiropractor cracked, deep tissue, dug her, dug
        his, dug into, dug in""",
    "sincethen": "since, after, ever since, afterwards, next day, now, and now",
    "creeping": """
        creep*, creeping, crept, climb*, climbing, inching, inches up, moving up, moving down, moved
        up, moved down, spreading, spreads, spread, traveling, travelling, expanding, growing,
        getting bigger, wider, higher, further, lower each, advancing, marching, extending, extends
        further, reached, reaches, taking over, keeps going up""",
    "moreeach": """
        more each day, more every day, worse each day, worse every day, worse by day, more and more,
        each day more, every day more, a little more each, little more every, by hour, every hour,
        by the hour, each morning it's, day by day, progress*""",
    "power2": """
        no power, no strength, powerless, lost power, lost strength, no push, no force, losing
        strength, lost all strength, less strength, strength gone, not as strong, less strong""",
    "coffee": "coffee, signal, wifi",
    "wake2": """
        wakes, wake, woke, waking, awake, jolts me awake, keeps me up, kept me up, up all night, out
        of sleep, from sleep, can't sleep""",
    "nightword": """
        night, nights, nightly, 2am, 3am, 4am, 3 am, 2 am, 4 am, midnight, sleep, asleep, bed,
        sheets""",
    "feverish2": """
        feverish, fevers, burning up with, temp of, temperature of, hot and shivery, hot and cold
        all over, chattering teeth, teeth chatter, shivery, chilled to bone, clammy and hot, running
        hot, boiling hot and shaking""",
    "bodyfat": "weight, pounds, lbs, kilos, kgs, stone, sizes, dress sizes, belt holes",
    "thinner2": """
        skin and bone, clothes hanging off, clothes hang off, melting away, wasting away, look like
        skeleton, weight is melting""",
    "pantsloose": """
        pants fall down, pants keep falling, ring falls off, notches on belt, belt holes, new holes
        in belt, new hole in belt, falling off me, clothes falling off me""",
    "waiting2": """
        wait and wait, wait, waits, waiting, forever, ages, for hour, half hour, nothing, 10
        minutes, 20 minutes, 30 minutes""",
    "litre": "liter, litre, liters, litres, ml, mls, cc, ccs, residual, post void",
    "drained": "drained, drain, scan, scanned, ultrasound, leftover, left in bladder",
    "needgo": """
        need to go, needed to go, have to go, had to go, gotta go, got to go, needing to go, having
        to go, time to go, need to pee, have to pee, need to poop, have to poop, needs to go, has to
        go, full, it's coming, when it's coming, when i'm going, that i'm going, i'm peeing, that
        i'm peeing, i'm going, i am going, going""",
    "zeros": """
        no sense, no idea, no clue, no feeling, no longer know, never know, never feel, don't feel,
        can't feel, can't tell, don't know, didn't know, no warning, no signal, not aware, not
        notice, don't notice, can't sense, stopped feeling, quit feeling, don't get, didn't feel,
        couldn't feel, couldn't tell, doesn't know, doesn't feel, doesn't notice""",
    "below": """
        below hips, below my hips, below navel, below belly button, below ribs, below chest, beneath
        waist, under waist, from hips, from waist, south of belt, past hips, from bellybutton down,
        bellybutton down, stomach down, belly down, bra line down, lower half, lower body, bottom
        half, from butt down, butt down, hip down, hips downward, waist downward, waist downwards,
        navel downward, from middle down, middle down""",
    "twohands": """
        two hands, both hands, with my hands, with his hands, with her hands, by hand, my arms to
        lift, use my arms, with my arms""",
    "words2": """
        words, word, speech, sentence, sentences, talking, talk, talks, tongue, voice, speaking,
        speak""",
    "jumbled": """
        scrambled, jumbled, jumble, mixed, mixed up, garbled, backwards, backward, slur*, mush,
        mushy, gibberish, thick, nonsense, stuck, twisted, tangled, funny, drunk, wrong, not right,
        weird, won't come, gone, lost, messed up, muddled, strange, odd, upside down, not coming,
        don't come, fall out, fumbling""",
    "website2": """
        website, page, spelling, article, typo, word for, other words, in words, says, test, search,
        difficult word, muscle""",
    "pads2": """
        pad, pads, liner, liners, diaper, diapers, nappy, nappies, depends, pull ups, pullups,
        poise, tena, incontinence pad, panty liner""",
    "weartime2": """
        wear, wearing, have to, need, needing, buy, buying, started, starting, using, use, now,
        going through, put on, in""",
    "during2": """
        during, period, baby, toddler, knee, heating, ice, yoga, can i, should i, do i, ok to, okay
        to, may i""",
    "appears": """
        appears, appear, shows up, turns up, there, find, found, finding, ends up, in my, in
        underwear, stains, staining, stain, marks, surprise, suddenly there, already there, already
        out""",
    "squeezer": """
        clench, squeeze down, tighten down, hold my butt, sphincter, kegel, kegels, squeeze my butt,
        clamp down, pinch it off""",
    "fromto": """
        tailbone to front, front to back, back to front, butt to front, butt to groin, tailbone
        forward, between my cheeks to front, underneath, from behind to front, where i sit,
        undercarriage""",
    "numbish": """
        nothing, dead, strange, weird, different, odd, asleep, tingle, tingles, tingling, tingly,
        buzz, buzzing, pins, prickly, prickles, cold, gone, ice, wooden, blank, rubber, fizzy, ants,
        funny, anesthetized, off""",
    "knees2": "knees, knee, legs, leg, ankles",
    "slack2": """
        just falls, just drops, falls down, drops down, flops, flopping, hangs, hanging, limp, went
        limp, gone limp, like rag, like wet towel, like dead fish, like a fish, ragdoll, dangles""",
    "vice": "vise, vice, band, clamp, belt, strap, squeeze, squeezing, elephant, boa",
    "chest": """
        ribs, round my ribs, around ribs, around my ribs, ticker, pecs, bosom, upper chest, heart
        area""",
    "heavyarm": """
        heavy, numb, tingling, tingly, ache, aching, aches, dead, weak, pain, hurts, tight, like
        lead, limp, useless, cold""",
    "redword": "red, blood, bloody, pink, rusty, rust",
    "onfloor": """
        floor, ground, down, bathroom floor, bed, couch, slumped, lying there, laying there, tub, on
        carpet, grass, driveway""",
    "noanswer": """
        isn't answering, not answering, won't answer, doesn't answer, isn't talking, not talking,
        isn't responding, not responding, won't respond, doesn't respond, unresponsive, not moving,
        isn't moving, won't move, not breathing, isn't breathing, eyes closed, not awake, won't open
        eyes, no pulse, can't wake, can't get him up, can't get her up, can't rouse, barely
        breathing, blue, turning blue, gurgling""",
    "ambulance2": """
        need ambulance, call ambulance, send ambulance, get ambulance, ambulance please, get me
        ambulance, call 911, calling 911, dial 911, send help, send paramedics, need paramedics,
        medical emergency, having an emergency, this is emergency, it's emergency, need emergency
        help""",
    "strokenow": """
        having stroke, had stroke just now, just had stroke, stroke right now, signs of stroke right
        now, having a heart attack, think i'm having a heart attack, think it's a stroke, think it's
        stroke, having cardiac, stroke symptoms now, having mini stroke, having tia""",
    "coldleg": """
        no pulse, can't find pulse, cold and no pulse, cold and blue, cold and white, white and
        cold, foot is cold and blue, toes are black, toes turned black, foot turned blue, leg turned
        blue, foot gone white, leg gone white, foot is white and cold""",
    "crash2": "boned, rear-ended, t-boned, whiplash, collision, tboned, rear-end",
    "womb": "womb, belly, tummy, inside me, kick, kicks, kicking, kicked, pregnant",
    "born2": """
        had baby, last year, postpartum, newborn, years old, old baby, c section, delivered, my
        baby's nap""",
    "changing": "change, changing, changed, wash, washing, washed, strip, stripping",
    "sheetword": """
        sheets, bedding, bed, mattress cover, underwear, pants, drawers, jeans, slacks, boxers,
        panties, pajamas, pad""",
    "again2": """
        again, third time, second time, every night, every morning, each night, each morning, this
        week, this morning, twice, three times, at night, nightly, times, keep""",
    "table2": "table, therapist, do you, clean, linens, massage, between clients",
    "duration": """
        half hour, half an hour, minutes, an hour, hour, hours, forever, ages, so long, long time,
        eternity, age""",
    "everyword": "every, hold it for, drive, before, session, water",
    "nocontrol2": """
        no control, no control whatsoever, zero control, no control at all, no control over it,
        can't control it, can't hold it, can't stop it, lost control, lost all control, have no
        control, without control""",
    "goword": "go, goes, went, going, comes, runs, water, bathroom, toilet, wet, laugh, cough, sneeze",
    "leftw": "left",
    "rightw": "right",
    "fineword": """
        fine, ok, okay, good, normal, better, longer, shorter, than, not, no, right now, right away,
        all right, but not, left over, never""",
    "neither2": "neither, none of my, not one of my",
    "fitword": """
        shaking fit, having fit, had fit, has fits, took fit, took a fit, in a fit, epileptic,
        seizing, jerking, whole body jerk*, eyes rolled back""",
    "teethword": """
        teeth rattle, teeth rattling, teeth chatter*, chattering, shivering so hard, shaking so
        hard, uncontrollable shivering, shaking chills, violent shivering, violently, rigor, shaking
        like leaf, shake so bad""",
    "bowlword": """
        bowl, toilet bowl, toilet, paper, toilet paper, stool, poop, number two, when i wipe, bowel
        movement, bm, underwear""",
    "pillbottle": """
        pill bottle, pills bottle, medicine cabinet, my pills, my medicine, my meds, my gabapentin,
        my oxy, my xanax, pill box, pill organizer, grandma's pills, his pills, her pills""",
    "gotinto2": """
        got in, got into, opened, chewed, found, swallowed, ate, drank, in his mouth, in her mouth,
        put in mouth, sucked on, licked""",
    "dryspell": """
        haven't had drop, hasn't had drop, haven't touched drop, last drink, last beer, sober since,
        no booze, no alcohol since, off booze, off the booze, stopped drinking, quit drinking, gave
        up drinking, cold turkey, detoxing, going through withdrawal, withdrawals, withdrawing""",
    "nodrop": """
        haven't had, hasn't had, haven't touched, none since, no more, stopped, quit, without, off,
        gave up, ran out of, out of""",
    "habit2": """
        drop, vodka, beer, beers, wine, whiskey, drink, alcohol, booze, xanax, klonopin, ativan,
        valium, benzo*, oxy, oxys, percs, heroin, fentanyl, suboxone, methadone, pills, tramadol,
        gabapentin, morphine""",
    "soil": """
        skidmark*, skid mark, streaks in underwear, streaks in my underwear, stains in my underwear,
        poop stains, poop marks""",
    "flew": """
        flew, flight, long flight, plane ride, long haul, on plane, long car ride, long drive, 10
        hour drive, bed rest, in cast, out of cast, knee surgery, hip surgery, after surgery""",
    "thinkclot": """
        have a blood clot, have blood clot, got a blood clot, got blood clot, it's a clot, it's a
        blood clot, think it's clot, feels like clot, feels like a clot, thinks it's a clot, worried
        about clot, worried about a clot, might be clot""",
    "loss2": "loss, lost, losing",
    "es-baby": "bebe, bebé",
    "es-still": """
        no se mueve, no siento, casi no siento, no siento moverse, no se ha movido, no patea, casi
        no se mueve, se mueve menos, moverse, mueve poco""",
    "es-calf": "pantorrilla, pierna, chamorro, tobillo",
    "es-swollen": "hinchada, inflamada, hinchado, roja, caliente, morada",
    "other-crisis": """
        ich will sterben, will sterben, will nicht mehr leben, nicht mehr leben, mich umbringen,
        bringe mich um, selbstmord, je veux mourir, veux mourir, envie de mourir, plus envie de
        vivre, me suicider, me tuer, quero morrer, quero me matar, nao quero mais viver, voglio
        morire, voglio uccidermi, non voglio piu vivere, chce umrzec""",
    "other-pee": """
        nicht mehr pinkeln, nicht pinkeln, kann nicht pinkeln, nicht urinieren, nicht mehr
        urinieren, kein wasser lassen, inkontinent, plus uriner, pas uriner, peux plus pisser, peux
        pas pisser, peux plus faire pipi, nao consigo urinar, nao consigo fazer xixi, nao consigo
        mijar, non riesco a urinare, non riesco a fare pipi""",
    "other-legs": """
        spure meine beine nicht, meine beine nicht mehr, beine sind taub, beide beine, sens plus mes
        jambes, ne sens plus, jambes engourdies, deux jambes, nao sinto as pernas, nao sinto minhas
        pernas, nao sinto mais as pernas, pernas dormentes, non sento le gambe, non sento piu le
        gambe, pernas fracas""",
    "other-chest": """
        brustschmerzen, schmerzen in der brust, keine luft, atemnot, mal a la poitrine, douleur a la
        poitrine, peux pas respirer, peux plus respirer, dor no peito, nao consigo respirar, falta
        de ar, dolore al petto, non riesco a respirare""",
    "agoweek": "last week, week ago, weeks ago, last month, month ago",
    "weightloss2": "diet, weight, keto, pants, lost weight",
    "babymoves": """
        baby movements, baby's movements, baby movement, fetal movement, fetal movements, fetal
        kicks, kick counts, kick count, baby kicks, baby's kicks""",
    "gymski": "ski, skiing, skis, moguls, hockey, skating, yoga, gym, squats, running",
}
