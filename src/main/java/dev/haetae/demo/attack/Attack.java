package dev.haetae.demo.attack;

import dev.haetae.demo.Conditions;
import dev.haetae.demo.Pace;
import dev.haetae.demo.puppet.Person;

/// What an attack is made of.
record Attack(Person victim, Person attacker, long seed, Pace pace, Conditions conditions) {}
