"""Families of words for somebody who may end their life: partings, plans and the last straw."""

PARTINGS: dict[str, str] = {
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
        forever, switched off forever, shut off forever, fade out for good, slip away forever, slip
        away quietly, just slip away, be gone forever, vanish forever, vanish for good, go away
        forever, leave forever, make it stop forever, stop forever, all stop forever, it all to be
        over, want peace forever, permanent solution, final solution, final exit, final answer to
        pain, permanent sleep, eternal sleep, forever sleep, forever nap, dirt nap""",
    "letmego": """
        let me go in my sleep, take me already, take me now, take me tonight, take me home lord,
        take me lord, lord take me, jesus take me, god take me, god just take me, god would take me,
        come take me, come get me lord, call me home, lord to call me home, shoot me please, please
        shoot me, someone shoot me, somebody shoot me, just shoot me, put down like, put out of my
        misery, put me out of, end my misery, end my suffering, mercy kill*, euthan*, assisted
        suicide, assisted dying, dignitas, right to die, medically assisted, death with dignity,
        pull the plug, pull my plug, finish me off, finish me, put me down like, just put me down,
        put me down already, put me down please""",
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
        attempted suicide, attempt on his life, attempt on my life, attempted again, my last
        attempt""",
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
        won't be long now, wont be long now, not be long now, not much longer now, where will is,
        where my will is, knows where will, knows where papers are, told where papers, papers are in
        order, ducks in a row before, ducks in row before i, house in order before i, goodbye to
        this world, goodbye to this life, goodbye to it all, so long everyone, so long world, see
        you all on other side, see ya on other side, my time has come, time to go home to, time for
        me to go, ready to go home, this is it for me, this is end for me, this is the end, end is
        near for me, it's over for me, it is over for me, all over for me, done for good, out for
        good, i'm out for good, i'm out of here for good, no more me, no more of me, there won't be
        next time, won't be a next time, won't be next appointment, thanks for everything goodbye,
        thank you for everything goodbye, won't need it anymore, won't need them anymore, don't need
        them anymore where""",
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
        throw my life away, throw in towel on life, hand in my notice on life, resign from life,
        leaving early for good, clock out for good, clock out forever, clocking out for good, tap
        out of life, tapping out of life, tap out for good, turn out lights for good, lights out for
        good, close my eyes for good, shut my eyes for good, close my eyes forever""",
    "donewith2": """
        done with this body, done with body, done with being alive, done being alive, done with
        existing, done existing, done with pain forever, done with trying to live, done trying to
        live, done hurting for good, done with this earth, done on this earth, done for on this
        earth, done here for good, hate myself and hurt, hate myself and i hurt, so over living,
        over living, over being alive, over existing, over this life, so over this life, rather be
        six feet, rather be ash, rather be nothing, rather not be""",
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
        night, my last thanksgiving, be last time anyone, be the last you, last you hear, last
        you'll hear, last you see of me, last you'll see of me, last anyone sees, one last time
        before i go, last sunset, last sunrise, last supper, my last meal, his last day, her last
        day""",
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
        ashes, my grave, my gravestone, my tombstone, my obituary, my eulogy, my coffin, my casket,
        dig my grave, digging my grave, dig my own grave""",
    "himself2": """
        himself, herself, myself, left for, for me, last, end, on me, head, mouth, tonight, done,
        alone, bedside, bed, pillow, nightstand""",
}
