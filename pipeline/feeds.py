"""`hanji feeds`: the feeds that a run would ask, and when each is due. Nothing is fetched."""

import datetime as dt
import sys
from collections.abc import Sequence

import msgspec

from hanji.pipeline.failures import OK
from hanji.pipeline.feed_lists import listed
from hanji.pipeline.feed_state import FeedState, load_state
from hanji.transforms.urls import redact


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """One feed. `next` is `now`, a time in UTC, or `never` for a feed that is gone."""

    next: str
    last: str | None
    status: str
    url: str
    title: str = ""


def feeds_verb(names: Sequence[str], output: str, *, as_json: bool) -> int:
    """List the feeds on stdout, the next one due first; returns the exit status. Raises `UsageError`."""
    now = dt.datetime.now(dt.UTC)
    titles: dict[str, str] = {}
    for name in names:
        for url, title in listed(name):
            titles.setdefault(url, title)
    plans = sorted((plan_of(load_state(output, url), title, now) for url, title in titles.items()), key=_order)
    for plan in plans:
        print(msgspec.json.encode(plan).decode() if as_json else _row(plan))  # noqa: T201  # stdout is data
    due = sum(plan.next == "now" for plan in plans)
    print(f"{len(plans)} feeds, {due} due now", file=sys.stderr)  # noqa: T201  # stderr is for people
    return OK


def plan_of(state: FeedState, title: str, now: dt.datetime) -> Plan:
    """When a feed would be asked, as people read it, with its secrets hidden."""
    due = state.next_check is None or state.next_check <= now
    return Plan(
        next="never" if state.gone else "now" if due or state.next_check is None else _utc(state.next_check),
        last=_utc(state.checked_at) if state.checked_at else None,
        status=state.status or "new",
        url=redact(state.address),
        title=title,
    )


def _utc(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _order(plan: Plan) -> tuple[bool, bool, str, str]:
    return plan.next == "never", plan.next != "now", plan.next, plan.url


def _row(plan: Plan) -> str:
    return f"{plan.next:<20}  {plan.last or '-':<20}  {plan.status:<16}  {plan.url}" + (
        f"  {plan.title}" if plan.title else ""
    )
