/// Colours, sizes, fonts, icons and the mark: the tokens of the look.
package dev.haetae.screen.theme;
