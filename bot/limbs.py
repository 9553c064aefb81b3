"""Families of everyday words for legs that fail, breath, heads, falls and births."""

LIMBS: dict[str, str] = {
    "cantmove": """
        can't wiggle, barely wiggle, can barely wiggle, can hardly wiggle, hardly wiggle, couldn't
        wiggle, won't wiggle, can't flex, can't budge, won't budge, can't lift up, can't curl, can't
        spread, can't tap, can't steer, can't pick up, can't bring up, can't get up off, don't
        listen, doesn't listen, doesn't cooperate, don't cooperate, ignores me, no movement, forgot
        how to, can't make, won't come along, don't wanna move""",
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
}
