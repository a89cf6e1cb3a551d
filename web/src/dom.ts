// Elements from data. Text only ever becomes a text node: nothing here reads markup.
export type Child = Node | string | number | null | undefined | false | Child[];
type Props = Record<string, unknown>;

export function h<K extends keyof HTMLElementTagNameMap>(tag: K, props: Props = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value as EventListener);
    else if (name === "value" || name === "checked" || name === "selected") (element as never as Props)[name] = value;
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  add(element, children);
  return element;
}

export function add(element: Node, children: Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (Array.isArray(child)) add(element, child);
    else element.appendChild(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

export function fill(element: Element, ...children: Child[]): void {
  element.replaceChildren();
  add(element, children);
}

export function say(words: string): void {
  const said = document.getElementById("said");
  if (said) said.textContent = words;
}

const figures = new Intl.NumberFormat("en");
export const number = (value: number | null | undefined): string => (value === null || value === undefined ? "–" : figures.format(value));
export const counted = (value: number, what: string): string => `${number(value)} ${what}${value === 1 ? "" : "s"}`;
export const percent = (value: number | null | undefined): string => (value === null || value === undefined ? "–" : `${Math.round(value * 100)} %`);

export function duration(seconds: number | null | undefined): string {
  if (seconds === null || seconds === undefined) return "–";
  if (seconds < 60) return `${seconds.toFixed(seconds < 10 ? 1 : 0)} s`;
  return seconds < 3600 ? `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s` : `${(seconds / 3600).toFixed(1)} h`;
}

export const moment = (text: string | null | undefined): string => (text ? text.replace("T", " ").slice(0, 16) : "–");
