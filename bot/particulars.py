"""More small classes that single rules speak of: movement, despair, the course of things."""

PARTICULARS: dict[str, str] = {
    "drops": "drops, drop, drips, drip, trickle, trickles, dribble, push, pushing",
    "none": "no, zero, lost, never, without, not",
    "crossed": """
        cross legged, crossed, crossing, short legs, frozen, pillow between, when i kneel, kneeling,
        indian style, criss cross, after squatting on, sitting on my feet""",
    "fatigue": "tired, workout, gym",
    "handlift": """
        with hands, by hand, with hand, using hands, with arms, use hands to lift, use hands to move,
        use my hands""",
    "toe": "toe, toes, foot, shoe, shoes, boot",
    "catch2": """
        catch, catches, catching, snag, snags, snagging, stub, stubbing, scrape, scrapes, scraping,
        scuff, scuffs""",
    "gymchest": """
        bench press, benching, push ups, pushups, pecs, dips, chest flies, chest day, gym, chest
        massage, chest muscles, chest muscle, waxing, lifting weights""",
    "cardio": "out of shape, sprint*, 5k, hiit, cardio, running club, marathon, after running",
    "worsthead": "worst headache, thunderclap",
    "seasonal": "autumn, leaves, fall hours, this fall, next fall, in fall, asleep",
    "vacation": "vacation, beach, florida, hawaii, cruise, holiday, trip",
    "wishing": """
        wish, wishing, hope, hoping, pray, praying, want to, wanna, rather, ready to, would be better,
        better if, better off, easier if, happier if, wants to, like to, wouldn't mind, can't wait to,
        prefer, tempted to, wanted to, hopes, prays, wishes""",
    "gonedead": """
        be gone, was gone, were gone, i'm gone, he's gone, die, dead, not wake, never wake, not wake
        up, never wake up, not waking, disappear, vanish, asleep forever, not exist, wasn't here,
        weren't here, not be here, not here anymore, not be alive, wasn't alive, not alive, just end,
        end it, end everything, be over with, be with lord, be with jesus, go home to god, go to
        heaven, not be around, cease, no tomorrow, never been born, go to sleep forever, not be, stop
        existing, not being here, not being alive""",
    "cliff2": """
        bridge, overpass, cliff, ledge, train tracks, tracks, oncoming, semi, rooftop, deep water,
        quarry""",
    "brood": """
        looking at, staring at, look at, stare at, keep, thinking about, think about, thought about,
        imagine, imagining, picture, picturing, tempting, tempted, calling, looks, drawn, just step,
        one step, let go of wheel""",
    "direction": """
        exit, near, miles, turn, route, directions, located, closed, traffic, memorial bridge to,
        cross""",
    "exercise2": "exercise, exercises, stretch, pose, rep, reps, hold, yoga, glute",
    "cutting": """
        cut myself, cutting myself, cutting again, burn myself, burning myself on purpose, cutting,
        punch myself, hitting myself""",
    "cuttold": """
        when, pain, feel, arms, wrist, wrists, on purpose, again, relief, to feel, cope, numb, thighs,
        stop""",
    "kitchen": """
        shaving, shave, cooking, kitchen, knife slipped, by accident, costs, cost, paper, chopping,
        saw""",
    "nofault": "by accident",
    "waits": "forever, ages, so long, long time, ten minutes, 10 minutes, hours",
    "soak": "soaked, soaking, drenched, wet",
    "bedpants": "bed, pants, underwear, sheets, seat, chair, recliner",
    "control": "control",
    "toilet": "toilet, commode, john, loo, urinal, bathroom, restroom, bedpan",
    "offup": "off, up",
    "cantstraight": "can't straighten, can't extend, can't climb, can't go up stairs, can't lift",
    "cough": "cough*, spit*, hack*, vomit*, puk*, threw up, throwing up",
    "selfcut": """
        cutting herself, cutting himself, cuts herself, cuts himself, cut herself, cutting themselves,
        burns herself, harming herself, harming himself, hurting herself on purpose""",
    "burnword": "burns, burning, burn, stings, stinging, hurts, painful",
    "asleepish": """
        fell asleep, fall asleep, falls asleep, falling asleep, fallen asleep, go to sleep, goes to
        sleep, went to sleep, going to sleep, gone to sleep""",
    "shortword": "short, shallow, labored, laboured, heavy, fast, rough, tight, difficult, hard, restricted",
    "selfkill": """
        kill, killing, hang, hanging, shoot, shooting, drown, drowning, off, offing, strangle, poison,
        stab, slit, gas, end, ending, finish, unalive""",
    "reflexive": "myself, himself, herself, themselves, my self, meself, themself, his self, her self",
    "figure": """
        gym, trying, workout, laughing, deadline, deadlines, at work, in foot, in the foot, from
        embarrassment, off course, off balance, stretching, off table, pushing, off couch, cooking""",
    "ending": "end, ending, ended, finish, finishing, stop, stopping, put an end, quit",
    "lifeall": "life, it all, everything, existence, my story, all of it, misery, suffering for good",
    "deathword": "die, dead, death, dying, not alive, deceased",
    "like": """
        want, wants, wanted, wish, wishes, rather, hope, hoping, better, easier, peaceful, tempting,
        relief, welcome, prefer, would be, sounds, take me, come for me, ready, praying, pray,
        deserve, crave, escape, want to be, looks good, sounds good, kinder""",
    "badlife": """
        pointless, meaningless, worthless, over, finished, hate, no purpose, no meaning, not worth,
        isn't worth, has nothing, not worth it""",
    "lastwords": """
        can't face another day, can't do another day, can't face tomorrow, can't get through another
        day, can't make it another day, it'll all be over soon, it will all be over soon, it'll be
        over soon, all be over soon, last night on earth, last day on earth, my last night, my last
        day alive, won't hear from me again, you won't hear from me, never hear from me again, take
        care of kids for me, look after my kids, look after my dog when, made peace with dying, made
        my peace, no future for me, don't deserve to live, shouldn't be alive, should be dead, wish
        it killed me, wish it had killed me, wish the accident killed me, wish i hadn't survived,
        goodbye world, goodbye cruel world, can't see way out, don't see way out, see no way out,
        end of road for me, at the end of my rope and, ending everything, end everything, end of me
        soon, want out of pain forever, rest in peace soon, ready for it to be over, can't be fixed
        so why live, nothing matters anymore, nothing matters any more, nothing left to fight for,
        no fight left, lost will to live, lost the will to live, no will to live, hate my life, hate
        being me, don't want this life, don't want my life""",
    "painfree": "naturally, pain naturally, membership, subscription, chat, session",
    "sentence": """
        game, movie, book, work life, real life, battery life, shelf life, life insurance, night life,
        over there, over to, over here""",
    "toboth": """
        one leg to both, from one leg to both, one side to both, one to both, went to both, both now,
        moved to both""",
    "getword": "get, pick, bring, lift, raise",
    "dxif": """
        if it's, if its, if it is, whether it's, whether it is, whether its, know if it's, know if it
        is, know if its, know if this is, know whether, sure if it's, sure if its, sure if it is, sure
        if this is, wondering if it's, wondering if it is, wonder if it's, wonder if it is, wondering
        if this is, wonder if this is, if this is, whether this is, whether is""",
    "seedoc": """
        need doctor, go to er or, go to er, to the er, go to emergency, to the emergency room, need to
        see doctor, need to see a doctor, need to see someone, need to go to er, need to go to doctor,
        need to go to hospital, should i see doctor, should i see a doctor, do i need doctor, do i
        need a doctor, to er, to emergency room, urgent care""",
    "whydoc": "why do i need, why should i see, why would i",
    "isright": """
        is he right, is she right, are they right, is doctor right, is my doctor right, who is right,
        who's right, whos right""",
    "wordof": "word for, name for, is only, kind of, means",
    "youfigure": "you figure, you reckon",
    "whichone": """
        which one it is, which one is it, know what it is, know what this is, tell me what it is, tell
        me what this is, what sickness, what illness, what disease, what condition, what injury""",
    "quoted": """
        hyperintens*, t2, radiology, l5-s1, l5/s1, l4-l5, l4/l5, mri, xray, x-ray, radiologist,
        report, emg""",
    "ruleout": "rule out piriformis, rule out sciatica, rule it out, rule out disc",
    "shopping": "brand, best, where to buy, where can i buy, which",
    "killedme": "killed me, kill me, take me, taken me, finished me off",
}
