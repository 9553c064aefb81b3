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
}
