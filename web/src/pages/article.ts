// Articles: a list to search, and one of them sentence by sentence with its English beside it.
import { get } from "../api";
import { counted, fill, h, moment, number, percent } from "../dom";
import { busy, filters, lightTogether, type Mark, marked, narrowed, pager, table, to } from "../parts";
import type { Shown } from "../nightwire";

export async function article(shown: Shown): Promise<void> {
  return shown.state.id ? one(shown) : list(shown);
}

async function list({ state, main, signal }: Shown): Promise<void> {
  const { limit = "50", offset = "0", ...filter } = state;
  const found = await get("/articles", { ...filter, limit, offset }, signal);
  fill(main, h("h1", {}, "Articles"), filters("article", state, [
    { name: "text", label: "Words of title or file" }, { name: "language", label: "Language", placeholder: "such as it" },
    { name: "date_from", label: "From night", type: "date" }, { name: "date_to", label: "To night", type: "date" }]),
  narrowed(found.searched_from, "article", state),
  table("Articles", [
    { name: "Title", wide: true, cell: (row: any) => to("article", { id: row.article_id, night: row.ingest_date }, row.title || row.source_uri) },
    { name: "Language", cell: (row: any) => row.language }, { name: "Published", short: true, cell: (row: any) => moment(row.published_at) },
    { name: "File", wide: true, cell: (row: any) => h("span", { class: "quiet" }, row.source_uri) }, { name: "Night", short: true, cell: (row: any) => row.ingest_date },
  ], found.rows), pager("article", state, Number(offset), Number(limit), found.rows.length));
}

async function one({ state, main, signal }: Shown): Promise<void> {
  const found = await get(`/articles/${encodeURIComponent(state.id)}`, { night: state.night }, signal);
  const facts = found.sentences.flatMap((sentence: any) => sentence.facts);
  const rows = h("div", { class: "sentences" }, found.sentences.map((sentence: any) => pair(found, sentence, signal)));
  lightTogether(rows);
  fill(main, h("h1", {}, found.title || "An article without a title"),
    h("p", { class: "quiet" }, `${found.language} (${percent(found.language_score)}) · published ${moment(found.published_at)} · night ${found.ingest_date} · ${found.encoding} · ${number(found.character_count)} characters · `, found.source_uri),
    found.revisions.length > 1 ? h("details", {}, h("summary", {}, `${found.revisions.length} revisions of this file`), h("ul", {}, found.revisions.map((one: any) => h("li", {},
      one.article_id === found.article_id ? `${one.ingest_date}: this one` : to("article", { id: one.article_id, night: one.ingest_date }, `${one.ingest_date}: ${one.title ?? "no title"} (${number(one.character_count)} characters)`))))) : null,
    h("p", {}, to("facts", { article_id: found.article_id }, counted(facts.length, "fact")), " · ", h("span", { class: "legend" }, h("mark", { class: "fact both" }, "fact"), " ", h("mark", { class: "fact conflict" }, "the English says another"), " ", h("mark", { class: "entity" }, "name"))),
    h("div", { class: "sentences head" }, h("div", { class: "pair" }, h("h2", {}, found.language === "en" ? "Text" : `Source (${found.language})`), found.language === "en" ? null : h("h2", {}, "English"))), rows);
  const wanted = state.sentence ? document.getElementById(`s-${state.sentence}`) : null;
  wanted?.classList.add("wanted");
  wanted?.scrollIntoView({ block: "center" });
}

// Numbers and dates are facts or nothing here; only names are marked as names.
const NO_NAMES = new Set(["CARDINAL", "ORDINAL", "QUANTITY", "PERCENT", "MONEY", "DATE", "TIME"]);

function pair(found: any, sentence: any, signal: AbortSignal): HTMLElement {
  const names = sentence.mentions.filter((mention: any) => !NO_NAMES.has(mention.label));
  const marks = (end: "" | "_en"): Mark[] => [
    ...sentence.facts.map((fact: any) => ({ start: fact[`span_start${end}`] ?? -1, end: fact[`span_end${end}`] ?? -1, kind: `fact ${fact.agreement}`, id: fact.fact_id, title: `${fact.display_en} · ${fact.agreement.replaceAll("_", " ")}${fact.differs?.length ? `: ${fact.differs.join(", ")}` : ""}` })),
    ...names.map((mention: any) => ({ start: mention[`span_start${end}`] ?? -1, end: mention[`span_end${end}`] ?? -1, kind: "entity", id: `e-${mention.mention_id}`, title: `${mention.name} · ${mention.label}` })),
  ];
  const why = h("div", { class: "why", "aria-live": "polite" });
  const hasNumber = /\d/.test(sentence.text) || sentence.facts.length > 0;
  const flags = sentence.translation_flags ?? [];
  return h("section", { class: "sentence", id: `s-${sentence.sentence_id}`, "aria-label": `Sentence ${sentence.position + 1}` },
    h("div", { class: "pair" }, h("p", { lang: sentence.language }, marked(sentence.text, marks(""))),
      sentence.language === "en" ? null : h("p", { lang: "en", class: flags.length ? "doubtful" : undefined }, sentence.text_en ? marked(sentence.text_en, marks("_en")) : h("em", {}, "not translated yet"))),
    h("div", { class: "below quiet" },
      sentence.translation_status === "original" ? "original" : `${sentence.engine || "no engine"} · quality ${percent(sentence.translation_quality)}`,
      flags.length ? h("span", { class: "flags" }, ` · failed checks: ${flags.join(", ")}`) : null,
      sentence.unknown_words?.length ? [" · unknown: ", sentence.unknown_words.map((word: string) => [to("words", { text: word }, word), " "])] : null,
      sentence.facts.map((fact: any) => h("span", { class: "badge" }, fact.display_en)),
      names.filter((mention: any, index: number) => names.findIndex((other: any) => other.entity_id === mention.entity_id) === index).map((mention: any) => h("span", { class: "badge name" }, to("entity", { id: mention.entity_id }, mention.name))),
      hasNumber ? h("button", { type: "button", class: "small", onclick: (event: Event) => void busy(event.currentTarget as HTMLButtonElement, async () => {
        const answer = await get(`/articles/${encodeURIComponent(found.article_id)}/sentences/${encodeURIComponent(sentence.sentence_id)}/explanation`, { night: found.ingest_date }, signal);
        fill(why, answer.numbers_without_fact.length ? h("ul", {}, answer.numbers_without_fact.map((words: string) => h("li", {}, `No fact: ${words}`))) : h("p", {}, "Every number is a fact."),
          h("details", {}, h("summary", {}, "All rules"), h("pre", { tabindex: 0 }, answer.lines.join("\n"))));
        return "Explained";
      }) }, "Why these numbers?") : null), why);
}
