// The order of rows: newest year first and places by the alphabet, or by one column with that order among equals.

import { LANGUAGE } from "./text.js";

const collator = new Intl.Collator(LANGUAGE, { numeric: true });
const LAST = 2 ** 31;

/** The columns that rows can be ordered by. */
export const SORTABLE = new Set(["place", "year", "bound", "status", "province", "level", "indicator", "domain", "measure", "comparator"]);

/** Put the rows that pass in order; `sorting`: { id, desc } or nothing. Figures have to be loaded for `bound`. */
export function arrange(store, selection, sorting) {
  const byPlace = sorting && (sorting.id === "place" || sorting.id === "province");
  const campaigns = store.place.map((_, campaign) => campaign);
  const sign = sorting?.desc ? -1 : 1;
  campaigns.sort((a, b) => {
    const years = store.year[b] - store.year[a];
    const places = store.place[a] - store.place[b];
    if (byPlace) return sign * places || years || a - b;
    if (sorting?.id === "year") return sign * -years || places || a - b;
    return years || places || a - b;
  });
  const rows = new Uint32Array(selection.total);
  let at = 0;
  for (const campaign of campaigns) {
    for (let row = store.starts[campaign]; row < store.starts[campaign + 1]; row += 1) {
      if (selection.passes[row]) rows[at++] = row;
    }
  }
  return !sorting || byPlace || sorting.id === "year" ? rows : sortBy(rows, rankRows(store, rows, sorting.id), sorting.desc);
}

/** Order rows by rank, keeping their order among equals; what has no rank comes last either way. */
function sortBy(rows, ranks, isDown) {
  const top = ranks.reduce((most, rank) => Math.max(most, rank), 0);
  const keys = new Float64Array(rows.length);
  ranks.forEach((rank, at) => {
    const place = rank < 0 ? top + 1 : isDown ? top - rank : rank;
    keys[at] = place * LAST + at;
  });
  keys.sort();
  return Uint32Array.from(keys, (key) => rows[key % LAST]);
}

/** The rank of each row in one column; -1 for none. */
function rankRows(store, rows, id) {
  const { index, codes } = store;
  if (id === "bound") return rankFigures(store, rows);
  if (id === "level") return Int32Array.from(rows, (row) => index.places[store.place[store.campaign[row]]][3]);
  if (id === "domain") return Int32Array.from(rows, (row) => index.indicators[codes.indicator[row]][2]);
  if (id !== "indicator") return Int32Array.from(rows, (row) => codes[id][row]);
  const names = index.indicators.map((row, number) => [row[1], number]);
  names.sort(([a], [b]) => collator.compare(a, b));
  const rank = new Uint32Array(names.length);
  names.forEach(([, number], place) => { rank[number] = place; });
  return Int32Array.from(rows, (row) => rank[codes.indicator[row]]);
}

/** Figures in their base unit; of different dimensions, one after the other. */
function rankFigures(store, rows) {
  const { units } = store.index;
  const dimensions = [...new Set(units.map((unit) => unit[2]))];
  const groups = dimensions.map(() => new Map());
  const dimension = units.map((unit) => dimensions.indexOf(unit[2]));
  const files = store.provinces.map((_, province) => store.file(province, "figures"));
  const group = new Int16Array(rows.length).fill(-1);
  const figure = new Float64Array(rows.length);
  rows.forEach((row, place) => {
    const province = store.provinceOf(row);
    const at = row - store.provinces[province].start;
    const value = files[province].value?.[at] ?? "";
    const unit = files[province].unit?.[at] ?? -1;
    if (value === "" || unit < 0) return;
    group[place] = dimension[unit];
    figure[place] = Number(value) * units[unit][3];
    groups[dimension[unit]].set(figure[place], 0);
  });
  let rank = 0;
  for (const found of groups) for (const one of [...found.keys()].sort((a, b) => a - b)) found.set(one, rank++);
  return Int32Array.from(rows, (_, place) => (group[place] < 0 ? -1 : groups[group[place]].get(figure[place])));
}
