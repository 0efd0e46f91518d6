/// Components that more than one screen uses: words, keys, tiles, bubble, rings, the zones of a page.
package dev.haetae.screen.part;
