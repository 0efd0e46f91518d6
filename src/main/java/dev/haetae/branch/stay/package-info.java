/// Asks the ministry's relay over HTTP: by configuration, with patience, a breaker and daily limits. Nothing is kept.
package dev.haetae.branch.stay;
