// Words that no engine knew and facts on which the languages differ; what a person says of them is kept.
import { get, post } from "../api";
import { fill, h, number } from "../dom";
import { busy, filters, narrowed, pager, table, to } from "../parts";
import { go } from "../router";
import type { Shown } from "../nightwire";

export async function words({ state, visitor, main, signal }: Shown): Promise<void> {
  const { limit = "50", offset = "0", word, from, ...filter } = state;
  const [found, kept] = await Promise.all([get("/words", { ...filter, limit, offset }, signal), get("/corrections", {}, signal)]);
  const may = visitor.may_correct && kept.is_writable;
  fill(main, h("h1", {}, "Words to check"), filters("words", state, [
    { name: "text", label: "Word" }, { name: "language", label: "Language", placeholder: "such as it" },
    { name: "date_from", label: "From night", type: "date" }, { name: "date_to", label: "To night", type: "date" }]),
  narrowed(found.searched_from, "words", filter),
  may ? h("div", { class: "columns" }, termForm(word ?? "", from ?? "it"), overrideForm()) : h("p", { class: "note" }, visitor.may_correct ? "Corrections cannot be kept: the glossary folder cannot be written by this server." : "Corrections are entered by who may edit assets in Airflow."),
  h("h2", {}, "Unknown words"), table("Unknown words", [
    { name: "Word", cell: (row: any) => h("strong", { lang: row.language }, row.word) }, { name: "Language", cell: (row: any) => row.language }, { name: "Sentences", number: true, cell: (row: any) => number(row.sentence_count) },
    { name: "For example", wide: true, cell: (row: any) => h("div", {}, h("p", { lang: row.language }, row.example), h("p", { class: "quiet" }, row.example_en ?? ""), to("article", { id: row.article_id, night: row.last_date }, "the article")) },
    ...(may ? [{ name: "Do", cell: (row: any) => h("button", { type: "button", class: "small", onclick: () => { go("words", { ...filter, word: row.word, from: row.language }); scrollTo(0, 0); } }, "Correct") }] : []),
  ], found.words),
  h("h2", {}, "Disagreements"), table("Disagreements", [
    { name: "Source", wide: true, cell: (row: any) => row.text }, { name: "English", wide: true, cell: (row: any) => row.text_en }, { name: "Differs in", cell: (row: any) => (row.differs ?? []).join(", ") },
    { name: "Facts", number: true, cell: (row: any) => number(row.fact_count) }, { name: "Seen", short: true, cell: (row: any) => to("article", { id: row.article_id, night: row.last_date }, row.last_date) },
  ], found.disagreements), pager("words", state, Number(offset), Number(limit), Math.max(found.words.length, found.disagreements.length)),
  h("h2", {}, "Corrections so far"), table("Glossary rows", [
    { name: "Language", cell: (row: any) => row.language }, { name: "Source", cell: (row: any) => row.source }, { name: "English", cell: (row: any) => row.target }, { name: "Note", wide: true, cell: (row: any) => row.note },
  ], kept.terms), table("Names", [{ name: "Are", cell: (row: any) => (row.relation === "same" ? "one" : "not one") }, { name: "Kind", cell: (row: any) => row.type }, { name: "Names", wide: true, cell: (row: any) => row.names.join(" · ") }], kept.overrides));
}

function form(title: string, save: (data: FormData) => Promise<string>, ...fields: Node[]): HTMLElement {
  const said = h("p", { role: "status", class: "note" });
  const button = h("button", { type: "submit", class: "main" }, "Keep");
  return h("form", { class: "card correction", "aria-label": title, onsubmit: (event: Event) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    void busy(button, async () => {
      try { said.textContent = await save(data); } catch (error) { said.textContent = error instanceof Error ? error.message : String(error); }
      return said.textContent ?? "";
    });
  } }, h("h2", {}, title), fields, button, said);
}

const field = (name: string, label: string, value = ""): Node => h("div", { class: "field" }, h("label", { for: `c-${name}` }, label), h("input", { id: `c-${name}`, name, value, required: name !== "note" }));

function termForm(word: string, language: string): HTMLElement {
  return form("A glossary row", async (data) => {
    const answer = await post("/corrections/terms", Object.fromEntries(["language", "source", "target", "note"].map((name) => [name, String(data.get(name) ?? "")])));
    return `${answer.file}: ${answer.message}`;
  }, field("language", "Language", language), field("source", "Word or term", word), field("target", "English"), field("note", "Note"));
}

function overrideForm(): HTMLElement {
  const select = (name: string, label: string, values: [string, string][]): Node => h("div", { class: "field" }, h("label", { for: `c-${name}` }, label), h("select", { id: `c-${name}`, name }, values.map(([value, words]) => h("option", { value }, words))));
  return form("Names", async (data) => {
    const names = String(data.get("names") ?? "").split(";").map((one) => one.trim()).filter(Boolean);
    const answer = await post("/corrections/overrides", { relation: data.get("relation"), type: data.get("type"), names });
    return `${answer.file}: ${answer.message}`;
  }, select("relation", "These names are", [["same", "one"], ["not_same", "not one"]]), select("type", "Kind", [["person", "person"], ["place", "place"], ["organisation", "organisation"]]), field("names", "Names, with ; between"));
}
