// Where a dossier disagrees: SPEC §11.

/** A disagreement, thrown at the first check that fails. `file` and `line` (from 1; 0 without a line) are the place;
 * `announced` is the line of announcement.txt that a list is held against, else 0; `why` is a key of texts.js. `about` is the file that
 * the disagreement is about, where that is not `file`; `expected` what the line should be, where that is known. */
export class Disagreement extends Error {
  constructor(file, line, why, { announced = 0, about = file, expected = '' } = {}) {
    super(file + ':' + line + ' ' + why);
    this.file = file;
    this.line = line;
    this.why = why;
    this.announced = announced;
    this.about = about;
    this.expected = expected;
  }

  /** The place in one spelling: `targets.txt`, `targets.txt:7` or `targets.txt announcement.txt:11`. */
  get place() {
    if (this.announced) return this.file + ' announcement.txt:' + this.announced;
    return this.line ? this.file + ':' + this.line : this.file;
  }
}
