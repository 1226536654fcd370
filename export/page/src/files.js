// Where a dossier comes from: the page itself, or files that the reader gives.

import { knownNames } from './sha256sums.js';

/** The dossier inside the page: for each file its size and the base64 of its deflated bytes. */
export function embedded() {
  const packed = new Map();
  for (const e of document.querySelectorAll('script.file')) {
    packed.set(e.getAttribute('data-name'), { size: Number(e.getAttribute('data-size')), text: e.textContent });
  }
  return packed;
}

/** Reads those of the given File objects that a dossier may have. Gives {files: Map of bytes, others: names that are not looked at}. */
export async function readGiven(given) {
  const files = new Map();
  const others = [];
  for (const file of given) {
    if (!knownNames.includes(file.name) || files.has(file.name)) others.push(file.name);
    else files.set(file.name, await bytesOf(file));
  }
  return { files, others };
}

function bytesOf(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result));
    reader.onerror = () => reject(new Unreadable(file.name));
    reader.readAsArrayBuffer(file);
  });
}

export class Unreadable extends Error {
  constructor(name) {
    super(name);
    this.file = name;
  }
}

/** The files of a drop: those dropped, and those in a dropped folder. */
export async function filesOfDrop(transfer) {
  const entries = [...(transfer.items || [])].map((item) => (item.webkitGetAsEntry ? item.webkitGetAsEntry() : null));
  if (entries.length === 0 || entries.includes(null)) return [...transfer.files];
  const files = [];
  for (const entry of entries) {
    if (entry.isFile) files.push(await fileOf(entry));
    else for (const inside of await entriesOf(entry)) if (inside.isFile) files.push(await fileOf(inside));
  }
  return files;
}

function fileOf(entry) {
  return new Promise((resolve, reject) => entry.file(resolve, () => reject(new Unreadable(entry.name))));
}

/** All entries of a folder; a reader gives them in portions, the last one empty. */
async function entriesOf(folder) {
  const reader = folder.createReader();
  const all = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, () => reject(new Unreadable(folder.name))));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
