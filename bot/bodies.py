"""Classes of words for the parts of a body, in everybody's words.

An item is a word, a beginning ("urin*"), or a phrase without "the" and "a"; "lost/lose control" is two phrases.
"""

BODIES: dict[str, str] = {
    "body": """
        back, backs, butt, buttock, buttocks, bum, bums, ass, arse, rear, rump, tush, behind,
        backside, cheek, cheeks, glute, glutes, hip, hips, thigh, thighs, leg, legs, knee, knees,
        calf, calves, calfs, shin, shins, ankle, ankles, foot, feet, toe, toes, heel, heels, spine,
        tailbone, coccyx, sacrum, pelvis, pelvic, groin, hamstring, hamstrings, neck, shoulder,
        shoulders, arm, arms, hand, hands, finger, fingers, head, chest, belly, stomach, abdomen,
        flank, rib, ribs, side, nerve, nerves, muscle, muscles, disc, disk, discs, lumbar, joint,
        bone, bones, jaw, face, throat, skin, bladder, bowel*, bottom, lower half, hindquarters,
        hiney, heiney, keister, getalong, leggs, bak, hollow of knee, lower body, kidney*, liver""",
    "leg": """
        leg, legs, thigh, thighs, calf, calves, calfs, calve, shin, knee, ankle, ankles, foot, feet,
        toes, toe, heel, limb, limbs""",
    "legs": """
        legs, both thighs, feet, lower limbs, lower extremities, both/each/either leg,
        both/each/either foot, leggs, both of legs/feet/thighs, two legs, neither leg, neither foot,
        lower half, lower body, legs both, both shins, left and right leg, right and left leg, left
        leg and right leg, right leg and left leg, hips down, waist down, belt down, navel down, below
        waist, chest down, waste down, tummy down, ribs down, belly button down""",
    "bothlegs": """
        both legs, both thighs, both feet, both sides, both leg, both side, both foot, both calves,
        both knees, both of legs, both of thighs, both of feet, two legs, each leg, either leg,
        neither leg, legs both, bilateral*, both ankles, both of them, both buttocks, both cheeks, two
        sides, left and right leg, right and left leg, left leg and right leg, right leg and left leg,
        both hamstrings, both limbs, both lower limbs""",
    "otherleg": """
        other leg's, other leg too, other leg now, other leg also, other one too, other side too,
        other side now, now other leg, now other side, other leg as well, other side as well, now in
        right too, now in left too, now right leg too, now left leg too, right leg too, left leg too,
        right one too, left one too, right side too, left side too, now right leg, now left leg, now
        right one, now left one, into other leg, to other leg, to other side, into other side, in
        other leg too, other leg started, other leg joined, other leg has joined, right now too, left
        now too, moved to both, now both, and now both, other foot too, other foot now, right one now,
        left one now, in right one, in left one, in right now, in left now, both now, spread to other,
        spread to right leg, spread to left leg, jumped to other, moved to other, started in other,
        started on other, started in right leg, started in left leg, is in other leg""",
    "calf": "calf, calves, calfs, calve, lower leg, shin, leg, legs, ankle, ankles, thigh",
    "lowleg": "calf, calves, calfs, calve, lower leg, back of leg, shin, one leg, behind knee",
    "foot": """
        foot, feet, toe, toes, ankle, ankles, heel, heels, leg, tiptoe, tiptoes, tippy toes, big toe,
        forefoot, toe tips""",
    "footonly": "foot, toe, toes, ankle, big toe, forefoot, feet",
    "saddle": """
        bicycle seat, bike seat, bike saddle, bicycle saddle, horse saddle, area that touches, sit on
        bike, crouch area, crotch area, down in privates, private zone, tailbone and genitals, groin,
        groins, crotch, genital*, saddle area, saddle region, saddle, privates, private
        part/parts/area/region/bits/place/spot, down there, down below, perine*, penis, penile, willy,
        dick, pecker, johnson, manhood, vagina*, vulva*, vag, coochie, hoo ha, hooha, labia, lady
        parts/bits, woman parts, man parts, boy parts, girl parts, nether region*, nether*,
        undercarriage, testic*, testes, scrot*, balls, ballsack, nuts, junk, taint, gooch, pubic,
        pubis, inner thigh/thighs, inside of thighs/thigh, inside thighs, inner legs, rectum, rectal,
        anus, anal, butthole, bum hole, butt hole, ass hole, asshole, arsehole, back passage, front
        passage, between legs, between thighs, tween legs, in between legs, betwixt legs, between butt
        cheeks, between cheeks, butt crack, buttcrack, ass crack, where you'd/you/i sit on saddle,
        where i sit, where you sit, where saddle goes, where saddle would be, saddle spot, part you
        sit on, seat area, seat of pants, sit on saddle, pelvic floor, pooper, bikini area, diaper
        area, underwear area, where underwear goes, where i wipe, where sun don't shine, where sun
        doesn't shine, intimate area/parts, sensitive area/parts, lower private, clit*, hoohah, front
        and back down there, crotchal, where bike seat goes, pelvic area, pubes, buttocks and genitals""",
    "wipe": """
        wipe, wipes, wiping, wiped, toilet paper, tp, toilet tissue, toilet roll, toilet seat, clean
        myself, cleaning myself, clean up after bathroom, wash myself down, wash down there""",
    "bottom": "bottom, bum, butt, ass, backside, behind, rear, arse",
    "chest": """
        breastbone, on breast, on breasts, chest, breastbone, breast bone, sternum, ribcage, rib
        cage, chset, chets, ches, chst, left breast, heart, breast plate, breastplate""",
    "back": """
        back, spine, spinal, sciatic*, sciatica, disc, disk, leg, legs, lumbar, hip, nerve, piriform*,
        bulg*, herniat*, backache, numb, numbness, buttock, butt, injury, lift*""",
    "arm": "arm, arms, hand, hands, fingers, left shoulder",
    "jaw": """
        jaw, jaws, chest, face, dizzy, dizziness, dizzyness, sweaty, sweating, sweats, woozy,
        lightheaded, light headed, clammy, speech, nausea, nauseous, left jaw""",
    "face": "face, mouth, smile, eyelid, lip, lips, facial, side of face, eye",
    "throat": "throat, tongue, lips, lip, face, mouth, eyes",
    "torso": "back, belly, stomach, abdomen, abdominal, chest, tummy, gut, flank, between shoulder blades",
    "bone": """
        hip, hips, neck, spine, pelvis, leg, femur, bone, bones, vertebra*, ankle, tailbone, back,
        rib, ribs, coccyx""",
    "neck": "neck, head",
    "baby": """
        felt him, felt her, feel him, feel her, baby, bub, fetus, baby's, little one, she inside, him
        inside, bump, babys""",
    "clutchchest": """
        clutching/clutches/clutched/grabbing/grabs/grabbed/gripping/holding chest, clutching at
        chest, clutching heart""",
    "cantmove": "won't do anything, won't do nothing, won't do thing, doing nothing, won't do what i",
    "bowel": "intestine, intestines",
    "disobey": """
        stopped listening, doesn't listen, won't listen, quit listening, not listening, ignores me,
        stopped obeying, stopped responding""",
    "standthere": """
        stand there, stood there, standing there, sit there, sat there, sitting there, stand and
        wait, sit and wait""",
    "watersgone": """
        water is broken, waters are broken, water has broken, water broken, waters gone, waters
        went, my water went""",
    "weeksn": """
        30 week, 31 week, 32 week, 33 week, 34 week, 35 week, 36 week, 37 week, 38 week, 39 week, 21
        wks, 23 wks, 25 wks, 27 wks, 29 wks, 31 wks, 33 wks, 35 wks, 37 wks, 39 wks, 40 wks, 22wks,
        24wks, 26wks, 28wks, 31wks, 33wks, 35wks, 37wks, 38wks, 39wks, 40wks""",
    "headpound": """
        head pounding, head is pounding, pounding head, head throbbing, head is throbbing, head
        splitting, splitting head, headache, headaches, head hurts""",
    "dizzy3": "dizzy, faint, lightheaded, light headed, woozy, dizziness, clammy",
    "shorter2": """
        shorter, turned out, turned outward, turned outwards, points outward, points out, rotated,
        sticks out, wrong angle, odd angle, weird angle""",
    "surely": """
        slurr*, slurring, slurred, won't wake, won't wake up, can't wake, not waking up, not
        breathing, isn't breathing, stopped breathing, turning blue, turned blue, blue lips""",
}
