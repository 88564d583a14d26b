// The selection as a file: CSV as RFC 4180 says, or a workbook whose numbers are numbers and whose texts are texts.

import writeExcelFile from "write-excel-file/universal";
import { fill, LANGUAGE } from "./text.js";

const UNIT = 1;
// Of each column shown: the columns of the file, with what each holds of a row. Names are those of targets-wide.
const FIELDS = {
  target: { [`statement_${LANGUAGE}`]: (row) => row.statement },
  place: { locality_id: (row) => row.place[0], locality_name: (row) => row.place[1] },
  year: { year: (row) => String(row.year) },
  bound: {
    bound: (row) => row.bound.replaceAll("\u00a0", " "),
    value: (row) => row.value,
    value_upper: (row) => row.upper,
    total: (row) => row.total,
    unit: (row, units) => units[row.unit]?.[UNIT] ?? "",
    revised_on: (row) => row.revised,
  },
  status: {
    status: (row) => row.status[0],
    judged_status: (row) => row.status[1],
    [`status_${LANGUAGE}`]: (row) => row.status[2],
    observed_value: (row) => row.observedValue,
    observed_unit: (row, units) => units[row.observedUnit]?.[UNIT] ?? "",
  },
  province: { province_id: (row) => row.province?.[0] ?? "", province_name: (row) => row.province?.[1] ?? "" },
  level: { locality_level: (row) => row.level[0] },
  indicator: { indicator_id: (row) => row.indicator[0], [`indicator_name_${LANGUAGE}`]: (row) => row.indicator[1] },
  domain: { domain: (row) => row.domain[0] },
  measure: { measure: (row) => row.measure[0] },
  comparator: { comparator: (row) => row.comparator[0] },
  document: { document_id: (row) => row.document[0], document: (row) => row.document[1] },
  quote: { quote: (row) => row.quote, quote_status: (row) => (row.restated ? "restated" : "verbatim") },
};
const NUMBERS = new Set(["year", "value", "value_upper", "total", "observed_value"]);
const WIDE = { statement: 60, quote: 60, bound: 24, locality: 24, province: 20, indicator: 36, document: 30, target: 40, page: 60 };
const NEEDS_QUOTES = /[",\r\n]/;
// A workbook of more rows than this takes a browser too long and too much memory.
export const MOST_ROWS = 50000;

/** The names of the file's columns and its rows as texts, in the order of the table. */
function tabulate(store, rows, columns, address) {
  const fields = Object.entries(Object.assign({}, ...columns.map((name) => FIELDS[name])));
  const header = ["target_id", ...fields.map(([name]) => name), "page_url"];
  const { units } = store.index;
  const body = Array.from(rows, (number) => {
    const { value, upper, total, unit, observedUnit, observed: observedValue } = store.figures(number);
    const row = { ...store.row(number), value, upper, total, unit, observedUnit, observedValue };
    return [row.id, ...fields.map(([, tell]) => tell(row, units)), address(row.path)];
  });
  return { header, body };
}

/** Load what the rows' files need; `report(done, all)` hears how far it is. */
async function load(store, rows, report) {
  await store.loadProvinces(new Set(Array.from(rows, (row) => store.provinceOf(row))), "figures");
  await store.loadRows(rows, report);
}

/** The selection as CSV: UTF-8 without BOM, CRLF, quoted where needed, figures as published. */
export async function makeCsv(store, rows, columns, address, report) {
  await load(store, rows, report);
  const { header, body } = tabulate(store, rows, columns, address);
  const cell = (text) => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [header, ...body].map((row) => `${row.map(cell).join(",")}\r\n`);
  return new Blob(lines, { type: "text/csv" });
}

/** The selection as a workbook: a frozen bold header, typed numbers; a second sheet says what it is. */
export async function makeXlsx(store, rows, columns, address, report) {
  await load(store, rows, report);
  const { header, body } = tabulate(store, rows, columns, address);
  const { words, version } = store.index;
  const text = (value) => (value ? { value, type: String } : null);
  const number = (value) => (/^-?\d+(\.\d+)?$/.test(value) ? { value: Number(value), type: Number } : text(value));
  const word = (name) => words[`field_${name.replace(/^status_(vi|en)$/, "status_word").replace(/_(vi|en)$/, "")}`];
  const titles = header.map((name) => ({ value: word(name), type: String, fontWeight: "bold" }));
  const cells = body.map((row) => row.map((value, at) => (NUMBERS.has(header[at]) ? number(value) : text(value))));
  const widths = header.map((name) => ({ width: WIDE[name.split("_")[0]] ?? 16 }));
  const about = [
    [words.sheet_what, fill(words.sheet_rows, { n: body.length })],
    [words.sheet_address, location.href],
    [words.sheet_version, version],
    [words.sheet_licence, "CC BY 4.0 – https://creativecommons.org/licenses/by/4.0/"],
  ].map(([name, value]) => [{ value: name, type: String, fontWeight: "bold" }, text(value)]);
  const workbook = writeExcelFile([
    { data: [titles, ...cells], sheet: words.sheet_targets, columns: widths, stickyRowsCount: 1 },
    { data: about, sheet: words.sheet_about, columns: [{ width: 24 }, { width: 90 }] },
  ]);
  return workbook.toBlob();
}
