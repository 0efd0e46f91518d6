/// What staff judge of the walks that a kiosk left to them, and when it takes a second person.
package dev.haetae.branch.ruling;
