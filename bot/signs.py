"""What a sign is, how loud it is, and which classes of words have to meet for it.

A rule reads "these classes meet": `pee + cant ~4` is a word of each, in any order, at most four words apart.
`a > b` wants them in that order; `if` asks for a class anywhere in the message, `unless` forbids one in the
sentence; `ever` holds for the past too, `raw` reads words under a negation, `asked` holds inside a general question.
"""

from dataclasses import dataclass
from enum import IntEnum


class Level(IntEnum):
    """How loud the reply has to be; the louder of two wins."""

    CALM = 0
    TREATMENT = 1
    DIAGNOSTIC = 2
    URGENT = 3
    CRISIS = 4
    EMERGENCY = 5


@dataclass(frozen=True, slots=True)
class Sign:
    """Something that a visitor told and that somebody has to look at."""

    name: str
    level: Level
    echo: str
    """Our own wording of it, which the reply gives back; never the visitor's."""


EMERGENCY = Level.EMERGENCY
URGENT = Level.URGENT
CRISIS = Level.CRISIS

SIGNS: tuple[tuple[Sign, str], ...] = (
    (
        Sign("bladder", EMERGENCY, "trouble peeing or holding it"),
        """
        losew + control + pee ~4; toilet + unaware ~5; toilet + nocontrol ~5; leak unless
        cantleak|sweaty|advert|ballgame; pee + cant ~5; pee + nothingout ~10; cant > bathroom ~3 unless
        night; cant + bathroom|toilet ~8 if drops; drops + toilet ~8; drops + pee ~6; pee + weakword
        ~5; nothingout if pee; pee + waits ~6; soak + bedpants + unaware ~10; soak + bedpants ~4 if
        pee; pee + leak ~8; pee + nocontrol ~6; pee + gone ~3; pee + losew ~3; pee + unaware ~6;
        cant + bathroom ~2 if pee; pee + pads ~8; pads + weartime ~4 unless during2; unaware >
        bathroom ~4; notpeed; accident2 + bed ~6 unless crash|practice; nocontrol + bathroom ~5; pee
        > come ~3
        """,
    ),
    (
        Sign("bowel", EMERGENCY, "trouble with your bowels"),
        """
        losew + control + bowel ~4; soil; bowel + nocontrol ~6; bowel + unaware ~6; bowel + leak ~6;
        bowel + cant ~3 unless nobm; bowel + pads ~8
        """,
    ),
    (
        Sign("saddle", EMERGENCY, "numbness between the legs"),
        """
        saddle + numb ~9; wipe + numb|unaware ~8; bottom + numb ~5 if wipe; saddle + deadfeel ~5;
        saddle + unaware ~3; saddle + asleepish ~5
        """,
    ),
    (
        Sign("sexual", EMERGENCY, "a change in feeling or function during sex"),
        """
        erection + cant|numb|unaware ~6 if back; sex + numb|unaware ~6 unless numbother; erection >
        gone ~5 if back; none > erection ~3 if back raw
        """,
    ),
    (
        Sign("both legs", EMERGENCY, "weakness, numbness or pain in both legs"),
        """
        bothlegs + numb|shoot|cantmove ~7 unless crossed; bothlegs + weak ~7 unless tired|bothnot;
        legs + numb ~5 unless crossed|bothnot; legs + weak ~5 unless tired|bothnot; legs + cantmove
        ~5 unless painlimit; otherleg + numb|weak|shoot|pain ~14; otherleg if numb|weak|shoot;
        otherleg + leg ~14 ever; toboth if leg|pain|numb ever; below + numb|weak ~5; legs > gone ~3;
        bothsides + numb|weak|shoot ~6; bothlegs + asleepish ~5; bothlegs3 + pain ~5 if newly unless
        tired|rain; bothlegs3 + pain ~5 if back2 unless tired|rain
        """,
    ),
    (
        Sign("leg power", EMERGENCY, "a leg or foot that won't move as it should"),
        """
        footdrop unless cream|nailpaint; foot + drag ~5 unless weights; foot + cantmove ~6 unless
        painlimit|sitting; leg + progress ~6; leg + weak + worse ~6 unless fatigue; leg + handlift
        ~10; toe + catch2 ~3; cant > getword > footonly > offup ~7 unless painlimit; leg +
        cantstraight ~4 if weak unless painlimit; cantmove > foot ~6 unless painlimit; leg + gaveout
        ~6 unless painlimit|gymski; paralysed unless dread; leg + power ~5; deadweight + leg ~4
        """,
    ),
    (
        Sign("chest", EMERGENCY, "chest pain or pressure"),
        """
        chest + press ~5 unless gymchest; heartrace + press|breath|noair|jaw ~10; heartattack unless
        fear
        """,
    ),
    (
        Sign("breath", EMERGENCY, "trouble breathing"),
        """
        noair unless laugh|cardio; cant > breath ~4 unless laugh; breath + press|pain ~5 unless
        relief|cardio|running2; coughblood; cough + bloodword ~3; breath + catch ~3 if cant; breath +
        shortword ~2 unless relief|running2
        """,
    ),
    (
        Sign("collapse", EMERGENCY, "passing out"),
        """
        collapse unless handedout|relaxword; confused if they|fever|fell|hithead unless difference;
        wakeup unless officeword; surely
        """,
    ),
    (
        Sign("stroke", EMERGENCY, "a sudden change in the face, speech or one side of the body"),
        """
        face + droop ~6; slur unless officeword; oneside + numb|weak ~6; blind; worstever +
        headache ~6; worsthead; arm + numb ~5 if jaw; arm + pain ~4 if jaw; numb + face ~3; face
        + numb ~3; headache + suddenly ~4
        """,
    ),
    (
        Sign("tearing", EMERGENCY, "sudden tearing pain"),
        "tear + torso ~6 unless muscle; tore + torso ~8 if worstever; worstever + cantwalk ~12",
    ),
    (
        Sign("injury", EMERGENCY, "a serious fall or crash"),
        """
        fell + height ~8 if pain|numb|weak|cantmove|cantwalk|body unless
        longago|monthago|levelfall; crash + now ~8 if pain|numb|weak|body unless
        pet|agoweek|weekday; crash + numb|weak|cantmove ~14; heavyhit unless simile; hithead +
        vomit ~12; hithead if vomit; bone + broken ~5 if fell|crash|snap unless trauma2; crash +
        now ~12 unless pet|agoweek|weekday; fell if broken; neck + numb ~8 if crash|fell; fell
        if cantmove unless past; fell + cantwalk ~10 unless longago; fell + numb ~12; broken +
        bone ~2 if cantwalk; struck unless simile
        """,
    ),
    (
        Sign("infection", EMERGENCY, "fever with shaking or confusion"),
        "fever + shaking ~12",
    ),
    (
        Sign("pregnancy danger", EMERGENCY, "a warning sign in pregnancy"),
        """
        baby + babymove + less ~7 raw; waters unless muscleword; headache + vision ~10; preg +
        bleeding ~8; headache if preg; bleeding if preg; spotting if weeksn; legs + weak ~6 if
        preg; vision + spot ~3 if preg; gushed + fluid ~3
        """,
    ),
    (
        Sign("withdrawal", EMERGENCY, "stopping alcohol or pills and feeling shaky"),
        "habit + shakes ~14 if quit; quit + shakes ~12 if habit",
    ),
    (
        Sign("allergy", EMERGENCY, "a swelling face or throat"),
        "throat + closing ~4",
    ),
    (
        Sign("bleeding inside", EMERGENCY, "black or bloody stool"),
        "bloodstool; coughblood; bowel + bloodword ~3; bowel + blackword ~6; bowel + bloodword ~6",
    ),
    (
        Sign("overdose", EMERGENCY, "taking too much medicine"),
        """
        overdose unless reading; took > toomany + pills ~6 unless mg; took > pills + toomany ~5
        unless mg; toomany + pills ~3 if took unless may|mg|per; took > several + pills ~5 if
        boozed; tookall; child + gotinto + pills ~8; took > pills if bottlegone
        """,
    ),
    (
        Sign("crisis", CRISIS, "thoughts of ending your life"),
        """
        despair unless kilometre|hairdye asked; suicide unless kilometre; cantgoon unless
        body|pain|walks|stairs|practice|mundane|weekday; harmself + intend ~6 unless accident;
        harmself + purposely ~4; weapon + tempt ~10 unless hunting; fall2 > cliff ~8 unless
        work2|onto|calmtalk; burden + better|without ~8; burden > family ~4; notwant > bealive
        ~4 unless practice; notsee > future ~4; life + dontwantit ~6; hitbus + relieved ~8;
        stock + pills ~4; selfcut; selfkill > reflexive ~1 unless figure; ending > lifeall ~3
        unless practice|painfree; deathword + like ~5 unless pet|hairdye|practice; life +
        badlife ~4 unless practice|sentence; wishing > killedme ~6; lastwords asked; better4 +
        gonedead|notaround ~9; bothered > alive ~4; point > anymore ~6 unless
        massage|practice|drug|other raw asked; wishing > gonedead ~7 unless practice|vacation
        raw; cliff2 + brood ~6 unless practice|direction|exercise2; cutting + cuttold ~8 unless
        kitchen; intend > cliff ~8 unless practice; hidden
        """,
    ),
    (
        Sign("clot", URGENT, "a swollen, warm or red leg, or a blood clot"),
        """
        calf + swell ~6 asked; lowleg + hotred ~5 asked; leg + hotred ~2 unless likehot; clotword
        unless dxdo|isit|hopenot ever; calf + lump ~4
        """,
    ),
    (
        Sign("fever", URGENT, "fever or chills"),
        "fever",
    ),
    (
        Sign("weight", URGENT, "losing weight without trying"),
        "losing + weight ~5 unless diet; untried + weight ~9 raw; pantsfall",
    ),
    (
        Sign("cancer", URGENT, "cancer, now or in the past"),
        "cancer unless dxdo|isit|dxstrong|anyclient ever",
    ),
    (
        Sign("fall", URGENT, "a recent fall or accident"),
        """
        fell unless longago|seasonal; crash unless longago|practice|pet; snap + feltpop ~4; osteo +
        crack|pain ~10; fell + pain ~12; broken + bone ~3 unless dxdo|isit|dxstrong|money
        """,
    ),
    (
        Sign("night pain", URGENT, "pain that wakes you at night"),
        """
        wake + nightly + pain ~8; pain > wake ~5 if nightly|wake; wake + nightly ~5 if
        pain|fever|symptom; worse + lying ~5 if pain|worse unless better; pain + lying ~3 if worse
        unless better; wake > pain ~4
        """,
    ),
    (
        Sign("immune", URGENT, "medicine or an illness that weakens the body's defences"),
        "immune unless dxdo|isit|anyclient ever; steroid + daily ~6 unless may|should",
    ),
    (
        Sign("infection sign", URGENT, "an infection, a wound or a rash"),
        "infection unless dxdo|anyclient|poisonivy",
    ),
    (
        Sign("pregnancy", URGENT, "pain in pregnancy or after a birth"),
        "preg if pain unless anyclient; preg if numb|swell|weak unless anyclient",
    ),
    (
        Sign("surgery", URGENT, "a recent operation or procedure"),
        """
        surgery + recent ~7 unless without|longago|isafter; surgery + worse ~10 if pain unless
        without
        """,
    ),
    (
        Sign("weakness", URGENT, "a weak leg"),
        """
        leg + weak ~5 unless gym|tired; weak + leg ~4 unless gym|tired; shrink + body ~6 unless
        weight|clothes; power + leg ~6
        """,
    ),
    (
        Sign("spreading", URGENT, "numbness or pain that is getting worse"),
        "numb + spread ~6; pain + worsening ~6; worsening if pain|numb; numb + worse ~4",
    ),
    (
        Sign("walking", URGENT, "being unable to stand or walk"),
        "cantwalk; cantsit if fell|atall|crash; worstever if pain|cantwalk",
    ),
    (
        Sign("after massage", URGENT, "new or worse pain after a massage"),
        "aftermassage + newpain ~12",
    ),
    (
        Sign("lump", URGENT, "a new lump"),
        "lump unless knot|sum; calf + lump ~5",
    ),
    (
        Sign("urine", URGENT, "a change in your urine or bowels"),
        """
        bloodpee; peeburn; pee + burnword ~4; nobm; pee + blackword ~5; bloodword + pee ~5;
        infection + pee ~5
        """,
    ),
    (
        Sign("eating", URGENT, "not eating"),
        "eatless unless without",
    ),
    (
        Sign("new arm or hand", URGENT, "numbness with dizziness"),
        "arm + numb ~6 if vision|headache; numb + face|oneside ~8",
    ),
)  # fmt: skip
"""Every sign with its rules; the order in a level is the order of the echo."""
