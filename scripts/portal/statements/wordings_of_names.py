"""Wordings in the names of what is measured, and the fixed expressions that mean nothing by their parts."""

from __future__ import annotations

from portal.statements.kinds import Kind

NAMES: dict[Kind, dict[str, str]] = {
    Kind.HEAD: {
        "share": """
            tỷ lệ|tỉ lệ|tỷ lệ phần trăm|tỷ trọng|tỷ suất|độ che phủ|tỷ lệ che phủ|độ bao phủ|cơ cấu|mức độ hài lòng|tỷ lệ số
            tỷ lệ hộ|tỷ số|mật độ|hệ số|tỷ lệ giải ngân|tỷ lệ độ che phủ
        """,
        "rate": """
            tốc độ|tốc độ tăng|tốc độ tăng trưởng|tốc độ tăng trưởng bình quân|tốc độ tăng bình quân|tỷ lệ tăng
            tỷ lệ tăng trưởng|tỷ lệ gia tăng|tỷ lệ tăng tự nhiên|mức tăng trưởng|tốc độ đổi mới
            tỷ lệ phát triển dân số|tỷ lệ tăng dân số|tốc độ phát triển|nhịp độ tăng|nhịp độ tăng trưởng
            tốc độ gia tăng|chỉ số phát triển|chỉ số tăng
        """,
        "cut": """
            mức giảm|tỷ lệ giảm|tốc độ giảm|mức giảm tỷ lệ|tỷ lệ giảm nghèo|tỷ lệ giảm hộ nghèo
            mức giảm tỷ lệ hộ nghèo|mức giảm nghèo|tốc độ giảm nghèo|mức giảm tỷ suất|mức giảm sinh
            mức giảm tỷ lệ sinh|tỷ lệ giảm sinh|mức giảm hộ nghèo
        """,
        "rise": """
            mức tăng|mức tăng bình quân
        """,
        "part": """
            khu vực|ngành|khối
        """,
        "index": """
            chỉ số|bộ chỉ số|các chỉ số|xếp hạng chỉ số|điểm số
        """,
        "place": """
            thứ hạng|vị trí|hạng thứ|vị trí thứ
        """,
        "amount": """
            số|số lượng|tổng số|tổng|sản lượng|tổng sản lượng|năng suất|diện tích|tổng diện tích|giá trị
            tổng giá trị|kim ngạch|tổng kim ngạch|doanh thu|tổng doanh thu|thu nhập|thu ngân sách|chi ngân sách
            tổng thu|tổng chi|quy mô|dân số|vốn|tổng vốn|tổng mức|kinh phí|tổng kinh phí|số vụ|số người|số hộ|lượng
            lượng khách|nguồn vốn|tổng nguồn vốn|dư nợ|tổng dư nợ|giá trị tăng thêm|giá trị gia tăng|tổng đàn|đàn
            năng suất lao động|tổng mức bán lẻ|số lượt|tổng lượt|số thuê bao|bình quân|số giường|số bác sĩ|số thu
            mức thu nhập|chi phí|thời gian|tuổi thọ|số dự án|khối lượng|công suất|tổng công suất|số ngày|doanh số
            tổng sản phẩm|tổng huy động|huy động|quỹ|tổng quỹ|số tiền|số xã|tổng mức đầu tư|tổng vốn đầu tư|mật độ
            với tổng vốn|với tổng kinh phí|với tổng mức đầu tư|chỉ số giá tiêu dùng|chỉ số giá|chỉ số sản xuất
            chỉ số sản xuất công nghiệp|lợi nhuận|nợ đọng|nợ xấu|số nợ|tiến độ|chiều dài|tổng chiều dài
            mức bình quân
        """,
    },
    Kind.PART: {
        "child": """
            trong đó|trong đó có|riêng|riêng đối với|bao gồm|gồm|gồm có|cụ thể|chia ra|trong số đó|kể cả|nhất là
            đặc biệt là|trong đó riêng|trong đó phấn đấu|trong số này|trong số này có|trong số đó có
        """,
    },
    Kind.PLACE: {
        "": """
            =tại|=của|=ở|trong số các|=theo|=thuộc|=qua|=sau|=trước|=do|=bởi|=các|=những|=cùng|cùng với|=với|=giữa
            =về|toàn bộ|số hiệu|gồm các|=khắp|trước ngày|đối với|=vì|nhân dịp|=cả|tất cả|khoảng thời gian|kỷ niệm
            =mừng|chào mừng|chặng đường|=suốt|=này|số thứ tự|điện thoại|=trang
        """,
    },
    Kind.JOIN: {
        "": """
            và|hoặc|đồng thời|lẫn
        """,
    },
    Kind.EACH: {
        "": """
            mỗi|từng
        """,
    },
    Kind.WORD: {
        "": """
            chỉ tiêu|tiêu chí|chứng chỉ|chứng nhận|bằng cấp|văn bằng|công nghiệp và xây dựng|công nghiệp - xây dựng
            công nghiệp, xây dựng|ngành xây dựng|xây dựng cơ bản|xây dựng nông thôn mới|xây dựng đảng
            công trình xây dựng|đất xây dựng|đầu tư xây dựng cơ bản|vật liệu xây dựng|giấy phép xây dựng
            xây dựng chính quyền|trả kết quả|kết quả giải quyết|kết quả học tập|kết quả đầu ra|kết quả rèn luyện
            theo kết quả|kết quả điều tra|kết quả xếp|trên địa bàn|trên lĩnh vực|trên cơ sở|trên toàn|trên các
            trên mỗi|trên phạm vi|trên môi trường mạng|trên môi trường điện tử|trên tổng số|trên mọi|trên nền tảng
            trên sông|trên biển|trên không gian|trên cả nước|nông thôn mới|nông thôn mới nâng cao
            nông thôn mới kiểu mẫu|đổi mới|đổi mới sáng tạo|khởi nghiệp đổi mới sáng tạo|kinh tế mới|đô thị mới
            khu đô thị mới|nếp sống mới|công nghệ mới|sinh con thứ 3 trở lên|con thứ 3 trở lên|con thứ ba trở lên
            sinh con thứ ba trở lên|tình hình mới|giai đoạn mới|cách làm mới|năm mới|mới nổi|chuẩn nghèo mới
            thời kỳ mới|bước tiến mới|nhà mới|trẻ mới sinh|bộ đội mới|chiến sĩ mới|chiến sỹ mới|tăng cường|cơ cấu lại|tái cơ cấu
            tăng tốc|tăng gia|tăng ca|tăng sức|tăng tính|giảm thiểu|giảm nhẹ
            xóa đói giảm nghèo|xóa đói, giảm nghèo|công tác giảm nghèo
            chương trình giảm nghèo|quốc gia giảm nghèo bền vững|chương trình giảm nghèo bền vững|về giảm nghèo bền vững|vốn giảm nghèo bền vững|giảm nghèo và|miễn giảm|miễn, giảm|giảm trừ|tạm giam|nâng cao chất lượng
            nâng cao hiệu quả|nâng cao đời sống|nâng cao năng lực|nâng cao nhận thức|nâng cấp|nâng cao vai trò
            nâng cao trách nhiệm|nâng cao hiệu lực|nâng cao ý thức|nâng cao trình độ|so sánh|có công|có hiệu quả
            có chất lượng|có việc làm|có trách nhiệm|gắn với|liên quan|có liên quan|nước hợp vệ sinh|từ nguồn
            từ ngân sách|từ các|từ khi|từ đó|từ xa|từ trung ương|từ vốn|từ hoạt động|từ đất|từ nguồn vốn|từ ngày
            còn lại của|vẫn còn|không còn phù hợp|mức phấn đấu|chỉ tiêu phấn đấu|mục tiêu phấn đấu|kế hoạch phấn đấu
            tinh thần phấn đấu|thu hút đầu tư|công lập|ngoài công lập|dân lập|độc lập|hoạt động trở lại|quay trở lại|trở lại hoạt động|vượt khó|vượt bậc|vượt trội|vượt lên|hơn nữa|nhanh hơn|tốt hơn
            cao hơn nữa|mạnh hơn|hạ tầng|hạ du|đạt chuẩn|đạt tiêu chuẩn|đạt danh hiệu|đạt yêu cầu|đạt bộ tiêu chí
            đạt giải|đạt quy chuẩn|đạt trình độ|được công nhận|được cấp|được sử dụng|được giải quyết|được đào tạo
            được thu gom|được xử lý|được tiếp cận|được tuyên truyền|được cung cấp|được hưởng|được tham gia|được tiêm
            được khám|được quản lý|được hỗ trợ|được kết nối|được số hóa|được thanh toán|được triển khai|được gắn
            được giao|được duyệt|được phê duyệt|được tập huấn|được bồi dưỡng|được kiểm tra|dưới hình thức|dưới sự
            trên 5 tuổi|gần đây|gần dân|khoảng cách|khoảng sản|công bằng|bằng chứng|đồng bằng|bằng hình thức
            bằng tiền mặt|bằng phương thức|bằng phương pháp|bằng nguồn|bằng vốn|bằng đại học|bằng văn bản
            là thành viên|là nữ|là đảng viên|là người|là chủ|quá trình|quá hạn|trễ hạn|thành phố|thành viên
            thành tích|thành phần|thành thị|hoàn thành xuất sắc nhiệm vụ|hoàn thành tốt nhiệm vụ|hoàn thành nhiệm vụ
            hoàn thành chương trình|hoàn thành việc|hoàn thành công tác|hoàn thành tiêu chí|hoàn thành cấp
            hoàn thành trung học|hoàn thành kế hoạch|lên men|lên lớp|đưa vào sử dụng|đưa vào hoạt động
            đưa vào khai thác|đưa lao động|đưa người lao động|đưa chuồng trại|chuyển lên|xuống cấp|số hóa|số hoá
            số định danh|chuyển đổi số|chính quyền số|kinh tế số|xã hội số|chữ ký số|hạ tầng số|công dân số
            dữ liệu số|kỹ năng số|nền tảng số|công nghệ số|dân tộc thiểu số|thiểu số|tham số|tần số|bội số|đa số
            hồ sơ|cơ sở|công nghệ cao|thành lập và hoạt động|ngày thành lập|thêm giờ|làm thêm|dạy thêm|học thêm
            bổ sung cân đối|bổ sung có mục tiêu|bổ sung từ|ngân sách cấp trên bổ sung|đất trồng|trồng trọt|cây trồng
            nuôi trồng|gieo trồng|diện tích trồng|diện tích gieo trồng|trồng lúa|trồng ngô|trồng cây hàng năm
            vùng trồng|mã số vùng trồng|mã số|sản phẩm trồng trọt|giá trị sản phẩm thu hoạch|rừng trồng|thu nhập của
            một số|một phần|khả năng|trung bình khá|trẻ em dưới|đơn vị tính|kịp thời|dự toán|hộ nghèo|cận nghèo
            sinh viên mới|mới mắc|số ca mắc mới|mắc mới|mới ban hành|người nhiễm mới|nhiễm mới|nợ mới|sâm
            phấn đấu, rèn luyện|rèn luyện, phấn đấu|cùng kỳ|giảm giá|thành lập tỉnh|thành lập đảng
            thành lập quân đội|thành lập ngành|thành lập đoàn|được thành lập|diện tích tự nhiên|tổng diện tích tự nhiên|công suất thiết kế|hương ước|quy ước|hương ước, quy ước|công ước
            thỏa ước|giao ước|điều ước|cấp trên|cấp trên trực tiếp|bên trên|nói trên|nêu trên|các loại|mọi loại|nhiều loại
            loại khác|đưa vào tăng trưởng|vào tăng trưởng|cho tăng trưởng|đối với tăng trưởng|mục tiêu tăng trưởng
            chỉ tiêu tăng trưởng|kịch bản tăng trưởng|mức tăng trưởng chung|đồng chí bí thư
        """,
    },
}
