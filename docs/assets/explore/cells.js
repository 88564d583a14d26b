// What stands in the cells of a row, a function a column: the words come from the build, as on every other page.

import { LANGUAGE, make, makeVerdict, speak } from "./text.js";

const soft = (text) => make("span", { className: "soft" }, ...speak(text));

/** Each function takes a row and gives the parts of its cell. */
export class Cells {
  constructor(site, words) {
    this.site = site;
    this.words = words;
  }

  /** The full address of a page of the reader's language. */
  address(path) {
    return new URL((LANGUAGE === "en" ? "en/" : "") + path, this.site).href;
  }

  link(path, text) {
    return make("a", { href: this.address(path) }, ...speak(text));
  }

  target(row) {
    const notes = row.notes.split("\n").filter(Boolean).map((note) => make("span", { className: "tag", textContent: note }));
    return [this.link(row.path, row.statement), ...notes.flatMap((note) => [" ", note])];
  }

  bound(row) {
    if (!row.bound) return [make("span", { className: "unknown", textContent: this.words.no_figure })];
    const parts = [make("b", { textContent: row.bound })];
    if (row.first) parts.push(" ", soft(row.first));
    if (row.effort) parts.push(" ", soft(this.words.effort));
    return parts;
  }

  status(row) {
    const [, judged, word] = row.status;
    const parts = [makeVerdict(judged, word)];
    if (row.observed) parts.push(" ", make("span", { className: "observed", textContent: row.observed }));
    return parts;
  }

  place(row) {
    const parts = [this.link(`dia-phuong/${row.place[0]}/`, row.place[1])];
    if (row.province && row.province !== row.place) parts.push(" ", soft(row.province[1]));
    return parts;
  }

  province(row) {
    return row.province ? [this.link(`dia-phuong/${row.province[0]}/`, row.province[1])] : [""];
  }

  level(row) {
    return [row.level[1]];
  }

  year(row) {
    return [String(row.year)];
  }

  indicator(row) {
    return [this.link(`chi-tieu/${row.indicator[0]}/`, row.indicator[1])];
  }

  domain(row) {
    return [row.domain[1]];
  }

  measure(row) {
    return [row.measure[1]];
  }

  comparator(row) {
    return [row.comparator[1]];
  }

  document(row) {
    return [this.link(`van-ban/${row.document[0]}/`, row.document[1])];
  }

  /** Words that were not checked against the document are never shown as a quotation. */
  quote(row) {
    const language = LANGUAGE === "en" ? { lang: "vi" } : {};
    if (!row.restated) {
      const [, , isScan] = row.document;
      return [make("q", { ...language, textContent: row.quote }), ...(isScan ? [" ", soft(this.words.scan)] : [])];
    }
    return [make("span", { className: "restated-label", textContent: this.words.restated }), " ", make("span", { ...language, textContent: row.quote })];
  }
}
