// Search: one index for the header's box, the home page's and /tim-kiem/?q=…; it loads when a reader wants it.
// Pages work without it: the forms lead to /tim-kiem/, which then offers the index pages.

const INDEX = "./search-index.js";
const RESULTS = "/tim-kiem/";

/** The entries that a box suggests: pages and the targets in them that hold the words. */
async function suggestEntries(query) {
  const { find, loadWords } = await import(INDEX);
  const [say, { shown, terms }] = await Promise.all([loadWords(), find(query, { size: 4 })]);
  const entries = shown.flatMap((result) => [
    { url: result.url, text: result.title, side: say[`js.kind_${result.kind}`] },
    ...result.parts.slice(0, 2).map((part) => ({ url: part.url, text: part.statement, side: result.title })),
  ]);
  return { entries: entries.slice(0, 8), terms, label: say["js.suggestions"] };
}

/** A search box: suggestions while typing, Enter leads to /tim-kiem/. */
function startBox(form) {
  const input = form.elements.q;
  const list = document.createElement("ul");
  list.className = "search-suggestions";
  list.id = `${input.id}-suggestions`;
  list.hidden = true;
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
    if (query.length < 2) {
      close();
      return;
    }
    const [{ make, mark }, { entries, terms, label }] = await Promise.all([import(INDEX), suggestEntries(query)]);
    if (ticket !== asked || document.activeElement !== input) return;
    list.setAttribute("aria-label", label);
    list.replaceChildren(
      ...entries.map((entry, index) => {
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
  }

  input.addEventListener("focus", () => void import(INDEX).then(({ loadEngine }) => loadEngine()), { once: true });
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
    } else if (event.key === "Escape" && !list.hidden) {
      // The browser's own Escape empties a search field.
      event.preventDefault();
      close();
    }
  });
}

/** Highlight the words looked for in the target that a result led to, or in the whole page. */
async function showFound() {
  const from = document.referrer && new URL(document.referrer);
  const query = from && from.origin === location.origin && from.pathname.endsWith(RESULTS) && from.searchParams.get("q");
  if (!query || !CSS.highlights) return;
  const { findWords, splitTerms } = await import(INDEX);
  const place = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const walker = document.createTreeWalker(place || document.getElementById("main"), NodeFilter.SHOW_TEXT);
  const found = new Highlight();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    for (const { piece, start, isFound } of findWords(node.data, splitTerms(query))) {
      if (!isFound || node.data.slice(start, start + piece.length) !== piece) continue;
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, start + piece.length);
      found.add(range);
    }
  }
  CSS.highlights.set("found", found);
}

if (document.querySelector("[data-search-page]")) void import("./search-page.js");
for (const form of document.querySelectorAll("form[data-search-box]")) startBox(form);
void showFound();
