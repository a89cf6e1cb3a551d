// A console that reads: what there is to ask, a question in the address, its answer as table and chart.
import { download, get, post } from "../api";
import { ofAnswer } from "../charts";
import { counted, fill, h, say } from "../dom";
import { busy, table } from "../parts";
import { go } from "../router";
import type { Shown } from "../nightwire";

export async function sql({ state, main, signal }: Shown): Promise<void> {
  const catalogue = await get("/sql/catalogue", {}, signal);
  const query = h("textarea", { id: "query", rows: 8, spellcheck: "false", "aria-describedby": "query-help" });
  query.value = state.q ?? catalogue.examples[0]?.sql ?? "from table_sizes";
  const answer = h("section", { "aria-label": "Answer" });
  const ask = async (): Promise<void> => {
    go("sql", { q: query.value }, true);
  };
  const run = h("button", { type: "submit", class: "main" }, "Run");
  fill(main, h("h1", {}, "SQL"),
    h("form", { onsubmit: (event: Event) => { event.preventDefault(); void ask(); } },
      h("label", { for: "query" }, "One statement that reads"), query,
      h("p", { id: "query-help", class: "quiet" }, "DuckDB's SQL, Ctrl+Enter runs it. It runs in a process of its own with limits on time, memory and rows, and reads the lake's tables only."),
      h("div", { class: "buttons" }, run, ["csv", "ndjson", "parquet"].map((form) => h("button", { type: "button", onclick: (event: Event) => void busy(event.currentTarget as HTMLButtonElement, async () => {
        await download("/sql/export", { sql: query.value, form }, `answer.${form}`);
        return `Downloaded as ${form}`;
      }) }, form.toUpperCase())))), answer,
    h("div", { class: "columns" },
      h("section", {}, h("h2", {}, "Examples"), h("ul", {}, catalogue.examples.map((one: any) => h("li", {}, h("button", { type: "button", class: "link", onclick: () => go("sql", { q: one.sql }) }, one.title))))),
      h("section", {}, h("h2", {}, "Tables and views"), catalogue.relations.map((one: any) => h("details", {}, h("summary", {}, h("code", {}, one.name), " ", h("span", { class: "quiet" }, one.description)),
        one.columns.length ? h("ul", { class: "schema" }, one.columns.map((column: any) => h("li", {}, h("code", {}, column.name), ` ${column.type} `, h("span", { class: "quiet" }, column.description)))) : h("p", {}, h("button", { type: "button", class: "link", onclick: () => go("sql", { q: `describe ${one.name}` }) }, `describe ${one.name}`)))))));
  query.addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void ask(); });
  if (state.q) await shown(state.q, answer, signal);
}

async function shown(text: string, answer: HTMLElement, signal: AbortSignal): Promise<void> {
  fill(answer, h("p", { class: "quiet" }, "Running …"));
  try {
    const found = await post("/sql", { sql: text, rows: 1000 });
    if (signal.aborted) return;
    const chart = ofAnswer(found.columns, found.rows);
    const cell = (value: unknown): string => (value === null ? "" : typeof value === "object" ? JSON.stringify(value) : String(value));
    const columns = found.columns.map((column: any, index: number) => ({ name: column.name, number: /int|double|float|decimal/.test(column.type), cell: (row: unknown[]) => cell(row[index]) }));
    fill(answer, h("p", { class: "quiet" }, `${counted(found.rows.length, "row")}${found.is_cut ? ", and more" : ""} · ${found.elapsed_seconds.toFixed(2)} s`), chart, table("Answer", columns, found.rows));
    say(counted(found.rows.length, "row"));
  } catch (error) {
    fill(answer, h("p", { class: "error", role: "alert" }, error instanceof Error ? error.message : String(error)));
  }
}
