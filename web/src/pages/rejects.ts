// Files that are no articles: why, how they begin, and reading them again.
import { address, get, post } from "../api";
import { counted, fill, h, number } from "../dom";
import { busy, filters, pager, table, to } from "../parts";
import type { Shown } from "../nightwire";

export async function rejects({ state, visitor, main, signal }: Shown): Promise<void> {
  const { limit = "50", offset = "0", ...filter } = state;
  const found = await get("/rejects", { ...filter, limit, offset }, signal);
  fill(main, h("h1", {}, "Rejects"), filters("rejects", state, [
    { name: "reason_code", label: "Reason", list: found.reasons.map((one: any) => one.reason_code) }, { name: "text", label: "File" },
    { name: "date_from", label: "From night", type: "date" }, { name: "date_to", label: "To night", type: "date" }], ["run_id"]),
  state.run_id ? h("p", { class: "note" }, "Of the run ", h("code", {}, state.run_id), found.of_night ? " only its night is known still: all rejects of that night are shown. " : ". ", to("rejects", {}, "All rejects")) : null,
  h("ul", { class: "chips" }, found.reasons.map((one: any) => h("li", {}, to("rejects", { ...filter, reason_code: one.reason_code }, `${one.reason_code} ${number(one.reject_count)}`)))),
  h("p", { class: "exports" }, "Download these rows: ", ["csv", "ndjson", "parquet"].map((form) => h("a", { href: address("/rejects/export", { ...filter, form }), download: `rejects.${form}` }, form.toUpperCase()))),
  table(counted(found.total, "reject"), [
    { name: "File", wide: true, cell: (row: any) => row.source_uri }, { name: "Why", wide: true, cell: (row: any) => [h("span", { class: "badge" }, row.reason_code), " ", row.reason] },
    { name: "Night", short: true, cell: (row: any) => row.ingest_date }, { name: "Next run", cell: (row: any) => (row.is_retryable ? "tries it again" : "leaves it") },
    { name: "Do", wide: true, cell: (row: any) => actions(row, visitor.may_retry, signal) },
  ], found.rows), pager("rejects", state, Number(offset), Number(limit), found.rows.length, found.total));
}

function actions(row: any, mayRetry: boolean, signal: AbortSignal): HTMLElement {
  const bytes = h("div", { "aria-live": "polite" });
  return h("div", {},
    h("button", { type: "button", class: "small", onclick: (event: Event) => void busy(event.currentTarget as HTMLButtonElement, async () => {
      const found = await get("/rejects/bytes", { source_uri: row.source_uri }, signal);
      fill(bytes, h("p", { class: "quiet" }, `${number(found.byte_size)} bytes`), h("pre", { tabindex: 0, "aria-label": "First bytes" }, found.hexadecimal.map((line: string, index: number) => `${line.padEnd(48)} ${found.text[index]}`).join("\n")));
      return "First bytes shown";
    }) }, "First bytes"), " ",
    mayRetry ? h("button", { type: "button", class: "small", onclick: (event: Event) => void busy(event.currentTarget as HTMLButtonElement, async () => {
      const answer = await post("/rejects/retry", { source_uri: row.source_uri });
      fill(bytes, h("p", {}, "Being read again: ", to("tonight", { run_id: answer.run_id }, answer.run_id)));
      return answer.message;
    }) }, "Read again") : null, bytes);
}
