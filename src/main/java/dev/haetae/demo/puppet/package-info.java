/// One portrait brought to life: a relief of the head, a mesh over it, eyelids, a director who takes cues; and the flat
/// things an attacker holds up instead. Plain Java per frame; OpenCV only while a puppet is made.
package dev.haetae.demo.puppet;
