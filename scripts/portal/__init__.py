"""Build the portal of Chỉ tiêu mở: read, validate, derive, draw, write, publish."""
