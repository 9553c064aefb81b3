"""Families of everyday words for the rest: medicine taken, swellings, hands laid on, other languages."""

MANNERS: dict[str, str] = {
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
        ambulance, send help, send paramedics, need paramedics, medical emergency, having an
        emergency, this is emergency, it's emergency, need emergency help, please call 911, somebody
        call 911, someone call 911, need 911""",
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
    "otherdoing": """
        other leg has started, other leg started, other leg is doing, other leg does it, other leg
        is starting, other leg starting, other leg doing it, other side has started, other foot has
        started, other leg joined, other leg began, other leg has begun, other leg going""",
    "nonelegs": "neither leg, neither foot, neither of legs, neither of feet, none of my legs",
}
