/**
 * Makes everything that repeats action.yml: `src/inputs.generated.ts`, the tables of docs/reference.md and of README.md.
 *
 *   node scripts/generate-reference.ts            writes them
 *   node scripts/generate-reference.ts --check    writes nothing; ends with 1 and names what is not current
 *
 * The convention. An input's description begins with its kind in square brackets, then words:
 *
 *   [boolean]              `true` or `false` (the six spellings of YAML 1.2, as core.getBooleanInput reads them); needs a default
 *   [integer]              whole number;  [integer: 1..65536] with bounds, both included, either may be left out (`1..`)
 *   [bytes]                whole number with an optional unit: `500`, `10 GB`, `2GiB`
 *   [path]                 file or folder, made absolute against the workspace
 *   [string]               as written, outer blanks removed
 *   [secret]               as [string], and masked before anything else happens
 *   [lines]                one item a line, blank lines dropped, order kept
 *   [choice: a|b|c]        exactly one of these
 *   [list: a|b|c]          one or more of these, comma or line separated, order kept;  [list] takes any words
 *
 * No default, or an empty one, means "not given": its value is undefined ([lines] and [list]: an empty list). `required: true`
 * takes no default. An input that several action.yml files name has the same kind in all of them.
 *
 *   nixl:
 *     description: '[boolean] The NIXL flag: …'
 *     default: 'true'
 */
