/// `Evidence` -> `Decision` under a `Policy`; pure: no clock, no I/O.
package dev.haetae.decision;
