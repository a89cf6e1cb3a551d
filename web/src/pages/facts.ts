// Facts: a filter in the address, rows with the words that say so, sums of what is filtered.
import { address, get } from "../api";
import { histogram, map, overNights } from "../charts";
import { counted, fill, h, number, percent } from "../dom";
import { type Field, filters, lightTogether, type Mark, marked, narrowed, pager, table, to } from "../parts";
import { go } from "../router";
import type { Shown } from "../nightwire";

const any: [string, string] = ["", "any"];
const options = (...names: string[]): [string, string][] => [any, ...names.map((name) => [name, name.replaceAll("_", " ")] as [string, string])];

export async function facts({ state, main, signal }: Shown): Promise<void> {
  const { sort = "date", descending = "true", limit = "25", offset = "0", ...filter } = state;
  const summary = get("/facts/summary", filter, signal);
  summary.catch(() => {}); // waited for below, once the rows are shown
  const found = await get("/facts", { ...filter, sort, descending, limit, offset }, signal);
  const fields: Field[] = [
    { name: "text", label: "Words", placeholder: "in fact or sentence" }, { name: "unit", label: "Unit", list: [] },
    { name: "comparator", label: "Comparator", type: "select", options: options("=", ">", ">=", "<", "<=", "~") },
    { name: "value_min", label: "From value", type: "number" }, { name: "value_max", label: "To value", type: "number" },
    { name: "kind", label: "Kind", type: "select", options: options("count", "percent", "money", "measure", "duration", "age", "ratio") },
    { name: "country", label: "Country", placeholder: "ISO, such as TR" }, { name: "place", label: "Place" }, { name: "person", label: "Who" }, { name: "speaker", label: "Speaker" },
    { name: "source", label: "Source file" }, { name: "date_from", label: "From night", type: "date" }, { name: "date_to", label: "To night", type: "date" },
    { name: "agreement", label: "Agreement", type: "select", options: options("both", "source_only", "english_only", "conflict") },
    { name: "quality_min", label: "Least quality", type: "number", step: "0.05", placeholder: "0 to 1" },
  ];
  const rows = table(counted(found.total, "fact"), [
    { name: "Fact", sort: "value", cell: (row: any) => h("div", {}, h("strong", {}, row.display_en || row.display), row.display !== row.display_en ? h("div", { class: "quiet", lang: row.language }, row.display) : null) },
    { name: "The words that say so", wide: true, cell: (row: any) => evidence(row) },
    { name: "Kind", sort: "kind", cell: (row: any) => row.kind }, { name: "Unit", sort: "unit", cell: (row: any) => row.unit },
    { name: "Who, where", cell: (row: any) => [who(row.subject, row.subject_entity_id), who(row.speaker, row.speaker_entity_id, "said by "), who(row.place, row.place_entity_id, "in ")] },
    { name: "Agreement", sort: "agreement", cell: (row: any) => h("span", { class: `badge ${row.agreement}` }, row.agreement.replaceAll("_", " ")) },
    { name: "Quality", number: true, cell: (row: any) => percent(row.translation_quality) }, { name: "Night", sort: "date", short: true, cell: (row: any) => row.ingest_date },
  ], found.rows, { by: sort, down: descending === "true", change: (by) => go("facts", { ...filter, sort: by, descending: String(by === sort ? descending !== "true" : true) }) });
  lightTogether(rows);
  const charts = h("section", { class: "charts", "aria-label": "What is filtered" }, h("p", { class: "quiet" }, "Adding up …"));
  fill(main, h("h1", {}, "Facts"), filters("facts", state, fields, ["article_id", "entity_id", "sort", "descending"]), narrowed(found.searched_from, "facts", state),
    h("p", { class: "exports" }, "Download these rows: ", ["csv", "ndjson", "parquet"].map((form) => h("a", { href: address("/facts/export", { ...filter, form }), download: `facts.${form}` }, form.toUpperCase()))),
    rows, pager("facts", state, Number(offset), Number(limit), found.rows.length, found.total), charts);
  main.removeAttribute("aria-busy"); // the rows are there; the charts follow
  const sums = await summary;
  fill(charts, h("h2", {}, "What is filtered"), h("div", { class: "grid" },
    map("Where", sums.places), histogram("Values", sums.values), overNights("Facts by night", sums.nights, "fact_count"),
    h("figure", { class: "chart" }, h("figcaption", {}, "Units"), h("ul", { class: "chips" }, sums.units.slice(0, 20).map((one: any) => h("li", {}, to("facts", { ...filter, unit: one.unit }, `${one.unit || "no unit"} ${number(one.fact_count)}`)))))));
  const units = document.getElementById("filter-unit-list");
  if (units) fill(units, sums.units.map((one: any) => h("option", { value: one.unit })));
}

function who(name: string | null, id: string | null, before = ""): Node | null {
  if (!name) return null;
  return h("div", {}, before, id ? to("entity", { id }, name) : name);
}

export function evidence(row: any): Node {
  const mark = (start: number | null, end: number | null): Mark[] => (start === null || end === null ? [] : [{ start, end, kind: `fact ${row.agreement}`, id: row.fact_id, title: row.display_en }]);
  return h("div", { class: "evidence" },
    h("p", { lang: row.language }, row.sentence === null ? "" : marked(row.sentence, mark(row.span_start, row.span_end))),
    row.language !== "en" && row.sentence_en ? h("p", { lang: "en" }, marked(row.sentence_en, mark(row.span_start_en, row.span_end_en))) : null,
    h("p", { class: "quiet" }, to("article", { id: row.article_id, night: row.ingest_date, sentence: row.sentence_id }, row.title || row.source_uri || "the article")));
}
