"""Our own sentences with names: who is quoted for a fact, whose it is and where."""

import pytest
from tests.eval.rules import attributed


@pytest.mark.parametrize("one", list(attributed()), ids=lambda one: one.text)
def test_a_sentence_of_ours_has_its_roles(one):
    fact = one.facts()[one.nth]
    assert (fact.speaker or "", fact.subject or "", fact.place or "") == one.roles
