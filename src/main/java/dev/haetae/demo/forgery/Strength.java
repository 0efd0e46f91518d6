package dev.haetae.demo.forgery;

/// How well it was done.
public enum Strength { CRUDE, FAIR, CAREFUL }
