"""Sides: what a wording speaks for, where it is weighed whether a figure is a target."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple


class Side(IntEnum):
    """Name what a wording speaks for; those from INTENDS on never speak against a target."""

    TELLS = 1  # reports what was reached
    HONOURS = 2  # gives or tells of awards
    DESCRIBES = 3  # says what a place, a work or a body is
    SIZES = 4  # says how large one is, where a figure stands behind it
    LEADS = 5  # reports where one stands, behind a comma: `…, dẫn đầu khu vực`; else a rank
    STATES = 6  # reports what its subject did; without a subject it orders
    OPENS_REPORT = 7  # reports, where a part of a sentence opens with it
    TERMS = 8  # a condition of an award, of aid, of a definition
    OPENS_TERMS = 9  # sets terms, where a part of a sentence opens with it
    BENEFITS = 10  # what those receive who fulfil a condition
    GIVES = 11  # charges someone
    BODY = 12  # an authority or a body of people
    DEED = 13  # what a body does once it is done; an order, where a part of a sentence opens with it
    INTENDS = 14  # sets a target
    NAMES_GOAL = 15  # sets a target unless it says that one was reached or counted
    ORDERS = 16  # sets a task, where a part of a sentence opens with it
    FLOORS = 17  # bounds a figure, as targets and terms do but reports do not


class Sign(NamedTuple):
    """Hold what a wording speaks for and how much."""

    side: Side
    weight: int
