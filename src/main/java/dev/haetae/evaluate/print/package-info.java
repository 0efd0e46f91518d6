/// How well single printed lines are read: drawn in typefaces that the recogniser was trained on and in others.
package dev.haetae.evaluate.print;
