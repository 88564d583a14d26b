"""Changes are told from two versions of a file: what was entered, changed, reworded, removed."""

from __future__ import annotations

from portal.derive.changes import _read_commit
from portal.read.history import Commit, FileChange

HEADER = "key,order,indicator_id,statement_vi,value\n"
PATH = "campaigns/song-may/doi-che/2024/targets.csv"


def tell(before: str, after: str, path: str = PATH) -> list[tuple[str, ...]]:
    commit = Commit("c" * 40, "2024-03-01", "Sửa", (FileChange(path, before, after),))
    return [
        (change.kind, change.locality_id, change.target_id, change.column, change.old, change.new, str(change.count))
        for change in _read_commit(commit)
    ]


def test_a_new_file_is_counted_not_listed() -> None:
    rows = HEADER + "a,1,x,A,1\nb,2,y,B,2\n"
    assert tell("", rows) == [("entered", "song-may/doi-che", "", "", "", "", "2")]


def test_a_changed_figure_keeps_old_and_new() -> None:
    before, after = HEADER + "a,1,x,A,460\n", HEADER + "a,1,x,A,4600\n"
    target = "song-may/doi-che/2024/a"
    assert tell(before, after) == [("changed", "song-may/doi-che", target, "value", "460", "4600", "1")]


def test_wording_is_counted_and_order_is_no_change() -> None:
    before = HEADER + "a,1,x,A,1\nb,2,y,B,2\nc,3,z,C,3\n"
    after = HEADER + "a,1,x,A!,1\nb,2,y,B!,2\nc,4,z,C,3\n"
    assert tell(before, after) == [("reworded", "song-may/doi-che", "", "", "", "", "2")]


def test_a_removed_row_is_named() -> None:
    assert tell(HEADER + "a,1,x,A,1\n", HEADER) == [
        ("removed", "song-may/doi-che", "song-may/doi-che/2024/a", "", "", "", "1")
    ]


def test_a_new_column_without_figures_is_wording() -> None:
    after = "key,order,indicator_id,statement_vi,value,note\na,1,x,A,1,\n"
    assert tell(HEADER + "a,1,x,A,1\n", after) == []
    assert tell(HEADER + "a,1,x,A,1\n", after.replace(",1,\n", ",1,Ghi chú\n"))[0][0] == "reworded"


def test_results_are_known_by_indicator_and_period() -> None:
    header = "indicator_id,period,value,url,status\n"
    commit = Commit(
        "c" * 40,
        "2024-03-01",
        "Sửa",
        (FileChange("observations/song-may.csv", header + "g,2023,1,u,final\n", header + "g,2023,2,u,final\n"),),
    )
    (change,) = _read_commit(commit)
    assert (change.kind, change.locality_id, change.indicator_id, change.period) == ("changed", "song-may", "g", "2023")


def test_a_version_that_cannot_be_read_tells_nothing() -> None:
    assert tell('key,value\n"' + "x" * 200_000 + '"\n', HEADER + "a,1,x,A,1\n") == []
