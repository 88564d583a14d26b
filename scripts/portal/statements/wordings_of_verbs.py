"""Wordings of what is done: reaching, rising, falling, adding, striving, reporting."""

from __future__ import annotations

from portal.statements.kinds import Kind

VERBS: dict[Kind, dict[str, str]] = {
    Kind.EFFORT: {
        "": """
            phấn đấu|phấn đấu để|quyết tâm phấn đấu|tiếp tục phấn đấu|nỗ lực phấn đấu|cố gắng|nỗ lực
            tích cực phấn đấu|ra sức phấn đấu|thi đua phấn đấu
        """,
    },
    Kind.ATTAIN: {
        "": """
            đạt|đạt được|đạt mức|đạt bình quân|đạt trung bình|đạt ở mức|là|ở mức|đạt tỷ lệ|đạt tỉ lệ|đạt tỷ lệ là
            với tỷ lệ|chiếm|chiếm tỷ lệ|chiếm tỷ trọng|được|thu được|bằng|đạt bằng|đạt mốc|ở mức đạt|đạt cao|đạt số
            đạt tổng số|đạt quy mô|đạt giá trị|đạt mức bình quân|hoàn thành|đạt con số|đạt kế hoạch|phải đạt|cần đạt
            ước đến cuối năm đạt
        """,
    },
    Kind.HAVE: {
        "": """
            có|có được|có tổng số|sẽ có
        """,
    },
    Kind.UP: {
        "": """
            tăng|tăng được|nâng được|tăng tiếp|tiếp tục tăng|tăng bình quân|nâng|gia tăng|tăng mức|nâng mức|tăng so với|tăng số|tăng cao|cao thêm
        """,
        "times": """
            gấp|tăng gấp|cao gấp
        """,
        "rank": """
            cải thiện|cải thiện thêm|thăng|nâng hạng|tăng hạng|cải thiện thứ hạng|nâng thứ hạng|tăng thứ hạng
            nâng bậc|tăng bậc|thăng hạng|cải thiện vị trí|nâng vị trí
        """,
        "growth": """
            tăng trưởng|tăng trưởng bình quân
        """,
        "head": """
            nâng cao|đưa|nâng tổng số|nâng tỷ lệ|đẩy mạnh tăng|nâng dần
        """,
    },
    Kind.DOWN: {
        "": """
            giảm|giảm thêm|giảm bình quân|kéo giảm|hạ|cắt giảm|giảm bớt|làm giảm|giảm mức|giảm số|giảm sâu|giảm mạnh
            giảm được|kéo giảm được|tinh giản|cắt|cắt bỏ|giảm dần|giảm tiếp|tiếp tục giảm|rút ngắn|rút giảm|giảm so với|hạ thấp|kiềm giảm|tiết giảm
        """,
        "share": """
            giảm nghèo|giảm nghèo bền vững|giảm hộ nghèo|giảm sinh|giảm nghèo bình quân|giảm nghèo đa chiều|giảm tỷ lệ nghèo
        """,
    },
    Kind.REACH: {
        "up": """
            lên|lên mức|lên đến|lên tới|tăng lên|tăng lên đến|tăng lên tới|tăng lên mức|nâng lên|nâng lên mức
            nâng lên đến|tăng đến|tăng tới|đạt lên|lên thành|thành|tăng lên thành|nâng lên thành|tăng lên đạt
            lên đạt|vươn lên|tăng đạt|nâng đạt|nâng lên đạt|đến mức
        """,
        "down": """
            =còn|giảm còn|giảm xuống|giảm xuống còn|xuống|xuống còn|xuống mức|xuống còn mức|hạ xuống|hạ xuống còn
            hạ còn|chỉ còn|giảm chỉ còn|giảm về|giảm về mức|về mức|giảm đến còn|kéo giảm còn|kéo giảm xuống
            kéo giảm xuống còn|còn ở mức|còn lại|giảm xuống mức|giảm đến mức|xuống đến|giảm tới còn
            giảm xuống đến
        """,
    },
    Kind.ADD: {
        "": """
            có thêm|thêm|thành lập mới|thành lập thêm|thành lập|=lập|lập mới|lập thêm|xây dựng thêm|xây thêm|xây mới
            xây dựng mới|trồng mới|trồng thêm|trồng dặm|phát triển mới|phát triển thêm|kết nạp|kết nạp mới
            kết nạp thêm|kết nạp được|công nhận thêm|công nhận mới|công nhận lại và công nhận mới|đạt thêm|mở mới
            mở thêm|cấp mới|cấp thêm|bổ sung|bổ sung thêm|thu hút thêm|thu hút mới|hình thành mới|hình thành thêm
            hình thành|tăng mới|đào tạo mới|tuyển mới|tuyển thêm|lắp đặt mới|lắp đặt thêm|khai hoang|đầu tư mới
            đầu tư thêm|đăng ký mới|đăng ký thành lập mới|đưa thêm|đưa vào hoạt động thêm|đưa vào sử dụng thêm
            hoàn thành thêm|có mới|chuyển đổi thêm|tạo thêm|tạo việc làm mới|tạo việc làm mới cho
            tạo việc làm tăng thêm|tạo việc làm tăng thêm cho|tạo thêm việc làm|tạo thêm việc làm cho
            giải quyết việc làm mới|giải quyết việc làm mới cho|tạo mới|tạo mới việc làm cho
            tạo thêm việc làm mới cho|xây dựng và công nhận mới|phát triển được thêm|nâng cấp thêm
            vận động thành lập|thành lập được|khởi công mới|cứng hóa thêm|bê tông hóa thêm
            cấp giấy chứng nhận đăng ký doanh nghiệp thành lập mới|thành lập mới được|thành lập và đưa vào hoạt động
            đăng ký kinh doanh mới|xây dựng được thêm|ra mắt mới|ra mắt
        """,
        "late": """
            tăng thêm|nâng thêm|mới
        """,
        "build": """
            xây dựng|xây dựng được|hoàn thành xây dựng|đầu tư xây dựng|xây dựng hoàn thành|thông đường
            thông đường ô tô đến|thông đường ô tô|thông xe|hỗ trợ xây dựng|xây dựng và đưa vào sử dụng
            thông đường đến
        """,
        "plant": """
            trồng rừng|trồng rừng mới|trồng rừng tập trung|trồng rừng sản xuất|trồng cây phân tán|trồng cây xanh
            trồng rừng phòng hộ|trồng rừng thay thế|trồng rừng gỗ lớn|trồng|trồng lại|trồng mới và trồng lại
            trồng mới, trồng lại|trồng mới và trồng dặm|trồng mới, trồng dặm|trồng mới, trồng thay thế
        """,
    },
    Kind.ACTION: {
        "": """
            giải quyết việc làm cho|giải quyết việc làm|tạo việc làm cho|tạo việc làm|đào tạo nghề cho|đào tạo cho
            đào tạo|đào tạo nghề|thu hút|đón|đón được|đón tiếp|hỗ trợ|hỗ trợ cho|xóa|xoá|sửa chữa|cấp|công nhận
            tổ chức|khởi công|mở|triển khai|thực hiện|đầu tư|bồi dưỡng|tập huấn|tuyển|tuyển chọn|tuyển quân
            xuất khẩu|chuyển đổi|cứng hóa|lắp đặt|khoanh nuôi|chăm sóc|bảo vệ|củng cố|kiện toàn|củng cố, kiện toàn|củng cố và phát triển|khôi phục|phát triển|thu|giải ngân|vận động
            tiếp nhận|cải tạo|hòa giải|hoà giải|giới thiệu|sản xuất|sắp xếp|phục hồi
            phủ xanh|phát triển được|hình thành được|nhân rộng|ban hành|di dời|bố trí|thả|khai thác|tái canh
            tái cơ cấu|hiến|hiến máu|kiên cố hóa|bê tông hóa|thu hồi|giao|cho thuê|cấp giấy chứng nhận cho
            đưa đi làm việc ở nước ngoài|xuất khẩu lao động|trợ giúp|bàn giao|xử lý|khám|tiêm|phẫu thuật|tặng|trao
            tiếp đón|phục vụ|phục vụ được|kêu gọi|kêu gọi đầu tư|kiểm tra|giám sát|kiểm tra, giám sát|thanh tra|cử|tuyển dụng
            bố trí, sắp xếp|bố trí, sắp xếp ổn định|sắp xếp, ổn định|giúp|giúp đỡ|giải quyết|ổn định đời sống|ổn định cuộc sống|ổn định dân cư|số hóa|chuẩn hóa|phát hành|kích hoạt|thăm hỏi|tiến hành|đóng góp|ủng hộ|quyên góp|cấp lần đầu|hoàn thành cấp|hoàn thành cấp lần đầu|hoàn thành đưa vào sử dụng|tuyên truyền|nâng cấp|tư vấn|tặng quà|trao tặng
            luân chuyển|trợ cấp|tôn tạo|tu bổ|phủ sóng|thông qua|ươm tạo|số hóa được|kiểm định
        """,
    },
    Kind.ADVERB: {
        "same": """
            tương đương|tương đương với|ứng với|tương đương khoảng
        """,
        "": """
            đều|trong khoảng|cũng|=chỉ|mức|thêm được|ngay|tổng cộng|sẽ|phải|cần|đảm bảo|bảo đảm|duy trì|giữ|giữ vững|ổn định
            duy trì ở mức|giữ ổn định|ổn định ở mức|giữ ở mức|trong tổng số|khống chế|dự kiến|mỗi loại|mỗi chỉ số
            mỗi đơn vị|từng chỉ số|mỗi lĩnh vực|tương đối|tính chung|cơ bản|đến|=tới|không chế
        """,
    },
    Kind.RESULT: {
        "direct": """
            đã đạt|đã có|đã thành lập|đã giải quyết|đã hoàn thành|đã giảm|đã tăng|đã thu|đã trồng|đã xây dựng
            đã hỗ trợ|đã đào tạo|đã kết nạp|đã được|đã giải ngân|đã tạo|đã thu hút|đã đón|đã cấp|đã tổ chức
            đã huy động|đã xử lý|đã phát hiện|đã khen|đã trở thành|đã vượt|đã về đích|đã|đã tăng lên|đã giảm còn
            đã giảm xuống còn|đã công nhận|đã vận động
        """,
        "plan": """
            hoàn thành vượt kế hoạch|vượt kế hoạch|vượt kế hoạch đề ra|vượt dự toán giao|vượt mục tiêu đề ra
            vượt mục tiêu nghị quyết|vượt mục tiêu kế hoạch|vượt chỉ tiêu đề ra|vượt chỉ tiêu nghị quyết
            vượt chỉ tiêu kế hoạch|so với mục tiêu kế hoạch|so với mục tiêu đề ra|vượt chỉ tiêu được giao
            thấp hơn mục tiêu đề ra|thấp hơn mục tiêu|cao hơn mục tiêu đề ra|không đạt mục tiêu|chưa đạt mục tiêu
            không đạt kế hoạch|chưa đạt kế hoạch|không đạt chỉ tiêu|chưa đạt chỉ tiêu|vượt xa mục tiêu|vượt mức kế hoạch đề ra|đạt và vượt so với cùng kỳ
        """,
        "head": """
            kết quả|kết quả thực hiện|kết quả đạt được|kết quả là
        """,
        "strong": """
            ước đạt|kết quả ghi nhận|ghi nhận|dự ước|ước thực hiện|thực hiện đạt|thực hiện được|ước cả năm
            ước tính đạt|ước tính|tính đến nay|đến nay|hiện nay|hiện có|hiện đạt|hiện tại|vừa qua|thời gian qua
            năm qua|những năm qua|qua thực hiện|qua đánh giá|lũy kế|luỹ kế|ước thu|ước hết|đạt được kết quả
            đạt được nhiều kết quả|đã đạt được nhiều kết quả|đạt nhiều kết quả|có nhiều chuyển biến|đã phân bổ
            kết thúc|khép lại|mới chỉ đạt|chỉ mới đạt|mới giải ngân|mới chỉ có|huyện mới có|tỉnh mới có|xã mới có|huyện mới đạt|trước mới có|tỉnh mới đạt|tỉnh ta mới đạt|xã mới đạt|còn chậm
            hiện số|báo cáo tại hội nghị|báo cáo nêu rõ|hiện còn|hiện vẫn còn|vẫn còn|tiếp tục chuyển biến|chuyển biến tích cực|có bước phát triển|tiếp tục có chuyển biến
            tiếp tục phát triển ổn định|phát triển khá toàn diện|tiếp tục ổn định và phát triển|điển hình như|hiện toàn|hiện cả|hiện trên|hiện tỉnh|hiện huyện|hiện xã|hiện thành phố|tính chung đến nay|cho đến nay
            trong kỳ báo cáo|số liệu thống kê|theo thống kê|theo báo cáo|theo số liệu|thực hiện năm|hiện trạng
            thực trạng
        """,
        "weak": """
            ước
        """,
    },
    Kind.NONE: {
        "": """
            không còn|cơ bản không còn|xóa hết|không còn tình trạng|không để còn
        """,
        "have": """
            không có|không phát sinh|không để phát sinh|không để xảy ra|không để
        """,
    },
    Kind.HIGHER: {
        "higher": """
            cao hơn so với|cao hơn năm|cao hơn mức|tăng hơn so với|tốt hơn so với|tăng hạng so với|tăng bậc so với
            cải thiện so với|năm sau cao hơn năm trước
        """,
        "lower": """
            thấp hơn so với|giảm hơn so với|thấp hơn năm|thấp hơn mức
        """,
    },
}
