/// Every Step as a person may meet it, and every way a person may set the screen: to be looked at and measured.
package dev.haetae.screen.gallery;
