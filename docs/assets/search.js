// Search: one Pagefind index for the header's box, the home page's and /tim-kiem/?q=…
// The page works without it: the forms lead to /tim-kiem/, which then offers the index pages.

const BASE = new URL("../", import.meta.url);
const LANGUAGE = document.documentElement.lang === "en" ? "en" : "vi";
const SEPARATOR = " ‖ ";
const PAGE_SIZE = 10;
const FILTERS = ["kind", "province", "year", "domain", "status"];

let words;
let engine;

/** Load the words and Pagefind once, when the first reader wants them. */
async function load() {
  words ??= fetch(new URL(`assets/words/${LANGUAGE}.json`, BASE)).then((answer) => answer.json());
  engine ??= import(new URL("pagefind/pagefind.js", BASE)).then(async (pagefind) => {
    await pagefind.options({
      baseUrl: BASE.pathname,
      excerptLength: 20,
      ranking: { termSimilarity: 4, pageLength: 0.3, termSaturation: 1.2 },
    });
    await pagefind.init();
    return pagefind;
  });
  return Promise.all([words, engine]);
}

/** Fold case, tones, vowels and đ: the form in which two spellings of a word meet. */
export function fold(text) {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase();
}

/** Unify what people type in two ways: NFC, the place of tones (hoà/hòa), i/y (tỉ/tỷ). */
export function normalise(query) {
  const old = { "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "oè": "òe", "oé": "óe", "oẻ": "ỏe",
    "oẽ": "õe", "oẹ": "ọe", "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy" };
  let text = query.normalize("NFC").trim();
  text = text.replace(/(?<!q)(oà|oá|oả|oã|oạ|oè|oé|oẻ|oẽ|oẹ|uỳ|uý|uỷ|uỹ|uỵ)(?!\p{L})/giu, (found) => {
    const plain = old[found.toLowerCase()];
    return found[0] === found[0].toUpperCase() ? plain[0].toUpperCase() + plain.slice(1) : plain;
  });
  return text.replace(/(?<!\p{L})t[iỉ](?=\s+l[eệ])/giu, (found) => (fold(found) === found.toLowerCase() ? "ty" : "tỷ"));
}

/** How well a text holds the words typed: exact spelling counts above folded spelling. */
function closeness(text, terms) {
  const exact = text.normalize("NFC").toLowerCase();
  const folded = fold(text);
  return terms.reduce((sum, term) => sum + (exact.includes(term) ? 3 : folded.includes(fold(term)) ? 2 : 0), 0);
}

/** The targets of a page that hold the words, closest first. Words of the page's own title tell no target from another. */
function pickParts(data, terms) {
  const telling = terms.filter((term) => !closeness(data.meta.title, [term]));
  const wanted = telling.length ? telling : terms;
  return data.sub_results
    .filter((part) => part.anchor && part.anchor.element === "h2")
    .map((part) => {
      const aside = part.excerpt.replace(/<[^>]*>/g, "");
      return { part, weight: 2 * closeness(part.title, wanted) + closeness(aside, wanted) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ part }) => {
      const [statement, figure, status] = part.title.split(SEPARATOR);
      return { url: new URL(part.url.replace(/^\//, ""), BASE), statement, figure, status };
    });
}

/** Ask the index; give results with the parts of each page that hold the words, the closest first. */
async function find(query, filters, from, size) {
  const [, pagefind] = await load();
  const text = normalise(query);
  const terms = text.toLowerCase().split(/\s+/).filter(Boolean);
  const answer = await pagefind.search(text || null, { filters });
  const loaded = await Promise.all(answer.results.slice(from, from + size).map((result) => result.data()));
  const shown = loaded.map((data) => ({
    url: new URL(data.url.replace(/^\//, ""), BASE),
    title: data.meta.title,
    kind: data.meta.kind,
    place: data.meta.place,
    parts: pickParts(data, terms),
  }));
  return { total: answer.results.length, counts: answer.filters, shown, terms };
}

/** Write a text into an element with the typed words marked, whatever their diacritics. */
function mark(element, text, terms) {
  const wanted = new Set(terms.map(fold));
  for (const piece of text.split(/(\s+)/)) {
    const [, before, core, after] = piece.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su);
    if (core && wanted.has(fold(core))) {
      const hit = document.createElement("mark");
      hit.textContent = core;
      element.append(before, hit, after);
    } else {
      element.append(piece);
    }
  }
  return element;
}

function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** One result: the page, then the targets in it that hold the words. */
function renderResult(result, terms, limit, say) {
  const item = make("li", { className: "result" });
  const link = make("a", { href: result.url.href, className: "result-title" });
  item.append(make("p", { className: "result-head" }, mark(link, result.title, terms)));
  const facts = [say[`js.kind_${result.kind}`], result.place].filter(Boolean).join(" · ");
  if (facts) item.append(make("p", { className: "result-facts", textContent: facts }));
  if (result.parts.length) {
    const list = make("ul", { className: "result-parts" });
    for (const part of result.parts.slice(0, limit)) {
      const anchor = make("a", { href: part.url.href });
      const row = make("li", {}, mark(anchor, part.statement, terms));
      if (part.figure) row.append(" ", make("span", { className: "result-figure", textContent: part.figure }));
      if (part.status) row.append(" ", make("span", { className: "result-status", textContent: part.status }));
      list.append(row);
    }
    if (result.parts.length > limit) {
      const more = say["js.more_targets"].replace("{n}", result.parts.length - limit);
      list.append(make("li", {}, make("a", { href: result.url.href, textContent: more })));
    }
    item.append(list);
  }
  return item;
}

/** The page /tim-kiem/: results for the words and filters in its address. */
function startPage(root) {
  const form = root.querySelector("form");
  const input = form.elements.q;
  const list = root.querySelector("[data-search-list]");
  const status = root.querySelector("[data-search-status]");
  const filterBox = root.querySelector("[data-search-filters]");
  const more = make("button", { type: "button", className: "search-more", hidden: true });
  list.after(more);
  let asked = 0;
  let shownCount = 0;

  const state = () => {
    const parameters = new URLSearchParams(location.search);
    const filters = {};
    for (const name of FILTERS) {
      const values = parameters.getAll(name);
      if (values.length) filters[name] = { any: values };
    }
    return { query: parameters.get("q") ?? "", filters };
  };

  async function run({ append = false } = {}) {
    const { query, filters } = state();
    const ticket = ++asked;
    const [say] = await load();
    if (!query && !Object.keys(filters).length) {
      list.replaceChildren();
      filterBox.replaceChildren();
      status.textContent = say["js.search_start"];
      more.hidden = true;
      return;
    }
    if (!append) {
      status.textContent = say["js.searching"];
      shownCount = 0;
    }
    const { total, counts, shown, terms } = await find(query, filters, shownCount, PAGE_SIZE);
    if (ticket !== asked) return;
    if (!append) list.replaceChildren();
    const before = list.children.length;
    list.append(...shown.map((result) => renderResult(result, terms, 5, say)));
    shownCount += shown.length;
    status.textContent = total
      ? say["js.found"].replace("{n}", total.toLocaleString(LANGUAGE)).replace("{q}", query)
      : say["js.nothing"].replace("{q}", query);
    root.classList.toggle("search-empty", !total);
    more.textContent = say["js.more_results"];
    more.hidden = shownCount >= total;
    if (append) list.children[before]?.querySelector("a")?.focus();
    renderFilters(counts, filters, say);
  }

  function renderFilters(counts, chosen, say) {
    const boxes = FILTERS.filter((name) => Object.keys(counts[name] ?? {}).length > 1 || chosen[name]).map((name) => {
      const select = make("select", { name, id: `filter-${name}` });
      select.append(make("option", { value: "", textContent: say["js.any"] }));
      const current = chosen[name]?.any?.[0] ?? "";
      const values = Object.entries(counts[name] ?? {}).filter(([value, n]) => n > 0 || value === current);
      values.sort(([a], [b]) => (name === "year" ? b.localeCompare(a) : a.localeCompare(b, LANGUAGE)));
      for (const [value, n] of values) {
        select.append(make("option", { value, textContent: `${value} (${n})`, selected: value === current }));
      }
      select.addEventListener("change", () => go({ [name]: select.value }));
      return make("p", {}, make("label", { htmlFor: select.id, textContent: say[`js.filter_${name}`] }), select);
    });
    const focused = document.activeElement?.id;
    filterBox.replaceChildren(...boxes);
    if (focused?.startsWith("filter-")) document.getElementById(focused)?.focus();
  }

  function go(changes, { replace = false } = {}) {
    const address = new URL(location.href);
    for (const [name, value] of Object.entries(changes)) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history[replace ? "replaceState" : "pushState"]({}, "", address);
    run();
  }

  let timer;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => go({ q: input.value.trim() }, { replace: true }), 200);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    go({ q: input.value.trim() });
  });
  more.addEventListener("click", () => run({ append: true }));
  addEventListener("popstate", () => {
    input.value = state().query;
    run();
  });
  root.classList.add("search-live");
  input.value = state().query;
  run();
}

/** A search box elsewhere: suggestions while typing, Enter leads to /tim-kiem/. */
function startBox(form) {
  const input = form.elements.q;
  const list = make("ul", { className: "search-suggestions", id: `${input.id}-suggestions`, hidden: true });
  list.setAttribute("role", "listbox");
  form.append(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-autocomplete", "list");
  input.autocomplete = "off";
  let timer;
  let asked = 0;
  let current = -1;

  const close = () => {
    list.hidden = true;
    current = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (index) => {
    const options = [...list.children];
    if (!options.length) return;
    current = (index + options.length) % options.length;
    options.forEach((option, position) => option.setAttribute("aria-selected", String(position === current)));
    input.setAttribute("aria-activedescendant", options[current].id);
    options[current].scrollIntoView({ block: "nearest" });
  };

  async function suggest() {
    const query = input.value.trim();
    const ticket = ++asked;
    if (query.length < 2) return close();
    const [say] = await load();
    list.setAttribute("aria-label", say["js.suggestions"]);
    const { shown, terms } = await find(query, {}, 0, 4);
    if (ticket !== asked || document.activeElement !== input) return undefined;
    const entries = shown.flatMap((result) => [
      { url: result.url, text: result.title, side: say[`js.kind_${result.kind}`] },
      ...result.parts.slice(0, 2).map((part) => ({ url: part.url, text: part.statement, side: result.title })),
    ]);
    list.replaceChildren(
      ...entries.slice(0, 8).map((entry, index) => {
        const option = make("li", { id: `${list.id}-${index}` });
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.href = entry.url.href;
        option.append(mark(make("span", { className: "suggestion-text" }), entry.text, terms));
        option.append(make("span", { className: "suggestion-side", textContent: entry.side ?? "" }));
        option.addEventListener("mousedown", (event) => {
          event.preventDefault();
          location.href = entry.url.href;
        });
        return option;
      }),
    );
    list.hidden = !entries.length;
    current = -1;
    input.setAttribute("aria-expanded", String(Boolean(entries.length)));
    return undefined;
  }

  input.addEventListener("focus", () => void load(), { once: true });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, 180);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) return;
      event.preventDefault();
      choose(current + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter" && current >= 0) {
      event.preventDefault();
      location.href = list.children[current].dataset.href;
    } else if (event.key === "Escape") {
      close();
    }
  });
}

const page = document.querySelector("[data-search-page]");
if (page) startPage(page);
for (const form of document.querySelectorAll("form[data-search-box]")) startBox(form);
