package export

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// notInFolderNames are the characters that Windows or Linux takes for something else.
const notInFolderNames = `<>:"/\|?*`

// devices are the names that Windows keeps for itself, with any ending.
var devices = []string{
	"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
	"COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³",
	"LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³",
}

// FolderNames gives each name, of 1 to 128 bytes, a folder name of its own that Windows and Linux both take, as like it as can be. Windows does not
// tell capitals from small letters. The same names always have the same folders.
func FolderNames(names []string) []string {
	folders := make([]string, len(names))
	taken := make(map[string]bool, len(names))
	for i, name := range names {
		plain := folderName(name)
		folder := plain
		for n := 2; taken[foldCase(folder)]; n++ {
			folder = fmt.Sprintf("%s-%d", plain, n)
		}
		taken[foldCase(folder)] = true
		folders[i] = folder
	}
	return folders
}

func folderName(name string) string {
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(notInFolderNames, r) || !unicode.IsPrint(r) {
			return '_'
		}
		return r
	}, name)
	if strings.HasSuffix(name, ".") || strings.HasSuffix(name, " ") { // Windows drops it
		name = name[:len(name)-1] + "_"
	}
	device, _, _ := strings.Cut(name, ".")
	if slices.Contains(devices, strings.ToUpper(device)) || strings.HasPrefix(name, ".") || leftBySystem(name) {
		name = "_" + name
	}
	return name
}
