"""Classes of words for signs of the chest, the head, fever, injury and illness."""

ALARMS: dict[str, str] = {
    "press": """
        sit on, sits on, sat on, standing on, stepping on, stands on, brick, bricks, sitting on,
        knife, pain, pains, pressure, presure, preasure, tight, tightness, tightening, heavy,
        heaviness, squeez*, crush*, elephant, hurt, hurts, hurting, hurtin, ache, aches, aching,
        discomfort, stabbing, burning, gripping, vice, vise, vice grip, band around, clench*, weight
        on, sharp, numb, pian, pinching, uncomfortable, fluttering, pounding, racing""",
    "heartrace": """
        heart racing, heart is racing, heart pounding, heart is pounding, heart beating fast, heart
        is beating fast, heart going crazy, racing heart, heart won't slow, heart flutter*,
        palpitation*, heart skipping, heart is fluttering, heart beat fast, heart fast, heart attack""",
    "breath": """
        breath, breathe, breathing, breath in, breaths, breathin, breat, breeth, breth, breathe in,
        inhale, air, wind""",
    "noair": """
        short of breath, shortness of breath, short breath, out of breath, outta breath, out of air,
        breathless*, short winded, winded, gasp*, suffocat*, wheez*, not enough air, enough air,
        can't get air, get enough air, breathing hard, breathing heavy, breathing fast, fast
        breathing, hard to breath, shallow breathing, breathing is shallow, breathing issues,
        breathing problem*, breathing difficult*, breathing trouble, hard breathing, no air, huffing
        and puffing, can't catch wind, can't get wind, sob with exertion, struggling for breath,
        fighting for air, panting, trouble breathing, labored breathing, dyspn*, lungs hurt, can't
        take deep breath, can't take full breath, shortness of breathe, short of breathe, short
        breathe""",
    "coughblood": """
        coughing up blood, cough up blood, coughed up blood, coughing blood, coughed blood, coughs
        up blood, spitting blood, spit blood, spitting up blood, spit up blood, blood in sputum,
        blood in phlegm, blood when i cough, blood when cough, hacking up blood, vomiting blood,
        vomit blood, vomited blood, throwing up blood, threw up blood, puking blood, puked blood,
        coffee grounds, coffee ground, throw up blood, bloody phlegm, bloody spit, blood in mucus""",
    "collapse": """
        passed out, pass out, passing out, passes out, passin out, blacked out, black out, blacking
        out, faint, fainted, fainting, faints, lost consciousness, losing consciousness,
        unconscious, unresponsive, won't wake up, can't wake, not waking up, seizure*, siezure*,
        convuls*, had fit, having fit, keeled over, keels over, hit floor and, found on floor,
        drifting in and out, lose consciousness, collapsed""",
    "confused": """
        confused, confusion, disoriented, delirious, not making sense, making no sense, talking
        nonsense, doesn't know where, don't know where i am, doesn't recognize, doesn't know who,
        out of it, incoherent, hallucinat*, not herself, not himself, foggy and, babbling, seeing
        things, talking gibberish""",
    "droop": """
        fell, dropped, sank, sunk, saggy, sags, slid, drop, drops, dropping, asymmetric*, won't
        move, half, droop*, crooked, sagging, slack, lopsided, twisted, fell on one side, slid down,
        won't smile, hanging, uneven, numb, numbness, paraly*""",
    "slur": """
        slurr*, slurring, slurin, slurred, can't talk right, can't speak, can't get words out, words
        come out wrong, words are coming out wrong, words won't come, garbled, mixing up words,
        speech is, trouble speaking, trouble talking, talking funny, lost speech, can't talk, hard
        to talk, speech is funny, talks funny, speaking funny""",
    "oneside": """
        left side of body, right side of body, one side of body, whole left side, whole right side,
        left half, right half, half of body, half my body, one whole side, entire left side, entire
        right side, left side is weak, right side is weak, weakness on left side, weakness on right
        side, weakness on one side, arm and leg, left arm and left leg, right arm and right leg, arm
        and leg on, weak on one side, left side gone numb, right side gone numb, side of body""",
    "headache": """
        headache*, head ache, head hurts, head is pounding, head pain, migraine, head is killing,
        heads pounding, head is splitting, bad head""",
    "vision": """
        spots, stars, vision, blurry, blurred, flashes, floaters, swelling, swollen, squiggles,
        double vision, sparkles, zig zags, flashing lights""",
    "blind": """
        lost vision, loss of vision, can't see out of, went blind, going blind, lost sight, double
        vision, sudden blurry, blurred vision, vision went, vision is gone, vision suddenly""",
    "worstever": """
        worst headache, worst headache of life, worst of life, worst pain of life, worst pain ever,
        worst ever, thunderclap, worst in life, worst pain i've ever, worst i've ever, 10 out of 10,
        10/10 pain, eleven out of ten, 11 out of 10, worst pain in life, ten out of ten""",
    "tear": """
        tearing, ripping, ripped open, torn open, tearing apart, ripping through, ripping apart,
        being torn""",
    "swell": """
        swollen, swolen, swell, swells, swelled, swelling, swellin, swelld, swole, puffed up, puffy,
        puffing up, ballooned, ballooning, blown up, blew up, bigger than other, bigger than, twice
        size, size of other, double size, doubled in size, huge, fat compared, larger than, tender
        lump, hard lump, bulging vein, engorged, swoll, thicker than, swallen, swoolen, big as,
        fatter than, twice as big, getting bigger""",
    "hotred": """
        red, hot, warm, reddish, purple, discolor*, red and hot, hot to touch, warm to touch,
        redness, flushed, shiny, blotchy, dusky, blue, bluish""",
    "closing": """
        closing, closing up, swollen, swelling, swell, swelled, swells, tight, tightening, puffy,
        itchy, swole, blown up, puffed, puffing, thick""",
    "clotword": """
        blood clot, blood clots, bloodclot, clot in leg, clot in calf, clot in lung, clots, clot,
        dvt, deep vein, thrombos*, thrombus, phlebitis, pulmonary embol*, embolism, embolus, blood
        clott""",
    "fever": """
        fever, fevers, feverish, fevr, feever, chills, chill and, cold chills, shivering, shivers,
        shivery, night sweat*, temperature of, temp of, running temperature, running temp, high
        temperature, high temp, have temperature, has temperature, had temperature, got temperature,
        having temperature, low grade temp, burning up, temperature over, teeth chattering, temp is
        10*, sweats at night, drenched at night, wake up drenched, wake up soaked, waking up soaked,
        soaking sheets, sweat through sheets, sweating through sheets, sweat at night, sweating at
        night, rigors, 100 degrees, 38.5, 39 degrees, 100.4, of/at/is/was/hit/temp/reads/running
        101/102/103/104/105, 101/102/103/104/105 fever, 101/102/103/104/105 temp, 101 since, 102
        since, 103 since""",
    "shaking": """
        confused, confusion, shaking, shakes, uncontrollably, stiff neck, delirious, rigors, can't
        stop shaking, shake, shiver uncontrollably, shakin, out of it, disoriented""",
    "losing": """
        losing, lost, loss, losin, dropping, dropped, loosing, shedding, drop, loose, shed, melting
        off, falling off, down, lose""",
    "weight": "weight, wieght, pounds, pound, lbs, lb, kilos, kilo, kg, kgs, stone",
    "pantsfall": """
        pants are falling off, pants falling off, clothes are falling off, clothes hang, clothes are
        hanging, pants don't stay up, pants are loose, skin and bones, belt notch*, clothes are
        baggy, pants won't stay, clothes falling off""",
    "untried": """
        without trying, not trying, not dieting, no diet, for no reason, unexplained, not on diet,
        without dieting, don't know why, eating normal*, eat same, no idea why, haven't changed,
        haven't been trying, didn't try, never tried, without tryin, not even dieting, not even
        trying, eating same, same food, without meaning""",
    "diet": """
        diet, dieting, keto, ozempic, wegovy, gym, exercise, exercising, running, trying, want,
        need, needs, should, goal, calories, weight watchers, help lose, would losing, if i lose, if
        i lost, does losing, will losing, going to lose, gonna lose, workout, working out, on
        purpose, semaglutide, water weight, would, could, if, noom, fasting""",
    "cancer": """
        cancer, cancers, cancr, tumor*, tumour*, chemo*, radiation, metasta*, mets, lumpectomy,
        mastectomy, leukemia, leukaemia, cll, lymphoma, myeloma, melanoma, oncolog*, carcinoma,
        sarcoma, malignan*, in remission, remission""",
    "osteo": """
        osteoporosis, osteoperosis, osteopenia, brittle bones, brittle bone, thin bones, bone loss,
        soft bones, low bone density""",
    "crack": "crack, cracked, crunch, snap, snapped, pop, popped, fell, crackle, broke",
    "wake": """
        gets me up, get me up, jolts me, wake, wakes, waking, woke, woken, awake, up all night,
        wakin, gets me out of bed, get me out of bed, drives me out of bed""",
    "nightly": """
        every night, each night, all night, nightly, night after night, middle of night, at night,
        in night, nights, nights in row, out of sleep, from sleep, out of dead sleep, 3am, 3 am,
        2am, 4am, up, everynight""",
    "worse": """
        worse, worst, worsen*, increas*, bad, terrible, awful, intense, unbearable, more, wors,
        wurse, worser""",
    "lying": """
        lying down, laying down, lie down, lay down, lying flat, laying flat, lie flat, at night, in
        bed, lying, laying, nighttime, night time, at nite, nights, when resting, at rest, when i
        rest""",
    "daily": """
        daily, every day, everyday, months, years, long term, longterm, for month, every morning,
        each day, a day, weeks, since, forever, for my, for lupus, for ra, for asthma, year""",
    "immune": """
        hiv, aids patient, transplant, immunosup*, immunocomp*, immune comp*, immune supp*, immune
        system, weak immune, compromised immune, no immune, iv drug*, inject drugs, injecting drugs,
        shoot up, shooting up, shoot heroin, shooting heroin, heroin, inject heroin, use needles,
        needle user, splenectomy, methotrexate, humira, biologic*, injection drug*""",
    "infection": """
        infect*, infeccion, staph, mrsa, abscess*, absess, absces, sepsis, septic, cellulitis,
        shingles, rash, rashes, boil, boils, pus, oozing, open sore, open wound, blister*, weeping
        wound, puncture, nail in foot, nail go in, ringworm, hives, scabies, impetigo, impetago,
        wound, bed sore, bedsore, sore that won't heal, red streak*, uti, tetanus, poison ivy,
        spotty rash""",
    "preg": """
        pregnan*, preggo, prego, preggers, pregnat, pregant, preganant, expecting, weeks along,
        months along, trimester, first trimester, second trimester, third trimester, weeks prego,
        with child, due date, due in, postpartum, post partum, gave birth, giving birth, just
        delivered, had baby, c section, csection, cesarean, weeks with twins, baby on way, newborn,
        embarazada, nursing my newborn, 12 weeks pregnant""",
    "born": """
        postpartum, post partum, gave birth, just delivered, had baby, c section, csection,
        cesarean, giving birth, delivered""",
    "waters": """
        waters broke, water broke, waters break, waters breaking, water breaking, gush, gush of,
        gushing, leaking fluid, fluid leaking, fluid came out, fluid coming out, fluid down, trickle
        of fluid, losing fluid, mucus plug, contraction*, leaking water, waters have broken,
        amniotic""",
    "bleeding": "bleed, bleeding, bleedin, bled, blood, spotting, hemorrhag*",
    "babymove": """
        move, moved, moves, moving, movement, movements, kick, kicks, kicked, kicking, movin,
        active, moven""",
    "less": """
        less, hasn't, haven't, not, isn't, didn't, stopped, slow, slower, fewer, much, barely,
        hardly, quiet, no, don't, doesn't, can't feel, not much, isnt, reduced, decreased, still,
        anymore, not felt, since, quieter, lazy, wasn't""",
    "surgery": """
        surgery, surgeries, surgry, operation, operated, replacement, replaced, fusion, discectomy,
        microdiscectomy, laminectomy, epidural, spinal tap, lumbar puncture, procedure, stent,
        bypass, arthroscop*, hysterectomy, c section, appendectomy, nerve block, hip replaced, knee
        replaced, stitches, transplant, implant, hernia repair, hernia surgery, hernia op, op""",
    "recent": """
        weeks ago, week ago, days ago, day ago, months ago, month ago, last week, last month,
        yesterday, this week, recent, recently, just had, just got, this month, today, this morning,
        weeks out, days out, weeks post, days post, post op, postop, still healing, two weeks, three
        weeks, 2 weeks, 3 weeks, since, after, few weeks, couple weeks, last friday, last monday,
        last tuesday, last night, 6 weeks, month out, months out, fresh from, coming off, weeks post
        op""",
    "spread": """
        moved up, moved to, crept up, gone up, going up, climbed, traveled, travelled, moved into,
        moving into, moving to, moving down, going higher, spread, spreads, spreading, spreadin,
        getting bigger, gettin bigger, growing, moving up, creeping up, climbing, moving higher,
        further up, larger, getting larger, worse, getting worse, traveling up, expanding, more and
        more""",
    "cantwalk": """
        can't walk, can't hardly walk, can barely walk, can hardly walk, can barely stand, can
        hardly stand, barely walk, hardly walk, barely stand, can't stand, can't stand up, can't get
        up, can't get out of bed, can't get off floor, can't get out of chair, can't put weight,
        can't bear weight, unable to walk, unable to stand, not able to walk, unable to bear weight,
        no can walk, no walk, can't sit at all, cannot walk, can't move at all, stuck on floor,
        can't even walk, crawling to bathroom, having to crawl, crawl to, can't take step, can't
        step on, no longer walk, can't move""",
    "cantsit": "can't sit, cannot sit, can't sit down, unable to sit",
    "lump": """
        lump, lumps, bump that, mass, growth, knob that wasn't, swelling in center, hard bump, weird
        bump, strange bump""",
    "shrink": """
        smaller, shrunk, shrinking, shrunken, wasting, wasted, atroph*, atrophied, thinner,
        skinnier, shrivel*, withered, withering, circumference, flat compared, lost muscle, muscle
        loss, caved in, sunken, gone flat""",
    "bloodpee": """
        blood in urine, blood in pee, blood in water, bloody urine, bloody pee, peeing blood, pee
        blood, pissing blood, urinating blood, urine is brown, pee is brown, pee been brown, brown
        pee, brown urine, dark brown urine, cola colored, pee is red, red urine, pink urine, passing
        blood, passin blood, pee looks like cola, pee is dark, pee cola, coke colored, tea colored,
        urine is dark, pee looks like coke, pee looks like tea""",
    "peeburn": """
        burns when i pee, burning when i pee, hurts when i pee, burns to pee, painful urination,
        stings when i pee, hurts to pee, burning pee, burn when i pee, pain when i pee, burning
        urination, cloudy urine, peeing constantly, pee all time, pee constantly, peeing all time,
        pee every hour""",
    "bloodstool": """
        black stool, black stools, black poop, tarry stool*, tarry poop, bloody stool*, bloody poop,
        blood in stool, blood in stools, blood in poop, blood in toilet, black tarry, stool is
        black, stools are black, poop is black, poop was black, poops are black, poop like tar,
        pooping blood, poop blood, blood when i poop, blood when i wipe, rectal bleeding, stool
        black, poop black, black as tar, poop been black, stool has been black, stools have been
        black, stools have turned black, poop turned black, shit is black, blood in shit""",
    "nobm": """
        hasn't had bowel movement, haven't had bowel movement, haven't pooped, hasn't pooped, no
        bowel movement, haven't gone number two, haven't had bm, hasn't had bm, constipat*, no poop,
        not pooped, didn't poop, not had bowel movement, haven't had poop""",
    "sudden": """
        since, suddenly, sudden, new, now, started, all of sudden, today, this morning, last night,
        yesterday, week, weeks, days, ever""",
    "vomit": """
        vomit*, throwing up, throw up, threw up, puke, puked, puking, confused, confusion, dizzy,
        sleepy, drowsy, blacked out, blackout, headache, passed out, seeing double, barf*, out of
        it, nauseous, nausea, forgetting, can't remember, knocked out, ringing, foggy, woozy,
        throwin up, pukin, sick to stomach, blurry""",
    "hithead": """
        hit head, hits head, banged head, bumped head, smacked head, head injury, head hit,
        concussion, cracked head, hit my head, landed on head, on my head, knocked head, whacked
        head, struck head, bonked head""",
    "worsthead": """
        exploded in head, explosion in head, head exploded, pop in head, popped in head, snapped in
        head, something burst in head, burst in head""",
}
