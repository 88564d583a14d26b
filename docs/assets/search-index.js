// The index that all search boxes share: Pagefind, asked in the ways people type Vietnamese.

export const BASE = new URL("../", import.meta.url);
export const LANGUAGE = document.documentElement.lang === "en" ? "en" : "vi";
const SEPARATOR = " ‖ ";

let words;
let engine;

/** The words that results need, fetched once. */
export function loadWords() {
  words ??= fetch(new URL(`assets/words/${LANGUAGE}.json`, BASE)).then((answer) => answer.json());
  return words;
}

/** Pagefind, started once, when the first reader wants it. */
export function loadEngine() {
  engine ??= import(new URL("pagefind/pagefind.js", BASE)).then(async (pagefind) => {
    await pagefind.options({
      baseUrl: BASE.pathname,
      excerptLength: 20,
      ranking: { termSimilarity: 4, pageLength: 0.3, termSaturation: 1.2 },
    });
    await pagefind.init();
    return pagefind;
  });
  return engine;
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

/** The words of a query, in lower case. */
export function splitTerms(query) {
  return normalise(query).toLowerCase().split(/\s+/).filter(Boolean);
}

/** A text as its words, each between spaces. */
function spread(text) {
  return ` ${text.replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
}

/** How well a text holds the words typed: exact spelling counts above folded spelling, that above a word's beginning. */
function closeness(text, terms) {
  const exact = spread(text.normalize("NFC").toLowerCase());
  const folded = spread(fold(text));
  return terms.reduce((sum, term) => {
    const wanted = spread(fold(term));
    if (exact.includes(spread(term))) return sum + 3;
    if (folded.includes(wanted)) return sum + 2;
    return sum + (term.length > 2 && folded.includes(wanted.trimEnd()) ? 1 : 0);
  }, 0);
}

/**
 * The targets of a page that pass the filters and hold the words, closest first; without words all that pass.
 * Words of the page's own title tell no target from another.
 */
function pickParts(data, terms, labels) {
  const asides = new Map(data.sub_results.map((part) => [part.anchor?.id, part.excerpt.replace(/<[^>]*>/g, "")]));
  const telling = terms.filter((term) => !closeness(`${data.meta.title} ${data.meta.place}`, [term]));
  const wanted = telling.length ? telling : terms;
  const isWhole = !telling.length && Boolean(labels.status || labels.domain);
  return data.anchors
    .filter(({ element }) => element === "h2")
    .map(({ id, text }) => {
      const [statement, figure, status, domain] = text.split(SEPARATOR);
      const weight = 2 * closeness(statement, wanted) + closeness(asides.get(id) ?? "", wanted);
      return { url: new URL(`${data.url.replace(/^\//, "")}#${id}`, BASE), statement, figure, status, domain, weight };
    })
    .filter((part) => ["status", "domain"].every((name) => !labels[name] || part[name] === labels[name]))
    .sort((a, b) => b.weight - a.weight)
    .filter(({ weight }, _, [best]) => isWhole || (weight > 0 && weight > best.weight / 2));
}

/**
 * Ask the index; give a page of results with the parts that hold the words, the closest first.
 * `filters`: codes by name, as the index has them; `labels`: the same choices in the words of the results.
 */
export async function find(query, { filters = {}, labels = {}, from = 0, size = 10 } = {}) {
  const pagefind = await loadEngine();
  const terms = splitTerms(query);
  // In the index every word with đ stands with d as well: asked with d, both spellings meet.
  const text = normalise(query).replace(/đ/g, "d").replace(/Đ/g, "D");
  const { results } = await pagefind.search(text || null, { filters });
  const loaded = await Promise.all(results.slice(from, from + size).map((result) => result.data()));
  const shown = loaded.map((data) => ({
    url: new URL(data.url.replace(/^\//, ""), BASE),
    title: data.meta.title,
    kind: data.meta.kind,
    place: data.meta.place,
    parts: pickParts(data, terms, labels),
  }));
  return { total: results.length, shown, terms };
}

/** Pieces of a text, in order, each with whether it is one of the words looked for, whatever the diacritics. */
export function* findWords(text, terms) {
  const wanted = new Set(terms.flatMap((term) => [fold(term), ...fold(term).split(/[^\p{L}\p{N}]+/u)]));
  wanted.delete("");
  for (const found of text.normalize("NFC").matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu)) {
    yield { piece: found[0], start: found.index, isFound: wanted.has(fold(found[0])) };
  }
}

/** Write a text into an element with the words looked for marked. */
export function mark(element, text, terms) {
  for (const { piece, isFound } of findWords(text, terms)) {
    element.append(isFound ? make("mark", { textContent: piece }) : piece);
  }
  return element;
}

/** Make an element. */
export function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}
