/// One person's name as a document's sources give it: code lines (cut, transliterated), print, Hangul. Which of them agree,
/// why they differ, and which a person may choose among. Pure.
package dev.haetae.document.name;
