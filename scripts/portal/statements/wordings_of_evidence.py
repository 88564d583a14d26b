"""Wordings that tell whether a figure is a target: for what each speaks, and how much.

A row says what its wordings speak for and what they weigh: SURE outweighs every word of intent, 3 is enough by
itself, 2 is enough where nothing speaks for a target, two of 1 are as much as one of 2. A wording of weight 0 means
nothing; it keeps a shorter one inside it from being found (`mức chi tiêu` is no `mức chi`). `weighing` sums them.
To teach the grammar a wording, add it to the row that it weighs as.
"""

from __future__ import annotations

from portal.statements.sides import Side

SURE = 6
"""Weighs more than any word of intent."""

EVIDENCE: tuple[tuple[Side, int, str], ...] = (
    (Side.TELLS, SURE, """
        đại biểu dự|đại biểu được triệu tập|đại biểu đương nhiên|đại diện cho|khách mời|cùng sinh sống|làm cụm trưởng
        làm khối trưởng
    """),
    (Side.TELLS, 3, """
        từ trước đến nay|lần đầu tiên|năm đầu tiên|liên tiếp|điểm sáng|nhiệm kỳ qua|nhiệm kỳ vừa qua|năm học qua
        dịp này|nhân dịp này|nhờ đó|nhờ vậy|kết thúc năm học|khởi sắc|xảy ra|bắt giữ|thu giữ|chậm tiến độ
        gặp nhiều khó khăn|gặp khó khăn|có nhiều đổi thay|được nâng lên rõ rệt|tăng trưởng khá|tăng trưởng ấn tượng
        tăng khá|đạt kết quả tích cực|đạt kết quả cao|nổi bật là|kết quả nổi bật|đáng ghi nhận|đáng kể|vượt xa
        vượt kế hoạch|vượt chỉ tiêu|vượt mục tiêu|vượt dự toán|công suất thiết kế|so với kế hoạch đạt|so với thời điểm
        so với thời kỳ|tính đến ngày|tính đến hết tháng|tính đến cuối tháng|của chị|của ông|của bà|của anh|nguyên nhân là|nguyên nhân do|của cả nước là|thu lãi|lãi ròng|trước đây|dao động từ|dự báo|thiệt hại ước|kết quả điều tra|kết quả khảo sát|được hỏi|đạt thấp|bình quân cả nước là|trung bình cả nước là|bình quân chung là
    """),
    (Side.TELLS, 2, """
        được quan tâm|cấp quan tâm|được chú trọng|được cải thiện|tiếp tục được cải thiện|được nâng lên|ngày càng được
        sâu rộng|tích cực hưởng ứng|hưởng ứng tích cực|chuyển dịch theo|chuyển dịch tích cực
        đạt kết quả khá|được mùa|nghị quyết đề ra|so với kế hoạch đề ra|so với chỉ tiêu đề ra|kế hoạch đề ra
        đại hội đề ra|so với cách đây|ấn tượng nhất|dấu mốc|dấu ấn|đạt nhiều kết quả|đạt được nhiều|kết quả quan trọng
        được đặc biệt coi trọng|được phát huy|luôn đảm bảo|luôn được|tăng cường và giữ vững|có bước phát triển
        có bước chuyển|có bước tiến|có bước đột phá|có chuyển biến|nhiều chuyển biến|có nhiều đổi mới|có nhiều tiến bộ
        chuyển biến rõ nét|rõ rệt|rõ nét|hồi phục|sôi động|cao hơn bình quân chung|thấp hơn bình quân chung
        cao hơn mức bình quân|thấp hơn mức bình quân|dân số hơn|dân số trên|dân số khoảng|dân số gần|dân số năm
        quyết định công nhận|so với đầu nhiệm kỳ|so với nhiệm kỳ trước|so với chỉ tiêu nghị quyết|được đầu tư đồng bộ
        được đầu tư xây dựng|được đầu tư nâng cấp|trụ đỡ|tiếp tục là|là động lực|sự vào cuộc|phù hợp với định hướng
        phù hợp với xu hướng|theo đúng định hướng|đi vào nền nếp|đi vào chiều sâu|lan tỏa
        đà tăng trưởng|được khẳng định|vượt tiến độ|đạt thành tích|tăng trưởng cao nhất|là năm thứ|là kết quả
        được bàn giao|được duy trì với|so với quý trước|so với tháng trước|hư hỏng|điển hình là|đánh dấu|ghi dấu ấn|được ghi nhận|đạt được những|mặc dù|tuy nhiên|trong khi đó
    """),
    (Side.TELLS, 1, """
        tiếp tục phát triển|được giữ vững|cùng kỳ|so với dự toán|so với kế hoạch|được triển khai|được tăng cường
        được đẩy mạnh|được mở rộng|so với chỉ tiêu|được đổi mới|được đầu tư|ngày công|tiếp tục duy trì|được củng cố
        cao hơn năm trước|trước thời hạn|được hoàn thiện|được nâng cao|được kiểm soát|được kiềm chế|cơ bản hoàn thành
        kịp thời|vượt mốc|thoát nghèo|từng bước|đúng hướng|tương đối ổn định|được thực hiện|đạt khá|so với đầu năm|tháng đầu năm
        được đảm bảo|được bảo đảm
    """),
    (Side.TELLS, 0, """
        đạt và vượt dự toán|đạt và vượt kế hoạch|đạt và vượt chỉ tiêu|đạt và vượt mục tiêu|đạt, vượt kế hoạch
        đạt, vượt dự toán|đạt, vượt chỉ tiêu|hoàn thành và vượt dự toán|hoàn thành và vượt kế hoạch
        được xác định là năm|được xác định là nhiệm vụ|quy mô dân số|mức chi tiêu|không để xảy ra|không xảy ra
        để xảy ra|hạn chế xảy ra|tỷ lệ khen thưởng|thi đua, khen thưởng|thi đua - khen thưởng|thi đua và khen thưởng
        công tác khen thưởng|hoàn thành tốt nhiệm vụ|hoàn thành xuất sắc nhiệm vụ|của bà con|bà con|chị em|anh em|anh hùng
    """),
    (Side.HONOURS, 3, """
        tặng bằng khen|trao tặng|tặng giấy khen|được trao cờ|trao thưởng|tặng thưởng|danh hiệu cao quý|tiền thưởng
        giải nhất|giải thưởng|giấy khen
    """),
    (Side.HONOURS, 2, """
        khen thưởng|tuyên dương|biểu dương|tôn vinh|danh hiệu cờ thi đua|nhận cờ thi đua|nhận bằng khen
        danh hiệu chiến sĩ thi đua|công nhận chiến sĩ thi đua|trị giá
    """),
    (Side.DESCRIBES, 3, """
        diện tích tự nhiên|đơn vị hành chính|đại biểu|cách trung tâm|cách thành phố|cách thị xã|là nơi|có dung tích
        chủ đầu tư|hội thi|toạ lạc|tọa lạc|đông du khách|tham dự|dự hội nghị|vốn điều lệ|đơn vị thành viên
        xây dựng trên diện tích|nằm ở phía|nằm trên|nằm về phía|nằm trong vùng|có chiều dài|với chiều dài|có quy mô
        với quy mô|có diện tích|với diện tích|có tổng chiều dài|với tổng chiều dài|có tổng mức đầu tư
        với tổng mức đầu tư|có tổng vốn đầu tư|có công suất|với công suất|có dân số|với dân số|đường biên giới
        bờ biển dài|khai giảng|sinh sống ở|sinh sống tại
    """),
    (Side.DESCRIBES, 1, """
        trực thuộc|thành viên|vốn đăng ký
    """),
    (Side.SIZES, 0, """
        dài|rộng|cao|công suất|quy mô|dung tích
    """),
    (Side.LEADS, 3, """
        dẫn đầu|đứng đầu|cao nhất|xếp đầu
    """),
    (Side.STATES, 2, """
        phục hồi|chuyển đổi mạnh|phát triển mạnh|phát triển mạnh mẽ|phát triển khá|phát triển toàn diện
        phát triển ổn định|tăng trưởng ổn định|tăng trưởng tốt|tăng trưởng mạnh|thực hiện tốt|hoàn thành tốt
        phát huy hiệu quả|hoạt động hiệu quả|diễn ra sôi nổi|huy động được|vận động được|sửa chữa được|xây dựng được
        thu hút được|giải quyết được|trồng được|đón được|xóa được|đào tạo được|kết nạp được|giải ngân được
        đóng góp được|giúp được|làm được
    """),
    (Side.OPENS_REPORT, 3, """
        so với cùng kỳ|so với năm trước|kết quả xếp hạng năm|kết quả bình chọn|ông|bà|anh|chị|gia đình ông|gia đình bà|gia đình anh|gia đình chị|hộ ông|hộ bà
        hộ anh|hộ chị|trung bình cả nước|bình quân cả nước|bình quân chung cả nước|bão số|với hơn|với gần|với trên|với khoảng
    """),
    (Side.TERMS, SURE, """
        mức lương cơ sở|lương cơ sở|phiếu đồng ý|số phiếu tán thành|phiếu tán thành|thang điểm|không xét thi đua
        được xếp trên|được công nhận phải|không xem xét khen thưởng|được xét tặng|được đề nghị tặng|số lượng đề nghị|được đề nghị xét|được chấm theo thang|điểm thưởng|điểm trừ|điểm cộng|tỷ lệ khen thưởng không quá|tỷ lệ khen thưởng không vượt quá|tổng điểm tối đa
        tổng điểm là
    """),
    (Side.TERMS, 3, """
        được xác định là|được coi là|được xét duyệt|được xét công nhận|đề nghị xét|thì mới được
        áp dụng đối với|được bình xét|bình xét|danh mục gồm|tổng điểm|là hộ có|là xã có|là thôn có|là người có
        là dự án có|trường hợp|thì đơn vị|thì được|không được xét|mỗi giải|số lượng bằng khen|thuộc diện|quy định này|ngân sách tỉnh hỗ trợ
        ngân sách trung ương hỗ trợ|ngân sách nhà nước hỗ trợ|ngân sách huyện hỗ trợ
    """),
    (Side.OPENS_TERMS, SURE, """
        tập thể được tặng|cá nhân được tặng|điều kiện công nhận|tiêu chuẩn xét|điều kiện xét|tiêu chuẩn công nhận|điều kiện, tiêu chuẩn|mức thưởng|thưởng|mức chi
        mức hỗ trợ|định mức|điều kiện|tiêu chuẩn|đối tượng
    """),
    (Side.BENEFITS, 0, """
        được hỗ trợ|được ưu tiên|được vay|được thưởng|được xét|được hưởng
    """),
    (Side.GIVES, 0, """
        giao
    """),
    (Side.BODY, 0, """
        ubnd|ủy ban nhân dân|uỷ ban nhân dân|hđnd|hội đồng nhân dân|chủ tịch|thủ tướng|bộ trưởng|hội nông dân
        hội liên hiệp|đoàn thanh niên|công đoàn|liên đoàn|mặt trận|hội cựu chiến binh|hội phụ nữ|nhân dân
    """),
    (Side.DEED, 2, "tổ chức"),
    (Side.DEED, 0, """
        công nhận|khen|trao|tặng|ban hành|phê duyệt|giúp|hiến|góp
    """),
    (Side.INTENDS, 3, """
        hướng tới|hướng đến|định hướng|phương hướng|cam kết|đăng ký thi đua|đăng ký thực hiện|đăng ký:|quyết tâm
        nhiệm vụ trọng tâm|phấn đấu|ra sức|phát động|dự kiến năm|dự kiến đến
    """),
    (Side.INTENDS, 2, """
        phải|cần|sẽ|bảo đảm|đảm bảo|tập trung|đẩy mạnh|tăng cường|đến năm|hết năm|đến hết năm|cuối năm|đến cuối năm
        đến cuối nhiệm kỳ|đến hết nhiệm kỳ|thêm|duy trì|dự kiến|mỗi năm|mỗi xã|mỗi huyện|mỗi thôn|mỗi đơn vị|mỗi cơ quan|mỗi ngành|mỗi trường|mỗi cụm|chủ động
        khuyến khích
    """),
    (Side.NAMES_GOAL, 3, """
        mục tiêu|chỉ tiêu|kế hoạch
    """),
    (Side.ORDERS, 2, """
        tiếp tục|chú trọng|quan tâm|triển khai|thực hiện|xây dựng|phát triển|nâng cao|huy động|vận động
        khai thác|làm tốt|giữ vững|phát huy|quản lý|củng cố|khôi phục|thu hút|hoàn thành|nâng|đưa|giảm|tăng
    """),
    (Side.FLOORS, 2, """
        trở lên|trở xuống|ít nhất|tối thiểu|không quá|tối đa|không dưới
    """),
)  # fmt: skip
