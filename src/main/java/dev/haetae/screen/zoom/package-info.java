/// Text of twice the size: one thing a page, and pages to turn. Nothing scrolls.
package dev.haetae.screen.zoom;
