// Runs a program for WASI in Node: node --no-warnings wasi.mjs PROGRAM NAME ARGUMENT…
// The program sees the files of this machine and the environment; PWD tells it the current directory, which WASI does not know.
import { readFile } from 'node:fs/promises';
import { WASI } from 'node:wasi';

const [program, ...args] = process.argv.slice(2);
const wasi = new WASI({ version: 'preview1', args, env: { ...process.env, PWD: process.cwd() }, preopens: { '/': '/' }, returnOnExit: true });
const module = await WebAssembly.compile(await readFile(program));
const instance = await WebAssembly.instantiate(module, wasi.getImportObject());
process.exitCode = wasi.start(instance);
