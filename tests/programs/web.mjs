// Runs a program for wasm32-web in Node, by the JavaScript that pyx2cpp puts beside it: node web.mjs PROGRAM ARGUMENT…
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [program, ...args] = process.argv.slice(2);
const { run } = await import(pathToFileURL(program + ".js"));
const streams = [, process.stdout, process.stderr];
process.exitCode = await run({ args, env: process.env, input: readFileSync(0, "utf8"), write: (text, fd) => streams[fd].write(text) });
