// Pieces that pages share: links, tables, filters, pagers, highlighted text.
import { type Child, h, number, say } from "./dom";
import { go, link, type State } from "./router";

export function to(page: string, state: State, ...children: Child[]): HTMLAnchorElement {
  return h("a", { href: link(page, state), "data-page": page }, ...children);
}

export const airflow = (href: string, ...children: Child[]): HTMLAnchorElement => h("a", { href, "data-outer": "" }, ...children);

export interface Column<Row> { name: string; sort?: string; number?: boolean; cell: (row: Row) => Child; wide?: boolean; short?: boolean }

export function table<Row>(caption: string, columns: Column<Row>[], rows: Row[], sorted?: { by: string; down: boolean; change: (by: string) => void }): HTMLElement {
  if (!rows.length) return h("p", { class: "empty" }, "Nothing here.");
  const head = columns.map((column) => {
    const active = sorted && column.sort && sorted.by === column.sort;
    const label = column.sort && sorted
      ? h("button", { type: "button", class: "sort", onclick: () => sorted.change(column.sort as string) }, column.name, active ? (sorted.down ? " ↓" : " ↑") : "")
      : column.name;
    return h("th", { scope: "col", class: column.number ? "number" : undefined, "aria-sort": active ? (sorted.down ? "descending" : "ascending") : undefined }, label);
  });
  const body = rows.map((row) => h("tr", {}, columns.map((column) =>
    h("td", { class: [column.number ? "number" : "", column.wide ? "wide" : "", column.short ? "short" : ""].join(" ").trim() || undefined, "data-label": column.name }, column.cell(row)))));
  return h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
    h("table", {}, h("caption", {}, caption), h("thead", {}, h("tr", {}, head)), h("tbody", {}, body)));
}

export interface Field { name: string; label: string; type?: "text" | "number" | "date" | "select"; options?: [string, string][]; list?: string[]; step?: string; placeholder?: string }

export function filters(page: string, state: State, fields: Field[], keep: string[] = []): HTMLElement {
  const inputs = fields.map((field) => {
    const id = `filter-${field.name}`;
    const value = state[field.name] ?? "";
    const control = field.type === "select"
      ? h("select", { id, name: field.name }, (field.options ?? []).map(([key, words]) => h("option", { value: key, selected: key === value }, words)))
      : h("input", { id, name: field.name, type: field.type ?? "text", value, step: field.step ?? (field.type === "number" ? "any" : undefined), placeholder: field.placeholder, list: field.list ? `${id}-list` : undefined, autocomplete: "off" });
    const list = field.list ? h("datalist", { id: `${id}-list` }, field.list.map((one) => h("option", { value: one }))) : null;
    return h("div", { class: "field" }, h("label", { for: id }, field.label), control, list);
  });
  const form = h("form", {
    class: "filters", role: "search", "aria-label": "Filter",
    onsubmit: (event: Event) => {
      event.preventDefault();
      const data = new FormData(event.target as HTMLFormElement);
      const next: State = {};
      for (const name of keep) if (state[name]) next[name] = state[name];
      for (const [name, value] of data.entries()) if (String(value)) next[name] = String(value);
      go(page, next);
    },
  }, inputs, h("div", { class: "field buttons" }, h("button", { type: "submit", class: "main" }, "Filter"), h("button", { type: "button", onclick: () => go(page) }, "Clear")));
  // On a phone the answer comes first: the filter is closed until it says something.
  const isOpen = innerWidth > 640 || fields.some((field) => state[field.name]);
  return h("details", { class: "filter", open: isOpen }, h("summary", {}, "Filter"), form);
}

export function pager(page: string, state: State, offset: number, limit: number, shown: number, total?: number): HTMLElement {
  const move = (by: number): void => go(page, { ...state, offset: String(Math.max(0, offset + by)) });
  const words = total === undefined ? `${number(offset + 1)}–${number(offset + shown)}` : `${number(Math.min(offset + 1, total))}–${number(offset + shown)} of ${number(total)}`;
  const last = total === undefined ? shown < limit : offset + shown >= total;
  return h("nav", { class: "pager", "aria-label": "Pages" },
    h("button", { type: "button", disabled: offset === 0, onclick: () => move(-limit) }, "Previous"),
    h("span", {}, words),
    h("button", { type: "button", disabled: last || offset + limit > 10_000, onclick: () => move(limit) }, "Next"));
}

export function narrowed(since: string | null | undefined, page: string, state: State): Child {
  return since ? h("p", { class: "note" }, `Searched from ${since} on, since this looks into every text. `, to(page, { ...state, date_from: "1970-01-01" }, "Search all nights")) : null;
}

export interface Mark { start: number; end: number; kind: string; id: string; title: string; page?: string; state?: State }

// Offsets count characters, not UTF-16 units.
export function marked(text: string, marks: Mark[]): Child[] {
  const letters = Array.from(text);
  const out: Child[] = [];
  let at = 0;
  const ordered = marks.filter((mark) => mark.start >= 0 && mark.end <= letters.length && mark.start < mark.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  for (const mark of ordered) {
    if (mark.start < at) {
      continue;
    }
    out.push(letters.slice(at, mark.start).join(""));
    const inner = ordered.filter((one) => one !== mark && one.start >= mark.start && one.end <= mark.end && !(one.start === mark.start && one.end === mark.end))
      .map((one) => ({ ...one, start: one.start - mark.start, end: one.end - mark.start }));
    out.push(h("mark", { class: mark.kind, "data-id": mark.id, title: mark.title, tabindex: 0 }, marked(letters.slice(mark.start, mark.end).join(""), inner)));
    at = mark.end;
  }
  out.push(letters.slice(at).join(""));
  return out;
}

// What is pointed at in one language lights up in the other.
export function lightTogether(root: HTMLElement): void {
  const light = (on: boolean) => (event: Event): void => {
    const mark = (event.target as Element).closest?.("mark[data-id]");
    if (!mark) return;
    for (const one of root.querySelectorAll(`[data-id="${CSS.escape(mark.getAttribute("data-id") ?? "")}"]`)) one.classList.toggle("lit", on);
  };
  for (const [name, on] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]] as const) root.addEventListener(name, light(on));
}

export async function busy(button: HTMLButtonElement, work: () => Promise<string>): Promise<void> {
  button.disabled = true;
  try { say(await work()); } catch (error) { say(error instanceof Error ? error.message : String(error)); } finally { button.disabled = false; }
}
