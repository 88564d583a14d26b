// What the build wrote for the explorer: names and codes of all targets at once, their words file by file.

import { LANGUAGE, listWords } from "./text.js";

const AT_ONCE = 8;

/** The files no longer fit together: the portal was published anew while the page was open. */
export class Outdated extends Error {}

/** A file did not come. */
export class Unreachable extends Error {}

async function fetchJson(url) {
  const answer = await fetch(url).catch(() => undefined);
  if (!answer?.ok) throw new Unreachable(url);
  return answer.json();
}

/** Run tasks, a few at a time; `report(done, all)` hears how far it is. */
async function runSome(tasks, report = () => undefined) {
  let next = 0;
  let done = 0;
  const work = async () => {
    while (next < tasks.length) {
      await tasks[next++]();
      report(++done, tasks.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, tasks.length) }, work));
}

/** All targets as columns of codes, and files of words that come when they are asked for. */
export class Store {
  /** Load what the first view needs. */
  static async open(folder) {
    const [index, columns] = await Promise.all([
      fetchJson(new URL(`${LANGUAGE}.json`, folder)),
      fetchJson(new URL("columns.json", folder)),
    ]);
    if (JSON.stringify(index.stamps) !== JSON.stringify(columns.stamps)) throw new Outdated();
    return new Store(index, columns, folder);
  }

  constructor(index, columns, folder) {
    this.index = index;
    this.folder = folder;
    this.words = index.words;
    this.size = columns.indicator.length;
    this.codes = Object.fromEntries(
      ["indicator", "measure", "comparator", "status"].map((name) => [name, Uint16Array.from(columns[name])]),
    );
    const { place, year, rows } = index.campaigns;
    this.place = place;
    this.year = year;
    this.starts = new Uint32Array(rows.length + 1);
    this.campaign = new Uint32Array(this.size);
    rows.forEach((length, campaign) => {
      const start = this.starts[campaign];
      this.starts[campaign + 1] = start + length;
      this.campaign.fill(campaign, start, start + length);
    });
    this.lineages = index.places.map((_, number) => this.climb(number));
    this.layOutFiles();
    this.placeWords = this.lineages.map((line) => ` ${line.flatMap((one) => listWords(index.places[one][1])).join(" ")}`);
    this.indicatorWords = index.indicators.map((row) => ` ${row[3]}`);
    this.loaded = new Map();
    this.waiting = new Map();
  }

  /** A place and those that it lies in, from the nearest up. */
  climb(number) {
    const line = [];
    for (let one = number; one >= 0 && !line.includes(one); one = this.index.places[one][2]) line.push(one);
    return line;
  }

  /** The code of the province that a place lies in, or nothing. */
  province(place) {
    return this.lineages[place].find((one) => this.index.places[one][3] === 0);
  }

  /** Work out which file holds which rows: a run of rows a province, and a run a province and year. */
  layOutFiles() {
    this.batches = [];
    this.provinces = [];
    this.batchOf = new Uint32Array(this.place.length);
    this.place.forEach((place, campaign) => {
      const province = this.province(place);
      const name = province === undefined ? "khac" : this.index.places[province][0];
      const start = this.starts[campaign];
      if (this.provinces.at(-1)?.name !== name) this.provinces.push({ name, start });
      const number = this.provinces.length - 1;
      const last = this.batches.at(-1);
      if (!last || last.province !== number || last.year !== this.year[campaign]) {
        this.batches.push({ province: number, year: this.year[campaign], start });
      }
      this.batchOf[campaign] = this.batches.length - 1;
    });
  }

  /** The number of a row's file of words. */
  batch(row) {
    return this.batchOf[this.campaign[row]];
  }

  /** The province, among those with files, that a row lies in. */
  provinceOf(row) {
    return this.batches[this.batch(row)].province;
  }

  /** Load one file below a province's folder, once; one that does not fit is refused. */
  load(province, name) {
    const path = `${this.provinces[province].name}/${name}.json`;
    if (!this.waiting.has(path)) {
      const started = fetchJson(new URL(path, this.folder)).then(
        (file) => {
          if (file.stamp !== this.index.stamps[this.provinces[province].name]) throw new Outdated();
          if (file.text) file.text = file.text.map((text) => ` ${text}`);
          this.loaded.set(path, file);
        },
        (error) => {
          this.waiting.delete(path);
          throw error;
        },
      );
      this.waiting.set(path, started);
    }
    return this.waiting.get(path);
  }

  /** A loaded file of a province, or nothing yet. */
  file(province, name) {
    return this.loaded.get(`${this.provinces[province].name}/${name}.json`);
  }

  /** Load what some rows show. */
  loadRows(rows, report) {
    const batches = [...new Set(Array.from(rows, (row) => this.batch(row)))];
    const tasks = batches.map((number) => {
      const { province, year } = this.batches[number];
      return () => this.load(province, `${year}-${LANGUAGE}`);
    });
    return runSome(tasks, report);
  }

  /** Load a file of every province that some rows lie in. */
  loadProvinces(provinces, name, report) {
    return runSome([...provinces].map((province) => () => this.load(province, name)), report);
  }

  /** The words to search in of a row, or nothing where they are not loaded. */
  text(row) {
    const province = this.provinceOf(row);
    const file = this.file(province, `text-${LANGUAGE}`);
    return file && file.text[row - this.provinces[province].start];
  }

  /** The figures of a row whose province's are loaded; what is empty is "". */
  figures(row) {
    const province = this.provinceOf(row);
    return pick(this.file(province, "figures"), row - this.provinces[province].start);
  }

  /** Everything that is shown of a row whose words are loaded. */
  row(number) {
    const campaign = this.campaign[number];
    const batch = this.batches[this.batchOf[campaign]];
    const file = this.file(batch.province, `${batch.year}-${LANGUAGE}`);
    const own = pick(file, number - batch.start);
    const { places, indicators } = this.index;
    const place = this.place[campaign];
    const [indicator, indicatorName, domain] = indicators[this.codes.indicator[number]];
    const key = own.key || indicator;
    return {
      ...own,
      number,
      key,
      path: `phong-trao/${places[place][0]}/${this.year[campaign]}/#${key}`,
      id: `${places[place][0]}/${this.year[campaign]}/${key}`,
      place: places[place],
      province: places[this.province(place)],
      year: this.year[campaign],
      indicator: [indicator, indicatorName],
      domain: this.index.domains[domain],
      level: this.index.levels[places[place][3]],
      measure: this.index.measures[this.codes.measure[number]],
      comparator: this.index.comparators[this.codes.comparator[number]],
      status: this.index.statuses[this.codes.status[number]],
      document: file.documents[own.document],
    };
  }
}

/** One row of a file of columns; a column left out is empty. */
function pick(file, at) {
  const row = {};
  for (const name of ["key", "statement", "bound", "first", "notes", "observed", "quote", "revised", "value", "upper", "total"]) {
    row[name] = file[name]?.[at] ?? "";
  }
  for (const name of ["effort", "restated", "document"]) row[name] = file[name]?.[at] ?? 0;
  row.unit = file.unit?.[at] ?? -1;
  row.observedUnit = file.observed_unit?.[at] ?? -1;
  return row;
}
