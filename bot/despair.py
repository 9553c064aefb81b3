"""Classes of words for somebody who may hurt themselves, said openly or hidden in everyday words."""

DESPAIR: dict[str, str] = {
    "suicide": "suicid*, suiside, suicde, sucide, suicidle",
    "despair": """
        taking all my pills, taking all of my pills, take all my meds, taking all my meds, taking
        whole bottle, swallowing all my pills, offing myself, off himself, off herself, god takes
        me, god to take me, lord takes me, lord to take me, god would just take me, goodbye forever,
        how many pills it would take, how many pills would it take, pills would it take, pills it
        would take, pills would do it, reason to get up, no reason to get up, see reason to live,
        see reason to go on, rather not be around, use of going on, use in going on, what's use of
        living, not want to be here anymore, not want to be alive, never come back from, feel
        suicidal, feeling suicidal, i'm suicidal, am suicidal, kill myself, killing myself, kill my
        self, kill himself, kill herself, killing himself, killing herself, kill themselves, kms,
        unalive*, un alive, end my life, ending my life, end his life, end her life, ending his
        life, ending her life, end my own life, end life, ending life, take my life, take my own
        life, take own life, taking own life, take his own life, take her own life, take his life,
        end it all, ending it all, ending it, end it myself, end it for good, end it tonight, end
        things for good, end myself, ending things, off myself, do myself in, do away with myself,
        want to die, wanna die, wanted to die, wants to die, want die, wish to die, ready to die,
        rather die, rather be dead, prefer to die, rather not be here, rather not be alive, hoping
        to die, hope i die, hope to die, want to be dead, wanna be dead, wish i was dead, wish i
        were dead, wishes he was dead, wishes she was dead, wish dead, wish i wasn't alive, wish i
        weren't alive, wish i wasn't here, wish i was never born, wish i'd never been born, wish god
        would take me, wish lord would take me, lord would take me, god would take me, god take me,
        pray i don't wake, pray not to wake, hope i don't wake, hoping i don't wake, better dead,
        better off dead, better off gone, better off without me, better without me, be better if i
        was gone, better if i wasn't here, better if i weren't here, better if i was dead, better if
        i were dead, better if i died, easier if i was gone, easier if i wasn't here, easier if i
        were gone, easier for everyone if i, better place without me, happier without me, don't want
        to live, don't wanna live, doesn't want to live, didn't want to live, don't want live, not
        want to live, no want live, no want to live, don't want to be here anymore, don't want to be
        here any more, don't wanna be here anymore, doesn't want to be here anymore, don't want to
        be alive, don't wanna be alive, don't want to exist, don't wanna exist, don't want to wake
        up, don't wanna wake up, doesn't want to wake up, never wake up, not wake up, not waking up,
        never waking up, didn't wake up, don't wake up, just not exist, stop existing, cease to
        exist, don't want to be around anymore, not want to be around, not be around much longer,
        not be here much longer, won't be here much longer, won't be around much longer, don't want
        to go on, don't want to continue living, don't see reason to live, no reason to live, no
        reason for living, no reason to keep living, no reason to be here, no reason to go on,
        nothing to live for, nothing left to live, nothing left for me, not worth living, isn't
        worth living, worth living, no point living, no point in living, no point to living, no
        point in life, no point of living, point of living, point in living, point of life, no point
        going on, no point in going on, point of going on, point in going on, no point anymore, no
        point any more, no point in anything, don't see point in going, life is over, my life is
        over, life's over, life is not worth, life isn't worth, life not worth, life has no, life
        has no meaning, no meaning in life, tired of life, tired of living, tired of being alive,
        sick of living, sick of life, sick of being alive, done with life, done with living, done
        living, over life, giving up on life, give up on life, given up on life, gave up on life,
        hate being alive, hate living, can't live like this, can't live this way, can't live with
        this, can't live anymore, can't keep living, can't go on living, can't go on anymore, don't
        know how much longer i can, not sure how much longer i can, how much longer i can, don't
        have it in me anymore, no way out, only way out, way out of this life, leave this world,
        leaving this world, leave this earth, exit plan, want it to be over, want it all to be over,
        want it all to end, want everything to stop, wish it was all over, wish it were all over,
        ready to be done with it all, ready to go be with, ready to check out, check out for good,
        disappear forever, disappear for good, want to disappear, wanna disappear, sleep forever, go
        to sleep forever, go to sleep and never, sleep and never, fall asleep and never, not wake up
        tomorrow, self harm*, selfharm, self injur*, cutting myself, cut myself again, cut my
        wrists, slit my wrists, slit wrists, hang myself, hanging myself, hang himself, shoot
        myself, shoot himself, shooting myself, drown myself, starve myself, blow my brains, blow
        brains, eat a bullet, bullet in my head, put bullet, take all my pills, take all of my
        pills, take all pills, swallow all, take whole bottle, enough pills to, pills to end, how
        many pills to die, how many would kill, how many to die, crisis line, suicide line, suicide
        hotline, crisis hotline, hotline, 988, lethal dose, step in front of, walk in front of, walk
        into traffic, drive into tree, drive into wall, drive into bridge, drive into traffic, drive
        off, drive truck off, drive car off, drive car into, crash my car, wrap my car, jump from,
        jump in front, throw myself, jumping off, say goodbye to everyone, saying goodbye to
        everyone, said my goodbyes, say my goodbyes, saying my goodbyes, goodbye letter*, goodbye
        note*, suicide note, wrote note, wrote letters to my, letters for my kids, letters to my
        kids, final arrangements, put affairs in order, getting affairs in order, affairs in order,
        giving away my things, giving away my stuff, giving away all, gave away my things, gave away
        my stuff, giving my stuff away, giving my things away, giving things away, giving
        belongings, gave all my, giving away my, gave away my dog, found someone to take my dog,
        rehome my dog so, nobody would miss, no one would miss, nobody will miss, no one will miss,
        nobody would notice, no one would notice, nobody would care, no one would care, nobody cares
        if i, no one cares if i, nobody would cry, who would miss me, wouldn't be missed, won't be
        missed, nobody would even notice, be with my late wife, join my wife, join my husband, be
        with my dead""",
    "burden": "burden, burdening, dead weight to, drag on family, in everyone's way, in everyones way",
    "cantgoon": """
        can't go on like this, can't continue like this, can't keep going, can't keep doing this,
        can't keep going like this, can't keep on, can't go on, can't take it anymore, can't take it
        any more, can't take it any longer, can't take this anymore, can't take this any more, can't
        take anymore, can't take any more, can't take it, can't do this anymore, can't do this any
        more, can't do it anymore, can't do it any more, can't do this no more, can't take it no
        more, can't take no more, can't anymore, can no more, can't handle it anymore, can't handle
        this anymore, can't stand it anymore, can't bear it anymore, can't bear it any longer, can't
        endure, can't do anymore, can't stand living, can't cope anymore, not make it through night,
        won't make it through night, can't see way forward, don't see way forward, can't fight
        anymore, tired of fighting, done fighting, i give up on everything""",
    "harmself": """
        hurt myself, harm myself, injure myself, hurting myself, hurt himself, hurt herself, do
        something stupid, do something to myself, do something bad to myself, hurting himself,
        hurting herself, harming myself""",
    "intend": """
        scared ill, afraid ill, worried ill, on purpose, last night on purpose, on purpose again,
        keep, started, going to, gonna, want to, wanna, thinking of, thinking about, plan to,
        planning, thought about, might, feel like, tempted, will, urge, considering, scared i'll,
        afraid i'll, worried i'll, worry i'll, wants to, i'll, about to, ready to, keep thinking,
        thoughts of, scared i might, swear, picture, imagine, imagining, daydream*, keep picturing,
        think of, think about, afraid i might, worried he'll, worried she'll, says he, says she,
        threatening, threatens, talks about, talking about, end up""",
    "accident": """
        deadlift*, gym, lifting, squat*, running, run, stretching, fell, falling, working out,
        workout, training, lifted, moving, playing, accidentally, exercise, exercising, doing,
        shoveling, sleeping, yoga, golf, worse, foam, more, shovel, snow, dancing, sports, rolling,
        further, on your table, stretch, keep lifting, keep going, trying""",
    "weapon": """
        bullet, gun, guns, rifle, shotgun, pistol, revolver, noose, rope, razor, razors, razor
        blade, blade, bullets, ammo, firearm, handgun, glock, 9mm, hunting rifle""",
    "tempt": """
        easier, solve, fix, answer, would do it, garage, rafters, beam, ready, barn, friendly,
        tempting, nightstand, loaded, looks good, looking at, looking better, staring, think about,
        thinking, mouth, head, use it, safe is, closet, drawer, calling, bought, end, waiting,
        tonight, next to bed, some nights, inviting, comfort, comforting, keep looking, think of, my
        hand, quiet""",
    "cliff": """
        bridge, roof, building, cliff, ledge, overpass, train, subway, traffic, window, balcony,
        highway, tree, wall, river, lake, tracks, semi, garage, tower""",
    "fall2": """
        jump, jumping, drive, driving, steer*, walk off, step off, swerve*, throw myself, drive
        truck, turn wheel, veer*, run car""",
    "pills": """
        pill, pills, tablets, tabs, bottle, meds, medication, tylenol, oxy, oxys, oxycodone,
        percocet*, vicodin, ibuprofen, advil, xanax, sleeping pills, relaxers, muscle relax*,
        gabapentin*, flexeril, painkiller*, tramadol, ambien, aspirin, capsules, benadryl, gabas,
        percs, norcos, opioids, klonopin, methadone, morphine, hydrocodone, aleve, valium, soma,
        baclofen, tizanidine, cyclobenzaprine, melatonin, antidepressants, acetaminophen, insulin,
        of em, of them, naproxen, prescription, heart pills, blood pressure pills, pain meds,
        vitamins, iron pills""",
    "took": """
        mixed, take whole, gobbled, down, took, taken, swallowed, ate, downed, popped, chugged,
        drank, swallow, od'd, ingested, had, finished, got into, tooked, gulped, emptied""",
    "toomany": """
        all, whole bottle, entire bottle, whole box, whole pack, whole thing, too many, too much,
        handful, bunch, bunch of, fistful, lot, lots, ton, bottle of, rest of, full bottle, half
        bottle, every last, every single, way more than, way over, by mistake, by accident,
        accidentally, double, triple, twice, twice as many, wrong, extra, dozen, dozens, couple
        dozen, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 24, 25, 26, 27, 28, 30, 32, 35,
        36, 40, 45, 48, 50, 60, 70, 75, 80, 90, 100, ten, twelve, fifteen, twenty, thirty, forty,
        fifty, sixty, handfull""",
    "several": "4, 5, 6, 7, 8, 9, four, five, six, seven, eight, nine, several",
    "boozed": """
        whiskey, whisky, vodka, booze, beer, beers, wine, alcohol, liquor, tequila, rum, gin, bottle
        gone, whole bottle gone, whole bottle, drunk, drinking, bourbon, six pack, drank""",
    "overdose": """
        overdose, overdosed, overdosing, od, oded, od'd, o.d., poison myself, poisoned, took too
        many, took too much, taken too many, taken too much, drank bleach, drank antifreeze, drank
        drano""",
    "quit": """
        quit, quitting, stopped, stop, stopping, off, without, withdrawal*, detox*, cold turkey,
        coming off, ran out, run out, last drink, no drink, came off, sober, haven't had drink, came
        down, kicking, not drinking, dry, drying out, came off of""",
    "habit": """
        drinking, alcohol, booze, vodka, xanax, benzo*, pills, opioid*, oxy, oxycodone, heroin,
        gabapentin, klonopin, ativan, tramadol, beer, drink, whiskey, valium, percocet*, wine,
        suboxone, methadone, sober, detox*, withdrawal*, lyrica, norco, vicodin, meds, drinkin,
        baclofen, liquor, cold turkey, fentanyl, kratom""",
    "shakes": """
        shak*, shake, shakes, sweat*, tremb*, tremor*, seeing, bugs, hallucinat*, seizure*, hearing,
        twitching, jitter*, crawling, racing, dts, delirium, throwing up, vomiting, shivering,
        confused, heart, puking""",
    "eatless": """
        stopped eating, stop eating, not eating, haven't eaten, hasn't eaten, starving myself,
        making myself throw up, throw up my food, throwing up my food, make myself throw up, purge,
        purging, won't eat, quit eating, barely eat, barely eating""",
    "laugh": "figure of speech, just kidding, jk, joking, lmao",
}
