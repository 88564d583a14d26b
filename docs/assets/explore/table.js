// The table: TanStack Table keeps columns, order and pages; the markup is a plain table that becomes cards on a phone.

import { columnVisibilityFeature, constructTable, functionalUpdate, rowPaginationFeature, rowSortingFeature, tableFeatures } from "@tanstack/table-core";
import { storeReactivityBindings } from "@tanstack/table-core/store-reactivity-bindings";
import { COLUMNS } from "./address.js";
import { Cells } from "./cells.js";
import { SORTABLE } from "./order.js";
import { count, fill, make } from "./text.js";

export const PAGE_SIZE = 50;
const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  columnVisibilityFeature,
  rowPaginationFeature,
  rowSortingFeature,
});

/** The table of one page of rows; `change(part of the state)` hears what the reader does. */
export class Table {
  constructor(root, site, words, labels, change) {
    this.root = root;
    this.words = words;
    this.labels = labels;
    this.change = change;
    this.cells = new Cells(site, words);
    this.head = root.querySelector("[data-table] thead");
    this.body = root.querySelector("[data-table] tbody");
    this.pager = root.querySelector("[data-pager]");
    this.place = this.pager.querySelector("[data-page-place]");
    [this.back, this.on] = this.pager.querySelectorAll("button");
    this.table = constructTable({
      features,
      columns: COLUMNS.map((id) => ({ id, accessorFn: (row) => row[id], enableSorting: SORTABLE.has(id), enableHiding: id !== "target", sortDescFirst: false })),
      data: [],
      manualSorting: true,
      manualPagination: true,
      autoResetPageIndex: false,
      enableMultiSort: false,
      rowCount: 0,
      getRowId: (row) => row.id,
      state: this.tell({ columns: COLUMNS, page: 0 }),
      onSortingChange: (updater) => {
        const [sorting] = functionalUpdate(updater, this.state.sorting);
        change({ sorting, page: 0 });
      },
      onPaginationChange: (updater) => change({ page: functionalUpdate(updater, this.state.pagination).pageIndex }, true),
      onColumnVisibilityChange: (updater) => {
        const shown = functionalUpdate(updater, this.state.columnVisibility);
        change({ columns: COLUMNS.filter((id) => shown[id]) });
      },
    });
    this.back.addEventListener("click", () => this.table.previousPage());
    this.on.addEventListener("click", () => this.table.nextPage());
    for (const box of root.querySelectorAll("[data-columns] input")) {
      box.addEventListener("change", () => this.table.getColumn(box.value).toggleVisibility(box.checked));
    }
    this.order = root.querySelector("[data-order]");
    this.order.addEventListener("change", () => {
      const id = this.order.value.replace(/^-/, "");
      change({ sorting: id ? { id, desc: this.order.value.startsWith("-") } : undefined, page: 0 });
    });
    this.order.append(...["", "-year", "year", "place", "indicator", "bound", "-bound", "status"].map((value) => {
      const name = labels[value.replace(/^-/, "")];
      const text = !value ? words.order_first : fill(value.startsWith("-") ? words.order_down : words.order_up, { column: name });
      return make("option", { value, textContent: text });
    }));
  }

  /** The explorer's state as the library holds it. */
  tell({ sorting, columns, page }) {
    this.state = {
      sorting: sorting ? [sorting] : [],
      columnVisibility: Object.fromEntries(COLUMNS.map((id) => [id, columns.includes(id)])),
      pagination: { pageIndex: page, pageSize: PAGE_SIZE },
    };
    return this.state;
  }

  /** Show one page of rows of a state. */
  show(rows, total, state) {
    this.table.setOptions((before) => ({ ...before, data: rows, rowCount: total, state: this.tell(state) }));
    const focused = document.activeElement?.dataset?.sort;
    this.head.replaceChildren(...this.table.getHeaderGroups().map((group) => make("tr", {}, ...group.headers.map((header) => this.makeHeader(header)))));
    if (focused) this.head.querySelector(`[data-sort=${focused}]`)?.focus();
    this.body.replaceChildren(...this.table.getRowModel().rows.map((row) => this.makeRow(row)));
    for (const box of this.root.querySelectorAll("[data-columns] input")) box.checked = this.table.getColumn(box.value).getIsVisible();
    const sort = state.sorting ? `${state.sorting.desc ? "-" : ""}${state.sorting.id}` : "";
    this.order.value = sort;
    if (this.order.value !== sort) this.order.value = "";
    const pages = this.table.getPageCount();
    this.pager.hidden = pages < 2;
    this.back.disabled = !this.table.getCanPreviousPage();
    this.on.disabled = !this.table.getCanNextPage();
    this.place.textContent = fill(this.words.page, { n: count(state.page + 1), all: count(pages) });
  }

  makeHeader(header) {
    const { column } = header;
    const text = this.labels[column.id];
    const cell = make("th", { scope: "col", className: `c-${column.id}` });
    if (!column.getCanSort()) {
      cell.append(text);
      return cell;
    }
    const sorted = column.getIsSorted();
    cell.setAttribute("aria-sort", sorted ? `${sorted}ending` : "none");
    const button = make("button", { type: "button", textContent: text, "data-sort": column.id });
    button.addEventListener("click", column.getToggleSortingHandler());
    cell.append(button);
    return cell;
  }

  makeRow(row) {
    return make("tr", {}, ...row.getVisibleCells().map(({ column }) => {
      const parts = this.cells[column.id](row.original);
      if (column.id === "target") return make("th", { scope: "row" }, ...parts);
      return make("td", { className: `c-${column.id}`, "data-label": this.labels[column.id] }, ...parts);
    }));
  }
}
