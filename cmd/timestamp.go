package cmd

import (
	"context"
	"crypto"
	"errors"
	"fmt"
	"io"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"time"

	"yaohao/draw"
	"yaohao/draw/evidence"
	"yaohao/export"
	"yaohao/registry"

	"github.com/digitorus/timestamp"
	"github.com/spf13/cobra"
)

func (a *app) timestampCommand() *cobra.Command {
	var out string
	request := &cobra.Command{
		Use: a.form("request", msgArgTask, msgArgRequest), Short: a.say(msgStampRequestShort), Long: a.say(msgStampRequestLong), Args: takes(msgArgTask),
		RunE: func(c *cobra.Command, args []string) error { return a.runTimestampRequest(c.Context(), args[0], out) },
	}
	request.Flags().StringVar(&out, "out", "", a.say(msgFlagRequest))
	return a.group("timestamp", msgStampShort, request, &cobra.Command{
		Use: a.form("attach", msgArgTask, msgArgReply), Short: a.say(msgStampAttachShort), Long: a.say(msgStampAttachLong), Args: takes(msgArgTask, msgArgReply),
		RunE: func(c *cobra.Command, args []string) error {
			return a.runTimestampAttach(c.Context(), args[0], args[1])
		},
	})
}

// runTimestampRequest writes what a time-stamp authority is asked, and says how to send it.
func (a *app) runTimestampRequest(ctx context.Context, task, out string) error {
	if out == "" {
		return &usageError{say(msgFlagRequired, "--out"), message{}}
	}
	return a.withStore(ctx, func(s *registry.Store) error {
		f, err := s.Announced(ctx, task)
		if err != nil {
			return err
		}
		announcement := draw.HashOf(f.Text)
		written, err := a.writeRequest(out, announcement)
		if err != nil {
			return err
		}
		a.mindLate(f.Announcement, a.now())
		if a.JSON {
			return a.writeJSON(map[string]any{"task": task, "number": f.Announcement.Number, "commitment": announcement.String(), "file": out, "written": written})
		}
		if !written {
			a.print(msgStampRequestThere, out)
		}
		a.print(msgStampRequested, out, announcement, out, replyFile(out), task, replyFile(out))
		return nil
	})
}

// replyFile is what the reply to a request may be called.
func replyFile(request string) string {
	return strings.TrimSuffix(request, filepath.Ext(request)) + ".tsr"
}

// writeRequest writes a request (RFC 3161, §2.4.1) that wants the certificate with the reply. One for the same announcement that is there is as good.
func (a *app) writeRequest(path string, announcement draw.Hash) (written bool, err error) {
	if old, err := os.ReadFile(path); err == nil {
		r, err := timestamp.ParseRequest(old)
		if err == nil && r.HashAlgorithm == crypto.SHA256 && string(r.HashedMessage) == string(announcement[:]) && r.Certificates {
			return false, nil
		}
	}
	var nonce [8]byte
	if _, err := io.ReadFull(a.random, nonce[:]); err != nil {
		return false, err
	}
	r := timestamp.Request{HashAlgorithm: crypto.SHA256, HashedMessage: announcement[:], Certificates: true, Nonce: new(big.Int).SetBytes(nonce[:])}
	der, err := r.Marshal()
	if err != nil {
		return false, err
	}
	return export.WriteNewFile(path, der)
}

// mindLate warns of a time that shows nothing about the seed.
func (a *app) mindLate(ann *draw.Announcement, at time.Time) {
	if moment, _ := draw.ParseMoment(ann.Seed.Moment); !at.Before(moment) {
		a.warn(msgStampLate, moment.Format("2006-01-02 15:04"))
	}
}

// runTimestampAttach keeps what a time-stamp authority sent. Its nonce is not asked for: whatever it answers, a token over this announcement shows the same.
func (a *app) runTimestampAttach(ctx context.Context, task, path string) error {
	return a.withStore(ctx, func(s *registry.Store) error {
		f, err := s.Announced(ctx, task)
		if err != nil {
			return err
		}
		token, stamp, err := readToken(path, draw.HashOf(f.Text))
		if err != nil {
			return err
		}
		text := evidence.TimestampText(token)
		kept, err := s.KeepTimestamp(ctx, f.Announcement, registry.Timestamp{Text: text, At: stamp.At, Authority: stamp.Authority})
		if err != nil {
			return err
		}
		all, err := stampsOf(ctx, s, f)
		if err != nil {
			return err
		}
		a.mindLate(f.Announcement, stamp.At)
		if a.JSON {
			return a.writeJSON(map[string]any{
				"task": task, "number": f.Announcement.Number, "sha256": draw.HashOf(text).String(), "timestamp": viewTimestamp(stamp), "kept": kept, "timestamps": len(all),
			})
		}
		a.showKept(kept, stamp, all)
		return nil
	})
}

func (a *app) showKept(kept bool, stamp *evidence.Timestamp, all []keptStamp) {
	switch {
	case !kept:
		a.print(msgStampThere)
	case stamp.Unverified != nil:
		a.print(msgStampKeptUnverified, moment(stamp.At), stamp.Unverified.Algorithm)
	default:
		a.print(msgStampKept, moment(stamp.At), raw(stamp.Authority))
	}
	if len(all) > 1 {
		a.print(msgStampSeveral, len(all), moment(first(all).At))
	}
}

// readToken reads a reply, or a token, and checks that it is a time stamp of an announcement.
func readToken(path string, announcement draw.Hash) ([]byte, *evidence.Timestamp, error) {
	reply, err := os.ReadFile(path)
	if err != nil {
		return nil, nil, err
	}
	token, err := evidence.ParseTimestampReply(reply)
	if err != nil {
		return nil, nil, noToken(path, reply, err)
	}
	stamp, err := evidence.CheckToken(token, announcement, nil)
	if e, ok := as[*evidence.TokenError](err); ok {
		return nil, nil, wrongToken(path, announcement, e)
	}
	return token, stamp, err
}

// noToken says why there is no token in a file.
func noToken(path string, reply []byte, err error) error {
	if e, ok := as[*evidence.RefusedError](err); ok {
		why := strings.Join(e.Text, " ")
		if why == "" {
			why = timestamp.FailureInfo(e.Failure).String()
		}
		return &failure{path, say(msgStampRefused, raw(why), e.Status), say(msgStampRefusedNext), exitCannot}
	}
	if _, err := timestamp.ParseRequest(reply); err == nil {
		return &failure{path, say(msgStampIsRequest), say(msgStampIsRequestNext, replyFile(path)), exitCannot}
	}
	return &failure{path, say(msgStampNone), say(msgStampNoneNext), exitCannot}
}

// wrongToken says what is wrong with a token.
func wrongToken(path string, announcement draw.Hash, e *evidence.TokenError) error {
	switch e.Fault {
	case draw.FaultStamped:
		return &failure{path, say(msgStampOther, e.Detail, announcement), say(msgStampOtherNext), exitDisagrees}
	case draw.FaultCertificate:
		return &failure{path, say(msgStampUnsigned), say(msgStampUnsignedNext), exitDisagrees}
	}
	return &failure{path, say(msgStampNone), say(msgStampNoneNext), exitCannot}
}

// A keptStamp is a time stamp that the workspace has.
type keptStamp struct {
	text string
	*evidence.Timestamp
}

// stampsOf are the time stamps of an announcement, in the order in which they were kept.
func stampsOf(ctx context.Context, s *registry.Store, f *registry.Frozen) ([]keptStamp, error) {
	texts, err := s.Timestamps(ctx, f.Announcement.Number)
	if err != nil {
		return nil, err
	}
	var all []keptStamp
	for _, text := range texts {
		token, err := evidence.ParseTimestampText(text)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", draw.TimestampFile, err)
		}
		stamp, err := evidence.CheckToken(token, draw.HashOf(f.Text), nil)
		if err != nil {
			return nil, errors.Join(errors.New(draw.TimestampFile), err)
		}
		all = append(all, keptStamp{text, stamp})
	}
	return all, nil
}

// first is the time stamp that a dossier has: the earliest of those that this program can verify, or else the earliest.
func first(all []keptStamp) keptStamp {
	best := all[0]
	for _, s := range all[1:] {
		if verified := s.Unverified == nil; verified != (best.Unverified == nil) {
			if verified {
				best = s
			}
		} else if s.At.Before(best.At) {
			best = s
		}
	}
	return best
}

// timestampFile is timestamp.txt of a dossier; "" if no time stamp was kept.
func timestampFile(ctx context.Context, s *registry.Store, f *registry.Frozen) (string, error) {
	all, err := stampsOf(ctx, s, f)
	if err != nil || len(all) == 0 {
		return "", err
	}
	return first(all).text, nil
}
