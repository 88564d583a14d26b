"""Charts: one kind a file, one theme; planned from the tables, drawn to SVG and PNG, interactive in the browser."""

from portal.charts.chart import Chart, ChartFigure, ChartPlan
from portal.charts.draw import draw_charts, list_chart_files
from portal.charts.plan import plan_charts

__all__ = ["Chart", "ChartFigure", "ChartPlan", "draw_charts", "list_chart_files", "plan_charts"]
