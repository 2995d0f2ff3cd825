// Loads one bundle in a process of its own and prints what that took, in milliseconds of processor and of clock.
const Module = require('node:module');

// Whatever is asked of it is a class that can be extended and called, and nothing happens.
const anything = new Proxy(function () {}, {
  get: (_, key) => (key === 'prototype' ? {} : anything),
  apply: () => anything,
  construct: () => ({}),
});
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? anything : load(name, ...rest));

// An extension host has long loaded these before any extension comes.
for (const name of ['crypto', 'diagnostics_channel', 'fs', 'fs/promises', 'os', 'path'])
  require(`node:${name}`);

const processor = process.cpuUsage();
const clock = performance.now();
require(process.argv[2]);
const milliseconds = performance.now() - clock;
const { user, system } = process.cpuUsage(processor);
console.log(JSON.stringify({ processor: (user + system) / 1000, clock: milliseconds }));
