# An office and a witness with their keys, named in yaohao.yaml.
set -e
yaohao key new --name county.example/ledger --out office.key > office.txt
yaohao key new --name notary.example --witness --out notary.key > notary.txt
grep -o 'county.example/ledger+[^ ]*' office.txt > office.pub
grep -o 'notary.example+[^ ]*' notary.txt > notary.pub
printf 'key: office.key\nwitnesses:\n  - "%s"\n' "$(cat notary.pub)" > yaohao.yaml
