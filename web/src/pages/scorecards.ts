// Nights with the figures of their checks: which readers see, which are held and why, and deciding on one.
import { get, post } from "../api";
import { type Child, fill, h, moment, number } from "../dom";
import { airflow, busy, pager, table, to } from "../parts";
import type { Shown } from "../nightwire";

const SHARES: [string, string][] = [["Rejects", "reject_share"], ["Untranslated", "untranslated_share"], ["English flagged", "flagged_share"],
  ["Other values in English", "conflict_share"], ["Known sentences right", "gold_share"]];
const WORDS: Record<string, string> = { green: "shown", red: "held", approved: "approved", discarded: "discarded" };

export async function scorecards({ state, visitor, main, signal }: Shown): Promise<void> {
  const { limit = "30", offset = "0" } = state;
  const found = await get("/scorecards", { ...state, limit, offset }, signal);
  fill(main, h("h1", {}, "Scorecards"),
    h("p", { class: "quiet" }, "Readers see a night once its checks are green. One that is held waits for a person: approve shows it, discard takes it out, so that its files are read anew."),
    state.night ? h("p", {}, to("scorecards", {}, "All nights")) : null,
    table("Nights", [
      { name: "Night", short: true, cell: (row: any) => to("facts", { date_from: row.night, date_to: row.night }, row.night) },
      { name: "Readers", cell: (row: any) => verdict(row, visitor.may_retry) },
      { name: "Files", number: true, cell: (row: any) => number(row.file_count) }, { name: "Articles", number: true, cell: (row: any) => number(row.article_count) },
      { name: "Facts", number: true, cell: (row: any) => number(row.fact_count) },
      ...SHARES.map(([name, key]) => ({ name, number: true, cell: (row: any) => percent(row[key]) })),
      { name: "Judged", cell: (row: any) => [moment(row.judged_at), " ", h("span", { class: "quiet" }, "after ", row.stage)] },
    ], found.rows), pager("scorecards", state, Number(offset), Number(limit), found.rows.length));
}

function verdict(row: any, mayDecide: boolean): Child {
  const said = h("div", { "aria-live": "polite" });
  return [h("span", { class: `badge ${row.verdict === "red" ? "conflict" : "both"}` }, WORDS[row.verdict] ?? row.verdict), row.decided_by ? ` by ${row.decided_by}` : "",
    row.reasons.map((reason: string) => h("p", { class: "failure" }, reason)),
    row.verdict === "red" && mayDecide ? [decide(row, "approve", "Approve", said), " ", decide(row, "discard", "Discard", said)] : null, said];
}

function decide(row: any, decision: string, label: string, said: HTMLElement): HTMLElement {
  return h("button", { type: "button", class: "small", onclick: (event: Event) => void busy(event.currentTarget as HTMLButtonElement, async () => {
    const answer = await post("/scorecards/decision", null, { night: row.night, decision });
    fill(said, h("p", {}, answer.message, ": ", airflow(`/dags/decide_night/runs/${encodeURIComponent(answer.run_id)}`, answer.run_id)));
    return answer.message;
  }) }, label);
}

const percent = (share: number | null): string => (share === null ? "–" : `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`);
