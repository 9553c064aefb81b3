"""Small classes of words that only the rules about wishes speak of: diagnostic, treatment, a condition."""

WISHES: dict[str, str] = {
    "recommend": """
        would you recommend, do you recommend, u recommend, what do you suggest, do you suggest, you
        suggest, recommendations for""",
    "named": """
        piriform*, pirform*, sciatic*, siatic*, arthritis, bursitis, ms, cancer, tumor, stenosis,
        neuropathy, shingles, kidney*, pinched nerve, nerve damage, slipped disc, herniat*, fracture,
        tear, torn, strain, gout""",
    "tissue": "muscle, nerve, disc, disk, back, joint, hip, spine, ligament, tendon, bone, muscular",
    "feelingnow": "i'm feeling, im feeling, i have, i feel, my pain, i've got, i got, mine, i am feeling",
    "couldmy": "could my, can my, might my, could his, could her, could this, could these, could it, may my",
    "be": "be",
    "ismy": "is my, are my, is his, is her, are his, are her",
    "signsof": "signs, someone needs, when is surgery, who needs",
    "teach": "i teach, i'm teacher, instructor, i coach",
    "maypush": "can i push through, can i work through, ok to push through, should i rest, is rest",
    "meaning": "meaning, mean, means",
    "need": """
        do i need, does he need, does she need, do i have to get, do i have to take, should i get,
        must i""",
    "rest": "rest, bed rest, wait, stop",
    "cando": """
        can massage therapist*, can massage therapists, do massage therapists, are you allowed, you
        diagnose, do you diagnose, do massage, can therapists, you can't diagnose, can't diagnose,
        come in, massage help, can massage help, allowed to tell, if i come""",
    "likely2": """
        equally, like, usually, as bad, worse, bad for, good for, to, if, for massage, when, help,
        worth, possible, same, different, true""",
    "seriousness": """
        normal, serious, bad, dangerous, concerning, worrying, worrisome, alarming, something serious,
        harmful, fatal, broken, torn, infected, damaged, nothing, weird, abnormal, okay, emergency,
        life threatening, stress, anxiety, psychological, pulled, inflamed, dislocated, out of place,
        slipped, swollen, misaligned, out of alignment, caused by, because of my, in my head""",
    "mean": "mean, means, meaning, meant, translate, interpret, understand, explain, read",
    "result": """
        mean, means, say, says, said, show, shows, showed, shown, found, back, read, reads, result,
        results, report, clear, normal, negative, came back""",
    "normal2": "normal, serious, bad, typical, usual, worry, concerned",
    "fromit": """
        from accident, from fall, from sitting, from car, from my, due to, caused by, because of, from
        falling, from lifting, from running, from work""",
    "doctorsays": """
        doctor says, doctor said, doc says, doc said, boss says, boss say, they say, they said,
        chiropractor says, dr says, dr said""",
    "howtell": """
        how do i know, how do i tell, how can i tell, how to tell, how can i know, how would i know,
        how will i know, how do you know if i, way to tell, is there way to know, how does one know if
        my, can you tell if my, can you tell me if my, can you tell if i, can you tell me if i, could
        you tell me if i, could you tell if, tell me whether, tell me which, be able to tell me, how
        will i tell, how might i know, tell which""",
    "testfor": """
        test for, test to see, test to tell, test if, check for, check if, testing for, test whether,
        see if i have, find out if, confirm, rule out, exclude, screen for, prove, self test""",
    "session2": """
        session, sessions, massage, massages, appointment, appt, clothes, visit, after session, before
        session, table""",
    "worry2": "worry, worried, concerned, doctor, er, hospital, expect, insurance",
    "practice2": """
        in room, in the room, waiting room, get there, show up, lobby, diary, undress, undress*,
        clothes, wear, bring, book, appointment, shower, underwear, shorts, arrive, tip, pay, number,
        address, form, forms, referral, prescription from, schedule, calendar, block, come see you,
        see you, park, insurance, call, text, come in, contact, cash, sessions, hat, towel, intake,
        note, cancel, stomach, how much, note from, permission, deposit, account""",
    "bringoff": "lotion you, brand, do i bring, sell, generic, cheap, buy, order now, wash off, shipping",
    "massageasks": """
        do you, you do, u do, can massage, does massage, massage from, owner, business, blog,
        marketing""",
    "gets": """
        get, getting, order, ordered, require, needed, necessary, worth, ask for, push for, first,
        before, without""",
    "ifi": "if i, should, could, can i, i should, try, trying, ok, let, says i should",
    "activity2": """
        sleep, sleep on side, sit on, sit, lie on, lay on, stand, stand all day, wear, carry, bend,
        lift, twist, have sex, drink, smoke, fast, fly, foam, roll, stretch, rub it, self massage,
        massage it, massage myself, crack, pop""",
    "experience": """
        experience, trained, train, specialize, certified, comfortable with, do you work with,
        clients, patients, do you see, ever work, ever worked, have you worked, do you treat""",
    "come2": """
        can i come, can i still come, is massage ok, is massage safe, is massage okay, ok to get
        massage, ok to have massage, okay for massage, come in, safe to massage, safe to come, still
        get massage, still come, get massage, have massage, get massaged, be massaged, massage ok, is
        it safe, is it ok, is it okay, is that ok, is that okay, problem for massage, can you work,
        can you still, should i tell you, contraindicated, can you massage, allowed massage, is
        massage""",
    "othertry": """
        chiro or, chiropractor or, chiropractor instead, chiro instead, acupuncture or, chiro vs,
        chiropractor vs, pt or massage, massage or pt, massage or chiro, massage or chiropractor,
        massage or physical therapy, massage or acupuncture, pt vs massage, massage vs pt, massage vs
        chiro, massage vs chiropractor, heat or ice, ice or heat, heat vs ice, ice vs heat, warm or
        cold, warmth or cold, cold or heat, hot or cold, standing desk, which is better chiro, chiro
        adjustment, inversion table, tens unit, dry needling help, foam rolling ok, see chiropractor,
        see a chiro""",
    "hurting": """
        pain, pains, hurt, hurts, ache, aching, numb, tingling, burning, stabbing, shoots, shooting,
        sharp""",
    "timeword": """
        left, right, lower, upper, outer, inner, low, deep, one, both, side, when, after, sitting,
        standing, walking, driving, running, at, desk, night, morning, in, on, down, while, bad,
        severe, chronic, sudden, constant, mild, only, no, worse, and, into, from, to, since, for,
        weeks, days, months, years, day, week, radiating, w, with, of, but, all, long, again, still,
        my, the, top, front, outside, inside, middle, really, very, 2, 3, 4, 5, 6, hours, hrs, up,
        near, around, under, behind, over, better, so, much, car, chair, bed, stairs, exercise""",
    "verbless": "piriform*, sciatic*",
    "isverb": "hurts, hurt, aches, burns, is, are, has, have, feels, keeps, started",
    "pet": """
        mattress, pillow, pillows, brand, mattresses, chat, bot, website, site, page, link, app,
        market, phone, fridge, pipe, button, internet, tv, dryer, sink, roof, dog, dogs, cat, cats,
        puppy, kitten, pet, cow, cows, printer, laptop, computer, wifi""",
    "spam": """
        seo, click, http, https, www, free, shipping, viagra, cialis, buy, order, guaranteed, sale,
        business, followers, loan, bitcoin, btc, website, google, owner, wholesale, newsletter,
        unsubscribe, marketing, casino, rank, ranking, chairs""",
}
