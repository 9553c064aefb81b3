"""Families of words for somebody who may end their life: the wish, said in any manner."""

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
    "enough2": """
        tired of, sick of, done with, had enough of, so done with, over with, fed up with, weary of,
        exhausted from, exhausted of, finished with, through with, no more of, had it with, can't
        stand, hate, bored of, want out of, want no more, had my fill of, had enough, ready to
        leave, ready to quit, want to leave, want to quit, checked out of, opting out of, opt out
        of, give up on, giving up on, leave, leaving, escape, escaping, exit, exiting, quitting,
        quit, log off, logging off, log out of, logging out of, done, over""",
    "livingword": """
        life, living, being alive, existing, existence, exist, breathing, be alive, being here, this
        world, this earth, this planet, the planet, planet, be on earth, being me, on this earth,
        live, live like this, live anymore, world, being on earth, keep living, go on living, wake
        up anymore, waking up anymore, waking up every day, earth, life anymore, keep existing, keep
        breathing, being in this world, be in this world, being in world, be here anymore, be here
        no more, alive""",
    "slangdie": """
        unaliv*, un-alive, un-alive*, kms, kys, sewerslide, sewer slide, sewercide, sui, suey,
        toaster bath, ctb, game end myself, end me, yeet myself, delete myself, alt f4 myself, alt
        f4 my life, off myself, offing myself, neck myself, rope myself, roping myself, self delete,
        self-delete, commit die, commit unalive, commit game end, commit toaster, grippy sock, log
        off permanently, log off life, log off forever, log out of life, log off for good, rage quit
        life, uninstall life, uninstall myself, kermit sewerslide, kermit suicide, commit sudoku,
        kill meself, top myself, topping myself, topped himself, top himself, top herself, do meself
        in, do himself in, do herself in, end meself, 86 myself, take myself out, taking myself out,
        take myself off this, remove myself from, sh again, self h, pull the plug on myself, pull
        plug on myself, punch my own ticket, cash in my chips, buy the farm, eat my gun, eat gun,
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
        nothing but a burden, such a burden, only a burden, a burden to, burden to my, he's burden,
        she's burden, feel like burden, been burden, being burden, burden to everyone, burden to
        everybody, drain on everyone, drain on my family, drag on everyone, drag everyone down,
        dragging everyone down, dragging them down, dragging my family down, holding them back, good
        to nobody, no good to anyone, no good to anybody, no good to no one, no use to anyone, no
        use to anybody, no use to nobody, useless to everybody, useless to my family, don't deserve
        to live, don't deserve to be alive, don't deserve to be here, shouldn't be here, shouldn't
        exist, shouldn't be alive, wasn't meant to live, not meant to be here, not meant for this
        world, everyone'd be better, they'd be happier, they'd all be happier, they would be
        happier, do everyone favor, doing everyone favor, do everyone a favor, do them favor, do
        family favor, do world favor""",
    "darkthought": """
        dark thoughts, scary thoughts, ugly thoughts, awful thoughts, terrible thoughts, black
        thoughts, thoughts of harming, thoughts of hurting, thoughts about hurting, thoughts of not
        being, thoughts about not being, thoughts of ending, thoughts about ending, intrusive
        thoughts, really dark place, very dark place, darkest place, darkness is winning, dark is
        winning, ideation, passive ideation, don't trust myself, don't feel safe with myself, not
        safe with myself, not safe by myself, not safe alone, shouldn't be left alone, shouldn't be
        alone tonight, can't be trusted alone, scared of myself, scared what i might do, scared of
        what i might do, afraid of what i might do, scared of what i'll do, afraid of what i'll do,
        scared what i'll do, afraid of myself, might do something bad, do something drastic, do
        something permanent, do something i can't take back, do something bad, might hurt myself,
        keep myself safe, stay safe tonight""",
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
        have it planned, planned it out, all planned, planned how, i've decided to end, know how i'd
        do it, know how i'll do it, know how i would do it, how i'd do it, how i would do it, least
        painful way to, quickest way to go, easiest way to go, easiest way out, quick way out, way
        to go out, ways to go out, ways to end, way to end it, way to end my, way to end this, tie
        noose, tied noose, tying noose, bought rope, bought gun, got rope, found his gun, found gun,
        where gun is, gun is loaded, gun's loaded, locked himself in with, locked herself in with,
        standing on edge, standing on tracks, walk in front of, step out in front of, step off curb,
        step off platform, walk out into, walk into sea, walk into ocean, walk into lake, walk into
        woods and, wander into woods, walk off into woods, sit in garage with, car running in
        garage, run car in garage, hose from exhaust, plastic bag over""",
    "lastact": """
        this is last message, last time you'll, last time you'll hear, last time anyone, by time you
        read, when you read this, if you're reading this, not be here by, won't see christmas, won't
        see my birthday, not going to be here, not gonna be here, won't matter soon, won't matter
        after tonight, won't matter tomorrow, after tonight it, after tonight i, tonight is night,
        tonight's the night, tonight's night, all be over by, i'll be gone by, i'll be gone soon,
        gone by morning, gone by tomorrow, won't wake tomorrow, planned my funeral, planning my
        funeral, paid for my funeral, picked out my funeral, wrote my will, writing my will, wrote
        my obituary, updated my will, made my will, made my peace, making my peace, made peace with
        it, peace with dying, peace with leaving, peace with going, said my goodbye, say goodbye for
        good, saying goodbye for good, goodbye for good, farewell everyone, farewell world,
        passwords for my wife, who'll take my dog, who will take my dog, who will take care of my
        dog, take care of my cat when, someone to take my cat, tell my mom i'm sorry, tell them i
        love them, tell them i'm sorry, tell family i'm sorry, forgive me for what, forgive me for
        this""",
    "nofuture": """
        can't see a future, can't see future, don't see a future, don't see future, see no future,
        can't see future anymore, nothing to look forward to, nothing left to look forward, nothing
        to live, nothing left to live, nothing keeping me here, nothing keeps me here, only thing
        keeping me, only thing keeping me here, only reason i'm here, only reason i'm still, only
        reason i'm alive, only reason i haven't, only reason i don't, if it weren't for my kids i'd,
        if not for my kids, if it wasn't for my kids, if it wasn't for my dog, if it weren't for my,
        what am i still doing here, why am i still here, why am i even here, why am i even alive,
        why am i alive, why i'm even here, why do i bother living, why bother living, why live, why
        even live, why stay alive, why stay here, what's the point of being here, what do i have to
        live for, what have i got to live for, what's left for me, what is left for me, don't know
        why i'm still here, don't know why i'm here, no reason to be, no reason to wake, no reason
        to get out of bed, reason to be here, reason to stay alive, don't care if i wake, don't care
        if i live, don't care if i die, don't care anymore if i, don't care what happens to me,
        wouldn't care if i died, wouldn't care if i, wouldn't mind if i didn't, wouldn't mind if i
        died, wouldn't mind dying, wouldn't mind being dead, okay with dying, ok with dying, fine
        with dying, fine if i died, lost will, lost the will, lost my will, no will to live, will to
        live, losing will, losing the will, no desire to live, lost desire to, doesn't want to be
        here, doesn't want to be alive, don't see myself living, don't see myself here, don't see me
        here, can't imagine living, can't imagine another year, can't do another year, can't do
        another winter, can't do another night of this life, not cut out for this life, life is
        done, life's done, my life is done, life has ended, my life ended, life ended, life is
        finished, life finish, my life finish, ruined and over""",
    "seeno": "no, what, lost, without, what's, any, see, find",
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
}
