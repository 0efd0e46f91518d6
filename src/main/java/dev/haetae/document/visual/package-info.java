/// The visual zone of cards: layouts as data, titles and labels found by likeness, field formats, Korean status codes. Pure.
package dev.haetae.document.visual;
