"""Gather what each chart shows from the tables, in the reader's words."""

from portal.charts.gather.across import find_across, gather_across
from portal.charts.gather.campaign import find_campaign_charts, gather_campaign
from portal.charts.gather.ledger import Ledger, open_ledger
from portal.charts.gather.series import find_series, gather_series_chart
from portal.charts.gather.spread import gather_spread

__all__ = [
    "Ledger",
    "find_across",
    "find_campaign_charts",
    "find_series",
    "gather_across",
    "gather_campaign",
    "gather_series_chart",
    "gather_spread",
    "open_ledger",
]
