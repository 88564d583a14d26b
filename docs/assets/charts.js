// Charts that answer to pointing: the same specification as the picture, drawn by Vega when the reader asks.

const root = document.documentElement;
const systemDark = matchMedia("(prefers-color-scheme: dark)");
let loading;

/** Make an element. */
function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** Whether the page is dark now: the reader's choice, else the system's. */
export function isDark() {
  return root.dataset.theme ? root.dataset.theme === "dark" : systemDark.matches;
}

/** Load the program that draws, once a page; after a failure the next press tries again. */
export function loadVega(address) {
  loading ??= new Promise((resolve, reject) => {
    const script = make("script", { src: address });
    script.addEventListener("load", () => resolve(window.vegaEmbed));
    script.addEventListener("error", () => {
      loading = undefined;
      script.remove();
      reject(new Error(address));
    });
    document.head.append(script);
  });
  return loading;
}

/** The text of a specification in the colours of a dark page; the specification itself names them. */
export function darken(text) {
  const colours = JSON.parse(text).usermeta.dark;
  const light = new RegExp(Object.keys(colours).join("|"), "g");
  return JSON.parse(text.replace(light, (colour) => colours[colour]));
}

/** Details of the mark under the pointer, in a box beside it that stays inside the window. */
function makeTip() {
  const box = make("div", { className: "chart-tip", hidden: true });
  box.setAttribute("role", "tooltip");
  document.body.append(box);
  return (handler, event, item, value) => {
    box.hidden = !value;
    if (!value) return;
    const lines = typeof value === "object" ? Object.entries(value).filter(([, text]) => text) : [["", String(value)]];
    box.replaceChildren(make("dl", {}, ...lines.map(([name, text]) => make("div", {}, make("dt", { textContent: name }), make("dd", { textContent: text })))));
    const side = event.clientX + 14 + box.offsetWidth > innerWidth ? event.clientX - 14 - box.offsetWidth : event.clientX + 14;
    const top = Math.min(event.clientY + 14, innerHeight - box.offsetHeight - 8);
    box.style.left = `${Math.max(side, 8)}px`;
    box.style.top = `${Math.max(top, 8)}px`;
  };
}

export const showTip = makeTip();

/** One chart: a button that swaps the picture for the interactive drawing and back. */
class InteractiveChart {
  constructor(figure) {
    this.figure = figure;
    this.words = figure.dataset;
    this.image = figure.querySelector(".chart-view img");
    this.button = make("button", { type: "button", textContent: this.words.interactive });
    this.button.setAttribute("aria-pressed", "false");
    this.status = make("p", { className: "chart-status soft" });
    this.status.setAttribute("role", "status");
    this.canvas = make("div", { className: "chart-canvas", hidden: true });
    this.canvas.setAttribute("role", "img");
    this.canvas.setAttribute("aria-label", this.image.alt);
    this.image.after(this.canvas);
    this.image.parentElement.after(make("div", { className: "chart-tools" }, this.button, this.status));
    this.button.addEventListener("click", () => (this.isShown ? this.hide() : this.show()));
  }

  get isShown() {
    return !this.canvas.hidden;
  }

  async show() {
    this.button.disabled = true;
    this.status.textContent = this.words.loading;
    try {
      await this.draw();
      this.swap(true);
      this.status.textContent = this.words.ready;
    } catch {
      this.status.textContent = this.words.failed;
    }
    this.button.disabled = false;
  }

  hide() {
    this.view?.finalize();
    this.view = undefined;
    this.canvas.replaceChildren();
    this.swap(false);
    this.status.textContent = "";
  }

  swap(isInteractive) {
    this.canvas.hidden = !isInteractive;
    this.image.hidden = isInteractive;
    this.button.textContent = isInteractive ? this.words.static : this.words.interactive;
    this.button.setAttribute("aria-pressed", String(isInteractive));
  }

  async draw() {
    const embed = await loadVega(this.words.bundle);
    this.text ??= await fetch(this.words.spec).then((answer) => {
      if (!answer.ok) throw new Error(this.words.spec);
      return answer.text();
    });
    const spec = isDark() ? darken(this.text) : JSON.parse(this.text);
    this.view?.finalize();
    this.view = await embed(this.canvas, spec, {
      ...spec.usermeta.embedOptions,
      mode: "vega-lite",
      defaultStyle: false,
      logLevel: 1,
      tooltip: showTip,
    });
    const drawing = this.canvas.querySelector("svg");
    drawing.setAttribute("aria-hidden", "true");
    drawing.removeAttribute("role");
  }

  redraw() {
    if (this.isShown) void this.draw();
  }
}

/** A button beside the link to the embeddable page that copies the code for other sites. */
function startEmbedCode(figure, link) {
  const button = make("button", { type: "button", textContent: figure.dataset.copyEmbed });
  const said = make("span", { className: "soft" });
  said.setAttribute("role", "status");
  const image = figure.querySelector(".chart-view img");
  button.addEventListener("click", async () => {
    const frame = make("iframe", { src: link.href, title: figure.getAttribute("aria-label"), loading: "lazy" });
    frame.setAttribute("width", image.getAttribute("width"));
    frame.setAttribute("height", String(Number(image.getAttribute("height")) + 160));
    // Other sites' pages may style it; this page's own rules forbid style attributes.
    const code = frame.outerHTML.replace("<iframe ", '<iframe style="border:0;max-width:100%" ');
    try {
      await navigator.clipboard.writeText(code);
      said.textContent = figure.dataset.copied;
    } catch {
      said.textContent = figure.dataset.copyFailed;
    }
  });
  link.closest("li").after(make("li", {}, button, " ", said));
}

/** A button that makes a picture of the drawing, where the site has none ready. */
function startPicture(figure, list) {
  const button = make("button", { type: "button", textContent: figure.dataset.picture });
  const { src } = figure.querySelector(".chart-view img");
  button.addEventListener("click", async () => {
    const text = await fetch(src).then((answer) => answer.text());
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text.replace(/<style>.*?<\/style>/s, ""))}`;
    await image.decode();
    const canvas = make("canvas", { width: image.width * 2, height: image.height * 2 });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    make("a", { href: canvas.toDataURL("image/png"), download: src.replace(/.*\//, "").replace(".svg", ".png") }).click();
  });
  list.prepend(make("li", {}, button));
}

const charts = [...document.querySelectorAll("figure.chart[data-spec]")].map((figure) => {
  const link = figure.querySelector(".chart-embed");
  if (link) startEmbedCode(figure, link);
  if (figure.dataset.picture) startPicture(figure, figure.querySelector(".chart-menu ul"));
  return new InteractiveChart(figure);
});

const redraw = () => charts.forEach((chart) => chart.redraw());
systemDark.addEventListener("change", redraw);
new MutationObserver(redraw).observe(root, { attributes: true, attributeFilter: ["data-theme"] });
