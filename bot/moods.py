"""Families of words for somebody who may end their life: the wish, the means, the parting, said in any manner."""

MOODS: dict[str, str] = {
    "nobody": """
        nobody, no one, noone, no body, none of them, not one person, who would, who'd, who will,
        who's going to, who is going to, who's gonna, ain't nobody, not soul, wouldn't even, they
        wouldn't, won't even, not like anyone, not anyone, barely anyone""",
    "missword": """
        miss me, miss him, miss her, miss old, miss a, miss an, miss someone, miss somebody, mourn*,
        grieve, funeral, shed a tear, shed tear, blink, notice i'm gone, notice if i, notice when i,
        care if i, find me, find my body, find body, even notice, come looking, remember me, bat an
        eye, bat eye, be sad, cry over, cry for me, lose sleep, cry if, know i'm gone, know i was
        gone, notice me gone, care i'm gone, miss my, miss having me, notice if, if i wasn't here,
        if i was gone, if i disappeared, if i vanished, if i died, show up""",
    "nowake": """
        not wake, don't wake, doesn't wake, not waking, never wake, never waking, wake up dead, no
        waking, not have to wake, didn't wake, wouldn't wake, won't wake, wouldn't have to wake,
        didn't have to wake, don't have to wake, that be that, never open eyes, not open eyes, never
        get up, no tomorrow, no morning, not see morning, not see tomorrow, sleep forever, stay
        asleep, dies in sleep, die in my sleep, die in sleep, went in my sleep, go in my sleep, not
        come back, be no more, stop breathing, heart stops, heart would stop, heart just stops, not
        be born, it just ends, it just ended, it would end, it'd end, stop waking""",
    "sleepword": """
        sleep, fall asleep, asleep, close my eyes, close eyes, shut my eyes, shut eyes, nap, slip
        away, drift off, lie down, go to bed, lay down""",
    "final": """
        that be that, that be it, forever, for good, for ever, eternal*, eternally, and never, never
        wake, not wake, never come back, not come back, never get up, and stay, stay asleep,
        permanently, permanent, be done, be done with, for all time, never open, not open, don't
        wake, don't open""",
    "better5": """
        better off, better, rather, belong, ready, soon, easier, wish, hope, should be, deserve,
        want, wanna, put me, waiting, looking forward, can't wait, see you, pick out, one foot, go
        to, happier, peace""",
    "grave": """
        in ground, six feet under, 6 feet under, six foot under, in grave, my grave, grave, in a
        box, in box, in coffin, coffin, casket, pushing daisies, pushing up daisies, with angels,
        with the lord, with my maker, in heaven, heaven, buried, cemetery, morgue, in an urn, urn,
        other side, afterlife, dead and gone, dead and buried, worm food, in the dirt, in dirt, hell
        of a grave, ashes, cremated, deceased, in hole, rest in peace, rip, eternal rest, pine box""",
    "blade": """
        knife, knives, scissors, razor, blade, box cutter, boxcutter, exacto, scalpel, belt and,
        cord, pills, insulin, exhaust, train, trains, bleach, antifreeze""",
    "staring": """
        keep looking at, kept looking at, looking at bottle, looking at whole bottle, keep staring,
        staring, stare, stared, stares, sat looking at, sit and look at, sitting here looking at,
        sitting with, sitting here with, sat here with, eyeing, keep eyeing, been eyeing, lined up,
        laid out, counted out, counting out, counted, count my, counting my, counting, holding, hold
        my, got in my hand, in my hand, in hand, next to me, on my lap, in my lap, loaded, load my,
        loading, bought, got out, took out, hiding, hid, hidden, stash, stashed, stashing, saving,
        saved, been saving, hoard*, keep thinking about, keep thinking of, can't stop thinking
        about, can't stop thinking of, thinking of using, thought about using, thinking about using,
        thought of using, how many of, been looking up, looked up, researching, googled, googling,
        think how easy, pulled out, pointed, to my head""",
    "lure": """
        how easy, so easy, tempting, tempted, calling my name, calling me, looking good, looks good,
        looks friendly, looks inviting, inviting, sounds good, is starting to look, starting to
        look, looking mighty, mighty tempting, be so easy, would be quick, would be easy, be quick,
        one pull, would solve, would end, would fix, solves everything, end it, ends it, would stop,
        stops it, only answer, only thing that would, one way to, best option, way out, easy way,
        quick way, fastest way, cure it, shut it off, have answer""",
    "thinkof": """
        thinking about, thinking of, think about, think of, thought about, thought of, thoughts of,
        thoughts about, keep thinking, fantasiz*, fantasis*, fantasy, dream of, dream about,
        dreaming of, dreaming about, imagine, imagining, picture, picturing, considering, consider,
        contemplat*, feel like, feeling like, want to, wanna, urge to, urges, tempted to, might as
        well, gonna, going to, i'll, could just, want, plan to, planning, about to, ready to,
        wanting to, thinking, pondering, talks about, talking about, talked about, says she'll, says
        he'll, threatened to, threatening to, swears he'll, swears she'll, says he's going to, says
        she's going to, google*, ways to, how to, obsessed with""",
    "driveinto": """
        drive/driving/drove/steer/steering/swerve/swerving/veer/veering/crash/crashing/run/ram/rammi
        ng/slam/plow/put/aim car/truck/wheel/bike/van/jeep into/off/over,
        drive/driving/steer/steering/swerve/swerving/veer/veering/crash/crashing/ram/slam
        into/off/over, letting go of wheel, let go of wheel, let go of steering wheel, turn the
        wheel, jerk wheel, yank wheel, cross the yellow line, cross center line, oncoming traffic,
        not brake, don't brake, close my eyes on highway, close my eyes while driving""",
    "cliff3": """
        bridge, overpass, wall, tree, trees, semi, cliff, ledge, train, truck, traffic, abutment,
        pole, telephone pole, river, lake, embankment, guardrail, guard rail, ravine, roof, balcony,
        window, edge, quarry, dam, ocean, water, building, parking garage, tower, tracks, barrier,
        rail, railing, oncoming, concrete, median, highway, interstate""",
    "accident2b": "hit, fell, got, yesterday, accident, insurance, whiplash, slid on ice",
    "cuts": """
        cut, cuts, cutting, slice, slicing, burn myself, burning myself, scratch myself, scratching
        myself, bang my head, hit myself, punch myself, self harm, razor, pinch myself till""",
    "cope": """
        mind off, off my mind, off it, to cope, cope, coping, release, relief, to feel, feel
        something, feel better, calms me, calm down, helps me, distract*, on purpose, my arms, my
        wrist, my wrists, my thighs, wrist, wrists, arms, myself, again, in secret, secretly, hide,
        hiding, scars, to forget, numb it, when sad, when i'm sad, so i don't""",
    "hair2": """
        hair, grass, back on, costs, down on, out sugar, out gluten, carbs, caffeine, hours, pants,
        cuts off, class, work, nails, my nails, finger, by mistake, tree, wood, chicken""",
    "enough2": """tired of, sick of, done with, had enough of, so done with, over with, fed up with, weary of, exhausted from, exhausted of, finished with, through with, no more of, had it with, can't stand, hate, bored of, want out of, want no more, had my fill of, had enough, ready to leave, ready to quit, want to leave, want to quit, checked out of, opting out of, opt out of, give up on, giving up on, leave, leaving, escape, escaping, exit, exiting, quitting, quit, log off, logging off, log out of, logging out of, done, over""",
    "livingword": """
        life, living, being alive, existing, existence, exist, breathing, be alive, being here, this
        world, this earth, this planet, the planet, planet, be on earth, being me, on this earth,
        live, live like this, live anymore, world, being on earth, keep living, go on living, wake
        up anymore, waking up anymore, waking up every day, earth, life anymore, keep existing, keep
        breathing, being in this world, be in this world, being in world, be here anymore, be here
        no more, alive""",
    "slangdie": """
        unaliv*, un-alive, un-alive*, kms, kys, sewerslide, sewer slide, sewercide, sui, suey,
        toaster bath, ctb, catch the bus, catch my bus, game end myself, end me, yeet myself, delete
        myself, alt f4 myself, alt f4 my life, off myself, offing myself, neck myself, rope myself,
        roping myself, self delete, self-delete, commit die, commit unalive, commit game end, commit
        toaster, grippy sock, log off permanently, log off life, log off forever, log out of life,
        log off for good, rage quit life, uninstall life, uninstall myself, kermit sewerslide,
        kermit suicide, commit sudoku, kill meself, top myself, topping myself, topped himself, top
        himself, top herself, do meself in, do himself in, do herself in, end meself, 86 myself,
        take myself out, taking myself out, take myself off this, remove myself from, sh again, self
        h, pull the plug on myself, pull plug on myself, punch my own ticket, punch my ticket, cash
        in my chips, cash it in, buy the farm, pull trigger, pull the trigger, eat my gun, eat gun,
        swallow my gun, kick the bucket, join the choir, be with my maker, meet my maker, go be with
        god, go be with jesus, hurt myself on purpose, hurting myself on purpose""",
    "goodbyeword": """
        goodbye, goodbyes, good bye, farewell, last letter, last letters, last note, final note,
        final letter, final message, last message, last words, letter for, letters for, note for,
        notes for, wrote note, wrote letter, wrote letters, writing letters, writing letter, left
        note, leaving note, left letter, video for, recorded video, written letters""",
    "kin": """
        kids, wife, husband, family, mom, mum, dad, parents, everyone, everybody, children, son,
        daughter, loved ones, friends, sister, brother, dog, find, read when, girlfriend, boyfriend,
        forever, world, on table, ready, them, people i love""",
    "givenaway": """
        giving away, gave away, give away, given away, giving out, handing out, handed out, passing
        on, gave, giving, gifted, gifting, sorting out, getting rid of, got rid of, sold, selling,
        rehomed, rehoming, found home for, found homes for, finding home for, signed over, donated,
        leaving my, left my, divided up, deciding who gets, figured out who gets, who gets, already
        gave""",
    "belongings": """
        all my things, all my stuff, my things, my stuff, my tools, all my tools, my guitar, my
        guitars, my clothes, all my clothes, my truck, my jewelry, my ring, my possessions, my
        belongings, all my belongings, everything i own, everything i have, my dog, my cat, my dogs,
        my cats, my guns, his things, his stuff, his tools, her things, her stuff, his belongings,
        her belongings, her jewelry, her clothes, all his, all her, my records, my books, my
        collection, who gets, his fishing gear, his guitar, favorite things, his favorite, her
        favorite, my favorite""",
    "worthless": """
        waste of space, waste of oxygen, waste of air, waste of skin, waste of life, just a burden,
        nothing but a burden, such a burden, only a burden, i'm a burden, am a burden, a burden to,
        a burden on, burden to my, burden on my, i'm burden, am burden, he's burden, she's burden,
        feel like burden, been burden, being burden, burden to everyone, burden to everybody, drain
        on everyone, drain on my family, drag on everyone, drag everyone down, dragging everyone
        down, dragging them down, dragging my family down, holding them back, good to nobody, no
        good to anyone, no good to anybody, no good to no one, no use to anyone, no use to anybody,
        no use to nobody, useless to everybody, useless to my family, don't deserve to live, don't
        deserve to be alive, don't deserve to be here, shouldn't be here, shouldn't exist, shouldn't
        be alive, wasn't meant to live, not meant to be here, not meant for this world, everyone'd
        be better, they'd be happier, they'd all be happier, they would be happier, do everyone
        favor, doing everyone favor, do everyone a favor, do them favor, do family favor, do world
        favor""",
    "darkthought": """
        dark thoughts, bad thoughts, scary thoughts, ugly thoughts, awful thoughts, terrible
        thoughts, black thoughts, thoughts of harming, thoughts of hurting, thoughts about hurting,
        thoughts of not being, thoughts about not being, thoughts of ending, thoughts about ending,
        thinking about ending, thinking of ending, intrusive thoughts, really dark place, very dark
        place, dark place, darkest place, darkness is winning, dark is winning, ideation, passive
        ideation, don't trust myself, don't feel safe with myself, not safe with myself, not safe by
        myself, not safe alone, shouldn't be left alone, shouldn't be alone tonight, can't be
        trusted alone, scared of myself, scared what i might do, scared of what i might do, afraid
        of what i might do, scared of what i'll do, afraid of what i'll do, scared what i'll do,
        afraid of myself, might do something, might do something bad, do something drastic, going to
        do something, do something permanent, do something i can't take back, do something bad,
        might hurt myself, don't feel safe, keep myself safe, stay safe tonight""",
    "notworth": """
        not worth, isn't worth, ain't worth, no longer worth, worth, no point, no sense, no reason,
        no use, pointless, what's point, why keep, why bother, why go on, meaningless, worthless,
        hardly worth, purpose, no purpose""",
    "deathword2": """
        dying, death, dead, die, being dead, my death, my own death, my funeral, funeral, ending my,
        ending it, ending things, end it, end things, ending all, ending everything, not being here,
        not being around, not existing, disappearing, leaving this, going for good, jumping,
        hanging, drowning, overdosing, taking all my, taking all, taking whole, swallowing, shooting
        myself, killing, checking out, giving up for good, permanent solution, finish it, finishing
        it, do it tonight, stepping off, stepping in front, stepping out in front, walking into
        traffic, walking into, walking in front, walking off, rolling into traffic, ways out, way
        out, suicide*, crashing, drinking bleach, jump off, jump from, jump in front, jump out, hang
        myself, hanging myself, going to sleep and""",
    "fearof": """
        fear of, afraid of, scared of, scared i'm, afraid i'm, don't want, worried, worry, my
        grandma's, attend, funeral home, heart attack, cancer, hair, dog, cat, am i, terrified of""",
    "method": """
        rope, gun, pistol, shotgun, rifle, noose, pills, bridge, knife, razor, garage, exhaust,
        tracks, river, train, trains, belt, ceiling fan, rafters, insulin, tylenol""",
    "enddo": """
        end this, end it, end it all, do the trick, do trick, do it, finish it, finish this, finish
        me, final, over quick, stop it all, stop all this, stop this for good, solve it, solution,
        be over, my way out, take care of it, make it stop, make this stop, get it over with, put an
        end""",
    "ploton": """
        have plan, got plan, i have a plan, made plan, have it planned, planned it out, all planned,
        planned how, picked day, picked date, picked a date, set date, chosen day, already decided,
        i've decided to end, know how i'd do it, know how i'll do it, know how i would do it, how
        i'd do it, how i would do it, how to do it, looked up how, painless way, painless ways,
        painlessly, least painful way to, quickest way to go, easiest way to go, easiest way out,
        quick way out, way to go out, ways to go out, ways to end, way to end it, way to end my, way
        to end this, tie noose, tied noose, tying noose, bought rope, bought gun, got rope, found
        his gun, found gun, where gun is, gun is loaded, gun's loaded, locked himself in with,
        locked herself in with, on the bridge, at the bridge, on a bridge, on bridge right now, on
        ledge, on roof right now, standing on edge, standing on tracks, walk in front of, step out
        in front of, stepping in front of, step off curb, step off platform, step in front, walk out
        into, walk into sea, walk into ocean, walk into lake, walk into woods and, wander into
        woods, walk off into woods, sit in garage with, car running in garage, run car in garage,
        hose from exhaust, plastic bag over""",
    "lastact": """
        this is last message, last message, last time you'll, last time you'll hear, last time
        anyone, by time you read, when you read this, if you're reading this, won't be here next,
        won't be here by, won't be here when, not be here next, not be here by, not be around next,
        won't be around for, won't be here for, won't see christmas, won't see my birthday, not
        going to be here, not gonna be here, won't be here, not be around for, won't matter soon,
        won't matter after tonight, won't matter tomorrow, after tonight it, after tonight i,
        tonight is night, tonight's the night, tonight's night, it ends tonight, ends tonight, end
        tonight, be over tonight, all be over by, be gone by, i'll be gone by, be gone soon, i'll be
        gone soon, gone by morning, gone by tomorrow, won't wake tomorrow, planned my funeral,
        planning my funeral, paid for my funeral, picked out my funeral, wrote my will, writing my
        will, wrote my obituary, updated my will, made my will, made my peace, making my peace, made
        peace with it, peace with dying, peace with leaving, peace with going, said my goodbye, say
        goodbye for good, saying goodbye for good, goodbye for good, farewell everyone, farewell
        world, passwords for my wife, who'll take my dog, who will take my dog, who will take care
        of my dog, take care of my cat when, someone to take my cat, tell my mom i'm sorry, tell
        them i love them, tell them i'm sorry, tell family i'm sorry, forgive me for what, forgive
        me for this""",
    "nofuture": """
        can't see a future, can't see future, don't see a future, don't see future, no future, see
        no future, can't see future anymore, nothing to look forward to, nothing left to look
        forward, nothing to live, nothing left to live, nothing keeping me here, nothing keeps me
        here, only thing keeping me, only thing keeping me here, only reason i'm here, only reason
        i'm still, only reason i'm alive, only reason i haven't, only reason i don't, if it weren't
        for my kids i'd, if not for my kids, if it wasn't for my kids, if it wasn't for my dog, if
        it weren't for my, what am i still doing here, why am i still here, why am i even here, why
        am i even alive, why am i alive, why i'm even here, why keep going, why go on, why do i
        bother living, why bother living, why live, why even live, why stay alive, why stay here,
        what's the point of being here, what do i have to live for, what have i got to live for,
        what's left for me, what is left for me, don't know why i'm still here, don't know why i'm
        here, no reason to be, no reason to stay, no reason to wake, no reason to get out of bed,
        reason to be here, reason to stay alive, reason to stay, reason to keep going, reason to go
        on, don't care if i wake, don't care if i live, don't care if i die, don't care anymore if
        i, don't care what happens to me, wouldn't care if i died, wouldn't care if i, wouldn't mind
        if i didn't, wouldn't mind if i died, wouldn't mind dying, wouldn't mind being dead, okay
        with dying, ok with dying, fine with dying, fine if i died, lost will, lost the will, lost
        my will, no will to live, will to live, losing will, losing the will, no desire to live,
        lost desire to, doesn't want to be here, doesn't want to be alive, don't see myself living,
        don't see myself here, don't see me here, can't imagine living, can't imagine another year,
        can't do another year, can't do another winter, can't do another night of this life, not cut
        out for this life, life is done, life's done, my life is done, life has ended, my life
        ended, life ended, life is finished, life finish, my life finish, ruined and over""",
    "seeno": """no, what, lost, without, what's, any, see, find""",
    "reason2": """
        reason to live, reason for living, reason to be here, reason to go on, reason to keep,
        reason to stay, reason to wake up, reason i should live, reason to exist, purpose in life,
        purpose to live, meaning in life, point living, point in living, point to life, point in
        life, way to keep living, point being here, point in being here, point of being alive, point
        in existing, point in carrying on, point carrying on, point in continuing, point in
        fighting, point in anything anymore, point in any of it, point in trying anymore, point
        going on""",
    "without2": "without, w/o, minus, rid of",
    "me2": "me, him, her, myself",
    "better6": """
        better off, happier, easier, better without, happy without, be fine, manage, get along, do
        better, be better, freer, relief, relieved, good riddance""",
    "dontwake": """
        hope i don't wake, hope i never wake, wish i wouldn't wake, wish i didn't wake, wish i
        hadn't woken, wish i'd not woken, wish i never woke, pray i don't wake, prays she doesn't
        wake, prays he doesn't wake, hopes he doesn't wake, hopes she doesn't wake, rather not wake,
        rather never wake, don't want to wake, doesn't want to wake, didn't want to wake, don't
        wanna wake, never want to wake, want to not wake, want to never wake, go to sleep and not,
        go to sleep and never, go to bed and not wake, sleep and not wake, close my eyes and not,
        close my eyes and never, shut my eyes and never, sleep and never wake, fall asleep and not""",
    "atheight": """
        standing on, standing at, sitting on, stood on, walked to, walk to, walking to, drove to,
        drive to, driving to, parked at, parked on, parked by, up on, climbed onto, climb onto,
        looking off, looking over, looking down from, at edge of, on edge of, at the edge, over edge
        of, go to, on my way to, heading to, hanging off, leaning over""",
    "hurtself2": """
        hurt myself, harm myself, injure myself, hurt himself, hurt herself, harm himself, harm
        herself, hurting myself, hurting himself, hurting herself, hurt themselves""",
    "wantto": """
        want to, wanna, wants to, wanting to, going to, gonna, thinking about, thinking of, think
        about, thoughts of, thoughts about, feel like, urge to, urges to, plan to, planning to,
        might, afraid i'll, scared i'll, keep wanting to, try to, tried to, threatened to, threatens
        to, threatening to, talks about, talking about, about to, ready to, considering, told me he
        wants to, wish i could, i'll, could just, i should just, i should, i'd""",
    "endself": """
        end it, end this, end everything, end it all, end things, finish it, finish myself, finish
        it all, end myself, kill myself, kill me, die, be dead, not exist, cease, vanish, disappear
        forever, stop existing, stop living, stop being alive, not be here anymore, not be here,
        never wake up, jump off, crash my car, blow my head off, blow head off, pull trigger, hang,
        be done with life, be no more, be put down, be put out of, be gone, be gone forever, go to
        god, be with god, be with my dead, leave this life, go for good, stop my life, finish my
        life, end with my life, finish with life, delete my existence, erase myself""",
    "nomore": """
        no want, not want, no more want, not wish, no longer want, don't want, doesn't want, don't
        wanna, never want, don't wish, no like, not like""",
    "stopbeing": """
        stop being alive, stop existing, stop living, stopped living, quit living, quit life, quit
        existing, quit breathing, stop breathing on my own, cease existing, cease to be, not be
        anymore, not be any more, not be no more, not be alive, not alive anymore, not exist
        anymore, be nothing, become nothing, turn off forever, turned off forever, switch off
        forever, switched off forever, shut off forever, fade away, fade out for good, slip away
        forever, slip away quietly, just slip away, gone for good, be gone for good, be gone
        forever, vanish forever, vanish for good, go away forever, go away for good, leave forever,
        leave for good, make it stop forever, it all to stop, stop forever, all to stop, all stop
        forever, everything to stop, everything to end, it all to be over, want peace forever,
        permanent solution, final solution, final exit, final answer to pain, permanent sleep,
        eternal sleep, big sleep, long sleep, forever sleep, forever nap, dirt nap""",
    "letmego": """
        let me go in my sleep, take me already, take me now, take me tonight, take me home lord,
        take me lord, lord take me, jesus take me, god take me, god just take me, god would take me,
        come take me, come get me lord, call me home, lord to call me home, shoot me please, please
        shoot me, someone shoot me, somebody shoot me, just shoot me, put me down, put down like,
        put out of my misery, put me out of, end my misery, end my suffering, mercy kill*, euthan*,
        assisted suicide, assisted dying, dignitas, right to die, medically assisted, death with
        dignity, pull the plug, pull my plug, finish me off, finish me""",
    "voices": """
        voices telling me, voice telling me, voices say, voice says to, voices in head, voices in my
        head, voice in my head says, voice in my head tells""",
    "notgetup": """
        never leave this bed again, never get out of bed again, die in this chair, die in this bed,
        die here alone, lie down and die, lay down and die, lie here and die, lay here and die, lay
        down and not get up, lie down and not get up, curl up and die, crawl in hole and die, crawl
        into hole and die, crawl in a hole, crawl under porch and, go off into woods, starve myself
        to death, wait to die, waiting to die, wait for death, waiting for death, waiting for the
        end, waiting for my end""",
    "death2": "death, dying, grave, being dead, dead, die, end of me",
    "relieveword": """
        relief, release, peace, peaceful, comfort, comforting, welcome, friend, mercy, kindness,
        blessing, sweet, freedom, escape, answer, holiday, easier, better than this, beats this,
        looks good, sounds nice, sounds good, sounds better, come quick, come soon, hurry, hurry up,
        come get me, come for me, sooner""",
    "finishlife": """
        finish my life, finish with my life, end with my life, stop my life, terminate my life, end
        of my life soon, close the book, final chapter, write my ending, end my story, end my
        journey, end my days, ending my days, end my existence, ending my existence, not make it to
        next, not make it till, not make it through the night, not make it through this, won't make
        it to my, won't make it to next, take the easy way out, easy way out, taking easy way out,
        one way ticket, took way too many on purpose, tried to end, tried to kill, tried to off,
        attempted suicide, attempt on his life, attempt on my life, attempted again, attempt again,
        my last attempt""",
    "toomuchlife": """
        life is too much, life too much, life is too hard, life too hard, life is unbearable, life
        is hell, life is torture, living is hell, living hell""",
    "notbe": "not, don't, doesn't, won't, never, doubt, can't, cannot",
    "around3": """
        around, here, alive, see, make it, live to, be there, last, living, exist, reach, turn,
        sticking around, stick around""",
    "event2": """
        christmas, xmas, thanksgiving, birthday, easter, new year, new years, summer, spring,
        winter, another day, another birthday, another christmas, another year, another winter,
        another week, another morning, another night, another month, another spring, much longer,
        many more, next year, 30, 40, 50, 60, 18, 21, graduation, grandkids, old age, tomorrow's,
        sunrise""",
    "they3": "they, they'd, theyd, they'll, theyll, all",
    "relieved2": """
        be relieved, be happier, be better, be better off, be glad, be free, be freer, be rid of me,
        rid of me, tired of me, sick of me, better off, be fine without, do fine without, do better
        without, better without, glad to be rid, be thankful, breathe easier, be grateful if i, be
        okay without, be ok without, get over it, get over me, move on, forget me, forget about me,
        be fine when i'm gone""",
    "fate": """
        swallow me, swallow me up, swallow me whole, strike me, struck by lightning, lightning,
        meteor, asteroid, truck would hit, bus would hit, car would hit, truck hit me, bus hit me,
        hit by, heart would stop, heart would give out, heart would quit, plane would, would get me,
        terminal, get cancer, had cancer, it was cancer, it's cancer, was cancer, be something
        fatal, something fatal, stroke out, not come out of surgery, don't wake up from surgery,
        didn't wake up from, didn't come home, not make it home, wreck on way, didn't survive,
        hadn't survived, not survive, hadn't made it, earth would open, ground would open, floor
        would open, last winter, last breath, my last""",
    "onmind": """
        cross my mind, crosses my mind, crossing my mind, crossed my mind, on my mind, in my mind,
        in my head, come to mind, comes to mind, in my thoughts, keep coming back to, keep going
        back to, back of my mind, mind goes to, mind keeps going, comes up in my head, whispering,
        whispers, talks to me, talking to me, knows my name, waiting for me, seems closer, closer
        and closer, keeps me company, as plan b, plan b, backup plan, insurance policy, just in case
        it gets""",
    "livefor": """
        live for, living for, left to live, to live for, stick around for, sticking around for, stay
        around for, hang on for, hang around for, keep going for, wake up for, get up for, get out
        of bed for, go on for, carry on for, be here for, hold on for, stay for, worth living for,
        stay alive for, fight for""",
    "nothing2": """
        nothing, what, what's, not much, no one, nobody, not a thing, anything, don't know what, no
        reason, little, hardly anything, why, can't think of, what do i have, is there""",
    "partingword": """
        won't be long now, wont be long now, not be long now, not long now, not much longer now,
        where will is, where my will is, knows where will, knows where papers are, told where
        papers, papers are in order, ducks in a row before, ducks in row before i, house in order
        before i, goodbye to this world, goodbye to this life, goodbye to it all, so long everyone,
        so long world, see you all on other side, see ya on other side, it's my time, my time has
        come, time to go home to, time for me to go, my time to go, i'm ready to go, ready to go
        home, ready to leave, this is it for me, this is end for me, this is the end, end is near
        for me, it's over for me, it is over for me, all over for me, done for good, out for good,
        i'm out for good, i'm out of here for good, no more me, no more of me, there won't be next
        time, won't be a next time, won't be next appointment, thanks for everything goodbye, thank
        you for everything goodbye, won't need it anymore, won't need them anymore, don't need them
        anymore where""",
    "fatal": """
        off road, off the road, hit by, truck hit, bus hit, crash, crashed, wreck, cancer, heart
        attack, stroke, never came home, drop dead, dropped dead, didn't come home, didn't wake,
        never woke, fell off, drown*, didn't make it, got run over, plane, aneurysm, not wake, went
        over edge, over edge, not survive, covid, something took me, died tomorrow, died tonight,
        died today, died in accident""",
    "mercy": """
        mercy, blessing, favor, kindness, wouldn't mind, wouldn't be sad, wouldn't care, so be it,
        problem solved, wouldn't fight, not be sorry, wouldn't be sorry, be relief, be a relief,
        bother me, be okay with, be ok with, be fine with, be fine by me, fine by me, wouldn't be
        the worst, not be worst thing, be best thing, welcome it, thank god, thank it, thank them,
        i'd be glad, lucky, be easier, be better""",
    "skinword": "legs, leg, arms, arm, wrist, wrists, thigh, thighs, skin, stomach, myself, hand",
    "cope2": """
        deal, deal with, handle, again, when, cope, feel, feeling, relief, purpose, so i, to stop,
        to forget, nights, at night, last night, because, every night, secret, helps, punish""",
    "cutcause": """
        on a, fence, glass, metal, accident, by accident, shaving, fell, saw, stitches, chainsaw,
        wire, fall, tripped, hair, work, rock, doctor, surgeon, surgery, nail, bike""",
    "existing": """
        existing, exist, living, being alive, be alive, be here, breathing like this, living like
        this, live like this, live this way""",
    "worldgoes": """
        world would keep, world would go on, world keeps spinning, world would be, world goes on,
        keep spinning, world won't miss, world won't stop, world wouldn't, life would go on, earth
        would keep, sun would still, house would be, place would be, everything would be better,
        things would be better, things would be easier, everyone would, everybody would, they'd all,
        family would, kids would, wife would, husband would, would be fine, would be just fine, do
        just fine, get along fine, get along just fine, manage fine""",
    "quickway": """
        quickest way to go, fastest way to go, easiest way to go, painless way to go, quickest way
        to die, fastest way to die, easiest way to die, best way to die, quickest way out, fastest
        way out, how to die, ways to die, way to die, how do i die, how long does it take to die,
        how long to bleed, how high do you have to, how much does it take to die, how many does it
        take to die, how much to end, how to end it, how do i end it, how to go peacefully, go
        peacefully, way to end things""",
    "hoping2": """
        hope, hoping, wish, wishing, pray, praying, rooting for, glad if, almost hope, kinda hope,
        secretly hope, half hope""",
    "fatalill": """
        cancer, tumor, fatal, terminal, something terminal, deadly, incurable, kills me, take me
        out, takes me out, finishes me, finish me, kill me, takes me, blood clot gets, heart attack,
        stroke gets""",
    "gone3": """
        be gone, gone for good, gone forever, be gone already, be gone now, out of picture, out of
        the picture, out of everyone's way, out of their way, out of way for good, be out of here
        for good, off this earth, off this planet, off this world, out of this world, out of this
        body, out of my body, out of this life, leave my body, be nothing, be done for good, be
        dust, be over with all, be no more, be erased, not be""",
    "pain2": """
        pain to be gone, want it gone, want pain gone, pain be gone, ache, numbness to, it to be
        gone, this to be gone, this gone""",
    "whyborn": """
        why was i born, why was i even born, wish i was never born, wish i'd never been born, never
        been born, never should have been born, wasn't born, hadn't been born, why do i exist, why
        do i even exist, why am i on this earth, why am i still breathing, why i'm still breathing,
        why am i not dead, why can't i just die, why can't i die, why won't i die, why don't i just
        die, why didn't i die, should've died, should of died, shoulda died, wish i died, wish i'd
        died, wish i would die, wish i could die, let me just die, let it kill me, let this kill me,
        kill me already, just kill me, please kill me, someone kill me, somebody kill me, god kill
        me""",
    "cannot2": """
        can't, cannot, won't, couldn't, unable, no strength to, not strong enough to, don't have
        strength to, don't want to, don't wanna, too tired to, dread, no will to, done""",
    "facing": """
        face another, face one more, face tomorrow, face morning, face life, face living, face the
        day, face years of this, do another day, do one more day, do another night, do life, do this
        life, get through another, live through another, live another, live one more, survive
        another, wake up to this, wake up one more, take another day, take one more day, take
        another night, bear another day, bear another night, bear life, fight another day, stand
        another day of life, keep fighting""",
    "heaven2": """
        heaven, afterlife, other side, being dead, the grave, eternal rest, next life, next world,
        up there, hell""",
    "better7": """
        nicer, better than this, better than here, sounds nice, sounds good, sounds better, looks
        better, calling, waiting, soon, ready, beats this, be peaceful, can't be worse, couldn't be
        worse, at last, over this""",
    "hate2": "hate, hates, despise, loathe, disgusted with",
    "selfword": """
        myself, himself, herself, my life, his life, her life, my existence, being me, being alive,
        living, waking up alive""",
    "direction2": """
        directions, get to you, closed, route to, exit, office, traffic, memorial, address, cross to
        get, live near, near you, walk, run, bike, commute""",
    "endword": """
        at end, end of my rope, end of rope, at the end, end of line, end of road, end of the line""",
    "tradelife": """
        trade my life for nothing, trade life for, give my life away, swap my life, give up my life,
        throw my life away, throw it all away, throw in towel on life, hand in my notice on life,
        resign from life, opt out, checking out early, check out early, leaving early for good,
        clock out for good, clock out forever, clocking out for good, tap out of life, tapping out
        of life, tap out for good, turn out lights for good, lights out for good, close my eyes for
        good, shut my eyes for good, close my eyes forever""",
    "donewith2": """
        done with this body, done with body, done with being alive, done being alive, done with
        existing, done existing, done with pain forever, done with trying to live, done trying to
        live, done hurting for good, done with this earth, done on this earth, done for on this
        earth, done here for good, hate myself and hurt, hate myself and i hurt, so over living,
        over living, over being alive, over existing, over this life, so over this life, rather be
        six feet, rather be ash, rather be nothing, rather be gone, rather not be""",
    "fixed2": """
        sorted, fixed, better back, help, helps, my back, my hip, my leg, got, stop complaining,
        snoring""",
    "took3": """
        took, take, taking, swallow, swallowed, swallowing, drink, drank, ate, eat, down, downed,
        chug""",
    "reason3": "reason, reasons, excuse, excuses, strength, will, courage, motivation, desire",
    "stayverb": """
        stay, live, go on, be here, keep going, wake up, continue, exist, stick around, hang on,
        hold on, keep living, stay alive, be alive, carry on, keep breathing, survive, fight on""",
    "belast": """
        my last winter, my last summer, my last spring, my last christmas, my last birthday, my last
        day, my last night, my last week, my last weekend, my last year, my last thanksgiving, my
        last month, be my last, be last time anyone, be the last you, last you hear, last you'll
        hear, last you see of me, last you'll see of me, last anyone sees, last goodbye, one last
        time before i go, last sunset, last sunrise, last supper, my last meal, his last day, her
        last day""",
    "bewhat": """
        be person, be human, be me, be anything, be conscious, be awake, be aware, be on this, be in
        this, be part of this, be in it anymore, be in this body, be born, be here, be at all, do
        life, do this life, have to live, have to exist, have life, wake""",
    "dieword": """
        die, dying, dies, dyed, kill me, be dead, death, drown, bleed out, expire, perish, croak,
        croaked""",
    "modal2": """
        only, way, stop, should, let, better, would, could, if, just, rather, hope, feels like,
        ready, want, gonna, might, end, soon, tonight, tired, please, peace, deserve, wait, beg,
        begging, ask, asking, god, lord, alone, anyway, sooner, quick, quickly, easier, enough to,
        go, myself, answer, cure, solution, left""",
    "lateperson": """
        passed, passed away, grandmother, grandma, grandpa, late husband, late wife, years ago, lost
        my, phone, battery, plant, plants, car, die laughing, hair, cancer patients, of cancer, in
        19*, in 20*, can you die, can you, does it, people, does, fatal, disease, tissue, skin
        cells, nerves, nerve, muscle, muscles, leg, foot, to see, to know, to get, to try, to meet,
        to find, for it, for a, for my, of laughter, happy, happiness, price, prices""",
    "buryme": """
        bury me, bury him, cremate me, scatter my ashes, put me in ground, put me in the ground, my
        ashes, my grave, my gravestone, my tombstone, at my funeral, to my funeral, my funeral, my
        obituary, my eulogy, my coffin, my casket, dig my grave, digging my grave, dig my own grave""",
    "himself2": """
        himself, herself, myself, left for, for me, last, end, on me, head, mouth, tonight, done,
        alone, bedside, bed, pillow, nightstand""",
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
}
