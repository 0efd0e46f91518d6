package dev.haetae.device.scanner;

/// Where a document is put: on the glass, or where it is drawn in; a duplex feeder sees both sides at once.
public enum Intake { FLATBED, FEEDER, DUPLEX }
