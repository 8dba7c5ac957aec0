/** Where the docs of this major version lie. */
export const DOCS = 'https://github.com/org/trtllm-nixl-build/blob/v1/docs';

/** Address of what docs/troubleshooting.md says about a verdict, diagnosis or error. */
export function helpLink(code: string): string {
  return `${DOCS}/troubleshooting.md#${code.toLowerCase()}`;
}
