"""Families of words for somebody who may end their life: means, relief and worth, for rules in which several meet."""

DESPAIRING: dict[str, str] = {
    "bodypart2": "hip, back, leg, knee, neck, massage, muscle, shot through, wound, vietnam, war, deer",
    "standverb": """
        stood, stand, standing, sat, sit, sitting, rail, railing, edge, climbed, climb, walked out,
        parked, leaned, leaning, looked down, over""",
    "anyone2": """
        would anyone, would anybody, will anyone, will anybody, does anyone, does anybody, anyone
        even, anybody even, would they even, would they, would he even, would she even, who""",
    "useless2": """
        useless, worthless, failure, waste, cripple, pathetic, nothing but trouble, good for
        nothing, dead weight, broken beyond, garbage, trash, a nothing""",
    "means3": """
        gun, guns, pistol, rifle, shotgun, noose, rope, razor, razors, razor blades, bullet,
        bullets, overpass, bridge, cliff, ledge""",
    "dark5": """
        courage, guts, easier, forever, answer, if i had, way out, only way, nothing left, favor,
        better, might as well, speed it up, why not, finish, finish it, hurry it, over with, no
        point, last, courage to, need, ready, tonight, soon, relief, peace, not be typing, wouldn't
        be typing, wouldn't be here, for good, everyone, nobody, family, kids, after i'm gone,
        someone better, move on, remarry, promise me, take care of, insurance""",
    "selfgone": """
        i'm gone, i am gone, im gone, i was gone, i were gone, be gone, goner, i'm dead, i was dead,
        be dead, already dead, i died, i die, if i died, when i die, he's gone, she's gone, i'm no
        longer here, i'm not here, i'm not around, i wasn't around, i wasn't here, i weren't here,
        my death, my passing, after me, without me around, out of the way""",
    "lifeword2": """
        life, live, living, alive, breathe, breathing, exist, existing, existence, be here, wake up""",
    "worth3": """
        deserve, deserves, not worth, isn't worth, ain't worth, no reason, one reason, good reason,
        reason, reasons, no point, pointless, isn't for me, not for me, hate, courage, meaningless,
        unbearable, not worth it, isn't worth it, too hard, too painful, no purpose, a mistake, no
        good, no meaning, sucks so bad, over for me, empty, ruined, finished, not interested""",
    "onewayout": """
        only one way this, only one way it, one way this ends, one way it ends, only way this ends,
        only way it ends, only way out, only way it stops, only way to stop it for good, no other
        way out, no way out of this, no way out but, only thing left to do, only option left, one
        option left, last option, final option, only choice left, one thing left to do, only way
        left, only way to end, only way to make it end""",
    "sentaway": """
        texted, sent, posted, text, phone off, turned off, wrote, left, message, facebook,
        instagram, snap, snapchat, story, status, called to say, called, hung up, forever""",
    "joinverb": """
        join, joining, be with, going to be with, see, seeing, follow, following, reunite*, meet,
        meeting, go to""",
    "lateword": """
        late wife, late husband, late mother, late father, dead wife, dead husband, dead mother,
        dead mom, dead dad, dead brother, dead son, dead daughter, departed, mom in heaven, dad in
        heaven, wife in heaven, husband in heaven, him in heaven, her in heaven, my ancestors,
        jesus, my maker, god soon, lord soon, my angel, grandma in heaven, them in heaven""",
    "courage2": """
        courage, guts, nerve to, balls to, strength to, bravery, brave enough, coward, chicken out,
        chickened out""",
    "doit": """
        do it, end, go through, ready, everything ready, jump, end it, pull, finish, leave this, be
        done, planned, need, just need, too, kill, step off""",
    "favor2": "favor, favour, kindness, solid",
    "permword": "permanently, permanent, forever, for good, for ever, eternally, once and for all",
    "offword": """
        off, sleep, out, gone, stop, quiet, rest, close, leave, disappear, dark, darkness, shut,
        lights, asleep, away, vanish, silence, peace, nothing, nothingness, end, ends, end it, stop
        it""",
    "ifgun": """
        if i had gun, if i had a gun, if i owned gun, if i could get gun, if there was gun, good
        thing i don't own gun, glad i don't own gun, good thing i don't have gun, wish i had gun,
        wish i owned gun, need gun to, where can i get a gun to, get gun and""",
    "goner": """
        goner, as good as dead, dead already, already dead, dead inside, dead man walking, living
        corpse, living dead, walking corpse, speed it up, hurry it along, not long for, on my way
        out, circling drain, at death's door and""",
    "notforme": """
        life isn't for me, life is not for me, life ain't for me, living isn't for me, this life
        isn't for me, not made for this world, not built for this life, done with this whole life,
        quit this life, quit life, leave life, stop being alive, want to stop being, wanna stop
        being, just stop being, stop being here, don't deserve to breathe, don't deserve air, don't
        deserve to be, someone who wants to die, somebody who wants to die, number for suicid*, help
        for suicid*, told me goodbye, texted me goodbye, texted goodbye, said goodbye like, goodbye
        like it, goodbye like he, goodbye like she""",
    "family2": "family, wife, husband, kids, everyone, they, mom, dad, friends",
    "tiredofme": "tired of me, sick of me, sick of my, had enough of me, done with me, rid of me",
    "drove2": """
        drove, drive, driving, steered, steer, swerved, swerve, veered, run my car, ran my car,
        plow, walked, walk, roll""",
    "accident2b2": "fell, insurance, ice, icy, slid, accident, airbag, passenger, hit a, deer",
    "swallowing2": """
        swallowing razor*, swallow razor*, eating bullet, eating a bullet, drinking poison, drink
        poison, drink bleach, drinking bleach, swallow bleach, swallow glass, kissing train, kiss a
        train, hugging train, hug a train, lie on tracks, lay on tracks, lying on tracks, laying on
        tracks, lie down on tracks, lay down on tracks""",
    "jumper": """
        going to jump, gonna jump, about to jump, threatening to jump, wants to jump, ready to jump""",
    "swallowall": """
        took/take/taking/swallow/swallowed/swallowing/drank/drink/ate/eat whole/entire/full bottle,
        all pills at once, all of them at once, take them all, taking them all, take all of them""",
    "swallowall2": """
        swallowed them, swallowed em, swallowed the lot, swallowed all, downed them, downed the lot,
        took the lot, took em all, took them all already, already took them all""",
    "secretly": """
        don't tell, dont tell, tell no one, tell nobody, too late, goodbye, forgive me, already,
        it's done, it is done, won't be long""",
    "worldbetter": """
        world is better, world's better, worlds better, family is better, family's better, families
        better, kids are better, everyone is better, everyone's better, everybody is better, they're
        better, wife is better, husband is better, life is better for them""",
    "burden3": """
        cripple, burden, mess like me, failure, wreck like me, someone like me, person like me,
        waste of space""",
    "wherebound": """
        where i'm going, where i am going, where im going, where i'm headed, where i am headed,
        where im headed, place i'm going, place i am going""",
    "neednot": """
        won't need, wont need, won't be needing, wont be needing, don't need, need none, need
        nothing, no need, not need""",
    "cutrelief": """
        cutting helps, cutting still helps, cutting works, cutting calms, cutting soothes, cutting
        is only thing, cutting takes pain, cutting feels better, cutting makes pain""",
    "howmany2": "how many, how much, how big, enough, what dose, which dose, what amount",
    "stopforever": """
        stop forever, stop it forever, make it stop forever, end forever, end it forever, end it for
        good, stop for good, make it stop for good, sleep forever, not wake, never wake, never wake
        up, not wake up, end it all, to die, finish me, end me, be fatal, be lethal, kill me, do the
        job""",
    "nextstop": "next stop, last stop, final stop, one way trip, one way ticket",
    "notcross": """
        not crossing, won't cross, won't be crossing, not coming back, not driving across, not
        driving over, not going across""",
    "hidden": """
        won't be here anymore, not be here anymore, won't be around anymore, won't be here much
        longer, won't be around much longer, be here much longer, can't/cannot/couldn't
        take/do/stand/face this life, can't take/do/face life, done with this life""",
    "onbridge": "on the bridge, at the bridge, on a bridge, on bridge right now, on ledge, on roof right now",
    "plotting": """
        have plan, got plan, made plan, already decided, how to do it, painless way, painless ways,
        painlessly, picked day, picked date, set date, chosen day, looked up how""",
    # each of these is as often an everyday word: it counts where nothing everyday is said with it
    "eitherway": """
        a burden on, after i'm gone, all to stop, am a burden, am burden, at my funeral, attempt
        again, bad thoughts, be gone by, be gone for good, be gone soon, be over tonight, big sleep,
        burden on my, cash it in, catch my bus, catch the bus, check out early, checking out early,
        dark place, do it tonight, don't feel safe, done with everything, drive into, end tonight,
        ends tonight, everything to end, everything to stop, fade away, go away for good, going to
        do something, gone for good, gonna end, have a plan to, i have a plan, i have plan, i want
        out, i'm a burden, i'm burden, i'm ready to go, it all to stop, it ends tonight, it's my
        time, jump off, last goodbye, last message, leave for good, life insurance, long sleep,
        might do something, my funeral, my time to go, no future, no reason to stay, not be around
        for, not be around next, not be here next, not long now, once i'm gone, one way out, opt
        out, pull the trigger, pull trigger, punch my ticket, rather be gone, ready to leave, reason
        to go on, reason to keep going, reason to stay, should have died, step in front, stepping in
        front of, thinking about ending, thinking of ending, throw it all away, to my funeral, wanna
        end it, want to end it, when i'm gone, why go on, why keep going, won't be around for, won't
        be here, won't be here by, won't be here for, won't be here next, won't be here when""",
    "lastever": "my last day, my last week, my last month, my last year, my last weekend, be my last",
    "endlife": """
        end my/his/her/their life, ending my/his/her/their life, kill himself/herself/themselves,
        end my own life""",
}
