// Package ledger is the ledger (台账) of an office as others see it: its entries, the Merkle tree over them, the checkpoints that witnesses hold
// the office to, and the proofs that an entry is among them. draw/SPEC.md §12 is the authority.
//
// # Entries
//
// An entry is a text that begins with its number and the SHA-256 of the entry before it:
//
//	摇号台账 v1
//	序号 2
//	前项 2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881
//	时间 2026-11-20 09:58:12
//	经办 张三
//	事项 导入
//	对象 检查对象
//	方式 合并
//
// [ParseEntry] reads one, [ParseEntries] a whole ledger with its chain.
//
// # Checkpoints
//
// The entries are the leaves of a [Tree] (RFC 6962). A [Checkpoint] says how many there are, and the root: three lines that the office signs as a note
// ([golang.org/x/mod/sumdb/note]), and that each witness who has seen this root extend all earlier ones cosigns, with the time (C2SP's tlog-cosignature):
//
//	county.example/ledger
//	2
//	Hm3H5lsCAQmvCbPvjIg3Sag7uCQbOOT5XLOXcPh+t+8=
//
//	— county.example/ledger kK2x…
//	— notary.example Xw0A…
//
// Here is how an office makes one, and how anyone reads it:
//
//	tree := ledger.NewTree(texts)
//	root, err := tree.Root(tree.Size())
//	checkpoint := ledger.Checkpoint{Origin: key.Name, Size: tree.Size(), Root: root}
//	signed, err := ledger.Sign(checkpoint, privateKey)
//
//	checkpoint, cosignatures, err := ledger.OpenCheckpoint(signed, key, witnesses)
//
// A witness demands a [Consistency] from the checkpoint that it cosigned last to the new one, and cosigns with [Cosign]. [Gather] puts together what came
// back from several.
//
// # Proofs
//
// A [Proof] has an entry, the path from it to the root, and a signed checkpoint. Its text is announced.txt and drawn.txt of a dossier.
//
// # What is promised
//
// Each text has one spelling: every Parse function refuses any other, and printing what it returns gives the same bytes. An error about a text is a
// [*draw.Finding] with the line and without the file, which the caller knows.
//
// The package is pure, as package draw is: no files, no clock, no chance. Times and random bytes are handed in.
package ledger
