/// Sealed `Step`, `Event`, `Effect`; `SessionFlow` is a pure function, `SessionRunner` conducts: one thread, time-outs, session id.
package dev.haetae.session;
