"""Everyday words that sound like a sign and are none: idioms swallow their words, practice words explain them."""

IDIOMS: dict[str, str] = {
    # idioms that swallow their words
    "idiom": """
        im dying lol, lol im dying, lol i'm dying, uses walker, walker accessible, breathing fine,
        breathing is fine, breathing normal, breathing ok, breathing is ok, breathing is normal,
        breathe fine, breathe ok, breathe normally, don't want to die, doesn't want to die, didn't
        want to die, don't wanna die, not want to die, not ready to die, afraid to die, scared to
        die, scared of dying, afraid of dying, afraid i'll die, hope i don't die, not dying,
        referred pain, refer pain, pain refer*, no pain no gain, afraid of pain, like pain, don't
        like pain, want it to hurt, don't want it to hurt, pain during massage, pain during session,
        hurt during massage, pain of massage, will it hurt, does massage hurt, fell asleep, fall
        asleep, falls asleep, falling asleep, fallen asleep, rather die than go, rather die than
        see, rather die than pay, rather die than use, can't take it when, can't stand it when,
        killing myself at, killing myself trying, killing myself with, shoot myself in foot, shot
        myself in foot, kicking myself, kick myself, beat myself up, beating myself up, shoot off,
        cut off, cut it out, cut back, cut down, die of embarrassment, died laughing, die of
        boredom, die from embarrassment, die of laughter, dead weight in gym, dead hang, dead leg
        press, ran over budget, run over time, run over schedule, ran over time, hang out, hang on,
        hang in there, hang up, hanging out, hanging in, end up, ended up, ending up, weekend, end
        of day, end of month, end of week, end of year, end of session, loose end, heart is broken,
        broken heart, heartbroken, broke my heart, prices are killing me, price is killing me,
        commute is killing me, suspense is killing me, wait is killing me, job is killing me, hit
        with bill, by heart, die my hair, dye my hair, die hair, poker face, long face, face value,
        die down, die hard, die off, do or die, die laughing, dead ringer, drop dead, market crash*,
        computer crashed, site crashed, page crashed, app crashed, crash course, crash pad, crash on
        couch, crash diet, i'm dead lol, im dead lol, i'm dead, im dead, so dead, i'm so dead,
        killing me smalls, you're killing me, youre killing me, ur killing me, dying laughing, dying
        lol, broke down, broke my phone, broke up, phone died, car died, battery died, glute
        bridge*, bridge pose, bridge exercise*, fell for, fall into, falls under, fall under, falls
        into, through cracks, slip my mind, slipped my mind, slipped disc, slipped disk, slip disc,
        slipped discs, slip on shoes, slip ons, slip out of, slip into, falling apart, fell through,
        falls on a, falls on monday, hair falling, fell off a truck, drop dead gorgeous, dead
        battery, dead phone, dead wrong, dead sea, dead silence, cut myself off, cut myself shaving,
        kill time, killing time, kill two birds, kill the lights, killer massage, killer deal, shot
        of espresso, long shot, shoot me an email, shoot me a text, shoot you, shoot over, shoot
        for, shooting range, shooting hoops, photo shoot, take shot, take a shot, give it a shot,
        give it shot, call shots, killing me softly, to die for, die for a, die for massage, dying
        to, dying for, dead tired, dead serious, dead end, dead on, dead center, deadline,
        deadlift*, dead lift*, dead lifts, dead bug, scared to death, bored to death, sick to death,
        kill for, pain free, painfree, on my feet, on feet, on my knees, on knees, kills me, death
        of me, fall asleep during, fell asleep during, number of, phone number, numb skull, fall in
        love, fell in love, fell off wagon, fell apart, fall apart, falls apart, in fall, this fall,
        next fall, fall season, fall schedule, fall hours, fall special, fall discount, fall
        semester, fall foliage, fall cleanup, walk in, drop in, drop ins, drop off, drop by, drop
        me, drop you, dropped off, price drop, eye drop*, cough drop*, rain drop*, drop shoulder,
        hay fever, cabin fever, spring fever, fever pitch, gives me chills, gave me chills, netflix
        and chill, warm up, warming up, warmup, warm ups, hot tub, hot bath, hot shower, hot pack,
        hot water, hot yoga, hot stone, hot stones, hot compress, hot wire, hot poker, hot knife,
        hot dog, red flag, red flags, red light, red sox, red river, takes breath away, took breath
        away, save breath, breath of fresh air, breathing exercise*, breathing technique*, deep
        breathing, breath work, breathwork, hold breath, pissed off, piss off, piss poor, taking
        piss, piss me off, pissed at, chest of drawers, chest freezer, chest press, chest day, chest
        massage, chest muscle, chest muscles, weak spot, weak coffee, weekend*, passed out flyers,
        passing out flyers, pass out flyers, car accident lawyer, accident lawyer, by accident,
        accidentally, heart of, learn by heart, heart to heart, broke even, broke bank, flat broke,
        i'm broke, dead broke, am broke, too broke, so broke, kinda broke, broken english, broken
        link, heart rate monitor, foot rest, footrest, foot massage, foot traffic, foot bill, on
        other foot, best foot forward, cold feet, square feet, six feet, 6 feet, five feet, cost arm
        and leg, costs arm and leg, charge arm and leg, charges arm and leg, pay arm and leg, break
        leg, break a leg, pulling leg, pull leg, pain in butt to, pain in ass to, pain in neck to,
        pain in butt website, pain in ass website, kick butt, kicks my butt, kicking my butt, kicked
        my butt, bust my ass, busting my ass, lazy ass, smart ass, bad ass, badass, work my ass off,
        freeze my ass off, freezing my ass off, laugh my ass off, pain in the neck to, hit spot, hit
        me up, hit you up, hit gym, hit book, hit send, hit submit, hit the spot, big hit, no show,
        back to back, back and forth, come back, came back, coming back, get back, got back, call
        back, called back, call me back, write back, hear back, go back, going back, goes back, went
        back, be right back, brb back, im back, i'm back, money back, back in, back on, back home,
        on other hand, second hand, hand towel, hands on, by hand, give me hand, right hand side,
        left hand side, behind schedule, behind on, head over, head to, head up, heads up, head out,
        heading over, headed, over my head, in my head, face down, face to face, face cradle, face
        book, side effect, side effects, other side, side lying, on side, side note, by my side,
        nerve to, get on nerves, gets on nerves, nervous, shoulder to, joint account, cancer sign,
        cancer zodiac, i'm cancer, infectious laugh, viral, rash decision, fit for duty, massage
        gun, theragun, gun range, nail gun, glue gun, top gun, gun show, heat gun, under gun, jump
        gun, gun to my head, stuck with, jump in, jump on call, jump right, jump rope, jump squat*,
        jumping jacks, box jump*, jump to, jump through, jump start, jump for joy, long jump, high
        jump, broad jump*, stroke of luck, massage stroke*, massage strokes, effleurage stroke*,
        golf stroke, stroke play, swim stroke, breast stroke, breaststroke, back stroke, backstroke,
        brush stroke, strokes do you, long strokes, mass market, critical mass, body mass, muscle
        mass, mass general, mass ave, weight lifting, weight training, lift weights, lifting
        weights, body weight, bodyweight, weight limit, weight room, birth control, control freak,
        pads do you, yoga pad, heating pad, ice pad, pad thai, knee pads, shoulder pads, mouse pad,
        at your number, saddle up, saddle shop, saddle height, saddle sore ointment, golf balls,
        golf ball, tennis ball*, lacrosse ball*, foam ball, exercise ball, ball of my foot, ball of
        foot, balls of feet, lost balls, massage ball*, cork ball, trigger ball, stability ball,
        yoga ball*, nuts about, go nuts, nuts and bolts, going nuts, driving me nuts, drives me
        nuts, that's nuts, junk mail, junk food, junk drawer, bad luck, weird question, weird but,
        feel weird about, feels weird about, feel weird undressing, feel weird asking, feel weird
        getting, feel weird being, feel funny about, feel strange about, feel weird taking, feel odd
        about, feel weird coming, feel weird booking, toilet seat height, void where, pee before,
        have to pee during, need to pee during, gotta pee during, if i have to pee, sex of, same
        sex, opposite sex, sex trafficking, bottom line, bottom of, at bottom, rock bottom, suicide
        squeeze, career suicide, suicide lane, suicide is this, swing is suicide, mine is suicide,
        political suicide, not suicidal, suicide prevention training, suicides at practice, run
        suicides, running suicides, social suicide, suicide door*, suicide squad, suicide mission,
        walked into, lost count, lost track, lost touch, lost in, getting lost, get lost, i'm lost,
        got lost, can't wait, can't beat, can't complain, can't lie, can't thank, can't decide,
        can't find, can't afford, can't believe, can't imagine, can't remember, can't see, can't
        figure, can't stand people, can't stand him, can't stand her, can't stand chiropractors,
        can't stand loud, can't stand smell, can't stand doctors, can't move appointment, can't move
        my appointment, can't move it to, can't lift anything heavier, confused about, confused by,
        confused between, confused which, confused why, confused how, confused on, confused over,
        confused with, get confused, gets confused with, easily confused, often confused, jump out
        of skin, breath mint, breath mints, numb with joy, numb with shock, numb with excitement,
        die on that hill, die on this hill, hill to die on, want to die of, disappear for weekend,
        disappear for a weekend, back rub, back rubs, almost peed, nearly peed, mixed up dates,
        mixed up date, chest strap, chest straps, lights out at, sleepy after massage, drowsy after
        massage, jerk/jerks/jerked/jerking awake, end of my rope, at end of my rope, at end of rope,
        end of my tether, at end of my tether, drowning in
        work/paperwork/email/emails/debt/laundry/bills/deadlines/homework, no more numbness, no more
        tingling, no more weakness, came back fully, came back completely, years back, year back,
        yrs back, decades back, months back, page collapsed, site collapsed, website collapsed, app
        collapsed, form collapsed, menu collapsed, section collapsed, tent collapsed, shed
        collapsed, table collapsed, chair collapsed, umbrella collapsed, deal collapsed, market
        collapsed, collapsed menu, collapsed section, blacked out windows/curtains/dates/calendar,
        black out windows/curtains/dates, blackout curtains/shades/dates, anything less suicidal,
        something less suicidal, suicidal pace/stretch/workout/hill/commute/drivers""",
    # practice
    "practice": """
        pee before, pee first, pee during, in middle of it, middle of massage, middle of session, in
        middle of, before we start, hold it in, undress*, clothes, clothing, wear, wearing, naked,
        underwear, shorts, take off, draped, draping, sheet, blanket, price, prices, cost, costs,
        charge, fee, fees, rate, rates, hours, open, opens, close, closed, parking, park, insurance,
        hsa, fsa, medicare, medicaid, tricare, pay, payment, venmo, card, cash, tip, tips, tipping,
        appointment, appointments, appt, book, booking, booked, schedule, scheduling, reschedule,
        cancel, cancellation, availab*, opening, slot, session, sessions, visit, visits, address,
        located, location, directions, office, clinic, bathroom, restroom, shower, gift,
        certificate, coupon, discount, package, packages, towel, bring, arrive, early, late,
        paperwork, form, forms, intake, invoice, receipt, waiting room, wheelchair, stairs,
        elevator, table, face down, stomach, lie on, lay on, oil, oils, lotion, music, talk during,
        fall asleep during, male or female, female therapist, male therapist, license, licensed,
        certified, experience, years of experience, house call, home visits, home visit, mobile,
        walk in, walk ins, wait list, waitlist, expensive, afford, cheap, cheapest, deal, number,
        phone, email, text, call, whatsapp, how much, how long is, per hour, minutes, hour, half
        hour, confirm, confirmed, hot stone, hot stones, hot towel, hot towels, swedish, deep
        tissue, cupping, aromatherapy, couples, shave, shaved, hair, period, eat before, perfume,
        ticklish, phone off, shoes, socks, bra""",
    "massage": """
        massage*, session, appointment, treatment, come in, book, booking, bodywork, deep tissue,
        see you, work on, worked on, rub, rubbed, rubbing, rub it, appt, rubdown, treat, get on
        table, on your table, knead*""",
}
