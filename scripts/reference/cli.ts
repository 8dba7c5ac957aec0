import type { Example } from '../../src/cli/examples.ts';

/** docs/cli.md: every verb with its examples, and the exit codes. */
export function renderCli(
  examples: Readonly<Record<string, readonly Example[]>>,
  exitCodes: readonly (readonly [number, string])[],
): string {
  const verbs = Object.entries(examples).map(([verb, list]) => {
    const lines = list.map(({ line, words, ends }) => {
      const end = ends === undefined ? '' : `  # ends with ${ends[0]}: ${ends[1]}`;
      return `# ${words}\ntrtllm-nixl-build ${line}${end}`;
    });
    const reason = list.find(({ notRun }) => notRun !== undefined)?.notRun;
    const mark = reason === undefined ? '' : `<!-- not run: ${reason} -->\n`;
    return `## ${verb}\n\n${mark}\`\`\`sh\n${lines.join('\n\n')}\n\`\`\``;
  });
  const codes = exitCodes.map(([code, words]) => `| ${code} | ${words} |`);
  return `<!-- Made from src/cli/examples.ts by scripts/generate-reference.ts (npm run docs). Do not edit. -->
# Command line

The same code as the action, less the Actions cache, which only a runner has. In a checkout of this repository the program is
\`node dist/cli.js\`; installed as a package it is \`trtllm-nixl-build\`. Every input of the action ([reference](reference.md)) is an option of
the same name, a boolean one a switch (\`--rebuild\`, \`--no-nixl\`); \`--json\` gives the answer as JSON on stdout; messages go to stderr.
\`trtllm-nixl-build <verb> --help\` shows the same examples.

${verbs.join('\n\n')}

## Exit codes

| Code | Meaning |
|---|---|
${codes.join('\n')}
`;
}
