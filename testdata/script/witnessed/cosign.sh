# The office signs its ledger, the witness cosigns it at the moment $1, and the office keeps that.
set -e
export NOW=$1
yaohao log checkpoint --out checkpoint.txt
if [ -f seen.txt ]; then
  yaohao log consistency --from last.txt --out proof.txt
  set -- --proof proof.txt
else
  set -- --first
fi
rm -f cosigned.txt
yaohao log cosign checkpoint.txt --office "$(cat office.pub)" --key notary.key --state seen.txt --out cosigned.txt "$@"
yaohao log cosigned cosigned.txt
mv checkpoint.txt last.txt
rm -f proof.txt
