"""Classes of words for asking what to do: medicine, procedures, other therapies, activities."""

REMEDIES: dict[str, str] = {
    "drug": """
        prescribe, advil, ibuprofen, ibuprofin, ibuprophen, ibuprophin, motrin, aleve, naproxen,
        naprosyn, naproxin, tylenol, tylanol, acetaminophen, paracetamol, aspirin, excedrin, nsaid*,
        diclofenac, voltaren, meloxicam, mobic, celebrex, celecoxib, toradol, ketorolac, gabapentin*,
        gaba, neurontin, lyrica, pregabalin, duloxetine, cymbalta, amitriptyline, nortriptyline,
        sertraline, zoloft, lexapro, prozac, flexeril, cyclobenzaprine, methocarbamol, robaxin,
        baclofen, tizanidine, zanaflex, soma, skelaxin, valium, diazepam, xanax, ativan, lorazepam,
        klonopin, muscle relax*, relaxer*, tramadol, tramadal, percocet*, perc, percs, vicodin, norco,
        hydrocodone, oxycodone, oxycontin, oxy, oxys, codeine, morphine, fentanyl, opioid*, opiate*,
        suboxone, methadone, dilaudid, prednisone, prednisolone, medrol, dexamethasone, steroid,
        steroids, cortisone, cortizone, lidocaine, salonpas, biofreeze, bengay, ben gay, icy hot,
        icyhot, tiger balm, capsaicin, arnica, cbd, thc, weed, edible, edibles, marijuana, cannabis,
        kratom, turmeric, curcumin, glucosamine, chondroitin, magnesium, supplement*, vitamin*, b12,
        collagen, bpc, bpc-157, peptide*, trenbolone, tren, testosterone, trt, sarms, horse liniment,
        liniment, ointment, pain patch, patches, painkiller*, pain killer*, pain pill*, pill, pills,
        pain meds, meds, medicine*, medication*, medicin, tablets, drugs, drug, rx, otc, dose, dosage,
        doses, antiinflammator*, anti inflammator*, epsom, dmso, cream, antibiotic*, blood thinner*,
        eliquis, eliquiss, apixaban, xarelto, rivaroxaban, warfarin, coumadin, plavix, clopidogrel,
        heparin, lovenox, pradaxa, ozempic, insulin, statin*, blood pressure pill, melatonin, ambien,
        benadryl, nyquil, antidepress*, ssri, naltrexone, ldn, emgality, humira, methotrexate""",
    "thinner": """
        blood thinner*, blood thinning, eliquis, apixaban, xarelto, rivaroxaban, warfarin, coumadin,
        plavix, clopidogrel, heparin, lovenox, pradaxa, anticoag*, mechanical valve, thinners,
        brilinta""",
    "steroid": """
        prednisone, prednisolone, medrol, dexamethasone, steroid, steroids, prednison, cortisone
        pills, hydrocortisone""",
    "proc": """
        injection*, inject, shot, cortisone, epidural, nerve block, botox, prp, ablation, steroid
        shot, surgery, operation, release surgery, surgical, stem cell*, discectomy, fusion,
        laminectomy, the knife, prolotherapy, rhizotomy, stimulator""",
    "scan": """
        mri, x ray, xray, x-ray, xrays, ct scan, cat scan, ct, scan, scans, emg, ultrasound, imaging,
        nerve conduction, bone scan, dexa""",
    "heat": """
        heat, ice, icing, warmth, cold pack, ice pack, heating pad, heat pad, heat pack, hot pack, hot
        tub, hot bath, ice bath, cold plunge, sauna, hot water bottle, contrast bath, cold compress,
        hot compress, warm compress, jacuzzi, hot or cold, cold or hot, warm or cold, cold or warm,
        warmth or cold""",
    "other": """
        chiropract*, chiro, acupunctur*, accupuncture, physical therap*, physiotherap*, physio, pt,
        dry needl*, needling, tens, tens unit, inversion, inversion table, osteopath*, reiki, cupping,
        traction, decompression, shockwave, laser, ultrasound therapy, massage gun, theragun, foam
        roll*, lacrosse ball, yoga, pilates, back brace, brace, si belt, orthotic*, insoles, heel
        lift, kinesio*, kt tape, tape, adjustment, spinal decompression, rolfing, reflexology,
        hypnosis, cushion, donut cushion, standing desk, massage chair, hanging, inverting, graston,
        scraping""",
    "activity": """
        hot yoga, hot tub, hot bath, hot shower, cross country ski, rock climb, yard work, mow, run,
        running, jog, jogging, dance, dancing, lift, lifting, train, training, squat, squats,
        deadlift*, play, golf, bike, biking, cycle, cycling, ride, riding, swim, swimming, hike,
        hiking, exercise, exercising, work out, workout, sauna, ski, skiing, skate, spin, peloton,
        walk, walking, jump, crossfit, gym, tennis, soccer, pickleball, yoga, pilates, fly, travel,
        drive, driving, work, lunges, sprint, sprinting, race, marathon, hockey, garden, shovel,
        climb, stairs, sit, drink on it, stretch, hunt, hunting, farm, patrol, ruck, surf, wrestle,
        box, kayak, row, rowing, sleep on, wear heels, compete, perform, go back to work, return to
        work, hoop""",
    "may": """
        can i, could i, may i, should i, shall i, is it ok to, is it okay to, ok to, okay to, is it
        safe to, safe to, is it safe for, is it bad to, bad to, is it alright to, alright to, allowed
        to, am i allowed, is it fine to, fine to, can i still, ok if i, okay if i, can i keep, keep
        on, should i stop, should i keep, can he, can she, should he, should she, shld i, can i just,
        should we, when can i, ok for me to, is it wise to, wise to, would it be ok, i should, could
        she, could he, i can, how soon can i, is ok to, is it allowed to, is allowed, best to, better
        to, should my, can my, good to, is it good to, can someone, would it hurt to, dare i, hurt to""",
    "should": """
        ought i, ought he, ought she, should i, should he, should she, shld i, shoud i, should my,
        should we, your advice, any advice, advise me, give me advice, good idea, bad idea, need to
        stop, what would you do if you were me, shall i, would it help to, or should, am i better off,
        better off, wise to, do i quit, do i stop, is it time, shoud he""",
    "whatdo": """
        what should i do, what should he do, what should she do, what do i do, what to do about, what
        to do for, what to do, what can i do about, what can i do for, what can i do, what can i take,
        what should i take, what do i take, what can i put on, what can he do, what can she do, what
        should i use, how do i get rid of, how can i get rid of, how do i fix, how do i stop, how do i
        treat, how should i treat, how can i treat, how do i make it stop, what's best for, whats best
        for, what is best for, what helps my, how to fix my, how to treat my, how can i fix, how can i
        stop, what do you recommend, how to get rid of, how do i relieve, how can i relieve, how can i
        help my, how do i help my, anything i can do, anything i can take, something i can take,
        something to take, what works for my, how do i sleep, how should i sleep, how should i sit,
        which one should i, how much should i, how long should i, how often should i""",
    "around": "after, before, between, during, following, prior",
    "session": "session, sessions, massage, massages, appointment, visit, appt, treatment, bodywork",
    "book": """
        call, book, come, bring, wear, arrive, tip, fill, eat, shower, email, text, pay, cancel,
        reschedule, schedule, drink, park, undress, contact, reach, see you, stop by, show up, expect,
        drive home, go back to work, know, ask for, choose, pick, leave, use bathroom, pee, talk,
        visit you, message, get naked, shave, make appointment, make an appointment, send, plan, let
        you know, take off, keep on, drink water, go straight""",
    "stop": """
        stop, stopping, quit, quitting, come off, get off, wean, skip, cut back, taper, halve, double,
        up my, increase, switch, start, restart, go off, mix, combine, continue, keep taking, start
        taking, try""",
    "take": """
        take, taking, took, taken, use, using, get, have, eat, eating, pop, swallow, apply, rub, put,
        prescribed, drink, on, need, doubling, needs, give, gave, takes, uses, given, try, want, mix,
        together, with, and""",
    "alcohol": """
        beer, beers, alcohol, wine, whiskey, whisky, vodka, booze, drink on, liquor, drinks, drinking,
        rum, tequila, gin, jack daniels, bourbon, drunk""",
    "compare": """
        option, options, necessary, needed, answer, advisable, or, vs, versus, better, best, than,
        instead, over, nah, worse, enough, too much, help, helps, work, works, good, safe, ok, okay,
        fine, harm, bad, first line, low, high, together, harmful, useful, effective, recommended,
        worth, right, allowed, snake oil, prefer, what about, how about, thoughts, opinion, for this,
        on it, success rate, for it, reviews, dangerous""",
    "cond2": """
        pregnan*, trimester, osteoporosis, osteoperosis, osteopenia, cancer, chemo*, diabetes,
        diabetic*, heart condition, heart disease, heart failure, afib, high blood pressure,
        hypertension, blood pressure, pacemaker, epilepsy, epileptic, seizure disorder, varicose
        vein*, lupus, ms, multiple sclerosis, parkinson*, hemophilia, kidney disease, lymphedema,
        lymphoedema, blood clot*, dvt, stroke, stent, hip replacement, knee replacement, shingles,
        eczema, psoriasis, rash, infection, hiv, fever, flu, covid, cold sore, fracture, broken,
        spinal fusion, rods in back, hernia, rheumatoid, ra, eds, ehlers danlos, copd, asthma,
        thrombosis, factor v, lyme, iud, ms patient*, breastfeeding, postpartum, c section, aneurysm,
        blood thinner*, eliquis, xarelto, warfarin, coumadin, plavix, on blood, blood disorder,
        bleeding disorder, bruise easily, liver disease, transplant, chemotherapy, sepsis, scoliosis
        surgery, surgery, operation, tumor, heart attack, bypass, thinners, heart surgery, autoimmune""",
    "suit": """
        safe, ok, okay, can i, can she, can he, may i, allowed, still, can you massage, can you work,
        could i, alright, get, have, come in, is massage, do you massage, do massages, contraindicat*,
        risk*, risky, bad idea, good idea, dangerous, should i, should she, should he, wise, fine, can
        people, can someone, would it be, is it, massage if, massage with""",
    "stopdoing": "stop, quit, skip, wait, rest, bed rest, push through, power through, work through, keep",
    "putback": """
        pop my, pop it, pop hip, pop back, crack my, crack back, crack it, crack hip, adjust, back in
        place, back into place, realign, put it back""",
    "donotdose": """
        how many mg, mg, milligrams, mgs, times a day, how much ibuprofen, x 3, twice a day, per day""",
}
