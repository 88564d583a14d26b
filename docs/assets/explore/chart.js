// A chart of the selection: how many targets have which status, or the figures of one indicator by year.

import { darken, isDark, loadVega, showTip } from "../charts.js";
import { count, fill, make, speak } from "./text.js";

const MOST_GROUPS = 15;
const MANY_SIGNS = 3000;

/** The group that a row belongs to: [order, name]. */
const GROUPS = {
  year: (store, row) => [store.year[store.campaign[row]], String(store.year[store.campaign[row]])],
  place: (store, row) => {
    const place = store.place[store.campaign[row]];
    const province = store.province(place) ?? place;
    return [province, store.index.places[province][1]];
  },
  level: (store, row) => {
    const level = store.index.places[store.place[store.campaign[row]]][3];
    return [level, store.index.levels[level][1]];
  },
  domain: (store, row) => {
    const domain = store.index.indicators[store.codes.indicator[row]][2];
    return [domain, store.index.domains[domain][1]];
  },
  indicator: (store, row) => [store.codes.indicator[row], store.index.indicators[store.codes.indicator[row]][1]],
  measure: (store, row) => [store.codes.measure[row], store.index.measures[store.codes.measure[row]][1]],
};

/** Count statuses by group; of many groups the fullest, the others together. */
function countGroups(store, rows, kind) {
  const { verdicts, statuses, words } = store.index;
  const groups = new Map();
  for (const row of rows) {
    const [order, name] = GROUPS[kind](store, row);
    if (!groups.has(order)) groups.set(order, { order, name, all: 0, counts: new Map() });
    const group = groups.get(order);
    const [, status] = statuses[store.codes.status[row]];
    group.all += 1;
    group.counts.set(status, (group.counts.get(status) ?? 0) + 1);
  }
  const sorted = [...groups.values()].sort((a, b) => b.all - a.all);
  const shown = sorted.slice(0, MOST_GROUPS).sort((a, b) => a.order - b.order);
  const others = sorted.slice(MOST_GROUPS);
  if (others.length) {
    const rest = { name: fill(words.chart_others, { n: count(others.length) }), counts: new Map() };
    for (const { counts } of others) counts.forEach((n, status) => rest.counts.set(status, (rest.counts.get(status) ?? 0) + n));
    shown.push(rest);
  }
  const ranks = Object.fromEntries([...new Set(statuses.map(([, judged]) => judged))].map((code, rank) => [code, rank]));
  const used = Object.keys(ranks).filter((code) => shown.some(({ counts }) => counts.has(code)));
  return {
    header: [words[`chart_by_${kind}`], ...used.map((code) => verdicts[code])],
    table: shown.map(({ name, counts }) => [name, ...used.map((code) => count(counts.get(code) ?? 0))]),
    rows: shown.flatMap(({ name, counts }) => used.filter((code) => counts.has(code)).map((code) => (
      { group: name, status: verdicts[code], rank: ranks[code], count: counts.get(code) }))),
    used: used.map((code) => verdicts[code]),
    most: Math.max(...shown.map(({ counts }) => [...counts.values()].reduce((sum, n) => sum + n, 0)), 0),
  };
}

/** The figures of one indicator by year, where all rows measure one thing in one way; otherwise nothing. */
async function gatherFigures(store, rows) {
  const { words, units, places } = store.index;
  const ways = new Set(Array.from(rows, (row) => `${store.codes.indicator[row]} ${store.codes.measure[row]}`));
  if (ways.size !== 1) return undefined;
  await store.loadProvinces(new Set(Array.from(rows, (row) => store.provinceOf(row))), "figures");
  const found = Array.from(rows, (row) => ({ row, ...store.figures(row) })).filter(({ value, unit }) => value !== "" && unit >= 0);
  const base = found[0]?.unit;
  if (base === undefined || found.some(({ unit }) => units[unit][2] !== units[base][2])) return undefined;
  const scale = (value, unit) => (Number(value) * units[unit][3]) / units[base][3];
  const signs = found.flatMap(({ row, value, unit, observed, observedUnit }) => {
    const campaign = store.campaign[row];
    const about = { year: String(store.year[campaign]), who: places[store.place[campaign]][1] };
    const asked = { ...about, value: scale(value, unit), kind: words.chart_asked };
    if (observed === "" || observedUnit < 0 || units[observedUnit][2] !== units[base][2]) return [asked];
    return [asked, { ...about, value: scale(observed, observedUnit), kind: words.chart_published }];
  }).map((sign) => ({ ...sign, what: sign.kind, figure: `${count(sign.value)} ${units[base][1]}` }));
  const keys = [...new Set(signs.map(({ year, kind }) => `${year} ${kind}`))].sort();
  const table = keys.map((key) => {
    const values = signs.filter(({ year, kind }) => `${year} ${kind}` === key).map(({ value }) => value).sort((a, b) => a - b);
    const [year, ...kind] = key.split(" ");
    return [year, kind.join(" "), count(values.length), ...[values[0], values[(values.length - 1) >> 1], values.at(-1)].map(count)];
  });
  const header = ["year", "what", "number", "lowest", "middle", "highest"].map((name) => words[`chart_${name}`]);
  const name = store.index.indicators[store.codes.indicator[found[0].row]][1];
  return { header, table, rows: signs, texts: 2, name, unit: units[base][1] };
}

/** The chart below the table's tools: chosen by kind, redrawn with the selection and with the page's colours. */
export class SelectionChart {
  constructor(root, store, site) {
    this.root = root;
    this.store = store;
    this.site = site;
    this.canvas = root.querySelector("[data-chart-canvas]");
    this.title = root.querySelector("[data-chart-title]");
    this.note = root.querySelector("[data-chart-note]");
    this.figures = root.querySelector("[data-chart-figures]");
    this.figures.open = matchMedia("(min-width: 64rem)").matches;
    const redraw = () => void this.redraw();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
    new MutationObserver(redraw).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  }

  /** Draw one kind of chart of some rows. */
  async show(rows, kind) {
    const { words } = this.store;
    const data = kind === "figures" ? await gatherFigures(this.store, rows) : countGroups(this.store, rows, kind);
    this.title.textContent = data && fill(kind === "figures" ? words.chart_title_figures : words.chart_title_counts, {
      by: words[`chart_by_${kind}`], n: count(rows.length), indicator: data.name, unit: data.unit ?? "" });
    this.title.hidden = !data;
    this.note.textContent = data ? "" : words.chart_not_one;
    this.figures.hidden = !data;
    this.data = data;
    this.kind = kind;
    if (data) this.tabulate(data);
    await this.redraw();
  }

  async redraw() {
    this.view?.finalize();
    this.view = undefined;
    this.canvas.replaceChildren();
    if (!this.data?.rows.length) return;
    const { words, folder } = this.store;
    const [embed, specs] = await Promise.all([
      loadVega(new URL("assets/vega/vega-bundle.js", this.site).href),
      (this.specs ??= fetch(new URL(`charts-${document.documentElement.lang}.json`, folder)).then((answer) => answer.json())),
    ]);
    const text = JSON.stringify(specs[this.kind === "figures" ? "figures" : "counts"]);
    const spec = isDark() ? darken(text) : JSON.parse(text);
    const colour = spec.encoding.color;
    if (this.data.used) {
      // Targets are whole: never more ticks than the fullest bar has targets.
      spec.encoding.x.axis.tickCount = Math.min(this.data.most, spec.encoding.x.axis.tickCount);
      spec.height = spec.usermeta.step * this.data.table.length;
      const at = this.data.used.map((name) => colour.scale.domain.indexOf(name));
      colour.scale = { domain: this.data.used, range: at.map((one) => colour.scale.range[one]) };
    }
    this.view = await embed(this.canvas, { ...spec, datasets: { rows: this.data.rows } }, {
      ...spec.usermeta.embedOptions,
      renderer: this.data.rows.length > MANY_SIGNS ? "canvas" : "svg",
      mode: "vega-lite",
      defaultStyle: false,
      logLevel: 1,
      tooltip: showTip,
    });
    this.canvas.setAttribute("aria-label", fill(words.chart_alt, { title: this.title.textContent }));
    this.canvas.querySelector("svg")?.setAttribute("aria-hidden", "true");
    this.canvas.querySelector("svg")?.removeAttribute("role");
  }

  tabulate({ header, table, texts = 1 }) {
    const kind = (at) => (at < texts ? "" : "num");
    const head = make("thead", {}, make("tr", {}, ...header.map((name, at) => make("th", { scope: "col", className: kind(at), textContent: name }))));
    const body = make("tbody", {}, ...table.map(([first, ...cells]) => make("tr", {}, make("th", { scope: "row" }, ...speak(first)),
      ...cells.map((cell, at) => make("td", { className: kind(at + 1), "data-label": header[at + 1], textContent: cell })))));
    const caption = make("caption", { className: "hidden", textContent: this.title.textContent });
    this.figures.querySelector("table").replaceChildren(caption, head, body);
  }
}
