// Words and elements: folding as the build folds, figures in the reader's format, small makers of elements.

export const LANGUAGE = document.documentElement.lang === "en" ? "en" : "vi";
const numbers = new Intl.NumberFormat(LANGUAGE === "en" ? "en-GB" : "vi-VN", { maximumFractionDigits: 6 });
const EDGES = /^["'“”‘’()[\]{}<>.,;:!?…–—\-+*=/\\|]+|["'“”‘’()[\]{}<>.,;:!?…–—\-+*=/\\|]+$/g;
const LETTERS = "àáâãèéêìíòóôõùúýăđĩũơưÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ\u1ea0-\u1ef9";
const VIETNAMESE = new RegExp(`[\\p{L}-]*[${LETTERS}][\\p{L}-]*(?:\\s[\\p{L}-]*[${LETTERS}][\\p{L}-]*)*`, "gu");

/** Fold case, tones, vowels and đ. */
export function fold(text) {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
  return plain.split(/\s+/).filter(Boolean).join(" ");
}

/** The folded words of a text, as `list_words` in scripts/portal/pages/explore_text.py has them. */
export function listWords(text) {
  const words = fold(text).split(" ").map((word) => word.replace(EDGES, "")).filter(Boolean);
  return words.map((word, place) => (word === "ti" && words[place + 1] === "le" ? "ty" : word));
}

/** A whole number with the reader's marks. */
export function count(number) {
  return numbers.format(number);
}

/** Fill the {gaps} of a text. */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** Make an element; properties with a dash are attributes. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes("-") || name === "role" || name === "lang") element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children.filter((child) => child !== undefined && child !== ""));
  return element;
}

/** The sign of a status and its word. */
export function makeVerdict(code, word) {
  const sign = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  sign.setAttribute("class", "mark");
  sign.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#m-${code}`);
  sign.append(use);
  return make("span", { className: `verdict verdict-${code}` }, sign, make("span", { textContent: word }));
}

/** On an English page, Vietnamese words in an element that names their language. */
export function speak(text) {
  if (LANGUAGE === "vi") return [text];
  const parts = [];
  let end = 0;
  for (const found of text.matchAll(VIETNAMESE)) {
    parts.push(text.slice(end, found.index), make("span", { lang: "vi", textContent: found[0] }));
    end = found.index + found[0].length;
  }
  return [...parts, text.slice(end)];
}
