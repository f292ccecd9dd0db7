// `npm test`: everything that must hold, from a fresh clone. Ends with one line: N passed, N failed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, node } from './run.mjs';

let passed = 0;
let failed = 0;

function step(name, succeeded) {
  if (succeeded) return true;
  failed += 1;
  console.error(`\nFAILED: ${name}`);
  return false;
}

/** One vitest project; its tests are counted from its report, and a crash without a report counts as one failure. */
function tests(project, env) {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-tests-'));
  const report = join(folder, 'report.json');
  try {
    const succeeded = node(
      'vitest/vitest.mjs',
      ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      env,
    );
    const counted = count(report);
    passed += counted.passed;
    failed += counted.failed;
    // An error outside any test, or no report at all.
    if (!succeeded && counted.failed === 0) step(`tests of project ${project}`, false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function count(report) {
  let result;
  try {
    result = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 0 };
  }
  // A file that could not be loaded holds no tests to count: it is one failure itself.
  const unloadable = result.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: result.numPassedTests, failed: result.numFailedTests + unloadable.length };
}

if (step('npm install', install())) {
  step('type check', node('typescript/bin/tsc', ['--noEmit']));
  step('lint', node('oxlint/bin/oxlint', []));
  step('format (npm run format mends it)', node('oxfmt/bin/oxfmt', ['--check']));
  tests('unit');
  if (step('build', node('vite/bin/vite.js', ['build', '--logLevel', 'warn']))) {
    tests('browser', { DIST_IS_FRESH: '1' });
  }
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
