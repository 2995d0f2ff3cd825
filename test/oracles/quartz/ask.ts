import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { questions } from './cases';

// Asks Quartz all questions and writes its answers; see ../README.md.
const jars = ['quartz2', 'slf4j-api', 'slf4j-nop'].map((name) => `/usr/share/java/${name}.jar`);
const asked = questions();
const input = asked.map(({ expression, zone, from, count }) =>
  [Buffer.from(expression).toString('base64'), zone, from, count].join(' '),
);
const { stdout, stderr, status } = spawnSync(
  'java',
  ['-Duser.timezone=UTC', '-cp', jars.join(':'), path.join(import.meta.dirname, 'Ask.java')],
  { input: `${input.join('\n')}\n`, encoding: 'utf8', maxBuffer: 1e9 },
);
const answers = stdout.trim().split('\n');
if (status !== 0 || answers.length !== asked.length) {
  throw new Error(`${answers.length} answers to ${asked.length} questions. ${stderr}`);
}
const lines = asked.map(({ expression, zone, from }, index) => {
  const answer = JSON.parse(answers[index]!) as object;
  return `  ${JSON.stringify({ expression, zone, from, ...answer })}`;
});
const fixture = path.join(import.meta.dirname, '../../fixtures/oracles/quartz-2.3.2.json');
const head = `"engine": "Quartz 2.3.2", "askedIn": ${new Date().getUTCFullYear()}, "cases": [`;
writeFileSync(fixture, `{ ${head}\n${lines.join(',\n')}\n] }\n`);
console.log(`${asked.length} answers in ${path.relative(process.cwd(), fixture)}`);
