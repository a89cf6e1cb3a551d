"""The likeliest English of many sentences at once, a piece of each at a time."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from nightwire_marian.decoder import HIDDEN, DecoderLayer, decoder
from nightwire_marian.encoder import EncoderLayer, encoder
from nightwire_marian.layers import WIDTH, positions
from nightwire_marian.shortlist import Shortlist
from nightwire_marian.vocabulary import END, MOST_PIECES, UNKNOWN
from nightwire_marian.weights import EMBEDDINGS, Floats, Weights

SCALE = np.float32(WIDTH**0.5)  # of embeddings
LONGER, MORE = 1.5, 8  # English has at most so many times as many pieces, and so many more
OUTPUT_BIAS = "decoder_ff_logit_out_b"

Rows = NDArray[np.int64]


class Network:
    """The weights of a model, laid out for the layers."""

    def __init__(self, weights: Weights, shortlist: Shortlist) -> None:
        self.embeddings: Floats = weights[EMBEDDINGS]
        self.bias: Floats = weights[OUTPUT_BIAS][0]
        self.encoder: list[EncoderLayer] = encoder(weights)
        self.decoder: list[DecoderLayer] = decoder(weights)
        self.positions = positions(most_pieces(MOST_PIECES + 1))
        self.shortlist = shortlist

    def encode(self, sources: Sequence[Sequence[int]]) -> Floats:
        """States of all pieces of all sentences, shape (pieces, width)."""
        lengths = [len(source) for source in sources]
        places = np.concatenate([self.positions[:length] for length in lengths])
        states: Floats = self.embeddings[np.concatenate(sources)] * SCALE + places
        for layer in self.encoder:
            states = layer(states, lengths)
        return states


@dataclass(slots=True)
class Choice:
    """The pieces that may stand in the English of the sentences under way.

    `pieces` are those of any of them; `weight` has their embeddings, shape (width, pieces); `bias`, shape
    (sentences, pieces), hides those that are not on a sentence's own list, so that no sentence's English
    hangs on the others.
    """

    pieces: Rows
    weight: Floats
    bias: Floats

    def likeliest(self, states: Floats) -> tuple[Rows, Floats]:
        """One piece for each sentence, and the share of its odds in those of all pieces."""
        scores: Floats = states @ self.weight
        scores += self.bias
        best = scores.argmax(-1)
        scores -= scores.max(-1, keepdims=True)
        np.exp(scores, out=scores)
        return self.pieces[best], 1 / scores.sum(-1)


def choice(network: Network, sources: Sequence[Sequence[int]]) -> Choice:
    """What the shortlist allows in the English of these sentences."""
    may = np.stack([network.shortlist.of(source, len(network.embeddings)) for source in sources])
    may[:, UNKNOWN] = False
    pieces = np.flatnonzero(may.any(0))
    bias = np.where(may[:, pieces], network.bias[pieces], HIDDEN).astype(np.float32)
    return Choice(pieces, np.ascontiguousarray(network.embeddings[pieces].T), bias)


@dataclass(frozen=True, slots=True)
class Found:
    """The English of one sentence.

    Attributes:
        pieces: without the end.
        confidence: mean share of the odds that a piece had when it was chosen, 0 to 1.
    """

    pieces: list[int]
    confidence: float


def english(network: Network, sources: Sequence[Sequence[int]]) -> list[Found]:
    """The English of each sentence."""
    lot = _Lot(network, sources)
    for place in network.positions:
        lot.go_on(place)
        lot.drop_ended()
        if not len(lot.live):
            break
    return [
        Found([piece for piece in some if piece != END], sum(shares) / len(shares))
        for some, shares in zip(lot.found, lot.shares, strict=True)
    ]


def most_pieces(length: int) -> int:
    """How many pieces the English of so many may have."""
    return int(length * LONGER) + MORE


class _Lot:
    """Sentences whose English is under way: `live` are the rows of those that have not ended."""

    def __init__(self, network: Network, sources: Sequence[Sequence[int]]) -> None:
        lengths = [len(source) for source in sources]
        states = network.encode(sources)
        self._network = network
        self._memories = [layer.memory(states, lengths) for layer in network.decoder]
        self._choice = choice(network, sources)
        self._most = [most_pieces(length) for length in lengths]
        self._before = np.zeros(
            (len(sources), WIDTH), np.float32
        )  # embeddings: there is no word at the start
        self.found: list[list[int]] = [[] for _ in sources]
        self.shares: list[list[float]] = [[] for _ in sources]
        self.live: Rows = np.arange(len(sources))

    def go_on(self, place: Floats) -> None:
        """Choose one more piece for each."""
        pieces, shares = self._choice.likeliest(self._states(place))
        self._before = self._network.embeddings[pieces] * SCALE
        for row, piece, share in zip(self.live, pieces.tolist(), shares.tolist(), strict=True):
            self.found[row].append(piece)
            self.shares[row].append(share)

    def _states(self, place: Floats) -> Floats:
        """What the decoder makes of the pieces before."""
        states = self._before + place
        for layer, memory in zip(self._network.decoder, self._memories, strict=True):
            states = layer(states, memory)
        return states

    def drop_ended(self) -> None:
        """Keep only what has no end yet."""
        kept = np.flatnonzero([self._goes_on(row) for row in self.live])
        if len(kept) == len(self.live):
            return
        self.live, self._before = self.live[kept], self._before[kept]
        self._choice.bias = self._choice.bias[kept]
        for memory in self._memories:
            memory.keep(kept)

    def _goes_on(self, row: int) -> bool:
        return self.found[row][-1] != END and len(self.found[row]) < self._most[row]
