// A page and its filter are an address. Inside Airflow the address bar shows the outer page's, which Airflow
// makes of this one's when a frame is loaded; it is kept so when a page changes without a load.
import { parentPage } from "./theme";

export type State = Record<string, string>;
export interface Place { page: string; state: State }
let shown: (place: Place) => void = () => {};

export function here(): Place {
  const page = location.pathname.replace(/\/+$/, "").split("/nightwire")[1]?.replace("/", "") || "tonight";
  return { page, state: read(location.search.slice(1)) };
}

// A + is a plus here: Airflow puts run ids into addresses as they are.
function read(query: string): State {
  const state: State = {};
  for (const part of query.split("&").filter(Boolean)) {
    const [name, value = ""] = part.split(/=(.*)/s);
    try { state[decodeURIComponent(name)] = decodeURIComponent(value); } catch { /* no text: left out */ }
  }
  return state;
}

export function link(page: string, state: State = {}): string {
  const parts = Object.entries(state).filter(([, value]) => value !== "" && value !== undefined && value !== null);
  const query = parts.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join("&");
  return `${page}${query ? `?${query}` : ""}`;
}

export function go(page: string, state: State = {}, replace = false): void {
  const to = link(page, state);
  history[replace ? "replaceState" : "pushState"]({}, "", to);
  mirror(to);
  shown({ page, state });
}

function mirror(to: string): void {
  const base = parentPage() && /^(.*\/plugin\/nightwire)(\/|$)/.exec(parent.location.pathname)?.[1];
  if (!base) return;
  const url = new URL(to, location.href);
  parent.history.replaceState(parent.history.state, "", `${base}${url.pathname}${url.search}`);
}

export function start(show: (place: Place) => void): void {
  shown = show;
  addEventListener("popstate", () => show(here()));
  document.addEventListener("click", (event) => {
    const anchor = (event.target as Element | null)?.closest?.("a");
    if (!anchor || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (anchor.dataset.outer !== undefined) {
      event.preventDefault();
      outer(anchor.getAttribute("href") ?? "/");
    } else if (anchor.dataset.page !== undefined) {
      event.preventDefault();
      const url = new URL(anchor.href);
      go(anchor.dataset.page, read(url.search.slice(1)));
      document.getElementById("main")?.focus();
    }
  });
  show(here());
}

// A page of Airflow itself: the frame may not navigate its parent, but the parent's own link may.
function outer(href: string): void {
  const page = parentPage();
  if (!page) { location.href = href; return; }
  const link = parent.document.createElement("a");
  link.href = href;
  parent.document.body.appendChild(link);
  link.click();
  link.remove();
}
