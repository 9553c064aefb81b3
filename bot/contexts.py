"""Small classes of words that only one or two rules speak of: what makes a sign of two words, or none."""

CONTEXTS: dict[str, str] = {
    # small classes that only rules speak of
    "notpeed": """
        haven't gone since, hasn't gone since, haven't went since, haven't gone in, hasn't gone in,
        hasn't gone all day, haven't gone all day, stream is weak, weak stream, slow stream, stream
        is slow, stream has gotten weak, stream got weak, haven't peed, hasn't peed, haven't
        urinated, hasn't urinated, not peed, haven't been pee, haven't gone pee, didn't pee since,
        no pee, no pee since, can't make water, can't pass water, haven't passed urine, haven't been
        able to go, hasn't been able to go, not able to go since, pee won't, haven't wee'd, no
        urine, not passing urine""",
    "come": """
        won't come, won't start, doesn't come, won't come out, don't come, not come, not coming,
        nothing""",
    "bed": "bed, night, chair, couch, recliner, car, pants, underwear, week",
    "accident2": "accident, accidents, wetting",
    "weartime": "wear, wearing, wears, need, using, now, since, buy, buying, changing",
    "cantleak": """
        roof, faucet, pipe, oil, leak in roof, tire, sink, dishwasher, spinal fluid, csf, gut, water
        heater, basement, pocket, fluid, water, ceiling, money, cash, data, memory, battery, bank""",
    "night": "at night because of leg, without help, stairs",
    "deadfeel": "dead, deadened, weird, strange, asleep, funny, changed, gone, cold, nothing, tingles",
    "numbother": "knee, after, hurts",
    "gone": """
        gone, died, nothing, quit, went, lost, stopped, disappeared, isn't happening, don't work,
        dead, gave out""",
    "tired": """
        leg day, workout, after squats, after gym, marathon, after run, long run, after running,
        tired, after lifting, after hike, after spin, drunk, nervous, in love, after leg, cross
        legged, crossed, crossing, sauna, short legs, after a long ride""",
    "bothnot": """
        pillow, furniture, stool legs, frozen yogurt, numbing, bench, dog's, cow, horse, spider,
        legs of chair, legs of table, legs of desk, legs of desk chair, desk chair, office chair,
        legs on table, legs on chair, with joy, with excitement, with cold""",
    "below": """
        below belt, below my belt, under belt, from belt, belt line down, waist down, belt down,
        hips down, below waist, belly button down, chest down, ribs down, hip down both, waste down,
        navel down, everything below, tummy down""",
    "bothsides": """
        on both sides, both sides, on each side, bilateral*, both cheeks, each side, two sides""",
    "weights": """
        weight on foot, weights, my phone, dropped something, dropped it on, dropped my, dropped a,
        dropped weight, drop foot off, drop my, drop toe, something on, hammer, dumbbell, plate on""",
    "sitting": "without shoes, sit still",
    "painworse": "pain, pains, hurts, ache, sore, hurting, burning, sciatica, tightness",
    "paralysed": """
        paralyzed, paralysed, paralized, paralyze, paralysis, can't move legs, lost use of leg, lost
        use of legs""",
    "power": """
        strength gone, strength is away, strength is gone, lost strength, no strength, no power,
        power gone, lost all strength, losing strength, no push off, strength left, no force, push
        off, strength has gone, lost power, loss of strength, loss of power, zero strength, dead
        weight, gone dead weight""",
    "deadweight": """
        dead weight, like lead, like log, won't obey, useless, limp, floppy, gone dead, went dead,
        no control over, no control""",
    "gym": """
        gym, workout, bench press, bench, push ups, pushups, muscles, pecs, benching, lifting
        weights, chest massage, massage, out of shape, stairs every, waxing, sprint*, after running,
        running club, 5k, when i run, after run, marathon, hiit, dips, hiking uphill, cardio, chest
        flies""",
    "heartattack": "heart attack, heartattack",
    "fear": """
        gave me, almost gave, history, years, price, prices, bill, ticker, father had, dad had, mom
        had, had heart attack, past""",
    "laugh": "laughing, lol so, so funny, yoga, lmao, laughed",
    "relief": """
        helps, relief, relieves, exercise, exercises, better, relax, meditation, should i breathe,
        how do i breathe, during massage, during session, into pain, into the pain, technique,
        through""",
    "catch": "catch, catching, caught, get, getting, enough, draw",
    "difference": "difference, between, about, two, terms, website, directions, which",
    "wakeup": """
        won't wake up, can't wake her, can't wake him, won't wake, not waking up, hard to wake,
        can't be woken, won't respond, not responding, isn't responding, isn't breathing, not
        breathing, stopped breathing, turning blue, lips are blue, turned blue, blue lips""",
    "heartword": "heart",
    "suddenly": "sudden, suddenly, worst, thunderclap, explosive",
    "muscle": """
        workout, laughing, muscle tear, tearing up, crying, tearing down, tearing out, pages,
        labrum, meniscus, hamstring, ligament, rotator, paper, band aid, velcro""",
    "fell": """
        fell, fallen, slipped, slippd, slip, fall, falls, falling, felled, tumble, tumbled, wiped
        out, took spill, took a spill, landed, came off, thrown, threw me, bucked, tripped, went
        down on, toppled, landed hard, knocked over, took tumble, falled""",
    "height": """
        ladder, ladders, roof, height, heights, loft, hayloft, scaffold*, stairs, steps, staircase,
        stair, tree, balcony, horse, feet, meters, metres, story, stories, truck bed, window, cliff,
        deer stand, tree stand, bike, motorcycle, atv, four wheeler, snowmobile, ski lift,
        trampoline, flight of stairs, second floor, deck, tailgate, bunk bed, rafters, attic,
        bleachers, wall, catwalk, forklift, tractor, boulder, porch, rock, chair lift, crane,
        counter""",
    "longago": """
        years ago, year ago, in 19*, in 20*, as kid, when i was, last year, decades ago, months ago,
        yrs ago, years back, 2019, in 2018, in 2020, in 2021, in 2022, in 2023, in 2024, since i
        was, yrs back""",
    "crash": """
        wrecked car, wrecked truck, wrecked bike, wrecked quad, wrecked four wheeler, wrecked atv,
        wrecked motorcycle, wrecked sled, wrecked my, flipped atv, flipped quad, flipped truck,
        flipped snowmobile, rolled atv, rolled quad, rolled truck, rolled tractor, laid bike down,
        laid my bike, dumped bike, went over handlebars, over handlebars, snowmobile accident,
        totaled truck, totaled, car crash, car accident, car wreck, wreck, crashed, crash, rear
        ended, rearended, totaled car, hit by car, hit by a car, hit by truck, hit by bus,
        motorcycle accident, bike accident, collision, auto accident, fender bender, rolled my car,
        rolled car, flipped my car, truck rolled, t boned, mva, head on, hit deer, ran over, run
        over, vehicle accident, ski accident, accident last, in accident, wiped out on bike,
        whiplash, quad rolled, atv rolled, tboned, hit and run, accident yesterday, accident today,
        work accident, work place accident, work injury accident, hit me while, car hit, truck hit,
        farm accident, struck by""",
    "now": """
        just, today, this morning, yesterday, tonight, minutes ago, hour ago, hours ago, just now,
        last night, just got, earlier, now""",
    "heavyhit": """
        run over by, ran over by, got run over, ran over me, fell out of tree, rolled on me, rolled
        over on, fell on me, fell on my back, landed on me, crushed by, crushed my, crushed, tree
        fell on, pinned under, pinned me, kicked by horse, horse kicked, trampled, stabbed, gored,
        caved in on, bale fell, beam fell on, thrown from, bucked off, thrown off, threw me off,
        rolled on top, electrocuted, got shot in, been shot in, was shot, shot me, got shot""",
    "struck": "gunshot, stab wound, stabbed in, stabbed me with knife",
    "broken": """
        broken, broke, fractured, fracture, fractures, snapped, shattered, brokn, fractur*, cracked,
        bone sticking""",
    "snap": "snap, pop, crack, crunch, snapped, popped, cracked, heard pop, felt pop",
    "feltpop": "felt, heard, feel, hear, loud, audible",
    "trauma2": "in 20*, in 19*, years ago, as kid",
    "spot": "seeing, see, saw, blurry, double",
    "gushed": "gush, gushed, gushing, trickle, leaking, leaked, leak, wet, soaked, broke",
    "fluid": "fluid, water, liquid, amniotic, clear fluid",
    "bloodword": "blood, bloody, bleeding",
    "blackword": "black, tarry, tar, brown, bloody, cola, coke, red",
    "mg": """
        mg, milligrams, mgs, minutes, years, weeks, days, months, per day, session, sessions,
        percent, oclock, pm, am, year old, hours, k, lbs, pounds, miles""",
    "per": "per, each, daily, every, weeks, week, months, years, a day, day",
    "tookall": """
        took all my pills, took all of my pills, took whole bottle, took the whole bottle, swallowed
        whole bottle, took bunch of pills, took handful, swallowed handful, swallowed bunch, took
        rest of bottle, took everything in medicine cabinet, emptied bottle, took all of them, took
        em all, took them all, swallowed them all, took all of em, downed whole bottle, downed
        bottle, took all her pills, took all his pills, swallowed all, took entire bottle, overdid
        my pills, took way too many, took way too much, took double dose, took double, took twice,
        took triple, doubled my dose by""",
    "bottlegone": """
        bottle gone, bottle is empty, bottle's empty, empty bottle, whole bottle gone, bottle is
        gone, bottle's gone, none left, all gone, sleepy, drowsy, ringing, throwing up, can't stay
        awake, feel funny, and whiskey, and vodka, some whiskey, some vodka, fifth of""",
    "kilometre": "kilometers, run, ran, ride, rode, km",
    "walks": """
        walks, walk, run, runs, hike, hikes, vacation, trip, trips, stairs, work, bike, dates,
        rides, my walks, sitting, job, table, school, website, computer""",
    "stairs": "date, honeymoon, cruise, boat, plane, flight",
    "hunting": """
        hunting with, range, skeet, safe in my car, gun control, gunsmith, cop, officer, work belt,
        carry, duty, holster, recoil, archery, massage, price, deal, heat, shave, shaving, massage
        gun, percussion, theragun, for therapy, water, spray, deer season""",
    "work2": """
        massage, work from, website, to book, jogging, tracks of, run across, parking, live near,
        cross, next to, gets me to, to work, to get to your, to your""",
    "onto": """
        onto table, on table, on the table, over to your, class, season, directions, exit, exercise,
        trampoline""",
    "better": """
        better off, better without, better, easier, sick of being, want to stop being, without me""",
    "without": "without, w/o, avoid, instead of, non",
    "family": """
        everyone, family, wife, husband, kids, everybody, my people, them, daughter, son, mother,
        parents, loved ones""",
    "bothered": """
        why am i, why am i still, why i'm still, wonder why i'm, don't know why i'm, wonder why i
        am, what am i, no longer want to be""",
    "alive": "alive, here, living, on this earth, on earth, breathing",
    "point": """
        see point, no point, what's point, whats point, what is point, point of it, see the point,
        what point, why bother, why keep going, no use, what's use, whats use, see any point""",
    "anymore": """
        anymore, any more, going on, of it all, in it all, waking up, getting up, keep going,
        living, continuing, trying, of anything, in anything, at all, to any of it, of going,
        tomorrow, in trying""",
    "hidden": """
        wanna go home to jesus, see you on other side, this is goodbye, this is my goodbye, by the
        time you read this, won't have to worry about me, won't be problem anymore, won't bother
        anyone, won't need appointment after, won't be needing my, don't need me anymore, end my
        pain for good, end my suffering, end the suffering, end suffering, stop the pain forever,
        end pain forever, make it all stop, make it stop for good, permanent way, wish it would all
        end, wish i could just go, wish i'd go to sleep, let me die, just let me die, put me down
        like a dog, put me out of my misery, checked out of life, done with this world, done with it
        all, one way to stop, not long for this world, not afraid to die, death would be, death
        sounds, dead sounds, dying sounds, death is better, death is better than, dying would be,
        would be easier to die, easier to be dead, being dead would, if i died, if i was dead, if i
        were dead, think about dying, thinking about dying, thinking of dying, thoughts of dying,
        thoughts of death, thinking about death, wonder if anyone would notice, no one needs me,
        nobody needs me, no use to anyone, useless to everyone, everyone would be better, they'd be
        better off, they'd all be better, they would be better off, family would be better, kids
        would be better, world would be better, worth more dead, worth more to them dead, rather not
        wake up, rather not exist, wouldn't mind not waking, wouldn't mind dying, don't care if i
        live, don't care if i die, don't care whether i live, not scared of dying, pray for death,
        praying for death, waiting to die, want out of this body, want out of life, want out for
        good, bleed out, bridge looks, i'm ready to go home, ready to meet my maker, meet my maker,
        not be here tomorrow, won't be here tomorrow, won't see tomorrow""",
    "likehot": """
        tub, bath, pack, like, yoga, water, heating, compress, stone, stones, poker, knife, wire,
        shower, towel, weather, socks, feel warm after, leggings, jeans, hair, pants, cup""",
    "hopenot": "hope not, hope it's not, hope its not, afraid, worried, scared, could it be",
    "anyclient": """
        do you work with, do you treat, do you see, do you take, experience with, experience
        working, clients, patients, do you massage, trained in, someone with, people with,
        specialize, certified in""",
    "money": "broke even, money, website, link, page, button, booking, site",
    "poisonivy": "site, virus, computer",
    "isafter": "avoid, without, instead of, prevent, need, should, or, success, worth, vs",
    "clothes": "appointment, portion, session, class, size",
    "worsening": """
        worse every day, worse every week, worse by day, worse each day, worse daily, worse and
        worse, getting worse every, progressively worse, worse every month, keeps getting worse,
        getting worse by day, worse day by day, worse everyday, worse by the week, weaker by week,
        getting worse fast, rapidly worse, worse by hour""",
    "atall": "at all, anymore, fell",
    "aftermassage": """
        after massage, after massages, after session, after deep tissue, since massage, since
        session, after my massage, after my last massage, after last massage, after you worked, from
        massage, massage made, massage yesterday, massage last week, masseuse, last massage, after
        appointment, massaged yesterday, massage last, had massage, got massage, since you worked,
        since last massage, since last session, after last session, since my massage, since seeing
        you""",
    "newpain": """
        sharp, numb, numbness, tingling, shooting, worse, nerve, bruised, bruising, bruises,
        swollen, burning, stabbing, can't, weak, electric, severe, excruciating, unbearable, fever,
        dizzy, weakness""",
    "knot": """
        knots, knot, sum, lump sum, lumpy, lumpy pillow, in throat, mattress, mass ave,
        massachusetts, mass general, mass schedule, sunday mass""",
    "sum": "lump sum, muscle mass, payment",
    "trauma": "fell, slipped, crash, accident, ice rink, hockey",
    "offer": """
        do you use, do you offer, do you sell, do you carry, do you do, do u do, u do, you do, do
        you have, do you provide, do you also do, you offer, u offer, do you also offer, do you
        accept, do u offer, do u have, is there, do you guys do, offer, do you combine""",
    "nothingout": """
        nothing is coming, nothing's coming, nothing coming, nothing will come, nothing comes out,
        nothing comes, nothing coming out, nothing's coming out, only drops, just drops, nothing
        happens, won't come out, won't start, won't come, nothing came out, can't start""",
    "hairdye": """
        hair, laughing, embarrass*, from laughing, laughter, embarrassment, boredom, weekend, for a
        while, spa, retreat, for week, for a week""",
    "weakword": "weak, weaker, slow, slower, thin, trickle, feeble",
    "bothlegs3": """
        both legs, both thighs, both of legs, both leg, two legs, bilateral*, each leg, legs both,
        both calves""",
    "newly": """
        now, new, suddenly, sudden, today, this morning, since, started, last night, yesterday, used
        to""",
    "back2": "back, spine, sciatica, sciatic, disc, disk, herniat*",
    "rain": """
        rains, rain, arthritis, weather, years, knees, hike, hiking, shopping, standing all day,
        walking all day, after work""",
    "spotting": "spotting, bleeding, bleed, blood, gush, fluid",
    "weeksn": """
        6 weeks, 7 weeks, 8 weeks, 9 weeks, 10 weeks, 11 weeks, 12 weeks, 13 weeks, 14 weeks, 15
        weeks, 16 weeks, 17 weeks, 18 weeks, 19 weeks, 20 weeks, 21 weeks, 22 weeks, 23 weeks, 24
        weeks, 25 weeks, 26 weeks, 27 weeks, 28 weeks, 29 weeks, 30 weeks, 31 weeks, 32 weeks, 33
        weeks, 34 weeks, 35 weeks, 36 weeks, 37 weeks, 38 weeks, 39 weeks, 40 weeks, 41 weeks""",
    "notwant": """
        don't want to, no longer want to, no longer wish to, not want to, don't wish to, doesn't
        want to, don't wanna, doesn't wanna, tired of, sick of, done with, don't feel like, no
        desire to, no will to, lost will to, lost the will to, no longer care to, didn't want to,
        don't care to, hate""",
    "bealive": """
        be alive, alive, live, living, exist, existing, being alive, wake up, waking up, this life,
        go on living, be here anymore, being here anymore, be around anymore, keep living, life""",
    "notsee": """
        can't see myself, don't see myself, can't see me, don't see future, can't picture myself,
        can't imagine being""",
    "future": """
        here, alive, next year, around, future, next month, christmas, living, growing old, 30, 40""",
    "life": "life",
    "dontwantit": "don't want it, don't want this, don't want any of it, not want it, don't want mine",
    "hitbus": """
        hit by bus, hit by truck, hit by car, hit by train, got hit by, run over by, got cancer, had
        heart attack, didn't make it""",
    "relieved": """
        relief, relieved, wouldn't mind, hope, wish, okay with that, be ok, fine with me, be fine,
        problem solved, wouldn't care, blessing""",
    "stock": """
        stockpil*, hoarding, saving up, saved up, been saving, collecting, stash, stashing,
        counting, counted, lined up""",
    "better4": """
        better for, easier for, better off, happier if, be better, be easier, be happier, better
        without, relieved if""",
    "notaround": """
        wasn't around, weren't around, not around, wasn't here, weren't here, without me, gone,
        disappeared, wasn't in picture""",
    "losew": "losing, lose, loses, lost, loosing",
    "tore": "tore, torn, ripped, popped",
    "child": """
        toddler, baby, kid, kids, son, daughter, grandson, granddaughter, child, grandkid, year old,
        niece, nephew""",
    "gotinto": """
        got into, ate, swallowed, took, found and ate, drank, chewed, put in mouth, eaten, swallow""",
    "purposely": "on purpose, purposely, intentionally, deliberately, want",
}
