// The Merkle tree of the ledger: RFC 6962, §2.1, with SHA-256 (SPEC §12). Hashes are bytes.

import { sha256 } from '../libraries/noble-hashes/sha2.js';

export const leafHash = (bytes) => sha256.create().update(Uint8Array.of(0)).update(bytes).digest();
const nodeHash = (left, right) => sha256.create().update(Uint8Array.of(1)).update(left).update(right).digest();

/** The root of a tree with these leaves, at least one: the left half has the largest power of two below their number. */
export function rootOf(leaves) {
  if (leaves.length === 1) return leaves[0];
  let half = 1;
  while (2 * half < leaves.length) half *= 2;
  return nodeHash(rootOf(leaves.slice(0, half)), rootOf(leaves.slice(half)));
}

/** The root to which an audit path (§2.1.1) leads from leaf `index`, from 0, of `size`; null if the path is too long or too short. */
export function rootByPath(leaf, index, size, path) {
  let root = leaf;
  let used = 0;
  let last = size - 1; // the last node of this level; the counts have up to 15 digits, so no bit operations
  for (let node = index; last > 0; node = Math.floor(node / 2), last = Math.floor(last / 2)) {
    if (node === last && node % 2 === 0) continue; // no sibling: it goes up as it is
    if (used === path.length) return null;
    root = node % 2 === 1 ? nodeHash(path[used++], root) : nodeHash(root, path[used++]);
  }
  return used === path.length ? root : null;
}
