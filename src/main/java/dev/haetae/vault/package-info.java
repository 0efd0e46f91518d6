/// The kiosk's encrypted H2 store: outbox of sealed records, retention, crypto-erase.
package dev.haetae.vault;
