// People, organisations and places: a list to search, and one of them with all that is said of it.
import { get } from "../api";
import { overNights } from "../charts";
import { counted, fill, h, number } from "../dom";
import { filters, lightTogether, narrowed, pager, table, to } from "../parts";
import { evidence } from "./facts";
import type { Shown } from "../nightwire";

export async function entity(shown: Shown): Promise<void> {
  return shown.state.id ? one(shown) : list(shown);
}

async function list({ state, main, signal }: Shown): Promise<void> {
  const { limit = "50", offset = "0", ...filter } = state;
  const found = await get("/entities", { ...filter, limit, offset }, signal);
  const labels = ["PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "EVENT", "PRODUCT"];
  fill(main, h("h1", {}, "Entities"), filters("entity", state, [
    { name: "text", label: "Name" }, { name: "label", label: "Kind", type: "select", options: [["", "any"], ...labels.map((one) => [one, one] as [string, string])] },
    { name: "date_from", label: "From night", type: "date" }, { name: "date_to", label: "To night", type: "date" }]),
  narrowed(found.searched_from, "entity", state),
  table("Entities", [
    { name: "Name", wide: true, cell: (row: any) => to("entity", { id: row.entity_id }, row.name) }, { name: "Kind", cell: (row: any) => row.label },
    { name: "Country", cell: (row: any) => row.country }, { name: "Named", number: true, cell: (row: any) => number(row.mention_count) }, { name: "Articles", number: true, cell: (row: any) => number(row.article_count) },
  ], found.rows), pager("entity", state, Number(offset), Number(limit), found.rows.length));
}

async function one({ state, main, signal }: Shown): Promise<void> {
  const found = await get(`/entities/${encodeURIComponent(state.id)}`, {}, signal);
  const facts = table(counted(found.fact_total, "fact"), [
    { name: "Fact", cell: (row: any) => h("strong", {}, row.display_en || row.display) }, { name: "The words that say so", wide: true, cell: (row: any) => evidence(row) }, { name: "Night", short: true, cell: (row: any) => row.ingest_date },
  ], found.facts.slice(0, 20));
  lightTogether(facts);
  fill(main, h("h1", {}, found.name), h("p", { class: "quiet" }, [found.label, found.country, found.latitude === null ? null : `${found.latitude.toFixed(2)}, ${found.longitude.toFixed(2)}`, `shown from ${found.shown_from}`].filter(Boolean).join(" · ")),
    h("div", { class: "grid" }, overNights("Named, by night", found.nights, "mention_count"), overNights("Facts, by night", found.fact_nights, "fact_count")),
    h("div", { class: "columns" },
      h("section", {}, h("h2", {}, "Names"), table("Names", [{ name: "Written as", cell: (row: any) => h("span", { lang: row.language }, row.alias) }, { name: "Language", cell: (row: any) => row.language }, { name: "Times", number: true, cell: (row: any) => number(row.mention_count) }], found.names)),
      h("section", {}, h("h2", {}, "Named with"), found.company.length ? h("ul", { class: "chips" }, found.company.map((row: any) => h("li", {}, to("entity", { id: row.entity_id }, `${row.name} ${number(row.sentence_count)}`)))) : h("p", { class: "empty" }, "Nobody and nothing."))),
    h("h2", {}, "Facts"), facts, found.fact_total > 20 ? h("p", {}, to("facts", { entity_id: state.id }, `All ${number(found.fact_total)} facts`)) : null,
    h("h2", {}, "Articles"), table("Articles", [{ name: "Title", wide: true, cell: (row: any) => to("article", { id: row.article_id, night: row.ingest_date }, row.title || row.source_uri) }, { name: "Language", cell: (row: any) => row.language }, { name: "Night", short: true, cell: (row: any) => row.ingest_date }, { name: "Named", number: true, cell: (row: any) => number(row.mention_count) }], found.articles));
}
