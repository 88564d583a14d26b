// Small comforts on top of whole pages: theme, copy and share, sorting and filtering, the place type-ahead.

const LANGUAGE = document.documentElement.lang;
const collator = new Intl.Collator(LANGUAGE, { numeric: true });

/** Fold case, tones, vowels and đ: the form in which two spellings of a name meet. */
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
}

/** Make an element. */
function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** Say on a button, for two seconds, that what it does is done; screen readers hear it. */
function confirmDone(element) {
  const before = element.textContent;
  element.textContent = element.closest("[data-done]").dataset.done;
  element.setAttribute("role", "status");
  setTimeout(() => {
    element.textContent = before;
    element.removeAttribute("role");
  }, 2000);
}

/** Light or dark, remembered; the system's choice holds until the reader makes one. */
function startTheme(button) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const root = document.documentElement;
    const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
    try {
      localStorage.setItem("theme", root.dataset.theme);
    } catch {
      // Storage is closed to this page: the choice holds for this page only.
    }
  });
}

/** A button that copies a text. */
function startCopying(button) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).textContent.trim());
    confirmDone(button);
  });
}

/** A button that shares the page, or a link that shares its row; the address is copied where the device cannot share. */
function startSharing(element) {
  element.hidden = false;
  element.addEventListener("click", async (event) => {
    event.preventDefault();
    if (element.href) history.replaceState({}, "", element.href);
    const url = element.href ?? document.querySelector("link[rel=canonical]")?.href ?? location.href;
    if (navigator.share) {
      const title = element.closest("tr")?.querySelector("th").textContent.trim() ?? document.title;
      await navigator.share({ title, url }).catch(() => undefined);
      return;
    }
    await navigator.clipboard.writeText(url);
    confirmDone(element);
  });
}

/** Sort a table's rows by a column when its header is pressed; a line across a series stays where it is. */
function startSorting(table) {
  const body = table.tBodies[0];
  [...table.tHead.rows[0].cells].forEach((cell, column) => {
    if (cell.dataset.fixed !== undefined) return;
    const button = make("button", { type: "button" }, ...cell.childNodes);
    cell.replaceChildren(button);
    cell.setAttribute("aria-sort", "none");
    button.addEventListener("click", () => {
      const isUp = cell.getAttribute("aria-sort") === "ascending";
      for (const other of table.querySelectorAll("th[aria-sort]")) other.setAttribute("aria-sort", "none");
      cell.setAttribute("aria-sort", isUp ? "descending" : "ascending");
      const rows = [...body.rows].sort((a, b) => collator.compare(sortText(a.cells[column]), sortText(b.cells[column])));
      body.append(...(isUp ? rows.reverse() : rows));
    });
  });
}

/** The text of a cell to sort by; thousands marks of a count do not cut the number. */
function sortText(cell) {
  const text = cell.textContent.trim();
  return cell.classList.contains("num") ? text.replace(/(?<=\d)[.,](?=\d{3})/g, "") : text;
}

/** A box above a longer table that leaves only the rows with the words typed. */
function startFiltering(table) {
  const rows = [...table.tBodies[0].rows];
  if (rows.length < 8) return;
  const texts = rows.map((row) => fold(row.textContent));
  const id = `_filter_${document.querySelectorAll(".filter").length + 1}`;
  const input = make("input", { type: "search", id });
  const none = make("span", { hidden: true, textContent: table.dataset.filterNone });
  none.setAttribute("role", "status");
  table.before(make("p", { className: "filter" }, make("label", { htmlFor: id, textContent: table.dataset.filterable }), input, none));
  input.addEventListener("input", () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    rows.forEach((row, index) => {
      row.hidden = !words.every((word) => texts[index].includes(word));
    });
    none.hidden = rows.some((row) => !row.hidden);
  });
}

/** "Find my place": names old and new, with or without diacritics; Enter leads to the place. */
function startPlaces(form) {
  const input = form.elements.q;
  const list = make("ul", { className: "search-suggestions", id: `${input.id}-list`, hidden: true });
  const root = new URL(form.dataset.root, location.href);
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.querySelector("label").textContent);
  input.parentElement.append(list);
  input.autocomplete = "off";
  for (const [name, value] of [["role", "combobox"], ["aria-expanded", "false"], ["aria-controls", list.id], ["aria-autocomplete", "list"]]) {
    input.setAttribute(name, value);
  }
  let places;
  let current = -1;

  const load = () => {
    places ??= fetch(form.dataset.places)
      .then((answer) => answer.json())
      .then((rows) => rows.map(([name, path, ended]) => ({ name, path, ended, folded: ` ${fold(name)}` })));
    return places;
  };
  const close = () => {
    list.hidden = true;
    current = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (index) => {
    const options = [...list.querySelectorAll("[role=option]")];
    if (!options.length) return;
    current = (index + options.length) % options.length;
    options.forEach((option, position) => option.setAttribute("aria-selected", String(position === current)));
    input.setAttribute("aria-activedescendant", options[current].id);
    options[current].scrollIntoView({ block: "nearest" });
  };

  async function suggest() {
    const wanted = fold(input.value.trim());
    if (!wanted) return close();
    const words = wanted.split(/[\s,]+/).filter(Boolean);
    const found = (await load()).filter((place) => words.every((word) => place.folded.includes(` ${word}`)));
    // A place's own name before the places below one of that name; the whole name first, then those that still are.
    const own = (place) => ` ${fold(place.name.split(",")[0])}`;
    const rank = (place) => 4 * own(place).endsWith(` ${wanted}`) + 2 * own(place).includes(` ${wanted}`) + !place.ended;
    found.sort((a, b) => rank(b) - rank(a) || a.name.length - b.name.length);
    const options = found.slice(0, 8).map((place, index) => {
      const option = make("li", { id: `${list.id}-${index}` }, make("span", { className: "suggestion-text", textContent: place.name }));
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.href = new URL(place.path, root).href;
      if (place.ended) {
        const text = form.dataset.ended.replace("{date}", place.ended);
        option.append(make("span", { className: "suggestion-side", textContent: text }));
      }
      option.addEventListener("mousedown", (event) => {
        event.preventDefault();
        location.href = option.dataset.href;
      });
      return option;
    });
    current = -1;
    input.removeAttribute("aria-activedescendant");
    list.replaceChildren(...options);
    if (!options.length) {
      const none = make("li", { textContent: form.dataset.none, className: "suggestion-none" });
      none.setAttribute("role", "option");
      none.setAttribute("aria-disabled", "true");
      none.setAttribute("aria-selected", "false");
      list.append(none);
    }
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    return undefined;
  }

  input.addEventListener("focus", () => void load(), { once: true });
  input.addEventListener("input", suggest);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(current + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
  form.addEventListener("submit", async (event) => {
    const options = [...list.querySelectorAll("[data-href]")];
    const chosen = options[Math.max(current, 0)];
    if (!chosen) return;
    event.preventDefault();
    location.href = chosen.dataset.href;
  });
}

/** Open what stands behind the target that the address names. */
function openTarget() {
  const row = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const details = row && row.querySelector(":scope > .behind > details");
  if (details) details.open = true;
}

const each = (selector, start) => document.querySelectorAll(selector).forEach(start);
each("[data-theme-switch]", startTheme);
each("[data-copy]", startCopying);
each("[data-share]", startSharing);
each("table[data-filterable]", startFiltering);
each("table[data-sortable]", startSorting);
each("form[data-place-finder]", startPlaces);
openTarget();
addEventListener("hashchange", openTarget);
