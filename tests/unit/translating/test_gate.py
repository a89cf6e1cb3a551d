"""The number gate: corruptions are caught, clean pairs pass, repairs are right."""

import json
import random
from collections import Counter
from pathlib import Path

import pytest
from tests.unit.translating.corruptions import KINDS, clean_pairs, corruptions, plain

from nightwire.translating.gate import number_flags, repair, text_flags

DATA = Path(__file__).parents[2] / "eval" / "data"
SEEDS = [7, 8, 9]


def references():
    """Sentences with the English of human translators."""
    for name in ("news", "seed"):
        texts = [
            (DATA / "translation" / f"{name}.{language}").read_text().splitlines()
            for language in ("it", "en")
        ]
        yield from zip(*texts, strict=True)
    for line in (DATA / "dev_it.jsonl").read_text().splitlines():
        row = json.loads(line)
        yield row["text"], row["translation"]


@pytest.mark.parametrize("seed", SEEDS)
def test_corrupted_numbers_are_caught(seed):
    cases = corruptions(500, seed)
    missed = [case for case in cases if not number_flags(case.source, case.changed, "it")]
    assert len(missed) <= 10, Counter(case.kind for case in missed)
    assert {case.kind for case in cases} == set(KINDS)


@pytest.mark.parametrize("seed", SEEDS)
def test_clean_pairs_pass(seed):
    flagged = [pair for pair in clean_pairs(500, seed) if number_flags(*pair, "it")]
    assert len(flagged) <= 10, flagged


def test_human_translations_pass():
    pairs = list(references())
    flagged = [pair for pair in pairs if number_flags(*pair, "it")]
    assert len(flagged) <= len(pairs) / 100, flagged


@pytest.mark.parametrize("seed", SEEDS)
def test_no_repair_is_wrong(seed):
    repaired = 0
    for case in corruptions(500, seed):
        text = repair(case.source, case.changed, "it")
        if text != case.changed:
            repaired += 1
            assert plain(text) == plain(case.english), case
    assert repaired > 50


@pytest.mark.parametrize(
    ("source", "english", "right"),
    [
        ("Vale 121,2 milioni di dollari.", "It is worth $112.2 million.", "It is worth $121.2 million."),
        ("Erano 10.000 soldati.", "There were 10.0 soldiers.", "There were 10,000 soldiers."),
        ("Sono 3,5 milioni, 2,1% in più.", "It is 3,5 million, 2,1% more.", "It is 3.5 million, 2.1% more."),
        ("Sono 1.234,5 euro.", "It is 1.234,5 euros.", "It is 1,234.5 euros."),
        ("Erano 18 miliardi.", "It was 18 million.", "It was 18 million."),
        ("Nel 1995 erano 30.", "In 1995 there were 3 and 40.", "In 1995 there were 3 and 40."),
        ("Ci sono −43,6 gradi.", "It is −46.3 degrees.", "It is −43.6 degrees."),
        ("Dista 12 km.", "It is 21 miles away.", "It is 21 miles away."),
        ("È salito al 16,5% circa.", "It rose to about 16.5.", "It rose to about 16.5%."),
        ("È sceso del 20%.", "It fell by 20.", "It fell by 20%."),
        ("Tra il 5% e il 7%.", "Between 5 and 7%.", "Between 5 and 7%."),
        ("Il 7% dei 100 eletti.", "7 of the 100 elected.", "7% of the 100 elected."),
        ("Alle 19.30 parte.", "It leaves at 7:03 p.m.", "It leaves at 7:03 p.m."),
    ],
)
def test_only_what_is_certain_is_repaired(source, english, right):
    assert repair(source, english, "it") == right


@pytest.mark.parametrize("before", ["by", "at", "from", "around", "until", "to"])
def test_a_percentage_is_no_time_of_day_and_keeps_its_one_sign(before):
    for percent in range(101):
        source, english = f"I costi sono scesi del {percent}%.", f"Costs have gone {before} {percent}%."
        assert repair(source, english, "it") == english
        assert not number_flags(source, english, "it")


@pytest.mark.parametrize(
    ("source", "english"),
    [
        ("Alle 19.30 la riunione.", "The meeting is at 7:30 p.m."),
        ("La riunione è alle 18.00.", "The meeting is at 6 p.m."),
        ("La riunione è alle 18.", "The meeting is at 6 p.m."),
        ("Alle 12 si parte.", "We leave at noon."),
        ("Alle 0:30 è partito.", "He left at 12:30 a.m."),
        ("Dalle 9.00 alle 17.30.", "From 9 a.m. to 5:30 p.m."),
        ("Alle sette e mezza.", "At half past seven."),
        ("Alle ore 15.", "At 15:00."),
        ("Il 3/11/2026 si vota.", "The vote is on November 3, 2026."),
        ("Il 3.11.2026 si vota.", "The vote is on 3 November 2026."),
        ("Il 3/11/26 si vota.", "The vote is on 11/3/2026."),
        ("Il primo maggio 2026.", "On May 1, 2026."),
        ("Dal '22 vive qui.", "He has lived here since 2022."),
        ("La stagione 2023/24.", "The 2023-2024 season."),
        ("Negli anni '70 erano 30.", "In the 1970s there were 30."),
        ("La Torino degli anni Settanta.", "The Turin of the seventies."),
        ("Il romanzo del Novecento.", "The twentieth-century novel."),
        ("Abita in piazza Cinque Giornate.", "She lives in Piazza Cinque Giornate."),
        ("Aperto 24 ore su 24.", "Open around the clock."),
        (
            "Vale 30 miliardi, almeno 18 dei quali in deficit.",
            "It is 30 billion, at least 18 billion in deficit.",
        ),
        ("Da 10 a 20 miliardi.", "From 10 billion to 20 billion."),
        ("Tra il 3% e il 5%.", "Between 3 and 5 percent."),
        ("Milano -2,3%.", "Milan down 2.3%."),
        ("Il 50% dei voti.", "Half of the votes."),
        ("C'è 1 morto.", "There is one dead."),
        ("Sei ore e mezza.", "Six and a half hours."),
        ("Undici anni e mezzo.", "Eleven and a half years."),
        ("È salito del 5 per cento.", "It rose by 5 percent."),
        ("Circa 3 miliardi di euro.", "About 3 billion euros."),
        ("Venduto per 100 euro.", "Sold for €100."),
        ("Mille soldati.", "A thousand soldiers."),
        ("Ci sono 0 casi.", "There are no cases."),
        ("Venti a 150 km/h.", "Winds of 150 km/h."),
        ("Non sei solo.", "You are not alone."),
        ("Sono 24 milioni e 97mila.", "It is 24 million and 97,000."),
        ("Vale 1,8 miliardi di corone svedesi.", "It is worth SEK 1.8 billion."),
        ("Un bilione di euro.", "A trillion euros."),
        ("Un missile con gittata di 2.000 km.", "A missile with a 2,000-km range."),
        ("A 120 chilometri all'ora.", "At 120 km/h."),
        ("A 120 km orari.", "At 120 km per hour."),
        ("200 mq di terreno.", "200 square metres of land."),
        ("Ci sono 30 gradi.", "It is 30° Celsius."),
        ("Ha 30 anni.", "She is 30."),
        ("È la 74° vittoria.", "It is the seventy-fourth win."),
    ],
)
def test_the_same_number_written_otherwise_is_the_same(source, english):
    assert number_flags(source, english, "it") == ()


@pytest.mark.parametrize(
    ("source", "english", "code"),
    [
        ("Erano 10.000 soldati.", "There were 10 soldiers.", "number_magnitude"),
        ("Vale un bilione di euro.", "It is worth a billion euros.", "number_magnitude"),
        ("Erano 1.253 soldati.", "There were 1,235 soldiers.", "digits_swapped"),
        ("È salito del 5%.", "It rose by 5.", "percent_lost"),
        ("È salito del 12,5%.", "It rose by 125%.", "percent_impossible"),
        ("Sono 3,5 milioni.", "It is 3,5 million.", "decimal_comma"),
        ("Dista 12 km.", "It is 12 away.", "unit_lost"),
        ("Costa 5 milioni di euro.", "It costs 5 million.", "unit_lost"),
        ("Per 30 minuti.", "For 30.", "unit_lost"),
        ("Dista 10 km.", "It is 6.2 miles away.", "unit_converted"),
        ("Ci sono 30 gradi.", "It is 86 degrees Fahrenheit.", "unit_converted"),
        ("Vale 10 milioni di euro.", "It is worth $11 million.", "unit_converted"),
        ("Dista 10 km.", "It is 10 miles away.", "unit_changed"),
        ("Costa 5 euro.", "It costs $5.", "unit_changed"),
        ("Alle 19 parte.", "It leaves at 7 a.m.", "number_missing"),
        ("Alle 19.30 parte.", "It leaves at 7:20 p.m.", "number_changed"),
        ("Il 3 marzo.", "On 3 May.", "number_changed"),
        ("Il 3/11/2026.", "On November 13, 2026.", "number_changed"),
        (
            "Vale 30 miliardi, 18 dei quali in deficit.",
            "It is 30 billion, 18 million in deficit.",
            "number_magnitude",
        ),
        ("Al 94' minuto.", "In the 94 94th minute.", "number_added"),
    ],
)
def test_the_kind_of_change_has_a_code(source, english, code):
    assert code in number_flags(source, english, "it")


@pytest.mark.parametrize(
    ("language", "source", "english"),
    [
        ("es", "Cuesta 5 millones de dólares.", "It costs $5 million."),
        ("fr", "À 19h30, 12 kilomètres plus loin.", "At 7:30 p.m., 12 kilometres further on."),
        ("pt", "Subiu 12,5 por cento em março de 2022.", "It rose 12.5 percent in March 2022."),
        ("de", "Um 19.30 Uhr waren es 30 Grad.", "At 7:30 p.m. it was 30 degrees."),
        ("uk", "Це коштує 5 млн доларів.", "It costs 5 million dollars."),
        ("ru", "Погибли пять человек.", "Five people died."),
        ("de", "In den 70er-Jahren.", "In the 1970s."),
        ("nl", "Op 3 november 2026 om 19.30 uur.", "On 3 November 2026 at 7:30 p.m."),
        ("zh", "2026年11月3日，23人死亡。", "On 3 November 2026, 23 people died."),
    ],
)
def test_other_languages_pass_as_well(language, source, english):
    assert number_flags(source, english, language) == ()


@pytest.mark.parametrize(
    ("language", "source", "english"),
    [
        ("es", "Está a 12 kilómetros.", "It is 12 away."),
        ("ru", "Погибли 35 человек.", "53 people died."),
        ("de", "Es sind 1.500 Euro.", "It is 1.5 euros."),
    ],
)
def test_other_languages_are_checked_as_well(language, source, english):
    assert number_flags(source, english, language)


@pytest.mark.parametrize(
    ("english", "reason"),
    [
        ("", "empty"),
        ("Il governo francese è caduto dopo il voto dei deputati.", "echo"),
        ("Fell.", "too_short"),
        ("the vote of the " * 9, "repeated"),
    ],
)
def test_what_is_no_translation_is_told_why(english, reason):
    assert text_flags("Il governo francese è caduto dopo il voto dei deputati.", english) == (reason,)


PIECES = (
    "12 3,5 10.000 1.234,5 million of euros km % percent at 19.30 7:30 p.m. 3/11/2026 2026-11-03 '70 half "
    "and two Five −5 € $ ½ ² ٣ 一 İ 24:00 99/99/9999 1e9 .. ' ’80 thousand trillion XX 1st seventy-fourth - "
    "– 🚀 past seven noon am May March 2022 \u202f 000 1,2,3 °C 30° m² the"
)


def test_any_text_can_be_checked_and_is_the_same_as_itself():
    rng, pieces = random.Random(5), PIECES.split()
    for _ in range(2_000):
        glue = rng.choice([" ", " ", ""])
        one, other = (glue.join(rng.choices(pieces, k=rng.randint(0, 9))) for _ in range(2))
        language = rng.choice(["it", "en", "fr", "de", "ru", "zh", "xx", "it-IT"])
        repair(one, other, language)
        number_flags(one, other, language)
        lost = set(number_flags(one, one, "en")) & {"number_missing", "number_added", "unit_lost"}
        assert not lost, one


def test_a_table_of_figures_is_compared_as_well():
    figures = [str(number) for number in range(3_000)]
    changed = [*figures[:1_500], "77777", *figures[1_501:]]
    assert number_flags(" ".join(figures), " ".join(figures), "it") == ()
    flags = number_flags(" ".join(figures), " ".join(changed), "it")
    assert flags == ("number_missing", "number_added", "number_changed")
