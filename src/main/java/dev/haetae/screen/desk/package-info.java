/// A desk: the person's screen, and beside it the column of the operator who sits there.
package dev.haetae.screen.desk;
