"""Classes of words for who speaks, what they ask, and what stands in the way of a sign."""

ASKING: dict[str, str] = {
    # who
    "i": "i, i'm, i've, me, my, mine, myself, i'd, i'll, id, ill, im, ive, meself, imma, ima, iam",
    "they": """
        he, she, his, her, hers, him, he's, she's, himself, herself, husband, hubby, wife, spouse,
        mom, mum, mother, mama, ma, mommy, moms, dad, daddy, father, papa, pop, son, daughter, kid,
        kids, child, children, grandma, grandmother, granny, nana, nan, gran, grandpa, grandfather,
        gramps, grampa, brother, sister, bro, sis, uncle, aunt, auntie, cousin, nephew, niece,
        girlfriend, boyfriend, gf, bf, fiance, fiancee, friend, buddy, roommate, neighbor, neighbour,
        coworker, boss, client, patient, partner, in law, stepdad, stepmom, mate, pal, hubs, teammate,
        someone here, teenager, toddler, mother's, husband's, dad's, wife's, mom's, colleague,
        grandson, granddaughter, guy i work with, old man, missus, coach, student, tenant, ex,
        director""",
    "subject": "i, i'm, i've, he, she, he's, she's, they, we",
    "pronoun": "it, this, that, these, those, it's, that's, thing",
    "you": "you, u, your, ya, ur, you're, youre, you'd, you'll, yourself, yourselves",
    "impersonal": """
        someone, somebody, people, person, patients, anyone, anybody, everybody, everyone, you, u,
        your, ya, one, folks, clients, adults, elderly, men, women, man, woman""",
    # what stops a sign
    "negator": """
        no, not, never, without, deny, denies, denied, don't have, doesn't have, didn't have, haven't
        had, hasn't had, never had, don't get, doesn't get, didn't get, not having, isn't, aren't,
        ain't, wasn't, weren't, not been, free of, absence of, negative for, ruled out, rule out,
        rules out, ruling out, excluded, cleared of, zero, nor, none, lack of any, haven't, hasn't,
        don't, doesn't, didn't, neither, havent got, no signs of, no sign of, no history of, don't
        has, nope no, came back negative for, instead of, hope not, hope it's not, hope its not, can't
        be""",
    "notneg": """
        not only, not just, not sure, no matter, no one, not to mention, no wonder, no doubt, no joke,
        no lie, not gonna lie, not kidding, no kidding, not joking, no longer, no idea, not good, no
        good, not well, not right, not normal, not better, not getting better, not going away, don't
        know, don't understand, don't think, didn't think, don't want to alarm, not anymore, don't
        laugh, no bs, no cap, not okay, not ok, not great, not goin away, don't know if, don't know
        why, no improvement, not improving, not fun, don't work, not new, not trying, isn't funny, not
        lying, no reason, no relief, don't help, doesn't help, isn't going away, not the same, not
        long ago, not feeling well, isn't normal, isn't right, not cool, not healing, no sleep, not
        sleeping, isn't helping, not helping, aint right, no way, no thanks, not because, doesn't
        matter, don't care, not since, never before, never happened before, never been this, don't
        usually, not usually, no big deal, don't worry""",
    "barrier": """
        but, just, only, except, however, though, although, yet, instead, now, because, since, still,
        then, cause, cuz, until, whereas, while, bc, despite, plus, suddenly, today, which, til, till,
        besides""",
    "or": "or, nor",
    "and": "and, n, &, plus, also, or",
    "past": """
        years ago, year ago, yrs ago, yr ago, decade ago, decades ago, last year, in past, used to,
        years back, year back, yrs back, back in 19*, back in 20*, in 19*, in 20*, when i was kid,
        when i was young, as kid, as child, as teenager, in college, in high school, in my twenties,
        previously, formerly, long time ago, last summer, last winter, last spring, last fall, months
        back, in 80s, in 90s, once had, back in day, in navy, in army, back then, ages ago, last yr,
        way back, after first pregnancy, after first kid, in my 20s, in my 30s, in my 40s, when i was
        20, when i was 30, when i was pregnant, years before, at one time, one time, that time, before
        my surgery, before surgery, before operation, before op, before treatment, before fusion,
        prior to surgery, before my operation, childhood, decades back, when he was, when she was,
        when i was, in 1* 9*, in his youth, in my youth""",
    "resolved": """
        now fine, now ok, now okay, now good, now better, now gone, all fine now, now resolved, fine
        now, ok now, okay now, better now, good now, all better, resolved, went away, gone now, fully
        recovered, recovered, all clear, healed up, cleared up, all good now, doing great, no problems
        since, doing fine, doing well, is fine, was fine, he's fine, she's fine, turned out fine,
        turned out to be nothing, healed, never came back, hasn't come back, long gone, stopped on its
        own, back to normal, made full recovery, full recovery, fixed it, cured, no issues since, good
        as new, had emergency surgery, had surgery for it, had surgery and, had operation and, all
        healed, right as rain, no trouble since, not anymore, went back to normal, sorted now, is
        great now, is good now, feel great now, i'm fine now, doing good, returned to normal, better
        afterwards, in past now, not since, tip top, got better""",
    "still": """
        now, still, again, started again, came back, is back, keeps, getting worse, worse, happening
        again, hasn't gone away, never recovered, and now, right now, ever since, now i, now my, this
        morning, today, yesterday, tonight, last night, this week, now it's, now it, now he, now she,
        lately, recently, these days, nowadays""",
    # educational
    "opener": """
        where's, wheres, when's, whichever, what, whats, what's, when, how, how's, which, why, where,
        who, who's, wat, wut, wot, wht, explain, define, describe, list, whys, why's, tell me about,
        tell me more, hows, whas, so what, is there, are there, is it true, is it common, is it
        possible, is it possible to, does it, do they, info on, information on, information about,
        learn about""",
    "aux": "can, does, do, are, is, could, would, will, did, should, may, has, have, am, was, must",
    "noaux": """
        numb, weak, swollen, unable, hurting, getting, having, leaking, bleeding, swelling, losing,
        lost, tingly, paralyzed, dizzy, confused, short, incontinent, had, been, pregnant, in, on,
        feeling, walking with, still, not, barely, hardly, no, only, never, t, scarcely, hear, see""",
    "info": """
        definition, meaning, means, define, causes, cause, caused, causing, symptom, symptoms, sign,
        signs, red flag, red flags, warning, vs, versus, difference, differences, location, anatomy,
        explained, explanation, statistics, prevalence, rate, stretches, stretch, exercises, exercise,
        treatment, treatments, recovery time, guide, article, textbook, exam, homework, quiz, class,
        map, length, origin, insertion, test question, essay, research, study, myth, flashcards, flash
        cards, chapter, lecture, brochure, pamphlet, website says, page says""",
    "reading": """
        i read, i heard, i saw, i learned, i learnt, i was reading, i'm reading, reading about, read
        about, heard about, read that, heard that, article says, article said, your article, your
        page, your site, your website, your post, my textbook, textbook, our textbook, writing paper,
        writing essay, for school, for class, for exam, for my class, for nursing school, studying,
        school project, study for, i studied, my professor, in class, google says, internet says, it
        says, says that, curious, wondering about, in theory, hypothetical*, generally, in general,
        novel, character, movie, tv show, book says, podcast, documentary, song, lyrics, i teach,
        training course, nursing student, quiz, flashcard""",
    "sampleif": """
        if i had, if i ever, in case i, if my client, what if, if someone, if somebody, if anyone, if
        you, if client, would happen if, if one, in case of, what happens if, what happens when""",
    "asksphrase": """
        what is it, whats it, what's it, isn't it, aren't they, isn't that, doesn't it, isn't there,
        wouldn't it, don't you, won't it, doesn't massage, doesn't that, is that, is this, is it, are
        they, did i get that right, remind me, show me, were is it, what muscle, which muscle, where
        in, grateful to learn, etiology, pathophysiology, have i understood, for dummies, in two
        sentences, one and the same, did i understand, which is, might all, could all, so what, is
        getting, can massage, does massage, will massage, would massage, could massage, is massage,
        massage help, help with, can you help, could you help, do you think massage, can you fix, can
        u fix, can u help, do you, do u, did you, are you, r u, how do, how does, how long, how often,
        how many, how much, how is, how are, how can, what is, what are, what causes, what does, what
        do, what's difference, whats difference, what helps, why is, why does, why do, does it, is it
        curable, is it treatable, is there, are there, tell me about, tell me more, explain, i want to
        know, wants to know, like to know, wondering if, i wonder, can it, can this, can they, can i,
        will it, where is, where are, where do, when can, can stretching, does pressing, does
        stretching, which one, difference between, any stretches, exercises, stretches, do they, will
        you, can he, can she, what else, fill me in, what even, best way, what to expect, what
        happens, can u, should i, could i, would you, what can, massage work, does that, does this,
        does they, gotta be a cause, is a cause, be the cause, cause it, did it""",
    "greeting": """
        hi, hello, hey, heyy, so, ok, okay, and, also, please, pls, wait, well, um, uh, yo, sorry,
        good morning, good evening, good afternoon, thanks, thank you, dear, but, like, oh, hiya,
        alright, right, now, then, just, quick question, question, one more, anyway, plz, btw, lol,
        excuse me, sir, maam, ma'am, doc, bro, dude, honestly, seriously, actually, cool, great, got
        it, yes, no, yeah, yep, hmm, k, wait one more, curious, again, really""",
    # conditions, for "is it sciatica?"
    "cond": """
        piriform*, pirform*, piriformus, pirifomis, sciatic*, siatic*, syatic*, ciatica, siatica,
        sciatika, arthritis, arthritic, bursitis, tendonitis, tendinitis, tendinopathy, stenosis,
        herniat*, slipped disc, slipped disk, bulging disc, bulging disk, disc, disk, pinched nerve,
        trapped nerve, nerve damage, neuropathy, fibromyalgia, ms, cancer, tumor, tumour, labral tear,
        labrum, hamstring tear, tear, torn, pulled muscle, pulled, strain, strained, sprain, sprained,
        muscle, nerve, hip, si joint, sacroiliac, kidney, kidney stone*, kidneys, baker's cyst, cyst,
        shingles, blood clot, clot, dvt, fracture, fractured, broken, infection, gout, lupus, lyme,
        scoliosis, spondyl*, degenerative, cauda equina, hernia, endometriosis, fibroids,
        appendicitis, hip flexor, bone spur, stress fracture, ligament, tendon, rheumatoid, diabetes,
        diabetic, neuralgia, meralgia, peripheral, pelvic girdle, pgp, round ligament, dead butt,
        vascular, pad, als, parkinson*, stroke, heart, liver, spine, back, joint, deep gluteal, ps,
        inflammation, inflamed, knot, spasm, cramp, the muscle, the disc, herniated, l5, l4, s1""",
    "dxname": """
        piriform*, pirform*, sciatic*, siatic*, arthritis, bursitis, tend*, stenosis, herniat*,
        pinched nerve, nerve damage, neuropathy, tear, strain, torn, disc, disk, slipped disc, slipped
        disk, bulging disc, cancer, tumor, ms, cyst, clot, kidney*, fracture, sprain, labr*, hamstring
        tear, gout, shingles""",
    "bad": """
        normal, serious, bad, dangerous, concerning, worrying, worrisome, alarming, ok, okay, common,
        something serious, anything serious, permanent, typical, weird, a big deal, big deal,
        expected, worry, broken, torn, infected, inflamed, harmful, fatal, nothing, all in my head, in
        my head, correct, related, connected""",
    "talk": """
        said, says, say, told, tells, thinks, thought, diagnosed, mentioned, confirmed, called, wrote,
        reckons, suspects, calls, saying, diagnosis, figured""",
    "doctor": """
        doctor, doctors, docs, dr, doc, physician, pt, physio, physiotherapist, physical therapist,
        chiro, chiropractor, specialist, orthopedist, ortho, neurologist, surgeon, gp, pcp, nurse, va,
        ob, obgyn, midwife, therapist, practitioner, rheumatologist, hospital, er, urgent care,
        radiologist, medic, teacher, trainer, coach, podiatrist, osteopath""",
    # distress, age
    "distress": """
        don't know what to do anymore, don't know what else to do, don't know what to do, idk what to
        do, miserable, misery, tired of pain, tired of hurting, tired of this pain, so tired of this,
        wit's end, wits end, desperate, hopeless, helpless, crying, cry, cried, in tears, depress*,
        can't cope, freaking out, end of rope, losing hope, lost hope, no hope, given up, giving up,
        give up, ruining life, ruined life, nobody believes me, no one believes me, nobody listens, no
        one listens, can't deal, falling apart, breaking down, broken down, suffering, at loss,
        overwhelmed, panicking, scared, terrified, afraid, frightened, anxious, burden, lonely, alone,
        exhausted, worn out, can't handle, fed up, had enough, so done, can't do this anymore, can't
        take this pain, can't take pain, can't take it, sick of this pain, sick of pain, hate life, no
        end in sight, idk anymore, rotten""",
    "minor": """
        i'm 9, i'm 10, i'm 11, i'm 12, i'm 13, i'm 14, i'm 15, i'm 16, i'm 17, i am 10, i am 11, i am
        12, i am 13, i am 14, i am 15, i am 16, i am 17, im 12, im 13, im 14, im 15, im 16, im 17, 12
        year old, 13 year old, 14 year old, 15 year old, 16 year old, 17 year old, 10 year old, 11
        year old, 9 year old, 8 year old, 7 year old, 12yo, 13yo, 14yo, 15yo, 16yo, 17yo, 12 yo, 13
        yo, 14 yo, 15 yo, 16 yo, 17 yo, middle school, freshman in high school, in high school, 7th
        grade, 8th grade, 9th grade, 10th grade, 11th grade, 6th grade, seventh grade, eighth grade,
        ninth grade, tenth grade, underage, under 18, minor, high schooler, don't tell mom, don't tell
        dad, don't tell parents, fifteen years old, fourteen years old, sixteen years old, thirteen
        years old, i'm sixteen, i'm fifteen, i'm fourteen, i'm thirteen, i'm twelve, i'm seventeen""",
}
