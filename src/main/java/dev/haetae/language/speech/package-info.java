/// A voice: recorded lines where there are some, espeak-ng for the rest, and the loudspeaker.
package dev.haetae.language.speech;
