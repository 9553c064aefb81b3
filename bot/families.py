"""Families of everyday words that several signs share: what fails, how it feels, how it is put."""

FAMILIES: dict[str, str] = {
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
        feel nothing, different to touch, nothing happened, nothing happens, nothing moves, nothing
        works, blocks of ice, block of ice, ice blocks, like ice, bricks""",
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
}
