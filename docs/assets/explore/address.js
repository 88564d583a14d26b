// The state of the explorer and the address that carries it.

import { FACETS } from "./select.js";
import { SORTABLE } from "./order.js";

export const COLUMNS = ["target", "place", "year", "bound", "status", "province", "level", "indicator", "domain", "measure",
  "comparator", "document", "quote"];
export const SHOWN = ["target", "place", "year", "bound", "status"];
export const CHARTS = ["year", "place", "level", "domain", "indicator", "measure", "figures"];

/** The state that an address asks for; what it does not name is as at first. */
export function readAddress(search) {
  const parameters = new URLSearchParams(search);
  const sort = parameters.get("sort") ?? "";
  const id = sort.replace(/^-/, "");
  const columns = (parameters.get("columns") ?? "").split(",").filter((name) => COLUMNS.includes(name));
  const page = Number.parseInt(parameters.get("page") ?? "1", 10);
  return {
    ...Object.fromEntries(FACETS.map((facet) => [facet, [...new Set(parameters.getAll(facet))]])),
    q: parameters.get("q") ?? "",
    sorting: SORTABLE.has(id) ? { id, desc: sort.startsWith("-") } : undefined,
    columns: columns.length ? COLUMNS.filter((name) => name === "target" || columns.includes(name)) : SHOWN,
    page: page > 0 ? page - 1 : 0,
    chart: CHARTS.includes(parameters.get("chart")) ? parameters.get("chart") : "",
  };
}

/** The query of a state's address: only what differs from the first view. */
export function printAddress(state) {
  const parameters = new URLSearchParams();
  if (state.q.trim()) parameters.set("q", state.q.trim());
  for (const facet of FACETS) for (const value of state[facet]) parameters.append(facet, value);
  if (state.sorting) parameters.set("sort", `${state.sorting.desc ? "-" : ""}${state.sorting.id}`);
  if (state.columns.join() !== SHOWN.join()) parameters.set("columns", state.columns.join(","));
  if (state.page) parameters.set("page", String(state.page + 1));
  if (state.chart) parameters.set("chart", state.chart);
  const text = parameters.toString().replaceAll("%2C", ",").replaceAll("%2F", "/");
  return text && `?${text}`;
}
