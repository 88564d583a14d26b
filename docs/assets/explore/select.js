// Which targets the reader's words and filters leave, and how many each further filter would leave.

import { listWords } from "./text.js";

export const FACETS = ["place", "level", "year", "indicator", "domain", "measure", "comparator", "status"];
const QUERY = 1 << FACETS.length;

/** The options of each filter, and to which of them each code belongs. */
export class Options {
  constructor(store) {
    const { index } = store;
    const years = [...new Set(store.year)].sort((a, b) => b - a);
    const verdicts = Object.entries(index.verdicts);
    const order = index.statuses.map(([, judged]) => judged);
    verdicts.sort(([a], [b]) => (order.indexOf(a) + 1 || 99) - (order.indexOf(b) + 1 || 99));
    this.lists = {
      place: index.places.map(([id, name], place) => ({ value: id, label: name, depth: store.lineages[place].length - 1 })),
      level: index.levels.map(([value, label]) => ({ value, label })),
      year: years.map((year) => ({ value: String(year), label: String(year) })),
      indicator: index.indicators.map(([value, label]) => ({ value, label })),
      domain: index.domains.map(([value, label]) => ({ value, label })),
      measure: index.measures.map(([value, label]) => ({ value, label })),
      comparator: index.comparators.map(([value, label]) => ({ value, label })),
      status: verdicts.map(([value, label]) => ({ value, label })),
    };
    this.numbers = Object.fromEntries(
      FACETS.map((name) => [name, new Map(this.lists[name].map(({ value }, number) => [value, number]))]),
    );
    const status = (code) => this.numbers.status.get(code);
    // For each code of a filter's own column: the options that it belongs to.
    this.belongs = {
      place: store.place.map((place) => store.lineages[place]),
      level: store.place.map((place) => [index.places[place][3]]),
      year: store.year.map((year) => [this.numbers.year.get(String(year))]),
      indicator: index.indicators.map((_, number) => [number]),
      domain: index.indicators.map((row) => [row[2]]),
      measure: index.measures.map((_, number) => [number]),
      comparator: index.comparators.map((_, number) => [number]),
      status: index.statuses.map(([own, judged]) => [...new Set([status(own), status(judged)])]),
    };
    this.columns = {
      place: store.campaign, level: store.campaign, year: store.campaign,
      indicator: store.codes.indicator, domain: store.codes.indicator,
      measure: store.codes.measure, comparator: store.codes.comparator, status: store.codes.status,
    };
  }

  /** The word for an option in the address, or nothing where there is no such option. */
  label(facet, value) {
    return this.lists[facet][this.numbers[facet].get(value)]?.label;
  }
}

/** For each code of a filter's column: the filter's bit where the chosen options leave it out. */
function refuse(options, facet, bit, chosen) {
  const numbers = new Set(chosen.map((value) => options.numbers[facet].get(value)));
  return Uint16Array.from(options.belongs[facet], (own) => (chosen.length && !own.some((one) => numbers.has(one)) ? bit : 0));
}

/** For each word typed: in which campaigns' places and years, and in which indicators, it begins a word. */
function findWords(store, query) {
  return listWords(query).map((word) => {
    const start = ` ${word}`;
    const places = store.placeWords.map((text) => text.includes(start));
    return {
      start,
      campaigns: Uint8Array.from(store.place, (place, campaign) => places[place] || String(store.year[campaign]).startsWith(word)),
      indicators: Uint8Array.from(store.indicatorWords, (text) => text.includes(start)),
    };
  });
}

/**
 * Select rows. Gives whether each row is in (`passes`), how many, the counts of each filter's options (nothing
 * where words of some rows that it leaves out are not loaded), and the provinces whose words are still wanted.
 */
export function select(store, options, state) {
  const masks = FACETS.map((facet, number) => refuse(options, facet, 1 << number, state[facet]));
  const [byPlace, byLevel, byYear, byIndicator, byDomain, byMeasure, byComparator, byStatus] = masks;
  const { indicator, measure, comparator, status } = store.codes;
  const byCampaign = byPlace.map((mask, campaign) => mask | byLevel[campaign] | byYear[campaign]);
  const words = findWords(store, state.q);
  const passes = new Uint8Array(store.size);
  const tallies = FACETS.map((facet) => new Uint32Array(options.belongs[facet].length));
  const codes = FACETS.map((facet) => options.columns[facet]);
  const wanted = new Set();
  let unsure = 0;
  let total = 0;
  for (let row = 0; row < store.size; row += 1) {
    const campaign = store.campaign[row];
    const kind = indicator[row];
    const mask = byCampaign[campaign] | byIndicator[kind] | byDomain[kind]
      | byMeasure[measure[row]] | byComparator[comparator[row]] | byStatus[status[row]];
    if (mask & (mask - 1)) continue;
    const found = words.length ? holds(store, row, campaign, kind, words) : 1;
    if (found < 0) {
      unsure |= mask || QUERY;
      if (!mask) wanted.add(store.provinceOf(row));
    }
    if (found <= 0) continue;
    if (mask) {
      const facet = 31 - Math.clz32(mask);
      tallies[facet][codes[facet][row]] += 1;
    } else {
      passes[row] = 1;
      total += 1;
      for (let facet = 0; facet < codes.length; facet += 1) tallies[facet][codes[facet][row]] += 1;
    }
  }
  const counts = Object.fromEntries(
    FACETS.map((facet, number) => [facet, unsure & (1 << number) ? undefined : spread(options, facet, tallies[number])]),
  );
  return { passes, total, counts, wanted };
}

/** 1 where every word is found in a row, 0 where one is not, -1 where its words would have to be loaded first. */
function holds(store, row, campaign, kind, words) {
  let text = null;
  for (const word of words) {
    if (word.campaigns[campaign] || word.indicators[kind]) continue;
    if (text === null) text = store.text(row);
    if (text === undefined) return -1;
    if (!text.includes(word.start)) return 0;
  }
  return 1;
}

/** Counts of codes as counts of options: a district's targets are its province's too. */
function spread(options, facet, tally) {
  const counts = new Uint32Array(options.lists[facet].length);
  options.belongs[facet].forEach((own, code) => own.forEach((one) => { counts[one] += tally[code]; }));
  return counts;
}
