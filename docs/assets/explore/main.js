// The explorer: state in the address, data as it is wanted, the table, filters, chart and files that follow from it.

import { printAddress, readAddress } from "./address.js";
import { Facets } from "./facets.js";
import { arrange } from "./order.js";
import { FACETS, Options, select } from "./select.js";
import { Outdated, Store, Unreachable } from "./store.js";
import { PAGE_SIZE, Table } from "./table.js";
import { count, fill, LANGUAGE, make } from "./text.js";

const TYPING = 200;

/** The page as a whole. */
class Explorer {
  constructor(root, site, store) {
    this.root = root;
    this.site = site;
    this.store = store;
    this.words = store.words;
    this.status = root.querySelector("[data-explore-status]");
    this.said = root.querySelector("[data-explore-said]");
    this.input = root.querySelector("input[name=q]");
    this.options = new Options(store);
    this.state = readAddress(location.search);
    const labels = Object.fromEntries([...root.querySelectorAll("[data-columns] input")].map((box) => [box.value, box.dataset.label]));
    const base = select(store, this.options, readAddress("")).counts;
    this.table = new Table(root, site, this.words, labels, (change, isTurn) => this.go(change, { isTurn }));
    this.facets = new Facets(root, this.options, base, this.words, (facet, values) => this.go({
      ...(facet ? { [facet]: values } : Object.fromEntries(FACETS.map((name) => [name, []]))), page: 0 }));
    this.startSearch();
    this.startFiles();
    this.startChart();
    addEventListener("popstate", () => {
      this.state = readAddress(location.search);
      this.input.value = this.state.q;
      this.openChart();
      void this.run();
    });
  }

  /** Change the state, its address and the view. */
  go(change, { replace = false, isTurn = false } = {}) {
    this.state = { ...this.state, ...change };
    history[replace ? "replaceState" : "pushState"]({}, "", printAddress(this.state) || location.pathname);
    return this.run({ isTurn });
  }

  /** Show what the state asks for: first by what is loaded, then again with every file of words that it wants. */
  async run({ isTurn = false } = {}) {
    this.ticket = (this.ticket ?? 0) + 1;
    const { ticket } = this;
    const isOld = () => ticket !== this.ticket;
    this.root.setAttribute("aria-busy", "true");
    try {
      this.choose();
      await this.show(isOld, isTurn);
      while (this.selection.wanted.size && !isOld()) {
        await this.store.loadProvinces(this.selection.wanted, `text-${LANGUAGE}`, (done, all) => {
          if (!isOld()) this.said.textContent = fill(this.words.reading, { n: count(done), all: count(all) });
        });
        if (isOld()) return;
        this.said.textContent = "";
        this.choose();
        await this.show(isOld, false);
      }
    } catch (error) {
      this.fail(error);
    }
    if (!isOld()) this.root.removeAttribute("aria-busy");
  }

  /** Select by the state and say how many there are. */
  choose() {
    this.selection = select(this.store, this.options, this.state);
    this.facets.update(this.state, this.selection.counts);
  }

  /** Put the rows in order and show their page. */
  async show(isOld, isTurn) {
    const { state, store, selection } = this;
    if (state.sorting?.id === "bound") await store.loadProvinces(this.listProvinces(), "figures");
    if (isOld()) return;
    this.rows = arrange(store, selection, state.sorting);
    const last = Math.max(Math.ceil(this.rows.length / PAGE_SIZE) - 1, 0);
    if (state.page > last) this.state = { ...state, page: last };
    const { page } = this.state;
    const shown = Array.from(this.rows.subarray(page * PAGE_SIZE, (page + 1) * PAGE_SIZE));
    await store.loadRows(shown);
    if (isOld()) return;
    this.table.show(shown.map((row) => store.row(row)), this.rows.length, this.state);
    this.root.classList.toggle("empty", !this.rows.length);
    const said = !this.rows.length ? "nothing" : this.rows.length < store.size ? "found" : "found_all";
    this.status.textContent = fill(this.words[said], { n: count(this.rows.length), all: count(store.size) });
    for (const button of this.files) button.disabled = !this.rows.length;
    if (isTurn) this.root.querySelector("[data-table]").scrollIntoView({ block: "start" });
    void this.draw();
  }

  /** The provinces with rows in the selection. */
  listProvinces() {
    const found = new Set();
    this.selection.passes.forEach((passes, row) => passes && found.add(this.store.provinceOf(row)));
    return found;
  }

  startSearch() {
    let timer;
    this.input.value = this.state.q;
    this.input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.go({ q: this.input.value, page: 0 }, { replace: true }), TYPING);
    });
    this.root.querySelector("form[role=search]").addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      void this.go({ q: this.input.value, page: 0 });
    });
  }

  /** The buttons that make files, and the one that copies the address. */
  startFiles() {
    this.files = [...this.root.querySelectorAll("[data-file]")];
    for (const button of this.files) button.addEventListener("click", () => void this.save(button.dataset.file));
    this.root.querySelector("[data-copy-address]").addEventListener("click", async () => {
      await navigator.clipboard.writeText(location.href).then(
        () => { this.said.textContent = this.words.copied; },
        () => { this.said.textContent = this.words.copy_failed; },
      );
    });
  }

  /** Make a file of all rows of the selection and hand it to the reader. */
  async save(ending) {
    const { rows, state, words } = this;
    const report = (done, all) => { this.said.textContent = fill(words.preparing, { n: count(done), all: count(all) }); };
    try {
      const { makeCsv, makeXlsx, MOST_ROWS } = await import("./files.js");
      if (ending === "xlsx" && rows.length > MOST_ROWS) {
        this.said.textContent = fill(words.too_many, { n: count(MOST_ROWS) });
        return;
      }
      const maker = ending === "csv" ? makeCsv : makeXlsx;
      const file = await maker(this.store, rows, state.columns, (path) => this.table.cells.address(path), report);
      const link = make("a", { href: URL.createObjectURL(file), download: `${words.file_name}.${ending}` });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
      this.said.textContent = fill(words.saved, { n: count(rows.length) });
    } catch (error) {
      this.fail(error);
    }
  }

  startChart() {
    this.chart = this.root.querySelector("[data-chart]");
    this.kind = this.chart.querySelector("select");
    this.openChart();
    this.chart.addEventListener("toggle", () => {
      const chart = this.chart.open ? this.kind.value : "";
      if (chart !== this.state.chart) void this.go({ chart }, { replace: true });
    });
    this.kind.addEventListener("change", () => this.go({ chart: this.kind.value }));
  }

  /** Open the chart that the state names, or close it. */
  openChart() {
    if (this.state.chart) this.kind.value = this.state.chart;
    this.chart.open = Boolean(this.state.chart);
  }

  /** Draw the chart where it is open. */
  async draw() {
    if (!this.state.chart) return;
    try {
      const { SelectionChart } = await import("./chart.js");
      this.drawing ??= new SelectionChart(this.chart, this.store, this.site);
      await this.drawing.show(this.rows, this.state.chart);
    } catch (error) {
      this.fail(error);
    }
  }

  /** Say what went wrong: the portal was published anew, or a file did not come. */
  fail(error) {
    this.said.textContent = error instanceof Outdated ? this.words.outdated : this.words.failed;
    if (!(error instanceof Outdated || error instanceof Unreachable)) throw error;
  }
}

const root = document.querySelector("[data-explore]");
const site = new URL(root.dataset.root, location.href);
root.hidden = false;
try {
  const explorer = new Explorer(root, site, await Store.open(new URL(root.dataset.folder, site)));
  await explorer.run();
  root.classList.add("ready");
  performance.mark("explore-ready");
} catch (error) {
  root.hidden = true;
  document.querySelector("[data-explore-failed]").hidden = false;
  throw error;
}
