/// The printed part of a passport's data page, held against its machine-readable zone.
package dev.haetae.document.passport;
