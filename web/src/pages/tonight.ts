// The last runs: what came in, how far they are, what failed and what to do; then the nights in charts.
import { get, post } from "../api";
import { bars, line, overNights } from "../charts";
import { type Child, duration, fill, h, moment, number } from "../dom";
import { airflow, busy, to } from "../parts";
import type { Shown } from "../nightwire";

const RUNNING = ["running", "queued"];
const REFRESH = 3000;
const ORDER = ["plan", "read", "enrich", "finish", "announce", "account", "confirm"];

export async function tonight({ state, visitor, main, signal }: Shown): Promise<void> {
  const runs = h("section", { "aria-label": "Runs" });
  const charts = h("section", { "aria-label": "Nights", class: "charts" });
  const reload = async (): Promise<void> => {
    const found = await get("/runs", { run_id: state.run_id, limit: state.run_id ? 4 : 8 }, signal);
    fill(runs, found.rows.length ? found.rows.map((run: any) => card(run, visitor.may_retry, reload)) : h("p", { class: "empty" },
      state.run_id ? "Nothing is known of this run." : "There has been no run yet. Trigger ingest_articles, or wait for the night."));
    if (found.rows.some((run: any) => RUNNING.includes(run.state)) && !signal.aborted) setTimeout(() => { if (!signal.aborted) void reload().catch(() => {}); }, REFRESH);
  };
  await reload();
  fill(main, h("h1", {}, state.run_id ? "Run" : "Tonight"), state.run_id ? h("p", {}, h("code", {}, state.run_id), " ", to("tonight", {}, "All runs")) : null, runs, charts);
  if (state.run_id) return;
  const nights = await get("/nights", { count: state.nights ?? 30 }, signal);
  fill(charts, h("h2", {}, "The last nights"),
    h("p", { class: "sizes" }, nights.sizes.map((size: any) => h("span", {}, h("strong", {}, number(size.row_count)), ` ${size.table_name}`))),
    h("div", { class: "grid" },
      overNights("Articles by language", nights.articles, "article_count", "language"), overNights("Facts by agreement", nights.facts, "fact_count", "agreement"),
      overNights("Rejects by reason", nights.rejects, "reject_count", "reason_code"), line("Mean quality of the translation, 0 to 1", nights.quality, "quality"),
      overNights("Sentences that failed a check of the translation", nights.quality, "flagged_count"), bars("Places named most", nights.places, "name", "mention_count")));
}

function card(run: any, mayRetry: boolean, reload: () => Promise<void>): HTMLElement {
  const published = run.published;
  return h("article", { class: `card run ${run.state}` },
    h("h2", {}, run.stage === "ingest" ? "Ingest" : "Enrich", " ", h("span", { class: `state ${run.state}` }, run.state)),
    h("p", { class: "quiet" }, moment(run.run?.started_at ?? published?.first_commit_at), run.run?.ended_at ? ` · ${duration((Date.parse(run.run.ended_at) - Date.parse(run.run.started_at)) / 1000)}` : "", " · ",
      run.run ? airflow(run.run.url, run.run_id) : run.run_id),
    RUNNING.includes(run.state) ? progress(run) : null,
    run.run?.failures.map((failure: any) => h("div", { class: "failure" },
      h("p", {}, h("strong", {}, `${failure.task}${failure.map_index >= 0 ? ` ${failure.map_index + 1}` : ""} failed: `), failure.reason),
      h("p", {}, failure.advice, " ", airflow(failure.log_url, "Its log")))),
    run.state === "failed" && mayRetry ? h("button", { type: "button", onclick: (event: Event) => void busy(event.currentTarget as HTMLButtonElement, async () => {
      const answer = await post("/runs/retry", null, { run_id: run.run_id, stage: run.stage });
      await reload();
      return answer.message;
    }) }, "Run what failed again") : null,
    published ? figures(run) : h("p", {}, nothing(run)),
    stages(run), checks(run));
}

function nothing(run: any): string {
  if (run.state === "failed") return "It failed before it had published anything.";
  return RUNNING.includes(run.state) ? "It has not closed yet; its figures come when it does." : "There was nothing new.";
}

function figures(run: any): Child {
  const one = run.published;
  const values: [string, Child][] = run.stage === "ingest"
    ? [["files", number(one.file_count)], ["articles", number(one.article_count)], ["duplicates", number(one.duplicate_count)],
      ["rejects", one.reject_count ? to("rejects", { run_id: run.run_id }, number(one.reject_count)) : "0"], ["sentences", number(one.sentence_count)]]
    : [["sentences", number(one.sentence_count)], ["facts", to("facts", { date_from: one.ingest_date }, number(one.fact_count))], ["names", number(one.entity_count)],
      ["words a second", one.words_a_second === null ? "–" : number(one.words_a_second)]];
  const engines = Object.entries(one.engines as Record<string, number>);
  return [h("dl", { class: "figures" }, [["night", one.ingest_date] as [string, Child], ...values].map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value)))),
    engines.length ? h("p", { class: "quiet" }, "Sentences: ", engines.map(([name, count]) => `${name} ${number(count)}`).join(", ")) : null];
}

function progress(run: any): Child {
  const task = run.run?.tasks.find((one: any) => ["read", "enrich"].includes(one.task));
  const all = task?.batch_count ?? 0; // before they are planned Airflow holds one task in their place
  const done = task?.states.success ?? 0;
  const id = `progress-${run.stage}-${run.run_id}`;
  return h("p", { class: "progress" }, h("label", { for: id }, all ? `${number(done)} of ${number(all)} batches done` : "Planning"), h("progress", { id, max: all || 1, value: done }));
}

function stages(run: any): Child {
  if (!run.run?.tasks.length) return null;
  const began = run.run.tasks.filter((task: any) => task.started_at);
  const later = run.run.tasks.filter((task: any) => !task.started_at).sort((one: any, other: any) => ORDER.indexOf(one.task) - ORDER.indexOf(other.task));
  return h("ul", { class: "stages" }, [...began, ...later].map((task: any) => h("li", {}, h("strong", {}, task.task), " ",
    Object.entries(task.states as Record<string, number>).map(([state, count]) => (count > 1 ? `${count} ${state}` : state)).join(", "), task.elapsed_seconds === null ? "" : ` · ${duration(task.elapsed_seconds)}`)));
}

function checks(run: any): Child {
  const made = run.checks.filter((check: any) => check.has_passed !== null);
  if (!made.length) return null;
  const failed = made.filter((check: any) => !check.has_passed);
  return h("p", { class: failed.length ? "checks bad" : "checks good" },
    failed.length ? `${failed.length} of ${made.length} checks failed: ${failed.map((check: any) => words(check.name)).join(", ")}` : `${made.length} checks passed: ${made.map((check: any) => words(check.name)).join(", ")}`);
}

const words = (name: string): string => name.replaceAll("_", " ");
