/// Messages in every language of i18n/, the language list, line breaks, and the port to a voice.
package dev.haetae.language;
