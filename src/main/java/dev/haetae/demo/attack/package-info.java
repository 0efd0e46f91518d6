/// What attackers present to the camera (ISO/IEC 30107-3: presentation attack instrument species) and feed in its place,
/// made over any number of people. A test bench; nothing here is part of a walk.
package dev.haetae.demo.attack;
