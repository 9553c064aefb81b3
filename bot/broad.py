"""Rules over the word families: wider than the signs' own, so that a story told in new words still meets one."""

BROAD_RULES: dict[str, str] = {
    "bladder": """
        wetword + bedpants2 ~8 unless spilt|sweaty|advert; wokewet; leak if bedpants2 unless
        cantleak|sweaty|advert|spilt; pee + urge + nowant ~7 raw; zerourge raw; nohas > control ~3
        if pee raw; nohas > pee > control ~2 raw; loss2 > pee|bowel > control ~4; pee + cannot +
        goverb ~7 unless book2|around2; toilet + nothingout ~12; pee + failing ~5 unless around2;
        fullfeel + cannot + goverb ~10; pee + drought ~8 unless color; pee + surprise ~8 unless
        laugh2; catheter2 + pee|i|they ~10 unless years2; pee + push2 ~6; urge + pee + gone2 ~7;
        toilet + waiting2 ~8; litre + fullfeel|unaware|drained ~12; unaware + needgo ~5 unless
        practice|practice2 raw; zeros + needgo ~5 unless practice|practice2 raw; nohas > feelverb >
        pee ~3 raw; standthere + nothingout|drops ~6; pads2 + weartime2 ~6 unless during2|book2;
        changing + sheetword + again2 ~9 unless massage|practice2|table2; pee + duration ~9 unless
        everyword|book2|during2; nocontrol2 + goword ~7 unless practice|practice2; other-pee""",
    "bowel": """
        nohas > control ~3 if bowel raw; nohas > bowel > control ~2 raw; bowel + slips ~8 unless
        massage; bowel + zerourge2 ~12 raw; bowel + surprise ~8; bowel + cannot + holdverb ~7; gas +
        cannot + holdverb ~6 unless massage|practice|practice2; messed2 + bedpants2 ~5 unless baby2|pet;
        bowel + appears ~8; squeezer + cannot ~7""",
    "saddle": """
        saddle + foreign ~9; saddle + dulled ~6 unless cream; wipe + foreign ~10; wipe + dulled ~9;
        saddle + cannot + feelverb ~6; nohas > feelverb > saddle ~3 unless massage raw; sitword +
        saddlelike + numb|dulled ~8; wipe + cannot + feelverb ~8; saddle + novfeel ~6; fromto + numb
        ~10; saddle + numbish ~9 unless cream""",
    "sexual": """
        sexpart + cannot + feelverb ~8; sexpart + dulled ~6; hardon + failing ~8 if back|numb unless
        practice; sexpart + numb ~6""",
    "both legs": """
        legs + foreign ~9; legs + dulled ~5 unless coldfeet|crossed|bothnot|tired; bothword + leg +
        numb|dulled|foreign ~9 unless crossed|bothnot|tired; bothword + leg + weak|cantmove|gaveout ~9
        unless crossed|bothnot|tired; below + numb|dulled|foreign|weak|cantmove ~9; legs + cannot +
        holdme ~7 unless tired|bothnot; legs + gaveout ~6 unless tired|bothnot|painlimit; bothword + leg
        + shoot ~7 if newly|pain|numb unless tired|rain|info; legs + cannot + feelverb ~5 unless
        bothnot|crossed; otherleg if pain|numb|weak|shoot; sameother + pain|numb|weak|shoot|leg ~14;
        legs + jellylike ~7 unless tired|bothnot; legs + quitword ~4 unless tired|bothnot; bothword +
        leg + collapsing ~8 unless tired|painlimit; knees2 + collapsing|gaveout ~5 if bothword; leftw +
        rightw + leg + numb|weak|dulled|shoot ~16 unless fineword; neither2 + leg +
        moveverb|weak|numb|holdme ~6; other-legs; otherdoing; nonelegs + moveverb ~4""",
    "leg power": """
        footwear + scrapes ~10 unless store; footwear + trips ~6 unless store; footwear + cannot +
        stayon ~8 unless store; foot + scrapes ~7 unless weights|nailpaint; leg + hoist + byhand ~9; leg
        + disobey ~8 unless painlimit|pet; cannot + moveverb + footonly ~6 unless
        painlimit|weights|sitting|massage|practice2; cannot + liftverb + leg ~5 unless
        painlimit|weights|sitting|massage|practice2|exercise2; footonly + gaveout ~5 unless painlimit;
        foot + trips ~5 unless practice; leg + wasting ~6 if weak; leg + quitword ~4 unless
        painlimit|bothnot|tired|practice|gymski; foot + noresponse ~6; tiptoe2 + cannot ~6 unless
        painlimit|exercise2; leg + foreign ~8; leg + collapsing ~6 unless painlimit|gymski; leg +
        twohands ~8 unless massage|practice|numb|pet; tiptoe2 + drag ~8 unless painlimit|exercise2;
        tiptoe2 + slack2 ~8; leg + slack2 ~6 unless painlimit|practice|massage; leg + wasting ~8 if
        cannot|weak|gaveout unless weightloss2""",
    "chest": """
        chest + press2 ~8 unless gymchest|massage; heavychest; heartodd + badsign ~10; arm + jaw2 +
        pain ~10; chest + pain ~8 unless gymchest|massage|practice; chest + vice ~8 unless massage;
        clutchchest unless massage|practice; arm + heavyarm ~5 if vice|chest|breath|jaw2|sweaty;
        other-chest""",
    "breath": """
        breathein + catchpain ~10 unless relief|technique|running2|cardio; cannot + getword2 + air2 ~6
        unless laugh|relief; puffing unless cardio|laugh|relief; cough3 + bloodword ~6; lungs + cannot +
        fill ~6; breath + badbreath ~6 unless relief|cardio|running2; bluelips; cough3 + redword ~8;
        cannot > breath ~4 unless laugh|relief|technique""",
    "collapse": """
        outcold; cameto; noperson + wakeverb ~4 raw; confused2 if they|fell|hithead|crash|fever
        unless officeword; blackdark unless officeword; fitting if i|they; onfloor + noanswer ~9
        raw; ambulance2; strokenow if i|they; coldleg; fitword""",
    "stroke": """
        speechgone unless officeword; arm + cannot + moveverb ~6 if
        face|speechgone|suddenly|confused|numb unless painlimit; oneside2 +
        numb|weak|cantmove|dulled ~7; face + onesided ~5 unless massage|practice; drunklike if
        i|they; seeword + blackout2 ~6; faceleg + numb|weak|droop ~8; words2 + jumbled ~6 unless
        practice|website2|massage|thanks""",
    "injury": """
        dove + neck|numb|arm ~20; dove if numb; bonesout; leg + shorter2 ~6 if fell|fell2; fell if
        numb unless longago|past2; fell2 + height ~10 if pain|numb|weak|body unless
        longago|monthago|levelfall; crash if numb unless longago; hithead + confused2 ~30; hithead
        if confused2; neck + arm + numb|dulled ~14 if crash|fell|fell2|dove; neck + arm +
        numb|dulled ~20 if crash|fell|fell2|dove|crash2""",
    "pregnancy danger": """
        baby + stillword ~4 if weeksn|monthsn|womb unless born2; baby + babymove + less2 ~8 if
        weeksn|preg|monthsn raw; es-baby + es-still ~6; babymoves + less2 ~6; watersgone if
        weeksn|preg|monthsn; headpound + vision|swell ~12 if weeksn|preg|monthsn; dizzy3 + pain ~16
        if preg unless anyclient""",
    "allergy": "throat + swell ~6 if suddenly|breath|noair|allergic; tonguefat",
    "tearing": "ripping2 + torso|chest ~7 unless muscle|practice",
    "bleeding inside": "bowel + tarlike ~8; bloodlots; bloodword + bowlword ~5",
    "overdose": """
        took2 + pills + wholeword ~8 unless mg|may|session; took2 + overlimit + pills|drugname ~9 unless
        may; pills + wholeword + atonce ~10 if took2; child + pillbottle ~8; child + gotinto2 + pills ~8""",
    "crisis": """
        nobody + missword ~6 unless practice|book2|pet asked; wishing + nowake ~9 raw asked;
        sleepword + final ~6 if wishing|i unless practice|massage raw; sleepword + final ~3 raw;
        better5 + grave ~9 unless practice asked; wishing + grave ~7 unless
        practice|vacation|massage|laugh2 asked; staring + pills|weapon|cliff2|blade ~9 unless
        practice|costing|hunting; lure + pills|weapon|cliff2|blade ~5 unless
        practice|costing|hunting|exercise2; thinkof + driveinto ~9 raw; driveinto + cliff3 ~5 unless
        accident2b|practice|direction; fall2 > cliff3 ~7 if thinkof|wishing unless
        work2|onto|practice|accident2b|direction|exercise2; cuts + cope ~12 unless
        kitchen|practice|costing|hair2; enough2 > livingword ~4 unless practice|pet raw; slangdie;
        goodbyeword + kin ~6 unless practice; givenaway + belongings ~6 unless advert|spam|practice;
        worthless; darkthought; notworth + livingword ~6 raw; thinkof + deathword2 ~6 unless
        fearof|pet|laugh2 asked; method + enddo ~9; ploton; endlife asked; eitherway unless
        calmtalk|exercise2|offer raw asked; lastever unless calmtalk|exercise2|offer raw asked ever;
        plotting unless practice|massage|info|exercise2|thanks; onbridge unless
        practice|direction2|mundane; lastact; nofuture raw asked; seeno + reason2 ~5 raw; without2 +
        me2 ~3 if better6; dontwake raw; atheight + cliff3 ~5 unless
        practice|direction|book2|work2|exercise2; hurtself2 + wantto ~7 unless accident|figure;
        wantto + endself ~6 unless figure|practice|practice2; nomore + livingword ~4 unless practice
        raw; stopbeing; letmego; voices; notgetup raw; death2 + relieveword ~7 unless laugh2|pet;
        finishlife; swallowall2 + secretly ~12 unless massage|mg; swallowall2 if secretly unless
        massage|mg; worldbetter + me2 ~8 if without2; worldbetter + burden3 ~7 raw; neednot +
        wherebound ~10 raw asked; cutrelief; howmany2 + pills|drugname ~8 if stopforever asked;
        nextstop + cliff2 ~6 if notcross; toomuchlife if nowant|cantgoon; notbe + around3 + event2
        ~9 unless practice|book2 raw; kin|they3 + relieved2 ~9 unless practice|massage|book2|fixed2;
        wishing + fate ~9 unless practice|calmtalk; weapon|cliff2|pills + onmind ~7 unless
        practice|hunting; livefor + nothing2 ~7 unless practice|massage raw asked; partingword;
        fatal + mercy ~12 unless pet; cuts + skinword + cope2 ~9 unless cutcause|kitchen; cannot +
        existing ~5 unless practice; without2 + me2 if worldgoes; worldgoes if
        without2|gonedead|notaround; quickway unless direction2|book2 asked; hoping2 + fatalill ~9;
        wantto + gone3 ~4 unless practice|vacation|pet|pain2 raw; whyborn asked; cannot2 + facing ~9
        raw; heaven2 + better7 ~8; hate2 + selfword ~4 unless practice; cliff2 + thinkof ~14 unless
        practice|direction2|book2; endword + gone3 ~14; tradelife; donewith2; took3 + wholeword +
        pills ~9 unless mg|session asked; reason3 > stayverb ~5 unless massage|practice|drug raw;
        belast ever; notwant + bewhat ~5 unless practice raw; dieword + modal2 ~6 unless
        fearof|laugh2|pet|practice|lateperson|massage|drug asked; buryme; weapon + himself2 ~8
        unless hunting|practice|bodypart2; cliff2 + standverb ~6 unless
        practice|direction2|book2|work2|exercise2; anyone2 + missword ~5 unless practice asked;
        useless2 + kin ~8 unless massage|practice; other-crisis; means3 + dark5 ~12 unless
        practice|hunting|massage|exercise2|work2; selfgone + dark5 ~14 unless
        practice|pain2|massage|pet; lifeword2 + worth3 ~6 unless practice|massage|pet|drug raw;
        onewayout; goodbyeword + sentaway ~8 unless massage|book2|thanks; joinverb > lateword ~5;
        courage2 + doit ~10 unless massage|practice|book2; favor2 + kin ~5 unless massage|book2;
        permword + offword ~5 unless pain|practice|weight|drug; ifgun; goner; notforme; family2 +
        tiredofme ~6; drove2 > cliff3 ~5 unless accident2b2|practice|direction; swallowing2; jumper
        unless practice|exercise2|massage|book2; swallowall asked""",
    "clot": """
        calf + swell2 ~9 unless likehot; lowleg + swell2 ~9; swell + oneleg ~8; calf + hotred ~6 if
        swell|swell2|pain unless likehot|gym|painful2; vein2 + painful2 ~5; calf + pain if flew unless
        longago; thinkclot; es-calf + es-swollen ~7""",
    "after massage": """
        handson + shoot|numb|newpain ~16 unless may|should; handson2 + pain ~12 if newly|sincethen""",
    "spreading": "numb + creeping ~14; dulled + creeping ~10; numb + moreeach ~12; pain + moreeach ~10",
    "fall": """
        fell2 unless longago|seasonal|pet|practice; dove; fell2 + pain ~14 unless longago; crack if
        osteo unless painfree""",
    "weakness": "leg + weak ~9 unless gym|tired|massage|practice|coffee; leg + power2 ~6 unless gym|tired",
    "walking": "cannot + standwalk ~4 if pain|leg|back unless practice|far|long2",
    "night pain": "wake2 + pain ~9 if nightly|nightword unless practice",
    "fever": "feverish2; sweaty + nightword ~8",
    "weight": "thinner2; losing + bodyfat ~6 unless diet; pantsloose",
    "infection": "fever + teethword ~14; fever if teethword; fever + confused2 ~14; fever if confused2",
    "withdrawal": "dryspell + shakes ~16; nodrop + habit2 ~6 if shakes",
}
"""The sign's name, and more rules for it."""
