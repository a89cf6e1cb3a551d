// One script, one style sheet and the page, into the folder that the server hands out. The same input gives
// the same bytes; a test compares the sources' digest with the one that is written beside them.
import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const out = "../include/nightwire_web/static";
await build({
  entryPoints: ["src/nightwire.ts", "src/nightwire.css"],
  bundle: true, minify: true, format: "esm", target: "es2022", outdir: out, legalComments: "none",
  loader: { ".json": "json" },
});
for (const name of ["index.html", "icon.svg", "icon-dark.svg"]) cpSync(`src/${name}`, join(out, name));

const files = [];
const walk = (folder) => {
  for (const one of readdirSync(folder, { withFileTypes: true })) {
    if (one.isDirectory()) walk(join(folder, one.name));
    else files.push(join(folder, one.name));
  }
};
walk("src");
const digest = createHash("sha256");
for (const file of [...files.sort(), "package.json", "package-lock.json"]) digest.update(file).update(readFileSync(file));
writeFileSync(join(out, "sources.sha256"), digest.digest("hex") + "\n");
