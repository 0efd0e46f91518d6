/// The kiosk's face: the shell, one class for the screen of each Step, components, theme, guides.
package dev.haetae.screen;
