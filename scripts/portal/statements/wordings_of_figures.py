"""Wordings around figures: comparisons, rates, baselines, periods, classes and ranks."""

from __future__ import annotations

from portal.statements.kinds import Kind

FIGURES: dict[Kind, dict[str, str]] = {
    Kind.COMPARATOR: {
        "gt": """
            trên|hơn|vượt|vượt trên|trên mức|hơn mức|vượt mức|vượt mốc|lớn hơn|nhiều hơn|đạt vượt|vượt ngưỡng
            trên ngưỡng
        """,
        "ge": """
            không dưới|không dưới mức|không thấp hơn|không ít hơn|không nhỏ hơn|không kém|bằng hoặc cao hơn
            bằng hoặc vượt|bằng hoặc hơn|đạt và vượt|đạt và vượt mức|đạt hoặc vượt|bằng và vượt|từ bằng
            lớn hơn hoặc bằng|cao hơn hoặc bằng|đạt, vượt|hoàn thành và vượt|hoàn thành, vượt|hoàn thành và vượt mức
        """,
        "minimum": """
            ít nhất|ít nhất là|tối thiểu|tối thiểu là|thấp nhất|thấp nhất là|chí ít|ít ra|tối thiểu từ|ít nhất từ
        """,
        "lt": """
            dưới|dưới mức|thấp hơn|nhỏ hơn|ít hơn|chưa đến|chưa tới|không đến|không tới|không đầy|dưới ngưỡng
            kém hơn
        """,
        "le": """
            không quá|không còn quá|còn không quá|không vượt quá|không vượt|không trên|không hơn|không cao hơn|không lớn hơn|không nhiều hơn
            tối đa|tối đa là|tối đa không quá|nhiều nhất|nhiều nhất là|cao nhất|cao nhất là|nhỏ hơn hoặc bằng
            thấp hơn hoặc bằng|không để vượt quá|không được vượt quá|không được cao hơn|không được vượt|không được quá|không được hơn|không được trên
            không để quá|không để trên|không để xảy ra quá|không để xảy ra trên
        """,
        "approx": """
            khoảng|vào khoảng|gần|gần bằng|xấp xỉ|xấp xỉ bằng|ước khoảng|chừng|độ chừng|khoảng chừng
            trên dưới|gần đến|gần tới|quanh mức|cỡ khoảng|dao động khoảng|ước chừng|suýt soát
            khoảng mức|ở khoảng|ở quanh|dao động quanh|ngót
        """,
    },
    Kind.FROM: {
        "": """
            từ
        """,
    },
    Kind.AFTER: {
        "ge": """
            trở lên|hoặc hơn|trở lên là|hoặc cao hơn|hoặc nhiều hơn|là tối thiểu|đổ lên|trở đi
        """,
        "le": """
            trở xuống|trở lại|hoặc ít hơn|hoặc thấp hơn|là tối đa|đổ lại
        """,
    },
    Kind.RATE: {
        "year": """
            mỗi năm|hằng năm|hàng năm|bình quân mỗi năm|bình quân hằng năm|bình quân hàng năm|trung bình mỗi năm
            bình quân năm|bình quân một năm|trung bình hằng năm|trung bình hàng năm|trung bình năm|/năm|/ năm
            mỗi một năm|một năm|từng năm|/mỗi năm|/1 năm|năm một|bình quân/năm|bình quân 1 năm|bình quân trong năm
            bình quân chung mỗi năm|bình quân chung hàng năm
        """,
    },
    Kind.BASE: {
        "": """
            so với|so cùng kỳ|so với cùng kỳ|so với cùng kỳ năm trước|so với năm trước|so năm|so với mức
        """,
    },
    Kind.PERIOD: {
        "": """
            cuối năm|đến cuối năm|trong năm|hết năm|đến hết năm|cả năm|đầu năm|trong năm nay|năm nay|năm tới
            đến hết nhiệm kỳ|cuối nhiệm kỳ|đến cuối nhiệm kỳ|cuối giai đoạn|đến cuối giai đoạn|trong cả năm
            trong nhiệm kỳ|cả nhiệm kỳ|trong giai đoạn|đến năm|trong kỳ|năm học|cả giai đoạn|trong cả giai đoạn
            trong cả nhiệm kỳ
        """,
    },
    Kind.LIST: {
        "": """
            tương ứng|tương ứng là|lần lượt là|lần lượt|tương ứng với|tuần tự là|theo thứ tự
        """,
    },
    Kind.GRADE: {
        "strong": """
            xếp loại|xếp loại đạt|được xếp loại|đạt loại|từ loại|xếp hạng|phân loại đạt|xếp mức|đạt mức độ
            đánh giá xếp loại|đạt xếp loại|đạt cấp độ|mức xếp loại|được đánh giá xếp loại|xếp loại chất lượng
            xếp loại ở mức|đánh giá, xếp loại|duy trì xếp loại|giữ vững xếp loại|được xếp hạng|đạt hạng
            được đánh giá đạt|đạt mức xếp loại|đạt thứ hạng
        """,
        "weak": """
            loại|mức độ|phân loại|ở mức độ|được đánh giá|cấp độ|hạng
        """,
        "group": """
            thuộc nhóm|nằm trong nhóm|đứng trong nhóm|vào nhóm|nhóm|trong nhóm|ở nhóm|lọt vào nhóm
            duy trì trong nhóm|thuộc nhóm các|giữ trong nhóm|giữ vững trong nhóm|duy trì nhóm|giữ nhóm|giữ vững nhóm
            xếp vào nhóm|xếp trong nhóm|xếp nhóm|đạt nhóm|lên nhóm|duy trì ở nhóm|nằm ở nhóm
        """,
    },
    Kind.RANK: {
        "": """
            xếp thứ|đứng thứ|xếp hạng thứ|xếp vị trí thứ|vị trí thứ|thứ hạng thứ|xếp thứ hạng|đứng vị trí thứ
            từ hạng|lên thứ|lên hạng thứ|lên vị thứ|từ vị thứ|từ thứ|từ hạng thứ|từ thứ hạng|trên thứ|hạng thứ|xếp ở vị trí thứ|xếp ở vị trí|đứng vị trí|đứng ở vị trí|xếp vị trí|đứng hạng|thứ bậc|xếp vị thứ
            vị trí số|đạt vị trí số|giữ vị trí số|giữ vững vị trí số|đứng vị trí số|đạt vị trí thứ|đạt vị trí|vào vị trí|vị thứ|từ vị trí thứ
        """,
        "top": """
            top|tốp|trong top|trong tốp|vào top|vào tốp|thuộc top|lọt top|đứng trong top|nằm trong top
            đứng trong tốp|trong số
        """,
    },
}
