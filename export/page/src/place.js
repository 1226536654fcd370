// Where a dossier disagrees: SPEC §11.

/** A disagreement, thrown at the first check that fails. `file` and `line` (from 1; 0 without a line) are the place;
 * `announced` is the line of announcement.txt that a list is held against, else 0; `why` is a key of texts.js. */
export class Disagreement extends Error {
  constructor(file, line, why, announced = 0) {
    super(file + ':' + line + ' ' + why);
    this.file = file;
    this.line = line;
    this.why = why;
    this.announced = announced;
  }

  /** The place in one spelling: `targets.txt`, `targets.txt:7` or `targets.txt announcement.txt:11`. */
  get place() {
    if (this.announced) return this.file + ' announcement.txt:' + this.announced;
    return this.line ? this.file + ':' + this.line : this.file;
  }
}
