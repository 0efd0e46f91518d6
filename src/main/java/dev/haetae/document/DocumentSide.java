package dev.haetae.document;

public enum DocumentSide { FRONT, BACK }
