// Nightwire's pages: what the address says is shown; see router.ts.
import { get } from "./api";
import { fill, h, say } from "./dom";
import { to } from "./parts";
import { type Place, start } from "./router";
import { followTheme } from "./theme";
import { article } from "./pages/article";
import { entity } from "./pages/entity";
import { facts } from "./pages/facts";
import { rejects } from "./pages/rejects";
import { scorecards } from "./pages/scorecards";
import { sql } from "./pages/sql";
import { tonight } from "./pages/tonight";
import { words } from "./pages/words";

export interface Visitor { name: string; may_retry: boolean; may_correct: boolean }
export interface Shown { state: Record<string, string>; visitor: Visitor; main: HTMLElement; signal: AbortSignal }
type Page = { title: string; show: (shown: Shown) => Promise<void> };

const PAGES: Record<string, Page> = {
  tonight: { title: "Tonight", show: tonight }, facts: { title: "Facts", show: facts },
  article: { title: "Articles", show: article }, entity: { title: "Entities", show: entity },
  rejects: { title: "Rejects", show: rejects }, scorecards: { title: "Scorecards", show: scorecards },
  sql: { title: "SQL", show: sql }, words: { title: "Words to check", show: words },
};
let visitor: Visitor = { name: "", may_retry: false, may_correct: false };
let running = new AbortController();

async function show(place: Place): Promise<void> {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const page = PAGES[place.page] ?? PAGES.tonight;
  const main = document.getElementById("main") as HTMLElement;
  document.title = `${page.title} – Nightwire`;
  const nav = document.querySelector("nav") as HTMLElement;
  fill(nav, Object.entries(PAGES).map(([name, one]) => {
    const anchor = to(name, {}, one.title);
    if (one === page) anchor.setAttribute("aria-current", "page");
    return anchor;
  }));
  main.setAttribute("aria-busy", "true");
  main.dataset.page = place.page;
  try {
    await page.show({ state: place.state, visitor, main, signal });
    if (!signal.aborted) say(`${page.title} loaded`);
  } catch (error) {
    if (signal.aborted) return;
    const reason = error instanceof Error ? error.message : String(error);
    fill(main, h("h1", {}, page.title), h("p", { class: "error", role: "alert" }, reason), h("button", { type: "button", onclick: () => void show(place) }, "Try again"));
  } finally {
    if (!signal.aborted) main.removeAttribute("aria-busy");
  }
}

let current: Place | null = null;
followTheme(() => {});
try { visitor = await get("/session"); } catch { /* each page says why it is not shown */ }
start((place) => { current = place; void show(place); });
let before = innerWidth;
addEventListener("resize", () => {
  if (Math.abs(innerWidth - before) > 120 && current && current.page !== "sql") { before = innerWidth; void show(current); }
});
