// The page /tim-kiem/: results for the words and filters in its address, which can be shared.

import { LANGUAGE, find, loadWords, make, mark } from "./search-index.js";

const PAGE_SIZE = 10;
const PARTS = 5;

/** One result: the page, then the targets in it that hold the words. */
function renderResult(result, terms, say) {
  const item = make("li", { className: "result" });
  const link = make("a", { href: result.url.href, className: "result-title" });
  item.append(make("p", { className: "result-head" }, mark(link, result.title, terms)));
  const facts = [say[`js.kind_${result.kind}`], result.place].filter(Boolean).join(" · ");
  item.append(make("p", { className: "result-facts", textContent: facts }));
  if (!result.parts.length) return item;
  const list = make("ul", { className: "result-parts" });
  for (const part of result.parts.slice(0, PARTS)) {
    const row = make("li", {}, mark(make("a", { href: part.url.href }), part.statement, terms));
    if (part.figure) row.append(" ", make("span", { className: "result-figure", textContent: part.figure }));
    if (part.status) row.append(" ", make("span", { className: "result-status", textContent: part.status }));
    list.append(row);
  }
  if (result.parts.length > PARTS) {
    const more = say["js.more_targets"].replace("{n}", result.parts.length - PARTS);
    list.append(make("li", {}, make("a", { href: result.url.href, textContent: more })));
  }
  item.append(list);
  return item;
}

class SearchPage {
  constructor(root) {
    this.root = root;
    this.form = root.querySelector("form");
    this.input = this.form.elements.q;
    this.list = root.querySelector("[data-search-list]");
    this.status = root.querySelector("[data-search-status]");
    this.box = root.querySelector("[data-search-filters]");
    this.selects = [...this.box.querySelectorAll("select")];
    this.clear = this.box.querySelector("[data-search-clear]");
    this.more = make("button", { type: "button", className: "search-more", hidden: true });
    this.list.after(this.more);
    this.asked = 0;
    this.shown = 0;
    this.listen();
    this.read();
    this.box.hidden = false;
    this.box.open = this.chosen.length > 0 || matchMedia("(min-width: 62rem)").matches;
    void this.run();
  }

  get chosen() {
    return this.selects.filter((select) => select.value);
  }

  /** Take words and filters from the address. */
  read() {
    const parameters = new URLSearchParams(location.search);
    this.input.value = parameters.get("q") ?? "";
    for (const select of this.selects) {
      const value = parameters.get(select.name) ?? "";
      select.value = [...select.options].some((option) => option.value === value) ? value : "";
    }
  }

  /** Put words and filters into the address and answer. */
  go({ replace = false } = {}) {
    const address = new URL(location.href);
    for (const { name, value } of [this.input, ...this.selects]) {
      if (value.trim()) address.searchParams.set(name, value.trim());
      else address.searchParams.delete(name);
    }
    history[replace ? "replaceState" : "pushState"]({}, "", address);
    void this.run();
  }

  async run({ append = false } = {}) {
    const query = this.input.value.trim();
    const chosen = this.chosen;
    const ticket = ++this.asked;
    const say = await loadWords();
    this.clear.hidden = !chosen.length;
    this.root.classList.remove("search-empty");
    if (!query && !chosen.length) {
      this.list.replaceChildren();
      this.status.textContent = say["js.search_start"];
      this.more.hidden = true;
      return;
    }
    if (!append) this.shown = 0;
    this.status.textContent = append ? this.status.textContent : say["js.searching"];
    const filters = Object.fromEntries(chosen.map(({ name, value }) => [name, { any: [value] }]));
    const labels = Object.fromEntries(chosen.map(({ name, selectedOptions }) => [name, selectedOptions[0].text]));
    const { total, shown, terms } = await find(query, { filters, labels, from: this.shown, size: PAGE_SIZE });
    if (ticket !== this.asked) return;
    if (!append) this.list.replaceChildren();
    const before = this.list.children.length;
    this.list.append(...shown.map((result) => renderResult(result, terms, say)));
    this.shown += shown.length;
    const found = query ? say["js.found"] : say["js.found_all"];
    const nothing = chosen.length ? say["js.nothing_filtered"] : say["js.nothing"];
    this.status.textContent = (total ? found : nothing).replace("{n}", total.toLocaleString(LANGUAGE)).replace("{q}", query);
    this.root.classList.toggle("search-empty", !total);
    this.more.textContent = say["js.more_results"];
    this.more.hidden = this.shown >= total;
    if (append) this.list.children[before]?.querySelector("a")?.focus();
  }

  listen() {
    let timer;
    this.input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.go({ replace: true }), 200);
    });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      this.go();
    });
    this.box.addEventListener("change", () => this.go());
    this.clear.addEventListener("click", () => {
      for (const select of this.selects) select.value = "";
      this.selects[0].focus();
      this.go();
    });
    this.more.addEventListener("click", () => void this.run({ append: true }));
    addEventListener("popstate", () => {
      this.read();
      void this.run();
    });
  }
}

new SearchPage(document.querySelector("[data-search-page]"));
