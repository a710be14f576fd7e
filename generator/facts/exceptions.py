"""Exceptions: findings that the editors live with, and until when."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import Field

from generator.facts.dates import DateField
from generator.facts.library import Locator
from generator.facts.sourced import Part
from generator.facts.texts import TextField


class Exemption(Part):
    """One entry of data/exceptions.yml: findings of one rule at one record are passed over."""

    rule: TextField = Field(description="The name of the rule, as a problem shows it in brackets.")
    record: TextField = Field(
        description="The id of the record, or its kind and id such as actors/some-id; "
        "site for data/site.yml."
    )
    reason: TextField = Field(description="Why the finding is lived with.")
    until: DateField | None = Field(None, description="The last day; after it the finding returns.")


@dataclass(frozen=True)
class Granted:
    """An exemption, and where its fields stand."""

    exemption: Exemption
    locate: Locator
