package draw

import (
	"crypto/sha256"
	"fmt"
	"os"
	"runtime"
	"sync"
	"testing"
	"time"
)

// What a registry of a whole nation costs. docs/scale.md has figures.

// BenchmarkTicket measures a ticket against a bare block of SHA-256, by turns, so that whatever else the machine does falls on both.
func BenchmarkTicket(b *testing.B) {
	const turn = 10_000
	tickets := NewTickets(Hash{})
	message := []byte(" target " + benchID)
	b.ReportAllocs()
	var ticket, bare time.Duration
	for left := b.N; left > 0; left -= turn {
		ticket += timed(func() {
			for range min(left, turn) {
				sink = tickets.Target(benchID)
			}
		})
		bare += timed(func() {
			for range min(left, turn) {
				sink = sha256.Sum256(message)
			}
		})
	}
	b.ReportMetric(float64(ticket)/float64(b.N), "ns/op")
	b.ReportMetric(float64(ticket)/float64(bare), "blocks/ticket")
}

func timed(f func()) time.Duration {
	start := time.Now()
	f()
	return time.Since(start)
}

// A selection draws from ids that are made on the fly, in shards.
type selection struct{ ids, take, cores int }

// each calls work at the same time for every shard, with its first id and the one after its last.
func (s selection) each(work func(shard, from, to int)) {
	var done sync.WaitGroup
	for shard := range s.cores {
		done.Go(func() { work(shard, s.ids*shard/s.cores, s.ids*(shard+1)/s.cores) })
	}
	done.Wait()
}

func (s selection) sample(b *testing.B) *Sample {
	whole := NewSample(&Announcement{Strata: []Stratum{{"A", s.ids, s.take, nil}}}, Hash{}, nil)
	shards := make([]*Sample, s.cores)
	s.each(func(shard, from, to int) {
		part := whole.Shard()
		id := []byte("914301000000000000")
		for n := from; n < to; n++ {
			number(id, n)
			part.Add(Target{string(id), "A", "甲"})
		}
		shards[shard] = part
	})
	for _, part := range shards {
		if err := whole.Merge(part); err != nil {
			b.Fatal(err)
		}
	}
	return whole
}

// number writes n in decimal at the end of id, over digits.
func number(id []byte, n int) {
	for k := len(id) - 1; n > 0; k-- {
		id[k] = byte('0' + n%10)
		n /= 10
	}
}

// bare hashes one block for each id, and nothing else.
func (s selection) bare() {
	s.each(func(_, from, to int) {
		message := []byte(" target " + benchID)
		var last Hash
		for range to - from {
			last = sha256.Sum256(message)
		}
		runtime.KeepAlive(last)
	})
}

// BenchmarkSelect draws from up to 10 million ids. YAOHAO_BENCH=national adds the draws from 100 million, which take about a minute together.
func BenchmarkSelect(b *testing.B) {
	const million = 1_000_000
	runs := []selection{
		{million, 10_000, 1}, {million, 10_000, 2},
		{10 * million, 10_000, 1}, {10 * million, 10_000, 2},
		{10 * million, 500_000, 1}, {10 * million, 500_000, 2},
	}
	if os.Getenv("YAOHAO_BENCH") == "national" {
		runs = append(runs, selection{100 * million, 10_000, 1}, selection{100 * million, 10_000, 2}, selection{100 * million, 5 * million, 2})
	}
	for _, s := range runs {
		b.Run(fmt.Sprintf("%d of %dM on %d", s.take, s.ids/million, s.cores), func(b *testing.B) {
			before := liveHeap()
			var whole *Sample
			var bare time.Duration
			for b.Loop() {
				whole = s.sample(b)
				b.StopTimer()
				bare += timed(s.bare)
				b.StartTimer()
			}
			b.StopTimer()
			b.ReportMetric(liveHeap()-before, "MB-kept")
			if drawn, err := whole.Drawn(); err != nil || len(drawn) != s.take {
				b.Fatal(len(drawn), err)
			}
			ids := float64(s.ids) * float64(b.N)
			b.ReportMetric(float64(b.Elapsed())/ids, "ns/id")
			b.ReportMetric(ids/b.Elapsed().Seconds()/million, "Mids/s")
			b.ReportMetric(float64(b.Elapsed())/float64(bare), "blocks/id")
		})
	}
}

// liveHeap is what is in use, in MB, once the garbage is gone.
func liveHeap() float64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc) / 1e6
}
