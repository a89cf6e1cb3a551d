"""What the organisations of one night are taken for, as rows of `identities`."""

from collections import Counter
from collections.abc import Collection, Sequence

from nightwire.extracting.entities.across_organisations import take_organisations
from nightwire.extracting.entities.overrides import load_overrides
from nightwire.extracting.entities.short_names import INITIALS, Organisation, acronym_of, core_of
from nightwire.extracting.entities.words import key_words
from nightwire.lake.organisations import KnownOrganisation, OrganisationInArticle, known_organisations
from nightwire.lake.people import stories_of_night
from nightwire.rows import IdentityRow
from nightwire.steps.engines import overrides_path
from nightwire.steps.workspace import Workspace


def organisation_rows(
    workspace: Workspace,
    night: str,
    named: Sequence[OrganisationInArticle],
    since: str,
    version: str,
    batch_id: str,
) -> list[IdentityRow]:
    """Rows of the organisations of one night.

    Args:
        workspace: settings and lake.
        night: the night.
        named: its organisations by article.
        since: the first of the nights before that count.
        version: of the rules.
        batch_id: the batch that the rows are of.
    """
    if not named:
        return []
    tonight = _organisations(night, named)
    earlier = _earlier(workspace, night, since, tonight.values())
    names = {one.entity_id: one.name for one in earlier} | {one.entity_id: one.name for one in named}
    articles: dict[str, list[str]] = {}
    for one in named:
        articles.setdefault(one.article_id, []).append(one.entity_id)
    ownerless = {one.entity_id for one in named if one.is_ownerless}
    overrides = load_overrides(overrides_path(workspace.settings))
    everybody = _with_earlier(tonight, earlier)
    taken = take_organisations(
        articles, everybody, stories_of_night(workspace.lake, night), overrides.keeps_apart, ownerless
    )
    return [
        IdentityRow(
            article, entity_id, names[entity_id], who.entity_id, names[who.entity_id], who.reason, who.score,
            who.article_count, who.other_article_count, tonight[entity_id].key, tonight[entity_id].core,
            "organisation", tonight[entity_id].acronym, version, batch_id,
        )
        for (article, entity_id), who in taken.items()
    ]  # fmt: skip


def _organisations(night: str, named: Sequence[OrganisationInArticle]) -> dict[str, Organisation]:
    counts, texts, names = Counter(one.entity_id for one in named), dict[str, set[str]](), dict[str, str]()
    for one in named:
        texts.setdefault(one.entity_id, set()).update(one.texts)
        names[one.entity_id] = min(one.name, names.get(one.entity_id, one.name))
    return {
        key: Organisation(
            key, " ".join(key_words(name)), core_of(name), acronym_of(texts[key]), counts[key], night
        )
        for key, name in sorted(names.items())
    }


def _earlier(
    workspace: Workspace, night: str, since: str, tonight: Collection[Organisation]
) -> list[KnownOrganisation]:
    """Organisations of earlier nights that may be one with those of tonight, or meant by a short name."""
    cores = {one.core for one in tonight}
    short = {one.core for one in tonight if one.is_short}
    acronyms = short | {f"{INITIALS}{one}" for one in short}
    return known_organisations(workspace.lake, cores, acronyms, since, night)


def _introduced(*acronyms: str) -> str:
    """Returns what somebody introduced rather than initials, which a mark puts behind it."""
    return min((one for one in acronyms if one), default="")


def _with_earlier(
    tonight: dict[str, Organisation], earlier: Sequence[KnownOrganisation]
) -> list[Organisation]:
    """Every organisation of the night and of those before, once each."""
    before = {
        one.entity_id: Organisation(
            one.entity_id, one.name_key, one.core, one.acronym, one.article_count, one.first_date
        )
        for one in earlier
    }
    both = [
        Organisation(
            key, one.key, one.core, _introduced(one.acronym, before[key].acronym),
            one.article_count + before[key].article_count, before[key].first_date,
        )
        for key, one in tonight.items()
        if key in before
    ]  # fmt: skip
    return [*both, *(one for key, one in tonight.items() if key not in before),
            *(one for key, one in sorted(before.items()) if key not in tonight)]  # fmt: skip
