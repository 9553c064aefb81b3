"""The warning card and crisis in everyday Spanish (accents already folded away), and how Spanish is recognised."""

SPANISH: dict[str, str] = {
    "es-leg": "pierna, piernas, pie, pies, muslo, muslos, dedo, dedos, tobillo, pantorrilla, rodilla",
    "es-legs": """
        piernas, los pies, dos piernas, ambas piernas, ambos lados, los dos pies, los dos lados, las
        dos, cintura para abajo, cintura abajo, cintura hacia abajo""",
    "es-cant": """
        no tengo, sin, no hay, no puedo, no puede, no podia, no pude, no logro, no logra, me cuesta,
        le cuesta, dificultad, trabajo, no consigo, no me sale, no sale, no aguanto, no aguanta, no
        controlo, no controla, perdi control, perdio control, perdido control, sin control, no
        retengo, se me sale, se le sale, se me escapa, se le escapa, se me escapan, problemas, no me
        aguanto, trabajo para, batallo, batalla, no he podido, no ha podido, apenas puedo, ya no
        puedo, no me deja""",
    "es-pee": """
        orinar, orino, orina, orine, orinarme, orin, pipi, mear, meo, mearme, pis, vejiga, hacer del
        uno, chi, hacer chis, pichi, chichi""",
    "es-wet": """
        me orine, me orino, se orina, se orino, me hago pipi, me hice pipi, me meo, me mee, se me
        sale orina, se me sale el orin, me mojo, moje la cama, incontinencia, panales, panal,
        toallas, goteo, gotea, se me sale pipi, se me escapa pipi, se me escapa orina, orine en
        cama, orina en la cama, me orine encima, se hace pipi""",
    "es-poop": """
        del bano, hago del bano, hacer del bano, popo, caca, defecar, defeco, excremento, heces,
        evacuar, obrar, cagar, intestino, intestinos, hacer del dos, ir al bano, ensucie,
        evacuacion, hacer bano""",
    "es-soil": """
        me hice popo, me hice caca, me ensucie, me cague, se hizo popo, se hizo caca, me hago caca,
        me hago popo, se ensucia, me hice del bano, se me sale popo, se me sale caca, se hace popo,
        se me salio popo, me cago encima, me hice encima, se hizo encima, me hago encima, hacerme
        encima""",
    "es-numb": """
        dormido, dormida, dormidos, dormidas, adormecido, adormecida, adormecidos, adormecidas,
        entumecido, entumecida, entumecidos, entumecidas, entumid*, entumecimiento, adormecimiento,
        hormigueo, hormigueos, hormigas, hormiguean, no siento, no siente, sin sensibilidad, sin
        sensacion, perdi sensibilidad, perdido sensibilidad, perdi la sensibilidad, perdida de
        sensibilidad, insensible, no sentir, no tengo sensibilidad, no sentia, se duermen, se me
        duermen, se me duerme, se me durmio, se me durmieron, se duerme, calambres, no siento nada,
        ya no siento, siento raro, siento raras, se siente raro, anestesiad*""",
    "es-saddle": """
        entrepierna, ingle, ingles, genital*, partes intimas, parte intima, partes, zona intima,
        entre piernas, vagina, pene, testiculos, huevos, ano, recto, alla abajo, ahi abajo, abajo,
        nalgas y, parte de abajo, mis partes, partes privadas, perineo, bolas, silla de montar, zona
        genital, por abajo, muslos por dentro, parte privada""",
    "es-wipe": "me limpio, limpiarme, papel higienico, al limpiar, limpiar, papel de bano, papel",
    "es-sex": """
        ereccion, erecciones, eyacular, sexo, relaciones, orgasmo, parar, se me para, tener
        relaciones, relaciones sexuales""",
    "es-unaware": """
        no siento, no siente, no sentia, no me doy cuenta, no se da cuenta, sin darme cuenta, sin
        darse cuenta, no me di cuenta, no se cuando, no noto, no noté, no note, sin sentir, sin
        saber, ya no siento, ni cuenta, no siento ganas""",
    "es-weak": """
        debil, debiles, debilidad, no me responden, no responden, no responde, sin fuerza, sin
        fuerzas, no tengo fuerza, no tengo fuerzas, perdi fuerza, perdido fuerza, no tiene fuerza,
        flojas, no me sostienen, se me doblan, se doblan, se me dobla, paraliz*, no las puedo mover,
        no puedo mover, no puede mover, no puedo levantar, no puede levantar, no levanto, arrastro,
        arrastra, no puedo alzar, se me cae, no se mueve, no se mueven, no las siento, me fallan, me
        falla, no muevo, cae""",
    "es-chest": "pecho, corazon",
    "es-press": """
        dolor, duele, duelen, aprieta, opresion, presion, apretado, punzada, oprime, apretón,
        apreton, molestia, dolores""",
    "es-breath": """
        me falta aire, le falta aire, falta de aire, no puedo respirar, no puede respirar, me cuesta
        respirar, le cuesta respirar, me ahogo, se ahoga, sin aire, sin aliento, no respira, falta
        aire, toso sangre, tos con sangre, escupo sangre, dificultad para respirar, cuesta respirar,
        me falta respiracion, no respiro bien, me estoy ahogando""",
    "es-collapse": """
        me desmaye, se desmayo, desmayo, convulsion*, inconsciente, no despierta, perdi
        conocimiento, perdio conocimiento, perdi el conocimiento, perdio el conocimiento, cara
        caida, boca torcida, cara torcida, cara chueca, boca chueca, no puede hablar, no puedo
        hablar, habla raro, derrame cerebral, infarto, se desvanecio, media cara, no habla bien""",
    "es-fell": """
        me cai, se cayo, cai, caida, choque, accidente, me atropello, atropell*, me golpee,
        chocamos, choque de carro""",
    "es-crisis": """
        quiero morir, quiero morirme, me quiero morir, quisiera morir, quisiera morirme, se quiere
        morir, quiere morir, quiere morirse, quisiera estar muerto, quisiera estar muerta, no quiero
        vivir, no quiere vivir, ya no quiero vivir, ya no quiere vivir, suicid*, matarme, me voy a
        matar, me quiero matar, quiere matarse, quitarme vida, quitarme la vida, quitarse la vida,
        acabar con mi vida, acabar con todo, terminar con mi vida, terminar con todo, no vale la
        pena vivir, ya no vale la pena vivir, vida no vale, mejor muerto, mejor muerta, estaria
        mejor muerto, estaria mejor muerta, estarian mejor sin mi, mejor sin mi, hacerme dano, me
        quiero hacer dano, lastimarme, cortarme las venas, no quiero seguir viviendo, no quiero
        despertar, no despertar, no tiene sentido vivir, no tiene sentido vida, ya no aguanto mas
        vida, no puedo seguir asi, ya no puedo mas, no aguanto mas, ya no aguanto mas, no quiero
        estar aqui, desaparecer para siempre, ganas de vivir, no tengo ganas de vivir, no le veo
        sentido, para que vivir, para que sigo viviendo, nadie me extranaria, ya no quiero estar
        aqui, quiero desaparecer, tirarme de, aventarme de, tirarme del puente, cansado de vivir,
        cansada de vivir, dormir y no despertar, la vida no vale, estar muerto, estar muerta, me
        tome todas pastillas, dejar de vivir, no quiero seguir""",
    "es-took": "me tome, se tomo, tome, tomo, me trague, trague, se trago",
    "es-pills": "pastillas, pastilla, medicina, frasco, pildoras, medicamento, medicamentos, tabletas",
    "es-many": """
        todas, todo, muchas, demasiadas, monton, frasco, puno, veinte, treinta, diez, sobredosis""",
    "es-urgent": """
        fiebre, calentura, escalofrios, cancer, tumor, embarazada, embarazo, coagulo, trombosis,
        perdido peso, bajado de peso, perdiendo peso, pantorrilla hinchada, pierna hinchada,
        infeccion, me cai, se cayo""",
    "es-pain": "dolor, dolores, duele, duelen, dolio, molestia, hormigueo, ciatica, adolorido, lastime",
    "es-body": """
        espalda, nalga, nalgas, pierna, piernas, cadera, cintura, gluteo, rodilla, pie, pies,
        cuello, hombro, pompis, trasero, pompa""",
    "es-person": """
        me, mi, mis, tengo, tiene, estoy, siento, mama, papa, esposo, esposa, hijo, hija, abuela,
        abuelo, puedo, yo, se, le, soy, amigo""",
    "es-dx": """
        que tengo, que tiene, que es lo que tengo, sera ciatica, es ciatica, es el piriforme, sera
        piriforme, es grave, es normal, que puede ser, decirme que tengo, que sera, por que me
        duele, sera el piriforme, es malo""",
    "es-ask": """
        que es el, que es la, que es, como, cuanto, donde, puede ayudar, ayuda masaje, masaje ayuda,
        cuando, cuales""",
    "es-what": "que es el, que es la, que es piriforme, que es ciatica, que es el piriforme",
    "es-ago": "hace anos, hace 10 anos, hace muchos anos, el ano pasado",
}

SPANISH_RULES: dict[str, str] = {
    "bladder": "es-wet; es-pee + es-cant ~4; es-pee + es-unaware ~6",
    "bowel": "es-soil; es-poop + es-cant ~4; es-poop + es-unaware ~6",
    "saddle": "es-saddle + es-numb ~6; es-wipe + es-unaware|es-numb ~5",
    "sexual": "es-sex + es-cant|es-numb|es-unaware ~5",
    "both legs": "es-legs + es-numb|es-weak ~5; es-legs + es-pain ~5 if es-both",
    "leg power": "es-leg + es-weak ~5",
    "chest": "es-chest + es-press ~5",
    "breath": "es-breath",
    "collapse": "es-collapse",
    "crisis": "es-crisis",
    "overdose": "es-took > es-many + es-pills ~5; es-took > es-pills + es-many ~5",
    "fever": "es-urgent",
}
"""Rules of signs that exist in English too, so that one table of echoes serves both."""

SPANISH["es-both"] = "dos piernas, ambas piernas, ambas, los dos lados, ambos lados, dos lados, las dos"

_SPANISH_WORDS = """
    el la los las de del que y en un una no me mi mis te se le con por para es esta estoy tengo
    tiene siento puedo puede donde cuando como cuanto porque muy pero si su al lo yo tu usted
    gracias hola dolor duele pierna piernas espalda nalga quiero ya mas hablas espanol masaje cerca
    hace desde ayuda cuesta ciatica piriforme mucho todas pastillas morir
"""
SPANISH_WORDS = frozenset(_SPANISH_WORDS.split())
_OTHER_WORDS = """
    ich und ist nicht das der die mein ein habe schmerzen kannst deutsch wie was sie je suis est mal
    dans mon avez vous bonjour parlez pas les une et ho dolore che sono il per mia eu tenho dor nao
    meu minha dói wo bist haben bitte sciatique jambe bein rucken gamba schiena perna costas
"""
OTHER_WORDS = frozenset(_OTHER_WORDS.split())
_STRONG_WORDS = """
    bonjour bonsoir merci combien coute etes pouvez quel quelle rendez douleur kostet viel eine guten tag danke
    hallo termin gibt haben brauche custa obrigado obrigada voce quanto fazer dor tenho consigo costa grazie
    buongiorno posso vorrei sono dziekuje ile privet spasibo
"""
STRONG_WORDS = frozenset(_STRONG_WORDS.split())
"""Words of other languages that neither English nor Spanish has: one of them counts for two."""
_ENGLISH_WORDS = """
    the and is my i you it in of to a for have do does can what how are was with this that on your
    me no so at
"""
ENGLISH_WORDS = frozenset(_ENGLISH_WORDS.split())


def language_of(words: tuple[str, ...]) -> str:
    """ "en", "es" or "other", by which language's small words are commonest."""
    spanish = sum(word in SPANISH_WORDS for word in words)
    if len(words) == 1 and words[0] in STRONG_WORDS:
        return "other"
    if len(words) < 2:
        return "es" if words and words[0] in {"hola", "gracias", "ayuda", "dolor", "ciatica"} else "en"
    english = sum(word in ENGLISH_WORDS for word in words)
    other = sum((word in OTHER_WORDS) + 2 * (word in STRONG_WORDS) for word in words)
    best = max(english, spanish, other)
    if best == english or best < 2:
        return "en"
    return "es" if spanish >= other else "other"
