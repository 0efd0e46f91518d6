/// Envelope encryption to the branch and the kiosk's signature; key custody, key ids, provisioning, TLS contexts, password hashes.
package dev.haetae.seal;
