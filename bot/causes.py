"""Classes of words for asking what it is: to identify, confirm, exclude or interpret."""

CAUSES: dict[str, str] = {
    # asks to identify, confirm, exclude or interpret
    "dxdo": """
        do i have, does he have, does she have, do i got, have i got, does my husband have, does my
        wife have, does my mom have, do we have, has he got, has she got, could i have, could he have,
        could she have, might i have, may i have got, can i have torn, did he tear, did she break, do
        i suffer, am i getting, could i be getting, could i have torn, have i slipped, did i throw
        out, i might have, i may have, think i have, think i might have, think i may have, wonder if i
        have, wondering if i have, sure if i have, worried i have, afraid i have, scared i have,
        suspect i have, guess i have, bet i have, convinced i have, believe i have, i have or, think
        he has, think she has, worried it's, worried it is, afraid it's, afraid it is, knowing if,
        scared it's, maybe it's, maybe its, maybe it is, think it's, think its, think it is, think
        this is, whether i have, if i have, if i've got, whether his, whether hers""",
    "dxnot": """
        have to, have a chance, have time, have any options, have options, have both, have the both,
        have an appointment, have to get, have any choice, have rights""",
    "dxstrong": """
        why do i hurt, why does he hurt, why does she hurt, why do we hurt, wrong with me, how bad is
        it, how serious is it, how bad is my, how serious is my, is mine bad, is mine serious, did i
        tear, did i pull, did i herniate, did i break, did i slip, did i damage, did i injure, did i
        sprain, did i hurt, did i strain, did i pinch, did i mess up, did i tweak, have i torn, have i
        pulled, have i broken, have i damaged, did i throw out, is nothing, did he tear, did she
        break, what do i have, what i have, what i've got, what i got, what have i, what have i got,
        what do i got, what he's got, what she's got, what does he have, what does she have, what's
        wrong with me, whats wrong with me, what is wrong with me, wrong with my, what's wrong with
        my, what's wrong with him, what's wrong with her, whats wrong with her, whats wrong with him,
        what is wrong with my, wrong with her, wrong with him, what's up with my, whats up with my,
        what's going on with my, whats going on with my, what's going on with me, whats going on with
        me, going on with my, happening to my, happening to me, what's happening with my, what is
        happening to my, what's causing my, whats causing my, what is causing my, what's causing this,
        whats causing this, what is causing this, what's causing it, what could be causing, what might
        be causing, what could this be, what might this be, what can this be, what could it be, what
        can it be, what might it be, any idea what it is, any idea what this is, any idea what's, any
        ideas what, idea what this is, tell me what is wrong, tell me what's wrong, tell me whats
        wrong, tell me what i have, tell me what i got, can you diagnose me, can you diagnose my, can
        u diagnose me, can u diagnose my, diagnose me, diagnose my, diagnose this, diagnose him,
        diagnose her, please diagnose, give me a diagnosis, give me diagnosis, what's my diagnosis,
        whats my diagnosis, your diagnosis, second opinion, 2nd opinion, in your opinion, you think i
        have, you think he has, you think she has, you think it is, you think it's, you think its, you
        think this is, do you think its, u think its, u think it's, you think mine, do you think i
        have, do you think i'm, think hers, think his, you reckon it's, does this sound like, does
        that sound like, does it sound like, do this sound like, that sound like, sound like sciatica,
        sound like piriformis, sounds like sciatica, sounds like piriformis, sound familiar, sounds
        familiar, what does this sound like, what does it sound like, what does that sound like, sound
        like to you, sounds like to you, am i ok, am i okay, am i dying, am i dyin, am i going to be
        ok, am i gonna be ok, am i gonna be okay, will i be ok, will i be okay, am i in trouble, am i
        alright, am i gonna die, am i going to die, should i be worried, should i be concerned, should
        i worry, need to worry, need to be worried, need to be concerned, need i worry, reason to
        worry, anything to worry, something to worry, cause for concern, worth worrying, should we be
        worried, should we worry, should i see someone, should i see somebody, should i go to doctor,
        should i go to er, should i go to the doctor, should i go to hospital, should i call doctor,
        should i call my doctor, should i get checked, should i get it checked, should i get this
        checked, should i have it checked, should she see doctor, should he see doctor, should she see
        someone, should he see someone, should i go in, should i go to urgent, should i wait, do i
        need to get checked, get that looked at, get it looked at, get this looked at, see doctor or
        wait, doctor or wait, wait or see, can it wait, who should i believe, who do i believe, got
        right of it, who to believe, could they be wrong, could he be wrong, could she be wrong, could
        doctor be wrong, are they wrong, is he wrong, is my boss right, did they get it wrong, did my
        doctor get it wrong, was i misdiagnosed, am i misdiagnosed, misdiagnosed me, how do i know if
        i, how do i know if it, how do i know if its, how do i know if it's, how do i know if mine,
        how do i know if this, how do i know whether, how do i know i have, how would i know, how will
        i know, how can i know, how can i tell, how do i tell, how could i tell, how can i be sure,
        how do i know which, how do i find out, how can i find out, how to know if i, how to tell if
        i, how to know if it, how to tell if it, how to tell if its, how to know what i have, how to
        tell which i have, way to tell if i, way for me to tell, way for me to know, can i tell if,
        how does he know if, how does she know if, tell which one i have, tell which i have, know
        which one i have, which one do i have, which do i have, which one i have, which one is mine,
        tell me if i have, tell me if it's, tell me if its, tell me if this is, tell me whether, tell
        me if i, test i can do, test i could do, test myself, test on myself, test at home, self test,
        selftest, self diagnose, self diagnosis, self check, self exam, home test, quick test, check
        myself, check if i have, check if it's, do a test, your call, your guess, your best guess,
        your take, what's your read, what do you make of, make of this, make of it, thoughts on my,
        thoughts on what, opinion on my, what do you think it, what do you think is, what u think it,
        what you think it, what you think i, what do u think it, what u think i, what you think is,
        what is your opinion, read my mri, interpret my, look at my mri, explain my mri, explain my x,
        explain my results, my results mean, my mri mean, my report mean, mri result*, my mri, my
        xray, my x ray, my scan, got mri back, got xray back, got results back, results are back, mri
        back, report says, report said, mri says, mri said, mri showed, mri shows, xray showed, xray
        shows, x ray showed, x ray shows, x ray says, scan showed, scan shows, radiologist wrote,
        radiologist said, radiologist says, mri found, mri report, ct showed, ct says, emg showed,
        impression:, findings, clinical correlation, does that mean i, does this mean i, does it mean
        i, does that mean it, does that mean its, does that mean it's, does this mean it, does that
        mean my, does this mean my, mean i have, means i have, what does it mean if my, what does it
        mean if i, what does it mean when my, what does it mean when i, what does that mean for me,
        what does this mean, mean if my, mean when my, mean if i, mean when i, am i piriformis, caused
        by his, caused by her, caused by my, coming from my, come from my, from my back or, from my
        hip or, my back or my, my hip or my, is it from my, is this from my, is it due to my, that the
        reason my, reason my, reason for my, why my, is mine, is mine sciatica, is mine piriformis, is
        hers, is his, or mine, is my pain, is my leg, is my back, is my hip, is my butt, is my
        sciatica, is my numbness, is my tingling, is my disc, is my piriformis, is my muscle, is my
        glute, is my nerve, are my symptoms, are these symptoms, are my legs, my symptoms match, my
        symptoms mean, match my symptoms, fit my symptoms, symptoms fit, consistent with, does that
        point to, point to piriformis, pattern suggest, that suggest, my symptoms suggest, what are my
        symptoms, is that why my, is this why my, is that why i, is this why i, is that why it, got
        what she had, got what he had, have what she had, same thing my, same as my""",
    "dxwhy": """
        why does my, why do my, why is my, why are my, why's my, whys my, why my, why do i feel, why
        do i get, why do i have, why am i, why does his, why does her, why is his, why is her, why
        does it hurt, why does it burn, why does it tingle, why does it feel, why does this hurt, why
        does it go numb, why does it still, why is it numb, why is one, why it hurts, why is it
        hurting, why is it worse, what would make my, what makes my, what would cause my, what causes
        my, what caused my, why did my, why would my, what's making my""",
    "dxwhat": """
        what sickness is this, what illness is this, what sickness, what disease is this, what is it,
        what is that, what is this, what's that, what's this, whats that, whats this, what's it, whats
        it, wat is it, wat is this, wats this, what is going on, whats going on, what's going on, what
        happened, what gives, diagnosis, dx, what is wrong, what's wrong, whats wrong, is nothing,
        explain this, what the heck is it, what the hell is it, what the hell is that, what is
        happening, what's happening, ideas, any ideas, any idea, any thoughts, thoughts, guesses, what
        now, now what, is that bad, is this bad, is it bad, wtf is it, wtf is that, that normal,
        normal""",
    "isit": """
        is it, is this, is that, was it, could it be, could this be, could that be, can it be, can
        this be, can that be, might it be, might this be, would it be, would that be, would this be,
        maybe it's, maybe its, could it just be, is it just, it be, this be, isn't it, isn't this,
        isn't that, is they, are these, are those, are they, is she, is he, is dis, this is, its,
        it's, is just, could be, could mine be, could his be, could hers be, could my pain be, could
        my leg, might be, must be, gotta be, has to be, it is, can be, i think is, think is, think
        its, think it's, r these""",
    "likely": """
        correct, logical, right to, still, about, connected, worse, milder, better, name of,
        contributing, contribute, making it worse, cause, causes, causing, why, aggravat*,
        contributing to, same, different, curable, treatable, permanent?, fixable, forever, possible,
        true, worth, safe, ok to, okay to, always, only, hard, expensive, open, available, far, near,
        like, called, used, painful, better to, anything, way, place, time, healable, manageable,
        help*, a muscle or a nerve, muscle or nerve, one of, supposed, true that, enough, chance""",
    "medline": """
        l5-s1, l5/s1, l4-l5, l4/l5, l5, s1, l4, foraminal, stenosis, broad based, hyperintens*,
        narrowing, t2, t1, disc bulge, annular, degenerative changes, spondylolisthesis, unremarkable,
        asymmetry, compression, extrusion, protrusion""",
}
