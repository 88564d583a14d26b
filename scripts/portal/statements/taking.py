"""Taking: which figures of a sentence are targets and which only stand in its words."""

from __future__ import annotations

from portal.statements.clause import Clause, has_name, last_verb
from portal.statements.head import head_verb
from portal.statements.history import is_ratio_to_other
from portal.statements.kinds import Kind
from portal.statements.marks import Sentence
from portal.statements.periods import is_year
from portal.statements.roles import is_task
from portal.statements.tokens import WORD
from portal.statements.units import QUANTITIES, is_money, is_share

_LICENCES = frozenset({Kind.UP, Kind.DOWN, Kind.REACH, Kind.ADD, Kind.ATTAIN, Kind.ACTION, Kind.RANK, Kind.EFFORT})
_SURE_PLACES = frozenset("tai cua cac nhung moi".split())
_REACHED_PLACES = frozenset("tai o tren cua".split())
_PARTS = frozenset("12345")
_DIFFERING = frozenset({"cao", "thap", "it", "nhieu"})
_EACH = 4
"""So many words may stand between `mỗi` and what each gets: `mỗi sổ trị giá 2 triệu đồng`."""

_NO_NOUNS = frozenset({"va", "den", "cua"})


def is_taken(sentence: Sentence, clause: Clause, in_list: bool) -> bool:
    """Tell whether the figure of a clause is a target.

    Shares and measured quantities are; a bare count (`10 đơn vị`) needs a verb, a comparison, a
    colon, a name that counts, or a list of targets to stand in.
    """
    figure = clause.figure
    if _follows_place(sentence, clause) or (figure.unit is None and is_year(sentence.tokens[figure.at])):
        return False
    if not _is_named(sentence, clause) or _only_compares(sentence, clause):
        return False
    if is_ratio_to_other(sentence, clause) or _is_aid(sentence, clause) or _is_start(sentence, clause):
        return False
    if figure.unit_id == "target" and figure.has_colon and figure.end >= clause.right_end and not figure.is_fraction:
        return False  # `Về kinh tế: 5 chỉ tiêu`
    if figure.unit_id == "point" and _is_class(sentence, figure.end):
        return False
    if figure.is_fraction and not figure.unit_id and (_is_part_of_one(clause) or _counts_task(sentence, clause)):
        return False
    if figure.unit is not None and _measures(figure.unit.unit_id):
        return True
    if figure.is_fraction or figure.comparison.sign != "eq" or figure.has_colon or clause.verb or clause.above:
        return True
    if figure.kinds & _LICENCES:
        return True
    if figure.unit is None and (
        sentence.is_damaged or not _has_noun(sentence, clause) or _is_numbering(sentence, clause)
    ):
        return False
    if in_list or clause.is_effort:
        return True
    if Kind.HAVE in figure.kinds:
        return Kind.PERIOD in figure.kinds or clause.left < clause.left_end or _shall_reach(sentence, clause)
    return _counts(sentence, clause)


def _measures(unit_id: str) -> bool:
    """Tell whether a unit is a share, money or a measure, not a thing that is counted."""
    return is_share(unit_id) or is_money(unit_id) or unit_id in QUANTITIES or "-per-" in unit_id or "visit" in unit_id


def _follows_place(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether `tại`, `của`, `các` stands right before the figure, which then is no target."""
    figure = clause.figure
    before = sentence.ending.get(figure.at)
    if before is None or before.kind not in {Kind.PLACE, Kind.EACH}:
        return False
    if (figure.is_fraction or is_share(figure.unit_id)) and sentence.tokens[before.end - 1].fold in _REACHED_PLACES:
        return False  # `phổ cập giáo dục tại 12/12 xã`
    # without diacritics `cây ăn quả` and `cà phê` end like prepositions
    return not sentence.is_damaged or sentence.tokens[before.start].fold in _SURE_PLACES


def _is_named(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether anything is measured."""
    while clause.subject is not None:
        clause = clause.subject
    return clause.lead is not None or has_name(sentence, clause) or last_verb(sentence, clause) is not None


def _is_start(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a figure is where things stand or stood: `từ mức 62% hiện nay`, `Từ 5 bác sĩ năm 2015, …`."""
    kinds, mark = clause.figure.kinds, sentence.starting.get(clause.figure.end)
    if Kind.PERIOD in kinds and any(
        not one.value and sentence.tokens[one.start].fold == "dau" for one in clause.figure.before
    ):
        return sentence.tokens[clause.figure.before[0].start].fold == "la"  # `đầu năm là 4,93%`
    if Kind.FROM not in kinds or mark is None:
        return False
    return mark.kind is Kind.RESULT or (
        mark.kind is Kind.PERIOD and clause.figure.comparison.is_open and not clause.first and len(kinds) == 1
    )


def _is_aid(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a figure says how much each is given: `hỗ trợ 5 triệu đồng/hộ`, `…, mỗi nhà 60 triệu đồng`."""
    figure, tokens = clause.figure, sentence.tokens
    if is_money(figure.unit_id) and figure.at > 1:
        each = sentence.first(max(1, figure.at - _EACH), figure.at, Kind.EACH)
        if each is not None and sentence.tokens[each.start - 1].fold == ",":
            return True
        if tokens[figure.at - 1].fold == "muc" and tokens[figure.at - 2].fold == "voi":
            return True
    if figure.unit is not None and figure.unit_id:
        return False
    gives = any(mark.kind is Kind.ACTION and tokens[mark.start].fold == "ho" for mark in figure.before)
    return gives and any(token.fold == "/" for token in tokens[figure.number_end : figure.end + 1])


def _is_class(sentence: Sentence, place: int) -> bool:
    """Tell whether points make a class: `từ 900 điểm trở lên xếp loại xuất sắc`."""
    mark = sentence.starting.get(place)
    return mark is not None and mark.kind is Kind.GRADE


def _counts_task(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether x/y counts delegates or tasks: `396/396 đại biểu`."""
    figure = clause.figure
    return is_task(sentence.tokens, figure.unit_at if figure.unit_at >= 0 else figure.number_end)


def _is_part_of_one(clause: Clause) -> bool:
    """Tell whether x/y is a part of one and no count: `bằng 1/2 bình quân chung`."""
    figure = clause.figure
    return figure.unit is None and figure.value in _PARTS and figure.total in _PARTS


def _only_compares(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a figure says by how much another differs: `…, cao hơn 3,4% so với năm 2024`."""
    marks = clause.figure.comparison.marks
    if not marks or clause.left < clause.left_end - 2:
        return False
    mark = marks[-1]
    first = sentence.tokens[mark.start].fold
    is_higher = first == "hon" and mark.start > 0 and sentence.tokens[mark.start - 1].fold in _DIFFERING
    is_compared = sentence.has(clause.figure.end, clause.right_end, Kind.BASE)
    return is_compared and (is_higher or (first in _DIFFERING and sentence.tokens[mark.end - 1].fold == "hon"))


def _is_numbering(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a number only counts the rows of a list of names: `1 Nguyễn Văn A`."""
    figure = clause.figure
    return not figure.start and not figure.before and sentence.tokens[figure.number_end].is_capital


def _has_noun(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a noun stands behind the figure."""
    place = clause.figure.number_end
    tokens = sentence.tokens
    return place < len(tokens) and tokens[place].kind == WORD and tokens[place].fold not in _NO_NOUNS


def _opens_with_action(sentence: Sentence, place: int) -> bool:
    """Tell whether words begin with a task: `Bố trí, sắp xếp …`; small words are passed over."""
    mark = sentence.starting.get(place)
    while mark is not None and mark.kind in {Kind.PERIOD, Kind.ADVERB}:
        place = mark.end
        mark = sentence.starting.get(place)
    return mark is not None and mark.kind is Kind.ACTION


def _shall_reach(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether what is counted shall reach something: `có 01 huyện đạt chuẩn …`."""
    folds = [token.fold for token in sentence.tokens[clause.figure.end : clause.right_end]]
    return "dat" in folds or "duoc" in folds or "hoan" in folds


def _counts(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a verb leads to the figure, the name counts (`Số xã …`), or the figure opens the sentence."""
    start = clause.figure.start
    verb = sentence.ending.get(start)
    if (verb is not None and verb.kind in _LICENCES) or head_verb(sentence, clause) is not None:
        return True
    if start and clause.figure.unit_id and _opens_with_action(sentence, clause.left):
        return True  # `Tập huấn kỹ năng cho 300 cán bộ`, `Vận động hiến máu 380 đơn vị máu`
    if sentence.has(clause.left, clause.left_end, Kind.HEAD):
        return True
    return not start or sentence.tokens[start - 1].fold == ":"
