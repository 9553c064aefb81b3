"""Words of everyday life: what makes a statement about somebody no story of a body."""

EVERYDAY: dict[str, str] = {
    # a person's statement that holds one of these is about something else
    "mundane": """
        job, keys, wallet, website, log in, login, password, account, link, page, app, game, games,
        team, movie, homework, recipe, cook, cooking, dinner, lunch, pizza, president, weather,
        flight, airport, plumber, mechanic, car keys, truck keys, licence, license, degree, joke,
        jokes, poem, haiku, story, stories, song, love you, love your, like your, liked your, like
        turtles, article, articles, blog, newsletter, post, posts, work for you, hire, hiring,
        resume, crush on, new hampshire, vacation, wedding, birthday, anniversary, gift, gifts,
        present, valentine, mother's day, christmas present, massage school, teacher, recommend you,
        recommended you, referred me, told me about you, neighborhood, drive from, live in, live
        near, live about, moving to, from boston, from maine, from manchester, from concord,
        weekday, weekdays, weekend, weekends, tomorrow, running late, be late, lunch break, day off,
        evenings, mornings, afternoon, afternoons, o'clock, pm, noon, next week, next month,
        waitlist, wait list, cancellation, money, cents, dollars, bucks, coupon, partner up,
        partnership, company, customer, customers, sales, rep, chatgpt, ai, robot, bot, human,
        person please, real person, somebody real, talk to someone, speak to someone, speak with,
        talk with, get hold of, reach someone, browsing, just looking, looking around, reading,
        question, questions, answer, answers, ask you, wondering, curious, message, messages, typed,
        typo, spelling, wrong chat, wrong place, wrong number, testing, test, nothing else, no
        thanks, no thank, changed my mind, think about it, let you know, get back to you, talk
        later, see you, nice day, good day, good night, good one, have fun, bless, joking, kidding,
        messing with, bored, boring, funny, laugh, lol, haha, lmao, stupid bot, dumb bot, rude, hate
        you, suck, sucks, scam, spam, stock, stocks, invest, crypto*, bitcoin, vote, politics,
        election, bruins, patriots, celtics, red sox, football score, god bless, jesus loves,
        translate, french, german, portuguese, spanish, python, code, essay, assignment, professor,
        exam, presentation, flooring, carpet, lawn mower, internet, deposit, refund, subscription,
        membership, unsubscribe, review, reviews, stars, yelp, google, facebook, instagram, tiktok,
        youtube, video, videos, podcast, directions, gps, wearing, dress, clothes, table, tattoo,
        beard, makeup, perfume, sunscreen, allergic to lavender, nut oil, lotion, music, playlist,
        candle, candles, quiet session, chatty, ticklish, hairy, female therapist, male therapist,
        woman, a lady, massage table, massage chair, first massage, first timer, never had massage,
        never been to, first time""",
    "book2": """
        book, booking, booked, appointment, appointments, appt, schedule, reschedule, cancel, sign
        up, slot, spot, opening, reserve, reservation, reminder, come in, come by, stop by, visit
        you, get in, fit me in, make it, make it on, make it tomorrow, can't come, can come, could
        come, be there, open, squeeze me in, massage, massages, session, sessions, swedish, deep
        tissue""",
    "thanks": """
        thanks, thank, thank you, thx, ty, appreciate*, grateful, cheers, bye, goodnight, welcome,
        awesome, great, cool, perfect, nice, helpful, got it, ok, okay, sounds good, no worries, no
        problem, understood, i see, makes sense, good to know, that helps, congratulations""",
    "trouble2": """
        problem*, trouble*, wrong, funny, odd, weird, strange, bad, worse, broke*, stuck, unable,
        barely, hardly, won't, can't, doesn't, don't, not, stopped, quit, hard to""",
    "costing": "price, prices, pricing, cost, deal, gift, discount, sale, massage gun, theragun",
    "running2": """
        running, jogging, sprinting, cycling, when i run, after run, on my runs, workout, hill,
        hills""",
    # who sells something
    "advert": """
        manufactur*, factory, wholesale*, supplier*, gummies, crypto*, bitcoin*, btc, click here,
        click, http, https, www, unsubscribe, seo, casino, followers, ship free, free shipping,
        ships free, order now, buy now, discount code, promo, limited offer, limited time,
        investors, lottery, forex, backlink*, guest post""",
    "weekday": """
        monday, tuesday, wednesday, thursday, friday, saturday, sunday, tuesdays, vacation, trip,
        page, step, website""",
    "handedout": "gift, cards, flyers, flyer, candy, samples, coupons",
    "unsaid": """
        just, want, wanna, can't, couldn't, feel, feels, feeling, felt, been, have, had, got,
        haven't, hasn't, don't, keep, keeps, tired, thinking, thought, wish, hope, lost, losing,
        woke, fell, took, taking, never, no longer, still, gets, getting, cannot, unable, barely,
        swallowing, ready, done, sick of, hate""",
    # what is over, what only looks like a sign
    "resolved": """
        no more numbness, no more tingling, no more weakness, no numbness anymore, no tingling
        anymore, came back fully, came back completely, came fully back, came all the way back,
        therapy helped, counseling helped, counselling helped, treatment helped, medication helped,
        meds helped, got help, never bothered me after, never bothered me since, never bothered him
        since, never bothered her since, never happened again, never happened since, hasn't happened
        since, hasn't bothered me since, hasn't bothered him since, hasn't bothered her since, none
        since, been fine since, fine ever since, fine after that, it passed, long behind me, grew
        out of it""",
    "past": """
        as teen, as teenage girl, as teenage boy, as student, in my teens, in his teens, in her
        teens, in grade school, in middle school""",
    "longago": "as teen, in my teens, in his teens, in her teens, in grade school, in middle school",
    "reading": """
        i'm writing paper/essay/article/report/thesis/novel/story/book, i'm doing
        paper/report/project/presentation, i'm preparing talk/class/lesson/presentation, i'm
        translating, my/i'm studying for""",
    "animal": """
        dog, dogs, dog's, puppy, pup, cat, cats, cat's, kitten, rabbit, hamster, parrot, labrador,
        poodle, terrier, beagle, spaniel, dachshund, retriever""",
    "levelfall": """
        on porch, on front porch, on back porch, on deck, on rock, on rocks, on step, on front
        step""",
    "cansay": """
        can you say if, can you say whether, can you say which, are you able to tell, are you able
        to say, are you allowed to tell, are you allowed to say, are you qualified to tell, are you
        qualified to say, are massage therapists able to tell, can massage therapist tell, can
        massage therapists tell, can massage therapist say, can therapist tell, can a masseuse
        tell""",
    "opener": """
        might it, might that, might this, might they, might both, in what case, in which case, in
        what cases, in which cases, under what circumstances, at what point""",
    "told3": """
        told it's, told it is, told it was, told that it's, told that it is, told that it was, told
        i have, told i had, told i've got, told that i have, told me it's, told me it is, told me it
        was, told me i have, told me i had, told me i've got, told us it's, told him it's, told her
        it's, told he has, told she has, told him he has, told her she has, told its, told me its,
        told that its""",
    "told4": "was told, been told, got told, were told",
    "distress": "end of my rope, at end of my rope, at end of rope, end of my tether, at end of my tether",
    "relaxword": "relaxed, so relaxed, relaxing, slept like baby, long day, happily",
    "dread": """
        don't want to end up, don't wanna end up, don't want to be, don't want to become, afraid of
        ending up, scared of ending up, worried about ending up, avoid ending up, avoid being, might
        end up, could end up""",
    "sampleif": """
        my patients ask, my clients ask, my students ask, patients ask about, clients ask about,
        people ask about, students ask about, patients ask me, clients ask me, people ask me""",
    "askto": """
        is it dangerous to, is it bad to, is it safe to, is it ok to, is it okay to, is it wrong to,
        is it harmful to, is it risky to""",
    "calmtalk": """
        did you get, get my, vacation, holiday, move to, moving, newsletter, waitlist, package,
        gift, gift card, gift cards, highway, route, exit, park, parking, lot, membership,
        subscription, gym, stretch, stretches, stretching, exercise, exercises, knot, knots,
        tightness, soreness, stiffness, opening, openings, appointments, schedule, visit, trigger
        point, mirror, robot, pm, weekly, monthly, next week, hot stone, clients, chiropractor,
        chiro, physical therapy, pt, insurance cover, cover massage, in town, of work, to work, at
        work, for work, list, email, emails, page, website, site, chat, wife's birthday, for my
        wife, for my husband, for my mom, time of month, paperwork, clothes, boot, bus to, bus stop,
        bus from, train, special, discount, sale, session, sessions, weather, off table, funeral
        home, marathon, race, season, school, semester, trip, shift, meeting, steps, icy, nap,
        massage""",
    "simile": """
        like being, like i'm being, like i am being, like it is being, like it's being, like i was,
        like i got, like i've been, like someone, like somebody, as if, as though, workout, crushed
        it, crushing it, session, leg day""",
    "muscleword": """
        muscle, muscles, muscle's, muscular, eccentric, concentric, isometric, piriformis, glute,
        glutes""",
    "officeword": """
        email, emails, text, texts, texting, calls, page, site, website, app, phone, voice mail,
        voicemail, calendar, your office, screen, booking, book, appointment times, price,
        prices""",
    "ballgame": "ball, basketball, soccer, hoops, player, players, coach, team",
}
