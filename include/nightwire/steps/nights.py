"""Which night an article belongs to: the day on which it was published, within a window."""

from datetime import UTC, date, datetime, timedelta

from nightwire.errors import ConfigurationError
from nightwire.model import Article, Certainty
from nightwire.settings import Settings


def own_night(settings: Settings, article: Article) -> str:
    """The day (`YYYY-MM-DD`) on which an article was published; empty where it says none.

    An instant counts in the schedule's time zone; a day, or a time that says no zone, as it is written.
    """
    at = article.published_at
    return night_of(settings, at, article.published_certainty) if at else ""


def night_of(settings: Settings, at: datetime, certainty: str) -> str:
    """The same of an instant in UTC, and how exactly it is known."""
    aware = at.replace(tzinfo=UTC)
    return settings.ingest_date(aware) if certainty == Certainty.INSTANT else aware.date().isoformat()


def first_night(settings: Settings, run_night: str) -> str:
    """The earliest night that a run of this night puts articles into."""
    return (date.fromisoformat(run_night) - timedelta(days=settings.night_window_days)).isoformat()


def nights_within(settings: Settings, run_night: str) -> list[str]:
    """All nights that a run of this night may put articles into, its own included."""
    last = date.fromisoformat(run_night)
    return [(last - timedelta(days=back)).isoformat() for back in range(settings.night_window_days + 1)]


def nights_between(text: str) -> list[str]:
    """The nights of `2026-11-01..2026-11-30`, both included, in order.

    Raises:
        ConfigurationError: it is written otherwise.
    """
    try:
        first, last = map(date.fromisoformat, text.split(".."))
    except ValueError as error:
        raise ConfigurationError(
            f"{text!r} are no nights; they are written as 2026-11-01..2026-11-30"
        ) from error
    return [(first + timedelta(days=days)).isoformat() for days in range((last - first).days + 1)]


def placed(settings: Settings, own: str, run_night: str) -> str:
    """The night that a run of `run_night` puts an article into whose own night is `own`.

    An article without a date, one from before the window and one from the future go into the run's night.
    """
    return own if own and first_night(settings, run_night) <= own <= run_night else run_night
