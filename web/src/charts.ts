// Charts by Observable Plot, in the page's own colours; each with a sentence for who cannot see it.
import * as Plot from "@observablehq/plot";
import land from "world-atlas/land-110m.json";
import { feature } from "topojson-client";
import { h } from "./dom";

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Row = any;
const COLOURS = ["#2f6fde", "#d9822b", "#2a9d6f", "#b8479b", "#7a6ff0", "#8a8f98", "#c23b3b", "#5a9bd4"];

function width(): number {
  return Math.max(280, Math.min(620, (document.getElementById("main")?.clientWidth ?? 640) - 40));
}

function figure(title: string, words: string, options: Plot.PlotOptions): HTMLElement {
  const node = Plot.plot({ className: "plot", width: width(), height: 220, marginLeft: 52, style: { background: "transparent" } as never, ...options });
  const svg = node.tagName.toLowerCase() === "svg" ? node : node.querySelector("svg:last-of-type");
  for (const part of node.querySelectorAll("g[aria-label]")) part.removeAttribute("aria-label"); // the whole is one picture
  svg?.setAttribute("role", "img");
  svg?.setAttribute("aria-label", `${title}. ${words}`);
  return h("figure", { class: "chart" }, h("figcaption", {}, title), node as Node);
}

const DAY = 86_400_000;
const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

export function overNights(title: string, rows: Row[], value: string, colour?: string): HTMLElement {
  if (!rows.length) return empty(title);
  const data = rows.map((row) => ({ ...row, night: day(row.ingest_date) }));
  const names = colour ? [...new Set(data.map((row) => String(row[colour])))] : [];
  const total = data.reduce((sum, row) => sum + row[value], 0);
  if (!total) return empty(title, "None.");
  return figure(title, `${total.toLocaleString("en")} in ${new Set(rows.map((row) => row.ingest_date)).size} nights.`, {
    x: nightly(data), y: { grid: true, label: null, tickFormat: "~s" },
    color: colour ? { domain: names, range: COLOURS, legend: true } : undefined,
    marks: [Plot.rectY(data, { x: "night", interval: "day", y: value, fill: colour ?? COLOURS[0], tip: true }), Plot.ruleY([0])],
  });
}

export function line(title: string, rows: Row[], value: string): HTMLElement {
  const data = rows.filter((row) => row[value] !== null).map((row) => ({ ...row, night: day(row.ingest_date) }));
  if (!data.length) return empty(title);
  const last = data[data.length - 1];
  return figure(title, `${last[value].toFixed(2)} in the last night.`, {
    x: nightly(data), y: { grid: true, label: null, domain: [0, 1] },
    marks: [Plot.lineY(data, { x: "night", y: value, stroke: COLOURS[0], tip: true }), Plot.dotY(data, { x: "night", y: value, fill: COLOURS[0] })],
  });
}

export function bars(title: string, rows: Row[], name: string, value: string): HTMLElement {
  if (!rows.length) return empty(title);
  return figure(title, `First: ${rows[0][name]}, ${rows[0][value]}.`, {
    height: 40 + rows.length * 18, marginLeft: 130, x: { grid: true, label: null, tickFormat: "~s" }, y: { label: null },
    marks: [Plot.barX(rows, { x: value, y: name, fill: COLOURS[0], sort: { y: "-x" }, tip: true }), Plot.ruleX([0])],
  });
}

export function histogram(title: string, rows: Row[]): HTMLElement {
  const data = rows.filter((row) => row.low > 0).map((row) => ({ ...row, high: row.low * 10 ** 0.25 }));
  if (!data.length) return empty(title);
  return figure(title, `${rows.length} steps, each a quarter of a power of ten.`, {
    x: { type: "log", label: "value", tickFormat: "~s" }, y: { grid: true, label: null, tickFormat: "~s" },
    marks: [Plot.rectY(data, { x1: "low", x2: "high", y: "fact_count", fill: COLOURS[0], inset: 0.5, tip: true }), Plot.ruleY([0])],
  });
}

export function map(title: string, rows: Row[]): HTMLElement {
  const placed = rows.filter((row) => row.latitude !== null && row.longitude !== null);
  const shape = feature(land as never, (land as never as { objects: { land: never } }).objects.land);
  return figure(title, placed.length ? `${placed.length} places, first ${placed[0].name}.` : "No place has a position.", {
    projection: "equal-earth", height: width() * 0.5, marginLeft: 0,
    marks: [
      Plot.geo(shape as never, { fill: "currentColor", fillOpacity: 0.12 }),
      Plot.dot(placed, { x: "longitude", y: "latitude", r: "fact_count", fill: COLOURS[1], fillOpacity: 0.6, stroke: COLOURS[1], title: (row: Row) => `${row.name}: ${row.fact_count}`, tip: true }),
    ],
    r: { range: [2, 16] },
  });
}

export function ofAnswer(columns: { name: string; type: string }[], rows: unknown[][]): HTMLElement | null {
  const isNumber = (type: string): boolean => /int|double|float|decimal/.test(type);
  const y = columns.findIndex((column) => isNumber(column.type));
  const x = columns.findIndex((column, index) => index !== y && !isNumber(column.type));
  if (x < 0 || y < 0 || rows.length < 2) return null;
  const data = rows.slice(0, 200).map((row) => ({ x: String(row[x]), y: Number(row[y]) }));
  if (/date|timestamp/.test(columns[x].type)) {
    return overNights(`${columns[y].name} by ${columns[x].name}`, data.map((row) => ({ ingest_date: row.x.slice(0, 10), value: row.y })), "value");
  }
  return bars(`${columns[y].name} by ${columns[x].name}`, data.slice(0, 30), "x", "y");
}

// Few nights are named each; of many the axis chooses.
// Fewer than ten are as wide as of ten: the axis begins earlier.
function nightly(data: Row[]): Plot.ScaleOptions {
  const nights = [...new Set(data.map((row) => Number(row.night)))].map((time) => new Date(time));
  const last = Math.max(...nights.map(Number));
  const first = Math.min(last - 9 * DAY, ...nights.map(Number));
  return { type: "utc", label: null, domain: [new Date(first), new Date(last + DAY)], ...(nights.length <= 10 ? { ticks: nights, tickFormat: "%-d %b" } : {}) } as Plot.ScaleOptions;
}

function empty(title: string, words = "Nothing to draw."): HTMLElement {
  return h("figure", { class: "chart" }, h("figcaption", {}, title), h("p", { class: "empty" }, words));
}
