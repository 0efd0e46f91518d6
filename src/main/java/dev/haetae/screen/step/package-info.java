/// The screen of each Step: what it says, shows and lets a person touch. Emits events, decides nothing.
package dev.haetae.screen.step;
