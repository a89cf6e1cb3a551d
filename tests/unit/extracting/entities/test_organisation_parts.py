"""Short forms of organisations within one article."""

import pytest

from nightwire.extracting.entities.identity import Identity
from nightwire.extracting.entities.labels import EntityType
from nightwire.extracting.entities.organisation_parts import whole_organisations


def _wholes(*keys, apart=lambda _left, _right: False):
    named = [Identity(EntityType.ORGANISATION, key, key.title()) for key in keys]
    return {short: whole.key for short, whole in whole_organisations(named, apart).items()}


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (["galvani university", "galvani"], {"galvani": "galvani university"}),
        (["banca altaterra", "altaterra"], {"altaterra": "banca altaterra"}),
        (["world chess union", "chess union"], {"chess union": "world chess union"}),
        (["chess union of peru", "chess union"], {"chess union": "chess union of peru"}),
        # A daughter's name begins with its mother's.
        (["telenavi", "telenavi services"], {}),
        # More than one may be meant.
        (["galvani university", "galvani bank", "galvani"], {}),
        # A noun is nobody's name.
        (["bank", "rossini bank"], {}),
        # What a table knows is no short form of something else.
        (["organisation:chess union", "organisation:chess union of peru"], {}),
    ],
)
def test_a_short_form_stands_for_the_one_longer_name(keys, expected):
    assert _wholes(*keys) == expected


def test_what_the_user_keeps_apart_stays_apart():
    assert _wholes("galvani university", "galvani", apart=lambda _left, _right: True) == {}


def test_people_and_places_have_no_part_in_it():
    person = Identity(EntityType.PERSON, "galvani", "Galvani")
    school = Identity(EntityType.ORGANISATION, "galvani university", "Galvani University")
    assert whole_organisations([person, school], lambda _left, _right: False) == {}
