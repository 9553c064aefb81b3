"""Classes of words for what goes wrong in a body: half of every sign."""

SYMPTOMS: dict[str, str] = {
    "numb": """
        belong to somebody, belong to someone, belongs to somebody, like somebody else's, like
        someone else's, not my own, felt nothing, feel nothing, no sense of touch, can't feel thing,
        lost all feeling, lost all sensation, zero feeling, zero sensation, anesthetized, like
        leather, like wood, like block of wood, dead spot, dead patch, dead zone, no more sensation,
        feeling is less, not feeling anything, don't feel anything, can't feel anything, can't feel
        nothing, don't feel nothing, to dentist, been to dentist, like dentist, from dentist, after
        dentist, at dentist, freezing shot, nothing when i touch, touch it and nothing, can't feel
        touch, like it isn't there, like it's not there, isn't there, not there anymore, not mine,
        belongs to someone else, no feelings, sensationless, desensitized, less sensitive, not
        sensitive, muffled, like through cloth, like through a sock, numb, numbness, numbing,
        numbed, numm, nummb, nunb, nubm, nmub, nmb, numness, numbnes, numbess, dumb feeling, tingl*,
        tingel*, tinglin, tingly, tingley, ting, pins and needles, pins n needles, pin and needles,
        pins needles, no feeling*, no feelin, no sensation*, lost feeling/sensation, loss of
        feeling/sensation, lose/losing feeling/sensation, can't feel, couldn't feel, cannot feel,
        can't hardly feel, can't barely feel, can barely feel, can hardly feel, barely/hardly feel,
        not feel, no feel, don't feel, doesn't feel, didn't feel, don't have feeling/sensation, no
        more feeling, haven't got feeling, hasn't got feeling, no longer feel, can no longer feel,
        stopped feeling, reduced sensation, reduced feeling, altered sensation, changed sensation,
        change in sensation, less feeling, less sensation, missing feeling, without feeling, without
        sensation, unable to feel, not able to feel, gone dead, went dead, feel/feels/felt dead,
        novocaine, novacaine, novocain, dentist shot, dentist numb, deaden*, asleep, gone to sleep,
        went to sleep, goes to sleep, go to sleep down, feel/feels/feeling/felt weird,
        feel/feels/feeling/felt strange, feel/feels/feeling/felt different, feel/feels/feeling/felt
        odd, feel/feels/feeling/felt funny, feel/feels/feeling/felt off, feel/feels/feeling/felt
        wrong, feel/feels like nothing, feel/feels/feeling fuzzy, feel/feels nothing, feel/feels
        like cotton, feel/feels like rubber, feel/feels like wood, feel/feels like someone else's,
        feeling is gone, feeling gone, feeling has gone, feelin gone, sensation gone, sensation is
        gone, prickl*, prickly, buzzing, staticky, can't tell if touching, nothing there, cant feal,
        can't feal, can't fell, cant fell, can't fee, fell asleep down, paresthesi*, hypoesthesi*,
        anesthesi*, anaesthesi*, decreased sensation, diminished sensation, feel touch, not feeling,
        isn't feeling, feels gone""",
    "unaware": """
        without me feeling, without me knowing, without my knowing, felt nothing, feel nothing,
        feels nothing, feeling nothing, don't even feel, no longer get feeling, no longer get urge,
        no longer have urge, don't get feeling, don't get urge, never get urge, feeling that i have
        to, don't get signal, no signal, signal is gone, urge is gone, urge gone, don't have urge,
        stopped noticing, never felt it coming, felt it coming, can't feel, couldn't feel, don't
        feel, doesn't feel, didn't feel, can't tell, couldn't tell, didn't know, don't know, doesn't
        know, don't know when, didn't notice, don't notice, doesn't notice, never notice, never
        noticed, without noticing, without knowing, without realizing, without realising, without
        feeling, didn't realize, don't realize, not notice, not noticing, not know, not knowing, no
        idea, no urge, no sensation, no feeling, no warning, no feel, not feel, never felt, never
        feel, can no longer feel, no longer feel, no longer know, barely/hardly feel, can
        barely/hardly feel, can't sense, no sense of, lost urge, numb, numbness, not aware, unaware,
        no clue, unable to feel, lost feeling/sensation, loss of feeling/sensation, couldn't even
        tell, not able to feel, nothing when, feel it, feels weird, feels different, feels strange,
        can't fell, weird, sensation gone""",
    "cant": """
        won't work, isn't right, isn't working right, not working right, acting up, acting weird,
        went haywire, nothing is coming, nothing's coming, nothing is coming out, no can, only
        drops, just drops, few drops, drips, press on belly, push on belly, press on stomach, push
        on stomach, press on bladder, push on bladder, not a drop, nothing when i try, nothing came
        out, squeeze out, lean forward, can't, couldn't, unable, not able, no able, trouble,
        troubles, difficult*, dificult*, hard to, hard time, harder to, tough to, struggl*,
        strugle*, won't, wouldn't, haven't been able, hasn't been able, not been able, inability,
        barely, hardly, no longer, stopped being able, stop being able, quit working, stopped
        working, not working, isn't working, doesn't work, don't work, nothing comes out, nothing's
        coming out, nothing coming out, nothing will come, nothing comes, nothing happens, not
        coming out, won't come out, won't come, won't start, won't go, doesn't come, don't come, not
        come, doesn't start, can not, force, forcing, strain, straining, push hard, pushing hard,
        push to, have to push, having to push, blocked, backed up, retention, retain*, shut down,
        shut off, lost control, loss of control, losing control, no control, lose control, lack of
        control, control is gone, no more control, out of control, can no, cannot, takes forever,
        takes ages, take forever, taking forever, lost ability, lost power, problem starting,
        problems starting, problem with, problems with, problems, issues, problem, issue, weak
        stream, stream is weak, slow stream, stream weak, hesitan*, not empty, won't empty, doesn't
        empty, can't empty, don't empty, never empty, not emptying, never empties, still full,
        stuck, help to, cath*, catheter, impossible to, impossible, just dribble*, only dribble*,
        can't control, couldn't control, can't hold, couldn't hold, won't hold, not hold, unable to
        hold, can't stop, couldn't stop""",
    "nocontrol": """
        empties, empties itself, make it in time, make it to toilet, make it to bathroom, get there
        in time, make it to bathroom in time, overflow*, goes off by itself, without me, control is
        going, control is gone, control going, control gone, control went, lost all control, let go,
        lets go, let loose, lets loose, gave out, gives out, just go, just goes, just went, just
        comes, just falls, gush, gushes, before i can get, before i get to, don't make it to, can't
        make it to, didn't make it, no warning, lost control, loss of control, losing control, no
        control, lose control, lack of control, no more control, can't control, couldn't control,
        can't hold, couldn't hold, won't hold, not hold, unable to hold, can't stop, couldn't stop,
        can't hold it, all over myself, on myself, down leg, running down leg, down legs, in pants,
        in bed, without warning, constantly, all time, nonstop, by itself, on its own, comes out,
        came out, slips out, slipped out, falls out, accident, accidents, no longer control, unable
        to control, not able to control, not control, trouble controlling, trouble holding, hold in,
        hard to hold, trouble stopping, hard to stop""",
    "pee": """
        plumbing, make water, pass water, pass my water, hold my water, hold water, hold her water,
        catheter, pee, pees, peeing, peed, peee, peeee, peein, wee, weeing, weed myself, urin*,
        urniate, uranate, urinat*, bladder*, blader, bladdder, number one, number 1, no. 1, piss,
        pissing, pisses, pissin, tinkle, tinkling, passing water, waterworks, void, voiding, water
        works, go potty, potty, go wee, relieve myself, relieving myself, empty my bladder, take
        leak, taking leak, wizz, whiz, go pee, urine stream, pass urine, pis""",
    "bathroom": """
        go to bathroom, going to bathroom, go to toilet, going to toilet, use bathroom, use toilet,
        go to restroom, use restroom, go to loo, go to washroom, go potty, use loo, went to
        bathroom, gone to bathroom, to go, go bathroom""",
    "leak": """
        peed in sleep, pee in sleep, peeing in sleep, accidentally peed, accidentally pee,
        incontin*, lose urine, losing urine, lost urine, loses urine, leak, leaks, leaked, leaking,
        leakin, leakage, dribbl*, wet myself, wetting myself, wets herself, wets himself, wet
        herself, wet himself, wet pants, wet bed, wetting bed, wets bed, wet sheets, soaked sheets,
        soaked bed, wet underwear, wetting pants, pee/peed/pees/peeing myself, pee/peed/pees/peeing
        herself, pee/peed/pees/peeing himself, pee/peed/peeing pants, pee/peed bed, pissed myself,
        pissed bed, pissed pants, piss myself, pissing myself, pissed himself, pissed herself,
        incontinen*, adult diaper*, diapers for, wearing pads, wear pads, wear diaper*, wearing
        diaper*, in diapers, bladder accident*, accident/accidents in bed, accident/accidents in
        pants, bathroom accident*, toilet accident*, urine accident*, accidents at night in bed, had
        accident in, weed myself, piddl*, wet chair, wet seat, wet couch, wet recliner""",
    "pads": "pads, pad, diaper*, pull ups, pullups, nappy, nappies, liners",
    "bowel": """
        bowel*, bowl movement*, poop, poops, pooping, pooped, poo, pooing, poos, stool, stools,
        number two, number 2, no. 2, bm, bms, feces, faeces, fecal, defecat*, defacat*, crap myself,
        crapped, take crap, take dump, taking dump, go poo, poopin, have motion, pass motion,
        passing motion, pass stool, back end, colon""",
    "soil": """
        pooped in, pooped bed, pooping in, messing himself, messing herself, messed himself, messed
        herself, messes himself, messes herself, messes pants, messing pants, messing bed, messed
        bed, poop accident, accidentally pooped, accidentally poop, soiled, soil myself, soiling,
        pooped myself, pooped pants, poop myself, pooping myself, crap myself, crapped myself,
        crapped pants, shit myself, shat myself, shit pants, shit bed, shits himself, shits herself,
        pooped herself, pooped himself, soils herself, soils himself, messed myself, messed pants,
        dirtied myself, skid marks, poop in pants, pooed myself, poop in bed, bowel accident*, stool
        leak*, fecal leak*, leaking stool, leaking poop, leak poop, leak stool, bowel incontinence,
        faecal incontinence, poopy pants, crapped bed""",
    "erection": """
        erection*, erect, erectile, get hard, getting hard, get it up, getting it up, keep it up,
        ejaculat*, orgasm*, climax*, cum, cumming, viagra doesn't, perform in bed, hard on""",
    "sex": """
        sex, intercourse, during sex, making love, make love, intimacy, intimate, in bed with,
        sexual*, sexually, masturbat*, have sex""",
    "weak": """
        weak, weakness, weaknes, weekness, week legs, weaker, weakend, weakened, weakening, wobbl*,
        jelly, jello, rubber, rubbery, noodle, noodles, spaghetti, gelatin, buckl*, bucklin, gave
        out, give out, gives out, giving out, gave way, give way, gives way, giving way, given out,
        given way, go out from under, went out from under, collaps*, gone from under, goes out from
        under, fold under, folded under, folds under, heavy as lead, lead, like lead, dead weight,
        gone dead, went dead, no strength, no power, strength gone, strength is gone, strength is
        away, strength is going, lost strength, loss of strength, lost power, loss of power, losing
        strength, losing power, lose strength, reduced power, no push, paraly*, paralis*, paralyz*,
        parylized, paralyzed, won't hold me, won't hold up, won't hold weight, won't support, don't
        hold me, not hold me, doesn't hold me, don't work, won't work, not working, stopped working,
        quit working, stop working, don't respond, won't respond, not responding, won't do what,
        don't do what, no control, can't control, useless, limp, floppy, like logs, shut down, won't
        carry, won't move, don't move, not moving, not move, no strong, no force, without strength,
        losing control, lost control, can't support""",
    "shoot": """
        shoot, shoots, shooting, shootin, radiat*, travel*, zap, zaps, zapping, electric,
        electricity, sciatica, sciatic, runs down, running down, going down, goes down, pain down,
        burning down, down""",
    "pain": """
        pain, pains, painful, painfull, pian, paine, hurt, hurts, hurting, hurtin, ache, aches,
        aching, achin, achey, achy, sore, soreness, agony, agonizing, excruciating, throb*, stab*,
        burn, burns, burning, burnin, sting*, cramp*, spasm*, tender, stiff, stiffness, sharp,
        shooting, shoots, shootin, zap, zaps, zapping, radiat*, killing me, killin me, barks,
        screaming, twinge*, tight, tightness, flare, flared, flaring, inflamed, pinch, pinched,
        pinching, pressure, discomfort, bothering, bothers, sciatica, sciatic, sciaticker, bad back,
        dull ache, backache, buttache, miserable pain, twitch*, buzz, buzzing, zings, jolt*, hitch,
        tweaked, tweak, pulled, strain*, wrecked, ouch, owie, locks up, seized up, seizes up, hot
        wire, pulls, tugs, gnaw*, nagging, electric, knots, limping, limp, catches, thrown out,
        threw out, out of whack, giving me grief, giving me trouble, acting up""",
    "symptom": """
        numb, numbness, tingl*, swollen, swell*, swelling, weak, weakness, asleep, falls asleep,
        fell asleep, goes dead, gone dead, went dead, dead, bruis*, lump, rash, fever, dizzy, can't
        sleep, clicks, clicking, pops, popping, cracking, is smaller, crooked, shorter, itch*,
        puffy, limp*, shak*, can't feel, can't walk, can't sit, can barely, pins and needles, no
        feeling, heavy, gave out, gives out, giving out, deaf, falling asleep, dead leg, drags,
        cold, twisted, lopsided, worn out, messed up, jacked up, acting up, no good, is shot, shot,
        feels off, feels weird, feels funny, out of place, tilted, uneven""",
    "drag": """
        turns under, rolls under, slides, shuffle, shuffling, trip over nothing, catching on rugs,
        catches on rugs, tripping over nothing, tripping on flat ground, catch on, catches,
        catching, stub*, drag, drags, dragging, draggin, dragged, slap, slaps, slapping, slappin,
        flop, flops, flopping, flappy, flapping, scuff*, catches on, catching on, catch toe*,
        tripping over, trip over, trips over, tripped over, trippin over, trip on, tripping on,
        trips on, tripping up, stubbing, dangles, dangling, droops, drooping, hangs, hanging, hangs
        down, hanging down, just hangs, clomps, thuds, plops, keeps catching, drops, dropped,
        dropping, droppin, drop""",
    "footdrop": """
        foot drop, footdrop, drop foot, dropfoot, dropped foot, droopy foot, floppy foot, dead foot,
        drop foots, foot drops, foot dropping, foot slap, foot is dropping, foot keeps dropping,
        foot has dropped, lazy foot""",
    "cantmove": """
        can't flex, can't get it off, won't listen, won't straighten, won't lift, won't obey, can't
        direct, won't go where, won't cooperate, not obeying, not listening, doesn't listen, doesn't
        do what, can't control where, can't hold, couldn't hold, can't hold up, can't keep up, can't
        lift off, can't lift, can't move, can't raise, can't bend, can't push, can't pull, can't
        wiggle, can't pick up, can't lift up, can't control, can't point, can't curl, can't get to
        move, can't stand on, can't go on, can't go up on, can't rise, can't rise up, can't get up
        on, can't walk on, can't use, can't feel or move, can't hardly lift, can't hardly move, can
        barely lift, can barely move, can hardly lift, can hardly move, barely lift, barely move,
        couldn't lift, couldn't move, couldn't raise, unable to lift, unable to move, unable to
        raise, unable to bend, not able to lift, not able to move, not able to raise, no longer
        lift, no longer move, trouble lifting, trouble raising, difficulty lifting, difficulty
        raising, hard to lift, hard time lifting, won't move, won't bend, won't raise, won't pick
        up, won't come up, won't go up, won't push, won't respond, won't work, won't do what, won't
        hold, doesn't move, doesn't lift, doesn't work, doesn't respond, doesn't come up, don't
        move, not move, not lift, not moving, not responding, not working, quit working, stopped
        working, stopped moving, has stopped working, refuses to, no strength in, no power in, lost
        use of, lost movement, lost power in, lost strength in, loss of strength in, loss of
        movement, no movement, can not more go, no more go, lift it with hands, lift with hands,
        lift it with hand, pick it up with hands, lift by hand, move it by hand, moving it with
        hands, cant lift, cant move, can no lift, can no move, no can move, no can lift, no move, is
        paralyzed, paraly*, can't make move, can't make it move, can't get it to move, can't tippy
        toe, don't grip, doesn't grip, don't lift""",
    "painlimit": """
        without pain, without hurting, without it hurting, because of pain, because it hurts,
        because pain, too painful, hurts too much, hurts too bad, hurts to, without screaming,
        without wincing, pain when i lift, it hurts so bad, cuz it hurts, cause it hurts, too sore,
        without agony, when it hurts""",
    "dead": "dead, gone dead, goes dead, went dead, asleep, gone to sleep",
    "progress": """
        weaker, weakening, weeker, getting weak, gets weak, growing weak, becoming weak, thinner,
        less strong, losing strength, losing power""",
    "gaveout": """
        folds, folding, folded, crumples, crumpled, collapsing, went out on me, goes out on me, gave
        out, gave way, given out, given way, buckl*, bucklin, went out from under, collapses under,
        collapsed under, folded under, giving out, giving way, gives out, gives way, keeps going
        out, give out, give way""",
    "quit": "haven't had",
}
