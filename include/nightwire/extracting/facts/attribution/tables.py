"""The words of one language that say who is quoted, whose a fact is and where, typed."""

from dataclasses import dataclass
from itertools import product

SHORTEST = 4  # letters of a verb that only its ending tells


@dataclass(frozen=True, slots=True)
class AttributionWords:
    """One `attribution.toml`; the order of a list means nothing.

    Attributes:
        prefix: what stands before whoever is quoted: `secondo`.
        weak: those of them that quote only a name, and only where they open a clause.
        relative: after a prefix, what puts a verb or `riferito da` before the name: `quanto`.
        verb: verbs of speech in the third person: `sostiene`, `ha fatto sapere`.
        auxiliaries: what a compound tense opens with: `ha`.
        being: the other verbs that a compound or a passive opens with: `è`.
        participles: participles of verbs of speech: `detto`.
        passive: participles that quote with `by` after them: `riferito da`.
        made: those of them that quote only of a paper: `un sondaggio diffuso da`.
        by: prepositions of a passive's agent.
        gerunds: verbs of speech with the subject of the clause before them: `aggiungendo`.
        possessive: words between an article and what is one's own: `suo`.
        infinitive: what stands between a verb of speech and what its subject does: `di`.
        heads: nouns that may speak: `ministro`.
        laws: those of them that lay something down, which nobody has said: `trattato`.
        papers: nouns for what somebody has written or counted, who is then quoted: `comunicato`; those
            that are no `heads` quote nobody by themselves: `notizie`.
        surveys: those by which somebody counts: `sondaggio`.
        joints: small words inside the name of a speaker: `di`.
        firsts: adjectives that open a title and end a name else: `primo cittadino`.
        these: what points at a time: `questa sera`.
        offices: prepositions between an office and what it is of, before a name: `assessora alla Scuola Bo`.
        stops: small words that end it, or cannot be it.
        openers: words that open a sentence with a capital and are nobody: `inoltre`.
        times: words of time between a verb and whoever speaks: `sabato`.
        pronouns: what stands before a verb whose speaker follows: `lo ha detto Kim`.
        indefinite: articles of a speaker without a name.
        hearsay: auxiliaries of a mood that reports what somebody else has said: `sarebbe`.
        place: prepositions after which a place is where something happens.
        dative: those of them that give to a country, and place nothing in it.
        coordinating: what ties a name to the one before it: `e`.
        wholes: nouns with a capital that are everybody's: `il Paese`.
        whole: words between such a preposition and the name: `tutta`.
        owning: prepositions that tie what is counted to whoever owns it.
        between: adverbs between an auxiliary and its participle: `ha anche detto`.
        impersonal: what makes a verb nobody's: `si riferisce`.
        that: what opens the clause that is said; a verb right after it has the same subject.
        place_nouns: nouns that a place's name follows: `isola di`.
        ages: what stands before an age that somebody had then: `all'età di`, `a 84 anni`.
        turning: verbs of a birthday: `compie`.
        existential: clitics that leave a verb without a subject: `ci sono`.
        weak_verbs: those of the verbs of speech that are none but before `che`: `ha notato`.
        sites: nouns that a place's name follows, with an adjective between: `centrale nucleare di`.
        aside: words before a preposition of place that make it none: `dietro a`.
        amid: prepositions between two places, behind one of `areas` or `stretches`: `tra`.
        contests: what two parties do, before such a preposition, and in neither's place: `partita tra`.
        stretches: what leads from one place to another, or is done there: `chilometri`, `arresti`.
        markets: nouns for where prices are, which a place's name follows: `mercato di`.
        areas: nouns for a part of a place: `aree del Messico`.
        events: nouns for what happens, which a preposition ties to a place: `il vertice di Roma`.
        people: the nouns of the language for a person, from its lexicon and not from the table.
        crowds: the same for more than one.
        trades: the rarer nouns for a person.
        nouns: all its nouns of one word that are counted, singular and plural, from there too.
        natives: those of them for who is from a town, which with a capital name its country: `nel Novarese`.
        others: words for more of a kind, from the grammar: `altri`.
        inside: words that count some of those before, from there too: `compresi`.
        contrast: words that open a clause with another subject: `mentre`.
        subordinating: those of a clause that may have another subject: `quando`.
        oblique: prepositions after which a name does nothing.
        relatives: those that open one about what stands before: `che`, `cui`.
        away: prepositions between a distance, or a departure, and the place it is measured from: `da`.
        moved: participles that such a preposition follows for where it comes from: `partito da`.
        goals: what the preposition of a destination follows: `diretto a`.
        towards: prepositions of a destination after one of `leaving`: `partiti per`.
        favours: nouns for whose good something is: `a favore di`.
        leaving: participles and nouns of setting out: `salpato`.
        setting_out: finite verbs and participles of those who leave a place: `decollati`.
        upon: prepositions of what is aimed at, after one of `events` or `launching`: `contro`.
        launching: what is thrown at a place, and how: `missili`, `lanciato`.
        anaphoric: phrases that credit whoever was quoted last: `a suo dire`.
        seats: words before the preposition of where somebody is from: `con sede a`, `nato a`.
        struck: participles of what befalls a place: `colpito`.
        accusing: verbs whose object has done what is said: `accusa Kim di aver ucciso`.
        deeds: verbs of speech that do what they name, before a definite noun: `ha annunciato il ritiro`.
        courts: nouns and names of who decides: `tribunale`.
        rulings: verbs of speech by which a court decides: `ha confermato la condanna`.
        evident: verbs of what a paper lets see: `Dai dati dell'Istat risulta`.
        utterances: nouns for somebody's words: `il racconto di Kim`.
        parties: phrases before whoever answered: `la rettifica da parte di`.
        saying: what stands for the sentence before, before a verb of speech: `Lo ha detto`.
        likening: those of them before a verb of speech that says what the main clause does: `come`.
        those: pronouns for another figure, before who has given it: `quella indicata da Kim`.
        they: pronouns that stand for a person after a preposition: `da lui stimato`.
        where: what opens a relative clause about a place: `dove`.
        lasting: prepositions of how long something lasted: `per tre anni`.
        taking: those of how long it took: `in tre anni`.
        causal: conjunctions that open a clause of why, with a subject of its own.
        towns: prepositions before a town, and no country or region: `a`.
        sizes: adjectives whose measure is of the noun before them: `lungo 20 km`.
        distant: words before how far a place is from another: `dista 30 km`.
        dimensions: nouns for what of somebody is measured: `a un'altezza di 400 km`.
        dating: words after a length of time that say when something was, or before it: `fa`.
        elapsed: those of them before what took that long to come: `dopo tre anni`.
        clause: words that open a clause: `che`.
        finite: auxiliaries and small words right after a subject.
        finite_endings: endings of finite verbs in the third person.
        sure_endings: those of finite verbs that no other word has.
        verb_endings: those that no adjective has, of words that are no nouns: `ono`.
        perfects: finite verbs of the past that look like adjectives or participles, behind a name: `nascose`.
        present: finite verbs of the present that look like nouns, where a clause may open.
        present_endings: endings that finite verbs share with other words.
        done_endings: endings of participles, before whoever has done it: `prodotto da`.
        adverb_endings: those of adverbs, which may open a sentence before a verb: `mente`.
        gerund_endings: those of gerunds: `ando`.
        infinitive_endings: those of infinitives, behind a preposition: `are`.
        many_endings: endings of what is said of several: `morte`.
        plural_endings: those of verbs in the plural: `hanno`.
        depths: nouns behind a measure that name a size, which is at no place: `di profondità`.
        negations: what denies, right before a verb: `non`.
        singular: articles of one: `una`.
        definite: prepositions with the article of what is known already: `dei`.
        peers: nouns for those who are no people and act as they do: `Paesi`.
        happening: nouns for what those do or suffer whom `di` ties to it: `scomparsa`.
        beside: what, before a preposition of `towns`, adds company: `insieme a`.
        forces: nouns for an army, that act without a name: `esercito`.
        sentencing: verbs of a verdict, whose object has what it says: `ha condannato Kim a tre anni`.
        befalling: verbs that have their person in the dative: `a Kim restano tre giorni`.
        but: what opens a clause against the one before: `ma`.
        infinitive_short: those of infinitives cut before another: `aver violato`.
        partitive: the pronoun of what is counted, before a verb: `ne`.
        counting: verbs that credit a figure only behind that pronoun: `la polizia ne conta 12`.
        object: pronouns of an object in the third person, before a verb: `lo`.
        states: what somebody is with a figure, right behind their comma: `fermo a 12`, `autore di`.
        summing: what stands for a list before its colon: `così`, `tanto`.
        other_endings: what such other words end with: those of adjectives and participles.
    """

    prefix: frozenset[str] = frozenset()
    weak: frozenset[str] = frozenset()
    relative: frozenset[str] = frozenset()
    verb: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    being: frozenset[str] = frozenset()
    participles: frozenset[str] = frozenset()
    passive: frozenset[str] = frozenset()
    made: frozenset[str] = frozenset()
    by: frozenset[str] = frozenset()
    gerunds: frozenset[str] = frozenset()
    possessive: frozenset[str] = frozenset()
    infinitive: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    laws: frozenset[str] = frozenset()
    papers: frozenset[str] = frozenset()
    surveys: frozenset[str] = frozenset()
    joints: frozenset[str] = frozenset()
    firsts: frozenset[str] = frozenset()
    these: frozenset[str] = frozenset()
    offices: frozenset[str] = frozenset()
    stops: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    indefinite: frozenset[str] = frozenset()
    hearsay: frozenset[str] = frozenset()
    place: frozenset[str] = frozenset()
    dative: frozenset[str] = frozenset()
    wholes: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()
    coordinating: frozenset[str] = frozenset()
    owning: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    impersonal: frozenset[str] = frozenset()
    that: frozenset[str] = frozenset()
    place_nouns: frozenset[str] = frozenset()
    ages: frozenset[str] = frozenset()
    turning: frozenset[str] = frozenset()
    existential: frozenset[str] = frozenset()
    weak_verbs: frozenset[str] = frozenset()
    sites: frozenset[str] = frozenset()
    aside: frozenset[str] = frozenset()
    amid: frozenset[str] = frozenset()
    contests: frozenset[str] = frozenset()
    stretches: frozenset[str] = frozenset()
    markets: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    events: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    crowds: frozenset[str] = frozenset()
    trades: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    natives: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    inside: frozenset[str] = frozenset()
    contrast: frozenset[str] = frozenset()
    subordinating: frozenset[str] = frozenset()
    oblique: frozenset[str] = frozenset()
    away: frozenset[str] = frozenset()
    moved: frozenset[str] = frozenset()
    goals: frozenset[str] = frozenset()
    towards: frozenset[str] = frozenset()
    favours: frozenset[str] = frozenset()
    leaving: frozenset[str] = frozenset()
    setting_out: frozenset[str] = frozenset()
    upon: frozenset[str] = frozenset()
    launching: frozenset[str] = frozenset()
    anaphoric: frozenset[str] = frozenset()
    seats: frozenset[str] = frozenset()
    struck: frozenset[str] = frozenset()
    accusing: frozenset[str] = frozenset()
    deeds: frozenset[str] = frozenset()
    courts: frozenset[str] = frozenset()
    rulings: frozenset[str] = frozenset()
    evident: frozenset[str] = frozenset()
    utterances: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()
    saying: frozenset[str] = frozenset()
    likening: frozenset[str] = frozenset()
    those: frozenset[str] = frozenset()
    they: frozenset[str] = frozenset()
    where: frozenset[str] = frozenset()
    lasting: frozenset[str] = frozenset()
    taking: frozenset[str] = frozenset()
    causal: frozenset[str] = frozenset()
    towns: frozenset[str] = frozenset()
    sizes: frozenset[str] = frozenset()
    distant: frozenset[str] = frozenset()
    dimensions: frozenset[str] = frozenset()
    dating: frozenset[str] = frozenset()
    elapsed: frozenset[str] = frozenset()
    clause: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    finite: frozenset[str] = frozenset()
    finite_endings: frozenset[str] = frozenset()
    sure_endings: frozenset[str] = frozenset()
    verb_endings: frozenset[str] = frozenset()
    perfects: frozenset[str] = frozenset()
    present: frozenset[str] = frozenset()
    present_endings: frozenset[str] = frozenset()
    done_endings: frozenset[str] = frozenset()
    adverb_endings: frozenset[str] = frozenset()
    gerund_endings: frozenset[str] = frozenset()
    infinitive_endings: frozenset[str] = frozenset()
    many_endings: frozenset[str] = frozenset()
    plural_endings: frozenset[str] = frozenset()
    depths: frozenset[str] = frozenset()
    negations: frozenset[str] = frozenset()
    singular: frozenset[str] = frozenset()
    definite: frozenset[str] = frozenset()
    peers: frozenset[str] = frozenset()
    happening: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    forces: frozenset[str] = frozenset()
    sentencing: frozenset[str] = frozenset()
    befalling: frozenset[str] = frozenset()
    but: frozenset[str] = frozenset()
    infinitive_short: frozenset[str] = frozenset()
    partitive: frozenset[str] = frozenset()
    counting: frozenset[str] = frozenset()
    object: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    summing: frozenset[str] = frozenset()
    other_endings: frozenset[str] = frozenset()

    @property
    def verbs(self) -> frozenset[str]:
        """All verbs of speech, the compound tenses put together."""
        compound = product(self.auxiliaries, ("", *self.between), self.participles)
        plain = {" ".join(word for word in words if word) for words in compound}
        parted = {
            " ".join((first, adverb, rest))
            for first, _, rest in (verb.partition(" ") for verb in self.verb)
            for adverb in self.between
            if rest
        }
        return self.verb | plain | parted

    def is_verb(self, word: str) -> bool:
        """Whether a word is a finite verb, and nothing else."""
        return word in self.finite or word in self.present or word.endswith(tuple(self.sure_endings))

    def ends_finite(self, word: str) -> bool:
        """Whether a word may be a finite verb, or stand between a subject and its verb."""
        if self.is_verb(word) or word in self.perfects or word.endswith(tuple(self.finite_endings)):
            return True
        present = len(word) >= SHORTEST and word.endswith(tuple(self.present_endings))
        return present and not word.endswith(tuple(self.other_endings))
