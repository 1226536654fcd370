package draw

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

func BenchmarkBareSHA256Block(b *testing.B) {
	message := []byte("91430100MA4L0000XY")
	for b.Loop() {
		sha256.Sum256(message)
	}
}

// BenchmarkTicket reports how many bare compressions a ticket costs.
func BenchmarkTicket(b *testing.B) {
	tickets := NewTickets(sha256.Sum256(nil))
	for b.Loop() {
		tickets.Target("91430100MA4L0000XY")
	}
	ticket := b.Elapsed()
	start := time.Now()
	for range b.N {
		sink = sha256.Sum256([]byte("91430100MA4L0000XY"))
	}
	b.ReportMetric(float64(ticket)/float64(time.Since(start)), "×block")
}

var sink Hash

var _ = bytes.NewReader
var _ io.Reader
var _ fstest.MapFS

func benchCase(departments int) (*Announcement, Hash, []Drawn, []Inspector, []Avoidance) {
	rng := rand.New(rand.NewPCG(1, 2))
	a := &Announcement{Maximum: 100}
	for k := range 2 {
		a.Seats = append(a.Seats, Seat{Department: fmt.Sprint("d", k%departments)})
	}
	if departments > 2 {
		a.Seats = nil
		for k := range departments {
			a.Seats = append(a.Seats, Seat{Department: fmt.Sprint("d", k%departments)})
		}
	}
	key := Hash(sha256.Sum256([]byte("x")))
	tk := NewTickets(key)
	var drawn []Drawn
	for n := range 5000 {
		t := Target{ID: fmt.Sprintf("t%05d", n), Stratum: "A", Name: "-"}
		drawn = append(drawn, Drawn{t, tk.Target(t.ID)})
	}
	var ins []Inspector
	for n := range 1000 {
		ins = append(ins, Inspector{ID: fmt.Sprintf("i%05d", n), Department: fmt.Sprint("d", n%departments), Name: "-"})
	}
	var av []Avoidance
	for _, d := range drawn {
		for _, i := range ins {
			if rng.IntN(100) == 0 {
				av = append(av, Avoidance{d.ID, i.ID})
			}
		}
	}
	return a, key, drawn, ins, av
}

func BenchmarkAssign10kSeats(b *testing.B) {
	for _, n := range []int{1, 2, 4} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			a, key, d, i, av := benchCase(n)
			for b.Loop() {
				if _, err := Assign(a, key, d, i, av); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

var _ = strings.Repeat
