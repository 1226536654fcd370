// Package registry keeps what a bureau knows and has done: the two registries with their history, the avoidance pairs, the
// tasks, the draws, and the ledger of every act, in one SQLite file. The schema and its reasons are in DESIGN.md.
package registry
