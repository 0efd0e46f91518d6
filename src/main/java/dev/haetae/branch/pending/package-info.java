/// Walks that a kiosk left pending: the ministry is asked again, and the walk is closed with an outcome or left to staff.
package dev.haetae.branch.pending;
