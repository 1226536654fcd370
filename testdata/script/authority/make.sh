# A time-stamp authority, whose certificate (clock.pem) is vouched for by a root (root.pem).
set -e
config="$PWD/authority.cnf"
cat > "$config" <<END
[req]
distinguished_name = name
[name]
[root]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign
[clock]
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[tsa]
default_tsa = here
[here]
serial = $PWD/serial
signer_cert = $PWD/clock.pem
signer_key = $PWD/clock.key
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256
END
echo 01 > serial
openssl req -x509 -config "$config" -extensions root -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout root.key -out root.pem -days 2 -subj '/CN=Root'
openssl req -new -config "$config" -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout clock.key -out clock.csr -subj '/CN=Clock'
openssl x509 -req -in clock.csr -CA root.pem -CAkey root.key -set_serial 2 -days 1 -extfile "$config" -extensions clock -out clock.pem
