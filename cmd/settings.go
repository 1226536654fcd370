package cmd

import (
	"errors"
	"io"
	"io/fs"
	"os/user"
	"slices"
	"strings"

	"yaohao/draw"

	"github.com/spf13/pflag"
	"github.com/spf13/viper"
)

// settings come from yaohao.yaml, the environment and flags, each stronger than the one before.
type settings struct {
	Database string
	Operator string
	Language language
	JSON     bool
	Yearly   int                            // most checks of a target in a year, where a task file does not say; of yaohao.yaml only
	Headers  map[string]map[string][]string // by registry and field; of yaohao.yaml only

	Key       string   // file with the private key of the office; not by a flag
	Witnesses []string // keys of those who cosign the ledger; of yaohao.yaml only
}

// addSettings declares the flags of every command.
func addSettings(flags *pflag.FlagSet, l language) {
	flags.String("db", "", l.say(msgFlagDB))
	flags.String("operator", "", l.say(msgFlagOperator))
	flags.String("lang", "", l.say(msgFlagLang))
	flags.Bool("json", false, l.say(msgFlagJSON))
}

// loadSettings reads settings before the commands exist, because their help is in the language that is set. Flags that it does not know
// are left to the commands.
func loadSettings(args []string) (settings, error) {
	s := settings{Language: localeLanguage()}
	flags := pflag.NewFlagSet("", pflag.ContinueOnError)
	flags.ParseErrorsAllowlist.UnknownFlags = true
	flags.SetOutput(io.Discard)
	flags.BoolP("help", "h", false, "")
	addSettings(flags, s.Language)
	parseErr := flags.Parse(args)

	v := viper.New()
	v.SetDefault("db", "yaohao.db")
	v.SetDefault("operator", systemUser())
	v.SetConfigFile("yaohao.yaml") // a search by name would also find the program itself
	v.SetEnvPrefix("yaohao")
	v.AutomaticEnv()
	if err := v.BindPFlags(flags); err != nil {
		return s, err
	}
	err := v.ReadInConfig()
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	if err == nil {
		err = v.UnmarshalKey("headers", &s.Headers)
	}
	if err == nil {
		err = v.UnmarshalKey("yearly", &s.Yearly)
	}
	if err == nil {
		err = v.UnmarshalKey("witnesses", &s.Witnesses)
	}
	s.Key = v.GetString("key")
	s.Database, s.Operator, s.JSON = v.GetString("db"), v.GetString("operator"), v.GetBool("json")
	if name := v.GetString("lang"); name != "" {
		l, known := parseLanguage(name)
		if !known {
			return s, &usageError{say(msgBadSetting, "lang", raw(name), "YAOHAO_LANG"), msgLanguageNext}
		}
		s.Language = l
	}
	if err != nil {
		return s, &configError{err}
	}
	_ = parseErr // the command parses again, and reports it
	return s, s.check(v.AllKeys())
}

// check looks at settings wherever they came from. keys are all that were set.
func (s settings) check(keys []string) error {
	for _, key := range keys {
		section, _, _ := strings.Cut(key, ".")
		if !slices.Contains([]string{"db", "operator", "lang", "json", "help", "headers", "yearly", "key", "witnesses"}, section) {
			return &failure{"yaohao.yaml", say(msgUnknownSetting, key), say(msgConfigNext), exitUsage}
		}
	}
	if s.Yearly < 0 || s.Yearly > 366 {
		return &failure{"yaohao.yaml", say(msgBadYearly, s.Yearly), say(msgConfigNext), exitUsage}
	}
	if s.Database == "" {
		return &usageError{say(msgBadSetting, "db", "", "YAOHAO_DB"), msgDatabaseNext}
	}
	if !draw.ValidText(s.Operator) {
		return &usageError{say(msgBadSetting, "operator", raw(s.Operator), "YAOHAO_OPERATOR"), msgOperatorNext}
	}
	return s.checkWitnesses()
}

// configError is a yaohao.yaml that cannot be read.
type configError struct{ err error }

func (e *configError) Error() string { return e.err.Error() }

// systemUser is the name under which acts are recorded unless one is set.
func systemUser() string {
	u, err := user.Current()
	if err != nil {
		return "-"
	}
	name := strings.Join(strings.Fields(u.Username), "_")
	if !draw.ValidText(name) {
		return "-"
	}
	return name
}
