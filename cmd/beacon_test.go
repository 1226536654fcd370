package cmd

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"

	"yaohao/draw"
)

// A relay of drand that has one real round.
func relay(t *testing.T, body string) *httptest.Server {
	t.Helper()
	path := "/52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971/public/657413"
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != path {
			http.NotFound(w, r)
			return
		}
		fmt.Fprint(w, body)
	}))
	t.Cleanup(s.Close)
	return s
}

const signature657413 = "b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be41076862b98fad56e91a6b85b89cd97b"

func TestBeaconIsFetched(t *testing.T) {
	for _, c := range []struct {
		name, body string
		round      int
		code       int
	}{
		{"the round", `{"round":657413,"signature":"` + signature657413 + `"}`, 657413, exitDone},
		{"a round that is not there", "", 657414, exitCannot},
		{"a page", "<html>", 657413, exitUsage},
		{"another round under this address", `{"round":123,"signature":"` + signature657413 + `"}`, 657413, exitUsage},
		{"no round", `{"signature":"` + signature657413 + `"}`, 657413, exitUsage},
		{"a signature that is none", `{"round":657413,"signature":"` + signature657413[2:] + `00"}`, 657413, exitDisagrees},
	} {
		t.Run(c.name, func(t *testing.T) {
			source := &draw.SeedSource{Kind: draw.SeedBeacon, Beacon: draw.Beacon{Chain: "quicknet", Round: c.round}}
			seed, err := new(app).seedOf(context.Background(), source, &seedFlags{Fetch: relay(t, c.body).URL + "/"})
			var f *failure
			switch {
			case c.code == exitDone && (err != nil || seed != "信标 657413 "+signature657413):
				t.Errorf("%q, %v", seed, err)
			case c.code != exitDone && (!errors.As(err, &f) || f.code != c.code):
				t.Errorf("%q, %v", seed, err)
			}
		})
	}
}

func TestBeaconWithoutANetwork(t *testing.T) {
	s := relay(t, "")
	s.Close()
	source := &draw.SeedSource{Kind: draw.SeedBeacon, Beacon: draw.Beacon{Chain: "quicknet", Round: 657413}}
	_, err := new(app).seedOf(context.Background(), source, &seedFlags{Fetch: s.URL})
	var f *failure
	if !errors.As(err, &f) || f.code != exitCannot {
		t.Error(err)
	}
}
