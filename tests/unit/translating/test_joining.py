"""Parts of a long sentence become one, as sure as they are on average."""

import pytest

from nightwire.translating.engine_api import Rendering, joined


def test_the_parts_are_one_by_their_letters():
    long, short = Rendering("The ministry denied it", ("zworpla",), 0.9), Rendering("Of course.", (), 0.6)
    found = joined(["Il ministero lo ha negato", "certo."], [long, short])
    assert found.text == "The ministry denied it of course."
    assert found.unknown_words == ("zworpla",)
    assert found.confidence == pytest.approx((0.9 * 22 + 0.6 * 10) / 32)


def test_nobody_says_how_sure_what_never_says_is():
    assert joined(["a", "b"], [Rendering("A"), Rendering("b")]).confidence is None
    assert joined(["a", "b"], [Rendering("A"), Rendering("b", (), 0.5)]).confidence == 0.5
