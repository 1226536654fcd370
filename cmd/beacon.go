package cmd

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"time"

	"yaohao/draw"
)

// defaultRelay publishes the rounds of drand. Any other does as well: a signature is verified here, and nobody can make another.
const defaultRelay = "https://api.drand.sh"

// mostBeacon is more than a round takes, in bytes.
const mostBeacon = 64 << 10

// A beaconFile is a round as relays of drand publish it.
type beaconFile struct {
	Round     *int   `json:"round"`
	Signature string `json:"signature"`
	Previous  string `json:"previous_signature"`
}

// beaconSeed reads the announced round from a file, or fetches it. An announced round that is not published yet is no other round's excuse.
func (a *app) beaconSeed(ctx context.Context, source *draw.SeedSource, f *seedFlags) (string, error) {
	place, text, err := f.Beacon, []byte(nil), error(nil)
	switch {
	case f.Beacon != "" && f.Fetch != "", f.Beacon == "" && f.Fetch == "":
		return "", &failure{"--beacon", say(msgBeaconWhere), say(seedNext[draw.SeedBeacon]), exitUsage}
	case f.Beacon != "":
		text, err = os.ReadFile(f.Beacon)
	default:
		place = beaconAddress(f.Fetch, source.Beacon)
		text, err = a.fetch(ctx, place)
	}
	if err != nil {
		return "", err
	}
	var b beaconFile
	if err := json.Unmarshal(text, &b); err != nil || b.Round == nil || b.Signature == "" {
		return "", &failure{place, say(msgBeaconFile), say(msgBeaconFileNext, beaconAddress(defaultRelay, source.Beacon)), exitUsage}
	}
	if *b.Round != source.Beacon.Round {
		return "", &failure{place, say(msgBeaconRound, *b.Round, source.Beacon.Round), say(msgBeaconFileNext, beaconAddress(defaultRelay, source.Beacon)), exitUsage}
	}
	seed, err := source.BeaconSeed(b.Signature, b.Previous)
	if err != nil {
		return "", &failure{place, say(msgBeaconSignature), say(msgBeaconFileNext, beaconAddress(defaultRelay, source.Beacon)), exitDisagrees}
	}
	return seed, nil
}

// beaconAddress is where a relay publishes a round.
func beaconAddress(relay string, b draw.Beacon) string {
	chain, _ := draw.ChainNamed(b.Chain)
	return fmt.Sprintf("%s/%s/public/%d", strings.TrimRight(relay, "/"), chain.Hash, b.Round)
}

func (a *app) fetch(ctx context.Context, address string) ([]byte, error) {
	ctx, stop := context.WithTimeout(ctx, 30*time.Second)
	defer stop()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, &failure{address, say(msgFetch, err), say(msgFetchNext), exitUsage}
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, &failure{address, say(msgFetch, err), say(msgFetchNext), exitCannot}
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, &failure{address, say(msgFetch, answer.Status), say(msgFetchNext), exitCannot}
	}
	text, err := io.ReadAll(io.LimitReader(answer.Body, mostBeacon))
	if err != nil {
		return nil, &failure{address, say(msgFetch, err), say(msgFetchNext), exitCannot}
	}
	return text, nil
}
