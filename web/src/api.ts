// The JSON API. Reading goes with the login's cookie; what changes something with a token of its own.
export type Values = Record<string, string | number | boolean | null | undefined>;
const API = "api/v1";
let token = { text: "", until: 0 };

export class Refused extends Error {}

export function address(path: string, values: Values = {}): string {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== "");
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `${API}${path}${query ? `?${query}` : ""}`;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function get(path: string, values: Values = {}, signal?: AbortSignal): Promise<any> {
  return (await checked(await fetch(address(path, values), { signal }))).json();
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function post(path: string, body: unknown, values: Values = {}): Promise<any> {
  return (await sent(path, body, values)).json();
}

export async function sent(path: string, body: unknown, values: Values = {}): Promise<Response> {
  const headers = { "Content-Type": "application/json", Authorization: `Bearer ${await bearer()}` };
  return checked(await fetch(address(path, values), { method: "POST", headers, body: JSON.stringify(body) }));
}

export async function download(path: string, body: unknown, name: string): Promise<void> {
  const url = URL.createObjectURL(await (await sent(path, body)).blob());
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

async function bearer(): Promise<string> {
  if (Date.now() > token.until) {
    const answer = await (await checked(await fetch(address("/session/token"), { headers: { "X-Nightwire": "1" } }))).json();
    token = { text: answer.token, until: Date.now() + (answer.valid_seconds - 60) * 1000 };
  }
  return token.text;
}

async function checked(answer: Response): Promise<Response> {
  if (answer.ok) return answer;
  if (answer.status === 401) throw new Refused("You are not logged in any more: reload the page.");
  const said = await answer.json().catch(() => ({}));
  throw new Refused(words(said.detail) || `The server answered ${answer.status}.`);
}

function words(detail: unknown): string {
  if (typeof detail === "string") return detail;
  if (!Array.isArray(detail)) return "";
  return detail.map((one) => `${(one.loc ?? []).slice(1).join(" ")}: ${one.msg}`).join("; ");
}
