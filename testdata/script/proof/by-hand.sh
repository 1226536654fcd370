# What the page $1 says to copy into a shell is run in the folder $2 of a dossier; it must print what the page says, and no less.
sed -n 's/^    //p' "$1" > lines.txt
sed -n 's/^    # //p' "$1" > says.txt
lines=$PWD/lines.txt
(cd "$2" && sh "$lines") > prints.txt 2>&1
test -s says.txt && cmp says.txt prints.txt
