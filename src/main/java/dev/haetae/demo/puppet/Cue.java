package dev.haetae.demo.puppet;

/// What a replayed person is told to do. Left and right are the person's own. Turns, looks, nods and smiles end by
/// themselves, as people's do; FRONT ends them early.
public enum Cue { FRONT, BLINK, TURN_LEFT, TURN_RIGHT, LOOK_UP, LOOK_DOWN, NOD, SMILE, NEARER, FARTHER, LEAVE, RETURN }
