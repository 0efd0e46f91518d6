/// A portrait brought to life: a relief of the head, a mesh over it, eyelids, a director who takes cues, the kiosk's light on
/// it; what people wear; and what an attacker holds up instead. What is costly is made once a [Person] and shared; a frame
/// is plain Java, apart from displays and warped pictures.
package dev.haetae.demo.puppet;
