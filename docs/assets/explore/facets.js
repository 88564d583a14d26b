// The filters: a list of boxes to tick behind each button, what is chosen as chips, all of it by keyboard.

import { FACETS } from "./select.js";
import { count, fill, fold, make, speak } from "./text.js";

/** One filter: its button, its list (made when it is first opened) and the box that narrows a long one. */
class Facet {
  constructor(root, name, options, base, change) {
    this.root = root;
    this.name = name;
    this.list = root.querySelector("[data-options]");
    this.badge = root.querySelector("[data-chosen]");
    this.narrow = root.querySelector("input[type=search]");
    // What occurs nowhere is no choice.
    this.options = options.lists[name].map((option, number) => ({ ...option, number })).filter(({ number }) => base[number]);
    this.change = change;
    this.chosen = [];
    root.addEventListener("toggle", () => root.open && this.open());
    this.narrow?.addEventListener("input", () => this.narrowDown());
  }

  /** Show the list where it fits: from the button's left edge, or else to its right edge. */
  open() {
    this.fill();
    const panel = this.root.querySelector(".pull-panel");
    panel.classList.toggle("right", this.root.getBoundingClientRect().left + panel.offsetWidth > document.body.clientWidth - 16);
  }

  /** Make the list, once. */
  fill() {
    if (this.items) return;
    this.items = this.options.map(({ value, label, depth, number }) => {
      const box = make("input", { type: "checkbox", value });
      const amount = make("span", { className: "amount" });
      const name = make("span", {}, ...speak(label));
      const item = make("li", { className: depth ? "inner" : "" }, make("label", {}, box, name, amount));
      box.addEventListener("change", () => this.change(this.name, this.options.map((one) => one.value).filter((one) => (one === value ? box.checked : this.chosen.includes(one)))));
      return { box, amount, item, number, value, folded: ` ${fold(label)}` };
    });
    this.list.replaceChildren(...this.items.map(({ item }) => item));
    this.update(this.chosen, this.counts);
  }

  /** Leave only the options that hold the words typed. */
  narrowDown() {
    const words = fold(this.narrow.value).split(" ").filter(Boolean);
    for (const { item, folded } of this.items) item.hidden = !words.every((word) => folded.includes(` ${word}`));
  }

  /** Show what is chosen and how many targets each option would give. */
  update(chosen, counts) {
    this.chosen = chosen;
    this.counts = counts;
    this.badge.textContent = chosen.length ? ` (${chosen.length})` : "";
    this.root.classList.toggle("chosen", Boolean(chosen.length));
    for (const { box, amount, item, number, value } of this.items ?? []) {
      box.checked = chosen.includes(value);
      amount.textContent = counts ? count(counts[number]) : "";
      item.classList.toggle("none", Boolean(counts) && !counts[number] && !box.checked);
    }
  }
}

/** All filters and their chips; `change(facet, values)` hears what the reader chooses. */
export class Facets {
  constructor(root, options, base, words, change) {
    this.options = options;
    this.words = words;
    this.change = change;
    this.chips = root.querySelector("[data-chips]");
    this.total = root.querySelector("[data-filters-chosen]");
    this.facets = FACETS.map((name) => new Facet(root.querySelector(`[data-facet=${name}]`), name, options, base[name], change));
    for (const { root: part } of this.facets) {
      part.addEventListener("keydown", (event) => {
        if (event.key !== "Escape" || !part.open) return;
        part.open = false;
        part.querySelector("summary").focus();
      });
    }
    // The width of a phone shows the lists in the page's flow, where nothing lies beneath them to be uncovered.
    document.addEventListener("click", (event) => {
      for (const { root: part } of this.facets) if (part.open && !part.contains(event.target)) part.open = false;
    });
  }

  update(state, counts) {
    for (const facet of this.facets) facet.update(state[facet.name], counts[facet.name]);
    const chosen = FACETS.flatMap((name) => state[name].map((value) => ({ name, value })));
    this.total.textContent = chosen.length ? ` (${chosen.length})` : "";
    const buttons = chosen.map(({ name, value }) => {
      const label = this.options.label(name, value) ?? value;
      const text = make("span", {}, ...speak(label));
      const button = make("button", { type: "button", className: "chip", "aria-label": fill(this.words.drop, { label }) }, text);
      button.addEventListener("click", () => {
        this.change(name, state[name].filter((one) => one !== value));
        (this.chips.querySelector("button") ?? this.facets[0].root.querySelector("summary")).focus();
      });
      return make("li", {}, button);
    });
    if (chosen.length > 1) {
      const all = make("button", { type: "button", className: "chip clear", textContent: this.words.drop_all });
      all.addEventListener("click", () => this.change(undefined));
      buttons.push(make("li", {}, all));
    }
    this.chips.replaceChildren(...buttons);
    this.chips.hidden = !chosen.length;
  }
}
