/// Challenges, `ChallengeScript`, presentation-attack detection (PAD) and the judge.
package dev.haetae.liveness;
